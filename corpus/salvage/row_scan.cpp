#include "corpus/salvage/row_scan.h"

#include "alignment/aligner.h"
#include "corpus/intake.h"
#include "corpus/salvage/bytes_in_order.h"

#include <algorithm>

namespace quadrille {

namespace {

constexpr std::uint64_t mostPayload = maximumTextBytes + (1U << 20U);

class RowScan {
public:
    RowScan(PageSource& pages, const std::function<void(const FoundRow&)>& take)
        : m_pages(pages)
        , m_take(take)
        , m_usable(pages.usableSize())
        , m_furtherLeft(std::uint64_t{pages.count()} * 4) {
        noteFreePages();
    }

    void scan(PageNumber number) {
        ++m_counts.pages;
        if (m_free[number]) {
            return;
        }
        m_bytes = m_pages.page(number); // a copy: further pages are read meanwhile
        const BtreePage page(m_bytes, number == 1 ? 100 : 0, m_usable);
        if (!page.hasRows()) {
            return;
        }
        ++m_counts.withRows;
        for (const std::size_t cell : page.cells()) {
            takeCell(page.kind(), cell);
        }
    }

    [[nodiscard]] const ScanCounts& counts() const { return m_counts; }

private:
    void noteFreePages();
    void takeCell(PageKind kind, std::size_t place);
    bool readPayload(std::string_view rest, std::uint64_t size, bool table);
    bool readFurther(PageNumber next, std::uint64_t size);

    PageSource& m_pages;
    const std::function<void(const FoundRow&)>& m_take;
    std::size_t m_usable;
    std::uint64_t m_furtherLeft;
    std::vector<bool> m_free;
    ScanCounts m_counts;
    std::string m_bytes;
    std::string m_payload;
};

// Free pages may hold rows that were deleted. Their list is a chain of pages that each name others
// (https://sqlite.org/fileformat2.html, 1.5); when it cannot be read they are scanned as the others are.
void RowScan::noteFreePages() {
    m_free.assign(std::size_t{m_pages.count()} + 1, false);
    if (m_pages.headerLost()) {
        return;
    }
    const std::size_t mostListed = m_usable / 4 - 2;
    auto trunk = static_cast<PageNumber>(bigEndian(m_pages.page(1), 32, 4));
    while (trunk > 1 && trunk <= m_pages.count() && !m_free[trunk]) {
        const std::string_view bytes = m_pages.page(trunk);
        const std::size_t listed = bigEndian(bytes, 4, 4);
        if (listed > mostListed) {
            return;
        }
        m_free[trunk] = true;
        for (std::size_t i = 0; i < listed; ++i) {
            const auto page = static_cast<PageNumber>(bigEndian(bytes, 8 + 4 * i, 4));
            if (page > 1 && page <= m_pages.count()) {
                m_free[page] = true;
            }
        }
        trunk = static_cast<PageNumber>(bigEndian(bytes, 0, 4));
    }
}

void RowScan::takeCell(PageKind kind, std::size_t place) {
    const bool table = kind == PageKind::TableLeaf;
    std::string_view rest = std::string_view(m_bytes).substr(place, m_usable - place);
    rest.remove_prefix(std::min<std::size_t>(rest.size(), kind == PageKind::IndexInterior ? 4 : 0));
    const auto size = takeVarint(rest);
    const auto rowid = table ? takeVarint(rest) : std::optional<std::uint64_t>(0);
    if (size && rowid && *size <= mostPayload && readPayload(rest, *size, table)) {
        if (auto values = readRecord(m_payload)) {
            m_take({kind, static_cast<std::int64_t>(*rowid), std::move(*values)});
            return;
        }
    }
    ++m_counts.broken;
}

// How much of a row lies in the page itself: https://sqlite.org/fileformat2.html, 1.6, "Cell Payload Overflow Pages".
bool RowScan::readPayload(std::string_view rest, std::uint64_t size, bool table) {
    const std::uint64_t most = table ? m_usable - 35 : (m_usable - 12) * 64 / 255 - 23;
    if (size <= most) {
        m_payload = rest.substr(0, static_cast<std::size_t>(size));
        return m_payload.size() == size;
    }
    const std::uint64_t least = (m_usable - 12) * 32 / 255 - 23;
    const std::uint64_t fitting = least + (size - least) % (m_usable - 4);
    const auto here = static_cast<std::size_t>(fitting <= most ? fitting : least);
    if (rest.size() < here + 4) {
        return false;
    }
    m_payload = rest.substr(0, here);
    return readFurther(static_cast<PageNumber>(bigEndian(rest, here, 4)), size);
}

bool RowScan::readFurther(PageNumber next, std::uint64_t size) {
    while (m_payload.size() < size) {
        if (next < 2 || next > m_pages.count() || m_furtherLeft == 0) {
            return false;
        }
        --m_furtherLeft;
        const std::string_view bytes = m_pages.page(next);
        next = static_cast<PageNumber>(bigEndian(bytes, 0, 4));
        m_payload += bytes.substr(4, std::min<std::size_t>(m_usable - 4, size - m_payload.size()));
    }
    return true;
}

} // namespace

ScanCounts scanRows(PageSource& pages, const std::function<void(const FoundRow&)>& take,
                    const std::function<void(double done)>& progress, const std::stop_token& stop) {
    RowScan scan(pages, take);
    constexpr PageNumber pagesBetweenLooks = 256;
    for (PageNumber number = 1; number <= pages.count(); ++number) {
        if (number % pagesBetweenLooks == 0) {
            if (stop.stop_requested()) {
                throw Cancelled();
            }
            if (progress) {
                progress(static_cast<double>(number) / pages.count());
            }
        }
        scan.scan(number);
    }
    return scan.counts();
}

} // namespace quadrille
