#include "alignment/break_rules.h"

#include "alignment/signs.h"
#include "alignment/timed_pattern.h"
#include "alignment/trailers.h"
#include "dictionaries/utf8.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <map>

namespace quadrille {
namespace {

/// The composed and the decomposed form of a word, as written and with a capital.
std::vector<std::string> spellings(const std::string& word) {
    std::vector<std::string> all;
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString plain = icu::UnicodeString::fromUTF8(word);
    icu::UnicodeString capital = plain;
    capital.replace(0, capital.moveIndex32(0, 1),
                    icu::UnicodeString(plain, 0, plain.moveIndex32(0, 1)).toUpper(icu::Locale::getRoot()));
    for (const icu::UnicodeString& one : {plain, capital}) {
        for (const icu::Normalizer2* form :
             {icu::Normalizer2::getNFCInstance(status), icu::Normalizer2::getNFDInstance(status)}) {
            std::string spelling;
            (form == nullptr ? one : form->normalize(one, status)).toUTF8String(spelling);
            if (std::find(all.begin(), all.end(), spelling) == all.end()) {
                all.push_back(std::move(spelling));
            }
        }
    }
    return all;
}

/// A paragraph in the units ICU's expressions count in, and the way between both counts.
class Utf16 {
public:
    explicit Utf16(std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t begin = at;
            const char32_t c = next(text, at);
            m_text.append(static_cast<UChar32>(c));
            m_bytes.resize(static_cast<std::size_t>(m_text.length()), begin);
        }
        m_bytes.push_back(text.size());
    }
    [[nodiscard]] const icu::UnicodeString& text() const { return m_text; }
    [[nodiscard]] std::size_t byteOf(int32_t unit) const { return m_bytes[static_cast<std::size_t>(unit)]; }
    [[nodiscard]] int32_t unitOf(std::size_t byte) const {
        return static_cast<int32_t>(std::lower_bound(m_bytes.begin(), m_bytes.end(), byte) - m_bytes.begin());
    }

private:
    icu::UnicodeString m_text;
    std::vector<std::size_t> m_bytes;
};

struct CompiledRule {
    BreakRule rule;
    TimedPattern before;
    TimedPattern after;
    TimedPattern whole; ///< of rules that break: `before` where `after` follows
    bool named = false; ///< among the problems
};

} // namespace

struct BreakRules::Implementation {
    SegmentationRules rules;
    std::vector<std::pair<std::string, bool>> words; ///< every spelling, and whether it breaks
    std::vector<std::unique_ptr<CompiledRule>> compiled;
    std::vector<std::string> problems;
    std::map<std::size_t, bool> decisions; ///< by byte, of one paragraph

    void nameProblems();
    void decideByWords(std::string_view paragraph);
    void decideByRules(std::string_view paragraph, const std::vector<Candidate>& candidates);
    bool fits(CompiledRule& rule, int32_t at) { return rule.after.begins(at) && rule.before.ends(at); }
    std::vector<std::pair<int32_t, std::size_t>> demanded();
};

BreakRules::BreakRules(SegmentationRules rules)
    : m_implementation(std::make_unique<Implementation>()) {
    Implementation& self = *m_implementation;
    for (const OwnBreak& one : rules.own) {
        for (std::string& spelling : spellings(one.word)) {
            self.words.emplace_back(std::move(spelling), one.breaks);
        }
    }
    for (const BreakRule& one : rules.rules) {
        const std::string whole = one.breaks ? "(?:" + one.before + ")(?=" + one.after + ")" : std::string();
        self.compiled.push_back(std::make_unique<CompiledRule>(
            CompiledRule{one, TimedPattern(one.before), TimedPattern(one.after), TimedPattern(whole)}));
    }
    self.rules = std::move(rules);
    self.nameProblems();
}

BreakRules::~BreakRules() = default;

bool BreakRules::alone() const {
    return m_implementation->rules.alone;
}

const std::vector<std::string>& BreakRules::problems() const {
    return m_implementation->problems;
}

/// Names the rules that have given up since the last time; a rule half of which has is no rule any more.
void BreakRules::Implementation::nameProblems() {
    for (const auto& one : compiled) {
        for (const TimedPattern* part : {&one->before, &one->after, &one->whole}) {
            if (!part->givenUp().empty() && !one->named) {
                one->named = true;
                const std::string line = one->rule.line == 0 ? "" : "Line " + std::to_string(one->rule.line) + ": ";
                problems.push_back(line + "the rule \"" + one->rule.before + "\" | \"" + one->rule.after +
                                   "\" is left out, for " + part->givenUp() + ".");
            }
        }
    }
}

void BreakRules::Implementation::decideByWords(std::string_view paragraph) {
    for (const auto& [word, breaks] : words) {
        for (std::size_t at = paragraph.find(word); at != std::string_view::npos;
             at = paragraph.find(word, at + word.size())) {
            const std::size_t end = at + word.size();
            const bool whole = !isWordCharacter(peekBefore(paragraph, at)) || !isWordCharacter(peek(paragraph, at));
            const char32_t after = peek(paragraph, end);
            if (whole && (breaks ? isSpace(after) : !isWordCharacter(after))) {
                decisions.emplace(end, breaks);
            }
        }
    }
}

/// Where rules that break fit, and the number of the first of them.
std::vector<std::pair<int32_t, std::size_t>> BreakRules::Implementation::demanded() {
    std::map<int32_t, std::size_t> places;
    for (std::size_t k = 0; k < compiled.size(); ++k) {
        CompiledRule& one = *compiled[k];
        if (!one.rule.breaks || one.named) {
            continue;
        }
        int32_t from = 0;
        while (const auto end = one.whole.find(from)) {
            places.emplace(*end, k);
        }
    }
    return {places.begin(), places.end()};
}

void BreakRules::Implementation::decideByRules(std::string_view paragraph, const std::vector<Candidate>& candidates) {
    const Utf16 text(paragraph);
    for (const auto& one : compiled) {
        one->before.read(text.text());
        one->after.read(text.text());
        one->whole.read(text.text());
    }
    const auto askBefore = [&](int32_t at, std::size_t limit) {
        for (std::size_t k = 0; k < limit; ++k) {
            if (!compiled[k]->named && fits(*compiled[k], at)) {
                return std::optional(compiled[k]->rule.breaks);
            }
        }
        return std::optional<bool>();
    };
    for (const auto& [at, rule] : demanded()) {
        decisions.emplace(text.byteOf(at), askBefore(at, rule).value_or(true));
    }
    for (const Candidate& one : candidates) {
        for (const std::size_t byte : {one.end, one.next}) {
            if (decisions.contains(byte)) {
                continue;
            }
            if (const auto decision = askBefore(text.unitOf(byte), compiled.size())) {
                decisions.emplace(byte, *decision);
            }
        }
    }
    nameProblems();
}

void BreakRules::amend(std::string_view paragraph, std::vector<Candidate>& candidates) {
    Implementation& self = *m_implementation;
    self.decisions.clear();
    self.decideByWords(paragraph);
    if (!self.compiled.empty()) {
        self.decideByRules(paragraph, candidates);
    }
    if (self.decisions.empty()) {
        return;
    }
    std::vector<Candidate> amended;
    auto decision = self.decisions.begin();
    const auto demand = [&](std::size_t limit) {
        for (; decision != self.decisions.end() && decision->first <= limit; ++decision) {
            const std::size_t next = skipSpaces(paragraph, decision->first);
            std::size_t end = decision->first;
            while (end > 0 && isSpace(peekBefore(paragraph, end))) {
                previous(paragraph, end);
            }
            if (decision->second && end > 0 && next < paragraph.size()) {
                amended.push_back({end, end, next, MarkKind::Offered});
            }
        }
    };
    for (Candidate& one : candidates) {
        demand(one.mark);
        if (decision == self.decisions.end() || decision->first > one.next) {
            amended.push_back(one);
            continue;
        }
        const bool breaks = decision->second;
        // Further decisions inside the same white space are later ones.
        while (decision != self.decisions.end() && decision->first <= one.next) {
            ++decision;
        }
        if (breaks) {
            one.kind = MarkKind::Offered;
            amended.push_back(one);
        }
    }
    demand(paragraph.size());
    candidates = std::move(amended);
}

} // namespace quadrille
