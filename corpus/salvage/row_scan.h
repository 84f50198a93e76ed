#pragma once

#include "corpus/salvage/btree_page.h"
#include "corpus/salvage/page_source.h"
#include "corpus/salvage/record.h"

#include <functional>
#include <stop_token>
#include <vector>

namespace quadrille {

/// A row of a table or an entry of an index, as it lay in some page.
struct FoundRow {
    PageKind page = PageKind::None;
    std::int64_t rowid = 0; ///< of a table's row
    std::vector<StoredValue> values;
};

/// What a scan went through.
struct ScanCounts {
    std::size_t pages = 0;
    std::size_t withRows = 0; ///< pages of tables and indexes
    std::size_t broken = 0;   ///< cells in them that are no row
};

/// Goes once through all pages of the file, in order, but those that the file lists as free, and hands every row of
/// every page that looks like one of a table or an index to `take`; whose row it is is not said. Rows that go on in
/// further pages are put together. Time and memory are bounded by the file's size, whatever is in it: a row is at most
/// as long as a text may be, and further pages are read no more than four times over. Throws Cancelled.
ScanCounts scanRows(PageSource& pages, const std::function<void(const FoundRow&)>& take,
                    const std::function<void(double done)>& progress = {}, const std::stop_token& stop = {});

} // namespace quadrille
