#pragma once

#include "app/active_cell.h"
#include "app/background.h"
#include "app/columns_model.h"
#include "app/comments_model.h"
#include "app/export_draft.h"
#include "app/headings_model.h"
#include "app/new_project.h"
#include "app/preferences.h"
#include "app/units_model.h"
#include "app/versions_model.h"
#include "app/word_look_up.h"
#include "app/writing.h"

#include <QObject>
#include <QTimer>
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
    Q_PROPERTY(bool saved READ saved NOTIFY savedChanged)
    Q_PROPERTY(bool reviewer READ reviewer NOTIFY whoChanged)
    Q_PROPERTY(QString who READ who NOTIFY whoChanged)
    Q_PROPERTY(QString undoWords READ undoWords NOTIFY stepsChanged)
    Q_PROPERTY(QString redoWords READ redoWords NOTIFY stepsChanged)
    Q_PROPERTY(quadrille::UnitsModel* units READ units CONSTANT)
    Q_PROPERTY(quadrille::ColumnsModel* columns READ columns CONSTANT)
    Q_PROPERTY(quadrille::HeadingsModel* headings READ headings CONSTANT)
    Q_PROPERTY(quadrille::ActiveCell* cell READ cell CONSTANT)
    Q_PROPERTY(quadrille::VersionsModel* versions READ versions CONSTANT)
    Q_PROPERTY(quadrille::CommentsModel* comments READ comments CONSTANT)
    Q_PROPERTY(quadrille::ExportDraft* exportDraft READ exportDraft CONSTANT)
    Q_PROPERTY(quadrille::NewProject* newProject READ newProject CONSTANT)
    Q_PROPERTY(quadrille::WordLookUp* lookUp READ lookUp CONSTANT)
    Q_PROPERTY(quadrille::Background* work READ work CONSTANT)
    Q_PROPERTY(quadrille::Background* reading READ reading CONSTANT)
    Q_PROPERTY(quadrille::Preferences* preferences READ preferences CONSTANT)

public:
    enum Mode { Align, Translate, Review };
    Q_ENUM(Mode)

    /// A project file of up to `openedAtOnce` bytes is open when openProject() returns; a larger one is opened beside
    /// the window.
    explicit Session(qint64 openedAtOnce = 16 << 20, QObject* parent = nullptr);
    ~Session() override;

    /// Opens `project`; when it is empty, the project opened last; when there is none, the op-ed that comes with
    /// the program, of which a project is made in the person's data folder.
    void start(const QString& project);

    [[nodiscard]] bool isOpen() const { return m_reader.has_value(); }
    [[nodiscard]] bool readOnly() const { return m_reader && !m_writing.isOpen(); }
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
    /// All that was done and typed is on disk.
    [[nodiscard]] bool saved() const { return m_writing.saved() && !m_typing && m_typedUnnamed.empty(); }
    [[nodiscard]] bool reviewer() const { return m_preferences.reviewer(); }
    /// Who changes are by; empty until it was asked.
    [[nodiscard]] QString who() const { return m_preferences.who(); }
    /// What undo would take back and redo bring back: "text, row 12, Ilze"; empty when there is nothing.
    [[nodiscard]] QString undoWords() const { return m_undoWords; }
    [[nodiscard]] QString redoWords() const { return m_redoWords; }

    [[nodiscard]] UnitsModel* units() { return &m_units; }
    [[nodiscard]] ColumnsModel* columns() { return &m_columns; }
    [[nodiscard]] HeadingsModel* headings() { return &m_headings; }
    [[nodiscard]] ActiveCell* cell() { return &m_cell; }
    [[nodiscard]] VersionsModel* versions() { return &m_versions; }
    [[nodiscard]] CommentsModel* comments() { return &m_comments; }
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
    Q_INVOKABLE void copyText(const QString& text);
    /// The clipboard's text for one cell: its line ends become spaces.
    Q_INVOKABLE [[nodiscard]] QString textToPaste() const;

    // What changes the project. Each is refused with a sentence in problem() where it cannot be done; an act that comes
    // before anybody said who he is waits until setWho() tells.

    /// Whether the text of a cell can be typed into as things are.
    Q_INVOKABLE [[nodiscard]] bool editable(int row, int column) const;
    /// What the machine calls the person, as a first guess at the name.
    Q_INVOKABLE [[nodiscard]] QString loginName() const;
    /// Answers Ctrl+S: there is nothing to save by hand.
    Q_INVOKABLE void tellSaved();
    Q_INVOKABLE void setWho(const QString& name, bool reviewer);
    /// Nobody wants to say: acts that waited are given up, texts go on waiting.
    Q_INVOKABLE void leaveUnnamed();
    Q_INVOKABLE void switchRole();
    /// The editor of a cell holds this text now. It is on disk at most half a second later.
    Q_INVOKABLE void type(int row, int column, const QString& text);
    /// Sends what was typed at once.
    Q_INVOKABLE void flush();
    /// Approves in the reviewer's role, else marks translated; goes on to the next open cell of the column. An empty
    /// cell is asked about first (emptyAsked) unless `empty` says that nothing belongs there.
    Q_INVOKABLE void confirm(bool empty = false);
    Q_INVOKABLE void approve();
    Q_INVOKABLE void sendBack(const QString& kind, const QString& severity, const QString& reason);
    /// A reviewer takes an approved cell back to translated.
    Q_INVOKABLE void reopen();
    Q_INVOKABLE void toggleLock();
    Q_INVOKABLE void copySource();
    Q_INVOKABLE void stillRight();
    /// Changes the source text of the active row; `reopens`: also where that reopens fixed translations.
    Q_INVOKABLE void editSource(const QString& text, bool reopens);
    Q_INVOKABLE void pushDown();
    Q_INVOKABLE void pullUp(bool join = false);
    /// The cell's last segment to the next row (1), or its first to the one before (-1).
    Q_INVOKABLE void moveSegment(int direction);
    /// Joins the segment that holds the UTF-16 offset `at` of the cell's text with the next one of the cell.
    Q_INVOKABLE void joinSegments(int at = 0);
    /// Makes two segments of one at the UTF-16 offset `at` of the cell's text.
    Q_INVOKABLE void splitSegment(int at);
    /// The segments of this cell from the one at `at` on go to a new row below.
    Q_INVOKABLE void splitRow(int at);
    Q_INVOKABLE void unlink();
    Q_INVOKABLE void insertRow();
    Q_INVOKABLE void deleteRow();
    Q_INVOKABLE void mergeRows();
    Q_INVOKABLE void swapRows();
    /// Aligns the whole document anew between its fixed cells, beside the window.
    Q_INVOKABLE void realign();
    Q_INVOKABLE void comment(const QString& text);
    /// Answers the talk that the n-th of comments() belongs to, or closes it (or opens it again).
    Q_INVOKABLE void answer(int n, const QString& text);
    Q_INVOKABLE void toggleResolved(int n);
    /// Gives the active cell the text of the n-th of versions() back.
    Q_INVOKABLE void restore(int n);
    Q_INVOKABLE void undo(bool anothers = false);
    Q_INVOKABLE void redo(bool anothers = false);
    /// The next (1) or previous (-1) cell of the column that still needs the person's role; false when there is none.
    Q_INVOKABLE bool nextOpen(int direction);

signals:
    void savedChanged();
    void whoChanged();
    void stepsChanged();
    /// Nobody has said yet who changes things here.
    void whoAsked();
    /// Nothing belongs in the active cell? confirm(true) says so.
    void emptyAsked();
    /// pullUp(true) would join the active cell with the next one.
    void joinAsked(const QString& sentence);
    /// editSource(text, true) would reopen fixed translations.
    void reopenAsked(const QString& text, const QString& sentence);
    /// undo(true) or redo(true) would take back what another person did.
    void anothersAsked(bool redo, const QString& sentence);

    void projectChanged();
    void documentChanged();
    void problemChanged();
    void noticeChanged();
    void modeChanged();
    void activeChanged();

private:
    /// Up to so many rows the links are read before the first frame; a longer text is scanned beside it.
    static constexpr std::size_t scannedAtOnce = 300;

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
    [[nodiscard]] bool isOpenCell(int row, int column) const;

    /// What was typed into a cell and is not sent yet.
    struct Typing {
        UnitId unit = 0;
        std::size_t column = 0;
        std::string text;
        std::vector<Mark> marks;
    };
    [[nodiscard]] Author author() const;
    [[nodiscard]] UnitId activeUnit() const;
    [[nodiscard]] const Cell* activeCell() const;
    /// What the grid knows of the active cell; there must be one.
    [[nodiscard]] CellHead& activeHead();
    /// Shows again what the store knows of a row, after an act that was seen before it was refused.
    void showAsStored(UnitId unit);
    /// Sends an act of one edit; `then` comes after the window shows what changed.
    void act(Edit edit, std::function<void(const Writing::Outcome&)> then = {});
    void send(Act act, std::function<void(const Writing::Outcome&)> then);
    void stepped(const Writing::Outcome& outcome, bool redo);
    void sendTyping(const Typing& typing);
    /// Sends what was typed even when nobody has said who types: before a project closes, text counts for more.
    void flushNamed();
    void setState(State state, const QString& reason);
    void showChanges(const Applied& applied);
    void showWhatChanged(const Applied& applied);
    void showOutline(Outline outline);
    void rescan();
    void planAnew();
    /// Reads versions and comments of the active cell.
    void readPast();
    void readSteps();
    [[nodiscard]] QString stepWords(const std::optional<Step>& step) const;
    /// The segment of the active cell that holds a UTF-16 offset of its text, and the offset in it in bytes.
    [[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> segmentAt(int at) const;

    qint64 m_openedAtOnce;
    Preferences m_preferences;
    Writing m_writing; ///< keeps others from writing; not open when another has the project
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
    VersionsModel m_versions;
    CommentsModel m_comments;
    QTimer m_pastTimer;
    ExportDraft m_export;
    QStringList m_linkCounts;   ///< by column, once the alignment is read
    std::vector<bool> m_places; ///< rows by columns: weak or not 1:1
    std::optional<Typing> m_typing;
    QTimer m_typingTimer;
    QTimer m_rescanTimer;
    std::vector<Typing> m_typedUnnamed; ///< texts of cells left before anybody said who he is
    std::vector<std::function<void()>> m_waitingForWho;
    QString m_undoWords;
    QString m_redoWords;
    Background m_reading;
    Background m_work;
    NewProject m_newProject;
    WordLookUp m_lookUp;
};

} // namespace quadrille
