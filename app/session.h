#pragma once

#include "app/active_cell.h"
#include "app/background.h"
#include "app/columns_model.h"
#include "app/export_draft.h"
#include "app/headings_model.h"
#include "app/new_project.h"
#include "app/preferences.h"
#include "app/units_model.h"
#include "app/word_look_up.h"

#include <QObject>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <optional>

namespace quadrille {

/// What the window holds and can do: the open project, the document shown, the cell in hand. Verbs do not throw:
/// what went wrong is a sentence in problem().
class Session : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The window is given its session.")
    Q_PROPERTY(bool open READ isOpen NOTIFY projectChanged)
    Q_PROPERTY(bool readOnly READ readOnly NOTIFY projectChanged)
    Q_PROPERTY(QString projectName READ projectName NOTIFY projectChanged)
    Q_PROPERTY(QString projectPath READ projectPath NOTIFY projectChanged)
    Q_PROPERTY(QStringList documents READ documents NOTIFY projectChanged)
    Q_PROPERTY(int document READ document NOTIFY documentChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged)
    Q_PROPERTY(quadrille::Session::Mode mode READ mode WRITE setMode NOTIFY modeChanged)
    Q_PROPERTY(int activeRow READ activeRow NOTIFY activeChanged)
    Q_PROPERTY(int activeColumn READ activeColumn NOTIFY activeChanged)
    Q_PROPERTY(QString linkCounts READ linkCounts NOTIFY activeChanged)
    Q_PROPERTY(quadrille::UnitsModel* units READ units CONSTANT)
    Q_PROPERTY(quadrille::ColumnsModel* columns READ columns CONSTANT)
    Q_PROPERTY(quadrille::HeadingsModel* headings READ headings CONSTANT)
    Q_PROPERTY(quadrille::ActiveCell* cell READ cell CONSTANT)
    Q_PROPERTY(quadrille::ExportDraft* exportDraft READ exportDraft CONSTANT)
    Q_PROPERTY(quadrille::NewProject* newProject READ newProject CONSTANT)
    Q_PROPERTY(quadrille::WordLookUp* lookUp READ lookUp CONSTANT)
    Q_PROPERTY(quadrille::Background* work READ work CONSTANT)
    Q_PROPERTY(quadrille::Background* reading READ reading CONSTANT)
    Q_PROPERTY(quadrille::Preferences* preferences READ preferences CONSTANT)

public:
    enum Mode { Align, Translate };
    Q_ENUM(Mode)

    /// A project file of up to `openedAtOnce` bytes is open when openProject() returns; a larger one is opened beside
    /// the window.
    explicit Session(qint64 openedAtOnce = 16 << 20, QObject* parent = nullptr);
    ~Session() override;

    /// Opens `project`; when it is empty, the project opened last; when there is none, the op-ed that comes with
    /// the program, of which a project is made in the person's data folder.
    void start(const QString& project);

    [[nodiscard]] bool isOpen() const { return m_reader.has_value(); }
    [[nodiscard]] bool readOnly() const { return m_reader && !m_writer; }
    [[nodiscard]] QString projectName() const;
    [[nodiscard]] QString projectPath() const { return m_path; }
    [[nodiscard]] QStringList documents() const;
    [[nodiscard]] int document() const { return m_document; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QString notice() const { return m_notice; }
    [[nodiscard]] Mode mode() const { return m_mode; }
    /// Switches and remembers.
    void setMode(Mode mode);
    /// Switches for this run only, as the command line asks.
    void showMode(Mode mode);
    [[nodiscard]] int activeRow() const { return m_row; }
    [[nodiscard]] int activeColumn() const { return m_column; }
    /// "Latviešu: 42 links, 37 are 1:1, 3 weak" of the active column; empty for the source.
    [[nodiscard]] QString linkCounts() const;

    [[nodiscard]] UnitsModel* units() { return &m_units; }
    [[nodiscard]] ColumnsModel* columns() { return &m_columns; }
    [[nodiscard]] HeadingsModel* headings() { return &m_headings; }
    [[nodiscard]] ActiveCell* cell() { return &m_cell; }
    [[nodiscard]] ExportDraft* exportDraft() { return &m_export; }
    [[nodiscard]] NewProject* newProject() { return &m_newProject; }
    [[nodiscard]] WordLookUp* lookUp() { return &m_lookUp; }
    /// Making and exporting; goes on when another project is opened.
    [[nodiscard]] Background* work() { return &m_work; }
    /// Opening, and reading the alignment of what is open; ends with it.
    [[nodiscard]] Background* reading() { return &m_reading; }
    [[nodiscard]] Preferences* preferences() { return &m_preferences; }

    /// True when the project is open afterwards, or being opened. On an error the one open before stays.
    Q_INVOKABLE bool openProject(const QString& path);
    Q_INVOKABLE bool openUrl(const QUrl& url);
    Q_INVOKABLE void closeProject();
    Q_INVOKABLE void showDocument(int document);
    Q_INVOKABLE void beginExport();
    /// Writes what exportDraft() says; the notice tells where it went.
    Q_INVOKABLE void exportNow();
    Q_INVOKABLE void dismissProblem();

    /// Makes a cell the active one, as near as the grid allows.
    Q_INVOKABLE void goTo(int row, int column);
    Q_INVOKABLE void moveRow(int rows);
    /// The next (1) or previous (-1) column shown; round the end it takes the next row when `wrap` is set.
    Q_INVOKABLE void moveColumn(int direction, bool wrap);
    /// The n-th column shown, from 1.
    Q_INVOKABLE void goToColumn(int n);
    /// The next (1) or previous (-1) link that is weak or not 1:1, in reading order; false when there is none.
    Q_INVOKABLE bool nextPlace(int direction);
    Q_INVOKABLE void hideActiveColumn();
    Q_INVOKABLE void copyCell();

signals:
    void projectChanged();
    void documentChanged();
    void problemChanged();
    void noticeChanged();
    void modeChanged();
    void activeChanged();

private:
    /// A project as it comes from the disk: reading always, writing when nobody else does.
    struct Opened {
        std::filesystem::path path;
        std::optional<Project> writer;
        std::optional<Project> reader;
        QString whyNoWriter;
        std::vector<DocumentInfo> documents;
        Outline first; ///< of the first document
    };
    static Opened openFile(const std::filesystem::path& path);
    void adopt(Opened opened);
    void show(int document, Outline outline);
    void startScan();
    void countLinks();
    void remember();
    void complain(const QString& problem);
    void tell(const QString& notice);
    [[nodiscard]] bool isPlace(int row, int column) const;

    qint64 m_openedAtOnce;
    Preferences m_preferences;
    std::optional<Project> m_writer; ///< keeps others from writing; absent when another has it
    std::optional<Project> m_reader;
    std::vector<DocumentInfo> m_infos;
    std::shared_ptr<OpenDocument> m_shown;
    QString m_path;
    int m_document = -1;
    QString m_problem;
    QString m_notice;
    Mode m_mode = Translate;
    int m_row = -1;
    int m_column = 1;
    UnitsModel m_units;
    ColumnsModel m_columns;
    HeadingsModel m_headings;
    ActiveCell m_cell;
    ExportDraft m_export;
    QStringList m_linkCounts;   ///< by column, once the alignment is read
    std::vector<bool> m_places; ///< rows by columns: weak or not 1:1
    Background m_reading;
    Background m_work;
    NewProject m_newProject;
    WordLookUp m_lookUp;
};

} // namespace quadrille
