#include "corpus/edits.h"

#include "corpus/edits/rules.h"

#include <fmt/format.h>

#include <algorithm>

namespace quadrille {

namespace {

/// An undo being done. What an edit left must still be there as it left it; then everything is put back as it was
/// before.
class Restoring {
public:
    Restoring(const Restore& restore, Draft& draft)
        : m_restore(restore)
        , m_draft(draft) {}

    void perform();

private:
    struct Missing {
        std::size_t column = 0;
        SegmentId after = 0;
        UnitId unit = 0;
        SegmentId id = 0;
    };

    [[noreturn]] void refuseAsChanged(UnitId unit, std::size_t column);
    std::size_t columnOf(const std::string& tag) const;
    void requireAsLeft();
    void requireAsLeft(const RowImage& image);
    void bringBackRows();
    void bringBackSegments();
    void fill(const RowImage& image);

    const Restore& m_restore;
    Draft& m_draft;
};

void Restoring::refuseAsChanged(UnitId unit, std::size_t column) {
    const std::string words =
        "it has been changed since, so this is not undone. Its earlier text is in the cell's history.";
    if (m_draft.has(unit)) {
        refuse(m_draft, Refused::Why::Changed, unit, column, words);
    }
    throw Refused(Refused::Why::Changed, unit, column,
                  "A row that this act left has been changed since, so it is not undone.");
}

std::size_t Restoring::columnOf(const std::string& tag) const {
    const auto& columns = m_draft.columns();
    const auto found =
        std::find_if(columns.begin(), columns.end(), [&](const auto& column) { return column.tag == tag; });
    if (found == columns.end()) {
        throw std::runtime_error(
            fmt::format("The project's journal speaks of the language {}, which the document has not. "
                        "Take a backup of the project.",
                        tag));
    }
    return static_cast<std::size_t>(found - columns.begin());
}

void Restoring::requireAsLeft(const RowImage& image) {
    if (image.there != m_draft.has(image.unit)) {
        refuseAsChanged(image.unit, 0);
    }
    if (!image.there) {
        return;
    }
    const DraftRow& row = m_draft.look(image.unit);
    for (const CellImage& cell : image.cells) {
        const std::size_t column = columnOf(cell.tag);
        if (fingerprint(row.unit.cells[column]) != cell.now) {
            refuseAsChanged(image.unit, column);
        }
    }
    if (image.comments && fingerprint(row.comments) != image.commentsNow) {
        refuseAsChanged(image.unit, 0);
    }
}

void Restoring::requireAsLeft() {
    for (const RowImage& image : m_restore.rows) {
        requireAsLeft(image);
    }
}

// A row that is to stand below another missing one waits for it.
void Restoring::bringBackRows() {
    std::vector<const RowImage*> waiting;
    for (const RowImage& image : m_restore.rows) {
        if (image.existed && !image.there) {
            waiting.push_back(&image);
        }
    }
    while (!waiting.empty()) {
        std::vector<const RowImage*> later;
        for (const RowImage* image : waiting) {
            if (image->above == 0 || m_draft.has(image->above)) {
                m_draft.insertAgain(image->unit, image->above);
            } else {
                later.push_back(image);
            }
        }
        if (later.size() == waiting.size()) {
            refuseAsChanged(later.front()->unit, 0);
        }
        waiting = std::move(later);
    }
}

void Restoring::bringBackSegments() {
    std::vector<Missing> waiting;
    for (const RowImage& image : m_restore.rows) {
        for (const CellImage& cell : image.cells) {
            const std::size_t column = columnOf(cell.tag);
            for (std::size_t i = 0; i < cell.cell.segments.size(); ++i) {
                const SegmentId id = cell.cell.segments[i].id;
                if (m_draft.holder(id) == 0) {
                    waiting.push_back({column, i < cell.readAfter.size() ? cell.readAfter[i] : 0, image.unit, id});
                }
            }
        }
    }
    while (!waiting.empty()) {
        std::vector<Missing> later;
        for (const Missing& missing : waiting) {
            if (missing.after == 0 || m_draft.holder(missing.after) != 0) {
                m_draft.newSegmentAgain(missing.column, missing.after, missing.unit, missing.id);
            } else {
                later.push_back(missing);
            }
        }
        if (later.size() == waiting.size()) {
            refuseAsChanged(later.front().unit, later.front().column);
        }
        waiting = std::move(later);
    }
}

void Restoring::fill(const RowImage& image) {
    if (!image.existed) {
        if (image.there) {
            m_draft.change(image.unit).comments.clear();
            m_draft.remove(image.unit);
        }
        return;
    }
    DraftRow& row = m_draft.change(image.unit);
    for (const CellImage& old : image.cells) {
        Cell& cell = row.unit.cells[columnOf(old.tag)];
        const std::int64_t revision = std::max(cell.revision, old.cell.revision);
        cell = old.cell;
        cell.revision = revision;
    }
    if (image.comments) {
        row.comments = *image.comments;
    }
}

void Restoring::perform() {
    requireAsLeft();
    bringBackRows();
    bringBackSegments();
    for (const RowImage& image : m_restore.rows) {
        fill(image);
    }
    m_draft.keepBeads();
}

} // namespace

void perform(const Restore& restore, Draft& draft) {
    Restoring(restore, draft).perform();
}

} // namespace quadrille
