#pragma once

#include "corpus/project.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <future>
#include <mutex>
#include <stop_token>
#include <thread>

namespace quadrille {

/// The one thread that writes to a project. What is asked of it is done in the order in which it is asked; each act is
/// on disk when its answer comes. An import goes in by portions of at most 50 ms, between which acts have their turn.
/// All functions may be called from any thread.
class Store {
public:
    /// What became of a request: exactly one of the two.
    struct Answer {
        std::optional<Applied> applied;
        std::exception_ptr error; ///< Refused, AnothersAct, ProjectUnusable, ...
    };
    /// Called on the store's thread. It must not throw, and must not wait for the store.
    using Answered = std::function<void(const Answer&)>;

    /// `project` is open for writing.
    explicit Store(Project project);
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    /// Does what was asked of it so far, gives up imports that are on their way, and closes the project.
    ~Store();

    void apply(Act act, Answered answered);
    void undo(Author author, bool anothers, Answered answered);
    void redo(Author author, bool anothers, Answered answered);

    /// The same, to be waited for.
    std::future<Applied> apply(Act act);
    std::future<Applied> undo(Author author, bool anothers = false);
    std::future<Applied> redo(Author author, bool anothers = false);

    /// Puts a document in, all or nothing; `stop` gives it up (Cancelled).
    std::future<DocumentId> add(NewDocument document, std::stop_token stop = {});

    /// Runs `work` on the store's thread, between acts: for what has no function of its own here. It may read and
    /// write, and must be short.
    template <typename Work>
    auto run(Work work) -> std::future<decltype(work(std::declval<Project&>()))> {
        using Result = decltype(work(std::declval<Project&>()));
        auto task = std::make_shared<std::packaged_task<Result(Project&)>>(std::move(work));
        std::future<Result> result = task->get_future();
        post([task](Project& project) {
            (*task)(project);
            return Job::Done;
        });
        return result;
    }

    /// Returns when all that was asked before is done.
    void wait();

private:
    enum class Job { Done, GoesOn };
    using Piece = std::function<Job(Project&)>;

    void post(Piece piece);
    void post(std::function<Applied(Project&)> work, Answered answered);
    std::future<Applied> postForFuture(std::function<Applied(Project&)> work);
    void work();

    Project m_project;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Piece> m_pieces;
    bool m_ending = false;
    std::thread m_thread; ///< last: it uses all the others
};

} // namespace quadrille
