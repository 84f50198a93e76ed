#include "app/invisible.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

namespace quadrille {
namespace {

struct Known {
    char32_t first;
    char32_t last;
    Invisible::Kind kind;
};

constexpr std::array known = {
    Known{0x0009, 0x0009, Invisible::Tab},
    Known{0x00A0, 0x00A0, Invisible::NoBreakSpace},
    Known{0x00AD, 0x00AD, Invisible::SoftHyphen},
    Known{0x061C, 0x061C, Invisible::RightToLeft},  // Arabic letter mark
    Known{0x2007, 0x2007, Invisible::NoBreakSpace}, // as wide as a figure
    Known{0x200B, 0x200B, Invisible::ZeroWidthSpace},
    Known{0x200C, 0x200C, Invisible::NonJoiner},
    Known{0x200D, 0x200D, Invisible::Joiner},
    Known{0x200E, 0x200E, Invisible::LeftToRight},
    Known{0x200F, 0x200F, Invisible::RightToLeft},
    Known{0x2028, 0x2029, Invisible::LineSeparator},
    Known{0x202A, 0x202A, Invisible::LeftToRight},
    Known{0x202B, 0x202B, Invisible::RightToLeft},
    Known{0x202C, 0x202C, Invisible::EndOfDirection},
    Known{0x202D, 0x202D, Invisible::LeftToRight},
    Known{0x202E, 0x202E, Invisible::RightToLeft},
    Known{0x202F, 0x202F, Invisible::NarrowNoBreakSpace},
    Known{0x2060, 0x2060, Invisible::WordJoiner},
    Known{0x2066, 0x2066, Invisible::LeftToRight},
    Known{0x2067, 0x2067, Invisible::RightToLeft},
    Known{0x2068, 0x2068, Invisible::LeftToRight}, // takes the direction of what comes first
    Known{0x2069, 0x2069, Invisible::EndOfDirection},
    Known{0xFEFF, 0xFEFF, Invisible::WordJoiner},
};

QString kindName(Invisible::Kind kind) {
    const auto tr = [](const char* words) { return QCoreApplication::translate("Invisible", words); };
    switch (kind) {
    case Invisible::NoBreakSpace:
        return tr(QT_TRANSLATE_NOOP("Invisible", "no-break space"));
    case Invisible::NarrowNoBreakSpace:
        return tr(QT_TRANSLATE_NOOP("Invisible", "narrow no-break space"));
    case Invisible::OtherSpace:
        return tr(QT_TRANSLATE_NOOP("Invisible", "space of special width"));
    case Invisible::Tab:
        return tr(QT_TRANSLATE_NOOP("Invisible", "tab"));
    case Invisible::LineSeparator:
        return tr(QT_TRANSLATE_NOOP("Invisible", "line separator"));
    case Invisible::SoftHyphen:
        return tr(QT_TRANSLATE_NOOP("Invisible", "soft hyphen"));
    case Invisible::ZeroWidthSpace:
        return tr(QT_TRANSLATE_NOOP("Invisible", "zero-width space"));
    case Invisible::NonJoiner:
        return tr(QT_TRANSLATE_NOOP("Invisible", "zero-width non-joiner"));
    case Invisible::Joiner:
        return tr(QT_TRANSLATE_NOOP("Invisible", "zero-width joiner"));
    case Invisible::WordJoiner:
        return tr(QT_TRANSLATE_NOOP("Invisible", "word joiner"));
    case Invisible::LeftToRight:
        return tr(QT_TRANSLATE_NOOP("Invisible", "left-to-right mark"));
    case Invisible::RightToLeft:
        return tr(QT_TRANSLATE_NOOP("Invisible", "right-to-left mark"));
    case Invisible::EndOfDirection:
        return tr(QT_TRANSLATE_NOOP("Invisible", "end of a direction"));
    case Invisible::Other:
        break;
    }
    return tr(QT_TRANSLATE_NOOP("Invisible", "control character"));
}

} // namespace

std::optional<Invisible::Kind> invisibleKind(char32_t c) {
    if (c >= 0x20 && c < 0x7F) {
        return std::nullopt; // most of them
    }
    const auto* found =
        std::find_if(known.begin(), known.end(), [c](const Known& one) { return one.first <= c && c <= one.last; });
    if (found != known.end()) {
        return found->kind;
    }
    switch (QChar::category(c)) {
    case QChar::Separator_Space:
        return Invisible::OtherSpace;
    case QChar::Other_Control:
        return c == U'\n' ? std::nullopt : std::optional(Invisible::Other);
    case QChar::Other_Format:
        return Invisible::Other;
    default:
        return std::nullopt;
    }
}

std::vector<Invisible> invisibles(const QString& text) {
    std::vector<Invisible> found;
    for (int at = 0; at < text.size(); ++at) {
        const bool pair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        const char32_t c = pair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : text[at].unicode();
        if (const auto kind = invisibleKind(c)) {
            found.push_back({at, pair ? 2 : 1, *kind});
        }
        at += pair ? 1 : 0;
    }
    return found;
}

QString inWords(const std::vector<Invisible>& found) {
    QStringList words;
    for (int kind = Invisible::NoBreakSpace; kind <= Invisible::Other; ++kind) {
        const auto count =
            std::count_if(found.begin(), found.end(), [kind](const Invisible& one) { return one.kind == kind; });
        if (count > 0) {
            words += QCoreApplication::translate("Invisible", "%1: %2")
                         .arg(kindName(static_cast<Invisible::Kind>(kind)))
                         .arg(count);
        }
    }
    return words.join(QStringLiteral(", "));
}

} // namespace quadrille
