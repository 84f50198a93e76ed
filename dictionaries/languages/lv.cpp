#include "dictionaries/languages/entries.h"
#include "dictionaries/tables.h"

namespace quadrille {
namespace embedded {
std::string_view lv_abbreviations();
std::string_view lv_starters();
std::string_view lv_dates();
std::string_view lv_common();
std::string_view lv_endings();
} // namespace embedded

Language entries::lv() {
    Language language;
    language.tag = "lv";
    language.englishName = "Latvian";
    language.nativeName = "Latviešu";
    language.speller = "lv_LV";
    language.ordinalStop = true;
    language.letters = 1.0;
    readAbbreviations(embedded::lv_abbreviations(), language);
    language.starters = readWords(embedded::lv_starters());
    language.dateWords = readWords(embedded::lv_dates());
    language.commonWords = readWords(embedded::lv_common());
    readEndings(embedded::lv_endings(), language);
    return language;
}

} // namespace quadrille
