#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace quadrille {

/// A character that leaves no ink, of a text that is shown.
struct Invisible {
    enum Kind {
        NoBreakSpace,
        NarrowNoBreakSpace,
        OtherSpace, ///< of another width than the plain one
        Tab,
        LineSeparator,
        SoftHyphen,
        ZeroWidthSpace,
        NonJoiner,
        Joiner,
        WordJoiner,
        LeftToRight, ///< marks, embeddings, overrides and isolates
        RightToLeft,
        EndOfDirection,
        Other ///< of those that format or control
    };
    int at = 0; ///< UTF-16
    int length = 1;
    Kind kind = Other;
    bool operator==(const Invisible&) const = default;
};

/// What kind of invisible character `c` is; nothing for those with ink, the plain space and the line end "\n".
std::optional<Invisible::Kind> invisibleKind(char32_t c);

/// All of them in `text`, in order.
std::vector<Invisible> invisibles(const QString& text);

/// For a person to read: "no-break space: 2, tab: 1". Empty when there are none.
QString inWords(const std::vector<Invisible>& found);

} // namespace quadrille
