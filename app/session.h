#pragma once

#include "app/active_cell.h"
#include "app/background.h"
#include "app/backups.h"
#include "app/break_words.h"
#include "app/columns_model.h"
#include "app/comments_model.h"
#include "app/counterparts.h"
#include "app/export_draft.h"
#include "app/headings_model.h"
#include "app/new_project.h"
#include "app/preferences.h"
#include "app/review_queue.h"
#include "app/spelling.h"
#include "app/units_model.h"
#include "app/versions_model.h"
#include "app/word_lists.h"
#include "app/word_look_up.h"
#include "app/writing.h"

#include <QObject>
#include <QPoint>
#include <QTimer>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <map>
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
    Q_PROPERTY(int segment READ segment NOTIFY segmentChanged)
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
    Q_PROPERTY(quadrille::Backups* backups READ backups CONSTANT)
    Q_PROPERTY(quadrille::ReviewQueue* queue READ queue CONSTANT)
    Q_PROPERTY(QString sinceApproval READ sinceApproval NOTIFY pastRead)
    Q_PROPERTY(quadrille::ExportDraft* exportDraft READ exportDraft CONSTANT)
    Q_PROPERTY(quadrille::NewProject* newProject READ newProject CONSTANT)
    Q_PROPERTY(quadrille::WordLookUp* lookUp READ lookUp CONSTANT)
    Q_PROPERTY(quadrille::Spelling* spelling READ spelling CONSTANT)
    Q_PROPERTY(quadrille::Counterparts* counterparts READ counterparts CONSTANT)
    Q_PROPERTY(quadrille::WordLists* wordLists READ wordLists CONSTANT)
    Q_PROPERTY(quadrille::BreakWords* breakWords READ breakWords CONSTANT)
    Q_PROPERTY(QString misspelt READ misspelt NOTIFY misspeltChanged)
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
    /// The segment of the active cell that is chosen, from 0; -1 when it is the whole cell. Align alone has one.
    [[nodiscard]] int segment() const;
    /// "Latviešu: 42 links, 37 are 1:1, 3 weak" of the active column; empty for the source.
    [[nodiscard]] QString linkCounts() const;
    /// All that was done and typed is on disk.
    [[nodiscard]] bool saved() const { return m_writing.saved() && !m_typing; }
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
    [[nodiscard]] Backups* backups() { return &m_backups; }
    /// What waits for a reviewer, in Review mode.
    [[nodiscard]] ReviewQueue* queue() { return &m_queue; }
    /// "Approved by Ilze, 14 Nov. Since then words put in: 3, taken out: 2." Empty when the cell in hand is approved or
    /// never was.
    [[nodiscard]] QString sinceApproval() const;
    [[nodiscard]] ExportDraft* exportDraft() { return &m_export; }
    [[nodiscard]] NewProject* newProject() { return &m_newProject; }
    [[nodiscard]] WordLookUp* lookUp() { return &m_lookUp; }
    [[nodiscard]] Spelling* spelling() { return &m_spelling; }
    /// Words across the columns that correspond to the one in hand; none in Align.
    [[nodiscard]] Counterparts* counterparts() { return &m_counterparts; }
    /// The words that people have added to the spelling.
    [[nodiscard]] WordLists* wordLists() { return &m_wordLists; }
    /// The words behind which a sentence ends or does not, of the language that readBreaks() was asked in.
    [[nodiscard]] BreakWords* breakWords() { return &m_breakWords; }
    /// "2: labss, paldess", of the cell in hand as it is stored; empty when nothing is misspelt there.
    [[nodiscard]] QString misspelt() const { return m_misspelt; }
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
    /// Copies the project, as it is now, to a new file.
    Q_INVOKABLE void backUpTo(const QUrl& file);
    /// Puts the n-th of backups() in the project's place; what stood there is kept beside it.
    Q_INVOKABLE void restoreBackup(int n);
    Q_INVOKABLE void beginExport();
    /// Writes what exportDraft() says; the notice tells where it went.
    Q_INVOKABLE void exportNow();
    Q_INVOKABLE void dismissProblem();

    /// Makes a cell the active one, as near as the grid allows.
    Q_INVOKABLE void goTo(int row, int column);
    Q_INVOKABLE void moveRow(int rows);
    /// The same, and chooses a segment of it; -1: none.
    Q_INVOKABLE void goToSegment(int row, int column, int segment);
    /// Chooses the next (1) or previous (-1) segment of the active cell; before the first and after the last one, none.
    Q_INVOKABLE void moveInCell(int direction);
    /// The next (1) or previous (-1) column shown; round the end it takes the next row when `wrap` is set.
    Q_INVOKABLE void moveColumn(int direction, bool wrap);
    /// The n-th column shown, from 1.
    Q_INVOKABLE void goToColumn(int n);
    /// The next (1) or previous (-1) link that is weak or not 1:1, in reading order; false when there is none.
    Q_INVOKABLE bool nextPlace(int direction);
    Q_INVOKABLE void hideActiveColumn();
    Q_INVOKABLE void copyCell();
    Q_INVOKABLE void copyText(const QString& text, const quadrille::CellMarks& marks = {});
    /// The clipboard's text for one cell: its line ends become spaces.
    Q_INVOKABLE [[nodiscard]] QString textToPaste() const;
    /// Puts the clipboard's lines, the empty ones left out, into the cells of the active column from the active one
    /// down, as one act. Cells with text are asked about first (pasteAsked) unless `replacing`. Refused when there are
    /// more lines than rows, or one of the cells is fixed.
    Q_INVOKABLE void pasteOverRows(bool replacing = false);
    Q_INVOKABLE [[nodiscard]] QStringList linesToPaste() const;
    /// The marks of that text, if it was copied here.
    Q_INVOKABLE [[nodiscard]] quadrille::CellMarks marksToPaste() const;

    // What changes the project. Each is refused with a sentence in problem() where it cannot be done; an act that comes
    // before anybody said who he is waits until setWho() tells. What is typed does not wait: until then it is by the
    // person's login name.

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
    Q_INVOKABLE void type(int row, int column, const QString& text, quadrille::CellMarks marks);
    /// The same from where nobody knows the marks: those that can be told by the text around them stay.
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
    /// The cell's last segment to the next row (1), or its first to the one before (-1); when one is chosen, that one
    /// with those that stand after (before) it.
    Q_INVOKABLE void moveSegment(int direction);
    /// Takes the `segment`-th of a cell to the cell of another row; those that stand between go along. For a mouse that
    /// drags it: from any row, not only the active one.
    Q_INVOKABLE void dropSegment(int row, int column, int segment, int onto);
    /// Why dropSegment() would do nothing, as a sentence; empty when it would not.
    Q_INVOKABLE [[nodiscard]] QString whyNotDropped(int row, int column, int segment, int onto);
    /// Why a cell's segments cannot be changed, as a sentence; empty when they can.
    Q_INVOKABLE [[nodiscard]] QString whyFixed(int row, int column) const;
    /// Joins the segment that holds the UTF-16 offset `at` of the cell's text, or the chosen one, with the next one of
    /// the cell.
    Q_INVOKABLE void joinSegments(int at = 0);
    /// Makes two segments of one at the UTF-16 offset `at` of the cell's text.
    Q_INVOKABLE void splitSegment(int at);
    /// The segments of this cell from the one at `at` on go to a new row below.
    Q_INVOKABLE void splitRow(int at);
    /// Gives the chosen segment, else the cell's last one, a row of its own.
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

    /// The text a cell had when it was approved last; undefined when that is what it has now, or it never was.
    Q_INVOKABLE QVariant approvedText(int row, int column);
    /// Goes to the cell to look at next; false when none waits.
    Q_INVOKABLE bool nextByRisk();

    /// Has the status bar say something.
    Q_INVOKABLE void say(const QString& notice) { tell(notice); }
    /// Goes to the next misspelt word of the active column, round the end: the first one that begins at `from` in the
    /// text of the active cell (UTF-16) or holds it, or comes after that. When `from` is -1: after the word found last,
    /// if that is in the active cell. misspellingFound() tells where it is.
    Q_INVOKABLE void nextMisspelling(int from);
    /// Where in the active cell the misspelt word begins that was found last; -1 when it is elsewhere.
    Q_INVOKABLE [[nodiscard]] int lastMisspelling() const;
    /// Makes a word of the active column's language right: for this person, or for all who have the project.
    Q_INVOKABLE void addWord(const QString& word, const QString& like, bool project);

    /// Shows in breakWords() what the project has for the active column's language.
    Q_INVOKABLE void readBreaks();
    /// A sentence always ends behind a word of that language, or never: in this project, and if `everywhere` in those
    /// to come. The texts are cut anew around fixed cells; that is one act.
    Q_INVOKABLE void decideBreak(const QString& word, bool always, bool everywhere);
    /// Leaves the n-th of breakWords() to the language again.
    Q_INVOKABLE void forgetBreak(int row);

signals:
    void misspeltChanged();
    /// The cell is the active one, and its word from `begin` to `end` (UTF-16) is misspelt.
    void misspellingFound(int begin, int end);
    /// What the cell in hand has been is known.
    void pastRead();
    void savedChanged();
    void whoChanged();
    void stepsChanged();
    /// Nobody has said yet who changes things here.
    void whoAsked();
    /// Replace the text of so many cells ("3 cells")? pasteOverRows(true) does.
    void pasteAsked(const QString& cells);
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
    void segmentChanged();

private:
    /// Up to so many rows the links are read before the first frame; a longer text is scanned beside it.
    static constexpr std::size_t scannedAtOnce = 300;

    /// A project as it comes from the disk: reading always, writing when nobody else does.
    struct Opened {
        std::filesystem::path path;
        std::optional<Project> writer;
        std::optional<Project> reader;
        QString whyNoWriter;
        bool inUse = false; ///< another is writing
        std::vector<DocumentInfo> documents;
        Outline first; ///< of the first document
        std::map<QString, AddedWords> words;
        std::shared_ptr<const Glossary> terms; ///< never null
        std::map<QString, AddedWords> termWords;
        QString whyNoTerms;
        bool checked = true; ///< the pages of the file; it is to be done before anything is written
    };
    static Opened openChecked(const std::filesystem::path& path, const std::stop_token& stop);
    static Opened openUnchecked(const std::filesystem::path& path, const std::stop_token& stop);
    static void openToWrite(Opened& opened, const std::stop_token& stop);
    static void readFirst(Opened& opened);
    void adopt(Opened opened);
    void showTerms(const std::shared_ptr<const Glossary>& terms);
    void takeWriter(Opened& opened);
    void checkFile();
    void checked(Opened& opened);
    void takeOver();
    void show(int document, Outline outline);
    static QStringList tagsOf(const DocumentInfo& info);
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
    /// The same, whoever it is by.
    void post(Act act, std::function<void(const Writing::Outcome&)> then);
    void stepped(const Writing::Outcome& outcome, bool redo);
    void sendTyping(const Typing& typing);
    void setState(State state, const QString& reason);
    /// Does what leaves the active cell with `state` and `locked`, which the window shows at once.
    void promise(Edit edit, State state, bool locked);
    void showChanges(const Applied& applied);
    void showWhatChanged(const Applied& applied);
    void showOutline(Outline outline);
    void rescan();
    void planAnew();
    /// Reads versions and comments of the active cell.
    void readPast();
    void addDocument(NewDocument document);
    /// Aligns a text with the document that is shown and puts it beside the others.
    void addLanguage(const std::shared_ptr<NewColumn>& text);
    void putLanguage(const std::string& tag, std::vector<Edit> edits);
    /// Shows the document again, which has another number of languages now.
    void showAgain(const DocumentInfo& info);
    /// Documents may have come or gone.
    void readDocuments();
    void readQueue();
    /// A unit of the document has changed, which may change its place in the queue.
    void queueUnit(const Unit& unit, std::size_t row);
    [[nodiscard]] std::vector<bool> shownColumns() const;
    void readSteps();
    [[nodiscard]] QString stepWords(const std::optional<Step>& step) const;
    /// The segment of the active cell that holds a UTF-16 offset of its text, and the offset in it in bytes.
    [[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> segmentAt(int at) const;

    void choose(SegmentId segment);

    /// Tells whoever adds texts to the project where its people have sentences end.
    void readRules();
    void setBreaks(std::vector<OwnBreak> words);
    void cutAnew(const QString& tag, const std::vector<OwnBreak>& before, const std::vector<OwnBreak>& after);

    void followSpelling();
    void readMisspelt();
    void followCounterparts();

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
    SegmentId m_segment = 0; ///< chosen, if it is in the active cell
    UnitsModel m_units;
    ColumnsModel m_columns;
    HeadingsModel m_headings;
    ActiveCell m_cell;
    VersionsModel m_versions;
    CommentsModel m_comments;
    ReviewPast m_past; ///< of the active cell
    ReviewQueue m_queue;
    QTimer m_queueTimer;
    std::vector<bool> m_queuedColumns; ///< those that were shown when the queue was read
    QTimer m_pastTimer;
    ExportDraft m_export;
    QStringList m_linkCounts;   ///< by column, once the alignment is read
    std::vector<bool> m_places; ///< rows by columns: weak or not 1:1
    std::optional<Typing> m_typing;
    QTimer m_typingTimer;
    QTimer m_rescanTimer;
    QTimer m_inUseTimer;          ///< while another writes to the project that is open
    std::uint64_t m_promises = 0; ///< made so far
    bool m_askAtLeaving = false;  ///< something was typed, and nobody has said yet who types
    std::vector<std::function<void()>> m_waitingForWho;
    QString m_copied; ///< put into the clipboard by us last, with the marks it has
    CellMarks m_copiedMarks;
    QString m_undoWords;
    QString m_redoWords;
    std::unique_ptr<Background> m_checking; ///< while the file that is shown is still being checked
    Background m_reading;
    Background m_work;
    NewProject m_newProject;
    Backups m_backups;
    WordLookUp m_lookUp;
    Spelling m_spelling;
    Counterparts m_counterparts;
    WordLists m_wordLists;
    BreakWords m_breakWords;
    QString m_misspelt;
    QPoint m_lastMisspelt{-1, -1}; ///< row and column
    WrongWord m_lastMisspelling;
};

} // namespace quadrille
