// Backups of the open project, and further documents in it.
#include "app/session.h"
#include "app/text.h"
#include "corpus/planning_language.h"
#include "corpus/restoring.h"
#include "dictionaries/language.h"

#include <algorithm>
#include <stdexcept>

namespace quadrille {

void Session::backUpTo(const QUrl& file) {
    const QString path = file.toLocalFile();
    if (!m_reader || path.isEmpty()) {
        return;
    }
    flush();
    m_writing.whenSaved([this, path] {
        m_work.run(
            tr("Backing up"),
            [project = std::filesystem::path(fromQt(m_path)),
             file = std::filesystem::path(fromQt(path))](const Background::Task& task) {
                const auto report = [&task](const char*, double done) { task.report(done); };
                Project::open(project, Project::Access::ReadOnly).backup(file, report, task.stop);
                return toQt(file.string());
            },
            [this](const QString& made) { tell(tr("Backed up to %1").arg(made)); },
            [this](const Background::Failure& failure) {
                complain(failure.cancelled ? tr("The backup was cancelled; nothing was written.") : failure.sentence);
            });
    });
}

void Session::restoreBackup(int n) {
    const std::filesystem::path backup = m_backups.path(n);
    if (!m_reader || readOnly() || backup.empty()) {
        return;
    }
    const QString path = m_path;
    closeProject();
    m_work.run(
        tr("Restoring"),
        [backup, project = std::filesystem::path(fromQt(path))](const Background::Task& task) {
            return toQt(
                quadrille::restoreBackup(backup, project, backupTime(std::chrono::system_clock::now()), task.stop)
                    .string());
        },
        [this, path](const QString& aside) {
            if (openProject(path)) {
                tell(tr("Restored. The project as it was is kept as %1").arg(aside));
            }
        },
        [this, path](const Background::Failure& failure) {
            openProject(path);
            complain(failure.cancelled ? tr("The restoration was cancelled; the project is as it was.")
                                       : failure.sentence);
        });
}

void Session::addDocument(NewDocument document) {
    if (!m_writing.isOpen()) {
        return;
    }
    flush();
    m_writing.add(m_reading, std::move(document), [this](const Writing::Outcome& outcome) {
        if (!outcome.sentence.isEmpty()) {
            complain(outcome.sentence);
            return;
        }
        try {
            readDocuments();
        } catch (const std::exception& error) {
            complain(toQt(error.what()));
            return;
        }
        showDocument(static_cast<int>(m_infos.size()) - 1);
        readSteps();
        tell(tr("Added the document %1. Ctrl+Z takes it out again.").arg(documents().last()));
    });
}

QStringList Session::tagsOf(const DocumentInfo& info) {
    QStringList tags;
    for (const DocumentInfo::Column& column : info.columns) {
        tags += toQt(column.tag);
    }
    return tags;
}

void Session::addLanguage(const std::shared_ptr<NewColumn>& text) {
    if (!m_writing.isOpen() || !m_shown) {
        return;
    }
    flush();
    m_writing.whenSaved([this, text] {
        m_reading.run(
            tr("Aligning %1").arg(toQt(language(text->tag).nativeName)),
            [text, path = std::filesystem::path(fromQt(m_path)),
             document = m_shown->info.id](const Background::Task& task) {
                const Project project = Project::open(path, Project::Access::ReadOnly, Project::Check::Head);
                return planLanguage(project, document, *text, task.stop, [&](double done) { task.report(done); });
            },
            [this, tag = text->tag](std::vector<Edit> edits) { putLanguage(tag, std::move(edits)); },
            [this](const Background::Failure& failure) {
                complain(failure.cancelled ? tr("Cancelled; the document is as it was.") : failure.sentence);
            });
    });
}

void Session::putLanguage(const std::string& tag, std::vector<Edit> edits) {
    send(Act{{}, author(), std::move(edits), false}, [this, tag](const Writing::Outcome& outcome) {
        if (!outcome.applied) {
            complain(outcome.sentence);
        } else if (m_shown) {
            goTo(std::max(m_row, 0), static_cast<int>(m_shown->info.columns.size()) - 1);
            tell(tr("Added %1. Ctrl+Z takes it out again.").arg(toQt(language(tag).nativeName)));
        }
    });
}

void Session::showAgain(const DocumentInfo& info) {
    const QPoint place(m_row, m_column);
    show(m_document, m_reader->outline(info.id));
    goTo(place.x(), std::min(place.y(), static_cast<int>(info.columns.size()) - 1));
}

void Session::readDocuments() {
    std::vector<DocumentInfo> infos = m_reader->documents();
    const bool same = std::equal(infos.begin(), infos.end(), m_infos.begin(), m_infos.end(),
                                 [](const DocumentInfo& one, const DocumentInfo& other) {
                                     return one.id == other.id && one.columns.size() == other.columns.size();
                                 });
    if (same) {
        return;
    }
    const DocumentId shown = m_shown ? m_shown->info.id : 0;
    m_infos = std::move(infos);
    const auto now =
        std::find_if(m_infos.begin(), m_infos.end(), [shown](const DocumentInfo& info) { return info.id == shown; });
    emit projectChanged();
    if (now != m_infos.end()) {
        m_document = static_cast<int>(now - m_infos.begin());
        if (now->columns.size() != m_shown->info.columns.size()) {
            showAgain(*now);
        }
        emit documentChanged();
        return;
    }
    if (m_infos.empty()) {
        show(-1, {});
        tell(tr("This project holds no document yet."));
        return;
    }
    show(0, m_reader->outline(m_infos.front().id));
    goTo(0, 1);
}

} // namespace quadrille
