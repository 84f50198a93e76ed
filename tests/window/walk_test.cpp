// The whole program with real keys: what a translator and a reviewer do in a day, in all three languages, each stage
// compared with the file on disk and with what is exported.
#include "corpus/export.h"
#include "corpus/op_ed.h"
#include "corpus/project.h"
#include "tests/window/screen.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <cstdlib>
#include <regex>
#include <thread>

using namespace quadrille;
using namespace quadrille::tests;

namespace {

constexpr std::size_t firstRow = 2; // rows 0 and 1 are a title and what stands under it

struct Language {
    std::size_t column;
    const char* text; // its first word is its own, so that it can be found in the export
    const char* reason;
};

const std::vector<Language> languages = {{1, "Проверка: ещё раз об этом.", "Суше, пожалуйста"},
                                         {2, "Перевірка: п’ять слів про це.", "Забагато слів"},
                                         {3, "Pārbaude: vēlreiz par šo.", "Par garu"}};

/// The op-ed as a project in `path`, or a copy of the project that QUADRILLE_WALK_PROJECT names: a long one, say. It
/// has four languages and nothing in it that was done before.
void makeProject(const std::string& path) {
    if (const char* other = std::getenv("QUADRILLE_WALK_PROJECT")) {
        std::filesystem::copy_file(other, path);
        return;
    }
    const NewDocument text = opEdDocument();
    Project::create(path, std::span(&text, 1));
}

/// Whether the text is one on which everything takes longer.
bool isLong() {
    return std::getenv("QUADRILLE_WALK_PROJECT") != nullptr;
}

class Walk {
public:
    Walk() {
        makeProject(project);
        start = exported();
    }

    [[nodiscard]] Unit unit(std::size_t row) const {
        const Project opened = Project::open(project, Project::Access::ReadOnly);
        const DocumentId document = opened.documents().front().id;
        const std::vector<UnitId> units = opened.outline(document).units;
        return opened.units(document, std::span(&units.at(row), 1)).front();
    }
    [[nodiscard]] std::string text(std::size_t row, std::size_t column) const { return unit(row).cells[column].text(); }
    [[nodiscard]] State state(std::size_t row, std::size_t column) const { return unit(row).cells[column].state; }
    [[nodiscard]] std::string exported() const {
        const std::string file = screen.folder().at("out.tmx");
        exportProject(Project::open(project, Project::Access::ReadOnly), {}, file);
        // When the file was made is no content.
        return std::regex_replace(contents(file), std::regex(R"(<header[^>]*>)"), "<header>");
    }
    /// Opens the window on the project and waits until it can be changed.
    void open() {
        screen.open({project});
        if (isLong()) {
            // A long file is shown before it has been checked, and nobody sees here when that is over.
            std::this_thread::sleep_for(std::chrono::seconds(10));
        }
    }
    void sees(const std::string& what, const std::function<bool()>& holds) {
        INFO(what << "\n" << screen.said());
        const bool held = eventually(holds, isLong() ? 600 : 20);
        if (!held) {
            screen.shoot("/tmp/quadrille-walk.png");
        }
        REQUIRE(held);
    }
    void goTo(std::size_t row, std::size_t column) {
        screen.keys({"ctrl+g"});
        screen.keys({"ctrl+a"});
        screen.type(std::to_string(row + 1));
        screen.keys({"Return", "alt+" + std::to_string(column + 1)});
    }

    Screen screen;
    std::string project = screen.folder().at("walk.quadrille");
    std::string start;
};

void translate(Walk& walk) {
    bool asked = false;
    for (const Language& language : languages) {
        walk.goTo(firstRow, language.column);
        walk.screen.keys({"ctrl+a"});
        walk.screen.type(language.text);
        walk.screen.keys({asked ? "ctrl+KP_Enter" : "ctrl+Return"});
        if (!asked) {
            walk.screen.keys({"Return"}); // who is working? asked once; the login name is offered
            asked = true;
        }
        walk.sees("typed and confirmed: " + walk.text(firstRow, language.column), [&] {
            return walk.text(firstRow, language.column) == language.text &&
                   walk.state(firstRow, language.column) == State::Translated;
        });
    }
    const std::string tmx = walk.exported();
    for (const Language& language : languages) {
        CHECK(tmx.find(language.text) != std::string::npos);
    }
}

/// Types a word with a letter too many, finds it and takes the first suggestion, all by keys.
void misspellAndMend(Walk& walk) {
    const std::vector<std::pair<std::size_t, const char*>> wrong = {
        {1, "Это рабоота."}, {2, "Це робоота."}, {3, "Tas ir darbss."}};
    const std::vector<std::string> right = {"Это работа.", "Це робота.", "Tas ir darbs."};
    for (std::size_t n = 0; n < wrong.size(); ++n) {
        const auto& [column, text] = wrong[n];
        walk.goTo(firstRow + 1, column);
        walk.screen.keys({"ctrl+a"});
        walk.screen.type(text);
        walk.sees("misspelt", [&] { return walk.text(firstRow + 1, column) == text; });
        // Nobody sees here when the word is found and the suggestions are there; Enter does nothing until then.
        walk.sees("mended: " + walk.text(firstRow + 1, column), [&] {
            walk.screen.keys({"Escape"});
            walk.goTo(firstRow + 1, column);
            walk.screen.keys({"ctrl+Home", "F7"});
            std::this_thread::sleep_for(std::chrono::milliseconds(300));
            walk.screen.keys({"ctrl+period"});
            return eventually(
                [&] {
                    walk.screen.keys({"Return"});
                    return walk.text(firstRow + 1, column) == right[n];
                },
                4);
        });
        walk.screen.keys({"ctrl+z"});
        walk.sees("taken back", [&] { return walk.text(firstRow + 1, column) == text; });
    }
}

void align(Walk& walk) {
    walk.screen.keys({"ctrl+shift+1"});
    for (const Language& language : languages) {
        const std::string below = walk.text(firstRow + 1, language.column);
        const std::string before = walk.exported();
        walk.goTo(firstRow + 1, language.column);
        walk.screen.keys({"Return"});
        walk.sees("pushed down", [&] {
            return walk.text(firstRow + 1, language.column).empty() &&
                   walk.text(firstRow + 2, language.column) == below;
        });
        CHECK(walk.exported() != before);
        walk.screen.keys({"BackSpace"});
        walk.sees("pulled up", [&] { return walk.text(firstRow + 1, language.column) == below; });
    }
}

void sendBackAndApprove(Walk& walk) {
    walk.screen.keys({"ctrl+shift+3", "ctrl+F9"});
    for (const Language& language : languages) {
        walk.goTo(firstRow, language.column);
        walk.screen.keys({"ctrl+shift+Return"});
        walk.screen.type(language.reason);
        walk.screen.keys({"Return"});
        walk.sees("sent back", [&] { return walk.state(firstRow, language.column) == State::Rejected; });
        CHECK(walk.unit(firstRow).cells[language.column].reason.find(language.reason) != std::string::npos);
        walk.goTo(firstRow + 2, language.column);
        walk.screen.keys({"ctrl+alt+Return"});
        walk.sees("approved", [&] { return walk.state(firstRow + 2, language.column) == State::Approved; });
        CHECK(walk.exported().find("approved") != std::string::npos);
        walk.goTo(firstRow + 2, language.column);
        walk.screen.keys({"ctrl+shift+o"});
        walk.sees("reopened", [&] { return walk.state(firstRow + 2, language.column) == State::Translated; });
    }
}

} // namespace

TEST_CASE("A day's work by the keyboard, and all of it undone") {
    Walk walk;
    walk.open();
    translate(walk);
    misspellAndMend(walk);
    align(walk);
    sendBackAndApprove(walk);
    const std::string worked = walk.exported();
    CHECK(worked != walk.start);

    walk.screen.keys({"ctrl+q"});
    CHECK(walk.screen.closed() == 0);
    CHECK_FALSE(std::filesystem::exists(walk.project + "-wal"));
    CHECK(walk.exported() == worked);

    walk.open();
    walk.sees("undone to the start", [&] {
        walk.screen.keys({"ctrl+z"});
        const Project opened = Project::open(walk.project, Project::Access::ReadOnly);
        return !opened.nextUndo();
    });
    CHECK(walk.exported() == walk.start);
    walk.screen.keys({"ctrl+q"});
    CHECK(walk.screen.closed() == 0);
    CHECK(Project::open(walk.project, Project::Access::ReadOnly).verify().empty());
}

TEST_CASE("What was typed a second ago is on disk when the window is killed") {
    Walk walk;
    walk.open();
    walk.goTo(firstRow, 3);
    walk.screen.keys({"ctrl+a"});
    walk.screen.type("Viens. ");
    walk.sees("kept", [&] { return walk.text(firstRow, 3) == "Viens. "; });
    walk.screen.type("Divi.");
    walk.sees("kept within a second", [&] { return walk.text(firstRow, 3) == "Viens. Divi."; });
    walk.screen.kill();
    CHECK(walk.text(firstRow, 3) == "Viens. Divi.");
    CHECK(Project::open(walk.project, Project::Access::ReadWrite).verify().empty());
}

TEST_CASE("A window that the system asks to end keeps what was typed and closes the project") {
    Walk walk;
    walk.open();
    walk.goTo(firstRow, 1);
    walk.screen.keys({"ctrl+a"});
    walk.screen.type("Раз. Два.");
    walk.screen.askToEnd();
    CHECK(walk.screen.closed() == 0);
    CHECK(walk.text(firstRow, 1) == "Раз. Два.");
    CHECK_FALSE(std::filesystem::exists(walk.project + "-wal"));
}
