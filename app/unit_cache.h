#pragma once

#include "corpus/project.h"

#include <QString>

#include <list>
#include <memory>
#include <unordered_map>

namespace quadrille {

/// The units in view, read from the project when they are asked for. At most `capacity` are held; the ones not
/// asked for longest go first. Belongs to the window's thread, like the project it reads through.
class UnitCache {
public:
    /// `project` is borrowed and must outlive the cache. `units` are the document's units in order.
    UnitCache(const Project& project, DocumentId document, std::vector<UnitId> units, std::size_t capacity = 1024);

    [[nodiscard]] std::size_t size() const { return m_units.size(); }
    [[nodiscard]] std::size_t held() const { return m_places.size(); }

    /// The unit of `row`, with its neighbours read along. nullptr when it cannot be read: failure() then says why.
    /// The pointer holds until the next call.
    const Unit* at(std::size_t row);

    /// The sentence of the last failed read; empty when the last read went well.
    [[nodiscard]] const QString& failure() const { return m_failure; }

    /// Drops what is held of `row`, so that it is read anew.
    void drop(std::size_t row);

    /// Other units stand there from now on; nothing is held any more.
    void show(std::vector<UnitId> units);

private:
    struct Entry {
        std::size_t row = 0;
        Unit unit;
    };
    void read(std::size_t row);

    const Project& m_project;
    DocumentId m_document;
    std::vector<UnitId> m_units;
    std::size_t m_capacity;
    std::list<Entry> m_entries; ///< the one asked for last in front
    std::unordered_map<std::size_t, std::list<Entry>::iterator> m_places;
    QString m_failure;
};

} // namespace quadrille
