#include "tests/cli/process.h"

#include <catch2/catch.hpp>
#include <sys/stat.h>
#include <unistd.h>

using namespace quadrille::tests;

namespace {

struct Made {
    TemporaryFolder folder;
    std::string en = "en=" + folder.file("letter.txt", "A letter\r\nIt came late. Nobody read it.\r\n");
    std::string uk = "uk=" + folder.file("lyst.txt", "Лист\r\nВін прийшов пізно. Ніхто його не прочитав.\r\n");
    std::string project = folder.at("letter.quadrille");
    Outcome outcome = call({"new", project, "--source", en, "--target", uk});
};

std::size_t filesIn(const std::filesystem::path& folder) {
    return static_cast<std::size_t>(
        std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator()));
}

} // namespace

TEST_CASE("new makes one project file and says what it holds") {
    const Made made;
    CHECK(made.outcome.exitCode == 0);
    CHECK(made.outcome.out.find("3 units; en 3 segments, uk 3 segments") != std::string::npos);
    CHECK(filesIn(made.folder.path()) == 3);
    CHECK(call({"verify", made.project}).exitCode == 0);
}

TEST_CASE("new never replaces a file and leaves nothing behind when a text cannot be read") {
    const Made made;
    const std::string before = contents(made.project);
    const Outcome again = call({"new", made.project, "--source", made.en});
    CHECK(again.exitCode == 3);
    CHECK(again.err.find("exists") != std::string::npos);
    CHECK(contents(made.project) == before);
    CHECK(call({"new", made.folder.at("other.quadrille"), "--source", "en=/nowhere.txt"}).exitCode == 3);
    CHECK(filesIn(made.folder.path()) == 3);
}

TEST_CASE("new that finds no room for the file says so and leaves nothing") {
    const TemporaryFolder folder;
    std::string text;
    for (int i = 0; i < 4000; ++i) {
        text += "The harbour froze again.\n";
    }
    const std::string en = "en=" + folder.file("en.txt", text);
    const std::string command =
        "ulimit -f 64; exec " QUADRILLE_PROGRAM " new " + folder.at("x.quadrille") + " --source " + en;
    const Outcome outcome = runProgram("/bin/sh", {"-c", command});
    INFO(outcome.err);
    CHECK(outcome.exitCode == 3);
    CHECK(outcome.err.find("x.quadrille cannot be") != std::string::npos);
    CHECK(filesIn(folder.path()) == 1);
}

TEST_CASE("new without texts makes an empty project that import fills") {
    const Made made;
    const std::string empty = made.folder.at("empty.quadrille");
    CHECK(call({"new", empty}).exitCode == 0);
    const std::string text = made.folder.at("letter.txt");
    const Outcome tried = call({"import", empty, text, "--target", made.uk, "--dry-run"});
    CHECK(tried.exitCode == 0);
    CHECK(tried.out.find("Would add") != std::string::npos);
    CHECK(call({"stats", empty}).out.empty());
    CHECK(call({"import", empty, text, "--target", made.uk}).exitCode == 0);
    CHECK(call({"stats", empty}).out.find("document\tletter\tunits\t3\n") != std::string::npos);
    CHECK(call({"verify", empty}).exitCode == 0);
}

TEST_CASE("a project with a missing source file names it") {
    const Made made;
    const Outcome outcome = call({"new", made.folder.at("x.quadrille"), "--target", made.uk});
    CHECK(outcome.exitCode == 2);
    CHECK(outcome.err.find("--source") != std::string::npos);
}

TEST_CASE("stats counts segments, words, characters and states per language") {
    const Made made;
    const Outcome outcome = call({"stats", made.project});
    CHECK(outcome.exitCode == 0);
    CHECK(outcome.out.find("en\t3\t8\t") != std::string::npos);
    CHECK(outcome.out.find("uk\t3\t8\t") != std::string::npos);
    CHECK(outcome.out.find("\t0\t0\t3\t0\t0\n") != std::string::npos);
}

TEST_CASE("export writes TMX and TSV, to files and to standard output") {
    const Made made;
    const std::string tmx = made.folder.at("letter.tmx");
    const Outcome written = call({"export", made.project, "--format", "tmx", "--output", tmx});
    CHECK(written.exitCode == 0);
    CHECK(written.out.empty());
    CHECK(written.err.find("3 of 3 units written, 6 segments") != std::string::npos);
    CHECK(contents(tmx).find("srclang=\"en\"") != std::string::npos);
    const Outcome tsv = call({"export", made.project, "--format", "tsv", "--output", "-"});
    CHECK(tsv.out.starts_with("unit\ten\tuk\n"));
    CHECK(tsv.out.find("\tIt came late.\tВін прийшов пізно.\n") != std::string::npos);
}

TEST_CASE("export in pairs writes one file per pair and counts each unit once") {
    const Made made;
    const std::string ru = "ru=" + made.folder.file("pismo.txt", "Письмо\nОно пришло поздно, и никто его не прочёл.\n");
    const std::string project = made.folder.at("both.quadrille");
    REQUIRE(call({"new", project, "--source", made.en, "--target", made.uk, "--target", ru}).exitCode == 0);
    const std::string tmx = made.folder.at("both.tmx");
    const Outcome outcome = call({"export", project, "--format", "tmx", "--pairs", "--output", tmx});
    INFO(outcome.err);
    CHECK(outcome.exitCode == 0);
    CHECK(outcome.err.find("5 entries from 2 units written") != std::string::npos);
    CHECK(std::filesystem::exists(made.folder.at("both.en-uk.tmx")));
    CHECK(std::filesystem::exists(made.folder.at("both.en-ru.tmx")));
    CHECK_FALSE(std::filesystem::exists(tmx));
}

TEST_CASE("a dry run reports and writes nothing") {
    const Made made;
    const std::string tmx = made.folder.at("letter.tmx");
    const Outcome outcome = call({"export", made.project, "--format", "tmx", "--dry-run", "--output", tmx});
    CHECK(outcome.exitCode == 0);
    CHECK(outcome.err.find("3 of 3 units would be written") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(tmx));
}

TEST_CASE("export by state leaves out what is not chosen and says so") {
    const Made made;
    const Outcome outcome =
        call({"export", made.project, "--format", "tmx", "--state", "approved", "--output", made.folder.at("x.tmx")});
    CHECK(outcome.exitCode == 0);
    CHECK(outcome.err.find("0 of 3 units") != std::string::npos);
    CHECK(outcome.err.find("uk: 0 written, 3 left out") != std::string::npos);
    CHECK(call({"export", made.project, "--format", "tmx", "--state", "good", "--output", "-"}).exitCode == 2);
}

TEST_CASE("export that cannot be written says so and leaves nothing half-written") {
    const Made made;
    const Outcome outcome = call({"export", made.project, "--format", "tmx", "--output", "/nowhere/x.tmx"});
    CHECK(outcome.exitCode == 3);
    CHECK(outcome.err.find("/nowhere/x.tmx") != std::string::npos);
}

TEST_CASE("a file that is no project is refused with exit code 4 and stays as it was") {
    const TemporaryFolder folder;
    const std::string text =
        folder.file("text.quadrille", "This is a letter and no project at all, whatever its name says.");
    for (const char* verb : {"stats", "verify"}) {
        const Outcome outcome = call({verb, text});
        CHECK(outcome.exitCode == 4);
        CHECK(outcome.err.find("text.quadrille") != std::string::npos);
    }
    CHECK(contents(text).starts_with("This is a letter"));
}

TEST_CASE("a project that does not exist is bad input") {
    const Outcome outcome = call({"stats", "/nowhere/letter.quadrille"});
    CHECK(outcome.exitCode == 3);
    CHECK(outcome.err.find("/nowhere/letter.quadrille") != std::string::npos);
}

TEST_CASE("a damaged project is refused or named in words, never with a crash") {
    const Made made;
    const std::string whole = contents(made.project);
    for (std::size_t at = 100; at < whole.size(); at += 1531) {
        std::string damaged = whole;
        for (std::size_t i = at; i < std::min(at + 400, damaged.size()); ++i) {
            damaged[i] = static_cast<char>(damaged[i] ^ 0x5a);
        }
        const std::string file = made.folder.file("damaged.quadrille", damaged);
        const Outcome outcome = call({"verify", file});
        INFO(at << ": " << outcome.exitCode << " " << outcome.out << outcome.err);
        // A byte in a free page hurts nobody; everything else must be found.
        CHECK((outcome.exitCode == 4 || outcome.exitCode == 0));
        CHECK(contents(file) == damaged);
    }
}

TEST_CASE("backup copies a project into a new file and never replaces one") {
    const Made made;
    const std::string copy = made.folder.at("copy.quadrille");
    const Outcome outcome = call({"backup", made.project, copy});
    CHECK(outcome.exitCode == 0);
    CHECK(outcome.out.find("1 document,") != std::string::npos);
    CHECK(call({"verify", copy}).exitCode == 0);
    CHECK(call({"stats", copy}).out == call({"stats", made.project}).out);
    CHECK(call({"backup", made.project, copy}).exitCode == 3);
    CHECK(call({"backup", made.folder.at("letter.txt"), made.folder.at("new")}).exitCode == 4);
    CHECK(call({"backup", made.project}).exitCode == 2);
    CHECK(filesIn(made.folder.path()) == 4);
}

TEST_CASE("import keeps a backup of the project as it was before") {
    const Made made;
    const TemporaryFolder home;
    const std::string text = made.folder.at("letter.txt");
    for (int i = 0; i < 2; ++i) {
        CHECK(call({"import", made.project, text, "--target", made.uk}, {}, home.path()).exitCode == 0);
    }
    std::vector<std::string> backups;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(home.at("quadrille/backups"))) {
        if (entry.is_regular_file()) {
            backups.push_back(entry.path().string());
        }
    }
    REQUIRE(backups.size() == 1);
    CHECK(call({"stats", backups.front()}).out.find("units\t3\n") != std::string::npos);
    CHECK(call({"verify", backups.front()}).exitCode == 0);
}

TEST_CASE("import goes on when no backup can be made, and says so") {
    const Made made;
    const TemporaryFolder home;
    (void)home.file("quadrille", "in the way");
    const Outcome outcome =
        call({"import", made.project, made.folder.at("letter.txt"), "--target", made.uk}, {}, home.path());
    CHECK(outcome.exitCode == 0);
    CHECK(outcome.err.find("No backup was made first.") != std::string::npos);
}

TEST_CASE("salvage makes a sound project of a damaged one and says what was had") {
    const Made made;
    std::string bytes = contents(made.project);
    bytes.replace(0, 4096, 4096, '\0');
    const std::string damaged = made.folder.file("damaged.quadrille", bytes);
    const std::string rescued = made.folder.at("rescued.quadrille");
    CHECK(call({"stats", damaged}).exitCode == 4);
    const Outcome outcome = call({"salvage", damaged, rescued});
    INFO(outcome.out << outcome.err);
    CHECK(outcome.exitCode == 0);
    CHECK(outcome.out.find("\"letter\": 3 of 3 units with all their text, 6 of 6 segments.") != std::string::npos);
    CHECK(outcome.out.find("first page is lost") != std::string::npos);
    CHECK(call({"verify", rescued}).exitCode == 0);
    CHECK(call({"stats", rescued}).out == call({"stats", made.project}).out);
    CHECK(contents(damaged) == bytes);
    CHECK(call({"salvage", damaged, rescued}).exitCode == 3);
    CHECK(call({"salvage", made.folder.at("letter.txt"), made.folder.at("x")}).exitCode == 4);
    CHECK(call({"salvage", damaged}).exitCode == 2);
}

TEST_CASE(
    "import puts a further language beside the others, after a dry run that changes nothing, and undo takes it out") {
    const Made made;
    const std::string lv = made.folder.file("vestule.txt", "Vēstule\nTā nāca vēlu. Neviens to nelasīja.\n");
    const std::string before = contents(made.project);
    const std::vector<std::string> words = {"import", made.project, lv, "--as", "language", "--lang", "lv"};
    std::vector<std::string> dry = words;
    dry.emplace_back("--dry-run");
    CHECK(call(dry).out.find("3 segments, 0 rows new") != std::string::npos);
    CHECK(contents(made.project) == before);
    const Outcome added = call(words);
    INFO(added.err);
    CHECK(added.exitCode == 0);
    CHECK(call({"export", made.project, "--format", "tsv", "--output", "-"}).out.find("Tā nāca vēlu.") !=
          std::string::npos);
    CHECK(call({"verify", made.project}).exitCode == 0);
    const Outcome again = call(words);
    CHECK(again.exitCode == 3);
    CHECK(again.err.find("Latvian already") != std::string::npos);
    CHECK(call({"undo", made.project, "--as", "Ilze"}).exitCode == 0);
    CHECK(call({"export", made.project, "--format", "tsv", "--output", "-"}).out.find("Tā nāca vēlu.") ==
          std::string::npos);
    CHECK(call({"import", made.project, lv, "--as", "language"}).exitCode == 2);
    call({"import", made.project, made.folder.at("letter.txt")});
    const Outcome which = call(words);
    CHECK(which.exitCode == 3);
    CHECK(which.err.find("--document") != std::string::npos);
    std::vector<std::string> named = words;
    named.insert(named.end(), {"--document", "letter"});
    CHECK(call(named).exitCode == 0);
}
