#include "tests/cli/process.h"

#include <catch2/catch.hpp>

using namespace quadrille::tests;

namespace {

const std::string table = "en\tuk\tnote\nfimbro; !fimber\tфімбро\tan animal\nrule of law\tверховенство права\t\n";

struct Made {
    TemporaryFolder folder;
    std::string terms = folder.file("terms.tsv", table);
    std::string en = folder.file("en.txt", "On 14 March the old harbour was closed because of ice.\n"
                                           "The qarnel stood by the gate for three whole days and nights.\n"
                                           "The fimbro slept by the gate for three whole days and nights.\n"
                                           "On 17 March the old harbour was opened again.\n");
    std::string lv = folder.file("lv.txt", "14. martā vecā osta ledus dēļ tika slēgta.\n"
                                           "Velgoms trīs dienas un naktis no vietas palika pie vārtiem.\n"
                                           "17. martā vecā osta atkal tika atvērta.\n");
    std::string project = folder.at("a.quadrille");

    Made() { REQUIRE(call({"new", project, "--source", "en=" + en, "--target", "lv=" + lv}).exitCode == 0); }
};

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("import adds a table of terms once, and a dry run leaves the project as it was") {
    const Made made;
    const std::string before = contents(made.project);
    CHECK(holds(call({"import", made.project, made.terms, "--as", "terms", "--dry-run"}).out, "2 concepts new"));
    CHECK(contents(made.project) == before);
    CHECK(holds(call({"import", made.project, made.terms, "--as", "terms"}).out, "2 concepts new, 0 changed"));
    CHECK(holds(call({"import", made.project, made.terms, "--as", "terms"}).out, "0 concepts new, 0 changed, 2 there"));
    const Outcome out = call({"export", made.project, "--terms", "--output", "-"});
    CHECK(out.exitCode == 0);
    CHECK(out.out == table);
    CHECK(call({"verify", made.project}).exitCode == 0);
}

TEST_CASE("import refuses a table of terms that is wrong, with its line, and export says what it misses") {
    const Made made;
    const std::string wrong = made.folder.file("wrong.tsv", "en\tuk\nport\tпорт\textra\n");
    const Outcome refused = call({"import", made.project, wrong, "--as", "terms"});
    CHECK(refused.exitCode == 3);
    CHECK(holds(refused.err, "wrong.tsv: Line 2"));
    CHECK(call({"export", made.project, "--terms", "--output", "-"}).out.empty());
    CHECK(call({"export", made.project, "--terms"}).exitCode == 2);
    CHECK(call({"export", made.project, "--output", "-"}).exitCode == 2);
}

TEST_CASE("lookup finds a project's terms in any form, also words the lexicon does not have") {
    const Made made;
    CHECK(call({"lookup", "fimbros", "--project", made.project}).exitCode == 1);
    call({"import", made.project, made.terms, "--as", "terms"});
    const Outcome found = call({"lookup", "fimbros", "--project", made.project});
    CHECK(found.exitCode == 0);
    CHECK(holds(found.out, "fimbro\tterm\n\ten\tfimbro; not fimber\n\tuk\tфімбро\n\tnote\tan animal\n"));
    CHECK(holds(call({"lookup", "верховенства права", "--project", made.project, "--lang", "uk"}).out, "rule of law"));
}

TEST_CASE("align and new go by a table of terms") {
    const Made made;
    for (const std::string word : {"qarnel", "fimbro"}) {
        const std::string beside = "The " + word + (word == "qarnel" ? " stood" : " slept") +
                                   " by the gate for three whole days and nights.\tVelgoms";
        const std::string terms = made.folder.file("pair.tsv", "en\tlv\n" + word + "\tvelgoms\n");
        const std::vector<std::string> texts = {"--terms",       terms,      "--source",
                                                "en=" + made.en, "--target", "lv=" + made.lv};
        std::vector<std::string> words = {"align", "--format", "tsv"};
        words.insert(words.end(), texts.begin(), texts.end());
        CHECK(holds(call(words).out, beside));
        const std::string project = made.folder.at(word + ".quadrille");
        words = {"new", project};
        words.insert(words.end(), texts.begin(), texts.end());
        CHECK(call(words).exitCode == 0);
        CHECK(holds(call({"export", project, "--format", "tsv", "--output", "-"}).out, beside));
    }
    const Outcome none =
        call({"align", "--source", "en=" + made.en, "--target", "lv=" + made.lv, "--terms", "none.tsv"});
    CHECK(none.exitCode == 3);
    CHECK(holds(none.err, "none.tsv"));
}
