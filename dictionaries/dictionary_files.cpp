#include "dictionaries/dictionary_files.h"

#include <hunspell/hunspell.hxx>

#include <algorithm>
#include <cstdlib>
#include <mutex>
#include <string_view>
#include <vector>

namespace quadrille {
namespace {

namespace fs = std::filesystem;

// Hunspell shares tables among its instances while it makes and takes them down (hunspell#727).
std::mutex& opening() {
    static std::mutex mutex;
    return mutex;
}

} // namespace

std::optional<fs::path> affixFile(const std::string& name) {
    std::vector<fs::path> folders;
    const char* own = std::getenv("DICPATH"); // NOLINT(concurrency-mt-unsafe): nobody here changes the environment
    if (own != nullptr && *own != '\0') {
        const std::string_view all(own);
        for (std::size_t from = 0; from <= all.size();) {
            const std::size_t to = std::min(all.find(':', from), all.size());
            folders.emplace_back(all.substr(from, to - from));
            from = to + 1;
        }
    }
    folders.insert(folders.end(), {"/usr/share/hunspell", "/usr/local/share/hunspell", "/usr/share/myspell/dicts"});
    for (const fs::path& folder : folders) {
        const fs::path affixes = folder / (name + ".aff");
        std::error_code error;
        if (fs::exists(affixes, error) && fs::exists(folder / (name + ".dic"), error)) {
            return affixes;
        }
    }
    return std::nullopt;
}

void CloseDictionary::operator()(Hunspell* dictionary) const {
    const std::lock_guard lock(opening());
    delete dictionary; // NOLINT(cppcoreguidelines-owning-memory): this is the deleter
}

OpenDictionary openDictionary(const Language& language) {
    const auto affixes = language.speller.empty() ? std::nullopt : affixFile(language.speller);
    if (!affixes) {
        return nullptr;
    }
    OpenDictionary dictionary;
    {
        const std::lock_guard lock(opening());
        dictionary.reset(new Hunspell(affixes->c_str(), fs::path(*affixes).replace_extension(".dic").c_str()));
    }
    // Words are handed over as UTF-8; a dictionary in an older encoding would misread them.
    return dictionary->get_dict_encoding() == "UTF-8" ? std::move(dictionary) : nullptr;
}

} // namespace quadrille
