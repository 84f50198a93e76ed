#include "alignment/prepared_text.h"

#include "alignment/segmenter.h"
#include "dictionaries/language.h"
#include "dictionaries/stems.h"
#include "dictionaries/utf8.h"
#include "dictionaries/words.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cmath>

namespace quadrille {
namespace {

/// The one spelling under which a punctuation mark is compared; 0 when it tells nothing.
char comparable(char32_t c) {
    switch (c) {
    case '?':
    case '!':
    case ':':
    case ';':
    case '%':
    case '(':
    case '$':
        return static_cast<char>(c);
    case 0x201E:
    case 0x00AB:
    case 0x201C:
    case '"':
        return '"';
    case 0x2014:
    case 0x2013:
        return '-';
    case 0x2026:
        return '.';
    default:
        return 0;
    }
}

/// The sentences of a segment; at least one.
std::vector<std::string_view> sentencesIn(std::string_view segment, const Language& language) {
    std::vector<std::string_view> found;
    // Without a table of its own a language is cut by ICU, which is slow to ask for one segment at a time.
    if (!language.abbreviations.empty()) {
        for (const SegmentSpan& one : quadrille::segment(segment, language, ParagraphStyle::Wrapped)) {
            found.push_back(segment.substr(one.span.begin, one.span.end - one.span.begin));
        }
    }
    if (found.size() < 2) {
        found.assign(1, segment);
    }
    return found;
}

} // namespace

PreparedText::PreparedText(std::span<const Sentence> segments, const Language& language, const std::stop_token& stop)
    : m_language(&language) {
    for (const Sentence& segment : segments) {
        if (m_firsts.size() % 256 == 0 && stop.stop_requested()) {
            throw Cancelled();
        }
        m_firsts.push_back(m_lengths.size());
        bool first = true;
        for (const std::string_view sentence : sentencesIn(segment.text, language)) {
            readSentence(sentence);
            m_opens.push_back(first);
            m_starts.push_back(first && segment.startsParagraph);
            m_headings.push_back(segment.heading);
            first = false;
        }
    }
    m_firsts.push_back(m_lengths.size());
    for (TokenType& type : m_types) {
        if (type.kind == TokenKind::Word) {
            type.skeleton = skeleton(type.form);
            type.common = language.commonWords.contains(type.form);
        }
    }
}

Range PreparedText::segmentsOf(Range sentences) const {
    const auto segmentAt = [this](std::size_t sentence) {
        return static_cast<std::size_t>(std::lower_bound(m_firsts.begin(), m_firsts.end(), sentence) -
                                        m_firsts.begin());
    };
    return {segmentAt(sentences.begin), segmentAt(sentences.end)};
}

void PreparedText::readSentence(std::string_view text) {
    m_lengths.push_back(0);
    readWords(text);
    readPunctuation(text);
    m_lengths.back() = std::max(1.0, m_lengths.back());
    m_logLengths.push_back(std::log(m_lengths.back()));
    m_begins.push_back(m_tokens.size());
}

void PreparedText::readWords(std::string_view text) {
    for (const Word& word : words(text)) {
        const std::string_view bytes = text.substr(word.begin, word.end - word.begin);
        const std::string form = fold(bytes);
        m_lengths.back() += static_cast<double>(std::count_if(
            form.begin(), form.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
        if (word.kind == WordKind::Number) {
            m_tokens.push_back(intern(numberKey(form), form, TokenKind::Number));
        } else {
            m_tokens.push_back(internWord(form));
        }
    }
}

void PreparedText::readPunctuation(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next(text, at);
        const char mark = c < 0x80 && u_isalnum(static_cast<UChar32>(c)) ? '\0' : comparable(c);
        if (mark != 0) {
            m_tokens.push_back(intern({&mark, 1}, {&mark, 1}, TokenKind::Punctuation));
        }
    }
}

std::uint32_t PreparedText::internWord(const std::string& form) {
    const auto known = m_forms.find(form);
    if (known != m_forms.end()) {
        ++m_types[known->second].count;
        return known->second;
    }
    const std::uint32_t type = intern(stem(form, *m_language), form, TokenKind::Word);
    m_forms.emplace(form, type);
    return type;
}

std::uint32_t PreparedText::intern(std::string_view key, std::string_view form, TokenKind kind) {
    const auto [place, fresh] = m_index.try_emplace(std::string(key), static_cast<std::uint32_t>(m_types.size()));
    if (fresh) {
        m_types.push_back({std::string(key), std::string(form), {}, kind, false, 0});
    }
    ++m_types[place->second].count;
    return place->second;
}

std::size_t PreparedText::find(std::string_view key) const {
    const auto found = m_index.find(std::string(key));
    return found == m_index.end() ? m_types.size() : found->second;
}

Vocabulary PreparedText::vocabulary() const {
    Vocabulary all;
    all.language = m_language;
    for (const TokenType& type : m_types) {
        all.stems.emplace_back(type.kind == TokenKind::Word && !type.common ? type.key : std::string_view());
    }
    for (std::size_t k = 0; k < size(); ++k) {
        const std::uint32_t* before = nullptr;
        for (const std::uint32_t& type : tokens(k)) {
            if (!all.stems[type].empty()) {
                if (before != nullptr) {
                    all.neighbours.insert(Vocabulary::nextTo(*before, type));
                }
                before = &type;
            }
        }
    }
    return all;
}

double PreparedText::frequency(std::uint32_t type) const {
    return (m_types[type].count + 0.5) / (static_cast<double>(m_tokens.size()) + 100.0);
}

} // namespace quadrille
