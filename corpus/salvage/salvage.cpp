#include "corpus/salvage.h"

#include "corpus/file_header.h"
#include "corpus/opening.h"
#include "corpus/salvage/finds.h"
#include "corpus/salvage/finishing.h"
#include "corpus/salvage/rebuilding.h"
#include "corpus/schema.h"
#include "corpus/storage_error.h"
#include "corpus/verifying.h"
#include "corpus/whole_file.h"

#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>

#include <algorithm>

namespace quadrille {

namespace fs = std::filesystem;

namespace {

// Of the whole work, by the time they take.
constexpr double scanning = 0.3;
constexpr double rebuilding = 0.7;
constexpr double finishing = 0.9;

void requireFree(const fs::path& path) {
    std::error_code ignored;
    if (fs::exists(fs::symlink_status(path, ignored))) {
        throw std::runtime_error(
            fmt::format("{} exists already and is left as it is. Choose another name.", path.string()));
    }
}

class Salvage {
public:
    Salvage(const fs::path& damaged, const SalvageProgress& progress, const std::stop_token& stop)
        : m_path(damaged)
        , m_progress(progress)
        , m_stop(stop)
        , m_pages(damaged) {}

    void scan(Finds& finds);
    void rebuildInto(const fs::path& part, Finds& finds);
    SalvageReport takeReport() { return std::move(m_report); }

private:
    void requireNoNewer();
    void requireAnything(const Finds& finds) const;
    void noteFile(const ScanCounts& counts);
    void tell(const char* step, double done) const {
        if (m_progress) {
            m_progress(step, done);
        }
    }

    fs::path m_path;
    const SalvageProgress& m_progress;
    const std::stop_token& m_stop;
    PageSource m_pages;
    SalvageReport m_report;
};

void Salvage::scan(Finds& finds) {
    requireNoNewer();
    const ScanCounts counts = scanRows(
        m_pages, [&](const FoundRow& row) { finds.take(row); },
        [&](double done) { tell("Looking at pages", scanning * done); }, m_stop);
    finds.finish();
    requireAnything(finds);
    noteFile(counts);
}

void Salvage::requireNoNewer() {
    constexpr std::int64_t farFuture = 1000; // beyond it is damage
    const FileHeader header = headerIn(m_pages.page(1));
    if (!m_pages.headerLost() && header.applicationId == applicationId && header.version > newestSchema() &&
        header.version < farFuture) {
        throw ProjectUnusable(
            fmt::format("{} was written by a newer Quadrille (its format is {}, this program knows up "
                        "to {}). Salvage it with a newer program.",
                        m_path.string(), header.version, newestSchema()));
    }
}

void Salvage::requireAnything(const Finds& finds) const {
    const bool anything = finds.count(Find::Document) + finds.count(Find::DocumentSpare) + finds.count(Find::Unit) +
                              finds.count(Find::UnitSpare) + finds.count(Find::Desk) >
                          0;
    if (!anything) {
        throw ProjectUnusable(
            fmt::format("Nothing of a Quadrille project was found in {}. Go back to a backup.", m_path.string()));
    }
}

void Salvage::noteFile(const ScanCounts& counts) {
    if (m_pages.headerLost()) {
        m_report.losses.push_back(fmt::format("The file's first page is lost; its page size ({}) was guessed, and rows "
                                              "that had been deleted may be among those found.",
                                              m_pages.pageSize()));
    }
    if (m_pages.logLost()) {
        m_report.losses.emplace_back("The log beside the file cannot be read; what was written last may be missing.");
    }
    if (m_pages.unreadable() > 0) {
        m_report.losses.push_back(fmt::format("The disk did not give {} pages.", m_pages.unreadable()));
    }
    if (counts.broken > 0) {
        m_report.losses.push_back(fmt::format("{} rows in {} pages cannot be read.", counts.broken, counts.pages));
    }
}

void Salvage::rebuildInto(const fs::path& part, Finds& finds) {
    SQLite::Database database = connectForFilling(part);
    SQLite::Transaction transaction(database);
    m_report.documents = rebuild(
        finds, database, [&](double done) { tell("Putting rows together", scanning + (rebuilding - scanning) * done); },
        m_stop);
    tell("Putting texts in order", rebuilding);
    finishProject(finds, database);
    tell("Checking what was made", finishing);
    m_report.remaining = findDamage(database);
    transaction.commit();
}

} // namespace

bool SalvageReport::whole() const {
    return losses.empty() && std::all_of(documents.begin(), documents.end(),
                                         [](const Document& document) { return document.losses.empty(); });
}

SalvageReport salvage(const fs::path& damaged, const fs::path& rescued, const SalvageProgress& progress,
                      const std::stop_token& stop) {
    requireFree(rescued);
    Salvage work(damaged, progress, stop);
    WholeFile file(rescued);
    naming(rescued, [&] {
        const WholeFile scratch(rescued); // never appears
        Finds finds(scratch.temporaryPath());
        work.scan(finds);
        work.rebuildInto(file.temporaryPath(), finds);
    });
    file.appear(WholeFile::Existing::Refuse);
    return work.takeReport();
}

} // namespace quadrille
