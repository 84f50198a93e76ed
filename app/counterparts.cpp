#include "app/counterparts.h"

#include "app/columns_model.h"
#include "app/text.h"
#include "app/units_model.h"

#include <algorithm>
#include <set>
#include <utility>

namespace quadrille {
namespace {

bool touches(int at, int begin, int end) {
    return begin <= at && at <= end;
}

/// A stretch of a cell.
using Stretch = std::pair<int, int>;

bool overlap(const Stretch& one, int begin, int end) {
    return one.first < end && begin < one.second;
}

} // namespace

Counterparts::Counterparts(const UnitsModel& units, const ColumnsModel& columns, QObject* parent)
    : QObject(parent)
    , m_units(units)
    , m_columns(columns)
    , m_linker(std::make_shared<RowLinker>()) {}

Counterparts::~Counterparts() {
    m_worker.forget();
}

void Counterparts::forget() {
    m_learning.reset(); // waits for the piece under way, which gives up soon
    m_statistics.clear();
}

void Counterparts::setTerms(std::shared_ptr<const Glossary> terms) {
    m_terms = std::move(terms);
    m_of.reset();
    ask();
}

void Counterparts::learn(const QString& project, DocumentId document, const std::vector<UnitId>& units) {
    forget();
    std::vector<std::string> tags;
    tags.reserve(static_cast<std::size_t>(m_columns.count()));
    for (int column = 0; column < m_columns.count(); ++column) {
        tags.push_back(fromQt(m_columns.tag(column)));
    }
    m_learning = std::make_unique<Background>();
    m_learning->run(
        {},
        [path = std::filesystem::path(fromQt(project)), document, units, tags,
         terms = m_terms](const Background::Task& task) {
            return learnFrom(Project::open(path, Project::Access::ReadOnly, Project::Check::Head), document, units,
                             tags, *terms, task.stop);
        },
        [this](ColumnStatistics learnt) {
            m_statistics = std::move(learnt);
            m_of.reset();
            ask();
        },
        // Without it fewer words are lit; whatever is wrong with the file comes up where it matters.
        [](const Background::Failure&) {});
}

void Counterparts::show(int row, int column) {
    if (row == m_row && column == m_column) {
        refresh();
        return;
    }
    m_row = row;
    m_column = column;
    m_at = -1;
    m_stepDue = 0;
    m_text = m_units.cellText(row, column);
    ask();
    set({});
}

void Counterparts::refresh() {
    if (m_row >= 0) {
        point(m_units.cellText(m_row, m_column), m_at);
    }
}

void Counterparts::point(const QString& text, int at) {
    m_text = text;
    m_at = at;
    if (!ask()) {
        light();
        return;
    }
    // While somebody types, what is lit in the other columns stays until the answer is here.
    std::vector<QList<int>> still = m_lit;
    if (static_cast<std::size_t>(m_column) < still.size()) {
        still[static_cast<std::size_t>(m_column)].clear();
    }
    set(std::move(still));
}

void Counterparts::pointAt(int at) {
    point(m_units.cellText(m_row, m_column), at);
}

std::optional<RowLinker::Row> Counterparts::rowInHand() const {
    if (m_row < 0 || m_column < 0 || m_row >= m_units.count()) {
        return std::nullopt;
    }
    RowLinker::Row row;
    for (int column = 0; column < m_columns.count(); ++column) {
        row.tags.push_back(fromQt(m_columns.tag(column)));
        row.texts.push_back(fromQt(column == m_column ? m_text : m_units.cellText(m_row, column)));
    }
    return row;
}

bool Counterparts::ask() {
    const std::optional<RowLinker::Row> row = rowInHand();
    if (row == m_of) {
        return m_pending;
    }
    m_of = row;
    m_links.clear();
    m_worker.forget();
    m_pending = row.has_value();
    if (!row) {
        return false;
    }
    m_worker.run(
        {},
        [linker = m_linker, row = *row, terms = m_terms, statistics = m_statistics](const Background::Task&) {
            return linker->link(row, terms, statistics);
        },
        [this](RowLinks links) {
            m_pending = false;
            m_links = std::move(links);
            light();
            step(std::exchange(m_stepDue, 0));
        },
        [this](const Background::Failure&) { // then nothing is lit
            m_pending = false;
            light();
        });
    return true;
}

/// From the word in hand to the words of the source, and from there to those of all columns.
std::vector<QList<int>> Counterparts::found() const {
    std::vector<Stretch> source;
    for (std::size_t column = 1; column < m_links.size() && m_at >= 0; ++column) {
        for (const LinkedWords& link : m_links[column]) {
            const bool here = m_column == 0
                                  ? touches(m_at, link.sourceBegin, link.sourceEnd)
                                  : static_cast<std::size_t>(m_column) == column && touches(m_at, link.begin, link.end);
            if (here) {
                source.emplace_back(link.sourceBegin, link.sourceEnd);
            }
        }
    }
    if (source.empty()) {
        return {};
    }
    std::vector<std::set<Stretch>> lit(m_links.size());
    lit.front().insert(source.begin(), source.end());
    for (std::size_t column = 1; column < m_links.size(); ++column) {
        for (const LinkedWords& link : m_links[column]) {
            const auto meets = [&](const Stretch& one) { return overlap(one, link.sourceBegin, link.sourceEnd); };
            if (std::any_of(source.begin(), source.end(), meets)) {
                lit[column].emplace(link.begin, link.end);
            }
        }
    }
    std::vector<QList<int>> all;
    for (const std::set<Stretch>& column : lit) {
        QList<int>& flat = all.emplace_back();
        for (const auto& [begin, end] : column) {
            flat << begin << end;
        }
    }
    return all;
}

void Counterparts::light() {
    set(found());
}

void Counterparts::set(std::vector<QList<int>> lit) {
    if (lit != m_lit) {
        m_lit = std::move(lit);
        ++m_revision;
        emit changed();
    }
}

void Counterparts::step(int direction) {
    if (m_pending) {
        m_stepDue = direction; // as soon as it is known where to
        return;
    }
    std::set<int> places;
    for (std::size_t column = 1; column < m_links.size(); ++column) {
        for (const LinkedWords& link : m_links[column]) {
            if (m_column == 0 || static_cast<std::size_t>(m_column) == column) {
                places.insert(m_column == 0 ? link.sourceBegin : link.begin);
            }
        }
    }
    if (places.empty() || direction == 0) {
        return;
    }
    if (direction > 0) {
        const auto next = places.upper_bound(m_at);
        pointAt(next == places.end() ? *places.begin() : *next);
    } else {
        const auto here = places.lower_bound(m_at);
        pointAt(here == places.begin() ? *places.rbegin() : *std::prev(here));
    }
}

QList<int> Counterparts::lit(int column) const {
    const auto at = static_cast<std::size_t>(column);
    return column >= 0 && at < m_lit.size() ? m_lit[at] : QList<int>();
}

QString Counterparts::words(int column) const {
    const QString text = column == m_column ? m_text : m_units.cellText(m_row, column);
    QStringList all;
    const QList<int> stretches = lit(column);
    for (qsizetype k = 0; k + 1 < stretches.size(); k += 2) {
        all += text.mid(stretches[k], stretches[k + 1] - stretches[k]);
    }
    return all.join(QStringLiteral(", "));
}

QString Counterparts::inWords() const {
    QStringList all;
    for (int column = 0; column < m_columns.count(); ++column) {
        const QString said = column == m_column || !m_columns.shown(column) ? QString() : words(column);
        if (!said.isEmpty()) {
            all += tr("%1: %2").arg(m_columns.name(column), said);
        }
    }
    return all.join(QStringLiteral("; "));
}

} // namespace quadrille
