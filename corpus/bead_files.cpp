#include "corpus/bead_files.h"

#include "alignment/aligner.h"
#include "corpus/sentences.h"
#include "corpus/xml_text.h"
#include "dictionaries/language.h"
#include "dictionaries/parts.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <optional>
#include <stdexcept>

namespace quadrille {
namespace {

template <class Number>
std::optional<Number> numberIn(std::string_view text) {
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

/// What a person is shown of a field.
std::string shown(std::string_view field) {
    return std::string(field.substr(0, 40));
}

/// Reads a table line by line; what is wrong is said with the line.
class Reader {
public:
    Reader(const std::string& name, const std::vector<NewColumn>& columns)
        : m_name(name)
        , m_columns(columns)
        , m_next(columns.size(), 0)
        , m_beads(columns.size() - 1) {}

    void read(std::string_view table) {
        for (std::string_view line : parts(table, '\n')) {
            ++m_line;
            line.remove_suffix(line.ends_with('\r') ? 1 : 0);
            if (!line.empty()) {
                readLine(line);
            }
        }
        for (std::size_t column = 0; column < m_columns.size(); ++column) {
            const std::size_t all = m_columns[column].segments.size();
            if (m_next[column] < all) {
                throw std::runtime_error(
                    fmt::format("{}: the last {} of the {} {} segments are in no line. Add lines for segment {} and "
                                "what follows.",
                                m_name, all - m_next[column], all, nameOf(column), m_next[column]));
            }
        }
    }

    [[nodiscard]] bool rated() const { return m_rated; }
    std::vector<std::vector<Bead>> beads() { return std::move(m_beads); }

private:
    [[noreturn]] void fail(const std::string& sentence) const {
        throw std::runtime_error(fmt::format("{}, line {}: {}", m_name, m_line, sentence));
    }
    [[nodiscard]] std::string nameOf(std::size_t column) const { return language(m_columns[column].tag).englishName; }

    void readLine(std::string_view line) {
        const std::vector<std::string_view> fields = parts(line, '\t');
        if (fields.size() != m_columns.size() && fields.size() != m_columns.size() + 1) {
            fail(fmt::format("it has {} field{}, but {} are needed (the source and {} target{}), and a confidence may "
                             "follow. Fields are parted by tabs.",
                             fields.size(), fields.size() == 1 ? "" : "s", m_columns.size(), m_columns.size() - 1,
                             m_columns.size() == 2 ? "" : "s"));
        }
        std::vector<Range> ranges;
        bool empty = true;
        for (std::size_t column = 0; column < m_columns.size(); ++column) {
            ranges.push_back(rangeOf(fields[column], column));
            empty = empty && ranges.back().empty();
        }
        if (empty) {
            fail("it has no segment at all. Take it out.");
        }
        double confidence = 0;
        if (fields.size() > m_columns.size()) {
            confidence = confidenceOf(fields.back());
        } else {
            m_rated = false;
        }
        for (std::size_t column = 1; column < m_columns.size(); ++column) {
            if (!ranges.front().empty() || !ranges[column].empty()) {
                m_beads[column - 1].push_back({ranges.front(), ranges[column], confidence});
            }
        }
    }

    Range rangeOf(std::string_view field, std::size_t column) {
        std::size_t& next = m_next[column];
        Range range{next, next};
        if (field.empty()) {
            return range;
        }
        for (const std::string_view part : parts(field, ',')) {
            const auto number = numberIn<std::size_t>(part);
            if (!number) {
                fail(fmt::format("\"{}\" is no segment number. Numbers are parted by commas and begin with 0.",
                                 shown(part)));
            }
            if (*number >= m_columns[column].segments.size()) {
                fail(fmt::format("there is no segment {} in {}, which has {}, numbered from 0.", *number,
                                 nameOf(column), m_columns[column].segments.size()));
            }
            if (*number != next) {
                fail(fmt::format("{} segment {} stands here, but {} comes next. Every segment stands once, in "
                                 "reading order.",
                                 nameOf(column), *number, next));
            }
            ++next;
        }
        range.end = next;
        return range;
    }

    [[nodiscard]] double confidenceOf(std::string_view field) const {
        const auto confidence = numberIn<double>(field);
        if (!confidence || !(*confidence >= 0 && *confidence <= 1)) {
            fail(fmt::format("\"{}\" is no confidence. It is a number from 0 to 1, or left out.", shown(field)));
        }
        return *confidence;
    }

    const std::string& m_name;
    const std::vector<NewColumn>& m_columns;
    std::size_t m_line = 0;
    bool m_rated = true;
    std::vector<std::size_t> m_next; ///< by column: the segment that comes next
    std::vector<std::vector<Bead>> m_beads;
};

/// "3:1" for every segment.
std::vector<std::string> elementsOf(const NewColumn& column) {
    std::vector<std::string> all;
    std::size_t paragraph = 0;
    std::size_t sentence = 0;
    for (const Segment& segment : column.segments) {
        if (segment.startsParagraph || paragraph == 0) {
            ++paragraph;
            sentence = 0;
        }
        all.push_back(fmt::format("{}:{}", paragraph, ++sentence));
    }
    return all;
}

std::string linked(const std::vector<std::string>& elements, Range range) {
    std::string all;
    for (std::size_t k = range.begin; k < range.end; ++k) {
        all += (k == range.begin ? "" : " ") + elements[k];
    }
    return all;
}

std::string documentName(const NewColumn& column) {
    return xmlAttribute(column.fileName.empty() ? column.tag : column.fileName);
}

} // namespace

std::vector<std::vector<Bead>> readBeads(std::string_view table, const std::string& name,
                                         const std::vector<NewColumn>& columns, const std::stop_token& stop) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    table.remove_prefix(table.starts_with(mark) ? mark.size() : 0);
    Reader reader(name, columns);
    reader.read(table);
    std::vector<std::vector<Bead>> beads = reader.beads();
    if (!reader.rated()) {
        const std::vector<Sentence> source = sentencesOf(columns.front().segments);
        for (std::size_t target = 0; target < beads.size(); ++target) {
            beads[target] = score(source, language(columns.front().tag), sentencesOf(columns[target + 1].segments),
                                  language(columns[target + 1].tag), beads[target], stop);
        }
    }
    return beads;
}

std::string ladder(const NewDocument& document) {
    std::string out;
    for (const Bead& bead : document.beads.front()) {
        out += fmt::format("{}\t{}\t{:.4f}\n", bead.source.begin, bead.target.begin, bead.confidence);
    }
    return out + fmt::format("{}\t{}\t{:.4f}\n", document.columns[0].segments.size(),
                             document.columns[1].segments.size(), 0.0);
}

std::string interText(const NewDocument& document) {
    const std::vector<std::string> source = elementsOf(document.columns[0]);
    const std::vector<std::string> target = elementsOf(document.columns[1]);
    std::string out = fmt::format("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<linkGrp toDoc=\"{}\" fromDoc=\"{}\">\n",
                                  documentName(document.columns[1]), documentName(document.columns[0]));
    for (const Bead& bead : document.beads.front()) {
        out += fmt::format("<link type=\"{}-{}\" xtargets=\"{};{}\" status=\"auto\"/>\n", bead.target.size(),
                           bead.source.size(), linked(target, bead.target), linked(source, bead.source));
    }
    return out + "</linkGrp>\n";
}

} // namespace quadrille
