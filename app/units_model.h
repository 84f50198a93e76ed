#pragma once

#include "app/cell_marks.h"
#include "app/open_document.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace quadrille {

/// The rows of the grid. Texts are read as rows come into view; a row that cannot be read shows why.
class UnitsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A session owns its units.")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int weakRows READ weakRows NOTIFY countChanged)
    Q_PROPERTY(int revision READ revision NOTIFY revisionChanged)

public:
    enum Role {
        Number = Qt::UserRole + 1, ///< the row's number, from 1
        Paragraph,                 ///< of the source, from 1
        StartsParagraph,
        Heading,
        Texts,       ///< one per column
        States,      ///< one per column, of State
        Locks,       ///< one per column
        Confidences, ///< one per column, 0 to 100
        Reasons,     ///< one per column: why the cell was sent back or has to be seen to; mostly empty
        Weak,        ///< some link of the row is weak
        AllLocked,   ///< every target is locked
        Failure      ///< why the row cannot be shown; empty when it can
    };

    explicit UnitsModel(QObject* parent = nullptr);

    /// Shows `document`, or nothing when it is null.
    void show(std::shared_ptr<OpenDocument> document);

    /// The segments' numbers and the links between them are known from now on.
    void scanned();

    /// The unit of a row has changed, in the file or under somebody's fingers.
    void unitChanged(int row);

    /// Rows have come, gone or moved: the document holds `contents` from now on. What lies between the rows that are
    /// the same at the beginning and at the end is shown anew.
    void takeOutline(Outline contents);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] int weakRows() const { return m_weakRows; }
    /// Counts up whenever what the functions below answer may have changed, so that bindings can ask again.
    [[nodiscard]] int revision() const { return m_revision; }
    [[nodiscard]] OpenDocument* document() const { return m_document.get(); }
    [[nodiscard]] const Unit* unit(int row) const;

    /// The whole text of a cell, byte for byte.
    Q_INVOKABLE [[nodiscard]] QString cellText(int row, int column) const;

    /// The marks of that text.
    Q_INVOKABLE [[nodiscard]] quadrille::CellMarks marks(int row, int column) const;

    /// The segments of a cell, as texts to be read: with the labels of their marks.
    Q_INVOKABLE [[nodiscard]] QStringList segments(int row, int column) const;

    /// Where a segment begins in the text of its cell, in UTF-16.
    Q_INVOKABLE [[nodiscard]] int segmentBegin(int row, int column, int segment) const;

    /// The number, from 1 within its language, of the cell's first segment; 0 while it is not known.
    Q_INVOKABLE [[nodiscard]] int firstSegment(int row, int column) const;

    /// What a screen reader says of the links of a cell: "14 with 15, 16, confidence 0.41".
    Q_INVOKABLE [[nodiscard]] QString linksInWords(int row, int column) const;

    /// Where a bar of `pixels` length wants a tick for a weak link.
    Q_INVOKABLE [[nodiscard]] QList<int> ticks(int pixels) const;

signals:
    void countChanged();
    void revisionChanged();

private:
    void countWeak();
    [[nodiscard]] QString text(std::size_t row, std::size_t column, const Cell& cell) const;
    [[nodiscard]] QVariant cells(std::size_t row, int role) const;
    [[nodiscard]] bool weak(std::size_t row) const;
    [[nodiscard]] bool allLocked(std::size_t row) const;

    std::shared_ptr<OpenDocument> m_document;
    int m_count = 0;
    int m_weakRows = 0;
    int m_revision = 0;
};

} // namespace quadrille
