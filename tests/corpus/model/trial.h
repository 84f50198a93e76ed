#pragma once

#include "tests/corpus/model/model.h"

namespace quadrille::model {

/// An edit being thought through. What speaks against it is gathered; the document is changed as if nothing did.
class Trial {
public:
    Trial(const Document& before, const Author& author)
        : now(before)
        , who(author)
        , m_before(before) {}

    /// It must be refused, for this or another reason given.
    void object(Refused::Why why) {
        m_verdict.refusals.push_back(why);
        m_stopped = true;
    }
    /// The pages leave open whether it is refused for this.
    void mayObject(Refused::Why why) { m_verdict.refusals.push_back(why); }
    /// It makes no sense: an exception of the standard library will do, too.
    void senseless() {
        object(Refused::Why::Rule);
        m_verdict.nonsense = true;
    }
    void maybeSenseless() {
        mayObject(Refused::Why::Rule);
        m_verdict.nonsense = true;
    }
    /// Nothing changes by it.
    void nothing() { m_verdict.nothing = true; }
    [[nodiscard]] bool isNothing() const { return m_verdict.nothing; }
    [[nodiscard]] bool stopped() const { return m_stopped; }
    [[nodiscard]] const Document& before() const { return m_before; }

    /// The row of the unit, if it and the column are there; otherwise the edit is senseless.
    std::optional<std::size_t> row(UnitId unit, std::size_t column = 0);
    void expect(std::int64_t revision, std::size_t row, std::size_t column);
    /// Refuses if the cell's segments may not change.
    void change(std::size_t row, std::size_t column);

    Verdict verdict();

    Document now;
    const Author& who;

private:
    const Document& m_before;
    Verdict m_verdict;
    bool m_stopped = false;
};

void attempt(Trial& trial, const SetText& edit);
void attempt(Trial& trial, const SetState& edit);
void attempt(Trial& trial, const StillRight& edit);
void attempt(Trial& trial, const SetLock& edit);
void attempt(Trial& trial, const SplitSegment& edit);
void attempt(Trial& trial, const JoinSegments& edit);
void attempt(Trial& trial, const MoveSegments& edit);
void attempt(Trial& trial, const Unlink& edit);
void attempt(Trial& trial, const ShiftColumn& edit);
void attempt(Trial& trial, const InsertUnit& edit);
void attempt(Trial& trial, const DeleteUnit& edit);
void attempt(Trial& trial, const MergeUnits& edit);
void attempt(Trial& trial, const SplitUnit& edit);
void attempt(Trial& trial, const SwapUnits& edit);
void attempt(Trial& trial, const Realign& edit);
void attempt(Trial& trial, const Resegment& edit);
void attempt(Trial& trial, const EditSource& edit);
void attempt(Trial& trial, const AddComment& edit);
void attempt(Trial& trial, const AnswerComment& edit);
void attempt(Trial& trial, const ResolveComment& edit);
void attempt(Trial& trial, const SwitchImport& edit);
void attempt(Trial& trial, const AddLanguage& edit);

/// A cell that has lost its last segment: initial, and nothing else kept. A source cell has no state to lose.
void clear(Cell& cell, std::size_t column);

/// Adds `segments` to `into`, of another cell as it was: `from`. The lowest state of the two.
void receive(Document& document, std::size_t column, Cell& into, const Cell& from,
             const std::vector<Segment>& segments);

/// Comments on the cell at `from` go along to `to`.
void carryNotes(Document& document, Place from, Place to);
/// Comments on the cell at `from` may stand there or at `to`.
void mayCarryNotes(Document& document, Place from, Place to);
/// Comments on segments go where their segments are; those of a segment that is gone fall to its cell.
void settleNotes(Document& document);

/// White space on both sides taken away.
std::string_view trimmed(std::string_view text);
bool isBlank(std::string_view text);
bool isUtf8(std::string_view text);
/// Begins a character (code point), or is the end.
bool atCharacter(std::string_view text, std::size_t at);
/// Between two characters as people see them, a letter and its accents being one.
bool atGrapheme(std::string_view text, std::size_t at);
std::size_t markCount(std::string_view text);

} // namespace quadrille::model
