#pragma once

#include "corpus/export.h"
#include "corpus/format.h"

#include <string>
#include <vector>

namespace quadrille {

/// A document of an export, and what of it is wanted.
struct ExportDocument {
    DocumentInfo info;
    Outline outline;
    std::size_t rowsBefore = 0;       ///< of the documents before it, for row numbers
    std::vector<std::size_t> columns; ///< 0 first
};

/// Fills an ExportReport.
class ExportTally {
public:
    /// The unit at that row is looked at; one that several files look at is one unit.
    void unit(std::size_t row);
    void entry(const Entry& entry);
    /// A cell or a side was written or left out.
    void side(const std::string& tag, bool written);
    void leftOut(const std::string& message, std::size_t row) { note(m_report.leftOut, message, row); }
    void warning(const std::string& message, std::size_t row) { note(m_report.warnings, message, row); }
    void file(const std::filesystem::path& path, std::uintmax_t bytes);
    /// The report, the rows of each note in order and each once.
    [[nodiscard]] ExportReport report() const;

private:
    static void note(std::vector<ExportNote>& notes, const std::string& message, std::size_t row);
    ExportReport m_report;
    std::vector<bool> m_rowsSeen;
};

/// Hands the document's rows to `writer`, a few hundred in memory at a time. Throws Cancelled when `stop` asks.
void writeRows(const Project& project, const ExportDocument& document, const ExportChoice& choice, EntryWriter& writer,
               ExportTally& tally, const std::stop_token& stop);

} // namespace quadrille
