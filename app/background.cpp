#include "app/background.h"

#include "alignment/aligner.h"
#include "app/text.h"

#include <QMetaObject>

namespace quadrille {

Background::Background(QObject* parent)
    : QObject(parent)
    , m_thread([this](const std::stop_token& stop) { work(stop); }) {}

Background::~Background() {
    cancel();
}

void Background::post(QString title, std::function<Delivery(const Task&)> job,
                      std::function<void(const Failure&)> failed) {
    auto piece = std::make_shared<Piece>();
    piece->title = std::move(title);
    piece->job = std::move(job);
    piece->failed = std::move(failed);
    piece->generation = m_generation;
    if (!piece->title.isEmpty()) {
        ++m_shown;
        progressed(piece->title, 0);
    }
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back(std::move(piece));
    }
    m_wake.notify_one();
}

void Background::work(const std::stop_token& stop) {
    for (;;) {
        std::shared_ptr<Piece> piece;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, stop, [this] { return !m_waiting.empty(); });
            if (stop.stop_requested()) {
                return;
            }
            piece = m_waiting.front();
            m_waiting.pop_front();
            m_running = piece;
        }
        Delivery delivery = perform(piece);
        {
            const std::lock_guard lock(m_mutex);
            m_running.reset();
        }
        QMetaObject::invokeMethod(
            this, [this, piece, delivery = std::move(delivery)] { ended(piece, delivery); }, Qt::QueuedConnection);
    }
}

Background::Delivery Background::perform(const std::shared_ptr<Piece>& piece) {
    const Task task{piece->stop.get_token(), [this, title = piece->title](double done) {
                        if (!title.isEmpty()) {
                            QMetaObject::invokeMethod(
                                this, [this, title, done] { progressed(title, done); }, Qt::QueuedConnection);
                        }
                    }};
    // One of the places where errors are caught: they become the answer.
    Failure failure;
    try {
        if (task.stop.stop_requested()) {
            throw Cancelled();
        }
        return piece->job(task);
    } catch (const Cancelled& cancelled) {
        failure = {toQt(cancelled.what()), true};
    } catch (const std::exception& error) {
        failure = {toQt(error.what()), false};
    }
    return [piece, failure] { piece->failed(failure); };
}

void Background::ended(const std::shared_ptr<Piece>& piece, const Delivery& delivery) {
    if (!piece->title.isEmpty()) {
        --m_shown;
        emit changed();
    }
    if (piece->generation == m_generation) {
        delivery();
    }
}

void Background::progressed(const QString& title, double done) {
    if (m_shown > 0) {
        m_title = title;
        m_done = done;
        emit changed();
    }
}

void Background::cancel() {
    const std::lock_guard lock(m_mutex);
    if (m_running) {
        m_running->stop.request_stop();
    }
    for (const auto& piece : m_waiting) {
        piece->stop.request_stop();
    }
}

void Background::forget() {
    ++m_generation;
    cancel();
}

} // namespace quadrille
