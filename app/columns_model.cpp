#include "app/columns_model.h"

#include "app/preferences.h"
#include "app/text.h"

#include <algorithm>
#include <cmath>

namespace quadrille {

ColumnsModel::ColumnsModel(Preferences& preferences, QObject* parent)
    : QAbstractListModel(parent)
    , m_preferences(preferences) {
    connect(&m_preferences, &Preferences::unitChanged, this, [this] {
        layOut();
        announce();
    });
}

void ColumnsModel::show(std::shared_ptr<OpenDocument> document) {
    beginResetModel();
    m_document = std::move(document);
    m_columns.clear();
    const int columns = m_document ? static_cast<int>(m_document->info.columns.size()) : 0;
    for (int column = 0; column < columns; ++column) {
        const QString tag = toQt(m_document->info.columns[static_cast<std::size_t>(column)].tag);
        Column one;
        one.tag = tag;
        one.name = columnName(*m_document, column);
        one.shown = m_preferences.shown(tag);
        m_columns.push_back(std::move(one));
    }
    countCells();
    if (!m_columns.empty() && std::none_of(m_columns.begin(), m_columns.end(), [](auto& c) { return c.shown; })) {
        m_columns.front().shown = true;
    }
    loadShares();
    layOut();
    endResetModel();
    emit changed();
}

void ColumnsModel::countCells() {
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        m_columns[column].cells = {};
        const Outline& outline = m_document->outline;
        for (std::size_t row = 0; row < outline.units.size(); ++row) {
            ++m_columns[column].cells[static_cast<std::size_t>(outline.cell(row, column).state)];
        }
    }
}

void ColumnsModel::recount() {
    if (m_document) {
        countCells();
        emit dataChanged(index(0), index(count() - 1), {Total, Done, Approved, Translated, Draft, Rejected});
        emit changed();
    }
}

void ColumnsModel::setAlign(bool align) {
    m_align = align;
    loadShares();
    layOut();
    announce();
}

void ColumnsModel::loadShares() {
    for (Column& column : m_columns) {
        column.share = m_preferences.share(column.tag, m_align);
    }
}

// Proportions of the columns when nobody has moved an edge: in Align a target also carries its links.
double ColumnsModel::base(int column) const {
    return m_align ? (column == 0 ? 198 : 235) : 226;
}

// What keeps a target's text 156 wide, with its gutter and margin.
double ColumnsModel::least(int column) const {
    const double plain = column == 0 ? 178 : m_align ? 202 : 196;
    return plain * m_preferences.unit();
}

void ColumnsModel::layOut() {
    std::vector<int> open;
    double room = m_available;
    for (int column = 0; column < count(); ++column) {
        m_columns[static_cast<std::size_t>(column)].width = 0;
        if (m_columns[static_cast<std::size_t>(column)].shown) {
            open.push_back(column);
        }
    }
    // Who would get less than the least gets just that, and the others share what is left.
    for (bool again = true; again && !open.empty();) {
        again = false;
        double sum = 0;
        for (const int column : open) {
            sum += base(column) * m_columns[static_cast<std::size_t>(column)].share;
        }
        for (const int column : open) {
            Column& one = m_columns[static_cast<std::size_t>(column)];
            one.width = std::floor(room * base(column) * one.share / sum);
            if (one.width < least(column)) {
                one.width = std::ceil(least(column));
                room -= one.width;
                open.erase(std::find(open.begin(), open.end(), column));
                again = true;
                break;
            }
        }
    }
}

void ColumnsModel::announce() {
    if (count() > 0) {
        emit dataChanged(index(0), index(count() - 1));
    }
    emit changed();
}

int ColumnsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> ColumnsModel::roleNames() const {
    return {{Tag, "tag"},     {Name, "name"},         {Source, "source"},
            {Shown, "shown"}, {Width, "columnWidth"}, {Total, "total"},
            {Done, "done"},   {Approved, "approved"}, {Translated, "translated"},
            {Draft, "draft"}, {Rejected, "rejected"}};
}

QVariant ColumnsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= count()) {
        return {};
    }
    const Column& column = m_columns[static_cast<std::size_t>(index.row())];
    const auto cells = [&](State state) { return column.cells[static_cast<std::size_t>(state)]; };
    switch (role) {
    case Tag:
        return column.tag;
    case Name:
        return column.name;
    case Source:
        return index.row() == 0;
    case Shown:
        return column.shown;
    case Width:
        return column.width;
    case Total:
        return static_cast<int>(m_document->outline.units.size());
    case Done:
        return cells(State::Translated) + cells(State::Approved);
    case Approved:
        return cells(State::Approved);
    case Translated:
        return cells(State::Translated);
    case Draft:
        return cells(State::Draft);
    case Rejected:
        return cells(State::Rejected);
    default:
        return {};
    }
}

void ColumnsModel::setAvailable(double available) {
    if (available > 0 && available != m_available) {
        m_available = available;
        layOut();
        announce();
    }
}

double ColumnsModel::sourceWidth() const {
    return m_columns.empty() ? 0 : m_columns.front().width;
}

double ColumnsModel::targetsWidth() const {
    double sum = 0;
    for (std::size_t column = 1; column < m_columns.size(); ++column) {
        sum += m_columns[column].width;
    }
    return sum;
}

QList<int> ColumnsModel::stateCounts() const {
    QList<int> counts(5, 0);
    for (std::size_t column = 1; column < m_columns.size(); ++column) {
        for (int state = 0; state < 5; ++state) {
            counts[state] += m_columns[column].cells[static_cast<std::size_t>(state)];
        }
    }
    return counts;
}

QString ColumnsModel::name(int column) const {
    return column >= 0 && column < count() ? m_columns[static_cast<std::size_t>(column)].name : QString();
}

QString ColumnsModel::tag(int column) const {
    return column >= 0 && column < count() ? m_columns[static_cast<std::size_t>(column)].tag : QString();
}

bool ColumnsModel::shown(int column) const {
    return column >= 0 && column < count() && m_columns[static_cast<std::size_t>(column)].shown;
}

double ColumnsModel::offset(int column) const {
    double sum = 0;
    for (int before = 1; before < column && before < count(); ++before) {
        sum += widthOf(before);
    }
    return sum;
}

double ColumnsModel::widthOf(int column) const {
    return column >= 0 && column < count() ? m_columns[static_cast<std::size_t>(column)].width : 0;
}

void ColumnsModel::setShown(int column, bool shown) {
    if (column < 0 || column >= count() || (!shown && next(column, 1) == column)) {
        return;
    }
    Column& one = m_columns[static_cast<std::size_t>(column)];
    one.shown = shown;
    m_preferences.setShown(one.tag, shown);
    layOut();
    announce();
}

void ColumnsModel::showAll() {
    for (int column = 0; column < count(); ++column) {
        setShown(column, true);
    }
}

void ColumnsModel::resize(int column, double pixels) {
    const int other = next(column, 1);
    if (column < 0 || other <= column) {
        return;
    }
    Column& grows = m_columns[static_cast<std::size_t>(column)];
    Column& shrinks = m_columns[static_cast<std::size_t>(other)];
    const double lower = least(column) - grows.width;
    const double upper = shrinks.width - least(other);
    if (lower > 0 || upper < 0) {
        return;
    }
    const double moved = std::clamp(pixels, lower, upper);
    const double perPixel =
        (base(column) * grows.share + base(other) * shrinks.share) / std::max(1.0, grows.width + shrinks.width);
    grows.share = (grows.width + moved) * perPixel / base(column);
    shrinks.share = (shrinks.width - moved) * perPixel / base(other);
    m_preferences.setShare(grows.tag, m_align, grows.share);
    m_preferences.setShare(shrinks.tag, m_align, shrinks.share);
    layOut();
    announce();
}

void ColumnsModel::resetWidths() {
    for (Column& column : m_columns) {
        column.share = 1;
        m_preferences.setShare(column.tag, m_align, 1);
    }
    layOut();
    announce();
}

int ColumnsModel::next(int column, int direction) const {
    for (int step = 1; step <= count(); ++step) {
        const int candidate = (column + direction * step + count() * 2) % count();
        if (m_columns[static_cast<std::size_t>(candidate)].shown) {
            return candidate;
        }
    }
    return column;
}

} // namespace quadrille
