#pragma once

#include "tests/corpus/model/choose.h"
#include "tests/corpus/model/compare.h"

#include "corpus/project.h"

#include <deque>
#include <memory>

namespace quadrille::model {

/// The project did something else than the pages say. What it says names the seed, the step, the edit and what differs.
struct Disagreement : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Does chance edits to a project, undoes them and does them again, and holds the project against the model after each.
/// Every member throws Disagreement.
class Walk {
public:
    Walk(Project& project, std::uint64_t seed);

    /// One act, undo or redo.
    void step();
    void verify();
    /// Undoes everything, to the first digest, and does it again, to the last.
    void backAndForth();

    /// How often what was tried, and how often it was done, for people.
    [[nodiscard]] std::string account() const;

private:
    /// A document at one time.
    struct Moment {
        Document model;
        Seen seen;
    };
    /// What is in the journal.
    struct Entry {
        ActId act;
        Author author;
        DocumentId document = 0;
        std::uint64_t digestBefore = 0;
        std::uint64_t digestAfter = 0;
        bool hiddenBefore = false;
        bool hiddenAfter = false;
        std::shared_ptr<const Moment> before; ///< for the latest entries only
        std::shared_ptr<const Moment> after;
    };
    struct Now {
        std::shared_ptr<const Moment> moment;
        std::uint64_t digest = 0;
    };
    enum class Outcome { Done, Refused, Nonsense };
    /// What an act came to.
    struct Result {
        Outcome outcome = Outcome::Done;
        Applied applied;
        Refused::Why why = Refused::Why::Rule;
        std::string words;
    };

    // One edit
    void one();
    void judge(const Edit& edit, const Author& author, Verdict verdict, const Result& result);
    void done(const Author& author, Document after, const Result& result, bool nothing);
    void untouched(const Result& result);
    [[nodiscard]] Result attempt(const Act& act);
    void checkApplied(const Result& result, const Seen& before, const Seen& after);
    void checkNewIds(const Seen& before, const Seen& after);
    void checkRevisions(const Seen& seen);
    void checkDigest(const Moment& before, const Moment& after, std::uint64_t digestAfter, bool nothing);
    void checkOthers();
    void record(const Result& result, const Author& author, std::shared_ptr<const Moment> after, std::uint64_t digest);

    // Several
    void several();
    void together();
    void againAsOne(const std::vector<Edit>& edits, const Author& author, std::size_t count);
    void hide();

    // Undo and redo
    void undoSome();
    void redoSome();
    void wrongUndo();
    void undoOne(const Author& author, bool anothers);
    void redoOne(const Author& author, bool anothers);
    void arrive(const Entry& entry, bool undone);
    void checkNext();

    const Author& author() { return m_dice.pick(m_authors); }
    [[nodiscard]] Now& now() { return m_now.at(m_document); }
    [[nodiscard]] std::string around(const Edit& edit) const;
    [[noreturn]] void fail(const std::string& what) const;
    [[noreturn]] void fail(const std::vector<std::string>& differences, const Document& before) const;

    Project& m_project;
    std::uint64_t m_seed;
    Dice m_dice;
    std::vector<Author> m_authors;
    std::size_t m_step = 0;
    std::string m_doing; ///< the act being tried, as people read it
    std::map<DocumentId, Now> m_now;
    std::map<DocumentId, std::uint64_t> m_first; ///< digests
    DocumentId m_document = 0;                   ///< the one this step is about
    std::deque<Entry> m_done;
    std::deque<Entry> m_undone;
    std::set<std::int64_t> m_ids; ///< of units and segments, all there ever were
    std::map<std::tuple<UnitId, std::size_t, std::int64_t>, std::string> m_revisions; ///< what each stood for
    std::map<std::string, std::pair<std::size_t, std::size_t>> m_account;             ///< tried, done
};

} // namespace quadrille::model
