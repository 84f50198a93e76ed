#include "dictionaries/languages/entries.h"
#include "dictionaries/tables.h"

namespace quadrille {
namespace embedded {
std::string_view uk_abbreviations();
std::string_view uk_starters();
std::string_view uk_dates();
std::string_view uk_common();
std::string_view uk_endings();
} // namespace embedded

Language entries::uk() {
    Language language;
    language.tag = "uk";
    language.englishName = "Ukrainian";
    language.nativeName = "Українська";
    language.speller = "uk_UA";
    language.vowelsChange = true;
    language.ordinalStop = false;
    language.letters = 1.0;
    readAbbreviations(embedded::uk_abbreviations(), language);
    language.starters = readWords(embedded::uk_starters());
    language.dateWords = readWords(embedded::uk_dates());
    language.commonWords = readWords(embedded::uk_common());
    readEndings(embedded::uk_endings(), language);
    return language;
}

} // namespace quadrille
