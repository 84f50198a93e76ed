#include "corpus/opening.h"
#include "corpus/project_implementation.h"

#include <SQLiteCpp/Statement.h>

namespace quadrille {

namespace {

/// MemoryWriting whose errors name the file.
class NamedMemoryImport : public Project::MemoryImport {
public:
    NamedMemoryImport(SQLite::Database& database, std::filesystem::path path, const std::string& name,
                      const MemoryHeader& header)
        : m_database(database)
        , m_path(std::move(path))
        , m_writing(database)
        , m_first(m_writing.begin(name, header)) {}
    NamedMemoryImport(const NamedMemoryImport&) = delete;
    NamedMemoryImport& operator=(const NamedMemoryImport&) = delete;
    ~NamedMemoryImport() override {
        if (m_finished) {
            return;
        }
        try {
            endLeftover(m_database);
            removeUnfinishedImports(m_database, m_writing.import());
        } catch (const std::exception&) { // of the file, or no memory
            // Nobody sees the rows, and the next start removes them.
        }
    }
    [[nodiscard]] std::int64_t first() const override { return m_first; }
    void write(std::span<const PackedUnit> units) override {
        named([&] { m_writing.write(units); });
    }
    void writeWords(std::int64_t portion, std::span<const std::pair<std::string, std::string>> words) override {
        named([&] { m_writing.writeWords(portion, words); });
    }
    void finish() override {
        named([&] {
            requireItsName(m_database, m_path);
            m_writing.finish();
            m_finished = true;
            requireItsName(m_database, m_path);
        });
    }

private:
    template <typename Work>
    void named(Work work) {
        naming(m_path, [&] {
            endLeftover(m_database);
            work();
        });
    }

    SQLite::Database& m_database;
    std::filesystem::path m_path;
    MemoryWriting m_writing;
    std::int64_t m_first;
    bool m_finished = false;
};

} // namespace

std::string Project::original(DocumentId document) const {
    return m_implementation->reading([&](const SQLite::Database& database) {
        SQLite::Statement query(database, "SELECT original FROM columns WHERE document = ? AND place = 0");
        query.bind(1, document);
        if (!query.executeStep() || query.getColumn(0).isNull()) {
            return std::string();
        }
        const SQLite::Column bytes = query.getColumn(0);
        return std::string(static_cast<const char*>(bytes.getBlob()), static_cast<std::size_t>(bytes.getBytes()));
    });
}

std::vector<MemoryInfo> Project::memories() const {
    return m_implementation->reading([](const SQLite::Database& database) { return readMemories(database); });
}

void Project::eachMemoryUnit(const std::function<void(std::int64_t memory, const MemoryUnit& unit)>& each) const {
    m_implementation->reading([&](const SQLite::Database& database) {
        readMemoryUnits(database, each);
        return true;
    });
}

std::optional<MemoryUnit> Project::memoryUnit(std::int64_t unit) const {
    return m_implementation->reading([&](const SQLite::Database& database) { return readMemoryUnit(database, unit); });
}

std::vector<std::int64_t> Project::memoryUnitsWith(std::string_view tag, std::string_view word) const {
    return m_implementation->reading(
        [&](const SQLite::Database& database) { return quadrille::memoryUnitsWith(database, tag, word); });
}

bool Project::readMemoryHashes(MemoryHashes& hashes) const {
    return m_implementation->reading([&](const SQLite::Database& database) { return hashes.read(database); });
}

std::vector<bool> Project::areMemoryUnits(std::span<const std::pair<std::int64_t, std::string>> units) const {
    return m_implementation->reading(
        [&](const SQLite::Database& database) { return quadrille::areMemoryUnits(database, units); });
}

std::unique_ptr<Project::MemoryImport> Project::beginMemory(const std::string& name, const MemoryHeader& header) {
    return m_implementation->writing([&](SQLite::Database& database) -> std::unique_ptr<MemoryImport> {
        return std::make_unique<NamedMemoryImport>(database, path(), name, header);
    });
}

} // namespace quadrille
