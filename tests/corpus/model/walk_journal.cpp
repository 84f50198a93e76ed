#include "tests/corpus/model/print.h"
#include "tests/corpus/model/walk.h"

#include <algorithm>

namespace quadrille::model {

namespace {

/// What a new look shows that undo and redo do not give back: revisions and times.
void refresh(Document& model, const Seen& seen) {
    for (std::size_t row = 0; row < model.rows.size(); ++row) {
        for (std::size_t column = 0; column < model.columns(); ++column) {
            Cell& cell = model.cell(row, column);
            const quadrille::Cell& now = seen.units.at(row).cells.at(column);
            cell.revision = now.revision;
            cell.changedBy = now.changedBy;
            cell.changedAt = now.changedAt;
            cell.createdAt = now.createdAt;
        }
    }
    for (const Comment& comment : seen.comments) {
        model.notes.at(comment.id).comment = comment;
    }
}

} // namespace

/// The journal would undo and redo what the walk thinks.
void Walk::checkNext() {
    const auto undo = m_project.nextUndo();
    const auto redo = m_project.nextRedo();
    if (undo && m_done.empty()) {
        fail("there is something to undo: " + undo->who);
    }
    if (!undo && !m_done.empty()) {
        fail("there is nothing to undo");
    }
    if (undo && undo->act != m_done.back().act) {
        fail("undo would take back another act");
    }
    if (redo.has_value() != !m_undone.empty()) {
        fail(redo ? "there is something to redo" : "there is nothing to redo");
    }
    if (redo && redo->act != m_undone.back().act) {
        fail("redo would do another act");
    }
    if (undo && (undo->kinds.empty() || undo->edits == 0 || undo->document != m_done.back().document)) {
        fail("the step to undo does not say what it is");
    }
}

void Walk::undoSome() {
    for (std::size_t i = 0; i < 1 + m_dice.below(4); ++i) {
        if (m_done.empty() || !m_done.back().before || m_done.back().hiddenBefore) {
            return;
        }
        m_dice.oneIn(5) ? undoOne({"second person", Role::Reviewer}, true) : undoOne(m_done.back().author, false);
    }
}

void Walk::redoSome() {
    for (std::size_t i = 0; i < 1 + m_dice.below(4) && !m_undone.empty(); ++i) {
        redoOne(m_undone.back().author, false);
    }
}

/// Undo that must be refused: of another person's act, or a reviewer's by a translator.
void Walk::wrongUndo() {
    if (m_done.empty() || !m_done.back().before) {
        return;
    }
    m_document = m_done.back().document;
    const Author& by = m_done.back().author;
    const Author other{by.name == "first person" ? "second person" : "first person", Role::Reviewer};
    const Author lower{by.name, Role::Translator};
    const bool role = by.role == Role::Reviewer && m_dice.oneIn(2);
    m_doing = print(role ? lower : other) + ": undo of what " + print(by) + " did, which must be refused";
    try {
        m_project.undo(role ? lower : other);
    } catch (const AnothersAct& error) {
        if (role) {
            fail(std::string("a person's own act is taken for another's: ") + error.what());
        }
        untouched({});
        return;
    } catch (const Refused& refused) {
        if (!role || refused.why != Refused::Why::Role) {
            fail(std::string("refused for another reason: ") + refused.what());
        }
        untouched({});
        return;
    }
    fail("it was undone");
}

void Walk::undoOne(const Author& author, bool anothers) {
    Entry entry = m_done.back();
    m_document = entry.document;
    m_doing = print(author) + ": undo";
    ++m_account["undo"].first;
    try {
        const Applied applied = m_project.undo(author, anothers);
        if (entry.before && !entry.hiddenAfter) {
            checkApplied({Outcome::Done, applied, {}, {}}, now().moment->seen, entry.before->seen);
        }
    } catch (const std::runtime_error& error) {
        fail(std::string("was not undone: ") + error.what());
    }
    m_done.pop_back();
    arrive(entry, true);
    m_undone.push_back(std::move(entry));
    checkNext();
}

void Walk::redoOne(const Author& author, bool anothers) {
    Entry entry = m_undone.back();
    m_document = entry.document;
    m_doing = print(author) + ": redo";
    ++m_account["redo"].first;
    try {
        m_project.redo(author, anothers);
    } catch (const std::runtime_error& error) {
        fail(std::string("was not done again: ") + error.what());
    }
    m_undone.pop_back();
    arrive(entry, false);
    m_done.push_back(std::move(entry));
    checkNext();
}

/// The document is again as it was before, or after, the entry.
void Walk::arrive(const Entry& entry, bool undone) {
    const std::uint64_t digest = undone ? entry.digestBefore : entry.digestAfter;
    if (undone ? entry.hiddenBefore : entry.hiddenAfter) {
        return;
    }
    if (m_project.digest(m_document) != digest) {
        fail("the digest is not that of before");
    }
    const auto& then = undone ? entry.before : entry.after;
    if (!then) {
        now().digest = digest;
        return;
    }
    auto moment = std::make_shared<Moment>();
    moment->model = then->model;
    moment->seen = look(m_project, m_document);
    if (differs(then->seen, moment->seen)) {
        fail("the document is not as it was, though the digest is");
    }
    refresh(moment->model, moment->seen);
    checkRevisions(moment->seen);
    now() = {std::move(moment), digest};
}

void Walk::backAndForth() {
    ++m_step;
    const std::size_t count = m_done.size();
    std::map<DocumentId, std::uint64_t> last;
    for (const auto& [id, state] : m_now) {
        last[id] = state.digest;
    }
    for (Entry& entry : m_done) { // every digest is compared, the documents at both ends only
        entry.before.reset();
        entry.after.reset();
    }
    while (!m_done.empty()) {
        undoOne({"second person", Role::Reviewer}, true);
    }
    for (const auto& [id, digest] : m_first) {
        if (m_project.digest(id) != digest) {
            fail("undone to the start, the digest is another");
        }
    }
    for (std::size_t i = 0; i < count; ++i) {
        redoOne({"second person", Role::Reviewer}, true);
    }
    for (auto& [id, state] : m_now) {
        if (m_project.digest(id) != last.at(id)) {
            fail("done again to the end, the digest is another");
        }
    }
    verify();
}

} // namespace quadrille::model
