#pragma once

#include "tests/corpus/model/seen.h"

namespace quadrille::model {

/// For people: in quotation marks, with what cannot be seen written as \n, \t and \u00A0.
std::string readable(std::string_view text);
/// Without the part that all ids of a desk share.
std::string shortId(std::int64_t id);
std::string print(const Edit& edit);
std::string print(const Author& author);
std::string print(const Segment& segment);
std::string print(const std::vector<Segment>& segments);
std::string print(const std::vector<CellBead>& beads);
std::string print(const Comment& comment);
std::string print(Refused::Why why);
/// Rows with states, locks and segments, one cell a line.
std::string print(const Document& document, std::size_t first, std::size_t last);

} // namespace quadrille::model
