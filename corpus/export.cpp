#include "corpus/export.h"

#include "corpus/export_output.h"
#include "corpus/export_rows.h"
#include "corpus/format.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <stdexcept>

namespace quadrille {

namespace {

namespace fs = std::filesystem;

bool wants(const std::vector<std::string>& chosen, const std::string& tag) {
    return chosen.empty() || std::find(chosen.begin(), chosen.end(), tag) != chosen.end();
}

/// The documents chosen, each with those of its columns that are wanted; the rows before each are counted.
std::vector<ExportDocument> documentsChosen(const Project& project, const ExportChoice& choice) {
    std::vector<ExportDocument> chosen;
    std::size_t before = 0;
    for (const DocumentInfo& info : project.documents()) {
        ExportDocument document{info, project.outline(info.id), before, {}};
        before += document.outline.units.size();
        if (!choice.documents.empty() &&
            std::find(choice.documents.begin(), choice.documents.end(), info.id) == choice.documents.end()) {
            continue;
        }
        for (std::size_t column = 0; column < info.columns.size(); ++column) {
            if (column == 0 || wants(choice.languages, info.columns[column].tag)) {
                document.columns.push_back(column);
            }
        }
        chosen.push_back(std::move(document));
    }
    return chosen;
}

void requireChoice(const Project& project, const ExportChoice& choice, const std::vector<ExportDocument>& documents) {
    for (const DocumentId id : choice.documents) {
        if (std::none_of(documents.begin(), documents.end(),
                         [&](const ExportDocument& document) { return document.info.id == id; })) {
            throw std::out_of_range(fmt::format("The project holds no document {}.", id));
        }
    }
    for (const std::string& tag : choice.languages) {
        const bool held = std::any_of(documents.begin(), documents.end(), [&](const ExportDocument& document) {
            const auto& columns = document.info.columns;
            return std::any_of(columns.begin(), columns.end(), [&](const auto& column) { return column.tag == tag; });
        });
        if (!held) {
            throw std::runtime_error(fmt::format("{} holds no text in \"{}\". Choose a language it has.",
                                                 project.path().empty() ? "The document" : project.path().string(),
                                                 tag));
        }
    }
}

/// One file to write: the documents with the columns that go into it.
struct Part {
    fs::path path;
    std::vector<ExportDocument> documents;
};

fs::path withPair(const fs::path& path, const std::string& pair) {
    fs::path named = path;
    return named.replace_filename(path.stem().string() + "." + pair + path.extension().string());
}

/// With `pairs`, one part for each pair of languages that occurs; without, one for all.
std::vector<Part> partsOf(const std::vector<ExportDocument>& documents, const ExportChoice& choice,
                          const fs::path& path) {
    if (!choice.pairs) {
        return {{path, documents}};
    }
    std::vector<Part> parts;
    std::vector<std::string> pairs;
    for (const ExportDocument& document : documents) {
        for (std::size_t i = 1; i < document.columns.size(); ++i) {
            const std::string pair =
                document.info.columns[0].tag + "-" + document.info.columns[document.columns[i]].tag;
            auto known = std::find(pairs.begin(), pairs.end(), pair);
            if (known == pairs.end()) {
                known = pairs.insert(known, pair);
                parts.push_back({withPair(path, pair), {}});
            }
            ExportDocument one = document;
            one.columns = {0, document.columns[i]};
            parts[static_cast<std::size_t>(known - pairs.begin())].documents.push_back(std::move(one));
        }
    }
    if (parts.size() > 1 && path == "-") {
        throw std::runtime_error("Several pairs cannot be written to standard output. Name a file, or one language.");
    }
    if (parts.size() == 1) {
        parts.front().path = path;
    }
    return parts;
}

EntriesHead headOf(const Part& part, const ExportChoice& choice) {
    EntriesHead head;
    head.beads = choice.pairs;
    if (choice.changeData) {
        using namespace std::chrono;
        head.writtenAt = duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
    }
    bool oneSource = true;
    for (const ExportDocument& document : part.documents) {
        const std::string& source = document.info.columns.front().tag;
        head.source = head.source.empty() ? source : head.source;
        oneSource = oneSource && head.source == source;
        for (const std::size_t column : document.columns) {
            const std::string& tag = document.info.columns[column].tag;
            if (std::find(head.languages.begin(), head.languages.end(), tag) == head.languages.end()) {
                head.languages.push_back(tag);
            }
        }
    }
    if (!oneSource) {
        head.source.clear();
    }
    return head;
}

void writePart(const Project& project, const ExportChoice& choice, const Format& format, const Part& part,
               ExportTally& tally, const std::stop_token& stop) {
    ExportOutput output(part.path, choice.dryRun);
    const auto writer = format.write([&](std::string_view bytes) { output.write(bytes); });
    writer->begin(headOf(part, choice));
    for (const ExportDocument& document : part.documents) {
        writeRows(project, document, choice, *writer, tally, stop);
    }
    writer->end();
    output.finish();
    tally.file(part.path, output.bytes());
}

} // namespace

void requireOtherFile(const Project& project, const fs::path& path) {
    std::error_code ignored;
    if (path != "-" && fs::equivalent(path, project.path(), ignored)) {
        throw std::runtime_error(
            fmt::format("{} is the project itself and is left as it is. Choose another name.", path.string()));
    }
}

ExportReport exportProject(const Project& project, const ExportChoice& choice, const fs::path& path,
                           const std::stop_token& stop) {
    const Format* format = formatNamed(choice.format);
    if (format == nullptr || format->write == nullptr) {
        throw std::invalid_argument(fmt::format("\"{}\" is no format that can be written.", choice.format));
    }
    requireOtherFile(project, path);
    ExportTally tally;
    project.onOneView([&] {
        const std::vector<ExportDocument> documents = documentsChosen(project, choice);
        requireChoice(project, choice, documents);
        for (const Part& part : partsOf(documents, choice, path)) {
            writePart(project, choice, *format, part, tally, stop);
        }
    });
    return tally.report();
}

} // namespace quadrille
