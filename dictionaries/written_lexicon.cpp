#include "dictionaries/written_lexicon.h"

#include "dictionaries/stems.h"
#include "dictionaries/words.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <stdexcept>

namespace quadrille {
namespace {

constexpr std::uint32_t beginsBit = 0x80000000;

/// Numbers in a row, with the texts that some of them point into behind all of them.
class Writer {
public:
    void put(std::size_t number) { m_numbers.push_back(static_cast<std::uint32_t>(number)); }
    void put(const std::vector<std::uint32_t>& numbers) {
        put(numbers.size());
        m_numbers.insert(m_numbers.end(), numbers.begin(), numbers.end());
    }
    /// The texts' boundaries; the texts themselves go to the end.
    void put(const std::vector<std::string>& texts) {
        put(texts.size() + 1);
        for (const std::string& text : texts) {
            put(m_text.size());
            m_text += text;
        }
        put(m_text.size());
    }
    [[nodiscard]] std::string bytes() const {
        std::string all(m_numbers.size() * sizeof(std::uint32_t), '\0');
        std::memcpy(all.data(), m_numbers.data(), all.size());
        return all + m_text;
    }

private:
    std::vector<std::uint32_t> m_numbers;
    std::string m_text;
};

/// Takes apart what Writer put together.
class Reader {
public:
    explicit Reader(std::string_view bytes)
        : m_bytes(bytes) {}

    std::span<const std::uint32_t> numbers() {
        const std::size_t count = all(1).front();
        return all(count);
    }
    [[nodiscard]] std::string_view rest() const { return m_bytes.substr(m_at); }

private:
    std::span<const std::uint32_t> all(std::size_t count) {
        if (m_bytes.size() - m_at < count * sizeof(std::uint32_t)) {
            throw std::runtime_error("The lexicon in this program is cut short; the program has to be built anew.");
        }
        // The build puts the bytes at a multiple of 16, so they may be read as they stand.
        const auto* first = reinterpret_cast<const std::uint32_t*>(m_bytes.data() + m_at);
        m_at += count * sizeof(std::uint32_t);
        return {first, count};
    }

    std::string_view m_bytes;
    std::size_t m_at = 0;
};

/// One language of the lexicon while it is put together.
struct SideDraft {
    std::map<std::string, std::vector<std::uint32_t>> rows; ///< by stem
    std::vector<std::vector<std::pair<std::string, bool>>> pieces;
};

void addWord(SideDraft& side, const std::string& word, const Language& language, std::uint32_t row) {
    bool begins = true;
    for (const Word& one : words(word)) {
        const std::string folded = fold(std::string_view(word).substr(one.begin, one.end - one.begin));
        if (one.kind == WordKind::Number || language.commonWords.contains(folded)) {
            continue;
        }
        const std::string key = stem(folded, language);
        std::vector<std::uint32_t>& rows = side.rows[key];
        if (rows.empty() || rows.back() != row) {
            rows.push_back(row);
        }
        side.pieces.back().emplace_back(key, begins);
        begins = false;
    }
}

void put(Writer& writer, const SideDraft& side) {
    std::vector<std::string> names;
    std::vector<std::uint32_t> postings = {0};
    std::vector<std::uint32_t> rows;
    std::map<std::string, std::uint32_t, std::less<>> numbers;
    for (const auto& [name, of] : side.rows) {
        numbers.emplace(name, static_cast<std::uint32_t>(names.size()));
        names.push_back(name);
        rows.insert(rows.end(), of.begin(), of.end());
        postings.push_back(static_cast<std::uint32_t>(rows.size()));
    }
    std::vector<std::uint32_t> begins = {0};
    std::vector<std::uint32_t> pieces;
    for (const auto& row : side.pieces) {
        for (const auto& [name, first] : row) {
            pieces.push_back(numbers.at(name) | (first ? beginsBit : 0));
        }
        begins.push_back(static_cast<std::uint32_t>(pieces.size()));
    }
    writer.put(names);
    writer.put(postings);
    writer.put(rows);
    writer.put(begins);
    writer.put(pieces);
}

} // namespace

std::string WrittenLexicon::compiled(std::span<const std::string> lines) {
    std::array<SideDraft, lexiconLanguages.size()> sides;
    std::vector<std::uint32_t> flags;
    for (const std::string& line : lines) {
        const LexiconRow row = readLexiconRow(line);
        const auto number = static_cast<std::uint32_t>(flags.size());
        flags.push_back(row.weak ? 1 : 0);
        for (std::size_t k = 0; k < sides.size(); ++k) {
            const Language& language = quadrille::language(lexiconLanguages.at(k));
            SideDraft& side = sides.at(k);
            side.pieces.emplace_back();
            for (const std::string& word : equivalents(row, static_cast<std::uint32_t>(k))) {
                addWord(side, word, language, number);
            }
        }
    }
    Writer writer;
    writer.put(std::vector<std::string>(lines.begin(), lines.end()));
    writer.put(flags);
    for (const SideDraft& side : sides) {
        put(writer, side);
    }
    return writer.bytes();
}

WrittenLexicon::WrittenLexicon(std::string_view bytes) {
    Reader reader(bytes);
    m_lines = reader.numbers();
    m_flags = reader.numbers();
    for (Side& side : m_sides) {
        side.names = reader.numbers();
        side.postings = reader.numbers();
        side.rows = reader.numbers();
        side.begins = reader.numbers();
        side.pieces = reader.numbers();
    }
    m_text = reader.rest();
}

std::uint32_t WrittenLexicon::languageOf(const Language& language) {
    const auto* const found = std::find(lexiconLanguages.begin(), lexiconLanguages.end(), language.tag);
    return found == lexiconLanguages.end() ? none : static_cast<std::uint32_t>(found - lexiconLanguages.begin());
}

std::string_view WrittenLexicon::stemName(std::uint32_t language, std::uint32_t stem) const {
    const Numbers names = m_sides.at(language).names;
    return m_text.substr(names[stem], names[stem + 1] - names[stem]);
}

std::uint32_t WrittenLexicon::find(std::uint32_t language, std::string_view stem) const {
    std::uint32_t low = 0;
    auto high = static_cast<std::uint32_t>(stemCount(language));
    while (low < high) {
        const std::uint32_t middle = low + (high - low) / 2;
        if (stemName(language, middle) < stem) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < stemCount(language) && stemName(language, low) == stem ? low : none;
}

std::span<const std::uint32_t> WrittenLexicon::rowsOf(std::uint32_t language, std::uint32_t stem) const {
    const Side& side = m_sides.at(language);
    return side.rows.subspan(side.postings[stem], side.postings[stem + 1] - side.postings[stem]);
}

std::size_t WrittenLexicon::pieceCount(std::uint32_t language, std::uint32_t row) const {
    const Numbers begins = m_sides.at(language).begins;
    return begins[row + 1] - begins[row];
}

WrittenLexicon::Piece WrittenLexicon::piece(std::uint32_t language, std::uint32_t row, std::size_t k) const {
    const Side& side = m_sides.at(language);
    const std::uint32_t piece = side.pieces[side.begins[row] + k];
    return {piece & ~beginsBit, (piece & beginsBit) != 0};
}

std::string_view WrittenLexicon::line(std::uint32_t row) const {
    return m_text.substr(m_lines[row], m_lines[row + 1] - m_lines[row]);
}

} // namespace quadrille
