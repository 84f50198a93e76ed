#include "app/invisible.h"
#include "app/preferences.h"

#include <catch2/catch.hpp>

using namespace quadrille;

namespace {

std::vector<Invisible::Kind> kinds(const QString& text) {
    std::vector<Invisible::Kind> result;
    for (const Invisible& one : invisibles(text)) {
        result.push_back(one.kind);
    }
    return result;
}

using Kinds = std::vector<Invisible::Kind>;

} // namespace

TEST_CASE("Letters, signs, plain spaces and line ends are no invisible characters") {
    CHECK(
        invisibles(QStringLiteral("Лёд сошёл, — сказал он.\nОб’єднання «ґанок»; ķēde, 5 km, non-break‑hyphen e\u0301"))
            .empty());
    CHECK(invisibles(QString()).empty());
}

TEST_CASE("Both no-break spaces are found and told apart") {
    const QString text = QStringLiteral("Мета\u00A0— 5\u202Fкм");
    REQUIRE(invisibles(text) ==
            std::vector<Invisible>{{4, 1, Invisible::NoBreakSpace}, {8, 1, Invisible::NarrowNoBreakSpace}});
    CHECK(inWords(invisibles(text)) == "no-break space: 1, narrow no-break space: 1");
}

TEST_CASE("Every kind of invisible character is named") {
    CHECK(kinds(QStringLiteral("a\tb\u00ADc\u200Bd\u200Ce\u200Df\u2060g\uFEFFh")) ==
          Kinds{Invisible::Tab, Invisible::SoftHyphen, Invisible::ZeroWidthSpace, Invisible::NonJoiner,
                Invisible::Joiner, Invisible::WordJoiner, Invisible::WordJoiner});
    CHECK(kinds(QStringLiteral("\u200E\u200F\u202A\u202E\u202C\u2066\u2069\u2028")) ==
          Kinds{Invisible::LeftToRight, Invisible::RightToLeft, Invisible::LeftToRight, Invisible::RightToLeft,
                Invisible::EndOfDirection, Invisible::LeftToRight, Invisible::EndOfDirection,
                Invisible::LineSeparator});
    CHECK(kinds(QStringLiteral("\u2009\u3000\u0007\u0085")) ==
          Kinds{Invisible::OtherSpace, Invisible::OtherSpace, Invisible::Other, Invisible::Other});
    CHECK(inWords(invisibles(QStringLiteral("ne\u00ADviens\tto\u00ADties"))) == "tab: 1, soft hyphen: 2");
}

TEST_CASE("An invisible character outside the first plane is found with both its halves") {
    const QString text = QStringLiteral("\U0001F6A2\U000E0041!"); // a ship, and a letter of a tag
    CHECK(invisibles(text) == std::vector<Invisible>{{2, 2, Invisible::Other}});
}

TEST_CASE("Whether invisible characters show in every cell is remembered") {
    {
        Preferences preferences;
        CHECK_FALSE(preferences.invisibles());
        int told = 0;
        QObject::connect(&preferences, &Preferences::invisiblesChanged, [&told] { ++told; });
        preferences.setInvisibles(true);
        preferences.setInvisibles(true);
        CHECK(told == 1);
    }
    Preferences again;
    CHECK(again.invisibles());
    again.setInvisibles(false);
}
