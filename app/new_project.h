#pragma once

#include "app/background.h"
#include "corpus/intake.h"

#include <QAbstractListModel>
#include <QStringList>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace quadrille {

/// Files that are to become a project, a further document, or a further language of one: whose language each is, how
/// it is encoded, which one is the source.
class NewProject : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A session owns its new project.")
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QString target READ target WRITE setTarget NOTIFY changed)
    Q_PROPERTY(int paragraphs READ paragraphs WRITE setParagraphs NOTIFY changed)
    Q_PROPERTY(QString hindrance READ hindrance NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(Purpose purpose READ purpose NOTIFY changed)
    Q_PROPERTY(int mostFiles READ mostFiles NOTIFY changed)
    Q_PROPERTY(bool making READ making NOTIFY changed)
    Q_PROPERTY(double done READ done NOTIFY changed)
    Q_PROPERTY(QStringList tags READ tags CONSTANT)
    Q_PROPERTY(QStringList names READ names CONSTANT)
    Q_PROPERTY(QStringList encodings READ encodings CONSTANT)

public:
    enum Role {
        Name = Qt::UserRole + 1, ///< of the file, without folder
        Tag,                     ///< empty when it could not be guessed
        Encoding,                ///< chosen, or empty: as found
        Found,                   ///< the encoding found; empty while the file is being read
        Segments,
        Source,
        Problem ///< why the file cannot be used, a sentence; empty when it can
    };

    enum Purpose {
        ForProject,  ///< a project of their own
        ForDocument, ///< a further document of the open project
        ForLanguage  ///< one file: a further language of the document that is shown
    };
    Q_ENUM(Purpose)

    explicit NewProject(Background& work, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] int count() const { return static_cast<int>(m_files.size()); }
    [[nodiscard]] QString target() const { return m_target; }
    void setTarget(const QString& target);
    Q_INVOKABLE void setTargetUrl(const QUrl& url);
    [[nodiscard]] int paragraphs() const { return static_cast<int>(m_paragraphs); }
    void setParagraphs(int paragraphs);
    /// What still keeps the project from being made, in a sentence; empty when nothing does.
    [[nodiscard]] QString hindrance() const;
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] Purpose purpose() const { return m_purpose; }
    [[nodiscard]] int mostFiles() const { return m_purpose == ForLanguage ? 1 : 5; }
    /// The languages of the document that is shown; a further one is another.
    void setShownTags(QStringList tags) { m_shownTags = std::move(tags); }
    /// What the open project's terms are, for adding to it; never null.
    void setTerms(std::shared_ptr<const Glossary> terms) { m_terms = std::move(terms); }
    /// Where its people have sentences end, for adding to it.
    void setRules(RulesByTag rules) { m_rules = std::move(rules); }
    [[nodiscard]] bool making() const { return m_making; }
    [[nodiscard]] double done() const { return m_done; }
    /// The languages and encodings on offer; the first encoding is empty: find it out.
    [[nodiscard]] QStringList tags() const;
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] QStringList encodings() const;

    /// Places in those lists; -1 when there is no such language, 0 when there is no such encoding.
    Q_INVOKABLE [[nodiscard]] int tagIndex(const QString& tag) const;
    Q_INVOKABLE [[nodiscard]] int encodingIndex(const QString& encoding) const;

    /// Begins anew.
    Q_INVOKABLE void clear(quadrille::NewProject::Purpose purpose = ForProject);
    Q_INVOKABLE void addFiles(const QList<QUrl>& files);
    Q_INVOKABLE void remove(int row);
    Q_INVOKABLE void setTag(int row, const QString& tag);
    Q_INVOKABLE void setEncoding(int row, const QString& encoding);
    Q_INVOKABLE void setSource(int row);
    /// Reads, aligns and writes; made() follows (read() of a document, languageRead()), or problem().
    Q_INVOKABLE void make();
    Q_INVOKABLE void cancel();

signals:
    void changed();
    void made(const QString& path);
    /// The texts are read and aligned, to be put into the open project.
    void read(const std::shared_ptr<quadrille::NewDocument>& document);
    /// The text is read, to be aligned with the document that is shown.
    void languageRead(const std::shared_ptr<quadrille::NewColumn>& text);

private:
    struct File {
        int id = 0;
        QString path;
        QString tag;
        QString encoding;
        QString found;
        int segments = 0;
        QString problem;
    };
    /// What reading a file has shown.
    struct Reading {
        QString tag;
        QString encoding;
        int segments = 0;
    };
    void look(int row);
    void makeProject(std::vector<IntakeFile> files);
    void makeDocument(std::vector<IntakeFile> files);
    void makeLanguage(const IntakeFile& file);
    void finished();
    void gaveUp(const Background::Failure& failure);
    void update(int id, const std::function<void(File&)>& change);
    void touched(int row);
    void guessSource();

    Background& m_work;
    Background m_now;
    std::vector<File> m_files;
    int m_nextId = 1;
    int m_source = 0;
    bool m_sourceChosen = false;
    QString m_target;
    bool m_targetChosen = false;
    ParagraphStyle m_paragraphs = ParagraphStyle::Auto;
    QString m_problem;
    bool m_making = false;
    Purpose m_purpose = ForProject;
    QStringList m_shownTags;
    std::shared_ptr<const Glossary> m_terms = std::make_shared<const Glossary>();
    RulesByTag m_rules;
    double m_done = 0;
};

} // namespace quadrille
