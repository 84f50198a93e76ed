#include "dictionaries/glossary.h"

#include "dictionaries/parts.h"
#include "dictionaries/stems.h"
#include "dictionaries/words.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace quadrille {
namespace {

constexpr std::string_view noteField = "note";
constexpr std::string_view parting = "; ";
// A table may be anybody's; these bound what one can cost, far above what a termbase has.
constexpr std::size_t mostTerms = 100;
constexpr std::size_t mostPairs = 1'000'000;
constexpr std::size_t mostNamesakes = 16;

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \r");
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(" \r") + 1 - first);
}

/// The tags of a head, "note" among them as it is.
std::vector<std::string> readHead(std::string_view line) {
    std::vector<std::string> tags;
    for (const std::string_view field : parts(line, '\t')) {
        const std::string_view tag = trimmed(field);
        try {
            tags.push_back(tag == noteField ? std::string(noteField) : language(tag).tag);
        } catch (const std::invalid_argument&) {
            throw BadGlossary(
                "The first line of a table of terms names the languages of its fields, such as \"en\" and "
                "\"lv\", parted by tabs; \"" +
                std::string(tag.substr(0, 40)) + "\" is no language.");
        }
        if (std::count(tags.begin(), tags.end(), tags.back()) > 1) {
            throw BadGlossary("The first line of the table of terms has \"" + tags.back() +
                              "\" twice. Keep one of them.");
        }
    }
    if (tags.size() == 1 && tags.front() == noteField) {
        throw BadGlossary("The first line of the table of terms names no language, such as \"en\".");
    }
    return tags;
}

void addTerm(std::vector<Term>& terms, Term term) {
    const auto same = std::find_if(terms.begin(), terms.end(), [&](const Term& one) { return one.text == term.text; });
    if (same == terms.end()) {
        if (terms.size() == mostTerms) {
            throw BadGlossary("The concept \"" + terms.front().text.substr(0, 40) + "\" has more than " +
                              std::to_string(mostTerms) + " terms in one language. Make more concepts of it.");
        }
        terms.push_back(std::move(term));
    } else {
        same->use = term.use;
    }
    // The preferred one leads, forbidden ones come last; all others stay in the order they were given in.
    std::stable_sort(terms.begin(), terms.end(), [](const Term& a, const Term& b) { return a.use < b.use; });
}

std::vector<Term> readTerms(std::string_view field) {
    std::vector<Term> terms;
    for (const std::string_view part : parts(field, ';')) {
        const std::string_view text = trimmed(part);
        const bool forbidden = text.starts_with('!');
        const std::string_view word = forbidden ? trimmed(text.substr(1)) : text;
        if (!word.empty()) {
            const bool first = std::none_of(terms.begin(), terms.end(),
                                            [](const Term& one) { return one.use == Term::Use::Preferred; });
            const Term::Use right = first ? Term::Use::Preferred : Term::Use::Admitted;
            addTerm(terms, {std::string(word), forbidden ? Term::Use::Forbidden : right});
        }
    }
    return terms;
}

std::string lineOf(std::size_t number) {
    return "Line " + std::to_string(number) + " of the table of terms";
}

Concept readConcept(std::string_view line, const std::vector<std::string>& head, std::size_t number) {
    const std::vector<std::string_view> fields = parts(line, '\t');
    if (fields.size() > head.size()) {
        throw BadGlossary(lineOf(number) + " has " + std::to_string(fields.size()) +
                          " fields, but its first line names " + std::to_string(head.size()) +
                          ". Take the extra tab out.");
    }
    Concept one;
    for (std::size_t k = 0; k < fields.size(); ++k) {
        if (head[k] == noteField) {
            one.note = trimmed(fields[k]);
        } else if (std::vector<Term> terms = readTerms(fields[k]); !terms.empty()) {
            one.terms.emplace(head[k], std::move(terms));
        }
    }
    if (one.terms.empty()) {
        throw BadGlossary(lineOf(number) + " has no term. Fill it in or take it out.");
    }
    return one;
}

std::string written(const std::vector<Term>& terms) {
    std::string field;
    for (const Term& term : terms) {
        field += (field.empty() ? "" : parting);
        field += (term.use == Term::Use::Forbidden ? "!" : "") + term.text;
    }
    return field;
}

std::string tableLine(const std::vector<std::string>& fields) {
    std::string text;
    for (const std::string& field : fields) {
        text += (&field == fields.data() ? "" : "\t") + field;
    }
    return text + "\n";
}

/// What a concept is known by in one language.
std::string keyIn(const Concept& one, std::string_view tag) {
    const auto terms = one.terms.find(tag);
    return terms == one.terms.end() ? std::string() : std::string(tag) + "\t" + terms->second.front().text;
}

std::vector<std::string> keys(const Concept& one) {
    std::vector<std::string> all;
    for (const auto& [tag, terms] : one.terms) {
        all.push_back(keyIn(one, tag));
    }
    return all;
}

/// The concepts of a glossary by what they are called. Of many that share a name the first few will do.
class ByName {
public:
    explicit ByName(const Glossary& glossary) {
        for (std::size_t k = 0; k < glossary.size(); ++k) {
            add(glossary[k], k);
        }
    }

    void add(const Concept& one, std::size_t number) {
        for (const std::string& key : keys(one)) {
            std::vector<std::size_t>& known = m_numbers[key];
            if (known.size() < mostNamesakes && std::find(known.begin(), known.end(), number) == known.end()) {
                known.push_back(number);
            }
        }
    }

    /// The number of the concept that `one` is, or the glossary's size.
    [[nodiscard]] std::size_t find(const Concept& one, const Glossary& glossary) const;

private:
    std::unordered_map<std::string, std::vector<std::size_t>> m_numbers;
};

bool areOne(const Concept& one, const Concept& other) {
    if (one.terms.contains("en") && other.terms.contains("en")) {
        return keyIn(one, "en") == keyIn(other, "en");
    }
    const auto shared = std::find_if(one.terms.begin(), one.terms.end(),
                                     [&](const auto& side) { return other.terms.contains(side.first); });
    return shared != one.terms.end() && keyIn(one, shared->first) == keyIn(other, shared->first);
}

std::size_t ByName::find(const Concept& one, const Glossary& glossary) const {
    for (const std::string& key : keys(one)) {
        const auto known = m_numbers.find(key);
        if (known == m_numbers.end()) {
            continue;
        }
        const auto same = std::find_if(known->second.begin(), known->second.end(),
                                       [&](std::size_t number) { return areOne(glossary[number], one); });
        if (same != known->second.end()) {
            return *same;
        }
    }
    return glossary.size();
}

bool complete(Concept& one, const Concept& by) {
    const Concept before = one;
    for (const auto& [tag, terms] : by.terms) {
        std::vector<Term>& ours = one.terms[tag];
        for (const Term& term : terms) {
            // Two cannot both be preferred: the newer word on it counts.
            for (Term& old : ours) {
                const bool gives = term.use == Term::Use::Preferred && old.use == Term::Use::Preferred;
                old.use = gives && old.text != term.text ? Term::Use::Admitted : old.use;
            }
            addTerm(ours, term);
        }
    }
    one.note = by.note.empty() ? one.note : by.note;
    return one != before;
}

/// The words of a term that tell anything, folded.
std::vector<std::string> tellingWords(std::string_view term, const Language& language) {
    std::vector<std::string> all;
    for (const Word& word : words(term)) {
        std::string folded = fold(term.substr(word.begin, word.end - word.begin));
        if (word.kind == WordKind::Letters && !language.commonWords.contains(folded)) {
            all.push_back(std::move(folded));
        }
    }
    return all;
}

void addPairs(const std::vector<std::string>& ours, const std::vector<std::string>& theirs,
              std::vector<WordPair>& pairs) {
    const float weight = 1 / static_cast<float>(std::max({ours.size(), theirs.size(), std::size_t{1}}));
    for (const std::string& word : ours) {
        for (const std::string& counterpart : theirs) {
            if (pairs.size() == mostPairs) {
                return;
            }
            pairs.push_back({word, counterpart, weight});
        }
    }
}

std::vector<std::string> stemsOf(std::string_view text, const Language& language) {
    std::vector<std::string> all;
    for (const Word& word : words(text)) {
        all.push_back(stem(fold(text.substr(word.begin, word.end - word.begin)), language));
    }
    return all;
}

std::set<std::string> tagsOf(const Glossary& glossary) {
    std::set<std::string> tags;
    for (const Concept& one : glossary) {
        for (const auto& [tag, terms] : one.terms) {
            tags.insert(tag);
        }
    }
    return tags;
}

const std::vector<Term>* sideOf(const Concept& one, const Language& language) {
    const auto side = one.terms.find(language.tag);
    return side == one.terms.end() ? nullptr : &side->second;
}

} // namespace

Glossary readGlossary(std::string_view table) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (table.size() > longestGlossary) {
        throw BadGlossary("The table of terms has more than the " + std::to_string(longestGlossary >> 20U) +
                          " MB one may have. Split it.");
    }
    table.remove_prefix(table.starts_with(mark) ? mark.size() : 0);
    Glossary glossary;
    std::vector<std::string> head;
    std::size_t number = 0;
    for (const std::string_view line : parts(table, '\n')) {
        ++number;
        if (line.find_first_not_of(" \t\r") == std::string_view::npos) {
            continue;
        }
        if (head.empty()) {
            head = readHead(line);
        } else {
            glossary.push_back(readConcept(line, head, number));
        }
    }
    return glossary;
}

std::string writeGlossary(const Glossary& glossary) {
    const std::set<std::string> tags = tagsOf(glossary);
    const bool notes =
        std::any_of(glossary.begin(), glossary.end(), [](const Concept& one) { return !one.note.empty(); });
    if (tags.empty()) {
        return {};
    }
    std::vector<std::string> head(tags.begin(), tags.end());
    if (notes) {
        head.emplace_back(noteField);
    }
    std::string table = tableLine(head);
    for (const Concept& one : glossary) {
        std::vector<std::string> fields;
        for (const std::string& tag : tags) {
            const auto terms = one.terms.find(tag);
            fields.push_back(terms == one.terms.end() ? std::string() : written(terms->second));
        }
        if (notes) {
            fields.push_back(one.note);
        }
        table += tableLine(fields);
    }
    return table;
}

GlossaryChange merge(Glossary& into, const Glossary& from) {
    ByName known(into);
    GlossaryChange change;
    for (const Concept& one : from) {
        const std::size_t same = known.find(one, into);
        if (same == into.size()) {
            into.push_back(one);
            ++change.added;
        } else {
            ++(complete(into[same], one) ? change.changed : change.same);
        }
        known.add(into[same], same);
    }
    return change;
}

std::vector<WordPair> wordPairs(const Glossary& glossary, const Language& source, const Language& target) {
    std::vector<WordPair> pairs;
    for (const Concept& one : glossary) {
        const std::vector<Term>* left = sideOf(one, source);
        const std::vector<Term>* right = sideOf(one, target);
        if (left == nullptr || right == nullptr) {
            continue;
        }
        std::vector<std::vector<std::string>> theirs;
        for (const Term& term : *right) {
            theirs.push_back(tellingWords(term.text, target));
        }
        for (const Term& term : *left) {
            const std::vector<std::string> ours = tellingWords(term.text, source);
            for (const std::vector<std::string>& counterparts : theirs) {
                addPairs(ours, counterparts, pairs);
            }
        }
    }
    return pairs;
}

std::vector<std::string> termsOf(const Glossary& glossary, const Language& language) {
    std::set<std::string> all;
    for (const Concept& one : glossary) {
        if (const std::vector<Term>* terms = sideOf(one, language)) {
            for (const Term& term : *terms) {
                if (term.use != Term::Use::Forbidden) {
                    all.insert(term.text);
                }
            }
        }
    }
    return {all.begin(), all.end()};
}

std::vector<const Concept*> conceptsWith(const Glossary& glossary, std::string_view text, const Language& language) {
    const std::vector<std::string> wanted = stemsOf(text, language);
    std::vector<const Concept*> whole;
    std::vector<const Concept*> part;
    for (const Concept& one : glossary) {
        const std::vector<Term>* terms = wanted.empty() ? nullptr : sideOf(one, language);
        bool isWhole = false;
        bool isPart = false;
        for (std::size_t k = 0; terms != nullptr && k < terms->size(); ++k) {
            const std::vector<std::string> stems = stemsOf((*terms)[k].text, language);
            isWhole = isWhole || stems == wanted;
            isPart = isPart || std::search(stems.begin(), stems.end(), wanted.begin(), wanted.end()) != stems.end();
        }
        if (isPart) {
            (isWhole ? whole : part).push_back(&one);
        }
    }
    whole.insert(whole.end(), part.begin(), part.end());
    return whole;
}

std::vector<const Concept*> conceptsWith(const Glossary& glossary, std::string_view text, std::string_view tag) {
    if (!tag.empty()) {
        return conceptsWith(glossary, text, language(tag));
    }
    std::vector<const Concept*> all;
    for (const std::string& one : tagsOf(glossary)) {
        for (const Concept* found : conceptsWith(glossary, text, language(one))) {
            if (std::find(all.begin(), all.end(), found) == all.end()) {
                all.push_back(found);
            }
        }
    }
    return all;
}

} // namespace quadrille
