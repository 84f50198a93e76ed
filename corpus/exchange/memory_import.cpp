#include "corpus/exchange/memory_import.h"

#include "corpus/format.h"
#include "corpus/hash.h"
#include "corpus/memory_words.h"
#include "corpus/utf8.h"

#include <algorithm>
#include <chrono>
#include <unordered_set>
#include <utility>

namespace quadrille {

namespace {

constexpr std::size_t mostWordBytes = 64u << 20;

/// How much to write at once, so that it takes a good part of 50 ms and never all of it.
class PortionSize {
public:
    [[nodiscard]] std::size_t bytes() const { return m_bytes; }
    template <typename Work>
    void timed(Work work) {
        using namespace std::chrono;
        const auto begin = steady_clock::now();
        work();
        const auto took = steady_clock::now() - begin;
        if (took > milliseconds(25)) {
            m_bytes = std::max(m_bytes / 2, least);
        } else if (took < milliseconds(10)) {
            m_bytes = std::min(m_bytes * 2, most);
        }
    }

private:
    static constexpr std::size_t least = 1 << 15;
    static constexpr std::size_t most = 1 << 21;
    std::size_t m_bytes = 1 << 18;
};

/// Takes the units of one file.
class Importing {
public:
    Importing(const OnProject& onProject, const MemoryImportOptions& options, ImportReport& report, std::string name)
        : m_onProject(onProject)
        , m_dryRun(options.dryRun)
        , m_report(report)
        , m_name(std::move(name)) {
        bool more = true;
        while (more) {
            onProject([&](Project& project) { more = project.readMemoryHashes(m_hashes); });
        }
    }
    Importing(const Importing&) = delete;
    Importing& operator=(const Importing&) = delete;
    ~Importing() {
        if (m_import) { // given up: takes out what was in
            m_onProject([this](Project&) { m_import.reset(); });
        }
    }

    void header(const MemoryHeader& header) {
        if (!m_dryRun) {
            m_onProject([&](Project& project) { m_import = project.beginMemory(m_name, header); });
            m_first = m_next = m_import->first();
        }
    }

    void unit(const MemoryUnit& unit, std::uint64_t line) {
        std::string packed = pack(unit);
        const std::uint64_t hash = memoryHash(packed);
        const std::int64_t known = m_hashes.unitOf(hash);
        if (known != 0) {
            maybe(known, std::move(packed));
            return;
        }
        watchId(unit, line);
        take(hash, std::move(packed), unit);
    }

    void finish() {
        settle();
        writeWords();
        if (m_import) {
            m_onProject([this](Project&) {
                m_import->finish();
                m_import.reset();
            });
        }
    }

private:
    void take(std::uint64_t hash, std::string packed, const MemoryUnit& unit) {
        const std::int64_t id = m_next++;
        m_hashes.add(hash, id);
        ++m_report.added;
        if (m_dryRun) {
            return;
        }
        for (const MemoryVariant& variant : unit.variants) {
            m_words.add(id, variant.tag, variant.text);
        }
        m_newBytes += packed.size();
        m_new.push_back({id, hash, std::move(packed)});
        if (m_newBytes >= m_unitPortion.bytes()) {
            write();
        }
        if (m_words.size() > mostWordBytes) {
            writeWords();
        }
    }

    void write() {
        if (!m_new.empty()) {
            m_onProject([this](Project&) { m_unitPortion.timed([this] { m_import->write(m_new); }); });
        }
        m_new.clear();
        m_newBytes = 0;
    }

    void writeWords() {
        write();
        const auto words = m_words.take();
        for (std::size_t at = 0; at < words.size();) {
            std::size_t bytes = 0;
            const std::size_t begin = at;
            while (at < words.size() && bytes < m_wordPortion.bytes()) {
                constexpr std::size_t perRow = 64;
                bytes += words[at].first.size() + words[at].second.size() + perRow;
                ++at;
            }
            const std::span portion(words.data() + begin, at - begin);
            m_onProject([&](Project&) { m_wordPortion.timed([&] { m_import->writeWords(m_wordPortions, portion); }); });
        }
        ++m_wordPortions;
    }

    /// One whose hash is known: whether all of it is the same is looked up later, many at a time.
    void maybe(std::int64_t known, std::string packed) {
        m_maybeBytes += packed.size();
        m_maybe.emplace_back(known, std::move(packed));
        if (m_maybeBytes > m_unitPortion.bytes()) {
            settle();
        }
    }

    void settle() {
        write();
        std::vector<bool> same(m_maybe.size(), true);
        if (!m_maybe.empty() && !m_dryRun) {
            m_onProject([&](Project& project) { same = project.areMemoryUnits(m_maybe); });
        }
        const auto pending = std::exchange(m_maybe, {});
        m_maybeBytes = 0;
        for (std::size_t i = 0; i < pending.size(); ++i) {
            const auto& [id, packed] = pending[i];
            if (same[i]) {
                ++(id >= m_first ? m_report.twice : m_report.known);
            } else {
                take(memoryHash(packed), packed, unpackMemoryUnit(packed));
            }
        }
        write();
    }

    void watchId(const MemoryUnit& unit, std::uint64_t line) {
        const std::string id = attributeOf(unit.attributes, "tuid");
        if (!id.empty() && !m_ids.insert(hash(id)).second) {
            addNote(m_report.warnings, "a tuid that another unit has, with other content: both were kept", line);
        }
    }

    const OnProject& m_onProject;
    bool m_dryRun;
    ImportReport& m_report;
    std::string m_name;
    std::unique_ptr<Project::MemoryImport> m_import;
    MemoryHashes m_hashes;
    std::int64_t m_first = std::int64_t{1} << 62; ///< of a dry run: above all numbers there are
    std::int64_t m_next = m_first;
    std::unordered_set<std::uint64_t> m_ids;
    std::vector<PackedUnit> m_new;
    std::size_t m_newBytes = 0;
    std::vector<std::pair<std::int64_t, std::string>> m_maybe;
    std::size_t m_maybeBytes = 0;
    MemoryWordGathering m_words;
    std::int64_t m_wordPortions = 0;
    PortionSize m_unitPortion;
    PortionSize m_wordPortion;
};

} // namespace

ImportReport importMemory(const std::filesystem::path& file, const OnProject& onProject,
                          const MemoryImportOptions& options, const std::stop_token& stop) {
    // A file of any name can be said to be a memory, and most of those are TMX.
    const Format* format = formatOfFile(file);
    format = format == nullptr || format->readUnits == nullptr ? formatNamed("tmx") : format;
    ImportReport report;
    ByteSource source(file);
    const std::string name = file.filename().string();
    Importing importing(onProject, options, report, isUtf8(name) ? name : std::string());
    format->readUnits(source,
                      {[&](const MemoryHeader& header) { importing.header(header); },
                       [&](const MemoryUnit& unit, std::uint64_t line) { importing.unit(unit, line); },
                       options.progress},
                      report, stop);
    importing.finish();
    return report;
}

} // namespace quadrille
