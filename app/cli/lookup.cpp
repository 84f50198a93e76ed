#include "app/cli/verbs.h"
#include "corpus/terms.h"
#include "dictionaries/any_language_look_up.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>

namespace quadrille::cli {
namespace {

struct Words {
    std::string word;
    std::string tag;
    std::string project;
};

std::string joined(const std::vector<std::string>& words) {
    return fmt::format("{}", fmt::join(words, "; "));
}

void print(const LexiconRow& row) {
    fmt::print("{}\t{}\n", row.headword, row.part);
    if (!row.variants.empty()) {
        fmt::print("\ten\t{}\n", joined(row.variants));
    }
    for (const LexiconRow::Side& side : row.sides) {
        fmt::print("\t{}\t{}\n", side.tag, joined(side.words));
        if (!side.falseFriends.empty()) {
            fmt::print("\t{}\tfalse friend: {}\n", side.tag, joined(side.falseFriends));
        }
    }
}

std::string joined(const std::vector<Term>& terms) {
    std::string all;
    for (const Term& term : terms) {
        all += (all.empty() ? "" : "; ") + (term.use == Term::Use::Forbidden ? "not " + term.text : term.text);
    }
    return all;
}

/// Whether the project has a term for the word.
bool printTerms(const Words& words) {
    const Glossary terms = projectTerms(Project::open(words.project, Project::Access::ReadOnly));
    const std::vector<const Concept*> found = conceptsWith(terms, words.word, words.tag);
    for (const Concept* one : found) {
        fmt::print("{}{}\tterm\n", one == found.front() ? "" : "\n", one->terms.begin()->second.front().text);
        for (const auto& [tag, side] : one->terms) {
            fmt::print("\t{}\t{}\n", tag, joined(side));
        }
        if (!one->note.empty()) {
            fmt::print("\tnote\t{}\n", one->note);
        }
    }
    return !found.empty();
}

void printRows(const Words& words, int& exitCode) {
    const bool anyTerm = !words.project.empty() && printTerms(words);
    AnyLanguageLookUp lexicon;
    const LookUp found = words.tag.empty() ? lexicon.find(words.word) : lexicon.find(words.word, words.tag);
    if (found.rows.empty() && anyTerm) {
        return;
    }
    if (found.rows.empty()) {
        fmt::print(stderr, "quadrille: The lexicon has nothing for \"{}\".\n", words.word);
        exitCode = 1;
        return;
    }
    if (found.fit == LookUp::Fit::Beginning) {
        fmt::print(stderr, "quadrille: The lexicon has not \"{}\" itself; these words begin alike.\n", words.word);
    }
    for (std::size_t k = 0; k < found.rows.size(); ++k) {
        fmt::print("{}", k > 0 || anyTerm ? "\n" : "");
        print(found.rows[k]);
    }
}

} // namespace

void addLookup(CLI::App& app, int& exitCode) {
    auto words = std::make_shared<Words>();
    auto* verb = app.add_subcommand("lookup", "Look a word up in the four-language lexicon");
    verb->add_option("WORD", words->word, "The word or expression, in any form")->required();
    verb->add_option("--lang", words->tag, "Its language: en, ru, uk or lv; all are tried when it is not given")
        ->type_name("LANG");
    verb->add_option("--project", words->project, "A project whose terms are looked through first");
    verb->footer("\nEach row found is printed with its English headword and part of speech, then a line for each "
                 "language, fields\nparted by tabs. Exit code 1: nothing was found.\n\nexamples:\n"
                 "  quadrille lookup governments\n"
                 "  quadrille lookup --lang uk урядами");
    verb->callback([words, &exitCode] { printRows(*words, exitCode); });
}

} // namespace quadrille::cli
