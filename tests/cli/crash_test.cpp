#include "tests/cli/process.h"

#include <catch2/catch.hpp>
#include <sqlite3.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <future>
#include <map>
#include <random>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

using namespace quadrille::tests;

namespace {

int times(int usual) {
    const char* asked = std::getenv("QUADRILLE_CRASHES");
    return asked == nullptr ? usual : std::atoi(asked);
}

std::string lines(const std::string& word, int count) {
    std::string text;
    for (int i = 0; i < count; ++i) {
        text += word + " " + std::to_string(i) + " stands here.\n";
    }
    return text;
}

/// A project of `rows` rows in English and Latvian.
std::string madeProject(const TemporaryFolder& folder, int rows) {
    const std::string path = folder.at("a.quadrille");
    const Outcome made =
        call({"new", path, "--presegmented", "--source", "en=" + folder.file("en.txt", lines("Line", rows)), "--target",
              "lv=" + folder.file("lv.txt", lines("Rinda", rows))},
             {}, folder.path());
    REQUIRE(made.exitCode == 0);
    return path;
}

/// A running program that is to be killed: what it reads and what it says.
class Victim {
public:
    Victim(const std::vector<std::string>& words, const TemporaryFolder& home) {
        std::array<int, 2> in{};
        std::array<int, 2> out{};
        REQUIRE(pipe2(in.data(), O_CLOEXEC) == 0);
        REQUIRE(pipe2(out.data(), O_CLOEXEC) == 0);
        m_process = fork();
        if (m_process == 0) {
            dup2(in[0], STDIN_FILENO);
            dup2(out[1], STDOUT_FILENO);
            dup2(open("/dev/null", O_WRONLY | O_CLOEXEC), STDERR_FILENO);
            setenv("XDG_DATA_HOME", home.path().c_str(), 1);
            std::vector<char*> arguments = {const_cast<char*>(QUADRILLE_PROGRAM)};
            for (const std::string& word : words) {
                arguments.push_back(const_cast<char*>(word.c_str()));
            }
            arguments.push_back(nullptr);
            execv(QUADRILLE_PROGRAM, arguments.data());
            _exit(127);
        }
        close(in[0]);
        close(out[1]);
        m_in = in[1];
        m_out = out[0];
    }
    Victim(const Victim&) = delete;
    Victim& operator=(const Victim&) = delete;
    ~Victim() {
        kill();
        close(m_in);
        close(m_out);
    }

    void send(const std::string& text) const {
        static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
        [[maybe_unused]] const ssize_t sent = write(m_in, text.data(), text.size());
    }

    /// The next line it says, waiting for it; empty when it has ended.
    std::string line() {
        while (m_said.find('\n') == std::string::npos && readMore()) {
        }
        const std::size_t end = m_said.find('\n');
        const std::string first = m_said.substr(0, end);
        m_said.erase(0, end == std::string::npos ? m_said.size() : end + 1);
        return first;
    }

    /// Kills it and gives the whole lines it said and nobody has read.
    std::vector<std::string> kill() {
        if (m_process > 0) {
            ::kill(m_process, SIGKILL);
            waitpid(m_process, nullptr, 0);
            m_process = 0;
            while (readMore()) {
            }
        }
        std::vector<std::string> rest;
        std::istringstream in(m_said.substr(0, m_said.rfind('\n') + 1));
        for (std::string one; std::getline(in, one);) {
            rest.push_back(one);
        }
        return rest;
    }

private:
    bool readMore() {
        std::array<char, 4096> bytes{};
        const ssize_t size = read(m_out, bytes.data(), bytes.size());
        m_said.append(bytes.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
        return size > 0;
    }
    pid_t m_process = 0;
    int m_in = -1;
    int m_out = -1;
    std::string m_said;
};

void sleepMicroseconds(int most, std::mt19937& random) {
    usleep(std::uniform_int_distribution<useconds_t>(0, static_cast<useconds_t>(most))(random));
}

/// The Latvian texts by row, as the project exports them; the project must be sound.
std::map<int, std::string> textsOf(const std::string& path, const TemporaryFolder& home) {
    const Outcome verified = call({"verify", path}, {}, home.path());
    INFO(verified.out << verified.err);
    REQUIRE(verified.exitCode == 0);
    const Outcome table = call({"export", path, "--format", "tsv", "--output", "-"}, {}, home.path());
    REQUIRE(table.exitCode == 0);
    std::map<int, std::string> texts;
    std::istringstream in(table.out);
    for (std::string row; std::getline(in, row);) {
        std::istringstream fields(row);
        std::string number;
        std::string source;
        std::string target;
        std::getline(fields, number, '\t');
        std::getline(fields, source, '\t');
        std::getline(fields, target, '\t');
        if (!number.empty() && number.find_first_not_of("0123456789") == std::string::npos) {
            texts[std::stoi(number)] = target;
        }
    }
    return texts;
}

} // namespace

TEST_CASE("An editor killed at any moment loses nothing that it said was saved") {
    const TemporaryFolder folder;
    constexpr int rows = 20;
    const std::string path = madeProject(folder, rows);
    std::mt19937 random(20260711);
    std::map<int, int> saved; // the newest text of a row that was acknowledged
    std::map<int, int> sent;
    int version = 0;
    for (int round = 0; round < times(40); ++round) {
        std::vector<std::pair<int, int>> order;
        Victim victim({"edit", path, "--lang", "lv"}, folder);
        for (int i = 0; i < 400; ++i) {
            const int row = std::uniform_int_distribution<int>(1, rows)(random);
            victim.send(std::to_string(row) + "\tTeksts " + std::to_string(++version) + ".\n");
            order.emplace_back(row, version);
            sent[row] = version;
        }
        std::size_t acknowledged = 0;
        const auto note = [&](const std::string& line) {
            REQUIRE(line == "saved " + std::to_string(order.at(acknowledged).first));
            saved[order[acknowledged].first] = order[acknowledged].second;
            ++acknowledged;
        };
        const int wait = std::uniform_int_distribution<int>(0, 30)(random);
        for (int i = 0; i < wait; ++i) {
            note(victim.line());
        }
        sleepMicroseconds(8000, random);
        for (const std::string& line : victim.kill()) {
            note(line);
        }
        for (const auto& [row, text] : textsOf(path, folder)) {
            int is = 0;
            if (text.rfind("Teksts ", 0) == 0) {
                is = std::stoi(text.substr(7));
                REQUIRE(text == "Teksts " + std::to_string(is) + ".");
            }
            INFO("round " << round << ", row " << row);
            REQUIRE(is >= saved[row]);
            REQUIRE(is <= sent[row]);
            // One that was on disk but not yet acknowledged counts from now on.
            saved[row] = is;
        }
    }
}

TEST_CASE("A re-alignment that is killed is done or not done") {
    const TemporaryFolder folder;
    const std::string path = madeProject(folder, 300);
    REQUIRE(call({"act", path}, "push 100 lv\nmerge 200\n", folder.path()).exitCode == 0);
    const auto before = textsOf(path, folder);
    const std::string copy = folder.at("copy.quadrille");
    REQUIRE(call({"backup", path, copy}, {}, folder.path()).exitCode == 0);
    REQUIRE(call({"realign", copy}, {}, folder.path()).exitCode == 0);
    const auto after = textsOf(copy, folder);
    std::mt19937 random(4);
    for (int round = 0; round < times(40) / 3; ++round) {
        {
            Victim victim({"realign", path}, folder);
            sleepMicroseconds(150'000, random);
        }
        const auto is = textsOf(path, folder);
        REQUIRE((is == before || is == after));
        if (is == after) {
            REQUIRE(call({"undo", path}, {}, folder.path()).exitCode == 0);
            REQUIRE(textsOf(path, folder) == before);
        }
    }
}

TEST_CASE("A project that is killed while it is brought up to date is old or new") {
    const TemporaryFolder folder;
    const std::string path = madeProject(folder, 600);
    const auto before = textsOf(path, folder);
    const std::string older = folder.at("older.quadrille");
    std::filesystem::copy_file(path, older);
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(older.c_str(), &database) == SQLITE_OK);
    REQUIRE(
        sqlite3_exec(database,
                     "DROP TABLE memory_words; DROP TABLE memory_hashes; DROP TABLE memory_units; DROP TABLE memories; "
                     "DROP TABLE unit_spares; DROP TABLE document_spares; PRAGMA user_version = 2; VACUUM",
                     nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(database);
    std::mt19937 random(6);
    for (int round = 0; round < times(40) / 4; ++round) {
        std::filesystem::copy_file(older, path, std::filesystem::copy_options::overwrite_existing);
        {
            Victim victim({"edit", path, "--lang", "lv"}, folder);
            sleepMicroseconds(70'000, random);
        }
        REQUIRE(call({"edit", path, "--lang", "lv"}, {}, folder.path()).exitCode == 0);
        REQUIRE(textsOf(path, folder) == before);
    }
}

TEST_CASE("A backup that is killed leaves no file of that name and harms nothing") {
    const TemporaryFolder folder;
    const std::string path = madeProject(folder, 2000);
    const auto before = textsOf(path, folder);
    std::mt19937 random(5);
    for (int round = 0; round < times(40) / 3; ++round) {
        const std::string copy = folder.at("copy" + std::to_string(round) + ".quadrille");
        {
            Victim victim({"backup", path, copy}, folder);
            sleepMicroseconds(80'000, random);
        }
        if (access(copy.c_str(), F_OK) == 0) {
            REQUIRE(textsOf(copy, folder) == before);
        }
    }
    REQUIRE(textsOf(path, folder) == before);
}

TEST_CASE("Two editors that fight for one project both come through, and the loser is told") {
    const TemporaryFolder folder;
    const std::string path = madeProject(folder, 5);
    Victim first({"edit", path, "--lang", "lv"}, folder);
    first.send("1\tViens.\n");
    REQUIRE(first.line() == "saved 1");
    const Outcome second = call({"edit", path, "--lang", "lv"}, "2\tDivi.\n", folder.path());
    CHECK(second.exitCode == 4);
    CHECK(second.err.find("is in use: process ") != std::string::npos);
    CHECK(second.out.empty());
    CHECK(call({"stats", path}, {}, folder.path()).exitCode == 0);
    first.kill();
    CHECK(call({"edit", path, "--lang", "lv"}, "2\tDivi.\n", folder.path()).out == "saved 2\n");
    const auto texts = textsOf(path, folder);
    CHECK(texts.at(1) == "Viens.");
    CHECK(texts.at(2) == "Divi.");
}

namespace {

/// One of two that want to write to the same project over and over: what was acknowledged, and what went wrong.
struct Fighter {
    std::map<int, std::string> saved; ///< by row
    int told = 0;                     ///< how often another had it
    std::string wrong;
};

Fighter fight(const std::string& path, const TemporaryFolder& home, int firstRow, int rounds) {
    Fighter fighter;
    for (int round = 0; round < rounds; ++round) {
        const int row = firstRow + round % 10;
        const std::string text = "Teksts " + std::to_string(round) + ".";
        const Outcome outcome =
            call({"edit", path, "--lang", "lv"}, std::to_string(row) + "\t" + text + "\n", home.path());
        if (outcome.exitCode == 0 && outcome.out == "saved " + std::to_string(row) + "\n") {
            fighter.saved[row] = text;
        } else if (outcome.exitCode == 4 && outcome.out.empty() &&
                   outcome.err.find("is in use: ") != std::string::npos) {
            ++fighter.told;
        } else {
            fighter.wrong += outcome.out + outcome.err;
        }
    }
    return fighter;
}

} // namespace

TEST_CASE("Of two that fight for one project over and over neither loses anything that was acknowledged") {
    const TemporaryFolder folder;
    const std::string path = madeProject(folder, 20);
    const int rounds = 2 * times(40);
    auto other = std::async(std::launch::async, [&] { return fight(path, folder, 11, rounds); });
    const Fighter one = fight(path, folder, 1, rounds);
    const Fighter two = other.get();
    CHECK(one.wrong + two.wrong == "");
    CHECK(!one.saved.empty());
    CHECK(!two.saved.empty());
    INFO("told: " << one.told << " and " << two.told << " of " << rounds);
    CHECK(one.told + two.told > 0);
    const auto texts = textsOf(path, folder);
    for (const Fighter* fighter : {&one, &two}) {
        for (const auto& [row, text] : fighter->saved) {
            CHECK(texts.at(row) == text);
        }
    }
}
