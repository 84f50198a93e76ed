#include "corpus/export_rows.h"

#include "alignment/aligner.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace quadrille {

void ExportTally::unit(std::size_t row) {
    if (row >= m_rowsSeen.size()) {
        m_rowsSeen.resize(row + 1);
    }
    m_report.units += m_rowsSeen[row] ? 0 : 1;
    m_rowsSeen[row] = true;
}

ExportReport ExportTally::report() const {
    ExportReport sorted = m_report;
    for (auto* notes : {&sorted.leftOut, &sorted.warnings}) {
        for (ExportNote& note : *notes) {
            std::sort(note.rows.begin(), note.rows.end());
            note.rows.erase(std::unique(note.rows.begin(), note.rows.end()), note.rows.end());
        }
    }
    return sorted;
}

void ExportTally::entry(const Entry& entry) {
    ++m_report.unitsWritten;
    for (const EntrySide& side : entry.sides) {
        m_report.segments += side.segments.size();
    }
}

void ExportTally::side(const std::string& tag, bool written) {
    auto& all = m_report.languages;
    auto found = std::find_if(all.begin(), all.end(), [&](const auto& language) { return language.tag == tag; });
    if (found == all.end()) {
        found = all.insert(found, {tag, 0, 0});
    }
    ++(written ? found->written : found->leftOut);
}

void ExportTally::file(const std::filesystem::path& path, std::uintmax_t bytes) {
    m_report.files.push_back(path);
    m_report.bytes += bytes;
}

void ExportTally::note(std::vector<ExportNote>& notes, const std::string& message, std::size_t row) {
    auto found = std::find_if(notes.begin(), notes.end(), [&](const auto& known) { return known.message == message; });
    if (found == notes.end()) {
        found = notes.insert(found, {message, {}});
    }
    found->rows.push_back(row);
}

namespace {

/// Writes the rows of one document.
class RowWriter {
public:
    RowWriter(const ExportDocument& document, const ExportChoice& choice, EntryWriter& writer, ExportTally& tally)
        : m_document(document)
        , m_choice(choice)
        , m_writer(writer)
        , m_tally(tally) {}

    /// `row` is counted from 0 within the document.
    void write(const Unit& unit, std::size_t row) {
        m_row = m_document.rowsBefore + row + 1;
        m_tally.unit(m_row);
        if (m_choice.pairs) {
            writeBeads(unit);
        } else {
            writeUnit(unit);
        }
    }

private:
    [[nodiscard]] const std::string& tag(std::size_t column) const { return m_document.info.columns[column].tag; }

    /// Why a cell is left out; empty when it is wanted. The source has no state of work, so none shuts it out.
    [[nodiscard]] std::string reasonAgainst(const Unit& unit, std::size_t column) const {
        const Cell& cell = unit.cells[column];
        if (cell.segments.empty()) {
            return tag(column) + " empty";
        }
        if (column > 0 && !m_choice.states.contains(cell.state)) {
            return fmt::format("{} {}, not chosen", tag(column), stateName(cell.state));
        }
        return {};
    }

    [[nodiscard]] EntrySide side(std::size_t column, const Cell& cell, std::vector<Segment> segments) const {
        EntrySide side{tag(column), std::move(segments), cell.state, {}, 0, 0};
        if (m_choice.changeData) {
            side.changedBy = cell.changedBy;
            side.changedAt = cell.changedAt;
            side.createdAt = cell.createdAt;
        }
        return side;
    }

    void writeUnit(const Unit& unit) {
        Entry entry{std::to_string(unit.id), std::to_string(m_row), tag(0), {}};
        for (const std::size_t column : m_document.columns) {
            const std::string against = reasonAgainst(unit, column);
            if (against.empty()) {
                entry.sides.push_back(side(column, unit.cells[column], unit.cells[column].segments));
            } else {
                m_tally.leftOut(against, m_row);
                m_tally.side(tag(column), false);
            }
        }
        finish(entry);
    }

    void writeBeads(const Unit& unit) {
        const std::size_t target = m_document.columns[1];
        const Cell& cell = unit.cells[target];
        if (!cell.segments.empty() && !m_choice.states.contains(cell.state)) {
            m_tally.leftOut(reasonAgainst(unit, target), m_row);
            m_tally.side(tag(0), false);
            m_tally.side(tag(target), false);
            return;
        }
        std::size_t number = 0;
        for (const CellBead& bead : cell.beads) {
            ++number;
            Entry entry{fmt::format("{}.{}", unit.id, number), fmt::format("{}.{}", m_row, number), tag(0), {}};
            addSide(entry, 0, unit.cells[0], bead.source);
            addSide(entry, target, cell, bead.target);
            finish(entry);
        }
    }

    void addSide(Entry& entry, std::size_t column, const Cell& cell, const std::vector<SegmentId>& ids) {
        std::vector<Segment> segments;
        std::copy_if(cell.segments.begin(), cell.segments.end(), std::back_inserter(segments),
                     [&](const Segment& s) { return std::find(ids.begin(), ids.end(), s.id) != ids.end(); });
        if (segments.empty()) {
            m_tally.leftOut(tag(column) + " empty", m_row);
            m_tally.side(tag(column), false);
        } else {
            entry.sides.push_back(side(column, cell, std::move(segments)));
        }
    }

    /// An entry needs two languages to say anything.
    void finish(const Entry& entry) {
        const bool written = entry.sides.size() >= 2;
        for (const EntrySide& one : entry.sides) {
            m_tally.side(one.tag, written);
        }
        if (!written) {
            if (!entry.sides.empty()) {
                m_tally.leftOut("only in " + entry.sides.front().tag, m_row);
            }
            return;
        }
        m_tally.entry(entry);
        if (const std::string lost = m_writer.entry(entry); !lost.empty()) {
            m_tally.warning(lost, m_row);
        }
        const std::size_t sources = entry.sides.front().tag == tag(0) ? entry.sides.front().segments.size() : 0;
        if (sources > 1) {
            m_tally.warning(sources == 2 ? "two source segments became one entry"
                                         : "three or more source segments became one entry",
                            m_row);
        }
    }

    const ExportDocument& m_document;
    const ExportChoice& m_choice;
    EntryWriter& m_writer;
    ExportTally& m_tally;
    std::size_t m_row = 0;
};

} // namespace

void writeRows(const Project& project, const ExportDocument& document, const ExportChoice& choice, EntryWriter& writer,
               ExportTally& tally, const std::stop_token& stop) {
    constexpr std::size_t atATime = 256;
    RowWriter rows(document, choice, writer, tally);
    const std::span<const UnitId> ids = document.outline.units;
    for (std::size_t from = 0; from < ids.size(); from += atATime) {
        if (stop.stop_requested()) {
            throw Cancelled();
        }
        const auto batch = ids.subspan(from, std::min(atATime, ids.size() - from));
        std::size_t row = from;
        for (const Unit& unit : project.units(document.info.id, batch)) {
            rows.write(unit, row++);
        }
    }
}

} // namespace quadrille
