#include "app/cli/run.h"

#include "app/cli/open.h"
#include "app/cli/verbs.h"
#include "corpus/project.h"

#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdio>
#include <fmt/format.h>
#include <new>

namespace quadrille::cli {
namespace {

constexpr const char* footer = R"(
Each verb explains itself: quadrille VERB --help.

Results go to standard output, everything else to standard error, both in UTF-8.
Exit codes: 0 done, 1 findings or differences, 2 wrong usage, 3 bad input,
4 the project cannot be used (in use, damaged, newer, read-only).

examples:
  quadrille                                open the window on the op-ed
  quadrille speech.quadrille               open a project
  quadrille new speech.quadrille --source en=en.txt --target lv=lv.txt
  quadrille export speech.quadrille --format tmx --output speech.tmx)";

// Without a verb the only word is a project to open. CLI11 would take a positional of the program for a misspelt
// verb and the reverse, so this case is told apart before it looks.
bool isOpening(int count, const char* const* words) {
    if (count == 1) {
        return true;
    }
    const std::string_view word = words[1];
    return count == 2 && (word.ends_with(".quadrille") || word.find('/') != std::string_view::npos);
}

int parseAndDo(int count, const char* const* words) {
    if (isOpening(count, words)) {
        return openWindow(count == 2 ? words[1] : "");
    }
    CLI::App app{"Quadrille: one text in four languages, aligned, checked and exported.", "quadrille"};
    app.set_version_flag("--version", "quadrille " QUADRILLE_VERSION);
    app.require_subcommand(1);
    app.footer(footer);
    app.failure_message(CLI::FailureMessage::simple);
    int exitCode = done;
    addSegment(app, exitCode);
    addAlign(app, exitCode);
    addNew(app, exitCode);
    addImport(app, exitCode);
    addExport(app, exitCode);
    addEdit(app, exitCode);
    addAct(app, exitCode);
    addApprove(app, exitCode);
    addRealign(app, exitCode);
    addBreaks(app, exitCode);
    addUndo(app, exitCode);
    addRedo(app, exitCode);
    addHistory(app, exitCode);
    addTrim(app, exitCode);
    addLookup(app, exitCode);
    addSpell(app, exitCode);
    addStats(app, exitCode);
    addVerify(app, exitCode);
    addBackup(app, exitCode);
    addSalvage(app, exitCode);
    try {
        app.parse(count, words);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? done : wrongUsage;
    }
    return exitCode;
}

} // namespace

int run(int count, const char* const* words) {
    std::signal(SIGXFSZ, SIG_IGN); // a file that may not grow is an error with a sentence, not the end of the process
    try {
        return parseAndDo(count, words);
    } catch (const ProjectUnusable& error) {
        fmt::print(stderr, "quadrille: {}\n", error.what());
        return projectUnusable;
    } catch (const std::bad_alloc&) {
        std::fputs("quadrille: There is not enough memory for this. Close other programs or take a smaller text.\n",
                   stderr);
        return badInput;
    } catch (const std::exception& error) {
        fmt::print(stderr, "quadrille: {}\n", error.what());
        return badInput;
    }
}

} // namespace quadrille::cli
