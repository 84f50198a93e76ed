#include "app/writing.h"

#include "app/text.h"
#include "corpus/random.h"

namespace quadrille {

namespace {

Writing::Outcome outcomeOf(const Store::Answer& answer) {
    Writing::Outcome outcome;
    if (!answer.error) {
        outcome.applied = answer.applied;
        return outcome;
    }
    // The store's error is its answer; here it becomes the sentence the verb of Session tells.
    try {
        std::rethrow_exception(answer.error);
    } catch (const Refused& refused) {
        outcome.sentence = toQt(refused.what());
        outcome.fixed = refused.why == Refused::Why::Fixed;
    } catch (const AnothersAct& error) {
        outcome.sentence = toQt(error.what());
        outcome.anothers = true;
    } catch (const std::exception& error) {
        outcome.sentence = toQt(error.what());
    }
    return outcome;
}

} // namespace

Writing::Writing(QObject* parent)
    : QObject(parent)
    , m_visit(randomAct()) {}

Writing::~Writing() {
    close();
}

void Writing::open(Project project) {
    close();
    m_store = std::make_unique<Store>(std::move(project));
}

void Writing::close() {
    m_store.reset();
    m_whenSaved.clear();
    ++m_generation;
    endVisit();
    if (m_outstanding > 0) {
        m_outstanding = 0;
        emit savedChanged();
    }
}

void Writing::endVisit() {
    m_visit = randomAct();
}

void Writing::sent() {
    if (++m_outstanding == 1) {
        emit savedChanged();
    }
}

void Writing::apply(Act act, Then then) {
    if (!m_store) {
        return;
    }
    if (act.id != m_visit) {
        endVisit();
    }
    sent();
    m_store->apply(std::move(act), deliver(std::move(then)));
}

void Writing::undo(const Author& author, bool anothers, Then then) {
    if (m_store) {
        endVisit();
        sent();
        m_store->undo(author, anothers, deliver(std::move(then)));
    }
}

void Writing::redo(const Author& author, bool anothers, Then then) {
    if (m_store) {
        endVisit();
        sent();
        m_store->redo(author, anothers, deliver(std::move(then)));
    }
}

void Writing::add(Background& worker, NewDocument document, Then then) {
    if (!m_store) {
        return;
    }
    endVisit();
    sent();
    // The worker only waits; the store's own thread does the work, and gives it up when the store closes.
    std::stop_source stop;
    const auto arriving =
        std::make_shared<std::future<DocumentId>>(m_store->add(std::move(document), stop.get_token()));
    const auto arrived = [this, then = std::move(then), generation = m_generation](const Outcome& outcome) {
        if (generation == m_generation) {
            answered(outcome, then);
        }
    };
    worker.run(
        tr("Putting the document in"),
        [arriving, stop](const Background::Task& task) {
            const std::stop_callback giveUp(task.stop, [stop]() mutable { stop.request_stop(); });
            return arriving->get();
        },
        [arrived](DocumentId) { arrived({}); },
        [arrived](const Background::Failure& failure) {
            Outcome outcome;
            outcome.sentence = failure.cancelled ? tr("Cancelled; the document was not put in.") : failure.sentence;
            arrived(outcome);
        });
}

void Writing::keep(std::string name, std::string value, Then then) {
    if (!m_store) {
        return;
    }
    sent();
    m_store->run(
        [name = std::move(name), value = std::move(value), deliver = deliver(std::move(then))](Project& project) {
            Store::Answer answer;
            try {
                project.setSetting(name, value);
            } catch (...) {
                answer.error = std::current_exception(); // the store's error is its answer
            }
            deliver(answer);
        });
}

Store::Answered Writing::deliver(Then then) {
    return [this, then = std::move(then), generation = m_generation](const Store::Answer& answer) {
        QMetaObject::invokeMethod(
            this,
            [this, then, answer, generation] {
                if (generation == m_generation) {
                    answered(outcomeOf(answer), then);
                }
            },
            Qt::QueuedConnection);
    };
}

void Writing::answered(const Outcome& outcome, const Then& then) {
    --m_outstanding;
    if (then) {
        then(outcome);
    }
    if (m_outstanding == 0) {
        emit savedChanged();
        for (const auto& waiting : std::exchange(m_whenSaved, {})) {
            waiting();
        }
    }
}

void Writing::whenSaved(std::function<void()> then) {
    if (saved()) {
        then();
    } else {
        m_whenSaved.push_back(std::move(then));
    }
}

} // namespace quadrille
