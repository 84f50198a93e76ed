#include "app/export_draft.h"

#include "app/text.h"
#include "dictionaries/language.h"

#include <QLocale>
#include <QTime>

namespace quadrille {

ExportDraft::ExportDraft(QObject* parent)
    : QObject(parent) {}

void ExportDraft::begin(const std::filesystem::path& project, const DocumentInfo& document) {
    m_project = project;
    m_choice = {};
    m_choice.documents = {document.id};
    for (const auto& column : document.columns) {
        m_choice.languages.push_back(column.tag);
    }
    auto target = project;
    m_file = toQt(target.replace_extension(".tmx").string());
    m_report = {};
    show(m_report);
    tryOut();
}

void ExportDraft::setFile(const QString& file) {
    if (file != m_file) {
        m_file = file;
        tryOut();
    }
}

void ExportDraft::setUrl(const QUrl& url) {
    setFile(url.toLocalFile());
}

QStringList ExportDraft::languages() const {
    QStringList tags;
    for (const auto& tag : m_choice.languages) {
        tags += toQt(tag);
    }
    return tags;
}

void ExportDraft::setLanguage(const QString& tag, bool chosen) {
    auto& tags = m_choice.languages;
    const std::string one = fromQt(tag);
    std::erase(tags, one);
    if (chosen) {
        tags.push_back(one);
    }
    tryOut();
}

QList<int> ExportDraft::states() const {
    QList<int> states;
    for (const State state : m_choice.states) {
        states += static_cast<int>(state);
    }
    return states;
}

void ExportDraft::setState(int state, bool chosen) {
    if (chosen) {
        m_choice.states.insert(static_cast<State>(state));
    } else {
        m_choice.states.erase(static_cast<State>(state));
    }
    tryOut();
}

void ExportDraft::setPairs(bool pairs) {
    m_choice.pairs = pairs;
    tryOut();
}

void ExportDraft::setChangeData(bool changeData) {
    m_choice.changeData = changeData;
    tryOut();
}

std::filesystem::path ExportDraft::path() const {
    return fromQt(m_file);
}

void ExportDraft::tryOut() {
    m_now.forget();
    m_fresh = false;
    emit changed();
    ExportChoice choice = m_choice;
    choice.dryRun = true;
    m_now.run(
        QString(),
        [project = m_project, choice, path = path()](const Background::Task& task) {
            return exportProject(Project::open(project, Project::Access::ReadOnly, Project::Check::Head), choice, path,
                                 task.stop);
        },
        [this](const ExportReport& report) {
            m_problem.clear();
            show(report);
        },
        [this](const Background::Failure& failure) {
            m_problem = failure.sentence;
            show({});
        });
}

void ExportDraft::show(const ExportReport& report) {
    m_report = report;
    m_leftOut.show(report.leftOut);
    m_warnings.show(report.warnings);
    m_when = QLocale().toString(QTime::currentTime(), QLocale::ShortFormat);
    m_fresh = m_problem.isEmpty();
    emit changed();
}

QString ExportDraft::size() const {
    return QLocale().formattedDataSize(static_cast<qint64>(m_report.bytes), 0, QLocale::DataSizeTraditionalFormat);
}

QStringList ExportDraft::files() const {
    QStringList files;
    for (const auto& file : m_report.files) {
        files += toQt(file.string());
    }
    return files;
}

QStringList ExportDraft::names() const {
    QStringList names;
    for (const auto& one : m_report.languages) {
        names += toQt(language(one.tag).nativeName);
    }
    return names;
}

QList<int> ExportDraft::written() const {
    QList<int> numbers;
    for (const auto& one : m_report.languages) {
        numbers += static_cast<int>(one.written);
    }
    return numbers;
}

QList<int> ExportDraft::leftOutOf() const {
    QList<int> numbers;
    for (const auto& one : m_report.languages) {
        numbers += static_cast<int>(one.leftOut);
    }
    return numbers;
}

} // namespace quadrille
