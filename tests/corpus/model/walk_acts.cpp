#include "tests/corpus/model/print.h"
#include "tests/corpus/model/walk.h"

#include <algorithm>

namespace quadrille::model {

/// One act of several edits, all done or none, or with those that are refused left out.
void Walk::several() {
    const Author who = author();
    Act act{"", who, {}};
    act.skipRefused = m_dice.oneIn(2);
    Document after = now().moment->model;
    std::size_t refused = 0;
    m_doing = print(who) + (act.skipRefused ? ": some of" : ": all of");
    for (std::size_t i = 0; i < 2 + m_dice.below(5); ++i) {
        const Edit edit = Chooser(m_dice, after).light();
        Verdict verdict = predict(after, edit, who);
        if (verdict.nonsense || (verdict.after && !verdict.refusals.empty())) {
            continue; // left open by the pages
        }
        act.edits.push_back(edit);
        m_doing += "\n    " + print(edit);
        refused += verdict.after ? 0 : 1;
        if (verdict.after) {
            after = std::move(*verdict.after);
        }
    }
    if (act.edits.empty()) {
        return;
    }
    const Result result = attempt(act);
    if ((result.outcome == Outcome::Done) != (act.skipRefused || refused == 0)) {
        fail(result.outcome == Outcome::Done ? "was done, though one was to be refused"
                                             : "was refused: " + result.words);
    }
    if (result.outcome != Outcome::Done) {
        untouched(result);
        return;
    }
    if (result.applied.skipped.size() != refused) {
        fail(std::to_string(refused) + " were to be left out, " + std::to_string(result.applied.skipped.size()) +
             " are told");
    }
    done(who, std::move(after), result, false);
}

namespace {

/// The document without ids, times and persons: what two ways to the same thing must have in common.
std::string plain(const Seen& seen) {
    std::string text;
    for (const std::string& one : seen.texts) {
        text += readable(one) + "\n";
    }
    for (const Unit& unit : seen.units) {
        text += unit.crossed ? "crossed\n" : "row\n";
        for (const quadrille::Cell& cell : unit.cells) {
            text += std::string(stateName(cell.state)) + (cell.locked ? " locked " : " ") + cell.reason;
            for (Segment segment : cell.segments) {
                segment.id = 0;
                text += print(segment);
            }
            for (const CellBead& bead : cell.beads) {
                text += " " + std::to_string(bead.source.size()) + ":" + std::to_string(bead.target.size()) + "@" +
                        std::to_string(bead.confidence);
            }
            text += "\n";
        }
    }
    for (const Comment& comment : seen.comments) {
        text += comment.text + comment.who + std::to_string(comment.begin) + "-" + std::to_string(comment.end) + "\n";
    }
    return text;
}

/// The edit speaks only of what is there.
bool speaksOf(const Document& document, const Edit& edit) {
    const auto unit = [&](UnitId id) { return id == 0 || document.rowOf(id) < document.rows.size(); };
    const auto segment = [&](SegmentId id) {
        for (std::size_t column = 0; column < document.columns(); ++column) {
            if (id == 0 || document.reading(column, id) < document.order.at(column).size()) {
                return true;
            }
        }
        return false;
    };
    return std::visit(
        [&](const auto& kind) {
            bool all = true;
            if constexpr (requires { kind.unit; }) {
                all = unit(kind.unit);
            }
            if constexpr (requires { kind.segment; }) {
                all = all && segment(kind.segment);
            }
            if constexpr (requires { kind.comment; }) {
                all = document.notes.count(kind.comment) != 0;
            }
            if constexpr (requires { kind.first; }) {
                all = all && (segment(kind.first) || unit(kind.first));
            }
            if constexpr (requires { kind.rows; }) {
                all = false;
            }
            if constexpr (requires { kind.revision; }) {
                all = all && kind.revision == anyRevision;
            }
            return all;
        },
        edit);
}

} // namespace

/// Some edits one after the other, and then, undone, the same as one act: they do the same.
void Walk::together() {
    const Author who = author();
    const std::shared_ptr<const Moment> start = now().moment;
    std::vector<Edit> edits;
    for (std::size_t i = 0; i < 2 + m_dice.below(3); ++i) {
        const Edit edit = Chooser(m_dice, now().moment->model).any();
        m_doing = print(who) + ": " + print(edit);
        Verdict verdict = predict(now().moment->model, edit, who);
        if (!speaksOf(start->model, edit) || !verdict.after || verdict.nothing) {
            continue;
        }
        const std::size_t before = m_done.size();
        const Result result = attempt({"", who, {edit}});
        judge(edit, who, std::move(verdict), result);
        if (result.outcome == Outcome::Done && m_done.size() == before + 1) {
            edits.push_back(edit);
        } else if (result.outcome == Outcome::Done) {
            return; // it did nothing, and the journal does not know it
        }
    }
    if (edits.size() >= 2) {
        againAsOne(edits, who, edits.size());
    }
}

void Walk::againAsOne(const std::vector<Edit>& edits, const Author& author, std::size_t count) {
    const std::string apart = plain(now().moment->seen);
    const Document model = now().moment->model;
    for (std::size_t i = 0; i < count; ++i) {
        undoOne(author, false);
    }
    m_doing = print(author) + ": as one act";
    for (const Edit& edit : edits) {
        m_doing += "\n    " + print(edit);
    }
    const Result result = attempt({"", author, edits});
    if (result.outcome != Outcome::Done) {
        fail("each for itself was done, all as one are not: " + result.words);
    }
    auto moment = std::make_shared<Moment>();
    moment->seen = look(m_project, m_document);
    if (plain(moment->seen) != apart) {
        fail("does something else than its edits one after the other:\n" + plain(moment->seen) + "\ninstead of\n" +
             apart);
    }
    checkApplied(result, now().moment->seen, moment->seen);
    checkNewIds(now().moment->seen, moment->seen);
    checkRevisions(moment->seen);
    // The ids are others; all else the model knows from when they were done one by one.
    std::map<SegmentId, SegmentId> names;
    moment->model = copyOf(moment->seen);
    for (std::size_t row = 0; row < model.rows.size(); ++row) {
        for (std::size_t column = 0; column < model.columns(); ++column) {
            const Cell& known = model.cell(row, column);
            moment->model.cell(row, column).kept = known.kept;
            for (std::size_t i = 0; i < known.segments.size(); ++i) {
                names[known.segments.at(i).id] = moment->model.cell(row, column).segments.at(i).id;
            }
        }
    }
    for (std::size_t column = 0; column < model.columns(); ++column) {
        for (std::size_t i = 0; i < model.order.at(column).size(); ++i) {
            moment->model.order.at(column).at(i) = names.at(model.order.at(column).at(i));
        }
    }
    record(result, author, moment, m_project.digest(m_document));
}

/// Takes the document out of sight and back.
void Walk::hide() {
    const Author who = author();
    const auto listed = [&] {
        const auto documents = m_project.documents();
        return std::any_of(documents.begin(), documents.end(),
                           [&](const DocumentInfo& info) { return info.id == m_document; });
    };
    m_doing = print(who) + ": SwitchImport off, and on again";
    const Result off = attempt({"", who, {SwitchImport{m_document, false}}});
    if (off.outcome != Outcome::Done || listed()) {
        fail("the document is still in sight: " + off.words);
    }
    checkOthers();
    const std::uint64_t digest = now().digest;
    m_undone.clear();
    m_done.push_back({off.applied.act, who, m_document, digest, 0, false, true, nullptr, nullptr});
    checkNext();
    const Result on = attempt({"", who, {SwitchImport{m_document, true}}});
    if (on.outcome != Outcome::Done || !listed()) {
        fail("the document did not come back: " + on.words);
    }
    m_done.push_back({on.applied.act, who, m_document, 0, digest, true, false, nullptr, nullptr});
    untouched({});
}

} // namespace quadrille::model
