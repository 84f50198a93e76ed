#include "app/cli/lines.h"
#include "app/cli/run.h"
#include "app/cli/sitting.h"
#include "app/cli/verbs.h"
#include "corpus/utf8.h"

#include <CLI/CLI.hpp>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <memory>

namespace quadrille::cli {
namespace {

struct Words {
    Sitting sitting;
    std::string tag;
    bool reopen = false;
};

/// The marks of a cell, which a new text of it goes on using.
std::vector<Mark> marksOf(const Project& project, DocumentId document, UnitId unit, std::size_t column) {
    std::vector<Mark> marks;
    for (const Segment& segment : project.units(document, std::array{unit}).front().cells.at(column).segments) {
        marks.insert(marks.end(), segment.marks.begin(), segment.marks.end());
    }
    return marks;
}

Edit editFor(const Words& words, Sitting& sitting, std::size_t number, std::string text) {
    const UnitId unit = sitting.unit(number);
    const std::size_t column = sitting.column(number, words.tag);
    std::vector<Mark> marks;
    if (countMarkSigns(text) > 0) {
        marks = marksOf(sitting.project(), sitting.documentOf(number), unit, column);
    }
    if (column == 0) {
        return EditSource{unit, std::move(text), std::move(marks), words.reopen};
    }
    return SetText{unit, column, std::move(text), std::move(marks)};
}

/// Does one line. True when the text is on disk.
bool takeLine(Words& words, const std::string& line) {
    Sitting& sitting = words.sitting;
    const std::size_t tab = line.find('\t');
    const std::string name = line.substr(0, tab);
    const auto refuse = [&](const std::string& why) {
        fmt::print("refused {} {}\n", name, why);
        std::fflush(stdout);
        return false;
    };
    std::size_t number = 0;
    const auto end = std::from_chars(name.data(), name.data() + name.size(), number);
    if (tab == std::string::npos || end.ec != std::errc() || end.ptr != name.data() + name.size()) {
        return refuse("The line is not a row's number, a tab and a text.");
    }
    auto text = unescaped(std::string_view(line).substr(tab + 1));
    if (!text) {
        return refuse("A backslash stands before n, t or another backslash only.");
    }
    try {
        sitting.project().apply(editFor(words, sitting, number, std::move(*text)), sitting.author());
    } catch (const Refused& refused) {
        return refuse(refused.what());
    } catch (const std::out_of_range& error) {
        return refuse(error.what());
    } catch (const std::invalid_argument& error) {
        return refuse(error.what());
    }
    fmt::print("saved {}\n", number);
    std::fflush(stdout);
    return true;
}

int editProject(Words& words) {
    words.tag = languageWord(words.tag);
    words.sitting.open();
    bool all = true;
    eachLine([&](const std::string& line) { all = takeLine(words, line) && all; });
    return all ? done : findings;
}

} // namespace

void addEdit(CLI::App& app, int& exitCode) {
    auto words = std::make_shared<Words>();
    auto* verb = app.add_subcommand("edit", "Type texts into a project, from standard input");
    words->sitting.addOptions(*verb, Role::Translator);
    verb->add_option("--lang", words->tag, "The language of the texts")->required()->type_name("LANG");
    verb->add_flag("--reopen", words->reopen,
                   "For the source: also where that reopens approved or locked translations");
    verb->footer(
        "\nEach line is a row's number, a tab and the text its cell is to have; \\n, \\t and \\\\ stand for a line "
        "end, a tab and a backslash.\nFor each line \"saved NUMBER\" is printed once the text is on disk, or "
        "\"refused NUMBER\" and why; the exit code is 1 when one was refused.\n\nexample:\n"
        "  quadrille edit letter.quadrille --lang lv --as Ilze < texts.tsv");
    verb->callback([words, &exitCode] { exitCode = editProject(*words); });
}

} // namespace quadrille::cli
