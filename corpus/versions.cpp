#include "corpus/versions.h"

#include "corpus/image.h"
#include "corpus/journal.h"

#include <SQLiteCpp/Statement.h>

namespace quadrille {

namespace {

Version versionOf(const Cell& cell) {
    Version version;
    version.text = cell.text();
    for (const Segment& segment : cell.segments) {
        version.marks.insert(version.marks.end(), segment.marks.begin(), segment.marks.end());
    }
    version.state = cell.state;
    return version;
}

void attribute(Version& version, const JournalEntry& entry) {
    version.act = entry.act;
    version.kind = entry.kind;
    version.who = entry.who;
    version.role = roleName(entry.role);
    version.at = entry.at;
}

/// The cell with this history as it was before an edit, if the edit's inverse has it.
std::optional<Cell> cellBefore(const std::string& inverse, std::int64_t history) {
    if (inverse.empty()) {
        return std::nullopt;
    }
    std::optional<Cell> before;
    visitRows(inverse, [&](const RowImage& row) {
        for (const CellImage& image : row.cells) {
            if (image.cell.history == history && row.existed) {
                before = image.cell;
                return false;
            }
        }
        return true;
    });
    return before;
}

std::optional<Version> refusedText(const JournalEntry& entry) {
    if (entry.kind != "refused" || entry.edit.empty()) {
        return std::nullopt;
    }
    const Edit edit = editFromBytes(entry.edit);
    Version version;
    version.refused = true;
    if (const auto* text = std::get_if<SetText>(&edit)) {
        version.text = text->text;
        version.marks = text->marks;
    } else if (const auto* source = std::get_if<EditSource>(&edit)) {
        version.text = source->text;
        version.marks = source->marks;
    }
    return version;
}

/// Only a reviewer's act makes a cell approved or sent back, or ends it.
bool touchedByReviewer(const SQLite::Database& database, std::int64_t history) {
    SQLite::Statement query(database,
                            "SELECT 1 FROM journal_cells c JOIN journal j ON j.id = c.entry WHERE c.history = ? "
                            "AND j.role = 'reviewer' LIMIT 1");
    query.bind(1, history);
    return query.executeStep();
}

} // namespace

std::vector<Version> versionsOf(const SQLite::Database& database, const Cell& now) {
    // The newest entry brought the present text about, the one before it what that entry found, and so on.
    std::vector<Version> versions;
    Version current = versionOf(now);
    current.who = now.changedBy;
    current.at = now.changedAt;
    bool began = false;
    visitEntriesOf(database, now.history, [&](const JournalEntry& entry) {
        if (auto refused = refusedText(entry)) {
            attribute(*refused, entry);
            versions.push_back(std::move(*refused));
            return true;
        }
        attribute(current, entry);
        versions.push_back(std::move(current));
        const auto before = cellBefore(entry.inverse, now.history);
        began = !before;
        if (before) {
            current = versionOf(*before);
            current.who = before->changedBy;
            current.at = before->changedAt;
        }
        return !began;
    });
    if (!began) {
        current.kind = current.who == "import" ? "import" : "";
        versions.push_back(std::move(current));
    }
    return versions;
}

ReviewPast reviewPastOf(const SQLite::Database& database, const Cell& now) {
    ReviewPast past;
    if (!touchedByReviewer(database, now.history)) {
        return past;
    }
    visitEntriesOf(database, now.history, [&](const JournalEntry& entry) {
        if (entry.kind == "refused") {
            return true;
        }
        if (past.approved) {
            attribute(*past.approved, entry);
            return false;
        }
        const auto before = cellBefore(entry.inverse, now.history);
        if (!before) {
            return false; // it began here
        }
        // What was undone at once was never said.
        const bool said = entry.kind != "undo";
        past.sentBack = past.sentBack || (said && before->state == State::Rejected);
        if (said && before->state == State::Approved) {
            past.approved = versionOf(*before);
            past.approved->who = before->changedBy;
            past.approved->at = before->changedAt;
        }
        return true;
    });
    return past;
}

std::unordered_set<std::int64_t> historiesOfReviewers(const SQLite::Database& database) {
    SQLite::Statement query(database, "SELECT DISTINCT c.history FROM journal j JOIN journal_cells c ON c.entry = j.id "
                                      "WHERE j.role = 'reviewer'");
    std::unordered_set<std::int64_t> histories;
    while (query.executeStep()) {
        histories.insert(query.getColumn(0).getInt64());
    }
    return histories;
}

} // namespace quadrille
