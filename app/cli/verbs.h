#pragma once

namespace CLI {
class App;
}

namespace quadrille::cli {

/// Each of these adds one verb with its options, help and examples to `app`, and what it does when it is chosen.
/// The functions live in the file of the verb's name. What they do throws: ProjectUnusable for exit code 4,
/// anything else for 3; CLI11's own errors mean 2.
void addSegment(CLI::App& app, int& exitCode);
void addAlign(CLI::App& app, int& exitCode);
void addNew(CLI::App& app, int& exitCode);
void addImport(CLI::App& app, int& exitCode);
void addExport(CLI::App& app, int& exitCode);
void addEdit(CLI::App& app, int& exitCode);
void addAct(CLI::App& app, int& exitCode);
void addBreaks(CLI::App& app, int& exitCode);
void addApprove(CLI::App& app, int& exitCode);
void addRealign(CLI::App& app, int& exitCode);
void addUndo(CLI::App& app, int& exitCode);
void addRedo(CLI::App& app, int& exitCode);
void addHistory(CLI::App& app, int& exitCode);
void addTrim(CLI::App& app, int& exitCode);
void addLookup(CLI::App& app, int& exitCode);
void addSpell(CLI::App& app, int& exitCode);
void addStats(CLI::App& app, int& exitCode);
void addVerify(CLI::App& app, int& exitCode);
void addBackup(CLI::App& app, int& exitCode);
void addSalvage(CLI::App& app, int& exitCode);

} // namespace quadrille::cli
