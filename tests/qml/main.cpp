#include "app/enter_key.h"
#include "app/session.h"
#include "app/text.h"
#include "corpus/export.h"
#include "corpus/op_ed.h"
#include "tests/app/fixture.h"

#include <QClipboard>
#include <QFile>
#include <QFont>
#include <QGuiApplication>
#include <QQmlContext>
#include <QQmlEngine>
#include <QQmlEngineExtensionPlugin>
#include <QSettings>
#include <QTemporaryDir>
#include <QtQuickTest>

#include <memory>

Q_IMPORT_QML_PLUGIN(Quadrille_CorePlugin)
Q_IMPORT_QML_PLUGIN(QuadrillePlugin)

/// What the tests ask beside the window: the core itself, and the clipboard.
class Beside : public QObject {
    Q_OBJECT

public:
    explicit Beside(QString project)
        : m_project(std::move(project)) {}

    Q_INVOKABLE [[nodiscard]] int unitsWritten(bool pairs) const {
        quadrille::ExportChoice choice;
        choice.dryRun = true;
        choice.pairs = pairs;
        const auto project = quadrille::Project::open(m_project.toStdString(), quadrille::Project::Access::ReadOnly);
        return static_cast<int>(quadrille::exportProject(project, choice, "/nowhere/x.tmx").unitsWritten);
    }
    Q_INVOKABLE [[nodiscard]] QString clipboard() const { return QGuiApplication::clipboard()->text(); }
    /// What lies in the file of a cell of the first document.
    Q_INVOKABLE [[nodiscard]] QString onDisk(int row, int column) const {
        const auto project = quadrille::Project::open(m_project.toStdString(), quadrille::Project::Access::ReadOnly);
        const auto document = project.documents().front().id;
        const auto units = project.outline(document).units;
        const auto unit = project.units(document, std::span(units).subspan(static_cast<std::size_t>(row), 1)).front();
        return quadrille::toQt(unit.cells[static_cast<std::size_t>(column)].text());
    }
    /// The project that has inline elements.
    Q_INVOKABLE [[nodiscard]] QString markedProject() {
        if (m_marked.isEmpty()) {
            m_marked = quadrille::fixture::markedProject(m_folder);
        }
        return m_marked;
    }
    /// The op-ed that comes with the program: rows of many heights.
    Q_INVOKABLE [[nodiscard]] QString opEdProject() {
        const QString path = m_folder.filePath(QStringLiteral("op-ed.quadrille"));
        if (!QFile::exists(path)) {
            const quadrille::NewDocument text = quadrille::opEdDocument();
            quadrille::Project::create(path.toStdString(), std::span(&text, 1));
        }
        return path;
    }
    /// What lies in the file of that one: the originals of a cell's marks, in order.
    Q_INVOKABLE [[nodiscard]] QStringList marksOnDisk(int row, int column) const {
        const auto project = quadrille::Project::open(m_marked.toStdString(), quadrille::Project::Access::ReadOnly);
        const auto document = project.documents().front().id;
        const auto units = project.outline(document).units;
        const auto unit = project.units(document, std::span(units).subspan(static_cast<std::size_t>(row), 1)).front();
        QStringList originals;
        for (const auto& mark : quadrille::marksOf(unit.cells[static_cast<std::size_t>(column)])) {
            originals += quadrille::toQt(mark.original);
        }
        return originals;
    }
    [[nodiscard]] QString project() const { return m_project; }

private:
    QString m_project;
    QTemporaryDir m_folder;
    QString m_marked;
};

class Setup : public QObject {
    Q_OBJECT

public slots:
    void applicationAvailable() {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        qputenv("XDG_DATA_HOME", m_folder.path().toLocal8Bit()); // for backups
        qputenv("XDG_CONFIG_HOME", m_folder.path().toUtf8());
        QCoreApplication::setOrganizationName(QStringLiteral("Quadrille tests"));
        QCoreApplication::setApplicationName(QStringLiteral("tests"));
        QGuiApplication::instance()->installEventFilter(&m_enter);
        m_beside = std::make_unique<Beside>(quadrille::fixture::project(m_folder));
        m_session = std::make_unique<quadrille::Session>();
    }
    void qmlEngineAvailable(QQmlEngine* engine) {
        engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
        m_session->openProject(m_beside->project());
        engine->rootContext()->setContextProperty(QStringLiteral("testSession"), m_session.get());
        engine->rootContext()->setContextProperty(QStringLiteral("beside"), m_beside.get());
    }
    void cleanupTestCase() { m_session->closeProject(); }

private:
    quadrille::EnterKey m_enter;
    QTemporaryDir m_folder;
    std::unique_ptr<Beside> m_beside;
    std::unique_ptr<quadrille::Session> m_session;
};

QUICK_TEST_MAIN_WITH_SETUP(quadrille_window, Setup)

#include "main.moc"
