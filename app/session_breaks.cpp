// The words behind which a sentence ends, or does not, as the project's people have decided.
#include "app/session.h"
#include "app/text.h"
#include "corpus/project_breaks.h"
#include "corpus/resegmenting.h"

#include <stdexcept>

namespace quadrille {

void Session::readBreaks() {
    if (!m_reader || m_column < 0) {
        return;
    }
    const QString tag = m_columns.tag(m_column);
    try {
        m_breakWords.show(tag, m_columns.name(m_column), projectBreaks(*m_reader, fromQt(tag)));
    } catch (const std::exception& error) {
        complain(toQt(error.what()));
    }
}

void Session::readRules() {
    try {
        m_newProject.setRules(m_reader ? projectRules(*m_reader) : RulesByTag());
    } catch (const std::exception& error) {
        m_newProject.setRules({});
        complain(toQt(error.what()));
    }
}

void Session::decideBreak(const QString& word, bool always, bool everywhere) {
    const OwnBreak decision{fromQt(word.simplified()), always};
    std::vector<OwnBreak> words = m_breakWords.words();
    try {
        decide(words, decision);
        words = readOwnBreaks(writeOwnBreaks(words));
    } catch (const std::invalid_argument&) {
        tell(tr("Write a word with its mark, as it stands in the text."));
        return;
    }
    if (everywhere && !m_breakWords.keepEverywhere(decision)) {
        complain(tr("Your own list of words cannot be written."));
    }
    setBreaks(std::move(words));
}

void Session::forgetBreak(int row) {
    if (row < 0 || row >= m_breakWords.count()) {
        return;
    }
    std::vector<OwnBreak> words = m_breakWords.words();
    if (!m_breakWords.forgetEverywhere(words[static_cast<std::size_t>(row)].word)) {
        complain(tr("Your own list of words cannot be written."));
    }
    words.erase(words.begin() + row);
    setBreaks(std::move(words));
}

void Session::setBreaks(std::vector<OwnBreak> words) {
    if (!m_shown || readOnly()) {
        return;
    }
    const QString tag = m_breakWords.tag();
    const std::vector<OwnBreak> before = m_breakWords.words();
    m_breakWords.show(tag, m_breakWords.languageName(), words);
    flush();
    m_writing.keep(projectBreaksName(fromQt(tag)), writeOwnBreaks(words), [this](const Writing::Outcome& outcome) {
        if (!outcome.sentence.isEmpty()) {
            complain(outcome.sentence);
        }
    });
    m_writing.whenSaved([this, tag, before, words = std::move(words)] {
        readRules();
        cutAnew(tag, before, words);
    });
}

void Session::cutAnew(const QString& tag, const std::vector<OwnBreak>& before, const std::vector<OwnBreak>& after) {
    m_work.run(
        tr("Cutting the text anew"),
        [path = std::filesystem::path(fromQt(m_path)), tag = fromQt(tag), before, after](const Background::Task&) {
            return resegmenting(Project::open(path, Project::Access::ReadOnly, Project::Check::Head), tag, before,
                                after);
        },
        [this](const Resegmenting& plan) {
            const QString kept = tr("%n approved or locked cells kept.", nullptr, static_cast<int>(plan.fixedCells));
            if (plan.edits.empty()) {
                tell(tr("Nothing in the text changes. %1").arg(kept));
                return;
            }
            send({{}, author(), {plan.edits.begin(), plan.edits.end()}}, {});
            tell(tr("Cut anew: %1 joined, %2 parted. %3").arg(plan.joined).arg(plan.split).arg(kept));
        },
        [this](const Background::Failure& failure) {
            if (!failure.cancelled) {
                complain(failure.sentence);
            }
        });
}

} // namespace quadrille
