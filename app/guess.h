#pragma once

#include <string>
#include <string_view>

namespace quadrille {

/// The language of a file, one of languages(), by a part of its name ("op-ed.lv.txt", "ukrainian_v2.txt") or, when
/// the name says nothing, by its text: the language with the fewest letters outside its alphabet. Empty when
/// neither says anything.
std::string guessLanguage(std::string_view fileName, std::string_view text);

} // namespace quadrille
