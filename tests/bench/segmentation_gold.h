#pragma once

#include "alignment/segmenter.h"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace quadrille::bench {

/// Paragraphs, each as its sentences.
using Paragraphs = std::vector<std::vector<std::string>>;

/// Whether boundaries() prints each boundary that is missed or extra.
extern bool printErrors;

/// Blocks of filled lines.
Paragraphs readBlocks(const std::filesystem::path& path);

/// Cuts one paragraph into sentences.
using Cutter = std::function<std::vector<std::string_view>(std::string_view paragraph)>;

/// Counts of the boundaries inside paragraphs.
struct Boundaries {
    double right = 0;
    double found = 0;
    double gold = 0;

    [[nodiscard]] double f1() const { return found + gold > 0 ? 2 * right / (found + gold) : 1; }
    Boundaries& operator+=(const Boundaries& more);
};

/// How `cutter` cuts the paragraphs of `file`.paragraphs.txt, against `file`.gold.txt. A boundary is told by the bytes
/// that are not white space before it. `neutral` leaves boundaries out that only cut the number of a list off.
/// Throws std::runtime_error when the text of both is not the same.
Boundaries boundaries(const std::filesystem::path& file, const Cutter& cutter, bool neutral);

/// How many of the hand-written cases of `file` come out, and how many there are; the others are printed to standard
/// error.
std::pair<int, int> goldenCases(const std::filesystem::path& file, const Cutter& cutter);

/// Cutters by this program and by ICU's break iterator alone.
Cutter ourCutter(const std::string& tag, bool web);
Cutter icuCutter(const std::string& tag);

/// Bytes a second that ICU alone walks through, in UTF-8 from end to end; keeps at it for `seconds`.
double icuSpeed(const std::string& tag, std::string_view text, double seconds);

} // namespace quadrille::bench
