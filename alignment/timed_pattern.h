#pragma once

#include <unicode/regex.h>

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>

namespace quadrille {

/// A regular expression of a stranger: it may be wrong, and it may take for ever. What it may take is bounded for each
/// look and for all of a text; then it gives up for good and says why.
class TimedPattern {
public:
    /// An expression that ICU cannot compile has given up from the beginning.
    explicit TimedPattern(const std::string& expression);

    /// Why it has given up, in a few words; empty while it has not.
    [[nodiscard]] const std::string& givenUp() const { return m_givenUp; }

    /// The text to look at; it must stay where it is.
    void read(const icu::UnicodeString& text);
    /// Where the next match ends that begins at or behind `from`, which moves on behind it.
    std::optional<int32_t> find(int32_t& from);
    /// Whether a match begins at `at`.
    bool begins(int32_t at);
    /// Whether a match ends at `at`.
    bool ends(int32_t at);

private:
    template <class Look>
    bool timed(Look look);
    void giveUp(UErrorCode status);

    std::string m_givenUp;
    bool m_empty = false;
    bool m_anchored = false; ///< it asks for the beginning of the text
    int32_t m_longest = 0;   ///< UTF-16 units it can match at most, or are looked through at most
    int32_t m_size = 0;      ///< of the text
    double m_read = 0;       ///< UTF-16 units of all texts so far
    std::chrono::steady_clock::duration m_took{};
    std::unique_ptr<icu::RegexPattern> m_pattern;
    std::unique_ptr<icu::RegexMatcher> m_forward;
    std::unique_ptr<icu::RegexPattern> m_closedPattern; ///< the same, up to the end of what is looked at
    std::unique_ptr<icu::RegexMatcher> m_backward;
};

} // namespace quadrille
