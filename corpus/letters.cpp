#include "corpus/letters.h"

#include <unicode/uchar.h>
#include <unicode/ulocdata.h>
#include <unicode/uset.h>

#include <array>
#include <cmath>
#include <memory>
#include <string>
#include <utility>

namespace quadrille {

namespace {

// Letters outside ASCII from the most frequent to the rarest. A language that is not here has its alphabet from ICU,
// without an order.
constexpr std::array<std::pair<std::string_view, std::u16string_view>, 3> frequencies = {{
    {"ru", u"оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёъ"},
    {"uk", u"оанивіертсклудмпязьбгчйхжцюїшщєфґ"},
    {"lv", u"āīēšņūļķžģčŗō"},
}};

// What stands in texts of any language, from a no-break space to a numero sign.
constexpr std::u16string_view punctuation = u"\u00A0«»„“”‘’‚—–…№°§•€©‑\u2009\u202F′″";

const double commonMark = std::log(0.02);
const double otherLetter = std::log(0.0005); // of no use in this language: a name, a quotation
const double symbol = std::log(0.0001);
const double control = std::log(0.000001);
const double capital = std::log(0.1);
const double capitalOnward = std::log(0.7);  // in a word all in capitals
const double capitalInside = std::log(0.01); // "пРИВЕТ" is what the wrong one of two Cyrillic encodings gives

struct CloseSet {
    void operator()(USet* set) const { uset_close(set); }
};
struct CloseLocaleData {
    void operator()(ULocaleData* data) const { ulocdata_close(data); }
};

bool isPunctuation(char16_t c) {
    return punctuation.find(c) != std::u16string_view::npos;
}

} // namespace

Letters::Letters(std::string_view tag) {
    for (const auto& [language, letters] : frequencies) {
        if (tag.substr(0, tag.find('-')) == language) {
            rank(letters);
            return;
        }
    }
    learnAlphabet(tag);
}

// In all three languages frequencies fall by about a ninth from each letter to the next.
void Letters::rank(std::u16string_view lettersByFrequency) {
    constexpr double fall = 9;
    const auto count = static_cast<double>(lettersByFrequency.size());
    const double sum = (1 - std::exp(-count / fall)) / (1 - std::exp(-1 / fall));
    for (std::size_t i = 0; i < lettersByFrequency.size(); ++i) {
        m_likelihood[lettersByFrequency[i]] = -static_cast<double>(i) / fall - std::log(sum);
    }
}

void Letters::learnAlphabet(std::string_view tag) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<ULocaleData, CloseLocaleData> data(ulocdata_open(std::string(tag).c_str(), &status));
    if (U_FAILURE(status)) {
        return; // an unknown language: what all languages share has to do
    }
    const std::unique_ptr<USet, CloseSet> alphabet(
        ulocdata_getExemplarSet(data.get(), nullptr, 0, ULOCDATA_ES_STANDARD, &status));
    if (U_FAILURE(status)) {
        return;
    }
    std::u16string letters;
    for (int32_t item = 0; item < uset_getItemCount(alphabet.get()); ++item) {
        UChar32 from = 0;
        UChar32 to = 0;
        if (uset_getItem(alphabet.get(), item, &from, &to, nullptr, 0, &status) != 0) {
            continue; // a letter of several characters
        }
        for (UChar32 c = from; c <= to; ++c) {
            if (c >= 0x80 && c <= 0xFFFF) {
                letters += static_cast<char16_t>(c);
            }
        }
    }
    for (const char16_t c : letters) {
        m_likelihood[c] = -std::log(static_cast<double>(letters.size()) + 1);
    }
}

double Letters::likelihood(char16_t c) const {
    if (const auto found = m_likelihood.find(static_cast<char16_t>(u_tolower(c))); found != m_likelihood.end()) {
        return found->second;
    }
    if (isPunctuation(c)) {
        return commonMark;
    }
    if (u_iscntrl(c) != 0 || u_charType(c) == U_PRIVATE_USE_CHAR || u_charType(c) == U_UNASSIGNED) {
        return control;
    }
    return u_isalpha(c) != 0 ? otherLetter : symbol;
}

double Letters::score(std::u16string_view text) const {
    double sum = 0;
    char16_t before = u' ';
    for (const char16_t c : text) {
        if (c >= 0x80) {
            sum += likelihood(c);
            if (u_isupper(c) != 0) {
                sum += u_isupper(before) != 0 ? capitalOnward : u_islower(before) != 0 ? capitalInside : capital;
            }
        }
        before = c;
    }
    return sum;
}

double Letters::plausible(std::u16string_view text) const {
    std::size_t fitting = 0;
    for (const char16_t c : text) {
        const bool ascii = (c >= 0x20 && c < 0x7F) || (c >= 0x09 && c <= 0x0D);
        fitting += ascii || likelihood(c) > otherLetter ? 1 : 0;
    }
    return text.empty() ? 0 : static_cast<double>(fitting) / static_cast<double>(text.size());
}

} // namespace quadrille
