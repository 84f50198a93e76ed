#pragma once

#include <QObject>
#include <QRect>
#include <QSettings>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace quadrille {

/// What the window remembers from one start to the next.
class Preferences : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A session owns its preferences.")
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY themeChanged)
    Q_PROPERTY(double unit READ unit NOTIFY unitChanged)
    Q_PROPERTY(bool invisibles READ invisibles WRITE setInvisibles NOTIFY invisiblesChanged)
    Q_PROPERTY(QStringList recent READ recent NOTIFY recentChanged)
    Q_PROPERTY(QRectF window READ window WRITE setWindow NOTIFY windowChanged)

public:
    explicit Preferences(QObject* parent = nullptr);

    /// "system", "light", "dark" or "contrast".
    [[nodiscard]] QString theme() const { return m_theme; }
    void setTheme(const QString& theme);
    /// For this run only, as the command line asks.
    void overrideTheme(const QString& theme);

    /// How large things are drawn: the user's font, in pixels, over 13, times the zoom chosen in the window.
    [[nodiscard]] double unit() const { return m_fontScale * m_zoom; }
    /// One step larger (1), smaller (-1), or back to the user's font (0).
    Q_INVOKABLE void zoom(int step);

    /// Characters that cannot be seen are shown in every cell, not only in the active one.
    [[nodiscard]] bool invisibles() const { return m_invisibles; }
    void setInvisibles(bool shown);

    /// Paths of the projects opened last, the newest first; those that are gone are left out.
    [[nodiscard]] QStringList recent() const;
    void remember(const QString& path);

    [[nodiscard]] QRectF window() const;
    void setWindow(const QRectF& window);

    [[nodiscard]] int mode() const;
    void setMode(int mode);

    /// The person's name as changes carry it, and the role; the name is empty until it was asked.
    [[nodiscard]] QString who() const;
    [[nodiscard]] bool reviewer() const;
    void setWho(const QString& name, bool reviewer);

    /// The active row and column of a project, by its path.
    [[nodiscard]] QPoint place(const QString& path) const;
    void setPlace(const QString& path, QPoint place);

    /// A column's share of the width, relative to the others, and whether it is shown, by language and mode.
    [[nodiscard]] double share(const QString& tag, bool align) const;
    void setShare(const QString& tag, bool align, double share);
    [[nodiscard]] bool shown(const QString& tag) const;
    void setShown(const QString& tag, bool shown);

signals:
    void themeChanged();
    void unitChanged();
    void invisiblesChanged();
    void recentChanged();
    void windowChanged();

private:
    QSettings m_settings;
    QString m_theme;
    double m_fontScale = 1;
    double m_zoom = 1;
    bool m_invisibles = false;
};

} // namespace quadrille
