#include "corpus/edit.h"

#include <array>

namespace quadrille {

namespace {

// In the order of the variant's alternatives.
constexpr std::array kinds = {"text",      "state",     "still right", "lock",       "split",      "join",
                              "move",      "unlink",    "push",        "insert row", "delete row", "merge rows",
                              "split row", "swap rows", "re-align",    "re-segment", "source",     "comment",
                              "answer",    "resolve",   "import",      "language"};
static_assert(kinds.size() == std::variant_size_v<Edit>);

} // namespace

const char* roleName(Role role) {
    return role == Role::Reviewer ? "reviewer" : "translator";
}

std::optional<Role> roleFromName(std::string_view name) {
    if (name == roleName(Role::Translator)) {
        return Role::Translator;
    }
    return name == roleName(Role::Reviewer) ? std::optional(Role::Reviewer) : std::nullopt;
}

const char* kindOf(const Edit& edit) {
    if (const auto* shift = std::get_if<ShiftColumn>(&edit)) {
        return shift->direction == Direction::Up ? "pull" : "push";
    }
    return kinds.at(edit.index());
}

} // namespace quadrille
