#pragma once

#include "corpus/document.h"

#include <string>
#include <string_view>

namespace quadrille {

/// The state of a cell with text of which an XLIFF file says `said`: a state of XLIFF 1.2, or of XLIFF 2 with its
/// subState behind a "/". `approved` is what a trans-unit says.
State stateOfXliff(std::string_view said, bool two, bool approved);

/// What a file is to say of it: state and subState; the second is mostly empty.
struct XliffState {
    std::string_view state;
    std::string_view subState;
};
XliffState xliffState(State state, bool two);

} // namespace quadrille
