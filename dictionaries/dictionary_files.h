#pragma once

#include "dictionaries/language.h"

#include <filesystem>
#include <memory>
#include <optional>

class Hunspell;

namespace quadrille {

/// Where the affix file of the Hunspell dictionary `name` ("lv_LV") lies, its words beside it: in $DICPATH, then in
/// /usr/share/hunspell and its like. None when it is not installed. Any thread.
std::optional<std::filesystem::path> affixFile(const std::string& name);

/// Closes a dictionary; never at the same time as another is opened or closed (hunspell#727).
struct CloseDictionary {
    void operator()(Hunspell* dictionary) const;
};
using OpenDictionary = std::unique_ptr<Hunspell, CloseDictionary>;

/// The Hunspell dictionary of `language`, null when it is not installed or not in UTF-8. Takes up to a fifth of a
/// second. Any thread; what comes back belongs to one thread at a time.
OpenDictionary openDictionary(const Language& language);

} // namespace quadrille
