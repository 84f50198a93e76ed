// measure RUNS PROGRAM [WORD...]: runs a program RUNS times without its output and prints the shortest and the
// middle wall time and the largest resident size.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

struct Run {
    double milliseconds = 0;
    long kibibytes = 0;
    bool succeeded = false;
};

Run runOnce(char** words) {
    const auto begin = std::chrono::steady_clock::now();
    const pid_t child = ::fork();
    if (child == 0) {
        const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
        ::dup2(nowhere, STDOUT_FILENO);
        ::dup2(nowhere, STDERR_FILENO);
        ::execvp(words[0], words);
        ::_exit(127);
    }
    int status = 0;
    rusage usage{};
    ::wait4(child, &status, 0, &usage);
    const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - begin;
    return {taken.count(), usage.ru_maxrss, WIFEXITED(status) && WEXITSTATUS(status) == 0};
}

} // namespace

int main(int count, char** words) {
    const long runs = count > 2 ? std::strtol(words[1], nullptr, 10) : 0;
    if (runs < 1) {
        std::fputs("usage: measure RUNS PROGRAM [WORD...]\n", stderr);
        return 2;
    }
    std::vector<double> times;
    long memory = 0;
    for (long i = 0; i < runs; ++i) {
        const Run run = runOnce(words + 2);
        if (!run.succeeded) {
            std::fprintf(stderr, "measure: %s failed\n", words[2]);
            return 1;
        }
        times.push_back(run.milliseconds);
        memory = std::max(memory, run.kibibytes);
    }
    std::sort(times.begin(), times.end());
    std::printf("%8.1f ms least  %8.1f ms middle  %7.1f MiB peak\n", times.front(), times[times.size() / 2],
                static_cast<double>(memory) / 1024);
    return 0;
}
