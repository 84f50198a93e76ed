#include "alignment/link_words.h"

#include "alignment/settled_pairs.h"
#include "dictionaries/stems.h"
#include "dictionaries/utf8.h"
#include "dictionaries/words.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

namespace quadrille {
namespace {

/// How a word sounds as a name, told apart as little as languages do: s and z are one, the English "'s" is none of it.
std::string soundOf(std::string_view folded) {
    if (folded.ends_with("'s")) {
        folded.remove_suffix(2);
    }
    std::string sound = skeleton(folded);
    std::replace(sound.begin(), sound.end(), 'z', 's');
    return sound;
}

std::uint64_t pairOf(std::uint32_t source, std::uint32_t target) {
    return (static_cast<std::uint64_t>(source) << 32U) | target;
}

} // namespace

LinkVocabulary::LinkVocabulary(const Language& language, Stemmer* stemmer)
    : m_language(&language)
    , m_stemmer(stemmer) {}

std::uint32_t LinkVocabulary::keyOf(const std::string& key, bool asked) {
    const auto [place, fresh] = m_numbers.try_emplace(key, static_cast<std::uint32_t>(m_keys.size()));
    if (fresh) {
        m_keys.push_back(key);
        m_asked.push_back(asked);
    }
    return place->second;
}

const LinkVocabulary::Form& LinkVocabulary::formOf(std::string_view word, const std::string& folded, bool number) {
    const auto [place, fresh] = m_forms.try_emplace(folded);
    Form& form = place->second;
    if (!fresh) {
        return form;
    }
    form.number = static_cast<std::uint32_t>(m_sounds.size());
    m_sounds.push_back(soundOf(folded));
    const bool common = m_language->commonWords.contains(folded);
    form.keys.push_back(keyOf(number ? numberKey(folded) : stem(folded, *m_language), !number && !common));
    if (m_stemmer != nullptr && !number && !common) {
        for (const std::string& base : m_stemmer->words(word)) {
            const std::uint32_t key = keyOf(stem(base, *m_language), true);
            if (std::find(form.keys.begin(), form.keys.end(), key) == form.keys.end()) {
                form.keys.push_back(key);
            }
        }
    }
    return form;
}

namespace {

/// Whether "250" in "1 250" goes on what stands before it, but not in "in 2014 250 people".
bool isThousands(std::string_view text, const Word& before, const Word& word) {
    const std::string_view between = text.substr(before.end, word.begin - before.end);
    const std::string_view digits = text.substr(word.begin, word.end - word.begin);
    const std::string_view begun = text.substr(before.begin, before.end - before.begin);
    const bool numbers = before.kind == WordKind::Number && word.kind == WordKind::Number;
    const bool space = between == " " || between == "\u00A0" || between == "\u202F";
    const bool group = digits.size() == 3 && numberKey(digits).size() == 4;
    return numbers && space && group &&
           (begun.size() <= 3 || begun.find_first_of(" \xC2\xE2") != std::string_view::npos);
}

/// The words of `text`; a number with spaces between its thousands is one.
std::vector<Word> wordsOf(std::string_view text) {
    std::vector<Word> all;
    for (const Word& word : words(text)) {
        if (!all.empty() && isThousands(text, all.back(), word)) {
            all.back().end = word.end;
        } else {
            all.push_back(word);
        }
    }
    return all;
}

} // namespace

std::vector<LinkWord> LinkVocabulary::read(std::string_view text) {
    std::vector<LinkWord> all;
    const LinkWord* before = nullptr;
    for (const Word& word : wordsOf(text)) {
        const std::string_view bytes = text.substr(word.begin, word.end - word.begin);
        const std::string folded = fold(bytes);
        LinkWord one;
        one.span = {word.begin, word.end};
        one.number = word.kind == WordKind::Number;
        one.common = m_language->commonWords.contains(folded);
        one.capital = u_isupper(static_cast<UChar32>(peek(bytes, 0))) != 0;
        const Form& form = formOf(bytes, folded, one.number);
        one.keys = form.keys;
        one.form = form.number;
        all.push_back(std::move(one));
    }
    for (const LinkWord& one : all) {
        if (one.common || one.number) {
            continue;
        }
        for (const std::uint32_t first : before != nullptr ? before->keys : std::vector<std::uint32_t>()) {
            for (const std::uint32_t second : one.keys) {
                m_neighbours.insert(Vocabulary::nextTo(first, second));
            }
        }
        before = &one;
    }
    return all;
}

std::size_t LinkVocabulary::find(std::string_view key) const {
    const auto found = m_numbers.find(key);
    return found == m_numbers.end() ? m_keys.size() : found->second;
}

Vocabulary LinkVocabulary::asked() const {
    Vocabulary all;
    all.language = m_language;
    for (std::size_t k = 0; k < m_keys.size(); ++k) {
        all.stems.emplace_back(m_asked[k] ? std::string_view(m_keys[k]) : std::string_view());
    }
    all.neighbours = m_neighbours;
    return all;
}

WordRelations::WordRelations(const LinkVocabulary& source, const LinkVocabulary& target, const SettledPairs* terms)
    : m_source(source)
    , m_target(target) {
    const auto put = [this](const RelatedWords& pair) {
        float& weight = m_listed[pairOf(pair.source, pair.target)];
        weight = std::max(weight, pair.weight);
    };
    const Vocabulary left = source.asked();
    const Vocabulary right = target.asked();
    for (const WordPairTable& table : wordPairTables()) {
        table.between(left, right, put);
    }
    for (std::size_t k = 0; terms != nullptr && k < source.keys().size(); ++k) {
        for (const SettledPairs::Counterpart& one : terms->of(source.keys()[k])) {
            const std::size_t other = target.find(one.stem);
            if (other < target.keys().size()) {
                put({static_cast<std::uint32_t>(k), static_cast<std::uint32_t>(other), one.weight});
            }
        }
    }
}

float WordRelations::listed(const LinkWord& source, const LinkWord& target) const {
    float best = 0;
    for (const std::uint32_t one : source.keys) {
        for (const std::uint32_t other : target.keys) {
            const auto found = m_listed.find(pairOf(one, other));
            best = found == m_listed.end() ? best : std::max(best, found->second);
        }
    }
    return best;
}

float WordRelations::between(const LinkWord& source, const LinkWord& target) const {
    if (source.number && target.number) {
        return m_source.keys()[source.keys.front()] == m_target.keys()[target.keys.front()] ? 1.0F : 0.0F;
    }
    if (source.common || target.common || source.number != target.number) {
        return 0;
    }
    return std::max(listed(source, target), alike(source, target));
}

namespace {

/// Letters of the longest common subsequence; sounds are short.
std::size_t commonLetters(std::string_view a, std::string_view b) {
    constexpr std::size_t longest = 32;
    std::array<std::size_t, longest + 1> row{};
    a = a.substr(0, longest);
    b = b.substr(0, longest);
    for (const char c : a) {
        std::size_t diagonal = 0;
        for (std::size_t k = 0; k < b.size(); ++k) {
            const std::size_t above = row[k + 1];
            row[k + 1] = c == b[k] ? diagonal + 1 : std::max(above, row[k]);
            diagonal = above;
        }
    }
    return row[b.size()];
}

std::size_t commonBeginning(std::string_view a, std::string_view b) {
    const std::size_t most = std::min(a.size(), b.size());
    return static_cast<std::size_t>(
        std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(most), b.begin()).first - a.begin());
}

bool isVowel(char c) {
    return std::string_view("aeiou").find(c) != std::string_view::npos;
}

} // namespace

float WordRelations::alike(const LinkWord& source, const LinkWord& target) const {
    const std::string& a = m_source.sound(source.form);
    const std::string& b = m_target.sound(target.form);
    if (std::min(a.size(), b.size()) < 3) {
        return 0;
    }
    const auto letters = static_cast<float>(a.size() + b.size());
    const std::size_t begins = commonBeginning(a, b);
    float value = begins >= 4 || (begins == 3 && std::max(a.size(), b.size()) <= 4)
                      ? 2 * static_cast<float>(begins) / letters
                      : 0;
    // Names are adapted inside too (Aesop, Ezops); words with a small letter that look alike so are too many.
    const bool beginAlike = begins > 0 || (isVowel(a.front()) && isVowel(b.front()));
    if (source.capital && target.capital && beginAlike) {
        value = std::max(value, 0.9F * 2 * static_cast<float>(commonLetters(a, b)) / letters);
    }
    constexpr float least = 0.55F;
    return value >= least ? value : 0;
}

} // namespace quadrille
