#pragma once

#include "app/background.h"
#include "app/row_linker.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <optional>

namespace quadrille {

class ColumnsModel;
class UnitsModel;

/// Which words of a row correspond to the one in hand, across its columns. Words are linked on a thread of its own,
/// and only the row asked for last; what is not sure is not lit. All members belong to the window's thread. Offsets are
/// UTF-16.
class Counterparts : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A session owns its counterparts.")
    Q_PROPERTY(int row READ row NOTIFY changed)
    Q_PROPERTY(int revision READ revision NOTIFY changed)

public:
    Counterparts(const UnitsModel& units, const ColumnsModel& columns, QObject* parent = nullptr);
    ~Counterparts() override;

    /// The open project's terms; never null.
    void setTerms(std::shared_ptr<const Glossary> terms);
    /// Learns from the texts of a document that is open, beside the window. What was learnt before is forgotten.
    void learn(const QString& project, DocumentId document, const std::vector<UnitId>& units);
    /// Reads nothing of the project any more when it returns.
    void forget();
    /// This is the cell in hand; -1: none. Nothing is lit until a word of it is pointed at.
    void show(int row, int column);
    /// The texts of the row in hand may have changed.
    void refresh();

    /// The row in which words are lit; -1 when there is none.
    [[nodiscard]] int row() const { return m_lit.empty() ? -1 : m_row; }
    /// Counts up whenever what the functions below answer may have changed, so that bindings can ask again.
    [[nodiscard]] int revision() const { return m_revision; }

    /// The caret stands at `at` of the cell in hand, which holds `text` as it is typed.
    Q_INVOKABLE void point(const QString& text, int at);
    /// The same for a cell that nobody types into.
    Q_INVOKABLE void pointAt(int at);
    /// Points at the next (1) or previous (-1) word of the cell in hand that corresponds to something, round the end.
    Q_INVOKABLE void step(int direction);
    /// The stretches of that column's cell that are lit, as begin and end in turn.
    Q_INVOKABLE [[nodiscard]] QList<int> lit(int column) const;
    /// The lit words of a column for a screen reader: "agreements"; empty when there are none.
    Q_INVOKABLE [[nodiscard]] QString words(int column) const;
    /// Those of all the other columns: "English: agreements; Latviešu: vienošanās".
    Q_INVOKABLE [[nodiscard]] QString inWords() const;

signals:
    void changed();

private:
    [[nodiscard]] std::optional<RowLinker::Row> rowInHand() const;
    /// Whether the links are still to come.
    bool ask();
    void light();
    void set(std::vector<QList<int>> lit);
    [[nodiscard]] std::vector<QList<int>> found() const;

    const UnitsModel& m_units;
    const ColumnsModel& m_columns;
    int m_row = -1;
    int m_column = -1;
    int m_at = -1;                      ///< in the cell in hand; -1 when nothing is pointed at
    QString m_text;                     ///< of the cell in hand, as it is typed
    std::vector<QList<int>> m_lit;      ///< by column; empty when nothing is lit
    std::optional<RowLinker::Row> m_of; ///< the texts that m_links belongs to
    RowLinks m_links;
    bool m_pending = false; ///< they are on their way
    int m_stepDue = 0;      ///< step() that waits for them
    int m_revision = 0;
    std::shared_ptr<const Glossary> m_terms = std::make_shared<const Glossary>();
    ColumnStatistics m_statistics;
    std::shared_ptr<RowLinker> m_linker; ///< of the worker's thread
    std::unique_ptr<Background> m_learning;
    Background m_worker; ///< last, so that it ends before what it answers to
};

} // namespace quadrille
