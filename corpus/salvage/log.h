#pragma once

#include "corpus/raw_file.h"
#include "corpus/salvage/page_source.h"

namespace quadrille {

/// What a write-ahead log holds, up to its last whole transaction.
struct LogPages {
    bool valid = false;                                   ///< its header can be true
    std::unordered_map<PageNumber, std::uint64_t> places; ///< where the newest bytes of a page begin in the log
    PageNumber count = 0; ///< pages of the file after the last transaction; 0: there is none
};

/// Reads the log as SQLite does after a crash (https://sqlite.org/fileformat2.html, 4): frames count as long as their
/// salts and running checksums are right, and up to the last one that ends a transaction.
LogPages readLog(const RawFile& log, std::size_t pageSize);

} // namespace quadrille
