#include "app/cli/arguments.h"

#include "corpus/terms.h"
#include "dictionaries/language.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <fmt/format.h>

namespace quadrille::cli {
namespace {

ParagraphStyle paragraphStyle(const std::string& word) {
    if (word == "lines") {
        return ParagraphStyle::Lines;
    }
    if (word == "blank") {
        return ParagraphStyle::Blank;
    }
    return word == "wrapped" ? ParagraphStyle::Wrapped : ParagraphStyle::Auto;
}

} // namespace

IntakeFile languageAndFile(const std::string& word) {
    const auto equals = word.find('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == word.size()) {
        throw CLI::ValidationError(fmt::format(
            "\"{}\" does not name a language and a file. Write it as LANGUAGE=FILE, for example ru=letter.ru.txt.",
            word));
    }
    IntakeFile file{word.substr(0, equals), word.substr(equals + 1), {}};
    try {
        file.tag = language(file.tag).tag;
    } catch (const std::invalid_argument& error) {
        throw CLI::ValidationError(error.what());
    }
    return file;
}

void ReadingWords::addParagraphs(CLI::App& verb) {
    verb.add_option("--paragraphs", paragraphs,
                    "How paragraphs are marked: every line is one (lines), empty lines part them (blank), empty "
                    "lines part them and lines are hard-wrapped (wrapped), or found out (auto, the default)")
        ->check(CLI::IsMember({"auto", "lines", "blank", "wrapped"}))
        ->type_name("STYLE");
}

void ReadingWords::addEncoding(CLI::App& verb) {
    verb.add_option("--encoding", encoding,
                    "The encoding of the files, as ICU names it (windows-1251); found out when it is not given")
        ->type_name("NAME");
}

void ReadingWords::addPresegmented(CLI::App& verb) {
    verb.add_flag("--presegmented", presegmented,
                  "The files hold one segment a line, with an empty line between paragraphs");
}

void ReadingWords::addTerms(CLI::App& verb) {
    verb.add_option("--terms", terms,
                    "A table of terms to align by: a first line of languages parted by tabs, then a line a concept")
        ->type_name("FILE");
}

IntakeOptions ReadingWords::options() const {
    IntakeOptions result;
    result.paragraphs = paragraphStyle(paragraphs);
    result.presegmented = presegmented;
    if (!terms.empty()) {
        result.terms = readTermsFile(terms, encoding);
    }
    return result;
}

CLI::Option* TextWords::addSource(CLI::App& verb) {
    return verb.add_option("--source", source, "The source text, for example en=letter.txt")->type_name("LANG=FILE");
}

CLI::Option* TextWords::addTargets(CLI::App& verb) {
    return verb.add_option("--target", targets, "A translation, for example ru=letter.ru.txt; may stand several times")
        ->type_name("LANG=FILE")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

std::vector<IntakeFile> TextWords::files(const std::string& encoding) const {
    std::vector<IntakeFile> result;
    if (!source.empty()) {
        result.push_back(languageAndFile(source));
    }
    for (const auto& target : targets) {
        result.push_back(languageAndFile(target));
    }
    for (auto file = result.begin(); file != result.end(); ++file) {
        file->encoding = encoding;
        const auto twice = [&](const IntakeFile& other) { return other.tag == file->tag; };
        if (std::any_of(result.begin(), file, twice)) {
            throw CLI::ValidationError(
                fmt::format("The language {} stands twice. Each language of a text has one file.", file->tag));
        }
    }
    return result;
}

void sayWarnings(const std::vector<std::string>& warnings) {
    for (const auto& warning : warnings) {
        fmt::print(stderr, "quadrille: {}\n", warning);
    }
}

} // namespace quadrille::cli
