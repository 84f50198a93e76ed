#include "dictionaries/languages/entries.h"
#include "dictionaries/tables.h"

namespace quadrille {
namespace embedded {
std::string_view en_abbreviations();
std::string_view en_starters();
std::string_view en_closings();
std::string_view en_dates();
std::string_view en_common();
std::string_view en_endings();
} // namespace embedded

Language entries::en() {
    Language language;
    language.tag = "en";
    language.englishName = "English";
    language.nativeName = "English";
    language.speller = "en_US";
    language.ordinalStop = false;
    language.dashBreaksOff = true;
    language.letters = 1.0;
    readAbbreviations(embedded::en_abbreviations(), language);
    language.closings = readWords(embedded::en_closings());
    language.starters = readWords(embedded::en_starters());
    language.dateWords = readWords(embedded::en_dates());
    language.commonWords = readWords(embedded::en_common());
    readEndings(embedded::en_endings(), language);
    return language;
}

} // namespace quadrille
