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

// The links of a long text are read anew once nothing has changed for so long.
constexpr int rescanAfterMs = 1500;

} // namespace

Session::Session(qint64 openedAtOnce, QObject* parent)
    : QObject(parent)
    , m_openedAtOnce(openedAtOnce)
    , m_columns(m_preferences)
    , m_cell(m_units)
    , m_newProject(m_work) {
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
    // What a cell has been is read once the person stays in it.
    m_pastTimer.setSingleShot(true);
    m_pastTimer.setInterval(pastReadAfterMs);
    connect(&m_pastTimer, &QTimer::timeout, this, &Session::readPast);
    connect(this, &Session::activeChanged, &m_pastTimer, qOverload<>(&QTimer::start));
    connect(&m_writing, &Writing::savedChanged, this, &Session::savedChanged);
    connect(&m_newProject, &NewProject::made, this, [this](const QString& path) {
        if (openProject(path)) {
            tell(tr("Made %1.").arg(path));
        }
    });
    // A hidden column cannot hold the cell in hand.
    connect(&m_columns, &ColumnsModel::changed, this, [this] {
        if (m_row >= 0 && !m_columns.shown(m_column)) {
            goTo(m_row, m_columns.next(m_column, 1));
        }
    });
}

Session::~Session() {
    flushNamed();
    remember();
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

bool Session::openUrl(const QUrl& url) {
    return openProject(url.isLocalFile() ? url.toLocalFile() : url.toString());
}

bool Session::openProject(const QString& path) {
    const QFileInfo file(path);
    const QString whole = file.absoluteFilePath();
    complain({});
    tell({});
    if (isOpen() && whole == m_path) {
        closeProject(); // two writers of one file would meet
    }
    if (file.size() > m_openedAtOnce) {
        m_reading.run(
            tr("Opening %1").arg(file.fileName()),
            [path = fromQt(whole)](const Background::Task&) { return openFile(path); },
            [this](Opened opened) { adopt(std::move(opened)); },
            [this](const Background::Failure& failure) { complain(failure.sentence); });
        return true;
    }
    try {
        adopt(openFile(fromQt(whole)));
    } catch (const std::exception& error) {
        complain(toQt(error.what()));
        return false;
    }
    return true;
}

Session::Opened Session::openFile(const std::filesystem::path& path) {
    Opened opened;
    opened.path = path;
    try {
        opened.writer.emplace(Project::open(path, Project::Access::ReadWrite));
    } catch (const ProjectUnusable& error) {
        // Reading may still be possible: another may be writing, or the folder may be read-only.
        opened.whyNoWriter = toQt(error.what());
    }
    opened.reader.emplace(Project::open(path, Project::Access::ReadOnly));
    opened.documents = opened.reader->documents();
    if (!opened.documents.empty()) {
        opened.first = opened.reader->outline(opened.documents.front().id);
    }
    return opened;
}

void Session::adopt(Opened opened) {
    closeProject();
    if (opened.writer) {
        m_writing.open(std::move(*opened.writer));
    }
    m_reader = std::move(opened.reader);
    m_infos = std::move(opened.documents);
    m_path = toQt(opened.path.string());
    m_preferences.remember(m_path);
    emit projectChanged();
    if (!opened.whyNoWriter.isEmpty()) {
        complain(tr("%1 It is open for reading only.").arg(opened.whyNoWriter));
    }
    if (m_infos.empty()) {
        tell(tr("This project holds no document yet."));
        return;
    }
    show(0, std::move(opened.first));
    const QPoint place = m_preferences.place(m_path);
    goTo(place.x(), place.y());
    readSteps();
}

void Session::closeProject() {
    if (!isOpen()) {
        return;
    }
    flushNamed();
    remember();
    m_reading.forget();
    show(-1, {});
    m_infos.clear();
    m_reader.reset();
    m_writing.close();
    m_path.clear();
    complain({});
    tell({});
    emit projectChanged();
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
    m_places.clear();
    m_linkCounts.clear();
    m_shown = shown;
    m_columns.show(shown);
    m_headings.show(shown);
    m_units.show(shown);
    m_cell.show(-1, -1);
    emit documentChanged();
    emit activeChanged();
    if (shown) {
        startScan();
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
        emit modeChanged();
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
            return scan(Project::open(path, Project::Access::ReadOnly), document, units, columns, task.stop,
                        task.report);
        },
        [arrived](Scan found) { arrived(std::move(found)); },
        [this](const Background::Failure& failure) {
            if (!failure.cancelled) {
                complain(failure.sentence);
            }
        });
}

} // namespace quadrille
