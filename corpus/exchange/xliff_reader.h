#pragma once

#include "corpus/document.h"
#include "corpus/exchange/import_report.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quadrille {

/// Bytes `begin` to `end` (half open) of the file as UTF-8.
struct FileRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    [[nodiscard]] std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
};

/// A source or target: what it says, and where.
struct XliffText {
    std::string text;        ///< with U+FFFC where a mark stands
    std::vector<Mark> marks; ///< `original` is as it stands in the file
    FileRange element;
    FileRange startTag;
    FileRange content;
};

/// What is translated at once: a trans-unit of XLIFF 1, a segment of XLIFF 2.
struct XliffSegment {
    XliffText source;
    std::optional<XliffText> target;
    std::size_t afterSource = 0; ///< where a target would be put
    FileRange startTag;          ///< of the trans-unit or segment
    State state = State::Initial;
    std::string saidState; ///< by the file, in its own words, "needs-l10n"
    bool locked = false;
    std::vector<std::string> notes;
};

/// An XLIFF file, read whole.
struct XliffFile {
    std::string text;     ///< as UTF-8, without a byte order mark
    std::string encoding; ///< ICU's name
    std::string mark;     ///< the byte order mark it has
    bool two = false;     ///< XLIFF 2.x
    std::string prefix;   ///< of its own elements, with the colon; mostly empty
    std::string source;   ///< language, in one spelling
    std::string target;   ///< empty when the file names none
    std::vector<XliffSegment> segments;
};

/// Reads XLIFF 1.0 to 1.2 and 2.0 to 2.2. What is odd is noted. Throws std::runtime_error, a full sentence with the
/// name and the place, for what is no XLIFF, not well-formed, in another encoding than it says, or of several
/// languages.
XliffFile readXliff(std::string_view bytes, const std::string& name, ImportReport& report);

} // namespace quadrille
