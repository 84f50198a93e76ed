#pragma once

#include "corpus/salvage/finds.h"

#include <optional>
#include <string>
#include <vector>

namespace quadrille {

struct FoundColumn {
    std::int64_t id = 0;
    std::int64_t place = 0;
    std::string tag;
    std::string lead;
    std::string fileName;
    std::string encoding;
    bool byteOrderMark = false;
    bool rowLost = false; ///< the original's bytes, if they were kept, are gone
    bool tagLost = false; ///< the tag is a guess
};

struct FoundDocument {
    std::int64_t id = 0;
    std::int64_t place = 0;
    std::string name;
    std::int64_t head = 0;
    std::int64_t trimmed = 0;
    std::optional<std::int64_t> import; ///< undone, so not shown
    bool rowLost = false;
    bool nameLost = false;
    std::vector<FoundColumn> columns;
};

/// The documents of which anything was found, in order, but not those that were still coming in.
std::vector<FoundDocument> findDocuments(Finds& finds);

} // namespace quadrille
