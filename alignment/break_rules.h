#pragma once

#include "alignment/candidates.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace quadrille {

/// A rule as SRX has it: where text that `before` matches ends and text that `after` matches begins, a sentence ends,
/// or it does not. Both are ICU regular expressions in UTF-8; an empty one matches everywhere.
struct BreakRule {
    bool breaks = false;
    std::string before;
    std::string after;
    std::size_t line = 0; ///< in the file the rule came from, 0 when it came from none
    bool operator==(const BreakRule&) const = default;
};

/// What a user has decided on one word, written with its mark: "never break after piem.", "always break after etc."
struct OwnBreak {
    std::string word;
    bool breaks = false;
    bool operator==(const OwnBreak&) const = default;
};

/// What is asked before a language's own rules: the words first, then the rules, of which the first that fits decides.
struct SegmentationRules {
    std::vector<OwnBreak> own;
    std::vector<BreakRule> rules;
    bool alone = false; ///< the language's own rules are not asked at all
    bool operator==(const SegmentationRules&) const = default;
};

/// Lines of `never TAB word` and `always TAB word`, as settings and files hold them; "#" begins a comment line. Throws
/// std::invalid_argument with the line when it is neither, or there are more than a thousand.
std::vector<OwnBreak> readOwnBreaks(std::string_view table);
std::string writeOwnBreaks(const std::vector<OwnBreak>& words);

/// Puts a decision in, in the place of an earlier one on the same word. False when nothing has changed.
bool decide(std::vector<OwnBreak>& words, OwnBreak decision);

/// Rules ready for use. A rule that ICU cannot compile, or that takes too long on some text, is named and left out; the
/// others go on. One thread at a time.
class BreakRules {
public:
    explicit BreakRules(SegmentationRules rules);
    ~BreakRules();
    BreakRules(const BreakRules&) = delete;
    BreakRules& operator=(const BreakRules&) = delete;

    /// Whether the language's own rules are not asked.
    [[nodiscard]] bool alone() const;

    /// Takes the candidates out at which the rules forbid a break, makes those sure at which they demand one, and adds
    /// the places where they demand one and there was none.
    void amend(std::string_view paragraph, std::vector<Candidate>& candidates);

    /// A full sentence for each rule that was left out, with its line.
    [[nodiscard]] const std::vector<std::string>& problems() const;

private:
    struct Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

} // namespace quadrille
