#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>
#include <utility>

namespace quadrille {

/// One worker thread for what is slow. A piece of work is a function from values to values: it sees no QObject
/// and must not catch what it cannot mend. Its result, or the sentence of its error, comes back on the thread
/// of this object. Pieces run one after another.
class Background : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A session owns its workers.")
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(double done READ done NOTIFY changed)

public:
    /// What a piece of work is given: when to give up, and whom to tell how far it is (0 to 1; any thread).
    struct Task {
        std::stop_token stop;
        std::function<void(double done)> report;
    };

    /// Why there is no result. A cancelled piece needs no message to the person who cancelled it.
    struct Failure {
        QString sentence;
        bool cancelled = false;
    };

    explicit Background(QObject* parent = nullptr);
    ~Background() override;
    Background(const Background&) = delete;
    Background& operator=(const Background&) = delete;

    /// Queues `work` (Result work(const Task&)); `finished` (void(Result)) or `failed` follows. `title` says what
    /// goes on, for the status bar; a piece with an empty title is not shown.
    template <class Work, class Finished>
    void run(const QString& title, Work work, Finished finished, const std::function<void(const Failure&)>& failed) {
        post(
            title,
            [work = std::move(work), finished = std::move(finished)](const Task& task) -> Delivery {
                auto result = std::make_shared<decltype(work(task))>(work(task));
                return [result, finished] { finished(std::move(*result)); };
            },
            failed);
    }

    /// Gives up the running piece and all that wait; each gets its `failed` with `cancelled` set.
    Q_INVOKABLE void cancel();

    /// Gives up what runs and what waits without a word to anybody: the answers are no longer wanted.
    void forget();

    [[nodiscard]] bool busy() const { return m_shown > 0; }
    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] double done() const { return m_done; }

signals:
    void changed();

private:
    using Delivery = std::function<void()>;
    struct Piece {
        QString title;
        std::function<Delivery(const Task&)> job;
        std::function<void(const Failure&)> failed;
        std::stop_source stop;
        int generation = 0;
    };

    void post(QString title, std::function<Delivery(const Task&)> job, std::function<void(const Failure&)> failed);
    void work(const std::stop_token& stop);
    Delivery perform(const std::shared_ptr<Piece>& piece);
    void progressed(const QString& title, double done);
    void ended(const std::shared_ptr<Piece>& piece, const Delivery& delivery);

    // Of the object's thread.
    int m_shown = 0;
    int m_generation = 0; ///< answers of an earlier one are no longer wanted
    QString m_title;
    double m_done = 0;

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<std::shared_ptr<Piece>> m_waiting;
    std::shared_ptr<Piece> m_running;
    std::jthread m_thread; ///< last, so that it ends before what it uses
};

} // namespace quadrille
