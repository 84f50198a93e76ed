#pragma once

#include "corpus/intake.h"

#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace quadrille::cli {

/// "ru=path/to/file.txt" taken apart. Throws CLI::ValidationError when there is no "=", either side is empty, or
/// the language is unknown.
IntakeFile languageAndFile(const std::string& word);

/// The options that say how plain text is to be read.
struct ReadingWords {
    std::string paragraphs = "auto";
    std::string encoding;
    bool presegmented = false;
    std::string terms;

    void addParagraphs(CLI::App& verb);
    void addEncoding(CLI::App& verb);
    void addPresegmented(CLI::App& verb);
    void addTerms(CLI::App& verb);
    /// Reads the table of terms, if one is named; throws as readTermsFile() does.
    [[nodiscard]] IntakeOptions options() const;
};

/// --source and --target of the verbs that read several files.
struct TextWords {
    std::string source;
    std::vector<std::string> targets;

    CLI::Option* addSource(CLI::App& verb);
    CLI::Option* addTargets(CLI::App& verb);
    /// The source first. Throws CLI::ValidationError when a language stands twice.
    [[nodiscard]] std::vector<IntakeFile> files(const std::string& encoding) const;
};

/// Every warning on a line of standard error.
void sayWarnings(const std::vector<std::string>& warnings);

} // namespace quadrille::cli
