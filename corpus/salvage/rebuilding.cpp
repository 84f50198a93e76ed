#include "corpus/salvage/rebuilding.h"

#include "alignment/aligner.h"
#include "corpus/salvage/comment_writer.h"
#include "corpus/salvage/document_writer.h"
#include "corpus/salvage/journal_writer.h"
#include "corpus/schema.h"

#include <fmt/format.h>

#include <map>

namespace quadrille {

namespace {

/// What was lost of one document, as it is counted row by row.
class Losses {
public:
    explicit Losses(const FoundDocument& document)
        : m_document(document) {}

    void note(std::size_t row, const AssembledUnit& assembled) {
        m_units += assembled.hasAllText() ? 0 : 1;
        for (std::size_t column = 0; column < assembled.cells.size(); ++column) {
            const FoundCell& cell = assembled.cells[column];
            if (cell.lost > 0) {
                m_segments += cell.lost;
                m_places.push_back(fmt::format("{} ({})", row, m_document.columns[column].tag));
            }
            m_states += cell.stateLost && column > 0 ? 1 : 0;
            m_rows += cell.rowLost && (!cell.stateLost || column == 0) ? 1 : 0;
            m_links += cell.linksLost ? 1 : 0;
        }
    }

    [[nodiscard]] std::size_t units() const { return m_units; } ///< that lost text
    [[nodiscard]] std::size_t segments() const { return m_segments; }
    [[nodiscard]] std::vector<std::string> inWords() const;

private:
    void aboutDocument(std::vector<std::string>& words) const;

    const FoundDocument& m_document;
    std::size_t m_units = 0;
    std::size_t m_segments = 0;
    std::size_t m_states = 0;
    std::size_t m_rows = 0;
    std::size_t m_links = 0;
    std::vector<std::string> m_places;
};

void Losses::aboutDocument(std::vector<std::string>& words) const {
    if (m_document.nameLost) {
        words.emplace_back("Its name is lost.");
    } else if (m_document.rowLost) {
        words.emplace_back("Its place among the documents is lost.");
    }
    for (const FoundColumn& column : m_document.columns) {
        if (column.tagLost) {
            words.push_back(
                fmt::format("The language of column {} is lost; {} is a guess.", column.place + 1, column.tag));
        } else if (column.rowLost) {
            words.push_back(fmt::format("The original file of the {} text, if it was kept, is lost.", column.tag));
        }
    }
}

std::vector<std::string> Losses::inWords() const {
    std::vector<std::string> words;
    aboutDocument(words);
    if (!m_places.empty()) {
        constexpr std::size_t mostNamed = 20;
        std::string named;
        for (std::size_t i = 0; i < std::min(mostNamed, m_places.size()); ++i) {
            named += (i == 0 ? "" : ", ") + m_places[i];
        }
        const std::size_t more = m_places.size() - std::min(mostNamed, m_places.size());
        words.push_back(
            fmt::format("Text is lost in row {}{}.", named, more > 0 ? fmt::format(" and {} more", more) : ""));
    }
    if (m_states > 0) {
        words.push_back(fmt::format("The states of {} cells are lost; those with text are drafts now.", m_states));
    }
    if (m_rows > 0) {
        words.push_back(fmt::format("Who changed {} cells, and when, is lost.", m_rows));
    }
    if (m_links > 0) {
        words.push_back(fmt::format("The links of {} cells are lost; each has one over its whole row now.", m_links));
    }
    return words;
}

class Rebuilding {
public:
    Rebuilding(Finds& finds, SQLite::Database& database, const std::function<void(double)>& progress,
               const std::stop_token& stop)
        : m_finds(finds)
        , m_database(database)
        , m_progress(progress)
        , m_stop(stop)
        , m_documents(findDocuments(finds)) {}

    std::vector<SalvageReport::Document> rebuild();

private:
    void writeSettings();
    void writeImports();
    SalvageReport::Document write(const FoundDocument& document);
    void look(double done) const;

    Finds& m_finds;
    SQLite::Database& m_database;
    const std::function<void(double)>& m_progress;
    const std::stop_token& m_stop;
    std::vector<FoundDocument> m_documents;
    std::size_t m_units = 0;
    std::size_t m_done = 0;
};

std::vector<SalvageReport::Document> Rebuilding::rebuild() {
    writeSettings();
    // What was taken out by an undo can only be put in again by the journal.
    std::erase_if(m_documents,
                  [&](const FoundDocument& document) { return document.import && !isJournalWhole(m_finds, document); });
    writeImports();
    gatherUnits(m_finds, m_documents);
    SQLite::Statement units(m_finds.database(), "SELECT count(*) FROM all_units");
    units.executeStep();
    m_units = static_cast<std::size_t>(units.getColumn(0).getInt64());
    units.reset();
    std::vector<SalvageReport::Document> report;
    for (const FoundDocument& document : m_documents) {
        report.push_back(write(document));
        if (document.import) {
            report.back().losses.clear(); // nobody has seen it since it was undone
        }
    }
    const std::size_t homeless = writeComments(m_finds, m_database);
    if (homeless > 0 && !report.empty()) {
        report.back().losses.push_back(fmt::format("{} comments are lost with the rows they were about.", homeless));
    }
    return report;
}

void Rebuilding::writeSettings() {
    SQLite::Statement from(m_finds.database(), "SELECT name, value FROM settings");
    SQLite::Statement to(m_database, "INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)");
    while (from.executeStep()) {
        to.bind(1, from.getColumn(0).getString());
        to.bind(2, from.getColumn(1).getString());
        to.exec();
        to.reset();
    }
}

void Rebuilding::writeImports() {
    SQLite::Statement from(m_finds.database(), "SELECT started, who FROM imports WHERE id = ?");
    SQLite::Statement to(m_database, "INSERT INTO imports (id, started, who, undone) VALUES (?, ?, ?, 1)");
    for (const FoundDocument& document : m_documents) {
        if (document.import) {
            from.bind(1, *document.import);
            from.executeStep();
            to.bind(1, *document.import);
            to.bind(2, from.getColumn(0).getInt64());
            to.bind(3, from.getColumn(1).getString());
            to.exec();
            to.reset();
            from.reset();
        }
    }
}

SalvageReport::Document Rebuilding::write(const FoundDocument& document) {
    SalvageReport::Document report;
    report.name = document.name;
    Losses losses(document);
    const std::vector<FoundUnit> units = orderUnits(m_finds, document);
    {
        DocumentWriter writer(m_finds, m_database, document);
        UnitAssembler assembler(m_finds, document);
        for (std::size_t row = 0; row < units.size(); ++row) {
            AssembledUnit assembled = assembler.assemble(units[row].id);
            writer.write(units[row], assembled);
            losses.note(row + 1, assembled);
            look(static_cast<double>(++m_done) / static_cast<double>(std::max<std::size_t>(m_units, 1)));
        }
        writer.finish();
        report.segmentsWithText = writer.segments();
    }
    report.units = units.size();
    report.unitsWithText = units.size() - losses.units();
    report.segments = report.segmentsWithText + losses.segments();
    report.losses = losses.inWords();
    switch (writeJournal(m_finds, m_database, document, report.losses.empty())) {
    case JournalFate::Kept:
        break;
    case JournalFate::KeptToRead:
        report.losses.emplace_back("What was done before can be read in the journal but not undone.");
        break;
    case JournalFate::BegunAnew:
        report.losses.emplace_back("The journal was not whole, so it begins anew and nothing before can be undone.");
        break;
    }
    return report;
}

void Rebuilding::look(double done) const {
    constexpr std::size_t unitsBetweenLooks = 256;
    if (m_done % unitsBetweenLooks == 0) {
        if (m_stop.stop_requested()) {
            throw Cancelled();
        }
        m_progress(done);
    }
}

} // namespace

std::vector<SalvageReport::Document> rebuild(Finds& finds, SQLite::Database& database,
                                             const std::function<void(double)>& progress, const std::stop_token& stop) {
    return Rebuilding(finds, database, progress, stop).rebuild();
}

} // namespace quadrille
