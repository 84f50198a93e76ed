// Cuts whatever bytes it is given and reads them as rules; dies when a byte is lost or lies in two segments.
// Built with -DQUADRILLE_FUZZ=ON: with clang as a libFuzzer target, else as a program that goes through the files and
// folders it is given.

#include "alignment/break_rules.h"
#include "alignment/candidates.h"
#include "alignment/segmenter.h"
#include "corpus/srx.h"
#include "dictionaries/language.h"
#include "dictionaries/utf8.h"

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>

namespace {

using namespace quadrille;

void require(bool holds, const char* what) {
    if (!holds) {
        std::fprintf(stderr, "not so: %s\n", what);
        std::abort();
    }
}

void requireBlank(std::string_view text, std::size_t from, std::size_t to) {
    while (from < to) {
        require(isSpace(next(text, from)), "only white space stands between segments");
    }
}

void cut(std::string_view text, const Language& language, const SegmentationOptions& options) {
    std::size_t at = 0;
    for (const SegmentSpan& one : segment(text, language, options)) {
        require(one.span.begin >= at && one.span.end > one.span.begin && one.span.end <= text.size(),
                "segments come in order, within the text, and none is empty");
        requireBlank(text, at, one.span.begin);
        at = one.span.end;
    }
    requireBlank(text, at, text.size());
}

/// The first byte says how; a second half behind a zero byte is taken for rules.
void tryAll(std::string_view bytes) {
    if (bytes.empty()) {
        return;
    }
    const auto how = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    const std::size_t zero = bytes.find('\0');
    const std::string_view text = bytes.substr(0, zero);
    constexpr std::array tags = {"en", "ru", "uk", "lv", "ja", "el"};
    constexpr std::array styles = {ParagraphStyle::Auto, ParagraphStyle::Lines, ParagraphStyle::Blank,
                                   ParagraphStyle::Wrapped};
    const Language& known = language(tags[how % tags.size()]);
    SegmentationOptions options{styles[how / 8 % styles.size()], (how & 0x40) != 0};
    cut(text, known, options);
    if (zero == std::string_view::npos) {
        return;
    }
    const std::string rules(bytes.substr(zero + 1));
    try {
        readSrx(rules, "fuzz.srx");
        readOwnBreaks(rules);
    } catch (const std::exception&) {
        // Refusing is right; only crashing or hanging is not.
    }
    const std::size_t half = rules.size() / 2;
    BreakRules ready({{}, {{true, rules.substr(0, half), rules.substr(half), 1}}, (how & 0x80) != 0});
    options.rules = &ready;
    cut(text, known, options);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    tryAll({reinterpret_cast<const char*>(data), size});
    return 0;
}

#ifndef QUADRILLE_LIBFUZZER
#include <filesystem>
#include <fstream>
#include <iterator>

int main(int count, char** words) {
    std::size_t files = 0;
    const auto tryFile = [&files](const std::filesystem::path& path) {
        std::ifstream file(path, std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(file), {}};
        tryAll(bytes);
        ++files;
    };
    for (int k = 1; k < count; ++k) {
        const std::filesystem::path path(words[k]);
        if (std::filesystem::is_directory(path)) {
            for (const auto& entry : std::filesystem::recursive_directory_iterator(path)) {
                if (entry.is_regular_file()) {
                    tryFile(entry.path());
                }
            }
        } else {
            tryFile(path);
        }
    }
    std::printf("%zu files, and all held\n", files);
    return 0;
}
#endif
