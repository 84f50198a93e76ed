#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace quadrille {

/// What a full stop after a shortened word means for the end of the sentence.
enum class Abbreviation {
    NeverEnds,    ///< something always follows: "Mr.", "см.", "piem."
    MayEnd,       ///< ends the sentence when a new one visibly begins: "etc.", "т. д.", "u.c."
    BeforeNumber, ///< does not end it when a number follows, is a plain word otherwise: "No.", "рис.", "lpp."
    AlsoWord,  ///< shortened, but a word as well: ends the sentence before a word that opens one: "мыл пол. Он"
    BeforeName ///< stands before a name ("м. Київ"), but after a number it is a unit that may end: "1991 р."
};

/// Hash that lets tables keyed by std::string be asked with a std::string_view.
struct TextHash : std::hash<std::string_view> {
    using is_transparent = void;
};
using WordSet = std::unordered_set<std::string, TextHash, std::equal_to<>>;
using EndingTable = std::unordered_map<std::string, std::string, TextHash, std::equal_to<>>;
using AbbreviationTable = std::unordered_map<std::string, Abbreviation, TextHash, std::equal_to<>>;

/// What the program knows of one language. Tags are BCP 47 in the short spelling that files use:
/// "en", "ru", "uk", "lv".
struct Language {
    std::string tag;         ///< "lv"
    std::string englishName; ///< "Latvian", for messages
    std::string nativeName;  ///< "Latviešu", for column heads
    std::string speller;     ///< name of the Hunspell dictionary, "lv_LV"; empty when there is none

    /// Shortened words, folded, without their last full stop and without spaces: "т.д", "mr", "u.c".
    AbbreviationTable abbreviations;
    WordSet initials = {};    ///< initials of more than one letter, as written: "Dz", "Kr", "Дж"
    WordSet starters = {};    ///< folded words that, capitalised, very likely begin a sentence: "the", "он", "tas"
    WordSet dateWords = {};   ///< folded words of dates, which alone do not make a sentence: "may", "року", "gada"
    WordSet closings = {};    ///< folded last words of what closes a letter, before its comma: "regards"
    WordSet commonWords = {}; ///< folded words too frequent and empty to tell sentences apart: "of", "и", "un"
    /// By round, what comes off the end of a word and what stands in its place; the first are whole words.
    std::vector<EndingTable> endings = {};
    bool vowelsChange = false;  ///< with their neighbours: уряд, вряд; іти, йти; рік, року
    bool ordinalStop = false;   ///< a full stop after a number makes it an ordinal: "18. novembrī"
    bool dashBreaksOff = false; ///< before a capitalised word that opens sentences: "We need a — Do you have one?"
    double letters = 1.0;       ///< letters a text has in this language for each one it has in English
};

/// The languages Quadrille knows well, in the order they are offered. Any thread.
std::span<const Language> languages();

/// The language of `tag`. A tag that is not in languages() but that ICU knows ("et", "pt-BR") comes back with
/// ICU's own names and no tables; a kind of one that is ("en-GB") has its tables. The reference stays valid for good.
/// Throws std::invalid_argument, naming the tag, when ICU does not know it either. Any thread.
const Language& language(std::string_view tag);

} // namespace quadrille
