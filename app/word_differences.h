#pragma once

#include <QString>

#include <string>
#include <vector>

namespace quadrille {

/// A stretch of text that two versions share, or that one of them alone has.
struct WordRun {
    enum Kind { Same, Out, In };
    Kind kind = Same;
    QString text;
    bool operator==(const WordRun&) const = default;
};

/// What became of `before` in `after`, word by word, in reading order; what went out stands before what came in. Same
/// and Out joined are `before`, Same and In joined are `after`. Words are those of the language `tag` (BCP 47), as ICU
/// cuts them (UAX #29). Found as a longest common subsequence; from several thousand words on that differ, everything
/// between the common beginning and end counts as changed.
std::vector<WordRun> wordDifferences(const QString& before, const QString& after, const std::string& tag);

/// How many words of a kind there are: "put in 3 words and took out 2".
int wordsOf(WordRun::Kind kind, const std::vector<WordRun>& runs, const std::string& tag);

} // namespace quadrille
