#pragma once

#include "corpus/project.h"

#include <functional>
#include <stop_token>

namespace quadrille {

/// Works out how a text in a further language stands beside the rows of a document: every row stays one, whatever it
/// holds; what has no counterpart gets new rows. The edits, together one act, are for Project::apply. A text without
/// segments makes a language that is still to be translated into. `report` is told how far it is, 0 to 1. Throws
/// Refused when the document has the language already or has no rows, std::out_of_range when there is no such document,
/// Cancelled. Any thread with a project of its own.
std::vector<Edit> planLanguage(const Project& project, DocumentId document, const NewColumn& text,
                               const std::stop_token& stop = {}, const std::function<void(double)>& report = {});

} // namespace quadrille
