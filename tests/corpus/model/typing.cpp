#include "tests/corpus/model/compare.h"
#include "tests/corpus/model/trial.h"

#include <algorithm>

namespace quadrille::model {

namespace {

/// A character, and the mark it stands for.
struct Token {
    std::string_view bytes;
    const Mark* mark = nullptr;
    bool operator==(const Token& other) const {
        return bytes == other.bytes && (mark == nullptr) == (other.mark == nullptr) &&
               (mark == nullptr || *mark == *other.mark);
    }
};

std::vector<Token> tokens(std::string_view text, const std::vector<Mark>& marks) {
    std::vector<Token> tokens;
    std::size_t mark = 0;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        while (!atCharacter(text, end)) {
            ++end;
        }
        Token& token = tokens.emplace_back();
        token.bytes = text.substr(at, end - at);
        if (markCount(token.bytes) == 1 && mark < marks.size()) {
            token.mark = &marks.at(mark++);
        }
        at = end;
    }
    return tokens;
}

template <typename Iterator>
std::size_t common(Iterator one, Iterator oneEnd, Iterator other, Iterator otherEnd) {
    std::size_t bytes = 0;
    for (; one != oneEnd && other != otherEnd && *one == *other; ++one, ++other) {
        bytes += one->bytes.size();
    }
    return bytes;
}

bool isGap(std::string_view text, std::size_t at) {
    std::size_t end = at + 1;
    while (at < text.size() && !atCharacter(text, end)) {
        ++end;
    }
    return at >= text.size() || isBlank(text.substr(at, end - at));
}

bool isGapBefore(std::string_view text, std::size_t at) {
    if (at == 0) {
        return true;
    }
    std::size_t begin = at - 1;
    while (!atCharacter(text, begin)) {
        --begin;
    }
    return isBlank(text.substr(begin, at - begin));
}

} // namespace

std::vector<Survivor> survivors(const Cell& old, const Open::Typing& typing, bool beginningFirst) {
    const std::string was = old.text();
    const std::vector<Mark> wasMarks = old.marks();
    const std::vector<Token> from = tokens(was, wasMarks);
    const std::vector<Token> to = tokens(typing.text, typing.marks);
    const std::size_t shorter = std::min(was.size(), typing.text.size());
    std::size_t beginning = common(from.begin(), from.end(), to.begin(), to.end());
    std::size_t end = common(from.rbegin(), from.rend(), to.rbegin(), to.rend());
    if (beginningFirst) {
        end = std::min(end, shorter - std::min(beginning, shorter));
    } else {
        beginning = std::min(beginning, shorter - std::min(end, shorter));
    }
    std::vector<Survivor> survivors;
    std::size_t at = 0;
    for (const Segment& segment : old.segments) {
        const std::size_t stop = at + segment.text.size();
        const std::size_t tail = was.size() - end;
        if (stop < beginning || at > tail) {
            survivors.push_back({segment.id, true, {}, {}});
        } else if (stop == beginning && isGap(typing.text, beginning)) {
            survivors.push_back({segment.id, false, std::string(trimmed(segment.text)), {}});
        } else if (at == tail && isGapBefore(typing.text, typing.text.size() - end)) {
            survivors.push_back({segment.id, false, {}, std::string(trimmed(segment.text))});
        }
        at = stop + segment.gap.size();
    }
    return survivors;
}

namespace {

/// Lays the two lists into one text, going back where that fails.
class Merging {
public:
    explicit Merging(const Reading& reading)
        : m_reading(reading) {}

    bool run(std::size_t other, std::size_t own, std::size_t at) {
        if (other == m_reading.others.size() && own == m_reading.cell.size()) {
            return at == m_reading.text.size();
        }
        if (m_failed.count({other, own}) != 0) {
            return false;
        }
        if (own < m_reading.cell.size() && m_reading.bounds.at(own).first <= other &&
            other <= m_reading.bounds.at(own).second && fits(m_reading.cell.at(own), at)) {
            m_places.push_back(other);
            if (run(other, own + 1, at + size(m_reading.cell.at(own)))) {
                return true;
            }
            m_places.pop_back();
        }
        if (other < m_reading.others.size() && fits(m_reading.others.at(other), at) &&
            run(other + 1, own, at + size(m_reading.others.at(other)))) {
            return true;
        }
        m_failed.insert({other, own});
        return false;
    }

    [[nodiscard]] const std::vector<std::size_t>& places() const { return m_places; }

private:
    static std::size_t size(const Segment& segment) { return segment.text.size() + segment.gap.size(); }
    [[nodiscard]] bool fits(const Segment& segment, std::size_t at) const {
        return at + size(segment) <= m_reading.text.size() &&
               m_reading.text.compare(at, segment.text.size(), segment.text) == 0 &&
               m_reading.text.compare(at + segment.text.size(), segment.gap.size(), segment.gap) == 0;
    }

    const Reading& m_reading;
    std::set<std::pair<std::size_t, std::size_t>> m_failed;
    std::vector<std::size_t> m_places;
};

} // namespace

std::optional<std::vector<std::size_t>> Reading::places() const {
    Merging merging(*this);
    if (!merging.run(0, 0, 0)) {
        return std::nullopt;
    }
    return merging.places();
}

} // namespace quadrille::model
