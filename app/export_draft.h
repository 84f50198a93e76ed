#pragma once

#include "app/background.h"
#include "app/notes_model.h"
#include "corpus/export.h"

#include <QObject>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace quadrille {

/// The choices of an export and what would come of them. Every change is tried at once, without writing.
class ExportDraft : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A session owns its export draft.")
    Q_PROPERTY(QString file READ file WRITE setFile NOTIFY changed)
    Q_PROPERTY(QStringList languages READ languages NOTIFY changed)
    Q_PROPERTY(QList<int> states READ states NOTIFY changed)
    Q_PROPERTY(bool pairs READ pairs WRITE setPairs NOTIFY changed)
    Q_PROPERTY(bool changeData READ changeData WRITE setChangeData NOTIFY changed)
    Q_PROPERTY(bool fresh READ fresh NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(int units READ units NOTIFY changed)
    Q_PROPERTY(int unitsWritten READ unitsWritten NOTIFY changed)
    Q_PROPERTY(int segments READ segments NOTIFY changed)
    Q_PROPERTY(QString size READ size NOTIFY changed)
    Q_PROPERTY(QString when READ when NOTIFY changed)
    Q_PROPERTY(QStringList files READ files NOTIFY changed)
    Q_PROPERTY(QStringList names READ names NOTIFY changed)
    Q_PROPERTY(QList<int> written READ written NOTIFY changed)
    Q_PROPERTY(QList<int> leftOutOf READ leftOutOf NOTIFY changed)
    Q_PROPERTY(quadrille::NotesModel* leftOut READ leftOut CONSTANT)
    Q_PROPERTY(quadrille::NotesModel* warnings READ warnings CONSTANT)

public:
    explicit ExportDraft(QObject* parent = nullptr);

    /// Starts over for a project and one of its documents, with every language and every state but the empty one.
    void begin(const std::filesystem::path& project, const DocumentInfo& document);

    [[nodiscard]] QString file() const { return m_file; }
    void setFile(const QString& file);
    /// The choice of a file dialog.
    Q_INVOKABLE void setUrl(const QUrl& url);
    [[nodiscard]] QStringList languages() const;
    Q_INVOKABLE [[nodiscard]] bool hasLanguage(const QString& tag) const { return languages().contains(tag); }
    Q_INVOKABLE void setLanguage(const QString& tag, bool chosen);
    [[nodiscard]] QList<int> states() const;
    Q_INVOKABLE [[nodiscard]] bool hasState(int state) const { return states().contains(state); }
    Q_INVOKABLE void setState(int state, bool chosen);
    [[nodiscard]] bool pairs() const { return m_choice.pairs; }
    void setPairs(bool pairs);
    [[nodiscard]] bool changeData() const { return m_choice.changeData; }
    void setChangeData(bool changeData);
    /// Tries the choices again.
    Q_INVOKABLE void tryOut();

    /// The report is that of the present choices.
    [[nodiscard]] bool fresh() const { return m_fresh; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] int units() const { return static_cast<int>(m_report.units); }
    [[nodiscard]] int unitsWritten() const { return static_cast<int>(m_report.unitsWritten); }
    [[nodiscard]] int segments() const { return static_cast<int>(m_report.segments); }
    [[nodiscard]] QString size() const;
    [[nodiscard]] QString when() const { return m_when; }
    [[nodiscard]] QStringList files() const;
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] QList<int> written() const;
    [[nodiscard]] QList<int> leftOutOf() const;
    [[nodiscard]] NotesModel* leftOut() { return &m_leftOut; }
    [[nodiscard]] NotesModel* warnings() { return &m_warnings; }

    /// What to write and where, for the one who writes it.
    [[nodiscard]] ExportChoice choice() const { return m_choice; }
    [[nodiscard]] std::filesystem::path path() const;
    [[nodiscard]] std::filesystem::path project() const { return m_project; }

signals:
    void changed();

private:
    void show(const ExportReport& report);

    Background m_now;
    std::filesystem::path m_project;
    ExportChoice m_choice;
    QString m_file;
    bool m_fresh = false;
    QString m_problem;
    QString m_when;
    ExportReport m_report;
    NotesModel m_leftOut;
    NotesModel m_warnings;
};

} // namespace quadrille
