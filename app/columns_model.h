#pragma once

#include "app/open_document.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <array>
#include <memory>

namespace quadrille {

class Preferences;

/// The columns of the grid: whose they are, how wide, and how far their cells have come.
class ColumnsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A session owns its columns.")
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(double available READ available WRITE setAvailable NOTIFY changed)
    Q_PROPERTY(double sourceWidth READ sourceWidth NOTIFY changed)
    Q_PROPERTY(double targetsWidth READ targetsWidth NOTIFY changed)
    Q_PROPERTY(QList<int> stateCounts READ stateCounts NOTIFY changed)

public:
    enum Role {
        Tag = Qt::UserRole + 1,
        Name,   ///< in the language's own words
        Source, ///< it is the source
        Shown,
        Width, ///< pixels, 0 when hidden
        Total, ///< cells
        Done,  ///< translated or approved
        Approved,
        Translated,
        Draft,
        Rejected
    };

    explicit ColumnsModel(Preferences& preferences, QObject* parent = nullptr);

    void show(std::shared_ptr<OpenDocument> document);
    /// The states of the document's cells have changed.
    void recount();
    /// Align needs room for the links beside each target.
    void setAlign(bool align);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] int count() const { return static_cast<int>(m_columns.size()); }
    /// The pixels all columns share. Where that is less than they need, targetsWidth() is more than what is left.
    [[nodiscard]] double available() const { return m_available; }
    void setAvailable(double available);
    [[nodiscard]] double sourceWidth() const;
    [[nodiscard]] double targetsWidth() const;
    /// Target cells by state, over all columns.
    [[nodiscard]] QList<int> stateCounts() const;

    Q_INVOKABLE [[nodiscard]] QString name(int column) const;
    Q_INVOKABLE [[nodiscard]] QString tag(int column) const;
    Q_INVOKABLE [[nodiscard]] bool shown(int column) const;
    /// How far from the first target's left edge a target begins, and how wide a column is, in pixels.
    Q_INVOKABLE [[nodiscard]] double offset(int column) const;
    Q_INVOKABLE [[nodiscard]] double widthOf(int column) const;
    /// The last column shown stays.
    Q_INVOKABLE void setShown(int column, bool shown);
    Q_INVOKABLE void showAll();
    /// Moves the right edge of `column`: what it gains, the next one shown loses, as far as both stay readable.
    Q_INVOKABLE void resize(int column, double pixels);
    Q_INVOKABLE void resetWidths();

    /// The next column shown in `direction` (1 or -1), round the end; `column` itself when there is no other.
    [[nodiscard]] int next(int column, int direction) const;

signals:
    void changed();

private:
    struct Column {
        std::array<int, 5> cells = {}; ///< by State
        QString tag;
        QString name;
        bool shown = true;
        double share = 1;
        double width = 0;
    };
    [[nodiscard]] double base(int column) const;
    [[nodiscard]] double least(int column) const;
    void countCells();
    void loadShares();
    void layOut();
    void announce();

    Preferences& m_preferences;
    std::shared_ptr<OpenDocument> m_document;
    std::vector<Column> m_columns;
    bool m_align = false;
    double m_available = 900;
};

} // namespace quadrille
