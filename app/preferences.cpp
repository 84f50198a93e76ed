#include "app/preferences.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QFontInfo>
#include <QGuiApplication>
#include <QPoint>

#include <algorithm>
#include <cmath>

namespace quadrille {

namespace {

constexpr int recentMost = 9;

// A desktop that says nothing of fonts leaves Qt's own "Sans Serif" 9 pt: nobody's wish, so it changes nothing.
double userFontScale() {
    const QFont font = QGuiApplication::font();
    if (font.family() == QLatin1String("Sans Serif") && font.pointSize() == 9) {
        return 1;
    }
    return std::clamp(QFontInfo(font).pixelSize() / 13.0, 0.7, 3.0);
}

QString placeKey(const QString& path) {
    const auto hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha1).toHex();
    return QStringLiteral("places/") + QString::fromLatin1(hash);
}

QString shareKey(const QString& tag, bool align) {
    return QStringLiteral("columns/%1/%2").arg(tag, align ? QStringLiteral("align") : QStringLiteral("translate"));
}

QString shownKey(const QString& tag) {
    return QStringLiteral("columns/%1/shown").arg(tag);
}

} // namespace

Preferences::Preferences(QObject* parent)
    : QObject(parent)
    , m_theme(m_settings.value("theme", "system").toString())
    , m_fontScale(userFontScale())
    , m_zoom(std::clamp(m_settings.value("zoom", 1.0).toDouble(), 0.6, 2.5))
    , m_invisibles(m_settings.value("invisibles", false).toBool()) {}

void Preferences::setTheme(const QString& theme) {
    m_settings.setValue("theme", theme);
    overrideTheme(theme);
}

void Preferences::overrideTheme(const QString& theme) {
    if (m_theme != theme) {
        m_theme = theme;
        emit themeChanged();
    }
}

void Preferences::zoom(int step) {
    m_zoom = step == 0 ? 1.0 : std::clamp(std::round((m_zoom + 0.1 * step) * 10) / 10, 0.6, 2.5);
    m_settings.setValue("zoom", m_zoom);
    emit unitChanged();
}

void Preferences::setInvisibles(bool shown) {
    if (m_invisibles != shown) {
        m_invisibles = shown;
        m_settings.setValue("invisibles", shown);
        emit invisiblesChanged();
    }
}

QStringList Preferences::recent() const {
    QStringList paths = m_settings.value("recent").toStringList();
    paths.removeIf([](const QString& path) { return !QFileInfo::exists(path); });
    return paths;
}

void Preferences::remember(const QString& path) {
    QStringList paths = m_settings.value("recent").toStringList();
    paths.removeAll(path);
    paths.prepend(path);
    m_settings.setValue("recent", QVariant(paths.mid(0, recentMost)));
    emit recentChanged();
}

QRectF Preferences::window() const {
    return m_settings.value("window").toRectF();
}

void Preferences::setWindow(const QRectF& window) {
    m_settings.setValue("window", window);
    emit windowChanged();
}

int Preferences::mode() const {
    return m_settings.value("mode", 1).toInt();
}

void Preferences::setMode(int mode) {
    m_settings.setValue("mode", mode);
}

QString Preferences::who() const {
    return m_settings.value(QStringLiteral("who/name")).toString();
}

bool Preferences::reviewer() const {
    return m_settings.value(QStringLiteral("who/reviewer")).toBool();
}

void Preferences::setWho(const QString& name, bool reviewer) {
    m_settings.setValue(QStringLiteral("who/name"), name);
    m_settings.setValue(QStringLiteral("who/reviewer"), reviewer);
}

QPoint Preferences::place(const QString& path) const {
    return m_settings.value(placeKey(path), QPoint(0, 1)).toPoint();
}

void Preferences::setPlace(const QString& path, QPoint place) {
    m_settings.setValue(placeKey(path), place);
}

double Preferences::share(const QString& tag, bool align) const {
    return std::clamp(m_settings.value(shareKey(tag, align), 1.0).toDouble(), 0.05, 20.0);
}

void Preferences::setShare(const QString& tag, bool align, double share) {
    m_settings.setValue(shareKey(tag, align), share);
}

bool Preferences::shown(const QString& tag) const {
    return m_settings.value(shownKey(tag), true).toBool();
}

void Preferences::setShown(const QString& tag, bool shown) {
    m_settings.setValue(shownKey(tag), shown);
}

} // namespace quadrille
