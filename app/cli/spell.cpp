#include "app/cli/arguments.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/run.h"
#include "app/cli/verbs.h"
#include "dictionaries/speller.h"
#include "dictionaries/utf8.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <stdexcept>

namespace quadrille::cli {
namespace {

struct Words {
    std::string tag;
    std::string file = "-";
    ReadingWords reading;
};

/// The whole text as it was decoded, so that lines and columns are those of the file.
std::string textOf(const NewColumn& column) {
    std::string text = column.lead;
    for (const Segment& segment : column.segments) {
        text += segment.text + segment.gap;
    }
    return text;
}

std::size_t characters(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        next(text, at);
    }
    return count;
}

/// One finding a line; true when there was any.
bool appendFindings(std::string& out, std::string_view text, Speller& speller) {
    std::size_t number = 1;
    bool any = false;
    for (std::size_t from = 0; from < text.size(); ++number) {
        const std::size_t to = std::min(text.find('\n', from), text.size());
        const std::string_view line = text.substr(from, to - from);
        for (const Misspelling& wrong : speller.misspellings(line)) {
            const std::string_view word = line.substr(wrong.begin, wrong.end - wrong.begin);
            out += fmt::format("{}:{}\t{}\t{}\n", number, characters(line.substr(0, wrong.begin)) + 1, word,
                               fmt::join(speller.suggest(word), ", "));
            any = true;
        }
        from = to + 1;
    }
    return any;
}

void spellFile(const Words& words, int& exitCode) {
    const Language& asked = language(words.tag);
    Speller speller(asked);
    if (speller.missing()) {
        throw std::runtime_error(speller.missing()->message);
    }
    const NewColumn column = readInput({asked.tag, words.file, words.reading.encoding}, words.reading.options());
    std::string out;
    if (appendFindings(out, textOf(column), speller)) {
        exitCode = findings;
    }
    writeOutput("-", out);
}

} // namespace

void addSpell(CLI::App& app, int& exitCode) {
    auto words = std::make_shared<Words>();
    auto* verb = app.add_subcommand("spell", "Print the misspelt words of a plain text, with suggestions");
    verb->add_option("--lang", words->tag, "The language of the text, for example lv")->required()->type_name("LANG");
    words->reading.addEncoding(*verb);
    verb->add_option("FILE", words->file, "The text; standard input when it is not given or \"-\"");
    verb->footer("\nA line for each finding: line:column, the word, suggestions parted by commas, the three parted by "
                 "tabs.\nColumns count characters from 1. Exit code 1: something was found.\n\nexamples:\n"
                 "  quadrille spell --lang lv letter.txt\n"
                 "  quadrille spell --lang uk < letter.txt");
    verb->callback([words, &exitCode] { spellFile(*words, exitCode); });
}

} // namespace quadrille::cli
