#include "app/new_project.h"

#include "app/break_words.h"
#include "app/guess.h"
#include "app/text.h"
#include "corpus/project.h"
#include "corpus/project_breaks.h"
#include "dictionaries/language.h"

#include <QFileInfo>

#include <algorithm>
#include <set>

namespace quadrille {

NewProject::NewProject(Background& work, QObject* parent)
    : QAbstractListModel(parent)
    , m_work(work) {
    connect(&m_work, &Background::changed, this, [this] {
        if (m_making) {
            m_done = m_work.done();
            emit changed();
        }
    });
}

int NewProject::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> NewProject::roleNames() const {
    return {{Name, "name"},         {Tag, "tag"},       {Encoding, "encoding"}, {Found, "found"},
            {Segments, "segments"}, {Source, "source"}, {Problem, "problem"}};
}

QVariant NewProject::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= count()) {
        return {};
    }
    const File& file = m_files[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Name:
        return QFileInfo(file.path).fileName();
    case Tag:
        return file.tag;
    case Encoding:
        return file.encoding;
    case Found:
        return file.found;
    case Segments:
        return file.segments;
    case Source:
        return index.row() == m_source;
    case Problem:
        return file.problem;
    default:
        return {};
    }
}

void NewProject::setTarget(const QString& target) {
    m_target = target;
    m_targetChosen = !target.isEmpty();
    m_problem.clear();
    emit changed();
}

void NewProject::setTargetUrl(const QUrl& url) {
    QString path = url.toLocalFile();
    if (!path.isEmpty() && QFileInfo(path).suffix() != QLatin1String("quadrille")) {
        path += QStringLiteral(".quadrille");
    }
    setTarget(path);
}

void NewProject::setParagraphs(int paragraphs) {
    m_paragraphs = static_cast<ParagraphStyle>(paragraphs);
    for (int row = 0; row < count(); ++row) {
        look(row);
    }
    emit changed();
}

QStringList NewProject::tags() const {
    QStringList tags;
    for (const Language& one : quadrille::languages()) {
        tags += toQt(one.tag);
    }
    return tags;
}

QStringList NewProject::names() const {
    QStringList names;
    for (const Language& one : quadrille::languages()) {
        names += toQt(one.nativeName);
    }
    return names;
}

QStringList NewProject::encodings() const {
    return {QString(),    "UTF-8",  "UTF-16LE",     "UTF-16BE",    "windows-1251", "KOI8-R",    "KOI8-U",
            "ISO-8859-5", "IBM866", "windows-1257", "ISO-8859-13", "windows-1252", "ISO-8859-1"};
}

int NewProject::tagIndex(const QString& tag) const {
    return static_cast<int>(tags().indexOf(tag));
}

int NewProject::encodingIndex(const QString& encoding) const {
    return std::max(0, static_cast<int>(encodings().indexOf(encoding)));
}

QString NewProject::hindrance() const {
    if (m_files.empty()) {
        return m_purpose == ForLanguage ? tr("Choose the text.")
                                        : tr("Add the text, and its translations if there are any.");
    }
    std::set<QString> seen;
    for (const File& file : m_files) {
        const QString name = QFileInfo(file.path).fileName();
        if (!file.problem.isEmpty()) {
            return tr("%1 cannot be read as it is. Choose another encoding, or take the file out.").arg(name);
        }
        if (file.tag.isEmpty()) {
            return tr("Choose the language of %1.").arg(name);
        }
        if (!seen.insert(file.tag).second) {
            return tr("Two files are %1. Each language can be there once.")
                .arg(toQt(language(fromQt(file.tag)).nativeName));
        }
        if (m_purpose == ForLanguage && m_shownTags.contains(file.tag)) {
            return tr("The document has %1 already.").arg(toQt(language(fromQt(file.tag)).nativeName));
        }
        if (file.found.isEmpty()) {
            return tr("Reading %1.").arg(name);
        }
    }
    return m_target.isEmpty() && m_purpose == ForProject ? tr("Choose where the project is to be kept.") : QString();
}

void NewProject::clear(Purpose purpose) {
    m_purpose = purpose;
    m_now.forget();
    beginResetModel();
    m_files.clear();
    endResetModel();
    m_source = 0;
    m_sourceChosen = false;
    m_target.clear();
    m_targetChosen = false;
    m_problem.clear();
    m_paragraphs = ParagraphStyle::Auto;
    emit changed();
}

void NewProject::addFiles(const QList<QUrl>& files) {
    for (const QUrl& url : files) {
        const QString path = url.toLocalFile();
        const bool known =
            std::any_of(m_files.begin(), m_files.end(), [&](const File& file) { return file.path == path; });
        if (path.isEmpty() || known) {
            continue;
        }
        if (count() == mostFiles()) {
            const QString name = QFileInfo(path).fileName();
            m_problem = m_purpose == ForLanguage ? tr("One language at a time: %1 was left out.").arg(name)
                                                 : tr("A project takes five files at most: %1 was left out.").arg(name);
            break;
        }
        beginInsertRows({}, count(), count());
        m_files.push_back({m_nextId++, path, {}, {}, {}, 0, {}});
        endInsertRows();
        look(count() - 1);
    }
    if (!m_targetChosen && !m_files.empty()) {
        const QFileInfo first(m_files.front().path);
        m_target = first.absolutePath() + QStringLiteral("/") + first.completeBaseName() + QStringLiteral(".quadrille");
    }
    emit changed();
}

void NewProject::remove(int row) {
    if (row < 0 || row >= count()) {
        return;
    }
    beginRemoveRows({}, row, row);
    m_files.erase(m_files.begin() + row);
    endRemoveRows();
    m_source = std::clamp(m_source > row ? m_source - 1 : m_source, 0, std::max(0, count() - 1));
    m_problem.clear();
    if (count() > 0) {
        emit dataChanged(index(0), index(count() - 1));
    }
    emit changed();
}

void NewProject::setTag(int row, const QString& tag) {
    m_files[static_cast<std::size_t>(row)].tag = tag;
    touched(row);
}

void NewProject::setEncoding(int row, const QString& encoding) {
    m_files[static_cast<std::size_t>(row)].encoding = encoding;
    look(row);
}

void NewProject::setSource(int row) {
    const int before = m_source;
    m_source = row;
    m_sourceChosen = true;
    touched(before);
    touched(row);
}

// Until somebody chooses, the source is the text in the language that is offered first.
void NewProject::guessSource() {
    for (int row = 0; row < count() && !m_sourceChosen; ++row) {
        if (m_files[static_cast<std::size_t>(row)].tag == toQt(quadrille::languages().front().tag) && row != m_source) {
            setSource(row);
            m_sourceChosen = false;
            return;
        }
    }
}

void NewProject::touched(int row) {
    emit dataChanged(index(row), index(row));
    emit changed();
}

void NewProject::update(int id, const std::function<void(File&)>& change) {
    for (int row = 0; row < count(); ++row) {
        if (m_files[static_cast<std::size_t>(row)].id == id) {
            change(m_files[static_cast<std::size_t>(row)]);
            touched(row);
        }
    }
}

// Reads the file on the side, to show what it is before anything is made of it.
void NewProject::look(int row) {
    File& file = m_files[static_cast<std::size_t>(row)];
    file.found.clear();
    file.problem.clear();
    file.id = m_nextId++; // an answer to an earlier question finds no file any more
    touched(row);
    const IntakeFile what{file.tag.isEmpty() ? "en" : fromQt(file.tag), fromQt(file.path), fromQt(file.encoding)};
    const IntakeOptions options{m_paragraphs, false, {}, {}};
    m_now.run(
        QString(),
        [what, options](const Background::Task&) {
            const NewColumn column = readColumn(what, options);
            std::string text;
            for (const Segment& segment : column.segments) {
                text += segment.text + segment.gap;
            }
            return Reading{toQt(guessLanguage(column.fileName, text)), toQt(column.encoding),
                           static_cast<int>(column.segments.size())};
        },
        [this, id = file.id](const Reading& reading) {
            update(id, [&](File& known) {
                known.found = reading.encoding;
                known.segments = reading.segments;
                if (known.tag.isEmpty()) {
                    known.tag = reading.tag;
                }
            });
            guessSource();
        },
        [this, id = file.id](const Background::Failure& failure) {
            update(id, [&](File& known) { known.problem = failure.sentence; });
        });
}

void NewProject::make() {
    if (m_making || !hindrance().isEmpty()) {
        return;
    }
    std::vector<IntakeFile> files;
    for (const File& file : m_files) {
        files.push_back({fromQt(file.tag), fromQt(file.path), fromQt(file.encoding)});
    }
    std::rotate(files.begin(), files.begin() + m_source, files.begin() + m_source + 1);
    m_making = true;
    m_done = 0;
    m_problem.clear();
    emit changed();
    switch (m_purpose) {
    case ForProject:
        makeProject(std::move(files));
        break;
    case ForDocument:
        makeDocument(std::move(files));
        break;
    case ForLanguage:
        makeLanguage(files.front());
        break;
    }
}

void NewProject::makeProject(std::vector<IntakeFile> files) {
    m_work.run(
        tr("Making the project"),
        [files = std::move(files), name = fromQt(QFileInfo(m_target).completeBaseName()),
         path = std::filesystem::path(fromQt(m_target)), style = m_paragraphs](const Background::Task& task) {
            IntakeOptions options{style, false, {}, [&](const char*, double done) { task.report(done); }};
            options.rules = personalBreaks();
            const NewDocument document = intake(name, files, options, task.stop);
            Project project = Project::create(path, std::span(&document, 1));
            for (const NewColumn& column : document.columns) {
                if (options.rules.contains(column.tag)) {
                    setProjectBreaks(project, column.tag, options.rules[column.tag].own);
                }
            }
            return toQt(path.string());
        },
        [this](const QString& path) {
            finished();
            emit made(path);
        },
        [this](const Background::Failure& failure) { gaveUp(failure); });
}

void NewProject::makeDocument(std::vector<IntakeFile> files) {
    m_work.run(
        tr("Reading and aligning"),
        [files = std::move(files), style = m_paragraphs, terms = m_terms,
         rules = m_rules](const Background::Task& task) {
            const IntakeOptions options{style, false, *terms, [&](const char*, double done) { task.report(done); },
                                        rules};
            const std::string name = std::filesystem::path(files.front().path).stem().string();
            return std::make_shared<NewDocument>(intake(name, files, options, task.stop));
        },
        [this](const std::shared_ptr<NewDocument>& document) {
            finished();
            emit read(document);
        },
        [this](const Background::Failure& failure) { gaveUp(failure); });
}

void NewProject::makeLanguage(const IntakeFile& file) {
    m_work.run(
        tr("Reading"),
        [file, style = m_paragraphs, rules = m_rules](const Background::Task& task) {
            const IntakeOptions options{style, false, {}, [&](const char*, double done) { task.report(done); }, rules};
            return std::make_shared<NewColumn>(readColumn(file, options));
        },
        [this](const std::shared_ptr<NewColumn>& text) {
            finished();
            emit languageRead(text);
        },
        [this](const Background::Failure& failure) { gaveUp(failure); });
}

void NewProject::finished() {
    m_making = false;
    emit changed();
}

void NewProject::gaveUp(const Background::Failure& failure) {
    m_making = false;
    m_problem = failure.cancelled ? tr("Cancelled; nothing was written.") : failure.sentence;
    emit changed();
}

void NewProject::cancel() {
    m_work.cancel();
}

} // namespace quadrille
