#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include <QGuiApplication>
#include <QSettings>
#include <QTemporaryDir>

int main(int argc, char** argv) {
    // What the tests remember must not touch what the person remembers.
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    qputenv("XDG_DATA_HOME", settings.path().toLocal8Bit()); // for backups
    qputenv("XDG_CONFIG_HOME", settings.path().toUtf8());
    // The build asks this program for its list of tests, on machines without a display too.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    const QGuiApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Quadrille tests"));
    QCoreApplication::setApplicationName(QStringLiteral("tests"));
    return Catch::Session().run(argc, argv);
}
