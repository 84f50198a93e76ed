// How well and how fast texts are cut into sentences, beside ICU's break iterator alone.
// usage: segmentation_bench [FOLDER] [--errors TAG]   (the gold; beside the project unless named)

#include "segmentation_gold.h"

#include "dictionaries/language.h"

#include <chrono>
#include <cstdio>
#include <fstream>
#include <sstream>

namespace {

using namespace quadrille;
using namespace quadrille::bench;
namespace fs = std::filesystem;

/// Files that are measured together, with what they should reach, in percent; 0: reported only.
struct Group {
    const char* tag;
    std::vector<const char*> names;
    bool neutral = false;
    bool web = false;
    double must = 0;
    double goal = 0;
};

const std::vector<Group>& groups() {
    static const std::vector<Group> all = {
        {"en", {"gum-NC", "pud"}, false, false, 97.3, 98.2},     {"en", {"ewt"}, false, true, 89.0, 90.0},
        {"ru", {"gsd", "pud"}, false, false, 98.6, 99.1},        {"ru", {"taiga"}, false, false, 0, 0},
        {"uk", {"iu-NC", "parlamint"}, true, false, 99.3, 99.6}, {"lv", {"lvtb"}, false, false, 98.5, 99.4}};
    return all;
}

std::string textOf(const fs::path& path) {
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

double ourSpeed(const std::string& tag, std::string_view text, double seconds, bool web) {
    using Clock = std::chrono::steady_clock;
    const auto begin = Clock::now();
    double took = 0;
    double bytes = 0;
    while (took < seconds) {
        bytes +=
            segment(text, language(tag), {ParagraphStyle::Lines, web}).empty() ? 0 : static_cast<double>(text.size());
        took = std::chrono::duration<double>(Clock::now() - begin).count();
    }
    return bytes / took;
}

void row(const std::string& name, const Boundaries& ours, const Boundaries& icu, const Group* group) {
    std::printf("%-28s %6.2f %6.2f", name.c_str(), 100 * ours.f1(), 100 * icu.f1());
    if (group != nullptr && group->must > 0) {
        std::printf("   must %.1f, goal %.1f%s", group->must, group->goal,
                    100 * ours.f1() < group->must ? "   BELOW" : "");
    }
    std::printf("\n");
}

/// Every wrong boundary in the files of one language.
void errors(const fs::path& root, const std::string& tag) {
    printErrors = true;
    for (const Group& group : groups()) {
        for (const char* name : group.names) {
            if (group.tag == tag) {
                std::printf("== %s\n", name);
                boundaries(root / group.tag / name, ourCutter(group.tag, group.web), group.neutral);
            }
        }
    }
}

void quality(const fs::path& root) {
    std::printf("%-28s %6s %6s\n", "boundary F1, percent", "here", "ICU");
    for (const Group& group : groups()) {
        const Cutter our = ourCutter(group.tag, group.web);
        const Cutter icu = icuCutter(group.tag);
        Boundaries ours;
        Boundaries theirs;
        const std::string suffix = group.web ? " --web" : group.neutral ? " (neutral)" : "";
        for (const char* name : group.names) {
            const fs::path file = root / group.tag / name;
            const Boundaries one = boundaries(file, our, group.neutral);
            const Boundaries other = boundaries(file, icu, group.neutral);
            const bool alone = group.names.size() == 1;
            row(std::string(group.tag) + " " + name + suffix, one, other, alone ? &group : nullptr);
            ours += one;
            theirs += other;
        }
        if (group.names.size() > 1) {
            row(std::string(group.tag) + " together" + suffix, ours, theirs, &group);
        }
    }
}

void golden(const fs::path& root) {
    std::printf("\n%-28s %6s %6s\n", "hand-written cases", "here", "of");
    for (const Language& one : languages()) {
        const auto [right, all] = goldenCases(root / "golden" / (one.tag + ".txt"), ourCutter(one.tag, false));
        std::printf("%-28s %6d %6d\n", one.tag.c_str(), right, all);
    }
}

void speed(const fs::path& root) {
    std::printf("\n%-28s %6s %6s   goal 50, must 20\n", "MB/s, one core", "here", "ICU");
    for (const Group& group : groups()) {
        for (const char* name : group.names) {
            const std::string text = textOf(root / group.tag / (std::string(name) + ".paragraphs.txt"));
            const double ours = ourSpeed(group.tag, text, 2, group.web);
            const double icu = icuSpeed(group.tag, text, 2);
            std::printf("%-28s %6.1f %6.1f\n", (std::string(group.tag) + " " + name).c_str(), ours / 1e6, icu / 1e6);
        }
    }
}

} // namespace

int main(int count, char** words) {
    const std::vector<std::string> all(words + 1, words + count);
    const bool wrong = all.size() > 1 && all[all.size() - 2] == "--errors";
    const fs::path root = all.empty() || all.front() == "--errors"
                              ? fs::path(QUADRILLE_SOURCE_DIR) / "../shared/bench/segmentation"
                              : fs::path(all.front());
    if (!fs::is_directory(root)) {
        std::printf("There is no gold for segmentation here (%s).\n", root.c_str());
        return 0;
    }
    if (wrong) {
        errors(root, all.back());
        return 0;
    }
    quality(root);
    golden(root);
    std::fflush(stdout); // the rest takes its time
    speed(root);
    return 0;
}
