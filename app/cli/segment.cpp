#include "app/cli/arguments.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/rules_words.h"
#include "app/cli/verbs.h"
#include "corpus/srx.h"
#include "dictionaries/language.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace quadrille::cli {
namespace {

struct Words {
    std::string tag;
    std::string file = "-";
    bool web = false;
    bool exportSrx = false;
    ReadingWords reading;
    RulesWords rules;
};

// A line end inside a segment (a hard-wrapped text read line by line never has one) would look like two segments.
void appendLine(std::string& out, std::string_view text) {
    for (const char byte : text) {
        if (byte == '\n' || byte == '\r') {
            if (!out.empty() && out.back() != ' ') {
                out += ' ';
            }
        } else {
            out += byte;
        }
    }
    out += '\n';
}

std::string sentencesOf(const NewColumn& column) {
    std::string out;
    for (std::size_t i = 0; i < column.segments.size(); ++i) {
        if (i > 0 && column.segments[i].startsParagraph) {
            out += '\n';
        }
        appendLine(out, column.segments[i].text);
    }
    if (!column.segments.empty()) {
        out += '\n';
    }
    return out;
}

void segmentFile(const Words& words) {
    const IntakeFile file{language(words.tag).tag, words.file, words.reading.encoding};
    IntakeOptions options = words.reading.options();
    options.web = words.web;
    std::vector<std::string> warnings;
    if (words.rules.given()) {
        options.rules[file.tag] = words.rules.rules(file.tag, warnings);
    }
    sayWarnings(warnings);
    if (words.exportSrx) {
        writeOutput("-", writeSrx(srxInForce(file.tag, options.rules[file.tag])));
        return;
    }
    const NewColumn column = readInput(file, options);
    sayWarnings(column.warnings);
    writeOutput("-", sentencesOf(column));
}

} // namespace

void addSegment(CLI::App& app, int&) {
    auto words = std::make_shared<Words>();
    auto* verb = app.add_subcommand("segment", "Print the sentences of a plain text, one a line");
    verb->add_option("--lang", words->tag, "The language of the text, for example lv")->required()->type_name("LANG");
    words->reading.addParagraphs(*verb);
    words->reading.addEncoding(*verb);
    verb->add_flag("--web", words->web,
                   "The text is mail, chat or comments: a mark is enough before a small letter, and message heads part "
                   "sentences");
    words->rules.add(*verb);
    verb->add_flag("--export-srx", words->exportSrx,
                   "Print the rules in force for the language as SRX 2.0, and read no text");
    verb->add_option("FILE", words->file, "The text; standard input when it is not given or \"-\"");
    verb->footer("\nAn empty line follows each paragraph.\n\nexamples:\n"
                 "  quadrille segment --lang lv letter.txt\n"
                 "  quadrille segment --lang uk --paragraphs lines < letter.txt\n"
                 "  quadrille segment --lang ru --srx house.srx --extend letter.txt\n"
                 "  quadrille segment --lang lv --never \"plkst.\" --always \"u.c.\" letter.txt\n"
                 "  quadrille segment --lang lv --export-srx > lv.srx");
    verb->callback([words] { segmentFile(*words); });
}

} // namespace quadrille::cli
