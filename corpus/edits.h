#pragma once

#include "corpus/draft.h"

namespace quadrille {

// Each of these does one kind of edit to a draft, as edit.h says it. All throw Refused when it cannot be done as things
// are, std::out_of_range for rows, columns and segments that are not there, and std::invalid_argument for a value that
// makes no sense. The draft is then of no more use.

void perform(const SetText& edit, Draft& draft);
void perform(const SetState& edit, Draft& draft);
void perform(const StillRight& edit, Draft& draft);
void perform(const SetLock& edit, Draft& draft);
void perform(const SplitSegment& edit, Draft& draft);
void perform(const JoinSegments& edit, Draft& draft);
void perform(const MoveSegments& edit, Draft& draft);
void perform(const Unlink& edit, Draft& draft);
void perform(const ShiftColumn& edit, Draft& draft);
void perform(const InsertUnit& edit, Draft& draft);
void perform(const DeleteUnit& edit, Draft& draft);
void perform(const MergeUnits& edit, Draft& draft);
void perform(const SplitUnit& edit, Draft& draft);
void perform(const SwapUnits& edit, Draft& draft);
void perform(const Realign& edit, Draft& draft);
void perform(const Resegment& edit, Draft& draft);
void perform(const EditSource& edit, Draft& draft);
void perform(const AddComment& edit, Draft& draft);
void perform(const AnswerComment& edit, Draft& draft);
void perform(const ResolveComment& edit, Draft& draft);

/// Puts back what an edit changed. Throws Refused (Changed) when it is no longer as that edit left it.
void perform(const Restore& restore, Draft& draft);

} // namespace quadrille
