#include "app/units_model.h"

#include "app/beads_model.h"
#include "app/confidence.h"
#include "app/text.h"

#include <algorithm>

namespace quadrille {

namespace {

template <class Values>
void erase(Values& values, std::size_t first, std::size_t count) {
    values.erase(values.begin() + static_cast<std::ptrdiff_t>(first),
                 values.begin() + static_cast<std::ptrdiff_t>(first + count));
}

Outline withoutRows(Outline outline, int firstRow, int rows) {
    const auto first = static_cast<std::size_t>(firstRow);
    const auto count = static_cast<std::size_t>(rows);
    erase(outline.units, first, count);
    erase(outline.paragraphs, first, count);
    erase(outline.startsParagraph, first, count);
    erase(outline.heading, first, count);
    erase(outline.cells, first * outline.columns, count * outline.columns);
    return outline;
}

} // namespace

UnitsModel::UnitsModel(QObject* parent)
    : QAbstractListModel(parent) {}

void UnitsModel::show(std::shared_ptr<OpenDocument> document) {
    beginResetModel();
    m_document = std::move(document);
    m_count = m_document ? static_cast<int>(m_document->outline.units.size()) : 0;
    countWeak();
    endResetModel();
    emit countChanged();
}

void UnitsModel::countWeak() {
    m_weakRows = 0;
    for (int row = 0; row < m_count; ++row) {
        m_weakRows += weak(static_cast<std::size_t>(row)) ? 1 : 0;
    }
}

void UnitsModel::unitChanged(int row) {
    const int before = m_weakRows;
    countWeak();
    emit dataChanged(index(row), index(row));
    ++m_revision;
    emit revisionChanged();
    if (m_weakRows != before) {
        emit countChanged();
    }
}

void UnitsModel::takeOutline(Outline contents) {
    const std::vector<UnitId>& old = m_document->outline.units;
    const auto front = std::mismatch(old.begin(), old.end(), contents.units.begin(), contents.units.end());
    const auto same = static_cast<int>(front.first - old.begin());
    const auto back = std::mismatch(old.rbegin(), std::make_reverse_iterator(front.first), contents.units.rbegin(),
                                    std::make_reverse_iterator(front.second));
    const auto tail = static_cast<int>(back.first - old.rbegin());
    const int gone = m_count - tail - same;
    const int come = static_cast<int>(contents.units.size()) - tail - same;
    // Views may ask for any row between the two signals, so the document changes between them.
    if (gone > 0) {
        beginRemoveRows({}, same, same + gone - 1);
        m_count -= gone;
        m_document->takeOutline(withoutRows(m_document->outline, same, gone));
        endRemoveRows();
    }
    if (come > 0) {
        beginInsertRows({}, same, same + come - 1);
    }
    m_count = static_cast<int>(contents.units.size());
    m_document->takeOutline(std::move(contents));
    if (come > 0) {
        endInsertRows();
    }
    countWeak();
    if (m_count > 0) {
        emit dataChanged(index(0), index(m_count - 1));
    }
    ++m_revision;
    emit revisionChanged();
    emit countChanged();
}

void UnitsModel::scanned() {
    if (m_count > 0) {
        emit dataChanged(index(0), index(m_count - 1));
    }
    ++m_revision;
    emit revisionChanged();
}

int UnitsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_count;
}

QHash<int, QByteArray> UnitsModel::roleNames() const {
    return {{Number, "number"},   {Paragraph, "paragraph"}, {StartsParagraph, "startsParagraph"},
            {Heading, "heading"}, {Texts, "texts"},         {States, "states"},
            {Locks, "locks"},     {Reasons, "reasons"},     {Confidences, "confidences"},
            {Weak, "weak"},       {AllLocked, "allLocked"}, {Failure, "failure"}};
}

QVariant UnitsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_count) {
        return {};
    }
    const auto row = static_cast<std::size_t>(index.row());
    const Outline& outline = m_document->outline;
    switch (role) {
    case Number:
        return index.row() + 1;
    case Paragraph:
        return static_cast<int>(outline.paragraphs[row]);
    case StartsParagraph:
        return static_cast<bool>(outline.startsParagraph[row]);
    case Heading:
        return static_cast<bool>(outline.heading[row]);
    case Weak:
        return weak(row);
    case AllLocked:
        return allLocked(row);
    case Failure:
        return m_document->cache.at(row) ? QString() : m_document->cache.failure();
    default:
        return cells(row, role);
    }
}

QString UnitsModel::text(std::size_t row, std::size_t column, const Cell& cell) const {
    const auto typed = m_document->typed.find({m_document->outline.units[row], column});
    return toQt(typed == m_document->typed.end() ? cell.text() : typed->second.text);
}

QVariant UnitsModel::cells(std::size_t row, int role) const {
    const Outline& outline = m_document->outline;
    if (role == Texts) {
        QStringList texts(static_cast<qsizetype>(outline.columns));
        if (const Unit* found = m_document->cache.at(row)) {
            for (std::size_t column = 0; column < found->cells.size() && column < outline.columns; ++column) {
                texts[static_cast<qsizetype>(column)] = text(row, column, found->cells[column]);
            }
        }
        return texts;
    }
    if (role == Reasons) {
        QStringList reasons(static_cast<qsizetype>(outline.columns));
        if (const Unit* found = m_document->cache.at(row)) {
            for (std::size_t column = 0; column < found->cells.size() && column < outline.columns; ++column) {
                reasons[static_cast<qsizetype>(column)] = reasonInWords(found->cells[column]);
            }
        }
        return reasons;
    }
    if (role == Locks) {
        QList<bool> locks;
        for (std::size_t column = 0; column < outline.columns; ++column) {
            locks += outline.cell(row, column).locked;
        }
        return QVariant::fromValue(locks);
    }
    if (role != States && role != Confidences) {
        return {};
    }
    QList<int> numbers;
    for (std::size_t column = 0; column < outline.columns; ++column) {
        const CellHead& head = outline.cell(row, column);
        numbers += role == States ? static_cast<int>(head.state) : static_cast<int>(head.confidence);
    }
    return QVariant::fromValue(numbers);
}

bool UnitsModel::weak(std::size_t row) const {
    const Outline& outline = m_document->outline;
    for (std::size_t column = 1; column < outline.columns; ++column) {
        if (isWeak(outline.cell(row, column).confidence / 100.0)) {
            return true;
        }
    }
    return false;
}

bool UnitsModel::allLocked(std::size_t row) const {
    const Outline& outline = m_document->outline;
    for (std::size_t column = 1; column < outline.columns; ++column) {
        if (!outline.cell(row, column).locked) {
            return false;
        }
    }
    return outline.columns > 1;
}

const Unit* UnitsModel::unit(int row) const {
    return m_document && row >= 0 ? m_document->cache.at(static_cast<std::size_t>(row)) : nullptr;
}

QString UnitsModel::cellText(int row, int column) const {
    const Unit* found = unit(row);
    return found && column >= 0 && static_cast<std::size_t>(column) < found->cells.size()
               ? text(static_cast<std::size_t>(row), static_cast<std::size_t>(column),
                      found->cells[static_cast<std::size_t>(column)])
               : QString();
}

CellMarks UnitsModel::marks(int row, int column) const {
    const Unit* found = unit(row);
    if (!found || column < 0 || static_cast<std::size_t>(column) >= found->cells.size()) {
        return {};
    }
    const auto at = static_cast<std::size_t>(column);
    const auto typed = m_document->typed.find({found->id, at});
    return {typed == m_document->typed.end() ? marksOf(found->cells[at]) : typed->second.marks};
}

QStringList UnitsModel::segments(int row, int column) const {
    QStringList texts;
    const Unit* found = unit(row);
    if (found && column >= 0 && static_cast<std::size_t>(column) < found->cells.size()) {
        for (const Segment& segment : found->cells[static_cast<std::size_t>(column)].segments) {
            texts += withLabels(toQt(segment.text), segment.marks);
        }
    }
    return texts;
}

int UnitsModel::segmentBegin(int row, int column, int segment) const {
    qsizetype begin = 0;
    const Unit* found = unit(row);
    if (found && column >= 0 && static_cast<std::size_t>(column) < found->cells.size()) {
        const std::vector<Segment>& segments = found->cells[static_cast<std::size_t>(column)].segments;
        for (std::size_t n = 0; n < segments.size() && static_cast<int>(n) < segment; ++n) {
            begin += toQt(segments[n].text + segments[n].gap).size();
        }
    }
    return static_cast<int>(begin);
}

int UnitsModel::firstSegment(int row, int column) const {
    if (!m_document || !m_document->scan || row < 0 || row >= m_count || column < 0 ||
        static_cast<std::size_t>(column) >= m_document->scan->firstSegment.size()) {
        return 0;
    }
    return static_cast<int>(
               m_document->scan->firstSegment[static_cast<std::size_t>(column)][static_cast<std::size_t>(row)]) +
           1;
}

QString UnitsModel::linksInWords(int row, int column) const {
    QStringList words;
    for (const BeadRow& bead : beadRows(*this, row, column)) {
        words += tr("%1 with %2, confidence %3")
                     .arg(bead.source.isEmpty() ? tr("nothing") : bead.source,
                          bead.target.isEmpty() ? tr("nothing") : bead.target, confidenceText(bead.confidence));
    }
    return words.join(QStringLiteral("; "));
}

QList<int> UnitsModel::ticks(int pixels) const {
    QList<int> result;
    for (int row = 0; row < m_count && pixels > 0; ++row) {
        const int place = static_cast<int>(static_cast<qint64>(row) * pixels / m_count);
        if ((result.isEmpty() || result.last() + 2 < place) && weak(static_cast<std::size_t>(row))) {
            result += place;
        }
    }
    return result;
}

} // namespace quadrille
