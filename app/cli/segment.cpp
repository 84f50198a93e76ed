#include "app/cli/arguments.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/verbs.h"
#include "dictionaries/language.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace quadrille::cli {
namespace {

struct Words {
    std::string tag;
    std::string file = "-";
    ReadingWords reading;
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
    const NewColumn column = readInput(file, words.reading.options());
    writeOutput("-", sentencesOf(column));
}

} // namespace

void addSegment(CLI::App& app, int&) {
    auto words = std::make_shared<Words>();
    auto* verb = app.add_subcommand("segment", "Print the sentences of a plain text, one a line");
    verb->add_option("--lang", words->tag, "The language of the text, for example lv")->required()->type_name("LANG");
    words->reading.addParagraphs(*verb);
    words->reading.addEncoding(*verb);
    verb->add_option("FILE", words->file, "The text; standard input when it is not given or \"-\"");
    verb->footer("\nAn empty line follows each paragraph.\n\nexamples:\n"
                 "  quadrille segment --lang lv letter.txt\n"
                 "  quadrille segment --lang uk --paragraphs lines < letter.txt");
    verb->callback([words] { segmentFile(*words); });
}

} // namespace quadrille::cli
