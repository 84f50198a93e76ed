#include "alignment/parallel.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <vector>

namespace quadrille {
namespace {

/// Tasks that several threads take one after another; none are left once one has failed.
class Tasks {
public:
    Tasks(std::size_t count, const std::function<void(std::size_t)>& task)
        : m_count(count)
        , m_task(task) {}

    void work(const std::function<void(double)>& progress) {
        const Ending ending{*this};
        for (std::size_t k = m_next++; k < m_count; k = m_next++) {
            if (progress) {
                progress(static_cast<double>(k) / static_cast<double>(m_count));
            }
            m_task(k);
        }
    }

private:
    /// Whoever comes to an end, also by an exception, leaves nothing to begin for the others.
    struct Ending {
        Tasks& tasks;
        ~Ending() { tasks.m_next = tasks.m_count; }
    };

    std::size_t m_count;
    const std::function<void(std::size_t)>& m_task;
    std::atomic<std::size_t> m_next = 0;
};

} // namespace

void forEach(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& task,
             const std::function<void(double)>& progress) {
    Tasks tasks(count, task);
    std::vector<std::future<void>> others;
    for (std::size_t k = 1; k < std::min<std::size_t>(threads, count); ++k) {
        others.push_back(std::async(std::launch::async, [&tasks] { tasks.work({}); }));
    }
    tasks.work(progress); // should this throw, the futures still wait for the others
    for (std::future<void>& other : others) {
        other.get();
    }
}

} // namespace quadrille
