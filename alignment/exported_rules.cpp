#include "alignment/exported_rules.h"

#include "alignment/signs.h"
#include "dictionaries/language.h"
#include "dictionaries/utf8.h"

#include <algorithm>
#include <functional>

namespace quadrille {
namespace {

// A no-break space is no \s everywhere.
constexpr const char* space = "[\\s\\u00A0\\u202F]";
constexpr const char* spaces = "[\\s\\u00A0\\u202F]+";

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (std::string_view("\\.[]{}()*+?^$|/-&#").find(c) != std::string_view::npos) {
            out += '\\';
        }
        out += c;
    }
    return out;
}

/// "т.д" also as "т. д".
std::string abbreviationPattern(const std::string& word) {
    std::string out;
    for (const char c : word) {
        out += escaped(std::string_view(&c, 1));
        if (c == '.') {
            out += std::string(space) + "?";
        }
    }
    return out;
}

/// All of `words` as one alternation, in a fixed order.
template <class Words>
std::string anyOf(const Words& words, const std::function<std::string(const std::string&)>& say) {
    std::vector<std::string> all(words.begin(), words.end());
    std::sort(all.begin(), all.end());
    std::string out;
    for (const std::string& one : all) {
        out += (out.empty() ? "" : "|") + say(one);
    }
    return "(?i:" + out + ")";
}

/// Puts a language's tables into rules.
class Export {
public:
    explicit Export(const Language& language)
        : m_language(language)
        , m_starter(anyOf(language.starters, escaped) + "(?![\\p{L}\\p{N}.])") {}

    std::vector<BreakRule> rules() {
        no("(?:^|\\p{L}{4}[.!?…]" + std::string(spaces) + ")[(\\[]?\\p{Nd}{1,3}\\p{L}?\\.", space);
        abbreviations();
        initials();
        if (m_language.ordinalStop) {
            no("(?<![\\p{Nd}:,])\\p{Nd}{1,2}\\.", spaces + ("(?!" + m_starter + ")\\p{Lu}"));
        }
        no("[(\\[][.!?…]+[)\\]]", "");
        const std::string opening = "[\"'«„“‚‘(\\[]*";
        const std::string begin = "[\\p{Lu}\\p{Lt}\\p{Lo}\\p{Nd}]";
        const std::string closing = "[\\p{Pe}\\p{Pf}“\"']*";
        yes("[!?]+[.…]*" + closing, spaces + ("(?:[—–-]" + std::string(space) + "?)?" + opening + begin));
        yes("\\.+" + closing, spaces + ("(?:[—–-]" + std::string(space) + "?)?" + opening + begin));
        yes("…" + closing, spaces + ("(?:[—–-]" + std::string(space) + "?)?" + opening + "[\\p{Lu}\\p{Lt}\\p{Lo}]"));
        yes("\\p{Ll}{4}[.!?]", "\\p{Lu}\\p{Ll}");
        yes("[。！？]", "");
        return std::move(m_rules);
    }

private:
    void no(std::string before, std::string after) {
        m_rules.push_back({false, std::move(before), std::move(after), 0});
    }
    void yes(std::string before, std::string after) {
        m_rules.push_back({true, std::move(before), std::move(after), 0});
    }

    /// All words of one kind; `parts`: those of several letters with stops between, in small letters only.
    std::string kind(Abbreviation kind, bool parts = false) const {
        std::vector<std::string> words;
        for (const auto& [word, its] : m_language.abbreviations) {
            if (its == kind && (!parts || word.find('.') != std::string::npos)) {
                words.push_back(word);
            }
        }
        const std::string all = words.empty() ? std::string() : anyOf(words, abbreviationPattern);
        return parts && !all.empty() ? "(?:" + all.substr(4) : all; // without the (?i: of the others
    }

    void abbreviations() {
        const std::string start = "(?<![\\p{L}\\p{N}])";
        // "т. д." before "д." is asked about; as tables have them, small.
        if (const std::string parts = kind(Abbreviation::MayEnd, true); !parts.empty()) {
            yes(start + parts + "\\.", spaces + std::string("[\"'«„“]?\\p{Lu}"));
        }
        if (const std::string never = kind(Abbreviation::NeverEnds); !never.empty()) {
            no(start + never + "\\.", space);
        }
        if (const std::string word = kind(Abbreviation::AlsoWord); !word.empty()) {
            no(start + word + "\\.", spaces + ("(?!" + m_starter + ")"));
        }
        if (const std::string number = kind(Abbreviation::BeforeNumber); !number.empty()) {
            no(start + number + "\\.", spaces + std::string("[\\p{Nd}№IVX]"));
        }
        if (const std::string name = kind(Abbreviation::BeforeName); !name.empty()) {
            no("(?<![\\p{L}\\p{N}]|[\\p{Nd}IVX]" + std::string(space) + ")" + name + "\\.", space);
            no(start + name + "\\.", spaces + std::string("[\\p{Nd}(№—–-]"));
        }
        if (const std::string end = kind(Abbreviation::MayEnd); !end.empty()) {
            no(start + end + "\\.", spaces + std::string("[\\p{Nd}(№—–-]"));
        }
    }

    void initials() {
        std::string longer;
        if (!m_language.initials.empty()) {
            std::vector<std::string> all(m_language.initials.begin(), m_language.initials.end());
            std::sort(all.begin(), all.end());
            for (const std::string& one : all) {
                longer += "|" + escaped(one);
            }
        }
        no("(?<![\\p{L}\\p{N}])(?:\\p{Lu}\\p{M}*" + longer + ")\\.", spaces + ("(?!" + m_starter + ")\\p{Lu}"));
    }

    const Language& m_language;
    std::string m_starter;
    std::vector<BreakRule> m_rules;
};

} // namespace

std::vector<BreakRule> exportedRules(const Language& language, const SegmentationRules& rules) {
    std::vector<BreakRule> all;
    for (const OwnBreak& one : rules.own) {
        const std::string boundary = isWordCharacter(peek(one.word, 0)) ? "(?<![\\p{L}\\p{N}])" : "";
        all.push_back({one.breaks, boundary + escaped(one.word), one.breaks ? space : "", 0});
    }
    all.insert(all.end(), rules.rules.begin(), rules.rules.end());
    if (!rules.alone) {
        const std::vector<BreakRule> own = Export(language).rules();
        all.insert(all.end(), own.begin(), own.end());
    }
    return all;
}

} // namespace quadrille
