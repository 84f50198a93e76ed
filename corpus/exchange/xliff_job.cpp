#include "corpus/exchange/xliff_job.h"

#include "corpus/exchange/language_code.h"
#include "corpus/exchange/xliff_reader.h"
#include "corpus/exchange/xliff_splice.h"
#include "corpus/export_output.h"
#include "corpus/utf8.h"
#include "dictionaries/language.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace quadrille {

namespace {

/// A language of ours where the code is one with a region: "ru" for "ru-RU".
std::string tagOf(const std::string& code) {
    const std::string base(baseOf(code));
    const auto known = languages();
    const bool ours = std::any_of(known.begin(), known.end(), [&](const Language& one) { return one.tag == base; });
    return ours ? base : language(code).tag;
}

Range add(NewColumn& column, const XliffText& text) {
    const std::size_t begin = column.segments.size();
    if (text.text.empty()) {
        return {begin, begin};
    }
    Segment segment;
    segment.text = text.text;
    segment.gap = "\n";
    segment.startsParagraph = true;
    segment.marks = text.marks;
    column.segments.push_back(std::move(segment));
    return {begin, begin + 1};
}

void addRow(NewDocument& document, const XliffSegment& segment) {
    UnitRange unit;
    unit.columns.push_back(add(document.columns[0], segment.source));
    std::vector<NewCell> cells(1);
    if (document.columns.size() > 1) {
        unit.columns.push_back(add(document.columns[1], segment.target.value_or(XliffText{})));
        cells.push_back({segment.state, segment.locked});
        if (!unit.columns[0].empty() || !unit.columns[1].empty()) {
            document.beads[0].push_back({unit.columns[0], unit.columns[1], 1.0});
        }
    }
    document.units.push_back(std::move(unit));
    document.cells.push_back(std::move(cells));
    document.notes.push_back(segment.notes);
}

XliffText joined(const Cell& cell) {
    XliffText all;
    all.text = cell.text();
    for (const Segment& segment : cell.segments) {
        all.marks.insert(all.marks.end(), segment.marks.begin(), segment.marks.end());
    }
    return all;
}

bool sameText(const XliffText& one, const XliffText& other) {
    return one.text == other.text && one.marks == other.marks;
}

/// Gathers what the project says of each segment of the file.
class Gathering {
public:
    Gathering(const Project& project, DocumentId document, const XliffFile& file, ExportReport& report)
        : m_file(file)
        , m_report(report)
        , m_changes(file.segments.size()) {
        const Outline outline = project.outline(document);
        std::vector<bool> found(file.segments.size());
        for (std::size_t row = 0; row < outline.units.size(); ++row) {
            // Rows have got their numbers one after another behind the document's, in the file's order.
            const auto place = static_cast<std::size_t>(outline.units[row] - document - 1);
            ++report.units;
            if (place >= found.size()) {
                note("a row that is not in the file", row);
                continue;
            }
            found[place] = true;
            const UnitId id = outline.units[row];
            take(project.units(document, {&id, 1}).front(), place, row);
        }
        for (std::size_t place = 0; place < found.size(); ++place) {
            if (!found[place]) {
                note("a segment of the file whose row is gone, its target left as it was", place);
            }
        }
    }
    [[nodiscard]] const std::vector<XliffChange>& changes() const { return m_changes; }

private:
    void take(const Unit& unit, std::size_t place, std::size_t row) {
        const XliffSegment& was = m_file.segments[place];
        if (!sameText(joined(unit.cells[0]), was.source)) {
            note("a row whose source is not that of the file, its target left as it was", row);
            return;
        }
        if (unit.cells.size() < 2) {
            return;
        }
        const XliffText now = joined(unit.cells[1]);
        XliffChange& change = m_changes[place];
        if (!sameText(now, was.target.value_or(XliffText{}))) {
            change.text = now.text;
            change.marks = now.marks;
        }
        if (unit.cells[1].state != was.state) {
            change.state = unit.cells[1].state;
        }
        ++m_report.unitsWritten;
        m_report.segments += unit.cells[1].segments.size();
    }
    void note(const char* message, std::size_t row) {
        auto& notes = m_report.leftOut;
        auto known =
            std::find_if(notes.begin(), notes.end(), [&](const ExportNote& one) { return one.message == message; });
        known = known == notes.end() ? notes.insert(known, {message, {}}) : known;
        known->rows.push_back(row + 1);
    }

    const XliffFile& m_file;
    ExportReport& m_report;
    std::vector<XliffChange> m_changes;
};

bool looksLikeXliff(std::string_view bytes, const std::string& name) {
    try {
        ImportReport ignored;
        readXliff(bytes, name, ignored);
        return true;
    } catch (const std::runtime_error&) {
        return false; // it was kept for another reason
    }
}

} // namespace

NewDocument xliffDocument(std::string_view bytes, const std::string& name, ImportReport& report) {
    const XliffFile file = readXliff(bytes, name, report);
    NewDocument document;
    const std::string shown = std::filesystem::path(name).filename().string();
    document.name = std::filesystem::path(shown).stem().string();
    document.columns.resize(file.target.empty() ? 1 : 2);
    document.columns[0].tag = tagOf(file.source);
    document.columns[0].original = bytes;
    for (NewColumn& column : document.columns) {
        column.fileName = isUtf8(shown) ? shown : std::string();
        column.encoding = file.encoding;
    }
    if (file.target.empty()) {
        addNote(report.warnings, "it names no target language: only its sources were taken", 0);
    } else {
        document.columns[1].tag = tagOf(file.target);
        document.beads.resize(1);
        if (document.columns[1].tag == document.columns[0].tag) {
            document.columns[0].tag = file.source;
            document.columns[1].tag = file.target;
        }
    }
    for (const XliffSegment& segment : file.segments) {
        addRow(document, segment);
    }
    report.added = document.units.size();
    report.languages[document.columns[0].tag] = document.columns[0].segments.size();
    if (document.columns.size() > 1) {
        report.languages[document.columns[1].tag] = document.columns[1].segments.size();
    }
    return document;
}

bool isXliffJob(const Project& project, DocumentId document) {
    const std::string bytes = project.original(document);
    return !bytes.empty() && looksLikeXliff(bytes, "");
}

ExportReport exportXliffJob(const Project& project, DocumentId document, const std::filesystem::path& path,
                            bool dryRun) {
    requireOtherFile(project, path);
    ExportReport report;
    project.onOneView([&] {
        const std::string bytes = project.original(document);
        if (bytes.empty() || !looksLikeXliff(bytes, "")) {
            throw std::runtime_error(fmt::format("The document did not come as an XLIFF file, so there is none to give "
                                                 "back. Export {} as TMX or TSV.",
                                                 path.filename().string()));
        }
        ImportReport ignored;
        const XliffFile file = readXliff(bytes, "", ignored);
        const Gathering gathering(project, document, file, report);
        const std::string out = spliced(file, gathering.changes());
        ExportOutput output(path, dryRun);
        output.write(out);
        output.finish();
        report.bytes = output.bytes();
        report.files.push_back(path);
    });
    return report;
}

} // namespace quadrille
