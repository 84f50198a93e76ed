#pragma once

namespace quadrille::cli {

/// What a process answers the shell with.
enum ExitCode : int {
    done = 0,
    findings = 1,        ///< the work was done and something was found
    wrongUsage = 2,      ///< the words of the call do not fit
    badInput = 3,        ///< a file that cannot be read, understood or written
    projectUnusable = 4, ///< in use by another writer, damaged, newer, of another program, read-only
};

/// The whole command line: reads `words`, does the verb, prints results to standard output and everything else
/// to standard error. Returns the exit code; throws nothing.
int run(int count, const char* const* words);

} // namespace quadrille::cli
