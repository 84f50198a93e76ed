#include "alignment/paragraphs.h"

#include "dictionaries/utf8.h"

#include <unicode/uchar.h>

#include <algorithm>

namespace quadrille {
namespace {

/// How many lines are looked at to find the style out; more would not change the answer.
constexpr std::size_t sampleLines = 4000;

/// Bytes of the line end at `at`, 0 when there is none.
std::size_t lineEnd(std::string_view text, std::size_t at) {
    switch (text[at]) {
    case '\r':
        return at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1;
    case '\n':
    case '\v':
    case '\f':
        return 1;
    case '\xE2': // U+2028, U+2029
        return text.substr(at, 3) == "\xE2\x80\xA8" || text.substr(at, 3) == "\xE2\x80\xA9" ? 3 : 0;
    case '\xC2': // U+0085
        return text.substr(at, 2) == "\xC2\x85" ? 2 : 0;
    default:
        return 0;
    }
}

/// Takes the next line, without its end, off the front of what begins at `at`.
Span takeLine(std::string_view text, std::size_t& at) {
    Span line{at, at};
    while (line.end < text.size()) {
        const std::size_t end = lineEnd(text, line.end);
        if (end > 0) {
            at = line.end + end;
            return line;
        }
        ++line.end;
    }
    at = line.end;
    return line;
}

bool isBlank(std::string_view line) {
    for (std::size_t at = 0; at < line.size();) {
        if (!u_isUWhiteSpace(static_cast<UChar32>(next(line, at)))) {
            return false;
        }
    }
    return true;
}

std::string_view trimmed(std::string_view line) {
    while (!line.empty()) {
        std::size_t at = line.size();
        if (!u_isUWhiteSpace(static_cast<UChar32>(previous(line, at)))) {
            break;
        }
        line = line.substr(0, at);
    }
    return line;
}

/// Whether `line` ends as a sentence does: a mark, then at most closing quotes and brackets.
bool endsSentence(std::string_view line) {
    line = trimmed(line);
    while (!line.empty()) {
        std::size_t at = line.size();
        const auto c = static_cast<UChar32>(previous(line, at));
        if (u_hasBinaryProperty(c, UCHAR_S_TERM) || c == 0x2026) {
            return true;
        }
        if (!u_hasBinaryProperty(c, UCHAR_QUOTATION_MARK) && u_charType(c) != U_END_PUNCTUATION) {
            return false;
        }
        line = line.substr(0, at);
    }
    return false;
}

/// Whether something that looks like the end of a sentence stands inside `line`.
bool holdsSeveralSentences(std::string_view line) {
    for (std::size_t at = line.find_first_of(".!?"); at != std::string_view::npos;
         at = line.find_first_of(".!?", at + 1)) {
        if (at + 2 < line.size() && line[at + 1] == ' ' && at > 3 && line[at - 2] != ' ' && line[at - 3] != ' ' &&
            u_isupper(static_cast<UChar32>(peek(line, at + 2)))) {
            return true;
        }
    }
    return false;
}

/// What the lines of a text look like, as far as its paragraph style goes.
struct LineCounts {
    std::size_t filled = 0;
    std::size_t blocks = 0;      ///< runs of filled lines
    std::size_t inner = 0;       ///< filled lines followed by another at once
    std::size_t innerOpen = 0;   ///< of these, without the end of a sentence
    std::size_t innerMany = 0;   ///< of these, with several sentences
    std::size_t continued = 0;   ///< of these, open and followed by a lower-case letter
    std::size_t longest = 0;     ///< code points of the longest line
    std::size_t innerLength = 0; ///< code points of the inner lines together
};

std::size_t codePoints(std::string_view line) {
    return static_cast<std::size_t>(
        std::count_if(line.begin(), line.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

void countInner(LineCounts& counts, std::string_view line, std::string_view follower) {
    ++counts.inner;
    counts.innerLength += codePoints(line);
    counts.innerMany += holdsSeveralSentences(line) ? 1 : 0;
    if (!endsSentence(line)) {
        ++counts.innerOpen;
        counts.continued += u_islower(static_cast<UChar32>(peek(follower, 0))) ? 1 : 0;
    }
}

LineCounts countLines(std::string_view text) {
    LineCounts counts;
    std::string_view last;
    std::size_t at = 0;
    for (std::size_t lines = 0; at < text.size() && lines < sampleLines; ++lines) {
        const Span span = takeLine(text, at);
        const std::string_view line = text.substr(span.begin, span.end - span.begin);
        if (isBlank(line)) {
            last = {};
            continue;
        }
        ++counts.filled;
        counts.longest = std::max(counts.longest, codePoints(line));
        if (last.empty()) {
            ++counts.blocks;
        } else {
            countInner(counts, last, line);
        }
        last = line;
    }
    return counts;
}

} // namespace

ParagraphStyle paragraphStyle(std::string_view text) {
    const LineCounts counts = countLines(text);
    if (counts.inner == 0) {
        return ParagraphStyle::Lines;
    }
    // Lines broken for width: of one measure, most of them cut in the middle of a sentence.
    const std::size_t mean = counts.innerLength / counts.inner;
    if (counts.innerOpen * 2 > counts.inner && counts.continued * 3 > counts.inner && counts.longest <= 120 &&
        mean * 2 > counts.longest) {
        return ParagraphStyle::Wrapped;
    }
    // A stray empty line in a text of one paragraph a line is not what parts its paragraphs; a text of one
    // sentence a line has empty lines all over and no line of several sentences.
    const bool parted = counts.blocks > 1 && counts.blocks * 8 > counts.filled;
    return parted && counts.innerMany * 5 <= counts.inner ? ParagraphStyle::Blank : ParagraphStyle::Lines;
}

namespace {

/// Whether `line` begins as an item of a list does: "- milk", "• milk", "12) milk", "3. milk".
bool beginsAsItem(std::string_view line) {
    line = trimmed(line);
    std::size_t at = line.find_first_not_of(" \t");
    if (at == std::string_view::npos) {
        return false;
    }
    constexpr std::size_t mostDigits = 2; // more are a year
    const std::size_t digits = std::min(line.find_first_not_of("0123456789", at), line.size()) - at;
    char32_t sign = next(line, at);
    if (digits > 0 && digits <= mostDigits) {
        at += digits - 1;
        sign = at < line.size() ? next(line, at) : 0;
        return (sign == '.' || sign == ')') && peek(line, at) == ' ';
    }
    return std::u32string_view(U"-*•–—").find(sign) != std::u32string_view::npos && peek(line, at) == ' ';
}

/// Whether what stands before an item may end so; inside a sentence a line that begins with a dash is no item.
bool leadsToItem(std::string_view line) {
    line = trimmed(line);
    return endsSentence(line) || line.ends_with(':') || line.ends_with(';') ||
           (line.ends_with(',') && beginsAsItem(line));
}

} // namespace

std::vector<Block> blocks(std::string_view text, ParagraphStyle style) {
    std::vector<Block> found;
    bool fresh = true;
    std::string_view before;
    for (std::size_t at = 0; at < text.size();) {
        const Span line = takeLine(text, at);
        const std::string_view words = text.substr(line.begin, line.end - line.begin);
        if (isBlank(words)) {
            fresh = true;
            continue;
        }
        const bool item = beginsAsItem(words) && leadsToItem(before);
        before = words;
        if (style == ParagraphStyle::Wrapped && !fresh && !item) {
            found.back().span.end = line.end;
        } else {
            found.push_back({line, fresh || style == ParagraphStyle::Lines});
        }
        fresh = false;
    }
    return found;
}

} // namespace quadrille
