#include "corpus/exchange/tbx.h"

#include <catch2/catch.hpp>

using namespace quadrille;

TEST_CASE("Every TBX file of other programs is read") {
    const std::filesystem::path interop = std::filesystem::path(QUADRILLE_SHARED_DIR) / "interop" / "tbx";
    const auto read = [&](const char* name) {
        ImportReport report;
        ByteSource source(interop / name);
        return readTbx(source, report);
    };
    CHECK(read("omegat-sample.tbx").at(0).terms.at("en").at(0).text == "alpha smoothing factor");
    CHECK(read("lokalize-terms.tbx").at(0).terms.at("en").size() == 2);
    const Glossary stars = read("dnb-Example_Astronomy_DCA.tbx");
    CHECK(stars.size() == 45);
    CHECK(stars[0].terms.at("en").at(0) == Term{"open cluster", Term::Use::Preferred});
    CHECK(stars[0].terms.at("en").at(1).use == Term::Use::Forbidden);
}
