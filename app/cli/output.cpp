#include "app/cli/output.h"

#include "corpus/whole_file.h"

#include <cerrno>
#include <cstdio>
#include <fmt/format.h>
#include <stdexcept>
#include <system_error>

namespace quadrille::cli {

void finishStandardOutput() {
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
        const int error = errno;
        throw std::runtime_error(fmt::format("Standard output cannot be written: {}. Not everything arrived.",
                                             std::generic_category().message(error)));
    }
}

void writeOutput(const std::string& path, std::string_view text) {
    if (path.empty() || path == "-") {
        std::fwrite(text.data(), 1, text.size(), stdout);
        finishStandardOutput();
        return;
    }
    WholeFile file(path);
    file.write(text);
    file.appear(WholeFile::Existing::Replace);
}

} // namespace quadrille::cli
