#include "app/cell_marks.h"

#include "app/text.h"
#include "corpus/utf8.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace quadrille {
namespace {

constexpr int longestKind = 10;
constexpr int longestId = 6;
constexpr int longestOriginal = 200;

QString cut(const std::string& bytes, int longest) {
    QString text = toQt(bytes).simplified();
    if (text.size() > longest) {
        text.truncate(longest - 1);
        text += QChar(0x2026);
    }
    return text;
}

} // namespace

QString markLabel(const Mark& mark, std::size_t n) {
    const QString kind =
        mark.kind == "text" ? QCoreApplication::translate("CellMarks", "obj") : cut(mark.kind, longestKind);
    return kind + QLatin1Char(' ') + (mark.id.empty() ? QString::number(n) : cut(mark.id, longestId));
}

QStringList CellMarks::inWords() const {
    QStringList words;
    for (const Mark& mark : all) {
        words += QCoreApplication::translate("CellMarks", "%1: %2")
                     .arg(markLabel(mark, static_cast<std::size_t>(words.size()) + 1),
                          mark.kind == "text"
                              ? QCoreApplication::translate("CellMarks", "the sign U+FFFC of the text itself")
                              : cut(mark.original, longestOriginal));
    }
    return words;
}

QString withLabels(QString text, const std::vector<Mark>& marks) {
    std::size_t n = 0;
    for (qsizetype at = text.indexOf(QChar::ObjectReplacementCharacter); at >= 0 && n < marks.size();
         at = text.indexOf(QChar::ObjectReplacementCharacter, at + 1), ++n) {
        const QString label = QStringLiteral("[%1]").arg(markLabel(marks[n], n + 1));
        text.replace(at, 1, label);
        at += label.size() - 1;
    }
    return text;
}

std::vector<Mark> marksOf(const Cell& cell) {
    std::vector<Mark> marks;
    for (const Segment& segment : cell.segments) {
        marks.insert(marks.end(), segment.marks.begin(), segment.marks.end());
    }
    return marks;
}

Mark textMark() {
    return {"text", "", std::string(markSign)};
}

std::vector<Mark> marksAfter(const std::string& before, const std::vector<Mark>& marks, const std::string& now) {
    const auto front = std::mismatch(before.begin(), before.end(), now.begin(), now.end());
    const std::size_t same =
        countMarkSigns(std::string_view(now).substr(0, static_cast<std::size_t>(front.second - now.begin())));
    const std::size_t all = countMarkSigns(now);
    const std::size_t most = std::min(all, marks.size());
    std::size_t tail = 0;
    const auto back = std::mismatch(before.rbegin(), std::make_reverse_iterator(front.first), now.rbegin(),
                                    std::make_reverse_iterator(front.second));
    tail =
        countMarkSigns(std::string_view(now).substr(now.size() - static_cast<std::size_t>(back.second - now.rbegin())));
    tail = std::min(tail, most - std::min(same, most));
    std::vector<Mark> result(marks.begin(), marks.begin() + static_cast<std::ptrdiff_t>(std::min(same, most)));
    result.resize(all - tail, textMark());
    result.insert(result.end(), marks.end() - static_cast<std::ptrdiff_t>(tail), marks.end());
    return result;
}

} // namespace quadrille
