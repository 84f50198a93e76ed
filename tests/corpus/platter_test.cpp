#include "tests/corpus/platter.h"

#include "tests/corpus/sample.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

namespace quadrille::test {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t sector = 512;

} // namespace

Platter::Platter(const fs::path& folder) {
    for (const auto& entry : fs::directory_iterator(folder)) {
        m_files[m_next].safe = readFile(entry.path());
        m_names[entry.path().filename().string()] = {m_next++};
    }
}

void Platter::write(std::string& into, const Change& change) {
    const auto at = static_cast<std::size_t>(change.at);
    if (change.cutsOff) {
        into.resize(at);
        return;
    }
    into.resize(std::max(into.size(), at + change.bytes.size()));
    into.replace(at, change.bytes.size(), change.bytes);
}

void Platter::happen(const DiskEvent& event) {
    using Kind = DiskEvent::Kind;
    if (event.kind == Kind::Note) {
        return;
    }
    if (event.kind == Kind::SyncNames) {
        for (auto& [name, files] : m_names) {
            files = {files.back()};
        }
        return;
    }
    Names& names = m_names[event.file];
    if (names.empty()) {
        names.emplace_back(); // it was not there
    }
    if (event.kind == Kind::Create) {
        m_files[m_next];
        names.emplace_back(m_next++);
        return;
    }
    if (event.kind == Kind::Delete) {
        names.emplace_back();
        return;
    }
    if (!names.back()) {
        return; // an open file without a name any more: nobody will find it
    }
    File& file = m_files[*names.back()];
    if (event.kind == Kind::Sync) {
        for (const Change& change : file.since) {
            write(file.safe, change);
        }
        file.since.clear();
    } else {
        file.since.push_back({event.at, event.bytes, event.kind == Kind::Truncate});
    }
}

std::string Platter::remnantOf(const File& file, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    const std::size_t changes = file.since.size();
    // Some disks have written nearly all by then, some nearly nothing, most something.
    std::size_t least = 0;
    std::size_t most = changes;
    switch (random() % 4) {
    case 0:
        least = changes - std::min<std::size_t>(changes, 2);
        break;
    case 1:
        most = std::min<std::size_t>(changes, 2);
        break;
    default:
        break;
    }
    std::uniform_int_distribution<std::size_t> moment(least, most);
    // Every sector a change touches, and the file's size, at a moment of its own.
    std::string image = file.safe;
    std::size_t size = image.size();
    std::size_t greatest = size;
    const std::size_t sizeMoment = moment(random);
    for (std::size_t i = 0; i < changes; ++i) {
        const Change& change = file.since[i];
        const auto end = static_cast<std::size_t>(change.at) + change.bytes.size();
        greatest = std::max(greatest, end);
        if (i < sizeMoment) {
            size = change.cutsOff ? end : std::max(size, end);
        }
    }
    const bool rubbish = random() % 3 == 0;
    while (image.size() < greatest) {
        image += rubbish ? static_cast<char>(random()) : '\0';
    }
    std::map<std::size_t, std::size_t> moments;
    const auto momentOf = [&](std::size_t number) {
        return moments.try_emplace(number, moments.contains(number) ? 0 : moment(random)).first->second;
    };
    for (std::size_t i = 0; i < changes; ++i) {
        const Change& change = file.since[i];
        const auto at = static_cast<std::size_t>(change.at);
        const std::size_t end = change.cutsOff ? greatest : at + change.bytes.size();
        for (std::size_t from = at; from < end;) {
            const std::size_t to = std::min(end, (from / sector + 1) * sector);
            if (i < momentOf(from / sector)) {
                if (change.cutsOff) {
                    std::fill(image.begin() + static_cast<std::ptrdiff_t>(from),
                              image.begin() + static_cast<std::ptrdiff_t>(to), '\0');
                } else {
                    std::copy_n(change.bytes.begin() + static_cast<std::ptrdiff_t>(from - at), to - from,
                                image.begin() + static_cast<std::ptrdiff_t>(from));
                }
            }
            from = to;
        }
    }
    image.resize(size);
    return image;
}

void Platter::cut(const fs::path& folder, std::uint64_t seed) const {
    std::mt19937_64 random(seed);
    for (const auto& [name, files] : m_names) {
        const std::optional<FileId> file = files[random() % files.size()];
        const std::uint64_t own = random();
        if (file) {
            writeFile(folder / name, remnantOf(m_files.at(*file), own));
        }
    }
}

TEST_CASE("A power cut leaves what was synced, and of the rest anything") {
    const TemporaryFolder folder;
    writeFile(folder / "a", std::string(2048, 'a'));
    Platter platter(folder.path());
    using Kind = DiskEvent::Kind;
    platter.happen({Kind::Write, "a", 0, std::string(1024, 'b')});
    platter.happen({Kind::Sync, "a"});
    platter.happen({Kind::Write, "a", 1024, std::string(1024, 'c')});
    platter.happen({Kind::Create, "b"});
    std::set<std::string> ends;
    std::set<bool> there;
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const TemporaryFolder left;
        platter.cut(left.path(), seed);
        const std::string bytes = readFile(left / "a");
        REQUIRE(bytes.substr(0, 1024) == std::string(1024, 'b'));
        ends.insert({bytes[1024], bytes[2047]});
        there.insert(fs::exists(left / "b"));
    }
    CHECK(ends == std::set<std::string>{"aa", "ac", "ca", "cc"});
    CHECK(there.size() == 2);
}

} // namespace quadrille::test
