#include "app/session.h"
#include "app/text.h"
#include "corpus/terms.h"

#include <QFileInfo>

namespace quadrille {

bool Session::openUrl(const QUrl& url) {
    return openProject(url.isLocalFile() ? url.toLocalFile() : url.toString());
}

bool Session::openProject(const QString& path) {
    const QFileInfo file(path);
    const QString whole = file.absoluteFilePath();
    complain({});
    tell({});
    if (isOpen() && whole == m_path) {
        closeProject(); // two writers of one file would meet
    }
    if (file.size() > m_openedAtOnce) {
        m_reading.run(
            tr("Opening %1").arg(file.fileName()),
            [path = std::filesystem::path(fromQt(whole))](const Background::Task& task) {
                return openUnchecked(path, task.stop);
            },
            [this](Opened opened) { adopt(std::move(opened)); },
            [this](const Background::Failure& failure) { complain(failure.sentence); });
        return true;
    }
    try {
        adopt(openChecked(fromQt(whole), {}));
    } catch (const std::exception& error) {
        complain(toQt(error.what()));
        return false;
    }
    return true;
}

void Session::openToWrite(Opened& opened, const std::stop_token& stop) {
    try {
        opened.writer.emplace(Project::open(opened.path, Project::Access::ReadWrite, Project::Check::Pages, stop));
    } catch (const ProjectInUse& error) {
        opened.inUse = true;
        opened.whyNoWriter = toQt(error.what());
    } catch (const ProjectUnusable& error) {
        // Reading may still be possible: the folder may be read-only.
        opened.whyNoWriter = toQt(error.what());
    }
}

void Session::readFirst(Opened& opened) {
    opened.documents = opened.reader->documents();
    if (!opened.documents.empty()) {
        opened.first = opened.reader->outline(opened.documents.front().id);
    }
    opened.words = projectWords(*opened.reader, opened.documents);
    opened.terms = std::make_shared<const Glossary>();
    try {
        opened.terms = std::make_shared<const Glossary>(projectTerms(*opened.reader));
        opened.termWords = termWords(*opened.terms);
    } catch (const ProjectUnusable& error) {
        opened.whyNoTerms = toQt(error.what()); // its texts can still be worked on
    }
}

Session::Opened Session::openChecked(const std::filesystem::path& path, const std::stop_token& stop) {
    Opened opened;
    opened.path = path;
    openToWrite(opened, stop);
    const auto check = opened.writer ? Project::Check::Head : Project::Check::Pages;
    opened.reader.emplace(Project::open(path, Project::Access::ReadOnly, check, stop));
    readFirst(opened);
    return opened;
}

// The rows of a long text are there before the whole file has been read; until then nothing is written.
Session::Opened Session::openUnchecked(const std::filesystem::path& path, const std::stop_token& stop) {
    try {
        Opened opened;
        opened.path = path;
        opened.checked = false;
        opened.reader.emplace(Project::open(path, Project::Access::ReadOnly, Project::Check::Head));
        readFirst(opened);
        return opened;
    } catch (const std::exception&) {
        // Of an older version, damaged, or not there: opening it the careful way mends that, or says what it is.
        return openChecked(path, stop);
    }
}

void Session::adopt(Opened opened) {
    closeProject();
    m_reader = std::move(opened.reader);
    m_infos = std::move(opened.documents);
    m_path = toQt(opened.path.string());
    m_preferences.remember(m_path);
    if (opened.checked) {
        takeWriter(opened);
    } else {
        checkFile();
    }
    m_wordLists.showProject(std::move(opened.words), std::move(opened.termWords), !readOnly());
    showTerms(opened.terms);
    readRules();
    if (!opened.whyNoTerms.isEmpty()) {
        complain(opened.whyNoTerms);
    }
    emit projectChanged();
    if (m_infos.empty()) {
        tell(tr("This project holds no document yet."));
        return;
    }
    show(0, std::move(opened.first));
    const QPoint place = m_preferences.place(m_path);
    goTo(place.x(), place.y());
    readSteps();
}

void Session::showTerms(const std::shared_ptr<const Glossary>& terms) {
    m_lookUp.setTerms(terms);
    m_counterparts.setTerms(terms);
    m_newProject.setTerms(terms);
}

void Session::takeWriter(Opened& opened) {
    if (opened.writer) {
        m_writing.open(std::move(*opened.writer));
    }
    m_backups.follow(readOnly() ? QString() : m_path);
    if (!opened.whyNoWriter.isEmpty()) {
        complain(opened.inUse ? tr("%1 Until then it is open for reading only.").arg(opened.whyNoWriter)
                              : tr("%1 It is open for reading only.").arg(opened.whyNoWriter));
    }
    if (opened.inUse) {
        m_inUseTimer.start();
    }
}

void Session::takeOver() {
    if (Project::isFree(fromQt(m_path)) && openProject(m_path)) {
        tell(tr("%1 is free now: what you type is kept.").arg(projectName()));
    }
}

void Session::checkFile() {
    m_checking = std::make_unique<Background>();
    tell(tr("The file is being checked; it can be changed in a moment."));
    m_checking->run(
        QString(),
        [path = std::filesystem::path(fromQt(m_path))](const Background::Task& task) {
            auto opened = std::make_shared<Opened>();
            opened->path = path;
            openToWrite(*opened, task.stop);
            if (!opened->writer) {
                Project::open(path, Project::Access::ReadOnly, Project::Check::Pages, task.stop);
            }
            return opened;
        },
        [this](const std::shared_ptr<Opened>& opened) { checked(*opened); },
        [this](const Background::Failure& failure) {
            m_checking.release()->deleteLater(); // it is what calls this
            closeProject();
            complain(failure.sentence);
        });
}

void Session::checked(Opened& opened) {
    m_checking.release()->deleteLater(); // it is what calls this
    tell({});
    takeWriter(opened);
    m_wordLists.setProjectWritable(!readOnly());
    emit projectChanged();
    readSteps();
    if (m_shown) {
        startScan();
        readQueue();
    }
}

void Session::closeProject() {
    if (!isOpen()) {
        return;
    }
    flush();
    remember();
    m_reading.forget();
    m_counterparts.forget();
    m_inUseTimer.stop();
    m_checking.reset(); // and with it a writer that is on its way
    m_backups.follow({});
    m_wordLists.showProject({}, {}, false);
    showTerms(std::make_shared<const Glossary>());
    show(-1, {});
    m_infos.clear();
    m_reader.reset();
    m_writing.close();
    m_path.clear();
    complain({});
    tell({});
    emit projectChanged();
}

} // namespace quadrille
