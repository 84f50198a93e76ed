// window_bench [UNITS]: measures the window over a long text of made-up sentences, drawn off screen in software, with
// the goals beside. Each figure is of what a person waits for: from the event to the frame that shows what came of it.

#include "app/session.h"
#include "app/text.h"

#include <QElapsedTimer>
#include <QFont>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQmlEngineExtensionPlugin>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <random>
#include <unistd.h>

Q_IMPORT_QML_PLUGIN(Quadrille_CorePlugin)
Q_IMPORT_QML_PLUGIN(QuadrillePlugin)

using namespace quadrille;

namespace {

constexpr int limitMs = 60000;

void row(const std::string& what, const std::string& measured, const char* goal) {
    fmt::print("  {:<44}{:>30}   {}\n", what, measured, goal);
    std::fflush(stdout);
}

std::string spread(std::vector<double> ms) {
    std::sort(ms.begin(), ms.end());
    const auto at = [&](double share) {
        return ms[std::min(ms.size() - 1, static_cast<std::size_t>(share * static_cast<double>(ms.size())))];
    };
    return fmt::format("{:.0f} / {:.0f} / {:.0f} ms", at(0.5), at(0.99), ms.back());
}

double residentMegabytes() {
    std::size_t total = 0;
    std::size_t resident = 0;
    std::ifstream("/proc/self/statm") >> total >> resident;
    return static_cast<double>(resident) * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
}

NewColumn columnOf(const char* tag, const char* words, std::size_t units) {
    NewColumn column;
    column.tag = tag;
    for (std::size_t i = 0; i < units; ++i) {
        column.segments.push_back(
            {0, fmt::format("{} {}.", words, i + 1), i % 5 == 4 ? "\n" : " ", i % 5 == 0, false, {}});
    }
    return column;
}

void makeProject(const std::string& path, std::size_t units) {
    NewDocument document;
    document.name = "long";
    document.columns = {
        columnOf("en", "The assembly voted on the second reading of the budget, and nobody was content with number",
                 units),
        columnOf("ru", "Собрание проголосовало за бюджет во втором чтении, и никто не остался доволен номером", units),
        columnOf("uk", "Збори проголосували за бюджет у другому читанні, і ніхто не лишився задоволений номером",
                 units),
        columnOf("lv", "Sapulce otrajā lasījumā nobalsoja par budžetu, un neviens nebija apmierināts ar numuru",
                 units)};
    document.beads.resize(3);
    for (std::size_t i = 0; i < units; ++i) {
        const Range one{i, i + 1};
        document.units.push_back({std::vector<Range>(4, one)});
        for (auto& beads : document.beads) {
            beads.push_back({one, one, 0.9});
        }
    }
    Project::create(path, std::span(&document, 1));
}

/// The window, and how long things take in it.
class Bench {
public:
    explicit Bench(const QString& path)
        : m_session(0) {
        m_session.setWho(QStringLiteral("Ilze"), false);
        m_sinceOpening.start();
        m_session.start(path);
        m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
        m_engine.setInitialProperties({{QStringLiteral("session"), QVariant::fromValue(&m_session)},
                                       {QStringLiteral("wishedSize"), QSize(1440, 900)}});
        m_engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Quadrille/Main.qml")));
        m_window = qobject_cast<QQuickWindow*>(m_engine.rootObjects().value(0));
        if (m_window == nullptr) {
            qFatal("The window cannot be made.");
        }
        QObject::connect(m_window, &QQuickWindow::frameSwapped, m_window, [this] { ++m_frames; });
    }

    void open() {
        wait([this] { return m_session.units()->count() > 0; });
        nextFrame();
        row("rows on screen after opening", fmt::format("{:.2f} s", m_sinceOpening.nsecsElapsed() / 1e9), "under 1 s");
        wait([this] { return !m_session.readOnly() && m_session.saved(); });
        settle();
    }

    // A wheel that turns for some seconds, a notch every 50 ms: the rows are moving all the time.
    void scroll() {
        std::vector<double> gaps;
        QElapsedTimer between;
        between.start();
        const auto shown = QObject::connect(m_window, &QQuickWindow::frameSwapped, m_window, [&] {
            gaps.push_back(between.nsecsElapsed() / 1e6);
            between.start();
        });
        QElapsedTimer since;
        since.start();
        for (int notch = 0; notch < 160; ++notch) {
            QWheelEvent wheel(QPointF(600, 400), m_window->mapToGlobal(QPointF(600, 400)), {}, {0, -120}, Qt::NoButton,
                              Qt::NoModifier, Qt::NoScrollPhase, false);
            wheel.setTimestamp(static_cast<quint64>(since.elapsed()) + 1);
            QCoreApplication::sendEvent(m_window, &wheel);
            wait([&] { return since.elapsed() > 50 * notch; });
        }
        QObject::disconnect(shown);
        row("scrolling: between frames, p50/p99/worst", spread(gaps), "p99 50 ms, worst 100 ms");
    }

    void jump() {
        std::mt19937 random(1);
        std::vector<double> gaps;
        for (int i = 0; i < 200; ++i) {
            const int to = static_cast<int>(random() % static_cast<unsigned>(m_session.units()->count()));
            gaps.push_back(toFrame([&] { m_session.goTo(to, 1); }));
        }
        row("jumping: to the frame, p50/p99/worst", spread(gaps), "p99 50 ms, worst 100 ms");
    }

    void type() {
        m_session.goTo(1000, 3);
        settle();
        std::vector<double> screen;
        std::vector<double> disk;
        for (int i = 0; i < 150; ++i) {
            QElapsedTimer since;
            since.start();
            screen.push_back(toFrame(
                [&] { QTest::sendKeyEvent(QTest::Click, m_window, Qt::Key_A, QStringLiteral("ā"), Qt::NoModifier); }));
            if (i % 10 == 9) {
                wait([this] { return m_session.saved(); });
                disk.push_back(since.nsecsElapsed() / 1e6);
            }
        }
        row("keystroke to screen, p50/p99/worst", spread(screen), "never waits");
        row("keystroke to disk, p50/p99/worst", spread(disk), "under 1 s");
    }

    void confirm() {
        m_session.goTo(2000, 3);
        settle();
        std::vector<double> times;
        for (int i = 0; i < 100; ++i) {
            m_session.type(m_session.activeRow(), 3, QStringLiteral("Teksts."));
            settle();
            times.push_back(toFrame([this] { m_session.confirm(); }));
            m_session.goTo(m_session.activeRow() + 1, 3);
        }
        row("confirm to next cell, p50/p99/worst", spread(times), "never waits");
    }

    static void memory(const char* when) {
        row(fmt::format("memory {}", when), fmt::format("{:.0f} MB", residentMegabytes()), "under 400 MB");
    }

private:
    void wait(const std::function<bool()>& holds) {
        QElapsedTimer since;
        since.start();
        while (!holds()) {
            if (since.elapsed() > limitMs) {
                qFatal("What was waited for did not come.");
            }
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 5);
        }
    }
    void nextFrame() {
        const int before = m_frames;
        m_window->update();
        wait([&] { return m_frames > before; });
    }
    void settle() { QTest::qWait(60); }
    double toFrame(const std::function<void()>& act) {
        const int before = m_frames;
        QElapsedTimer since;
        since.start();
        act();
        wait([&] { return m_frames > before; });
        return since.nsecsElapsed() / 1e6;
    }

    QElapsedTimer m_sinceOpening;
    Session m_session;
    QQmlApplicationEngine m_engine;
    QQuickWindow* m_window = nullptr;
    int m_frames = 0;
};

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    QGuiApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Quadrille"));
    QCoreApplication::setApplicationName(QStringLiteral("Quadrille"));
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    QQuickWindow::setTextRenderType(QQuickWindow::NativeTextRendering);
    const std::size_t units = argc > 1 ? std::stoul(argv[1]) : 100'000;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("long.quadrille"));
    makeProject(fromQt(path), units);
    fmt::print("{} units in four languages\n", units);
    Bench bench(path);
    bench.open();
    Bench::memory("after opening");
    bench.scroll();
    bench.jump();
    bench.type();
    bench.confirm();
    Bench::memory("at the end");
    return 0;
}
