#include "corpus/planning_language.h"

#include "alignment/aligner.h"
#include "corpus/links.h"
#include "corpus/now.h"
#include "corpus/sentences.h"
#include "corpus/terms.h"
#include "dictionaries/language.h"

#include <fmt/format.h>

#include <algorithm>

namespace quadrille {

namespace {

/// A document's rows, and a text that is to stand beside them.
class Planning {
public:
    Planning(std::vector<Unit> units, const Language& source, const NewColumn& text);

    void align(const Glossary& terms, const std::stop_token& stop);
    void link();
    [[nodiscard]] std::vector<Edit> edits(DocumentId document) const;

private:
    void place(const Bead& bead);
    void fill(Cell& cell, Range segments) const;

    std::vector<Unit> m_units;
    const Language& m_source;
    const Language& m_target;
    const NewColumn& m_text;
    std::vector<std::string> m_sources;  ///< texts of the rows that have a source
    std::vector<std::size_t> m_rows;     ///< these rows
    std::vector<AddLanguage::Row> m_new; ///< all rows, the new ones among them
    std::size_t m_next = 0;              ///< the row that is to be put into `m_new` next
};

Planning::Planning(std::vector<Unit> units, const Language& source, const NewColumn& text)
    : m_units(std::move(units))
    , m_source(source)
    , m_target(language(text.tag))
    , m_text(text) {
    for (std::size_t row = 0; row < m_units.size(); ++row) {
        if (!m_units[row].cells[0].segments.empty()) {
            m_rows.push_back(row);
            m_sources.push_back(m_units[row].cells[0].text());
        }
    }
}

// A row is one sentence for the aligner, so that it is never torn apart.
void Planning::align(const Glossary& terms, const std::stop_token& stop) {
    std::vector<Sentence> ours;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Segment& first = m_units[m_rows[i]].cells[0].segments.front();
        ours.push_back({m_sources[i], first.startsParagraph, first.heading});
    }
    const std::vector<Sentence> theirs = sentencesOf(m_text.segments);
    const SettledPairs pairs(wordPairs(terms, m_source, m_target), m_source, m_target);
    for (const Bead& bead : quadrille::align(ours, m_source, theirs, m_target, stop, &pairs)) {
        place(bead);
    }
    while (m_next < m_units.size()) {
        m_new.push_back({m_units[m_next++].id, {}});
    }
}

void Planning::place(const Bead& bead) {
    if (bead.source.empty()) {
        fill(m_new.emplace_back().cell, bead.target);
        return;
    }
    // Rows without a source stand where they stood.
    while (m_next < m_rows[bead.source.begin]) {
        m_new.push_back({m_units[m_next++].id, {}});
    }
    m_new.push_back({m_units[m_next++].id, {}});
    fill(m_new.back().cell, bead.target);
    for (std::size_t i = bead.source.begin + 1; i < bead.source.end; ++i) {
        while (m_next <= m_rows[i]) {
            m_new.push_back({m_units[m_next++].id, {}});
        }
    }
}

void Planning::fill(Cell& cell, Range segments) const {
    for (std::size_t i = segments.begin; i < segments.end; ++i) {
        cell.segments.push_back(m_text.segments[i]);
        cell.segments.back().id = -static_cast<SegmentId>(i) - 1;
    }
    if (!cell.segments.empty()) {
        cell.state = State::Translated;
        cell.changedBy = byImport;
        cell.changedAt = cell.createdAt = millisecondsNow();
    }
}

void Planning::link() {
    const Cell none;
    std::vector<Pairing> pairings;
    std::size_t row = 0;
    for (AddLanguage::Row& one : m_new) {
        pairings.push_back({one.unit == 0 ? &none : &m_units[row].cells[0], &one.cell});
        row += one.unit == 0 ? 0 : 1;
    }
    quadrille::link(pairings, m_source, m_target);
}

// New rows are made first, each next to one that is there: they are empty, so it is all one which of them is which.
std::vector<Edit> Planning::edits(DocumentId document) const {
    std::vector<Edit> edits;
    UnitId above = 0;
    for (const AddLanguage::Row& row : m_new) {
        if (row.unit == 0) {
            edits.emplace_back(above == 0 ? InsertUnit{m_units.front().id, Direction::Up}
                                          : InsertUnit{above, Direction::Down});
        } else {
            above = row.unit;
        }
    }
    AddLanguage language;
    language.document = document;
    language.head = m_text;
    language.head.segments.clear();
    language.rows = m_new;
    edits.emplace_back(std::move(language));
    return edits;
}

const DocumentInfo& infoOf(const std::vector<DocumentInfo>& documents, DocumentId document) {
    const auto found =
        std::find_if(documents.begin(), documents.end(), [&](const DocumentInfo& info) { return info.id == document; });
    if (found == documents.end()) {
        throw std::out_of_range(fmt::format("The project holds no document {}.", document));
    }
    return *found;
}

} // namespace

std::vector<Edit> planLanguage(const Project& project, DocumentId document, const NewColumn& text,
                               const std::stop_token& stop, const std::function<void(double)>& report) {
    const auto told = [&](double done) {
        if (report) {
            report(done);
        }
    };
    std::vector<Unit> units;
    Glossary terms;
    std::string source;
    project.onOneView([&] {
        const auto documents = project.documents();
        const DocumentInfo& info = infoOf(documents, document);
        for (const DocumentInfo::Column& column : info.columns) {
            if (column.tag == text.tag) {
                throw Refused(Refused::Why::Rule, 0, 0,
                              fmt::format("The document has {} already.", language(text.tag).englishName));
            }
        }
        source = info.columns.front().tag;
        terms = projectTerms(project);
        units = project.units(document, project.outline(document).units);
    });
    if (units.empty() && !text.segments.empty()) {
        throw Refused(
            Refused::Why::Rule, 0, 0,
            "The document has no rows beside which a text could stand. Add the text as a document of its own.");
    }
    told(0.1);
    Planning planning(std::move(units), language(source), text);
    planning.align(terms, stop);
    told(0.6);
    planning.link();
    told(1);
    return planning.edits(document);
}

} // namespace quadrille
