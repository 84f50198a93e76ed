#include "alignment/likeness.h"

#include <algorithm>
#include <cmath>

namespace quadrille {

Likeness::Likeness(std::span<const Sentence> source, const Language& sourceLanguage, std::span<const Sentence> target,
                   const Language& targetLanguage, const SettledPairs* terms, const std::stop_token& stop)
    : m_sourceWords(sourceLanguage)
    , m_targetWords(targetLanguage)
    , m_source(read(source, m_sourceWords, stop))
    , m_target(read(target, m_targetWords, stop))
    , m_relations(m_sourceWords, m_targetWords, terms) {}

Likeness::Text Likeness::read(std::span<const Sentence> sentences, LinkVocabulary& vocabulary,
                              const std::stop_token& stop) {
    Text text;
    std::vector<std::uint32_t> counts;
    for (const Sentence& sentence : sentences) {
        if (stop.stop_requested()) {
            throw Cancelled();
        }
        std::vector<Telling>& words = text.emplace_back();
        for (LinkWord& word : vocabulary.read(sentence.text)) {
            const std::uint32_t key = word.keys.front();
            const bool there = std::any_of(words.begin(), words.end(),
                                           [&](const Telling& one) { return one.word.keys.front() == key; });
            constexpr std::size_t enough = 60; // a longer sentence is known by its beginning
            if (!word.common && !there && words.size() < enough) {
                counts.resize(vocabulary.keys().size(), 0);
                ++counts[key];
                words.push_back({std::move(word), 0});
            }
        }
    }
    for (std::vector<Telling>& words : text) {
        for (Telling& one : words) {
            one.weight = std::log(1 + static_cast<double>(sentences.size()) / counts[one.word.keys.front()]);
        }
    }
    return text;
}

std::size_t Likeness::words(Range source, Range target) const {
    const auto count = [](const Text& text, Range range) {
        std::size_t sum = 0;
        for (std::size_t k = range.begin; k < range.end; ++k) {
            sum += text[k].size();
        }
        return sum;
    };
    return std::min(count(m_source, source), count(m_target, target));
}

double Likeness::of(Range source, Range target) const {
    double all = 0;
    double found = 0;
    std::vector<double> best;
    std::vector<const Telling*> others;
    for (std::size_t j = target.begin; j < target.end; ++j) {
        for (const Telling& other : m_target[j]) {
            others.push_back(&other);
            all += other.weight;
        }
    }
    best.assign(others.size(), 0);
    for (std::size_t i = source.begin; i < source.end; ++i) {
        for (const Telling& one : m_source[i]) {
            double most = 0;
            for (std::size_t k = 0; k < others.size(); ++k) {
                const double relation = m_relations.between(one.word, others[k]->word);
                most = std::max(most, relation);
                best[k] = std::max(best[k], relation);
            }
            all += one.weight;
            found += one.weight * most;
        }
    }
    for (std::size_t k = 0; k < others.size(); ++k) {
        found += others[k]->weight * best[k];
    }
    return all > 0 ? found / all : 0;
}

} // namespace quadrille
