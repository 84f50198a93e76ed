#include "tests/corpus/sample.h"

#include "corpus/random.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <grp.h>
#include <iterator>
#include <sys/wait.h>
#include <unistd.h>

namespace quadrille::test {

namespace fs = std::filesystem;

TemporaryFolder::TemporaryFolder()
    : m_path(fs::temp_directory_path() / ("quadrille-test-" + randomLetters())) {
    fs::create_directory(m_path);
    fs::permissions(m_path, fs::perms::all);
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    fs::permissions(m_path, fs::perms::all, ignored);
    fs::remove_all(m_path, ignored);
}

std::vector<std::string> TemporaryFolder::names() const {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(m_path)) {
        names.push_back(entry.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

void writeFile(const fs::path& path, std::string_view bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

std::string readFile(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

int inChild(int (*work)(const fs::path&), const fs::path& path) {
    const pid_t child = fork();
    if (child == 0) {
        constexpr uid_t nobody = 65534;
        int result = 98;
        try {
            const bool root = getuid() == 0;
            const bool dropped = !root || (setgroups(0, nullptr) == 0 && setresgid(nobody, nobody, nobody) == 0 &&
                                           setresuid(nobody, nobody, nobody) == 0);
            result = dropped ? work(path) : 97;
        } catch (const std::exception& error) {
            const std::string words = std::string(error.what()) + "\n";
            result = write(STDERR_FILENO, words.data(), words.size()) < 0 ? 98 : 99;
        }
        _exit(result);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 96;
}

NewColumn lines(const std::string& tag, const std::string& text) {
    IntakeOptions options;
    options.presegmented = true;
    return segmentColumn(tag, text, options);
}

NewDocument joined(std::string name, std::vector<NewColumn> columns, std::vector<std::vector<Bead>> beads) {
    NewDocument document;
    document.name = std::move(name);
    document.units = joinToUnits(columns.front().segments.size(), beads);
    document.columns = std::move(columns);
    document.beads = std::move(beads);
    return document;
}

NewDocument harbour() {
    std::vector<NewColumn> columns = {
        lines("en", "The harbour at night\n\nThe ice came early. \nNobody had expected it.\nThe pilots waited.\n\n"
                    "In spring the first ship left.\nIt carried timber.\n"),
        lines("ru", "Гавань ночью\n\nЛёд пришёл рано.\nНикто этого не ждал.\nЛоцманы ждали, а весной ушёл первый "
                    "корабль.\nОн вёз лес.\n"),
        lines("uk", "Гавань уночі\n\nКрига прийшла рано.\nНіхто її не чекав.\nЛоцмани чекали.\nВони грали в карти.\n\n"
                    "Навесні вийшов перший корабель.\n"),
        lines("lv", "Osta naktī\n\nLedus atnāca agri.\nNeviens to nebija gaidījis.\nLoči gaidīja.\n\nPavasarī izgāja "
                    "pirmais kuģis.\nTas veda kokmateriālus.\n"),
    };
    columns[0].segments[0].heading = true;
    return joined("Harbour", std::move(columns),
                  {{{{0, 1}, {0, 1}, 1.0},
                    {{1, 2}, {1, 2}, 0.9},
                    {{2, 3}, {2, 3}, 0.8},
                    {{3, 5}, {3, 4}, 0.4},
                    {{5, 6}, {4, 5}, 0.95}},
                   {{{0, 1}, {0, 1}, 1.0},
                    {{1, 2}, {1, 2}, 0.9},
                    {{2, 3}, {2, 3}, 0.8},
                    {{3, 4}, {3, 4}, 0.7},
                    {{4, 4}, {4, 5}, 0.3},
                    {{4, 5}, {5, 6}, 0.9},
                    {{5, 6}, {6, 6}, 0.2}},
                   {{{0, 1}, {0, 1}, 1.0},
                    {{1, 2}, {1, 2}, 0.9},
                    {{2, 3}, {2, 3}, 0.9},
                    {{3, 4}, {3, 4}, 0.9},
                    {{4, 5}, {4, 5}, 0.9},
                    {{5, 6}, {5, 6}, 0.9}}});
}

NewDocument longDocument(std::size_t units) {
    NewDocument document;
    document.name = "Long";
    const std::vector<std::pair<std::string, std::string>> sentences = {
        {"en", "The ice in the harbour came earlier this year than anybody could remember, number "},
        {"ru", "В этом году лёд в гавани встал раньше, чем кто-либо помнил, номер "},
        {"uk", "Цього року крига в гавані стала раніше, ніж хтось пам'ятав, число "},
        {"lv", "Šogad ledus ostā nāca agrāk, nekā kāds varēja atcerēties, numurs "},
    };
    for (const auto& [tag, sentence] : sentences) {
        NewColumn& column = document.columns.emplace_back();
        column.tag = tag;
        column.encoding = "UTF-8";
        for (std::size_t i = 0; i < units; ++i) {
            Segment segment;
            segment.text = sentence + std::to_string(i) + ".";
            segment.gap = i % 5 == 4 ? "\n" : " ";
            segment.startsParagraph = i % 5 == 0;
            column.segments.push_back(std::move(segment));
        }
    }
    std::vector<Bead> beads;
    for (std::size_t i = 0; i < units; ++i) {
        const Range one{i, i + 1};
        beads.push_back({one, one, 0.9});
        document.units.push_back({{one, one, one, one}, 0.9});
    }
    document.beads.assign(3, beads);
    return document;
}

TEST_CASE("The sample documents have the units the tests count on") {
    CHECK(harbour().units.size() == 5);
    CHECK(longDocument(10).units.size() == 10);
}

} // namespace quadrille::test
