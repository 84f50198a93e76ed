#pragma once

#include "alignment/aligner.h"
#include "dictionaries/lexicon.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace quadrille {

enum class TokenKind : std::uint8_t { Word, Number, Punctuation };

/// One thing a text is made of, for alignment: a stem, a number's value, a punctuation mark.
struct TokenType {
    std::string key;      ///< stem; digits; the mark
    std::string form;     ///< the whole word, folded, as first met
    std::string skeleton; ///< its sound in Latin letters
    TokenKind kind = TokenKind::Word;
    bool common = false; ///< one of the language's common words
    std::uint32_t count = 0;
};

/// A text as the aligner works on it: lengths and tokens of every sentence. A segment that a person or a file has
/// made may hold several sentences; they are aligned one by one, since that tells where in it a counterpart ends.
class PreparedText {
public:
    PreparedText(std::span<const Sentence> segments, const Language& language, const std::stop_token& stop);

    [[nodiscard]] std::size_t size() const { return m_lengths.size(); } ///< sentences
    /// Whether a segment begins with sentence `k`; so it does behind the last one.
    [[nodiscard]] bool opensSegment(std::size_t k) const { return k >= m_opens.size() || m_opens[k]; }
    [[nodiscard]] Range sentencesOf(Range segments) const { return {m_firsts[segments.begin], m_firsts[segments.end]}; }
    /// The segments that lie between two places where segments begin.
    [[nodiscard]] Range segmentsOf(Range sentences) const;
    [[nodiscard]] const Language& language() const { return *m_language; }
    /// Letters and digits of sentence `k`; at least 1.
    [[nodiscard]] double length(std::size_t k) const { return m_lengths[k]; }
    /// Its natural logarithm.
    [[nodiscard]] double logLength(std::size_t k) const { return m_logLengths[k]; }
    [[nodiscard]] bool startsParagraph(std::size_t k) const { return m_starts[k]; }
    [[nodiscard]] bool heading(std::size_t k) const { return m_headings[k]; }
    /// Indices into types(), in order.
    [[nodiscard]] std::span<const std::uint32_t> tokens(std::size_t k) const {
        return {m_tokens.data() + m_begins[k], m_tokens.data() + m_begins[k + 1]};
    }
    [[nodiscard]] std::span<const TokenType> types() const { return m_types; }
    /// Index of the type, or types().size() when the text does not hold it.
    [[nodiscard]] std::size_t find(std::string_view key) const;
    /// How likely any token of this text is of `type`.
    [[nodiscard]] double frequency(std::uint32_t type) const;
    /// Its words as the lexicon is asked for them, numbered as types() are.
    [[nodiscard]] Vocabulary vocabulary() const;

private:
    void readSentence(std::string_view text);
    void readWords(std::string_view text);
    void readPunctuation(std::string_view text);
    std::uint32_t internWord(const std::string& form);
    std::uint32_t intern(std::string_view key, std::string_view form, TokenKind kind);

    const Language* m_language;
    std::vector<double> m_lengths;
    std::vector<double> m_logLengths;
    std::vector<std::size_t> m_firsts; ///< per segment its first sentence; one more behind the last
    std::vector<bool> m_opens;
    std::vector<bool> m_starts;
    std::vector<bool> m_headings;
    std::vector<std::size_t> m_begins = {0};
    std::vector<std::uint32_t> m_tokens;
    std::vector<TokenType> m_types;
    std::unordered_map<std::string, std::uint32_t> m_index;
    std::unordered_map<std::string, std::uint32_t> m_forms; ///< the type of every form met
};

} // namespace quadrille
