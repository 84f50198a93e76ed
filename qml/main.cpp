#include "app/end_signals.h"
#include "app/enter_key.h"
#include "app/session.h"

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QFont>
#include <QGuiApplication>
#include <QImage>
#include <QQmlApplicationEngine>
#include <QQmlEngineExtensionPlugin>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QTimer>

#include <cstdio>

Q_IMPORT_QML_PLUGIN(Quadrille_CorePlugin)
Q_IMPORT_QML_PLUGIN(QuadrillePlugin)

namespace {

// A picture is taken once nothing has asked for a new frame for this long.
constexpr int settledAfterMs = 400;
// A caret that blinks asks again and again; the text has long settled by then.
constexpr int settledAtTheLatestMs = 4000;

void useOurFont() {
    QFont::insertSubstitutions(QStringLiteral("PT Sans"), {QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")});
    QFont font(QStringLiteral("PT Sans"));
    font.setPixelSize(13);
    font.setHintingPreference(QFont::PreferNoHinting);
    QGuiApplication::setFont(font);
}

QSize sizeFrom(const QString& text) {
    const QStringList parts = text.split(QLatin1Char('x'));
    return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
}

// What is not a project is meant to become part of one.
QList<QUrl> textsAmong(const QStringList& files) {
    QList<QUrl> texts;
    for (const QString& file : files) {
        if (!file.endsWith(QLatin1String(".quadrille"))) {
            texts += QUrl::fromLocalFile(QFileInfo(file).absoluteFilePath());
        }
    }
    return texts;
}

void timeFirstFrame(QQuickWindow& window, const QElapsedTimer& since) {
    QObject::connect(
        &window, &QQuickWindow::frameSwapped, &window,
        [&since] {
            std::fprintf(stderr, "first frame: %lld ms\n", static_cast<long long>(since.elapsed()));
            QCoreApplication::quit();
        },
        Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
}

void shootWhenSettled(QQuickWindow& window, const QString& file) {
    auto* settled = new QTimer(&window);
    settled->setSingleShot(true);
    settled->setInterval(settledAfterMs);
    QObject::connect(&window, &QQuickWindow::frameSwapped, settled, qOverload<>(&QTimer::start));
    const auto shoot = [&window, file] {
        const bool saved = window.grabWindow().save(file);
        if (!saved) {
            std::fprintf(stderr, "%s cannot be written.\n", qPrintable(file));
        }
        QCoreApplication::exit(saved ? 0 : 1);
    };
    QObject::connect(settled, &QTimer::timeout, &window, shoot);
    QTimer::singleShot(settledAtTheLatestMs, &window, shoot);
    settled->start();
}

} // namespace

int main(int argc, char** argv) {
    QElapsedTimer since;
    since.start();
    QGuiApplication application(argc, argv);
    quadrille::quitWhenAsked();
    quadrille::EnterKey enter;
    QGuiApplication::instance()->installEventFilter(&enter);
    QCoreApplication::setOrganizationName(QStringLiteral("Quadrille"));
    QCoreApplication::setApplicationName(QStringLiteral("Quadrille"));
    QCoreApplication::setApplicationVersion(QStringLiteral(QUADRILLE_VERSION));
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    QQuickWindow::setTextRenderType(QQuickWindow::NativeTextRendering);

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("One text in four languages: the window."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("project"),
                                 QStringLiteral("The project to open, or texts to make a project from."),
                                 QStringLiteral("[PROJECT | TEXT...]"));
    const QCommandLineOption theme("theme", "light, dark, contrast or system, for this run.", "theme");
    const QCommandLineOption mode("mode", "align, translate or review.", "mode");
    const QCommandLineOption size("size", "Size of the window, 1440x900.", "size");
    const QCommandLineOption shot("screenshot", "Save a picture of the settled window and quit.", "file");
    const QCommandLineOption timing("time-first-frame", "Tell the milliseconds to the first frame and quit.");
    parser.addOptions({theme, mode, size, shot, timing});
    parser.process(application);

    quadrille::Session session; // reads the user's font before ours is set
    useOurFont();
    if (parser.isSet(theme)) {
        session.preferences()->overrideTheme(parser.value(theme));
    }
    const QStringList files = parser.positionalArguments();
    const QList<QUrl> texts = textsAmong(files);
    session.start(texts.isEmpty() ? files.value(0) : QString());
    if (parser.isSet(mode)) {
        session.showMode(parser.value(mode) == QLatin1String("align")    ? quadrille::Session::Align
                         : parser.value(mode) == QLatin1String("review") ? quadrille::Session::Review
                                                                         : quadrille::Session::Translate);
    }

    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.setInitialProperties({{QStringLiteral("session"), QVariant::fromValue(&session)},
                                 {QStringLiteral("wishedSize"), sizeFrom(parser.value(size))},
                                 {QStringLiteral("texts"), QVariant::fromValue(texts)}});
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Quadrille/Main.qml")));
    auto* window = engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(engine.rootObjects().first());
    if (!window) {
        return 1;
    }
    if (parser.isSet(timing)) {
        timeFirstFrame(*window, since);
    }
    if (parser.isSet(shot)) {
        shootWhenSettled(*window, parser.value(shot));
    }
    return QGuiApplication::exec();
}
