#pragma once

#include "corpus/document.h"

#include <QMetaType>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <string>
#include <vector>

namespace quadrille {

/// The inline elements of a text that is shown: the k-th stands for its k-th U+FFFC. QML hands them on as they are.
class CellMarks {
    Q_GADGET
    QML_VALUE_TYPE(cellMarks)

public:
    std::vector<Mark> all;

    /// One line for each, as a person reads it: "bold 1: <b>".
    [[nodiscard]] QStringList inWords() const;
    /// The same in one line.
    Q_INVOKABLE [[nodiscard]] QString inOneLine() const { return inWords().join(QStringLiteral("; ")); }
    bool operator==(const CellMarks&) const = default;
};

/// What a chip says of a mark, the n-th (from 1) of its text: its kind and its id, or `n` when it has none. Short.
QString markLabel(const Mark& mark, std::size_t n);

/// `text` with labels in brackets in place of the signs of marks, to be read and not to be edited.
QString withLabels(QString text, const std::vector<Mark>& marks);

/// Those of all its segments.
std::vector<Mark> marksOf(const Cell& cell);

/// The mark that a U+FFFC is which came into a text by itself.
Mark textMark();

/// The marks of a text that was typed over `before`: those of the common beginning and end stay, and signs between
/// them are signs of the text itself.
std::vector<Mark> marksAfter(const std::string& before, const std::vector<Mark>& marks, const std::string& now);

} // namespace quadrille
