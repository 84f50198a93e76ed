#include "app/cli/input.h"

#include <cerrno>
#include <fmt/format.h>
#include <stdexcept>
#include <system_error>
#include <unistd.h>

namespace quadrille::cli {
namespace {

std::string standardInput() {
    std::string bytes;
    char buffer[1 << 16];
    for (;;) {
        const ssize_t count = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (count == 0) {
            return bytes;
        }
        if (count < 0 && errno != EINTR) {
            throw std::runtime_error(
                fmt::format("Standard input cannot be read: {}.", std::generic_category().message(errno)));
        }
        bytes.append(buffer, count > 0 ? static_cast<std::size_t>(count) : 0);
        if (bytes.size() > maximumTextBytes) {
            throw std::runtime_error(
                fmt::format("Standard input is larger than {} MB. Take a part of it.", maximumTextBytes >> 20));
        }
    }
}

} // namespace

NewColumn readInput(const IntakeFile& file, const IntakeOptions& options) {
    if (file.path != "-") {
        return readColumn(file, options);
    }
    return columnFromBytes(file, standardInput(), options);
}

} // namespace quadrille::cli
