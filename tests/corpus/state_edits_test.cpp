#include "tests/corpus/edit_sample.h"

#include <catch2/catch.hpp>

using namespace quadrille;
using namespace quadrille::test;

TEST_CASE("A translator goes between draft and translated, a reviewer everywhere") {
    Desk desk;
    desk.doAndUndo(SetState{desk.unit(1), 3, State::Draft, {}});
    desk.doAndUndo(SetState{desk.unit(1), 3, State::Translated, {}});
    CHECK(desk.refusal(SetState{desk.unit(1), 3, State::Approved, {}}, Refused::Why::Role) ==
          "Row 2, lv: only a reviewer can approve a cell or send it back.");
    desk.refusal(SetState{desk.unit(1), 3, State::Rejected, "no"}, Refused::Why::Role);
    desk.doAndUndo(SetState{desk.unit(1), 3, State::Approved, {}}, reviewer);
    desk.refusal(SetState{desk.unit(1), 3, State::Draft, {}}, Refused::Why::Role);
    desk.doAndUndo(SetState{desk.unit(1), 3, State::Rejected, "Wrong term."}, reviewer);
    CHECK(desk.cell(1, 3).reason == "Wrong term.");
    desk.doAndUndo(SetState{desk.unit(1), 3, State::Translated, {}});
    CHECK(desk.cell(1, 3).reason.empty());
}

TEST_CASE("A cell with text is never initial, an empty one can be confirmed on purpose") {
    Desk desk;
    desk.refusal(SetState{desk.unit(1), 3, State::Initial, {}}, Refused::Why::Rule);
    const std::size_t last = desk.rows() - 1;
    desk.refusal(SetState{desk.unit(last), 2, State::Draft, {}}, Refused::Why::Rule);
    desk.doAndUndo(SetState{desk.unit(last), 2, State::Translated, {}});
    desk.doAndUndo(SetState{desk.unit(last), 2, State::Initial, {}});
}

TEST_CASE("Anyone locks and unlocks") {
    Desk desk;
    desk.doAndUndo(SetLock{desk.unit(1), 3, true});
    desk.refusal(MoveSegments{desk.unit(1), 3, Direction::Down}, Refused::Why::Fixed);
    desk.doAndUndo(SetLock{desk.unit(1), 3, false}, reviewer);
    desk.doAndUndo(SetLock{desk.unit(1), 0, true});
    desk.refusal(EditSource{desk.unit(1), "Other.", {}, true}, Refused::Why::Fixed, reviewer);
}

TEST_CASE("A bulk act leaves out what is refused and counts it") {
    Desk desk;
    desk.set(1, 3, State::Approved);
    Act act{{}, translator, {}, true};
    for (std::size_t row = 0; row < 4; ++row) {
        act.edits.emplace_back(SetState{desk.unit(row), 3, State::Draft, {}});
    }
    const Applied applied = desk.project.apply(act);
    CHECK(applied.skipped ==
          std::vector<std::string>{"Row 2, lv: the cell is approved. Only a reviewer can reopen it."});
    CHECK(desk.state(0, 3) == State::Draft);
    CHECK(desk.state(1, 3) == State::Approved);
    CHECK(desk.project.nextUndo()->edits == 3);
    desk.project.undo(translator);
    CHECK(desk.state(0, 3) == State::Translated);
    act.skipRefused = false;
    act.id = {};
    CHECK_THROWS_AS(desk.project.apply(act), Refused);
    CHECK(desk.state(0, 3) == State::Translated);
}

TEST_CASE("A talk is begun on a stretch of text, answered, closed and opened again") {
    Desk desk;
    const SegmentId segment = desk.cell(1, 3).segments.front().id;
    desk.doAndUndo(AddComment{desk.unit(1), 3, segment, 6, 13, "terminology", "minor", "Labāk „ieradās”."}, reviewer);
    const CommentId talk = desk.project.comments(desk.unit(1)).front().id;
    desk.doAndUndo(AnswerComment{talk, "Kāpēc?"});
    desk.doAndUndo(ResolveComment{talk, true});
    CHECK(desk.project.comments(desk.unit(1)).front().resolvedBy == "Ilze");
    desk.doAndUndo(ResolveComment{talk, false});
    desk.doAndUndo(SetText{desk.unit(1), 3, "Biezais ledus atnāca agri.", {}});
    const Comment comment = desk.project.comments(desk.unit(1)).front();
    CHECK(desk.text(1, 3).substr(comment.begin, comment.end - comment.begin) == "atnāca");
    CHECK_THROWS_AS(desk.apply(AddComment{desk.unit(1), 3, segment, 6, 999, "", "", "x"}), std::invalid_argument);
    CHECK_THROWS_AS(desk.apply(AddComment{desk.unit(1), 3, 0, 0, 0, "", "", ""}), std::invalid_argument);
    CHECK_THROWS_AS(desk.apply(AnswerComment{12345, "x"}), std::out_of_range);
}

TEST_CASE("A comment on a segment stays with it") {
    Desk desk;
    desk.type(1, 3, "Ledus atnāca agri. Tas bija biezs.");
    const SegmentId second = desk.cell(1, 3).segments[1].id;
    desk.apply(AddComment{desk.unit(1), 3, second, 0, 0, "", "", "Pārbaudīt."});
    desk.doAndUndo(MoveSegments{desk.unit(1), 3, Direction::Down});
    REQUIRE(desk.project.comments(desk.unit(2)).size() == 1);
    CHECK(desk.project.comments(desk.unit(2)).front().segment == second);
    desk.doAndUndo(JoinSegments{desk.unit(2), 3, second});
    desk.doAndUndo(SetText{desk.unit(2), 3, "", {}});
    CHECK(desk.project.comments(desk.unit(2)).front().segment == 0);
}
