#include "corpus/format.h"

#include <array>

namespace quadrille {

Format plainText();
Format tmx();
Format tsv();

std::span<const Format> formats() {
    static const std::array all = {plainText(), tmx(), tsv()};
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

} // namespace quadrille
