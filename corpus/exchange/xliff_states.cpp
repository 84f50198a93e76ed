#include "corpus/exchange/xliff_states.h"

namespace quadrille {

State stateOfXliff(std::string_view said, bool two, bool approved) {
    if (two) {
        if (said.ends_with("/q:rejected")) {
            return State::Rejected;
        }
        return said.starts_with("final")     ? State::Approved
               : said.starts_with("initial") ? State::Draft
                                             : State::Translated;
    }
    if (said.starts_with("needs-review")) {
        return State::Rejected;
    }
    if (approved || said == "final" || said == "signed-off") {
        return State::Approved;
    }
    return said.starts_with("needs-") || said == "new" ? State::Draft : State::Translated;
}

XliffState xliffState(State state, bool two) {
    switch (state) {
    case State::Initial:
        return {two ? "initial" : "new", ""};
    case State::Draft:
        return two ? XliffState{"initial", "q:draft"} : XliffState{"needs-translation", ""};
    case State::Translated:
        return {"translated", ""};
    case State::Rejected:
        return two ? XliffState{"translated", "q:rejected"} : XliffState{"needs-review-translation", ""};
    case State::Approved:
        break;
    }
    return {"final", ""};
}

} // namespace quadrille
