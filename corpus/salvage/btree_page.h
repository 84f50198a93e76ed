#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace quadrille {

/// What SQLite's b-tree pages are, by the byte they begin with (https://sqlite.org/fileformat2.html, 1.6).
enum class PageKind : std::uint8_t { None = 0, IndexInterior = 2, TableInterior = 5, IndexLeaf = 10, TableLeaf = 13 };

/// The head of one page: what it is and where its cells begin. Nothing in it is believed before it has been checked
/// against the page's size.
class BtreePage {
public:
    /// `bytes` is the whole page and must outlive this; its head begins at `head` (100 on the first page of a file).
    /// kind() is None when it cannot be a page of a b-tree.
    BtreePage(std::string_view bytes, std::size_t head, std::size_t usableSize);

    [[nodiscard]] PageKind kind() const { return m_kind; }
    /// The page holds rows, or entries of an index, beside numbers of other pages.
    [[nodiscard]] bool hasRows() const { return m_kind != PageKind::None && m_kind != PageKind::TableInterior; }
    /// Where the cells begin, in order; places outside the page are left out.
    [[nodiscard]] std::vector<std::size_t> cells() const;

private:
    std::string_view m_bytes;
    std::size_t m_usable;
    PageKind m_kind = PageKind::None;
    std::size_t m_pointers = 0; ///< where the array of cell places begins
    std::size_t m_count = 0;
};

} // namespace quadrille
