#include "app/cli/verbs.h"
#include "dictionaries/stems.h"
#include "dictionaries/utf8.h"
#include "dictionaries/written_lexicon.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace quadrille::cli {
namespace {

struct Words {
    std::string word;
    std::string tag;
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

LookUp lookUpIn(const std::string& word, std::string_view tag) {
    const Language& asked = language(tag);
    if (WrittenLexicon::languageOf(asked) == WrittenLexicon::none) {
        throw std::invalid_argument(fmt::format("The lexicon has no {}; choose one of {}.", asked.englishName,
                                                fmt::join(lexiconLanguages, ", ")));
    }
    Stemmer stemmer(asked);
    return lookUp(word, asked, &stemmer);
}

/// The script of the first letter; that of no language when there is none.
UScriptCode scriptOf(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto c = static_cast<UChar32>(next(text, at));
        if (u_isalpha(c)) {
            UErrorCode status = U_ZERO_ERROR;
            return uscript_getScript(c, &status);
        }
    }
    return USCRIPT_INVALID_CODE;
}

/// The rows of the languages in which the word fits best. Languages of another script are not asked, which spares
/// loading their dictionaries.
LookUp lookUpEverywhere(const std::string& word) {
    LookUp best;
    for (const std::string_view tag : lexiconLanguages) {
        if (scriptOf(word) != scriptOf(language(tag).nativeName)) {
            continue;
        }
        LookUp found = lookUpIn(word, tag);
        if (found.fit < best.fit) {
            best = std::move(found);
        } else if (found.fit == best.fit) {
            std::copy_if(found.rows.begin(), found.rows.end(), std::back_inserter(best.rows), [&](const auto& row) {
                return std::find(best.rows.begin(), best.rows.end(), row) == best.rows.end();
            });
        }
    }
    return best;
}

void printRows(const Words& words, int& exitCode) {
    const LookUp found = words.tag.empty() ? lookUpEverywhere(words.word) : lookUpIn(words.word, words.tag);
    if (found.rows.empty()) {
        fmt::print(stderr, "quadrille: The lexicon has nothing for \"{}\".\n", words.word);
        exitCode = 1;
        return;
    }
    if (found.fit == LookUp::Fit::Beginning) {
        fmt::print(stderr, "quadrille: The lexicon has not \"{}\" itself; these words begin alike.\n", words.word);
    }
    for (std::size_t k = 0; k < found.rows.size(); ++k) {
        fmt::print("{}", k > 0 ? "\n" : "");
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
    verb->footer("\nEach row found is printed with its English headword and part of speech, then a line for each "
                 "language, fields\nparted by tabs. Exit code 1: nothing was found.\n\nexamples:\n"
                 "  quadrille lookup governments\n"
                 "  quadrille lookup --lang uk урядами");
    verb->callback([words, &exitCode] { printRows(*words, exitCode); });
}

} // namespace quadrille::cli
