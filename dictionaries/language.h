#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quadrille {

/// What the program knows of one language. Tags are BCP 47 in the short spelling that files use:
/// "en", "ru", "uk", "lv".
struct Language {
    std::string tag;         ///< "lv"
    std::string englishName; ///< "Latvian", for messages
    std::string nativeName;  ///< "Latviešu", for column heads
    std::string speller;     ///< name of the Hunspell dictionary, "lv_LV"; empty when there is none
};

/// The languages Quadrille knows well, in the order they are offered. Any thread.
std::span<const Language> languages();

/// The language of `tag`. A tag that is not in languages() but that ICU knows ("et", "pt-BR") comes back with
/// ICU's own names and no tables. Throws std::invalid_argument, naming the tag, when ICU does not know it either.
const Language& language(std::string_view tag);

} // namespace quadrille
