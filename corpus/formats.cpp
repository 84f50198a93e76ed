#include "corpus/format.h"

#include <algorithm>
#include <array>

namespace quadrille {

Format plainText();
Format tbx();
Format tmx();
Format tsv();
Format xliff();

std::span<const Format> formats() {
    static const std::array all = {plainText(), tmx(), tsv(), xliff(), tbx()};
    return all;
}

const Format* formatNamed(std::string_view name) {
    for (const Format& format : formats()) {
        if (format.name == name) {
            return &format;
        }
    }
    return nullptr;
}

const Format* formatOfFile(const std::filesystem::path& path) {
    std::string name = path.filename().string();
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    constexpr std::string_view packed = ".gz";
    if (name.ends_with(packed)) {
        name.resize(name.size() - packed.size());
    }
    for (const Format& format : formats()) {
        for (const std::string_view ending : format.endings) {
            if (name.ends_with(ending)) {
                return &format;
            }
        }
    }
    return nullptr;
}

} // namespace quadrille
