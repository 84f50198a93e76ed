#include "alignment/crossings.h"
#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "app/cli/report.h"
#include "app/cli/verbs.h"
#include "corpus/bead_files.h"
#include "corpus/export.h"
#include "corpus/intake.h"
#include "corpus/sentences.h"
#include "corpus/text_file.h"

#include <CLI/CLI.hpp>
#include <cmath>
#include <fmt/format.h>
#include <memory>
#include <nlohmann/json.hpp>

namespace quadrille::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Words {
    TextWords texts;
    ReadingWords reading;
    std::string format = "beads";
    std::string beads; ///< a file with them; empty when they are to be found
    std::string output = "-";
};

void appendNumbers(std::string& out, Range range) {
    for (std::size_t i = range.begin; i < range.end; ++i) {
        fmt::format_to(std::back_inserter(out), "{}{}", i == range.begin ? "" : ",", i);
    }
}

// Fields for the source and each target, parted by tabs, then the confidence.
std::string beadLines(const NewDocument& document) {
    std::string out;
    if (document.beads.size() == 1) {
        for (const Bead& bead : document.beads.front()) {
            appendNumbers(out, bead.source);
            out += '\t';
            appendNumbers(out, bead.target);
            fmt::format_to(std::back_inserter(out), "\t{:.4f}\n", bead.confidence);
        }
        return out;
    }
    for (const UnitRange& unit : document.units) {
        for (const Range range : unit.columns) {
            appendNumbers(out, range);
            out += '\t';
        }
        fmt::format_to(std::back_inserter(out), "{:.4f}\n", unit.confidence);
    }
    return out;
}

double rounded(double confidence) {
    return std::round(confidence * 10000) / 10000;
}

Json numbers(Range range) {
    Json out = Json::array();
    for (std::size_t i = range.begin; i < range.end; ++i) {
        out.push_back(i);
    }
    return out;
}

Json columnObject(const NewColumn& column) {
    Json segments = Json::array();
    for (const Segment& segment : column.segments) {
        Json entry{{"text", segment.text}};
        if (segment.startsParagraph) {
            entry["startsParagraph"] = true;
        }
        if (segment.heading) {
            entry["heading"] = true;
        }
        segments.push_back(std::move(entry));
    }
    return Json{{"language", column.tag},
                {"file", column.fileName},
                {"encoding", column.encoding},
                {"segments", std::move(segments)}};
}

Json crossingObject(const Crossing& crossing) {
    Json pieces = Json::array();
    for (const Crossing::Piece& piece : crossing.pieces) {
        pieces.push_back(Json{{"source", numbers(piece.source)}, {"target", numbers(piece.target)}});
    }
    return Json{{"pieces", std::move(pieces)}, {"probability", rounded(crossing.probability)}};
}

Json pairObject(const NewDocument& document, std::size_t target) {
    const NewColumn& ours = document.columns.front();
    const NewColumn& theirs = document.columns[target + 1];
    Json beads = Json::array();
    for (const Bead& bead : document.beads[target]) {
        beads.push_back(Json{{"source", numbers(bead.source)},
                             {"target", numbers(bead.target)},
                             {"confidence", rounded(bead.confidence)}});
    }
    Json crossed = Json::array();
    for (const Crossing& crossing :
         crossings(sentencesOf(ours.segments), language(ours.tag), sentencesOf(theirs.segments), language(theirs.tag),
                   document.beads[target])) {
        crossed.push_back(crossingObject(crossing));
    }
    return Json{
        {"source", ours.tag}, {"target", theirs.tag}, {"beads", std::move(beads)}, {"crossings", std::move(crossed)}};
}

std::string jsonText(const NewDocument& document) {
    Json columns = Json::array();
    for (const NewColumn& column : document.columns) {
        columns.push_back(columnObject(column));
    }
    Json units = Json::array();
    for (const UnitRange& unit : document.units) {
        Json segments = Json::object();
        for (std::size_t i = 0; i < unit.columns.size(); ++i) {
            segments[document.columns[i].tag] = numbers(unit.columns[i]);
        }
        units.push_back(Json{{"segments", std::move(segments)}, {"confidence", rounded(unit.confidence)}});
    }
    Json pairs = Json::array();
    for (std::size_t target = 0; target < document.beads.size(); ++target) {
        pairs.push_back(pairObject(document, target));
    }
    return Json{{"columns", std::move(columns)}, {"units", std::move(units)}, {"pairs", std::move(pairs)}}.dump(1) +
           "\n";
}

void exportText(const NewDocument& document, const Words& words) {
    const Project project = Project::inMemory({&document, 1});
    ExportChoice choice;
    choice.format = words.format;
    choice.pairs = words.format == "tmx" && document.beads.size() == 1;
    exportProject(project, choice, words.output);
}

IntakeOptions optionsOf(const Words& words) {
    IntakeOptions options = words.reading.options();
    if (!words.beads.empty()) {
        options.beads = [path = words.beads](const std::vector<NewColumn>& columns) {
            return readBeads(readWholeFile(path, maximumTextBytes), path, columns);
        };
    }
    return options;
}

void alignFiles(const Words& words) {
    const bool ofOnePair = words.format == "ladder" || words.format == "intertext";
    if (ofOnePair && words.texts.targets.size() > 1) {
        throw CLI::ValidationError(
            fmt::format("--format {} holds one pair of texts. Give one --target, or another format.", words.format));
    }
    const NewDocument document = readDocument(words.texts.files(words.reading.encoding), optionsOf(words), "alignment");
    sayWarnings(document.warnings);
    if (words.format == "beads") {
        writeOutput(words.output, beadLines(document));
    } else if (words.format == "ladder") {
        writeOutput(words.output, ladder(document));
    } else if (words.format == "intertext") {
        writeOutput(words.output, interText(document));
    } else if (words.format == "json") {
        writeOutput(words.output, jsonText(document));
    } else {
        exportText(document, words);
    }
}

} // namespace

void addAlign(CLI::App& app, int&) {
    auto words = std::make_shared<Words>();
    auto* verb = app.add_subcommand("align", "Align a text with its translations and print the result");
    words->texts.addSource(*verb)->required();
    words->texts.addTargets(*verb)->required();
    words->reading.addPresegmented(*verb);
    words->reading.addParagraphs(*verb);
    words->reading.addEncoding(*verb);
    words->reading.addTerms(*verb);
    verb->add_option("--beads", words->beads,
                     "Take the beads from this file, as --format beads has them, not the aligner's")
        ->type_name("FILE");
    verb->add_option("--format", words->format, "beads (the default), ladder, intertext, tsv, tmx or json")
        ->check(CLI::IsMember({"beads", "ladder", "intertext", "tsv", "tmx", "json"}))
        ->type_name("FORMAT");
    verb->add_option("--output", words->output, "Where to write; standard output when it is not given or \"-\"")
        ->type_name("FILE");
    verb->footer(
        "\nbeads: one bead a line, source segment numbers from 0 with commas, tab, target segment numbers, tab,\n"
        "confidence 0 to 1; an empty side is an empty field. With several targets a line is a unit: the source, one\n"
        "field per target, then the confidence. ladder: as hunalign writes it. intertext: the links of InterText, "
        "with\n"
        "elements numbered paragraph:sentence. json: everything, also where segments have changed places.\n"
        "tmx: one entry per bead with one target, per unit with several.\n\n"
        "examples:\n"
        "  quadrille align --source en=letter.txt --target lv=vestule.txt\n"
        "  quadrille align --source en=en.txt --target ru=ru.txt --target uk=uk.txt --format json\n"
        "  quadrille align --source en=en.txt --target ru=ru.txt --presegmented --format tmx --output letter.tmx");
    verb->callback([words] { alignFiles(*words); });
}

} // namespace quadrille::cli
