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

Store::Answered Writing::deliver(Then then) {
    return [this, then = std::move(then), generation = m_generation](const Store::Answer& answer) {
        QMetaObject::invokeMethod(
            this,
            [this, then, answer, generation] {
                if (generation == m_generation) {
                    answered(answer, then);
                }
            },
            Qt::QueuedConnection);
    };
}

void Writing::answered(const Store::Answer& answer, const Then& then) {
    --m_outstanding;
    if (then) {
        then(outcomeOf(answer));
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
