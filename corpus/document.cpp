#include "corpus/document.h"

#include <array>

namespace quadrille {

namespace {

constexpr std::array<const char*, 5> stateNames = {"initial", "draft", "translated", "rejected", "approved"};

} // namespace

const char* stateName(State state) {
    return stateNames.at(static_cast<std::size_t>(state));
}

std::optional<State> stateFromName(std::string_view name) {
    for (std::size_t i = 0; i < stateNames.size(); ++i) {
        if (name == stateNames.at(i)) {
            return static_cast<State>(i);
        }
    }
    return std::nullopt;
}

std::string Cell::text() const {
    std::string joined;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        joined += segments[i].text;
        if (i + 1 < segments.size()) {
            joined += segments[i].gap;
        }
    }
    return joined;
}

} // namespace quadrille
