#include "app/end_signals.h"

#include <QCoreApplication>

#ifdef __unix__
#include <QSocketNotifier>

#include <csignal>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace quadrille {

#ifdef __unix__
namespace {

// A signal handler may do next to nothing: it writes a byte, and the event loop does the rest.
int askedAt[2] = {-1, -1};

void asked(int) {
    const char one = 1;
    // When it cannot be written, a byte that waits there already says the same.
    [[maybe_unused]] const ssize_t written = write(askedAt[0], &one, 1);
}

} // namespace

void quitWhenAsked() {
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, askedAt) != 0) {
        return; // the signals end the program as ever; nothing saved is lost by that
    }
    auto* notifier = new QSocketNotifier(askedAt[1], QSocketNotifier::Read, QCoreApplication::instance());
    QObject::connect(notifier, &QSocketNotifier::activated, QCoreApplication::instance(), &QCoreApplication::quit);
    struct sigaction action = {};
    action.sa_handler = asked;
    action.sa_flags = SA_RESTART | SA_RESETHAND; // asked a second time, it ends at once
    for (const int signal : {SIGTERM, SIGHUP, SIGINT}) {
        sigaction(signal, &action, nullptr);
    }
}
#else
void quitWhenAsked() {}
#endif

} // namespace quadrille
