#include "corpus/store.h"

#include "alignment/aligner.h"

#include <memory>
#include <utility>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace quadrille {

namespace {

constexpr std::size_t manyUnits = 10'000;

/// After an edit of so many units hundreds of megabytes are free again; glibc would keep them for this thread alone.
void giveBackMemory(const Store::Answer& answer) {
#ifdef __GLIBC__
    if (answer.applied && answer.applied->changed.size() > manyUnits) {
        malloc_trim(0);
    }
#endif
}

} // namespace

Store::Store(Project project)
    : m_project(std::move(project))
    , m_thread([this] { work(); }) {}

Store::~Store() {
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void Store::post(Piece piece) {
    {
        const std::lock_guard lock(m_mutex);
        m_pieces.push_back(std::move(piece));
    }
    m_wake.notify_one();
}

// Pieces never throw: each turns its error into its answer. One that goes on has another turn when those that waited
// have had theirs; at the end nobody waits for it any more.
void Store::work() {
    for (;;) {
        Piece piece;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_ending || !m_pieces.empty(); });
            if (m_pieces.empty()) {
                return;
            }
            piece = std::move(m_pieces.front());
            m_pieces.pop_front();
        }
        if (piece(m_project) == Job::GoesOn) {
            const std::lock_guard lock(m_mutex);
            if (!m_ending) {
                m_pieces.push_back(std::move(piece));
            }
        }
    }
}

void Store::post(std::function<Applied(Project&)> work, Answered answered) {
    post([work = std::move(work), answered = std::move(answered)](Project& project) {
        Answer answer;
        try {
            answer.applied = work(project);
        } catch (...) {
            answer.error = std::current_exception();
        }
        answered(answer);
        giveBackMemory(answer);
        return Job::Done;
    });
}

std::future<Applied> Store::postForFuture(std::function<Applied(Project&)> work) {
    auto promise = std::make_shared<std::promise<Applied>>();
    post(std::move(work), [promise](const Answer& answer) {
        if (answer.applied) {
            promise->set_value(*answer.applied);
        } else {
            promise->set_exception(answer.error);
        }
    });
    return promise->get_future();
}

void Store::apply(Act act, Answered answered) {
    post([act = std::move(act)](Project& project) { return project.apply(act); }, std::move(answered));
}

void Store::undo(Author author, bool anothers, Answered answered) {
    post([author = std::move(author), anothers](Project& project) { return project.undo(author, anothers); },
         std::move(answered));
}

void Store::redo(Author author, bool anothers, Answered answered) {
    post([author = std::move(author), anothers](Project& project) { return project.redo(author, anothers); },
         std::move(answered));
}

std::future<Applied> Store::apply(Act act) {
    return postForFuture([act = std::move(act)](Project& project) { return project.apply(act); });
}

std::future<Applied> Store::undo(Author author, bool anothers) {
    return postForFuture(
        [author = std::move(author), anothers](Project& project) { return project.undo(author, anothers); });
}

std::future<Applied> Store::redo(Author author, bool anothers) {
    return postForFuture(
        [author = std::move(author), anothers](Project& project) { return project.redo(author, anothers); });
}

std::future<DocumentId> Store::add(NewDocument document, std::stop_token stop) {
    /// A document on its way in.
    struct Arrival {
        NewDocument document;
        std::stop_token stop;
        std::promise<DocumentId> promise;
        std::unique_ptr<Project::Import> import;
    };
    auto arrival = std::make_shared<Arrival>();
    arrival->document = std::move(document);
    arrival->stop = std::move(stop);
    post([arrival](Project& project) {
        try {
            if (!arrival->import) {
                arrival->import = project.beginImport(arrival->document);
            }
            if (arrival->stop.stop_requested()) {
                throw Cancelled();
            }
            if (arrival->import->step()) {
                return Job::GoesOn;
            }
            arrival->promise.set_value(arrival->import->finish());
        } catch (...) {
            arrival->import.reset(); // takes out what was in
            arrival->promise.set_exception(std::current_exception());
        }
        return Job::Done;
    });
    return arrival->promise.get_future();
}

void Store::wait() {
    run([](Project&) {}).get();
}

} // namespace quadrille
