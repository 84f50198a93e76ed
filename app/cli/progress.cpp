#include "app/cli/progress.h"

#include <cstdio>
#include <unistd.h>

namespace quadrille::cli {

Progress::Progress()
    : m_onTerminal(::isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() {
    if (m_told) {
        std::fputs("\r\x1b[K", stderr);
    }
}

std::function<void(const char*, double)> Progress::teller() {
    return [this](const char* step, double done) { tell(step, done); };
}

void Progress::tell(const char* step, double done) {
    const auto now = Clock::now();
    if (!m_onTerminal || now < m_next) {
        return;
    }
    m_next = now + std::chrono::milliseconds(200);
    m_told = true;
    std::fprintf(stderr, "\r\x1b[K%s, %d %%", step, static_cast<int>(done * 100));
    std::fflush(stderr);
}

} // namespace quadrille::cli
