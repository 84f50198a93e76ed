#include "alignment/timed_pattern.h"

#include <algorithm>

namespace quadrille {
namespace {

/// ICU counts the steps of its engine; one unit takes about a millisecond.
constexpr int32_t longestLook = 20;
/// ICU's engine keeps what it may have to come back to; bytes.
constexpr int32_t mostStack = 8 << 20;
/// What all looks together may take: this, and a second for each million units of text.
constexpr double freeSeconds = 2;
/// How far before a place the text is looked through that an expression without a bound may match.
constexpr int32_t farthest = 256;

/// Whether a match can be longer than the expression: it repeats, or takes up what a group has matched.
bool isUnbounded(const std::string& expression) {
    if (expression.find_first_of("*+{") != std::string::npos) {
        return true;
    }
    for (std::size_t at = expression.find('\\'); at < expression.size(); at = expression.find('\\', at + 2)) {
        if (at + 1 < expression.size() && std::string("Xk123456789").find(expression[at + 1]) != std::string::npos) {
            return true;
        }
    }
    return false;
}

} // namespace

TimedPattern::TimedPattern(const std::string& expression)
    : m_empty(expression.empty())
    , m_anchored(expression.find('^') != std::string::npos || expression.find("\\A") != std::string::npos)
    , m_longest(isUnbounded(expression) ? farthest : std::min(farthest, static_cast<int32_t>(expression.size()))) {
    const icu::UnicodeString source = icu::UnicodeString::fromUTF8(expression);
    UErrorCode status = U_ZERO_ERROR;
    UParseError place{};
    m_pattern.reset(icu::RegexPattern::compile(source, 0, place, status));
    if (U_SUCCESS(status)) {
        // The bounds of what is looked at are anchors, so \z stands for the place asked about.
        m_closedPattern.reset(icu::RegexPattern::compile("(?:" + source + ")\\z", 0, status));
    }
    if (U_SUCCESS(status)) {
        m_forward.reset(m_pattern->matcher(status));
        m_backward.reset(m_closedPattern->matcher(status));
    }
    if (U_FAILURE(status)) {
        giveUp(status);
        return;
    }
    for (icu::RegexMatcher* matcher : {m_forward.get(), m_backward.get()}) {
        matcher->setTimeLimit(longestLook, status);
        matcher->setStackLimit(mostStack, status);
        matcher->useTransparentBounds(true);
    }
    m_forward->useAnchoringBounds(false);
}

void TimedPattern::giveUp(UErrorCode status) {
    switch (status) {
    case U_REGEX_TIME_OUT:
        m_givenUp = "it takes too long";
        break;
    case U_REGEX_STACK_OVERFLOW:
        m_givenUp = "it takes too much memory";
        break;
    case U_REGEX_LOOK_BEHIND_LIMIT:
        m_givenUp = "it looks behind without a limit (* or + inside (?<...))";
        break;
    default:
        m_givenUp = std::string("ICU cannot use it: ") + u_errorName(status);
    }
}

void TimedPattern::read(const icu::UnicodeString& text) {
    m_size = text.length();
    m_read += m_size;
    if (m_givenUp.empty()) {
        m_forward->reset(text);
        m_backward->reset(text);
    }
}

/// Runs `look`, which gives an error back through its argument, and counts what it takes.
template <class Look>
bool TimedPattern::timed(Look look) {
    using Clock = std::chrono::steady_clock;
    if (!m_givenUp.empty()) {
        return false;
    }
    UErrorCode status = U_ZERO_ERROR;
    const auto begin = Clock::now();
    const bool found = look(status);
    m_took += Clock::now() - begin;
    if (U_FAILURE(status)) {
        giveUp(status);
        return false;
    }
    if (std::chrono::duration<double>(m_took).count() > freeSeconds + m_read / 1e6) {
        giveUp(U_REGEX_TIME_OUT);
        return false;
    }
    return found;
}

std::optional<int32_t> TimedPattern::find(int32_t& from) {
    if (from > m_size) {
        return std::nullopt;
    }
    std::optional<int32_t> end;
    timed([&](UErrorCode& status) {
        m_forward->region(0, m_size, status);
        if (m_forward->find(from, status)) {
            end = m_forward->end(status);
            from = *end > m_forward->start(status) ? *end : *end + 1;
        }
        return end.has_value();
    });
    return m_givenUp.empty() ? end : std::nullopt;
}

bool TimedPattern::begins(int32_t at) {
    return m_empty || timed([this, at](UErrorCode& status) {
               m_forward->region(at, m_size, status);
               return m_forward->lookingAt(status) != 0;
           });
}

bool TimedPattern::ends(int32_t at) {
    if (m_empty) {
        return true;
    }
    const int32_t from = std::max(0, at - m_longest);
    // "^" would take the beginning of the window for that of the text.
    if (m_anchored && from > 0) {
        return false;
    }
    return timed([this, from, at](UErrorCode& status) {
        m_backward->region(from, at, status);
        return m_backward->find(status) != 0;
    });
}

} // namespace quadrille
