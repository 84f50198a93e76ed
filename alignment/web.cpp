#include "alignment/web.h"

#include "alignment/signs.h"
#include "alignment/trailers.h"
#include "dictionaries/language.h"
#include "dictionaries/utf8.h"
#include "dictionaries/words.h"

#include <algorithm>

namespace quadrille {
namespace {

constexpr std::size_t shortestRuler = 4;

/// Steps over `text` and offers what it is sure of.
class WebBreaks {
public:
    WebBreaks(std::string_view text, const Language& language, std::vector<Candidate>& found)
        : m_text(text)
        , m_language(language)
        , m_found(found) {}

    void find() {
        for (std::size_t at = 0; at < m_text.size();) {
            const bool fresh = at == 0 || m_text[at - 1] == ' ';
            const std::size_t end = !fresh ? at : readRuler(at);
            const std::size_t stamp = end > at || !fresh ? end : readStamp(at);
            if (stamp > at) {
                at = stamp;
                continue;
            }
            if (fresh && smiley(m_text, at) > 0) {
                offerAfterSmiley(at + smiley(m_text, at));
            } else if (m_text[at] == ',') {
                offerAfterClosing(at);
            }
            ++at;
        }
    }

private:
    void offer(std::size_t end) {
        const std::size_t next = skipSpaces(m_text, end);
        while (end > 0 && isSpace(peekBefore(m_text, end))) {
            previous(m_text, end);
        }
        if (end > 0 && next < m_text.size() && next > end) {
            m_found.push_back({end, end, next, MarkKind::Offered});
        }
    }

    /// "*******", "----": a line of its own, whatever it stands in.
    std::size_t readRuler(std::size_t at) {
        const char sign = m_text[at];
        if (std::string_view("*=_-#~").find(sign) == std::string_view::npos) {
            return at;
        }
        const std::size_t end = std::min(m_text.find_first_not_of(sign, at), m_text.size());
        const std::size_t least = sign == '*' ? shortestRuler - 1 : shortestRuler;
        if (end - at < least || (end < m_text.size() && m_text[end] != ' ')) {
            return at;
        }
        offer(at);
        offer(end);
        return end;
    }

    std::size_t digits(std::size_t at) const {
        return std::min(m_text.find_first_not_of("0123456789", at), m_text.size()) - at;
    }

    /// Goes over groups of figures parted by `sign`; how many there were.
    int readFigures(std::size_t& at, char sign) const {
        int groups = 0;
        for (;;) {
            const std::size_t size = digits(at);
            if (size == 0 || size > 4) {
                return groups;
            }
            at += size;
            ++groups;
            if (at + 1 >= m_text.size() || m_text[at] != sign) {
                return groups;
            }
            ++at;
        }
    }

    /// "08/17/2000 11:21 AM" heads a message: it begins a line unless a small word leads up to it.
    std::size_t readStamp(std::size_t at) {
        std::size_t end = at;
        if (readFigures(end, '/') != 3 || end >= m_text.size() || m_text[end] != ' ') {
            return at;
        }
        ++end;
        if (readFigures(end, ':') < 2) {
            return at;
        }
        const std::string_view half = m_text.substr(end, 3);
        end += half == " AM" || half == " PM" ? 3 : 0;
        if (!isLower(firstOfWordBefore(at))) {
            offer(at);
        }
        offer(end);
        return end;
    }

    char32_t firstOfWordBefore(std::size_t at) const {
        while (at > 0 && isSpace(peekBefore(m_text, at))) {
            previous(m_text, at);
        }
        char32_t first = 0;
        for (std::size_t left = 32; at > 0 && left > 0 && !isSpace(peekBefore(m_text, at)); --left) {
            first = previous(m_text, at);
        }
        return first;
    }

    void offerAfterSmiley(std::size_t end) {
        if (isLetter(peek(m_text, skipSpaces(m_text, end)))) {
            offer(end);
        }
    }

    /// "Best regards, Ann": the name under a letter.
    void offerAfterClosing(std::size_t comma) {
        const std::size_t next = comma + 2;
        if (comma == 0 || next >= m_text.size() || m_text[comma + 1] != ' ' || !isUpper(peek(m_text, next))) {
            return;
        }
        std::size_t begin = comma;
        while (begin > 0 && comma - begin < 32 && isLetter(peekBefore(m_text, begin))) {
            previous(m_text, begin);
        }
        const std::string word = fold(m_text.substr(begin, comma - begin));
        if (m_language.closings.contains(word) && !isLower(firstOfPhrase(begin))) {
            std::size_t end = next;
            while (end < m_text.size() && end < next + 32 && isLetter(peek(m_text, end))) {
                quadrille::next(m_text, end);
            }
            if (!m_language.starters.contains(fold(m_text.substr(next, end - next)))) {
                offer(comma + 1);
            }
        }
    }

    /// The first letter of "Best regards" or of "Regards".
    char32_t firstOfPhrase(std::size_t begin) const {
        const char32_t own = peek(m_text, begin);
        return isLower(own) ? firstOfWordBefore(begin) : own;
    }

    std::string_view m_text;
    const Language& m_language;
    std::vector<Candidate>& m_found;
};

} // namespace

void findWebBreaks(std::string_view text, const Language& language, std::vector<Candidate>& found) {
    WebBreaks(text, language, found).find();
    // Where a mark and one of these offer the same place, the mark's candidate comes first and the other is moot.
    std::stable_sort(found.begin(), found.end(),
                     [](const Candidate& one, const Candidate& other) { return one.next < other.next; });
}

} // namespace quadrille
