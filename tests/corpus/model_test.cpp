// Only *_test.cpp files of this folder belong to the program, so the model is compiled here.
#include "tests/corpus/model/cell_edits.cpp"
#include "tests/corpus/model/choose.cpp"
#include "tests/corpus/model/comment_edits.cpp"
#include "tests/corpus/model/comparison.cpp"
#include "tests/corpus/model/comparison_cells.cpp"
#include "tests/corpus/model/comparison_notes.cpp"
#include "tests/corpus/model/document.cpp"
#include "tests/corpus/model/print.cpp"
#include "tests/corpus/model/realign.cpp"
#include "tests/corpus/model/regroup.cpp"
#include "tests/corpus/model/resegment.cpp"
#include "tests/corpus/model/row_edits.cpp"
#include "tests/corpus/model/seen.cpp"
#include "tests/corpus/model/sentences.cpp"
#include "tests/corpus/model/shift_edits.cpp"
#include "tests/corpus/model/spoil.cpp"
#include "tests/corpus/model/text.cpp"
#include "tests/corpus/model/text_edits.cpp"
#include "tests/corpus/model/trial.cpp"
#include "tests/corpus/model/typing.cpp"
#include "tests/corpus/model/walk.cpp"
#include "tests/corpus/model/walk_acts.cpp"
#include "tests/corpus/model/walk_journal.cpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <sstream>

namespace quadrille::model {

namespace {

using Rows = std::vector<std::vector<std::string>>;
using Why = Refused::Why;
const Author translator{"translator", Role::Translator};
const Author reviewer{"reviewer", Role::Reviewer};

/// Rows of cells, each with its segments parted by "|". Units are 1, 2, ...; segments 11, 12, ... in the source, 21 in
/// the first target and so on, as they are read.
Document rows(const Rows& texts) {
    Document document;
    document.id = 1;
    document.order.resize(texts.front().size());
    document.leads.resize(texts.front().size());
    for (std::size_t place = 0; place < texts.size(); ++place) {
        Row& row = document.rows.emplace_back();
        row.id = static_cast<UnitId>(place) + 1;
        for (std::size_t column = 0; column < texts.at(place).size(); ++column) {
            Cell& cell = row.cells.emplace_back();
            std::istringstream parts(texts.at(place).at(column));
            for (std::string part; std::getline(parts, part, '|');) {
                const auto id = static_cast<SegmentId>(column * 10 + 11 + document.order.at(column).size());
                cell.segments.push_back({id, part, " ", false, false, {}});
                document.order.at(column).push_back(id);
            }
            cell.state = column == 0 || !cell.empty() ? State::Translated : State::Initial;
        }
    }
    return document;
}

/// The other way round, with the states of targets that are not translated: "r:", "d:", "a:", and "l:" for a lock.
Rows texts(const Document& document) {
    Rows texts;
    for (const Row& row : document.rows) {
        std::vector<std::string>& line = texts.emplace_back();
        for (const Cell& cell : row.cells) {
            const bool usual = cell.state == State::Translated || cell.empty();
            std::string text = usual ? "" : std::string(stateName(cell.state)).substr(0, 1) + ":";
            text = (cell.locked ? "l:" : "") + text;
            for (const Segment& segment : cell.segments) {
                text += (&segment == &cell.segments.front() ? "" : "|") + segment.text;
            }
            line.push_back(text);
        }
    }
    return texts;
}

Rows done(const Document& before, const Edit& edit, const Author& author = translator) {
    const Verdict verdict = predict(before, edit, author);
    return verdict.after ? texts(*verdict.after) : Rows{{"refused"}};
}

bool refused(const Document& before, const Edit& edit, Why why, const Author& author = translator) {
    const Verdict verdict = predict(before, edit, author);
    return !verdict.after && std::find(verdict.refusals.begin(), verdict.refusals.end(), why) != verdict.refusals.end();
}

Document with(Document document, std::size_t row, std::size_t column, State state, bool locked = false) {
    document.cell(row, column).state = state;
    document.cell(row, column).locked = locked;
    return document;
}

Note note(CommentId id, const Place& place) {
    Note note;
    note.comment.id = id;
    note.comment.unit = place.unit;
    note.comment.column = place.column;
    note.comment.segment = place.segment;
    return note;
}

} // namespace

TEST_CASE("Model: pushing down uses up the next slack cell, or makes a row") {
    const Document document = rows({{"A", "a"}, {"B", "b"}, {"C", ""}, {"D", "d"}});
    CHECK(done(document, ShiftColumn{1, 1}) == Rows{{"A", ""}, {"B", "a"}, {"C", "b"}, {"D", "d"}});
    CHECK(done(document, ShiftColumn{4, 1}) == Rows{{"A", "a"}, {"B", "b"}, {"C", ""}, {"D", ""}, {"", "d"}});
    CHECK(refused(document, ShiftColumn{3, 1}, Why::Rule));
    CHECK(refused(with(document, 1, 1, State::Approved), ShiftColumn{1, 1}, Why::Fixed));
    CHECK(done(with(document, 3, 1, State::Approved), ShiftColumn{1, 1}) ==
          Rows{{"A", ""}, {"B", "a"}, {"C", "b"}, {"D", "a:d"}});
}

TEST_CASE("Model: pulling up leaves a slack cell behind, and joins when asked to") {
    const Document document = rows({{"A", ""}, {"B", "b"}, {"C", "c"}, {"D", ""}, {"E", "e"}});
    CHECK(done(document, ShiftColumn{1, 1, Direction::Up}) ==
          Rows{{"A", "b"}, {"B", "c"}, {"C", ""}, {"D", ""}, {"E", "e"}});
    CHECK(refused(document, ShiftColumn{2, 1, Direction::Up}, Why::Rule));
    CHECK(done(with(document, 2, 1, State::Rejected), ShiftColumn{2, 1, Direction::Up, true}) ==
          Rows{{"A", ""}, {"B", "r:b|c"}, {"C", ""}, {"D", ""}, {"E", "e"}});
    CHECK(refused(document, ShiftColumn{3, 1, Direction::Up, true}, Why::Rule));
    CHECK(refused(document, ShiftColumn{5, 1, Direction::Up, true}, Why::Rule));
}

TEST_CASE("Model: segments move to the neighbour with the lowest state") {
    const Document document = rows({{"A", "a|b"}, {"B", "c"}});
    CHECK(done(with(document, 1, 1, State::Draft), MoveSegments{1, 1}) == Rows{{"A", "a"}, {"B", "d:b|c"}});
    CHECK(done(with(document, 0, 1, State::Draft), MoveSegments{1, 1, Direction::Down, 2}) ==
          Rows{{"A", ""}, {"B", "d:a|b|c"}});
    CHECK(done(document, MoveSegments{2, 1}) == Rows{{"A", "a|b"}, {"B", ""}, {"", "c"}});
    CHECK(refused(document, MoveSegments{1, 1, Direction::Up}, Why::Rule));
    CHECK(refused(with(document, 1, 1, State::Translated, true), MoveSegments{1, 1}, Why::Fixed));
    CHECK(refused(with(document, 1, 1, State::Approved), MoveSegments{1, 0}, Why::Fixed));
    CHECK(predict(document, MoveSegments{1, 1, Direction::Down, 3}, translator).nonsense);
}

TEST_CASE("Model: unlinked segments stand above when they are the first, else below") {
    const Document document = rows({{"A", "a|b", "x"}});
    CHECK(done(document, Unlink{1, 1, 21}) == Rows{{"", "a", ""}, {"A", "b", "x"}});
    CHECK(done(document, Unlink{1, 1, 22}) == Rows{{"A", "a", "x"}, {"", "b", ""}});
    CHECK(done(document, Unlink{1, 1, 21, 2}) == Rows{{"A", "", "x"}, {"", "a|b", ""}});
    CHECK(refused(rows({{"", "a"}}), Unlink{1, 1, 21}, Why::Rule));
}

TEST_CASE("Model: rows are merged and split only when none of their cells is fixed") {
    const Document document = rows({{"A", "a", ""}, {"B", "b|c", "x"}});
    CHECK(done(with(document, 0, 1, State::Rejected), MergeUnits{1}) == Rows{{"A|B", "r:a|b|c", "x"}});
    CHECK(refused(with(document, 1, 2, State::Approved), MergeUnits{1}, Why::Fixed));
    CHECK(refused(document, MergeUnits{2}, Why::Rule));
    CHECK(done(document, SplitUnit{2, {1, 1, 0}}) == Rows{{"A", "a", ""}, {"B", "b", ""}, {"", "c", "x"}});
    CHECK(refused(document, SplitUnit{2, {1, 2, 1}}, Why::Rule));
    CHECK(refused(with(document, 1, 1, State::Translated, true), SplitUnit{2, {1, 1, 0}}, Why::Fixed));
    CHECK(predict(document, SplitUnit{2, {1, 1}}, translator).nonsense);
}

TEST_CASE("Model: a row goes with its comments, if it is empty and free") {
    Document document = rows({{"A", "a"}, {"", ""}});
    document.notes[1] = note(1, {2, 1, 0});
    document.notes[2] = note(2, {1, 1, 21});
    const Verdict verdict = predict(document, DeleteUnit{2}, translator);
    CHECK(texts(*verdict.after) == Rows{{"A", "a"}});
    CHECK(verdict.after->notes.size() == 1);
    CHECK(refused(document, DeleteUnit{1}, Why::Rule));
    CHECK(refused(with(document, 1, 1, State::Initial, true), DeleteUnit{2}, Why::Fixed));
}

TEST_CASE("Model: swapped rows cross, and swapped back they do not") {
    const Document document = rows({{"A", "a", "x"}, {"B", "b", "y"}, {"C", "c", "z"}});
    const Verdict swapped = predict(document, SwapUnits{1, {2}}, translator);
    CHECK(texts(*swapped.after) == Rows{{"A", "a", "y"}, {"B", "b", "x"}, {"C", "c", "z"}});
    CHECK(crossings(*swapped.after) == std::vector<bool>{true, true, false});
    const Verdict back = predict(*swapped.after, SwapUnits{1, {2}}, translator);
    CHECK(crossings(*back.after) == std::vector<bool>{false, false, false});
    CHECK(refused(with(document, 1, 1, State::Approved), SwapUnits{1, {}}, Why::Fixed));
    CHECK(done(with(document, 1, 1, State::Approved), SwapUnits{1, {2}}).size() == 3);
    CHECK(predict(document, SwapUnits{1, {0}}, translator).nonsense);
}

TEST_CASE("Model: a translator neither approves nor sends back, nor leaves approved") {
    const Document document = rows({{"A", "a", ""}});
    CHECK(refused(document, SetState{1, 1, State::Approved, ""}, Why::Role));
    CHECK(refused(document, SetState{1, 1, State::Rejected, ""}, Why::Role));
    CHECK(refused(with(document, 0, 1, State::Approved), SetState{1, 1, State::Draft, ""}, Why::Role));
    CHECK(done(with(document, 0, 1, State::Rejected), SetState{1, 1, State::Draft, ""}) == Rows{{"A", "d:a", ""}});
    CHECK(done(document, SetState{1, 1, State::Approved, ""}, reviewer) == Rows{{"A", "a:a", ""}});
    CHECK(refused(document, SetState{1, 1, State::Initial, ""}, Why::Rule, reviewer));
    CHECK(refused(document, SetState{1, 2, State::Draft, ""}, Why::Rule, reviewer));
    CHECK(predict(document, SetState{1, 2, State::Translated, ""}, translator).after.has_value());
}

TEST_CASE("Model: an edit of the source makes its targets drafts, and still right takes that back") {
    const Document document = with(rows({{"A", "a", ""}}), 0, 1, State::Approved, true);
    CHECK(refused(document, EditSource{1, "B", {}, true}, Why::Role));
    CHECK(refused(document, EditSource{1, "B", {}}, Why::Fixed, reviewer));
    Document after = *predict(document, EditSource{1, "B", {}, true}, reviewer).after;
    after.rows.front().cells.front().open = {};
    CHECK(after.cell(0, 1).reason == sourceChanged);
    CHECK(after.cell(0, 1).kept.front()->state == State::Approved);
    CHECK(after.cell(0, 1).kept.front()->source == "A");
    CHECK(texts(after) == Rows{{"A", "d:a", ""}}); // the source is cut by the document
    CHECK(predict(after, StillRight{1, 1}, translator).after->cell(0, 1).open.states ==
          std::vector<State>{State::Translated});
    CHECK(predict(after, StillRight{1, 1}, reviewer).after->cell(0, 1).open.states ==
          std::vector<State>{State::Approved});
    CHECK(refused(document, StillRight{1, 1}, Why::Rule));
}

TEST_CASE("Model: a segment is split between characters, and the blanks there become the gap") {
    const Document document = rows({{"A", "a \u00A0ē"}});
    const Verdict verdict = predict(document, SplitSegment{1, 1, 21, 2}, translator);
    CHECK(texts(*verdict.after) == Rows{{"A", "a|ē"}});
    CHECK(verdict.after->cell(0, 1).segments.front().gap == " \u00A0");
    CHECK(verdict.after->cell(0, 1).segments.back().gap == " ");
    CHECK(predict(document, SplitSegment{1, 1, 21, 5}, translator).nonsense);
    CHECK(refused(document, SplitSegment{1, 1, 21, 0}, Why::Rule));
    CHECK(refused(with(document, 0, 1, State::Approved), SplitSegment{1, 0, 11, 0}, Why::Fixed));
}

TEST_CASE("Model: segments are joined unless another row's is read between them") {
    Document document = rows({{"A", "a|b"}, {"B", "c"}});
    CHECK(done(document, JoinSegments{1, 1, 21}) == Rows{{"A", "a b"}, {"B", "c"}});
    CHECK(refused(document, JoinSegments{1, 1, 22}, Why::Rule));
    document.order.at(1) = {21, 23, 22};
    CHECK(refused(document, JoinSegments{1, 1, 21}, Why::Rule));
}

TEST_CASE("Model: typing leaves what lies in the common beginning and end") {
    const Document document = rows({{"A", "One.|Two.|Three."}});
    const auto ids = [&](const std::string& text) {
        std::vector<SegmentId> left;
        for (const Survivor& survivor : survivors(document.cell(0, 1), {text, {}}, true)) {
            left.push_back(survivor.id);
        }
        return left;
    };
    CHECK(ids("One. Two. Three. Four.") == std::vector<SegmentId>{21, 22, 23});
    CHECK(ids("Zero. One. Two. Three.") == std::vector<SegmentId>{21, 22, 23});
    CHECK(ids("One. Tw. Three.") == std::vector<SegmentId>{21, 23});
    CHECK(ids("One.Two. Three.") == std::vector<SegmentId>{23});
    CHECK(ids("Other.").empty());
}

TEST_CASE("Model: the order of reading is found from the text") {
    const auto segment = [](SegmentId id, const std::string& text) { return Segment{id, text, " ", false, false, {}}; };
    Reading reading{
        "a x b y ", {segment(1, "a"), segment(2, "b")}, {segment(3, "x"), segment(4, "y")}, {{0, 2}, {0, 2}}};
    CHECK(reading.places() == std::vector<std::size_t>{1, 2});
    reading.bounds = {{0, 0}, {0, 2}};
    CHECK_FALSE(reading.places().has_value());
}

TEST_CASE("Model: rows are regrouped around a fixed cell, and comments go along") {
    Document document = rows({{"A", "a"}, {"B", "b"}, {"C", "c"}});
    document.notes[1] = note(1, {2, 1, 0});
    document.notes[2] = note(2, {2, std::nullopt, 0});
    Realign edit{1, 1, 2, {{1, {{11, 12}, {21, 22}}, {{{{11, 12}, {21, 22}, 1}}}}}};
    const Verdict verdict = predict(with(document, 0, 1, State::Draft), edit, translator);
    CHECK(texts(*verdict.after) == Rows{{"A|B", "d:a|b"}, {"C", "c"}});
    CHECK(verdict.after->notes.at(1).comment.unit == 1);
    CHECK(verdict.after->notes.at(2).comment.unit == 1);
    CHECK(refused(with(document, 1, 1, State::Approved), edit, Why::Fixed));
    edit.rows.front().cells.back().pop_back();
    CHECK(predict(document, edit, translator).nonsense);
}

TEST_CASE("Model: cells are cut anew when their text together stays") {
    const Document document = with(rows({{"A", "a b"}, {"B", "c"}}), 1, 1, State::Rejected);
    Resegment edit{1, 1, {{1, {{21, "a", " ", false, false, {}}}}, {2, {{0, "b c", " ", false, false, {}}}}}};
    CHECK(done(document, edit) == Rows{{"A", "a"}, {"B", "r:b c"}});
    CHECK(refused(with(document, 0, 1, State::Draft, true), edit, Why::Fixed));
    edit.rows.back().segments.front().text = "b d";
    CHECK(predict(document, edit, translator).nonsense);
}

TEST_CASE("Model: a comment on a segment that is gone is one on its cell") {
    Document document = rows({{"A", "a|b"}});
    document.notes[1] = note(1, {1, 1, 22});
    document.cell(0, 1).segments.pop_back();
    settleNotes(document);
    CHECK(document.notes.at(1).comment.segment == 0);
    CHECK(document.notes.at(1).comment.column == 1);
}

TEST_CASE("Model: an edit meant for an older revision is stale") {
    Document document = rows({{"A", "a"}});
    document.cell(0, 1).revision = 5;
    CHECK(refused(document, SetText{1, 1, "b", {}, 4}, Why::Stale));
    CHECK_FALSE(refused(document, SetText{1, 1, "b", {}, 5}, Why::Stale));
}

} // namespace quadrille::model
