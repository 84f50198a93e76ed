#include "corpus/text_file.h"

#include "corpus/regular_file.h"

#include <fmt/format.h>

#include <algorithm>

namespace quadrille {

std::string readWholeFile(const std::filesystem::path& path, std::size_t limit) {
    RegularFile file(path);
    if (file.size() > limit) {
        file.fail(fmt::format("it has {} bytes, more than the {} a text may have. Split it", file.size(), limit));
    }
    std::string bytes(static_cast<std::size_t>(file.size()), '\0');
    std::size_t done = 0;
    // Files in /proc say they have no bytes and have some; a growing file is read up to the limit.
    for (;;) {
        if (done == bytes.size()) {
            bytes.resize(std::min(limit + 1, bytes.size() + 4096));
        }
        const std::size_t got = file.read({bytes.data() + done, bytes.size() - done});
        done += got;
        if (done > limit) {
            file.fail(fmt::format("it has more than the {} bytes a text may have. Split it", limit));
        }
        if (got == 0) {
            bytes.resize(done);
            return bytes;
        }
    }
}

} // namespace quadrille
