#include "app/cli/lines.h"
#include "app/cli/run.h"
#include "app/cli/sitting.h"
#include "app/cli/verbs.h"

#include <CLI/CLI.hpp>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <map>
#include <memory>
#include <sstream>

namespace quadrille::cli {
namespace {

/// The words of one line after the act's name: a row, mostly a language, then numbers or a text.
class Line {
public:
    Line(const std::string& text, Sitting& sitting)
        : m_in(text)
        , m_sitting(sitting) {
        m_in >> act;
    }

    std::string act;

    UnitId unit() {
        m_row = number("row");
        return m_sitting.unit(m_row);
    }
    std::size_t column() { return m_sitting.column(m_row, languageWord(word("language"))); }
    std::size_t number(const char* what) {
        const std::string text = word(what);
        std::size_t value = 0;
        const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
        if (end.ec != std::errc() || end.ptr != text.data() + text.size()) {
            throw std::invalid_argument(fmt::format("\"{}\" is no number.", text));
        }
        return value;
    }
    std::size_t numberOr(std::size_t otherwise) { return (m_in >> std::ws).eof() ? otherwise : number("number"); }
    std::string word(const char* what) {
        std::string text;
        if (!(m_in >> text)) {
            throw std::invalid_argument(fmt::format("The {} is missing.", what));
        }
        return text;
    }
    std::string rest() {
        std::string text;
        std::getline(m_in >> std::ws, text);
        return unescaped(text).value_or(text);
    }
    /// The n-th segment of a cell, from 1.
    SegmentId segment(UnitId unit, std::size_t column, std::size_t n) {
        const Unit row = m_sitting.project().units(m_sitting.documentOf(m_row), std::array{unit}).front();
        if (n == 0 || n > row.cells.at(column).segments.size()) {
            throw std::invalid_argument(fmt::format("The cell has no segment {}.", n));
        }
        return row.cells[column].segments[n - 1].id;
    }
    [[nodiscard]] DocumentId document() const { return m_sitting.documentOf(m_row); }

private:
    std::istringstream m_in;
    Sitting& m_sitting;
    std::size_t m_row = 0;
};

State stateWord(const std::string& word) {
    const auto state = stateFromName(word);
    if (!state) {
        throw std::invalid_argument(fmt::format("\"{}\" is no state.", word));
    }
    return *state;
}

Edit state(Line& line) {
    const UnitId unit = line.unit();
    const std::size_t column = line.column();
    const State to = stateWord(line.word("state"));
    return SetState{unit, column, to, line.rest()};
}

Edit lock(Line& line) {
    const UnitId unit = line.unit();
    return SetLock{unit, line.column(), line.act == "lock"};
}

Edit shift(Line& line) {
    const UnitId unit = line.unit();
    const bool down = line.act == "push";
    return ShiftColumn{unit, line.column(), down ? Direction::Down : Direction::Up, line.act == "join-up"};
}

Edit move(Line& line) {
    const UnitId unit = line.unit();
    const std::size_t column = line.column();
    const Direction direction = line.act == "move-down" ? Direction::Down : Direction::Up;
    return MoveSegments{unit, column, direction, line.numberOr(1)};
}

Edit split(Line& line) {
    const UnitId unit = line.unit();
    const std::size_t column = line.column();
    const SegmentId segment = line.segment(unit, column, line.number("segment"));
    return SplitSegment{unit, column, segment, line.number("byte")};
}

Edit join(Line& line) {
    const UnitId unit = line.unit();
    const std::size_t column = line.column();
    return JoinSegments{unit, column, line.segment(unit, column, line.number("segment"))};
}

Edit unlink(Line& line) {
    const UnitId unit = line.unit();
    const std::size_t column = line.column();
    const SegmentId first = line.segment(unit, column, line.number("segment"));
    return Unlink{unit, column, first, line.numberOr(1)};
}

Edit row(Line& line) {
    const UnitId unit = line.unit();
    if (line.act == "insert-above" || line.act == "insert-below") {
        return InsertUnit{unit, line.act == "insert-above" ? Direction::Up : Direction::Down};
    }
    if (line.act == "delete") {
        return DeleteUnit{unit};
    }
    return MergeUnits{unit};
}

Edit splitRow(Line& line) {
    SplitUnit edit{line.unit(), {}};
    for (std::size_t stays = line.number("number of segments that stay"); stays != std::string::npos;
         stays = line.numberOr(std::string::npos)) {
        edit.stay.push_back(stays);
    }
    return edit;
}

Edit swap(Line& line) {
    SwapUnits edit{line.unit(), {}};
    if (const std::string tag = line.rest(); !tag.empty()) {
        throw std::invalid_argument("Rows are swapped in all languages here; use swap-in for one.");
    }
    return edit;
}

Edit swapIn(Line& line) {
    const UnitId unit = line.unit();
    return SwapUnits{unit, {line.column()}};
}

Edit stillRight(Line& line) {
    const UnitId unit = line.unit();
    return StillRight{unit, line.column()};
}

Edit comment(Line& line) {
    AddComment edit;
    edit.unit = line.unit();
    edit.column = line.column();
    edit.text = line.rest();
    return edit;
}

using Reader = Edit (*)(Line&);

const std::map<std::string, Reader>& readers() {
    static const std::map<std::string, Reader> all = {
        {"state", state},      {"lock", lock},      {"unlock", lock},     {"push", shift},
        {"pull", shift},       {"join-up", shift},  {"move-down", move},  {"move-up", move},
        {"split", split},      {"join", join},      {"unlink", unlink},   {"insert-above", row},
        {"insert-below", row}, {"delete", row},     {"merge", row},       {"split-row", splitRow},
        {"swap", swap},        {"swap-in", swapIn}, {"comment", comment}, {"still-right", stillRight},
    };
    return all;
}

bool takeLine(Sitting& sitting, const std::string& text) {
    try {
        Line line(text, sitting);
        const auto reader = readers().find(line.act);
        if (reader == readers().end()) {
            throw std::invalid_argument(fmt::format("There is no act \"{}\".", line.act));
        }
        const Applied applied = sitting.project().apply(reader->second(line), sitting.author());
        if (applied.rowsChanged) {
            sitting.readRows();
        }
    } catch (const ProjectUnusable&) {
        throw;
    } catch (const Refused& refused) {
        fmt::print("refused {}\n", refused.what());
        std::fflush(stdout);
        return false;
    } catch (const std::logic_error& error) { // out_of_range, invalid_argument: the line makes no sense
        fmt::print("refused {}\n", error.what());
        std::fflush(stdout);
        return false;
    } catch (const CLI::ValidationError& error) {
        fmt::print("refused {}\n", error.what());
        std::fflush(stdout);
        return false;
    }
    fmt::print("done {}\n", text);
    std::fflush(stdout);
    return true;
}

} // namespace

void addAct(CLI::App& app, int& exitCode) {
    auto sitting = std::make_shared<Sitting>();
    auto* verb = app.add_subcommand("act", "Do acts of alignment and review, from standard input");
    sitting->addOptions(*verb, Role::Translator);
    verb->footer(
        "\nEach line is an act: its name, a row's number, mostly a language, and what else it needs.\n"
        "  state ROW LANG STATE [REASON]      lock, unlock, still-right ROW LANG       comment ROW LANG TEXT\n"
        "  push, pull, join-up ROW LANG       move-down, move-up ROW LANG [SEGMENTS]   swap ROW, swap-in ROW LANG\n"
        "  split ROW LANG SEGMENT BYTE        join ROW LANG SEGMENT                    unlink ROW LANG SEGMENT "
        "[COUNT]\n"
        "  insert-above, insert-below ROW     delete, merge ROW                        split-row ROW STAY...\n"
        "\"done\" and the line is printed once it is on disk, or \"refused\" and why; the exit code is 1 when one was "
        "refused.\n\nexample:\n  quadrille act letter.quadrille --as Ilze < acts.txt");
    verb->callback([sitting, &exitCode] {
        sitting->open();
        bool all = true;
        eachLine([&](const std::string& line) { all = takeLine(*sitting, line) && all; });
        exitCode = all ? done : findings;
    });
}

} // namespace quadrille::cli
