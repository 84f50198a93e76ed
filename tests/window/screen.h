#pragma once

#include "tests/cli/process.h"

#include <functional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace quadrille::tests {

/// A process of the test's own, which ends with its object.
class Process {
public:
    Process() = default;
    /// Starts `words[0]` with `environment` ("NAME=value") added to the test's own.
    Process(const std::vector<std::string>& words, const std::vector<std::string>& environment,
            const std::string& output);
    Process(Process&& other) noexcept;
    Process& operator=(Process&& other) noexcept;
    ~Process();

    [[nodiscard]] bool started() const { return m_id > 0; }
    [[nodiscard]] pid_t id() const { return m_id; }
    /// Waits for the end; the exit code, or 128 + the signal's number. -1 when it has not ended after `seconds`.
    int wait(int seconds);
    /// Asks it to end, then makes it.
    void end();
    /// Ends it as a crash would.
    void kill();

private:
    pid_t m_id = -1;
};

/// Asks until `holds` is true, for at most `seconds`. What people wait for is never timed to pass a test: the limit
/// only ends a test that would wait for ever.
bool eventually(const std::function<bool()>& holds, int seconds = 20);

/// A screen nobody sees (Xvfb), with the window on it and a keyboard (xdotool).
class Screen {
public:
    Screen();

    /// Opens the window with these words on its command line and waits until it takes keys.
    void open(const std::vector<std::string>& words, const std::vector<std::string>& environment = {});
    /// Waits for the window to end by itself; its exit code.
    int closed();
    /// Ends the window as a crash would.
    void kill();
    /// Asks the window to end as a session that is closed does (SIGTERM).
    void askToEnd() const;
    /// Presses keys one after another: "ctrl+Return", "F9".
    void keys(const std::vector<std::string>& names);
    /// Types a text of any script.
    void type(const std::string& text);
    /// What the window wrote to its standard output and error.
    [[nodiscard]] std::string said() const;
    /// A picture of the screen, to be looked at when a test has failed; needs ImageMagick, else nothing is written.
    void shoot(const std::string& file) const;
    [[nodiscard]] const std::string& display() const { return m_display; }
    [[nodiscard]] const TemporaryFolder& folder() const { return m_folder; }

private:
    [[nodiscard]] std::vector<std::string> environment() const;
    Outcome tool(const std::vector<std::string>& words) const;

    TemporaryFolder m_folder;
    std::string m_display;
    Process m_server;
    Process m_window;
};

} // namespace quadrille::tests
