#pragma once

#include <chrono>
#include <functional>

namespace quadrille::cli {

/// Tells on standard error how far long work is: one line, rewritten in place, only on a terminal and only when the
/// work takes more than a second. The line is wiped at the end.
class Progress {
public:
    Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    ~Progress();

    /// To be handed to the work; must not outlive this object.
    std::function<void(const char* step, double done)> teller();

private:
    void tell(const char* step, double done);

    using Clock = std::chrono::steady_clock;
    Clock::time_point m_next = Clock::now() + std::chrono::seconds(1);
    bool m_onTerminal = false;
    bool m_told = false;
};

} // namespace quadrille::cli
