#include "app/cli/table.h"

#include <algorithm>
#include <unicode/uchar.h>
#include <unicode/utf8.h>
#include <utility>

namespace quadrille::cli {
namespace {

constexpr int labelWidth = 10;
constexpr int gap = 2;
constexpr int leastColumn = 14;

int cellsOf(UChar32 character) {
    switch (u_charType(character)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
        return 0;
    default:
        break;
    }
    const int breadth = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
    return breadth == U_EA_WIDE || breadth == U_EA_FULLWIDTH ? 2 : 1;
}

struct Line {
    std::string text;
    int width = 0;
};

// A word that fits nowhere is cut; everything else goes to the next line whole.
class Wrapper {
public:
    explicit Wrapper(int width)
        : m_width(width) {}

    void add(UChar32 character, const std::string& bytes) {
        if (character == ' ' || character == '\n') {
            endWord();
            return;
        }
        const int cells = cellsOf(character);
        if (m_word.width + cells > m_width) {
            endWord();
        }
        m_word.text += bytes;
        m_word.width += cells;
    }

    std::vector<Line> finish() {
        endWord();
        if (m_line.width > 0 || m_lines.empty()) {
            m_lines.push_back(m_line);
        }
        return std::move(m_lines);
    }

private:
    void endWord() {
        if (m_word.text.empty()) {
            return;
        }
        if (m_line.width > 0 && m_line.width + 1 + m_word.width > m_width) {
            m_lines.push_back(std::exchange(m_line, {}));
        }
        if (m_line.width > 0) {
            m_line.text += ' ';
            ++m_line.width;
        }
        m_line.text += m_word.text;
        m_line.width += m_word.width;
        m_word = {};
    }

    int m_width;
    Line m_line;
    Line m_word;
    std::vector<Line> m_lines;
};

std::vector<Line> wrapped(const std::string& text, int width) {
    Wrapper wrapper(width);
    const auto size = static_cast<int32_t>(text.size());
    for (int32_t at = 0; at < size;) {
        const int32_t begin = at;
        UChar32 character = 0;
        U8_NEXT(text.data(), at, size, character);
        const bool shown = character >= 0 && (character == '\n' || u_charType(character) != U_CONTROL_CHAR);
        wrapper.add(character, shown ? text.substr(begin, at - begin) : "·");
    }
    return wrapper.finish();
}

void appendRow(std::string& out, const TableRow& row, std::size_t columns, int columnWidth) {
    std::vector<std::vector<Line>> laidOut;
    std::size_t height = 1;
    for (const auto& cell : row.cells) {
        laidOut.push_back(wrapped(cell, columnWidth));
        height = std::max(height, laidOut.back().size());
    }
    const std::vector<Line> label = wrapped(row.label, labelWidth);
    for (std::size_t line = 0; line < height; ++line) {
        const Line first = line < label.size() ? label[line] : Line{};
        std::string text = first.text + std::string(std::max(0, labelWidth - first.width), ' ');
        for (std::size_t column = 0; column < std::min(columns, laidOut.size()); ++column) {
            const Line cell = line < laidOut[column].size() ? laidOut[column][line] : Line{};
            text += std::string(gap, ' ') + cell.text + std::string(std::max(0, columnWidth - cell.width), ' ');
        }
        text.erase(text.find_last_not_of(' ') + 1);
        out += text + '\n';
    }
}

} // namespace

std::string table(const std::vector<std::string>& titles, const std::vector<TableRow>& rows, int width) {
    const int columns = std::max<int>(1, static_cast<int>(titles.size()));
    const int columnWidth = std::max(leastColumn, (width - labelWidth) / columns - gap);
    std::string rule;
    for (int i = 0; i < labelWidth + columns * (columnWidth + gap); ++i) {
        rule += "─";
    }
    rule += '\n';
    std::string out;
    appendRow(out, {"", titles, false}, titles.size(), columnWidth);
    for (const TableRow& row : rows) {
        if (row.ruleAbove) {
            out += rule;
        }
        appendRow(out, row, titles.size(), columnWidth);
    }
    return out;
}

} // namespace quadrille::cli
