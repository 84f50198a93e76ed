#include "corpus/memory_words.h"

#include "corpus/bytes.h"
#include "corpus/exchange/language_code.h"
#include "dictionaries/words.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>

namespace quadrille {

namespace {

// Thai is the first script without spaces.
constexpr UChar32 firstWithoutSpaces = 0xE00;
constexpr UChar32 letterApostrophe = 0x2BC;

enum class Kind : std::uint8_t { Between, Inside, Apostrophe };

Kind kindOf(UChar32 c) {
    if (c == '\'' || c == 0x2019 || c == letterApostrophe) {
        return Kind::Apostrophe;
    }
    // Accents and soft hyphens stand inside a word, and so does the sign of a mark.
    const bool inside = u_isalnum(c) != 0 || u_getCombiningClass(c) != 0 || c == 0xAD || c == 0xFFFC;
    return inside ? Kind::Inside : Kind::Between;
}

Kind quickKindOf(UChar32 c) {
    static const auto table = [] {
        std::array<Kind, firstWithoutSpaces> kinds{};
        for (UChar32 i = 0; i < firstWithoutSpaces; ++i) {
            kinds.at(static_cast<std::size_t>(i)) = kindOf(i);
        }
        return kinds;
    }();
    return c >= 0 && c < firstWithoutSpaces ? table[static_cast<std::size_t>(c)] : kindOf(c);
}

bool withoutSpaces(UChar32 c) {
    return c >= firstWithoutSpaces && !(c >= 0x10A0 && c < 0x1100) && !(c >= 0x1E00 && c < 0x2E00) && c < 0xFB00;
}

/// Calls `each` with every word as it stands. False as soon as a script without spaces comes; nothing was parted
/// wrongly till then.
template <typename Each>
bool eachWritten(std::string_view text, Each each) {
    std::size_t begin = 0;
    std::size_t end = 0; // of the word that is being read; an apostrophe belongs to it only when it goes on
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t from = at;
        UChar32 c = 0;
        U8_NEXT(text.data(), at, text.size(), c);
        const Kind kind = quickKindOf(c);
        if (kind == Kind::Inside) {
            if (withoutSpaces(c)) {
                return false;
            }
            begin = end == 0 ? from : begin;
            end = at;
        } else if (end != 0 && (kind == Kind::Between || from != end)) {
            each(text.substr(begin, end - begin));
            end = 0;
        }
    }
    if (end != 0) {
        each(text.substr(begin, end - begin));
    }
    return true;
}

template <typename Each>
void eachWord(std::string_view text, Each each) {
    std::vector<std::string_view> written;
    if (eachWritten(text, [&](std::string_view word) { written.push_back(word); })) {
        std::for_each(written.begin(), written.end(), each);
        return;
    }
    for (const Word& word : words(text)) {
        each(text.substr(word.begin, word.end - word.begin));
    }
}

void appendUnit(std::string& bytes, std::int64_t step) {
    auto rest = static_cast<std::uint64_t>(step);
    while (rest >= 0x80) {
        bytes += static_cast<char>(rest | 0x80U);
        rest >>= 7U;
    }
    bytes += static_cast<char>(rest);
}

} // namespace

void eachMemoryWord(std::string_view text, const std::function<void(std::string_view folded)>& each) {
    eachWord(text, [&](std::string_view word) {
        if (const std::string folded = fold(word); !folded.empty()) {
            each(folded);
        }
    });
}

std::string memoryWordKey(std::string_view tag, std::string_view folded) {
    std::string key(baseOf(tag));
    key += ':';
    return key += folded;
}

std::string packUnits(const std::vector<std::int64_t>& units) {
    std::string bytes;
    std::int64_t last = 0;
    for (const std::int64_t unit : units) {
        appendUnit(bytes, unit - last);
        last = unit;
    }
    return bytes;
}

std::vector<std::int64_t> unpackUnits(std::string_view bytes) {
    std::vector<std::int64_t> units;
    ByteReader in(bytes);
    std::uint64_t last = 0;
    while (!in.atEnd()) {
        last += in.number();
        units.push_back(static_cast<std::int64_t>(last));
    }
    return units;
}

MemoryWordGathering::Tongue& MemoryWordGathering::tongueOf(std::string_view tag) {
    const std::string_view base = baseOf(tag);
    const auto known = m_tongues.find(base);
    return known != m_tongues.end() ? known->second : m_tongues.emplace(base, Tongue{}).first->second;
}

MemoryWordGathering::Posting& MemoryWordGathering::posting(Tongue& tongue, std::string_view base,
                                                           std::string_view word) {
    const auto known = tongue.written.find(word);
    if (known != tongue.written.end()) {
        return *known->second;
    }
    const std::string key = memoryWordKey(base, fold(word));
    Posting& posting = m_postings[key];
    tongue.written.emplace(word, &posting);
    constexpr std::size_t perEntry = 160;
    m_size += key.size() + word.size() + perEntry;
    return posting;
}

void MemoryWordGathering::add(std::int64_t unit, std::string_view tag, std::string_view text) {
    const std::string_view base = baseOf(tag);
    Tongue& tongue = tongueOf(base);
    eachWord(text, [&](std::string_view word) {
        Posting& found = posting(tongue, base, word);
        if (found.last != unit) {
            const std::size_t before = found.units.size();
            appendUnit(found.units, unit - found.last);
            m_size += found.units.size() - before;
            found.last = unit;
        }
    });
}

std::vector<std::pair<std::string, std::string>> MemoryWordGathering::take() {
    std::vector<std::pair<std::string, std::string>> all;
    all.reserve(m_postings.size());
    for (auto& [key, posting] : m_postings) {
        all.emplace_back(key, std::move(posting.units));
    }
    m_postings.clear();
    m_tongues.clear();
    m_size = 0;
    std::sort(all.begin(), all.end());
    return all;
}

} // namespace quadrille
