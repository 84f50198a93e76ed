// exchange_bench expat FILE | run WORDS PROGRAM ARGUMENT... | cancel PROJECT FILE: one line of what `./dev bench
// exchange` prints.
#include "alignment/aligner.h"
#include "corpus/exchange/memory_import.h"

#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <expat.h>
#include <fcntl.h>
#include <string_view>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace quadrille;

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point begin) {
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

double seconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

void row(const std::string& what, double wall, const rusage& used) {
    fmt::print("{:<44}{:6.2f} s processor, {:6.2f} s in all, {:4} MB\n", what,
               seconds(used.ru_utime) + seconds(used.ru_stime), wall, used.ru_maxrss / 1024);
}

/// What no reader of ours can be faster than.
int expatAlone(const char* path) {
    const auto begin = Clock::now();
    std::FILE* file = std::fopen(path, "rb");
    XML_Parser parser = XML_ParserCreate("UTF-8");
    XML_SetElementHandler(
        parser, [](void*, const char*, const char**) {}, [](void*, const char*) {});
    XML_SetCharacterDataHandler(parser, [](void*, const char*, int) {});
    std::vector<char> piece(1 << 17);
    std::size_t got = 1;
    while (file != nullptr && got > 0) {
        got = std::fread(piece.data(), 1, piece.size(), file);
        XML_Parse(parser, piece.data(), static_cast<int>(got), got == 0 ? XML_TRUE : XML_FALSE);
    }
    XML_ParserFree(parser);
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    row("expat alone", secondsSince(begin), used);
    return file != nullptr && std::fclose(file) == 0 ? 0 : 1;
}

int runProgram(const char* words, char** command) {
    const auto begin = Clock::now();
    const pid_t child = fork();
    if (child == 0) {
        const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
        dup2(nowhere, STDOUT_FILENO);
        execv(command[0], command);
        _exit(127);
    }
    int status = 0;
    rusage used{};
    wait4(child, &status, 0, &used);
    row(words, secondsSince(begin), used);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

/// Asks in the middle of the file, and counts until the project is as it was.
int cancel(const char* path, const char* file) {
    Project project = Project::open(path, Project::Access::ReadWrite);
    std::stop_source stop;
    Clock::time_point asked;
    double longest = 0;
    MemoryImportOptions options;
    options.progress = [&](double done) {
        if (done > 0.5 && !stop.stop_requested()) {
            stop.request_stop();
            asked = Clock::now();
        }
    };
    const OnProject onProject = [&](const std::function<void(Project&)>& work) {
        const auto begin = Clock::now();
        work(project);
        longest = stop.stop_requested() ? longest : std::max(longest, secondsSince(begin));
    };
    try {
        importMemory(file, onProject, options, stop.get_token());
    } catch (const Cancelled&) {
        fmt::print("{:<44}{:6.2f} s\n", "cancelled in the middle, till it is gone (1 s)", secondsSince(asked));
    }
    fmt::print("{:<44}{:6.0f} ms\n", "the writer was held at most (50 ms)", longest * 1000);
    return project.memories().empty() ? 0 : 1;
}

} // namespace

int main(int count, char** words) {
    const std::string_view what = count > 2 ? words[1] : "";
    if (what == "expat") {
        return expatAlone(words[2]);
    }
    if (what == "run" && count > 3) {
        return runProgram(words[2], words + 3);
    }
    return what == "cancel" && count > 3 ? cancel(words[2], words[3]) : 2;
}
