#include "corpus/salvage/btree_page.h"

#include "corpus/salvage/bytes_in_order.h"

namespace quadrille {

namespace {

PageKind kindOf(char byte) {
    switch (byte) {
    case 2:
    case 5:
    case 10:
    case 13:
        return static_cast<PageKind>(byte);
    default:
        return PageKind::None;
    }
}

} // namespace

BtreePage::BtreePage(std::string_view bytes, std::size_t head, std::size_t usableSize)
    : m_bytes(bytes)
    , m_usable(usableSize) {
    const PageKind kind = kindOf(bytes[head]);
    const bool leaf = kind == PageKind::IndexLeaf || kind == PageKind::TableLeaf;
    m_pointers = head + (leaf ? 8 : 12);
    m_count = bigEndian(bytes, head + 3, 2);
    const std::size_t written = bigEndian(bytes, head + 5, 2);
    const std::size_t content = written == 0 ? 65536 : written; // where the cells' own part of the page begins
    const bool fits = m_pointers + 2 * m_count <= content && content <= m_usable;
    m_kind = fits ? kind : PageKind::None;
    m_count = fits ? m_count : 0;
}

std::vector<std::size_t> BtreePage::cells() const {
    std::vector<std::size_t> places;
    const std::size_t first = m_pointers + 2 * m_count;
    for (std::size_t i = 0; i < m_count; ++i) {
        if (const std::size_t place = bigEndian(m_bytes, m_pointers + 2 * i, 2); place >= first && place < m_usable) {
            places.push_back(place);
        }
    }
    return places;
}

} // namespace quadrille
