#include "app/unit_cache.h"

#include "app/text.h"

namespace quadrille {

namespace {

// Rows read at once: one query costs little more than one row, and a view asks for neighbours next.
constexpr std::size_t block = 16;

} // namespace

UnitCache::UnitCache(const Project& project, DocumentId document, std::vector<UnitId> units, std::size_t capacity)
    : m_project(project)
    , m_document(document)
    , m_units(std::move(units))
    , m_capacity(std::max(capacity, block)) {}

const Unit* UnitCache::at(std::size_t row) {
    if (row >= m_units.size()) {
        return nullptr;
    }
    auto place = m_places.find(row);
    if (place == m_places.end()) {
        read(row);
        place = m_places.find(row);
        if (place == m_places.end()) {
            return nullptr;
        }
    }
    m_entries.splice(m_entries.begin(), m_entries, place->second);
    return &place->second->unit;
}

void UnitCache::drop(std::size_t row) {
    if (const auto place = m_places.find(row); place != m_places.end()) {
        m_entries.erase(place->second);
        m_places.erase(place);
    }
}

void UnitCache::show(std::vector<UnitId> units) {
    m_entries.clear();
    m_places.clear();
    m_units = std::move(units);
}

void UnitCache::read(std::size_t row) {
    const std::size_t begin = row / block * block;
    const std::size_t end = std::min(begin + block, m_units.size());
    std::vector<Unit> units;
    // A model must not throw while the view asks it, so here the error becomes the row's answer.
    try {
        units = m_project.units(m_document, std::span(m_units).subspan(begin, end - begin));
        m_failure.clear();
    } catch (const std::exception& error) {
        m_failure = toQt(error.what());
        return;
    }
    for (std::size_t i = 0; i < units.size(); ++i) {
        drop(begin + i);
        m_entries.push_front({begin + i, std::move(units[i])});
        m_places[begin + i] = m_entries.begin();
    }
    while (m_entries.size() > m_capacity) {
        m_places.erase(m_entries.back().row);
        m_entries.pop_back();
    }
}

} // namespace quadrille
