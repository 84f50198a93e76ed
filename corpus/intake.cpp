#include "corpus/intake.h"

#include "alignment/joint_aligner.h"
#include "corpus/format.h"
#include "corpus/presegmented.h"
#include "corpus/sentences.h"
#include "corpus/text_file.h"
#include "corpus/utf8.h"
#include "dictionaries/language.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <thread>

namespace quadrille {

namespace {

void tell(const IntakeOptions& options, const char* step, double done) {
    if (options.progress) {
        options.progress(step, done);
    }
}

void goOn(const std::stop_token& stop) {
    if (stop.stop_requested()) {
        throw Cancelled();
    }
}

// Reading and segmenting is far less work than aligning.
constexpr double readingShare = 0.2;

std::vector<Mark> marksIn(std::string_view text) {
    return std::vector<Mark>(countMarkSigns(text), Mark{"text", "", std::string(markSign)});
}

std::string shownName(const NewColumn& column) {
    return column.fileName.empty() ? fmt::format("The text in {}", language(column.tag).englishName) : column.fileName;
}

std::size_t paragraphs(const NewColumn& column) {
    return static_cast<std::size_t>(std::count_if(column.segments.begin(), column.segments.end(),
                                                  [](const Segment& segment) { return segment.startsParagraph; }));
}

void warn(const NewColumn& source, const NewColumn& target, std::vector<std::string>& warnings) {
    if (target.segments.empty()) {
        warnings.push_back(fmt::format("{}: there is no text in it, so all its cells are empty.", shownName(target)));
        return;
    }
    const std::size_t ours = paragraphs(source);
    const std::size_t theirs = paragraphs(target);
    if (!source.segments.empty() && (theirs >= 2 * ours || ours >= 2 * theirs)) {
        warnings.push_back(
            fmt::format("{}: it has {} paragraph{} and the source has {}, so its alignment will be weak. "
                        "Check that it is the same text and how it parts paragraphs.",
                        shownName(target), theirs, theirs == 1 ? "" : "s", ours));
    }
}

std::vector<SegmentSpan> spansOf(const std::string& tag, std::string_view text, const IntakeOptions& options,
                                 std::vector<std::string>& warnings) {
    const Language& known = language(tag);
    if (options.presegmented) {
        return segmentLines(text);
    }
    const auto found = options.rules.find(tag);
    if (found == options.rules.end()) {
        return segment(text, known, {options.paragraphs, options.web});
    }
    BreakRules rules(found->second);
    std::vector<SegmentSpan> spans = segment(text, known, {options.paragraphs, options.web, &rules});
    warnings = rules.problems();
    return spans;
}

} // namespace

NewColumn segmentColumn(std::string tag, std::string_view text, const IntakeOptions& options) {
    if (const auto invalid = firstInvalidUtf8(text)) {
        throw std::runtime_error(fmt::format("The text in \"{}\" is not valid UTF-8 at byte {}.", tag, *invalid));
    }
    NewColumn column;
    const std::vector<SegmentSpan> spans = spansOf(tag, text, options, column.warnings);
    column.tag = std::move(tag);
    column.encoding = "UTF-8";
    column.lead = text.substr(0, spans.empty() ? text.size() : spans.front().span.begin);
    column.segments.reserve(spans.size());
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const Span span = spans[i].span;
        const std::size_t next = i + 1 < spans.size() ? spans[i + 1].span.begin : text.size();
        Segment cut;
        cut.text = text.substr(span.begin, span.end - span.begin);
        cut.gap = text.substr(span.end, next - span.end);
        cut.startsParagraph = spans[i].startsParagraph || i == 0;
        cut.heading = spans[i].heading;
        cut.marks = marksIn(cut.text);
        column.segments.push_back(std::move(cut));
    }
    return column;
}

NewColumn columnFromBytes(const IntakeFile& file, std::string_view bytes, const IntakeOptions& options) {
    const std::string name = std::filesystem::path(file.path).filename().string();
    if (bytes.size() > maximumTextBytes) {
        throw std::runtime_error(
            fmt::format("{} has more than the {} bytes a text may have. Split it.", file.path, maximumTextBytes));
    }
    const Decoded decoded = formatNamed("text")->read({bytes, file.tag, file.encoding, file.path});
    NewColumn column = segmentColumn(file.tag, decoded.text, options);
    column.fileName = isUtf8(name) ? name : std::string();
    column.encoding = decoded.encoding;
    column.byteOrderMark = decoded.byteOrderMark;
    if (!decoded.exact) {
        column.original = bytes;
    }
    return column;
}

NewColumn readColumn(const IntakeFile& file, const IntakeOptions& options) {
    return columnFromBytes(file, readWholeFile(file.path, maximumTextBytes), options);
}

namespace {

/// Aligns the first column with the others, as much at a time as there are processors.
std::vector<std::vector<Bead>> align(const NewDocument& document, const IntakeOptions& options,
                                     const std::stop_token& stop) {
    const Language& from = language(document.columns.front().tag);
    std::vector<std::vector<Sentence>> segments;
    std::vector<SettledPairs> terms;
    for (const NewColumn& column : document.columns) {
        const Language& to = language(column.tag);
        segments.push_back(sentencesOf(column.segments));
        terms.emplace_back(wordPairs(options.terms, from, to), from, to);
    }
    std::vector<JointText> texts;
    for (std::size_t k = 0; k < segments.size(); ++k) {
        texts.push_back({segments[k], &language(document.columns[k].tag), &terms[k]});
    }
    JointOptions joint;
    joint.threads = std::max(1U, std::thread::hardware_concurrency());
    joint.progress = [&options](double done) { tell(options, "aligning", readingShare + (1 - readingShare) * done); };
    return alignJointly(texts, joint, stop);
}

} // namespace

NewDocument alignColumns(std::string name, std::vector<NewColumn> columns, const IntakeOptions& options,
                         const std::stop_token& stop) {
    if (columns.empty()) {
        throw std::invalid_argument("A document needs a source text.");
    }
    NewDocument document;
    document.name = std::move(name);
    document.columns = std::move(columns);
    const NewColumn& source = document.columns.front();
    if (source.segments.empty()) {
        document.warnings.push_back(fmt::format("{}: there is no text in it.", shownName(source)));
    }
    for (std::size_t target = 1; target < document.columns.size(); ++target) {
        warn(source, document.columns[target], document.warnings);
    }
    for (const NewColumn& column : document.columns) {
        document.warnings.insert(document.warnings.end(), column.warnings.begin(), column.warnings.end());
    }
    goOn(stop);
    document.beads = options.beads ? options.beads(document.columns) : align(document, options, stop);
    goOn(stop);
    document.units = joinToUnits(source.segments.size(), document.beads);
    tell(options, "done", 1);
    return document;
}

NewDocument intake(std::string name, const std::vector<IntakeFile>& files, const IntakeOptions& options,
                   const std::stop_token& stop) {
    std::vector<NewColumn> columns;
    for (const IntakeFile& file : files) {
        goOn(stop);
        tell(options, "reading",
             readingShare * static_cast<double>(columns.size()) / static_cast<double>(files.size()));
        columns.push_back(readColumn(file, options));
    }
    return alignColumns(std::move(name), std::move(columns), options, stop);
}

} // namespace quadrille
