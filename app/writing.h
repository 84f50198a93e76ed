#pragma once

#include "app/background.h"
#include "corpus/store.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace quadrille {

/// The window's way to the store: acts go there and come back, on the window's thread, as news of what changed.
class Writing : public QObject {
    Q_OBJECT

public:
    /// What became of an act.
    struct Outcome {
        std::optional<Applied> applied; ///< nothing when it was not done
        QString sentence;               ///< then: why not
        bool anothers = false;          ///< then: undo or redo would take back what another person did
        bool fixed = false;             ///< then: an approved or locked cell stood in the way
    };
    using Then = std::function<void(const Outcome&)>;

    explicit Writing(QObject* parent = nullptr);
    ~Writing() override;

    /// Takes over a project that is open for writing.
    void open(Project project);
    /// Does what was asked of it so far and closes the project. Answers still on their way are not delivered.
    void close();
    [[nodiscard]] bool isOpen() const { return m_store != nullptr; }

    /// True when all that was asked for is on disk.
    [[nodiscard]] bool saved() const { return m_outstanding == 0; }

    /// Calls `then` once all that was asked for so far is on disk (or was refused): at once when it is.
    void whenSaved(std::function<void()> then);

    /// Sends an act. Typing that carries the same act id as the newest entry goes on with that entry; every other act
    /// ends the visit to a cell, so visit() answers a new id from then on.
    void apply(Act act, Then then);
    /// The id under which typing into the cell in hand is kept together.
    [[nodiscard]] const ActId& visit() const { return m_visit; }
    void endVisit();

    void undo(const Author& author, bool anothers, Then then);
    void redo(const Author& author, bool anothers, Then then);

    /// Puts a document in, all or nothing; `worker` shows it and can cancel it. The outcome says nothing when it is in.
    void add(Background& worker, NewDocument document, Then then);

    /// Has the project remember a setting. The outcome says nothing when it is on disk.
    void keep(std::string name, std::string value, Then then);

signals:
    void savedChanged();

private:
    Store::Answered deliver(Then then);
    void answered(const Outcome& outcome, const Then& then);
    void sent();

    std::unique_ptr<Store> m_store;
    ActId m_visit;
    std::vector<std::function<void()>> m_whenSaved;
    int m_outstanding = 0;
    int m_generation = 0; ///< answers of a project closed since are no longer wanted
};

} // namespace quadrille
