// Backups of the open project, and further documents in it.
#include "app/session.h"
#include "app/text.h"
#include "corpus/restoring.h"

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
