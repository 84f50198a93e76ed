#include "app/cli/run.h"
#include "app/cli/sitting.h"
#include "app/cli/verbs.h"

#include <CLI/CLI.hpp>
#include <array>
#include <ctime>
#include <fmt/format.h>
#include <memory>

namespace quadrille::cli {
namespace {

struct Words {
    Sitting sitting;
    std::string tag;
    std::size_t unit = 0;
    std::size_t restore = 0;
    int days = -1;
};

std::string timeInWords(std::int64_t milliseconds) {
    const std::time_t seconds = milliseconds / 1000;
    std::tm parts{};
    localtime_r(&seconds, &parts);
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M:%S", &parts);
    return text.data();
}

std::string escaped(const std::string& text) {
    std::string line;
    for (const char c : text) {
        line += c == '\n' ? "\\n" : c == '\t' ? "\\t" : c == '\\' ? "\\\\" : std::string(1, c);
    }
    return line;
}

void print(const std::vector<Version>& versions) {
    for (std::size_t i = 0; i < versions.size(); ++i) {
        const Version& version = versions[i];
        fmt::print("{}\t{}\t{}\t{}\t{}\t{}\n", i + 1, version.at == 0 ? "" : timeInWords(version.at), version.who,
                   version.kind, version.refused ? "" : stateName(version.state), escaped(version.text));
    }
}

int showHistory(Words& words) {
    words.tag = languageWord(words.tag);
    Sitting& sitting = words.sitting;
    sitting.open();
    const UnitId unit = sitting.unit(words.unit);
    const std::size_t column = sitting.column(words.unit, words.tag);
    const std::vector<Version> versions = sitting.project().history(unit, column);
    if (words.restore == 0) {
        print(versions);
        return done;
    }
    if (words.restore > versions.size()) {
        throw std::out_of_range(fmt::format("The cell has {} versions only.", versions.size()));
    }
    const Version& version = versions[words.restore - 1];
    const Edit edit = column == 0 ? Edit(EditSource{unit, version.text, version.marks})
                                  : Edit(SetText{unit, column, version.text, version.marks});
    sitting.project().apply(edit, sitting.author());
    fmt::print("Row {}, {} has the text of version {} again.\n", words.unit, words.tag, words.restore);
    return done;
}

void trim(Words& words) {
    words.sitting.open();
    const std::int64_t now = std::int64_t{std::time(nullptr)} * 1000;
    constexpr std::int64_t day = std::int64_t{24} * 60 * 60 * 1000;
    const std::size_t gone = words.sitting.project().trimJournal(now - words.days * day);
    fmt::print("Forgot {} entries older than {} days.\n", gone, words.days);
}

} // namespace

void addHistory(CLI::App& app, int& exitCode) {
    auto words = std::make_shared<Words>();
    auto* verb = app.add_subcommand("history", "List the texts a cell has had, or bring one back");
    words->sitting.addOptions(*verb, Role::Translator);
    verb->add_option("--lang", words->tag, "The language")->required()->type_name("LANG");
    verb->add_option("--unit", words->unit, "The row's number")->required()->type_name("ROW");
    verb->add_option("--restore", words->restore, "Give the cell the text of this version again")->type_name("VERSION");
    verb->footer(
        "\nOne version a line, the present one first: number, time, who, what was done, state, text.\n\nexamples:\n"
        "  quadrille history letter.quadrille --lang lv --unit 12\n"
        "  quadrille history letter.quadrille --lang lv --unit 12 --restore 3");
    verb->callback([words, &exitCode] { exitCode = showHistory(*words); });
}

void addTrim(CLI::App& app, int&) {
    auto words = std::make_shared<Words>();
    auto* verb = app.add_subcommand("trim", "Forget old steps, so that the file is smaller");
    words->sitting.addOptions(*verb, Role::Translator);
    verb->add_option("--days", words->days, "Steps older than this are forgotten: they can no longer be undone")
        ->required()
        ->check(CLI::Range(0, 100'000))
        ->type_name("DAYS");
    verb->footer(
        "\nTexts, states and comments stay as they are.\n\nexample:\n  quadrille trim letter.quadrille --days 365");
    verb->callback([words] { trim(*words); });
}

} // namespace quadrille::cli
