#pragma once

#include "app/beads_model.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace quadrille {

class UnitsModel;

/// What the inspector says of the cell in hand.
class ActiveCell : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A session owns its active cell.")
    Q_PROPERTY(bool there READ there NOTIFY changed)
    Q_PROPERTY(bool source READ source NOTIFY changed)
    Q_PROPERTY(QString language READ language NOTIFY changed)
    Q_PROPERTY(QString place READ place NOTIFY changed)
    Q_PROPERTY(int state READ state NOTIFY changed)
    Q_PROPERTY(bool locked READ locked NOTIFY changed)
    Q_PROPERTY(QString reason READ reason NOTIFY changed)
    Q_PROPERTY(bool sourceChanged READ sourceChanged NOTIFY changed)
    Q_PROPERTY(QString changedBy READ changedBy NOTIFY changed)
    Q_PROPERTY(QString changedAt READ changedAt NOTIFY changed)
    Q_PROPERTY(int segments READ segments NOTIFY changed)
    Q_PROPERTY(int words READ words NOTIFY changed)
    Q_PROPERTY(int characters READ characters NOTIFY changed)
    Q_PROPERTY(quadrille::BeadsModel* beads READ beads CONSTANT)

public:
    explicit ActiveCell(const UnitsModel& units, QObject* parent = nullptr);

    /// Tells of the cell at `row` and `column`; of none when there is none.
    void show(int row, int column);

    [[nodiscard]] bool there() const { return m_there; }
    [[nodiscard]] bool source() const { return m_column == 0; }
    [[nodiscard]] QString language() const { return m_language; }
    /// "12 · ¶6".
    [[nodiscard]] QString place() const { return m_place; }
    [[nodiscard]] int state() const { return m_state; }
    [[nodiscard]] bool locked() const { return m_locked; }
    /// Why it has its state, where that needs saying.
    [[nodiscard]] QString reason() const { return m_reason; }
    /// Its source was edited since it was last seen to.
    [[nodiscard]] bool sourceChanged() const { return m_sourceChanged; }
    /// "import" for text that came with a file; empty when nobody has changed the cell.
    [[nodiscard]] QString changedBy() const { return m_changedBy; }
    /// In the user's way of writing date and time; empty when nobody has changed the cell.
    [[nodiscard]] QString changedAt() const { return m_changedAt; }
    [[nodiscard]] int segments() const { return m_segments; }
    [[nodiscard]] int words() const { return m_words; }
    [[nodiscard]] int characters() const { return m_characters; }
    [[nodiscard]] BeadsModel* beads() { return &m_beads; }
    /// The cell's text, byte for byte.
    [[nodiscard]] QString text() const;

signals:
    void changed();

private:
    void read();

    const UnitsModel& m_units;
    BeadsModel m_beads;
    int m_row = -1;
    int m_column = -1;
    bool m_there = false;
    QString m_language;
    QString m_place;
    int m_state = 0;
    bool m_locked = false;
    QString m_reason;
    bool m_sourceChanged = false;
    QString m_changedBy;
    QString m_changedAt;
    int m_segments = 0;
    int m_words = 0;
    int m_characters = 0;
};

} // namespace quadrille
