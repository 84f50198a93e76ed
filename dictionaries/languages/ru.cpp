#include "dictionaries/languages/entries.h"
#include "dictionaries/tables.h"

namespace quadrille {
namespace embedded {
std::string_view ru_abbreviations();
std::string_view ru_starters();
std::string_view ru_dates();
std::string_view ru_common();
std::string_view ru_endings();
} // namespace embedded

Language entries::ru() {
    Language language;
    language.tag = "ru";
    language.englishName = "Russian";
    language.nativeName = "Русский";
    language.speller = "ru_RU";
    language.ordinalStop = false;
    language.letters = 1.05;
    readAbbreviations(embedded::ru_abbreviations(), language);
    language.starters = readWords(embedded::ru_starters());
    language.dateWords = readWords(embedded::ru_dates());
    language.commonWords = readWords(embedded::ru_common());
    readEndings(embedded::ru_endings(), language);
    return language;
}

} // namespace quadrille
