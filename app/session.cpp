#include "app/session.h"

#include "app/confidence.h"
#include "app/text.h"
#include "corpus/export.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>

#include <algorithm>

#if __has_include("corpus/op_ed.h")
#include "corpus/op_ed.h"
#endif

namespace quadrille {

namespace {

constexpr int typingReachesDiskMs = 400;

constexpr int pastReadAfterMs = 80;

constexpr int queueReadAfterMs = 200;

// The links of a long text are read anew once nothing has changed for so long.
constexpr int rescanAfterMs = 1500;

// A project that another writes to becomes free when that one closes it, or ends in whatever way.
constexpr int askAgainAfterMs = 2000;

} // namespace

Session::Session(qint64 openedAtOnce, QObject* parent)
    : QObject(parent)
    , m_openedAtOnce(openedAtOnce)
    , m_columns(m_preferences)
    , m_cell(m_units)
    , m_newProject(m_work)
    , m_counterparts(m_units, m_columns)
    , m_wordLists(m_spelling, personalWordsFolder()) {
    m_mode = static_cast<Mode>(std::clamp(m_preferences.mode(), static_cast<int>(Align), static_cast<int>(Review)));
    m_columns.setAlign(m_mode == Align);
    // Not started anew by every key, so that what was typed is never older than this and a commit.
    m_typingTimer.setSingleShot(true);
    m_typingTimer.setInterval(typingReachesDiskMs);
    connect(&m_typingTimer, &QTimer::timeout, this, &Session::flush);
    m_rescanTimer.setSingleShot(true);
    m_rescanTimer.setInterval(rescanAfterMs);
    connect(&m_rescanTimer, &QTimer::timeout, this, [this] {
        if (m_shown) {
            startScan();
        }
    });
    m_inUseTimer.setInterval(askAgainAfterMs);
    connect(&m_inUseTimer, &QTimer::timeout, this, &Session::takeOver);
    // Rows that come and go in a flurry make one queue.
    m_queueTimer.setSingleShot(true);
    m_queueTimer.setInterval(queueReadAfterMs);
    connect(&m_queueTimer, &QTimer::timeout, this, &Session::readQueue);
    // What a cell has been is read once the person stays in it.
    m_pastTimer.setSingleShot(true);
    m_pastTimer.setInterval(pastReadAfterMs);
    connect(&m_pastTimer, &QTimer::timeout, this, &Session::readPast);
    connect(this, &Session::activeChanged, &m_pastTimer, qOverload<>(&QTimer::start));
    connect(this, &Session::activeChanged, this, &Session::segmentChanged);
    connect(&m_writing, &Writing::savedChanged, this, &Session::savedChanged);
    connect(&m_newProject, &NewProject::made, this, [this](const QString& path) {
        if (openProject(path)) {
            tell(tr("Made %1.").arg(path));
        }
    });
    connect(&m_newProject, &NewProject::read, this,
            [this](const std::shared_ptr<NewDocument>& document) { addDocument(std::move(*document)); });
    connect(&m_newProject, &NewProject::languageRead, this, &Session::addLanguage);
    connect(&m_backups, &Backups::failed, this, &Session::tell);
    followSpelling();
    followCounterparts();
    // A hidden column cannot hold the cell in hand.
    connect(&m_columns, &ColumnsModel::changed, this, [this] {
        if (m_row >= 0 && !m_columns.shown(m_column)) {
            goTo(m_row, m_columns.next(m_column, 1));
        }
        if (m_mode == Review && shownColumns() != m_queuedColumns) {
            m_queueTimer.start();
        }
    });
}

Session::~Session() {
    flush();
    remember();
    m_checking.reset();
    m_backups.follow({});
    m_reader.reset(); // the last one who closes a project folds it into one file
    m_writing.close();
}

void Session::start(const QString& project) {
    const QStringList recent = m_preferences.recent();
    if (!project.isEmpty()) {
        openProject(project);
        return;
    }
    if (!recent.isEmpty()) {
        openProject(recent.first());
        return;
    }
#if __has_include("corpus/op_ed.h")
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    const QString path = folder + QStringLiteral("/Op-ed.quadrille");
    try {
        if (!QFileInfo::exists(path)) {
            QDir().mkpath(folder);
            const NewDocument document = opEdDocument();
            Project::create(fromQt(path), std::span(&document, 1));
        }
    } catch (const std::exception& error) {
        complain(toQt(error.what()));
        return;
    }
    openProject(path);
#endif
}

QString Session::projectName() const {
    return QFileInfo(m_path).completeBaseName();
}

QStringList Session::documents() const {
    QStringList names;
    for (const DocumentInfo& info : m_infos) {
        names += toQt(info.name);
    }
    return names;
}

void Session::showDocument(int document) {
    if (document == m_document || document < 0 || document >= static_cast<int>(m_infos.size())) {
        return;
    }
    flush();
    m_reading.forget();
    try {
        show(document, m_reader->outline(m_infos[static_cast<std::size_t>(document)].id));
        goTo(0, 1);
    } catch (const std::exception& error) {
        complain(toQt(error.what()));
    }
}

void Session::show(int document, Outline outline) {
    std::shared_ptr<OpenDocument> shown;
    if (document >= 0) {
        shown =
            std::make_shared<OpenDocument>(*m_reader, m_infos[static_cast<std::size_t>(document)], std::move(outline));
    }
    m_document = document;
    m_row = -1;
    m_column = 1;
    m_segment = 0;
    m_places.clear();
    m_linkCounts.clear();
    m_shown = shown;
    m_columns.show(shown);
    m_headings.show(shown);
    m_units.show(shown);
    m_cell.show(-1, -1);
    m_queue.show({}, {});
    m_spelling.giveUpSearch();
    m_lastMisspelt = {-1, -1};
    emit documentChanged();
    emit activeChanged();
    m_newProject.setShownTags(shown ? tagsOf(shown->info) : QStringList());
    if (shown) {
        startScan();
        readQueue();
    }
}

void Session::remember() {
    if (isOpen() && m_row >= 0) {
        m_preferences.setPlace(m_path, QPoint(m_row, m_column));
    }
}

void Session::setMode(Mode mode) {
    m_preferences.setMode(mode);
    showMode(mode);
}

void Session::showMode(Mode mode) {
    if (mode != m_mode) {
        m_mode = mode;
        m_columns.setAlign(mode == Align);
        choose(0);
        emit modeChanged();
        readQueue();
    }
}

void Session::beginExport() {
    flush();
    m_writing.whenSaved([this] {
        if (m_shown) {
            m_export.begin(fromQt(m_path), m_shown->info);
        }
    });
}

void Session::exportNow() {
    m_work.run(
        tr("Exporting"),
        [project = m_export.project(), choice = m_export.choice(),
         path = m_export.path()](const Background::Task& task) {
            return exportProject(Project::open(project, Project::Access::ReadOnly), choice, path, task.stop);
        },
        [this](const ExportReport& report) {
            const QString first = report.files.empty() ? QString() : toQt(report.files.front().string());
            const QString written = QLocale().toString(static_cast<qulonglong>(report.unitsWritten));
            tell(report.files.size() > 1 ? tr("Exported %1 entries to %2 files: %3 and others")
                                               .arg(written)
                                               .arg(report.files.size())
                                               .arg(first)
                                         : tr("Exported %1 units to %2").arg(written, first));
        },
        [this](const Background::Failure& failure) {
            complain(failure.cancelled ? tr("The export was cancelled; nothing was written.") : failure.sentence);
        });
}

void Session::complain(const QString& problem) {
    if (problem != m_problem) {
        m_problem = problem;
        emit problemChanged();
    }
}

void Session::dismissProblem() {
    complain({});
}

void Session::tell(const QString& notice) {
    m_notice = notice;
    emit noticeChanged();
}

void Session::startScan() {
    if (m_checking) {
        return; // one who reads for long would keep the writer out; checked() starts it
    }
    const std::vector<UnitId>& units = m_shown->outline.units;
    const auto arrived = [this, shown = m_shown](Scan found) {
        if (shown != m_shown || found.firstSegment.empty() ||
            found.firstSegment.front().size() != m_shown->outline.units.size() + 1) {
            return; // of rows that stand there no more; another one is on its way
        }
        m_shown->scan = std::move(found);
        const std::size_t columns = m_shown->outline.columns;
        m_places.assign(m_shown->outline.units.size() * columns, false);
        for (std::size_t column = 0; column < columns; ++column) {
            for (const PlacedBead& bead : m_shown->scan->beads[column]) {
                if (!bead.oneToOne() || isWeak(bead.confidence / 100.0)) {
                    m_places[bead.row * columns + column] = true;
                }
            }
        }
        countLinks();
        m_units.scanned();
        m_cell.show(m_row, m_column);
        m_counterparts.learn(m_path, m_shown->info.id, m_shown->outline.units);
        emit documentChanged();
        emit activeChanged();
    };
    if (units.size() <= scannedAtOnce) {
        arrived(scan(*m_reader, m_shown->info.id, units, m_shown->outline.columns));
        return;
    }
    m_reading.run(
        m_shown->scan ? QString() : tr("Reading the alignment"),
        [path = std::filesystem::path(fromQt(m_path)), document = m_shown->info.id, units,
         columns = m_shown->outline.columns](const Background::Task& task) {
            return scan(Project::open(path, Project::Access::ReadOnly, Project::Check::Head), document, units, columns,
                        task.stop, task.report);
        },
        [arrived](Scan found) { arrived(std::move(found)); },
        [this](const Background::Failure& failure) {
            if (!failure.cancelled) {
                complain(failure.sentence);
            }
        });
}

} // namespace quadrille
