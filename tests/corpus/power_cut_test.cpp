#include "corpus/store.h"
#include "tests/corpus/contents.h"
#include "tests/corpus/edit_sample.h"
#include "tests/corpus/platter.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <random>

using namespace quadrille;
using namespace quadrille::test;

namespace {

std::size_t cutsAsked(std::size_t usual) {
    const char* asked = std::getenv("QUADRILLE_POWER_CUTS");
    return asked == nullptr ? usual : std::stoul(asked);
}

/// Somebody at work on a project on a test disk. The disk's notes say which of `contents` was asked for (2k) and which
/// was answered for (2k + 1).
class Work {
public:
    Work(Disk& disk, std::filesystem::path path, std::uint64_t seed)
        : m_disk(disk)
        , m_path(std::move(path))
        , m_random(seed) {}

    void sit(int acts) {
        Store store(Project::open(m_path, Project::Access::ReadWrite));
        if (contents.empty()) {
            contents.push_back(store.run([](Project& project) { return contentsOf(project); }).get());
        }
        for (int i = 0; i < acts; ++i) {
            m_disk.note(static_cast<std::int64_t>(2 * contents.size()));
            one(store);
            contents.push_back(store.run([](Project& project) { return contentsOf(project); }).get());
            m_disk.note(static_cast<std::int64_t>(2 * contents.size() - 1));
        }
    }

    std::vector<Contents> contents;

private:
    std::size_t upTo(std::size_t most) { return std::uniform_int_distribution<std::size_t>(0, most)(m_random); }

    void one(Store& store) {
        try {
            switch (upTo(40)) {
            case 0:
                store.add(longDocument(1 + upTo(20))).get();
                return;
            case 1:
            case 2:
            case 3:
            case 4:
                store.undo(translator, true).get();
                return;
            case 5:
            case 6:
                store.redo(translator, true).get();
                return;
            default:
                break;
            }
            const Act act = store.run([this](Project& project) { return choose(project); }).get();
            store.apply(act).get();
        } catch (const Refused&) {
            // Chance chose what cannot be done as things are; then nothing changes.
        }
    }

    Act choose(const Project& project) {
        const auto documents = project.documents();
        const DocumentId document = documents[upTo(documents.size() - 1)].id;
        const Outline outline = project.outline(document);
        const std::size_t row = upTo(outline.units.size() - 1);
        const UnitId unit = outline.units[row];
        const std::size_t column = 1 + upTo(outline.columns - 2);
        switch (upTo(6)) {
        case 0:
            return {{}, reviewer, {SetState{unit, column, State::Approved, {}}}, false};
        case 1:
            return {{}, translator, {ShiftColumn{unit, column, Direction::Down, false}}, false};
        case 2:
            return {{}, translator, {MergeUnits{unit}}, false};
        case 3:
            return {{}, translator, {InsertUnit{unit}}, false};
        case 4:
            return {{}, translator, {AddComment{unit, column, 0, 0, 0, {}, {}, "Vai tiešām?"}}, false};
        default: {
            // Several cells in one act: none of them may be there without the others.
            Act act{{}, translator, {}, true};
            for (std::size_t i = row; i < std::min(row + 4, outline.units.size()); ++i) {
                act.edits.emplace_back(SetText{outline.units[i], column, text(), {}});
            }
            return act;
        }
        }
    }

    std::string text() {
        std::string words;
        for (std::size_t i = upTo(60); i > 0; --i) {
            words += "vārds" + std::to_string(upTo(1000)) + (upTo(9) == 0 ? ". Un " : " ");
        }
        return words + "beigas.";
    }

    Disk& m_disk;
    std::filesystem::path m_path;
    std::mt19937_64 m_random;
};

/// The moments of a record at which the power is to go: half of them anywhere, half where something else than the log
/// is changed, which is seldom.
std::vector<std::size_t> momentsIn(const std::vector<DiskEvent>& events, std::size_t count, std::uint64_t seed) {
    std::vector<std::size_t> seldom;
    for (std::size_t i = 0; i < events.size(); ++i) {
        const bool often = events[i].kind == DiskEvent::Kind::Note ||
                           (events[i].kind == DiskEvent::Kind::Write && events[i].file.ends_with("-wal"));
        if (!often) {
            seldom.push_back(i);
        }
    }
    std::mt19937_64 random(seed);
    std::vector<std::size_t> moments;
    for (std::size_t i = 0; i < count; ++i) {
        moments.push_back(i % 2 == 0 ? random() % (events.size() + 1) : seldom[random() % seldom.size()]);
    }
    std::sort(moments.begin(), moments.end());
    return moments;
}

/// The files a power cut left: sound, with everything that was answered for and nothing half.
void checkLeft(const std::filesystem::path& path, const std::vector<Contents>& contents, std::size_t answered,
               std::size_t asked) {
    Project project = Project::open(path, Project::Access::ReadWrite);
    const auto first = contents.begin() + static_cast<std::ptrdiff_t>(answered);
    const auto last = contents.begin() + static_cast<std::ptrdiff_t>(asked) + 1;
    REQUIRE(std::find(first, last, contentsOf(project)) != last);
    const DocumentId document = project.documents().front().id;
    const UnitId unit = project.outline(document).units.front();
    project.apply(AddComment{unit, std::nullopt, 0, 0, 0, {}, {}, "Still here."}, translator);
    for (const Damage& damage : project.verify()) {
        FAIL(damage.message);
    }
}

} // namespace

// QUADRILLE_POWER_CUTS=5000 corpus_tests "When the power*" cuts more often.
TEST_CASE("When the power goes, what was answered for is there and nothing is there by half") {
    const TemporaryFolder folder;
    const auto path = folder / "a.quadrille";
    { const Project project = Project::create(path, std::array{harbour(), longDocument(12)}); }
    Platter platter(folder.path());
    std::vector<DiskEvent> events;
    std::vector<Contents> contents;
    {
        Disk disk(folder.path());
        Work work(disk, path, 20260711);
        for (const int acts : {50, 1, 120, 0, 3, 60}) {
            work.sit(acts);
        }
        events = disk.events();
        contents = work.contents;
    }
    std::size_t at = 0;
    std::size_t answered = 0;
    std::size_t asked = 0;
    std::uint64_t seed = 0;
    for (const std::size_t moment : momentsIn(events, cutsAsked(200), 7)) {
        for (; at < moment; ++at) {
            platter.happen(events[at]);
            if (events[at].kind == DiskEvent::Kind::Note) {
                const auto number = static_cast<std::size_t>(events[at].at);
                asked = std::max(asked, number / 2);
                answered = number % 2 == 1 ? number / 2 : answered;
            }
        }
        const TemporaryFolder left;
        platter.cut(left.path(), ++seed);
        INFO("cut " << seed << " before event " << moment << " of " << events.size() << ", act " << answered);
        checkLeft(left / "a.quadrille", contents, answered, std::min(asked, contents.size() - 1));
    }
}
