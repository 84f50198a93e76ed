#include "dictionaries/lexicon.h"
#include "dictionaries/stems.h"
#include "dictionaries/utf8.h"
#include "dictionaries/words.h"
#include "dictionaries/written_lexicon.h"

#include <catch2/catch.hpp>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

using namespace quadrille;
namespace fs = std::filesystem;

namespace {

const fs::path folder = fs::path(QUADRILLE_SOURCE_DIR) / "dictionaries/lexicon/en";

std::vector<std::string> linesOf(const fs::path& path) {
    std::ifstream file(path);
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) {
        if (!line.empty() && line.front() != '#') {
            lines.push_back(line);
        }
    }
    return lines;
}

struct Table {
    std::string name;
    std::vector<LexiconRow> rows;
};

const std::vector<Table>& tables() {
    static const std::vector<Table> all = [] {
        std::set<fs::path> files;
        for (const auto& file : fs::directory_iterator(folder)) {
            if (file.path().extension() == ".tsv" && file.path().stem() != "exceptions") {
                files.insert(file.path());
            }
        }
        std::vector<Table> read;
        for (const fs::path& file : files) {
            read.push_back({file.filename().string(), {}});
            for (const std::string& line : linesOf(file)) {
                read.back().rows.push_back(readLexiconRow(line));
            }
        }
        return read;
    }();
    return all;
}

/// What is wrong, to be shown all at once.
class Faults {
public:
    void add(const Table& table, const LexiconRow& row, const std::string& what) {
        m_text += table.name + ": " + row.headword + " (" + row.part + "): " + what + "\n";
    }
    void check() const {
        INFO(m_text);
        CHECK(m_text.empty());
    }

private:
    std::string m_text;
};

template <typename Look>
void forEachRow(Look look) {
    for (const Table& table : tables()) {
        for (const LexiconRow& row : table.rows) {
            look(table, row);
        }
    }
}

std::string lower(const std::string& text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        append(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(next(text, at)))));
    }
    return out;
}

bool endsWithAny(const std::string& text, std::initializer_list<const char*> endings) {
    return std::any_of(endings.begin(), endings.end(), [&](const char* ending) { return text.ends_with(ending); });
}

bool isName(const LexiconRow& row) {
    static const std::set<std::string> names = {"person", "place", "people", "org", "treaty", "media", "event"};
    return names.contains(row.part);
}

std::vector<std::string> headwords(const LookUp& found) {
    std::vector<std::string> words;
    for (const LexiconRow& row : found.rows) {
        words.push_back(row.headword);
    }
    return words;
}

bool finds(const char* tag, const char* word, const char* headword, Stemmer* stemmer = nullptr) {
    const auto words = headwords(lookUp(word, language(tag), stemmer));
    return std::find(words.begin(), words.end(), headword) != words.end();
}

} // namespace

TEST_CASE("Every row has a known part of speech and words in every language, none of them twice") {
    const std::set<std::string> parts = {"noun",   "verb",   "adj",   "adv",    "num", "conj",   "prep",  "pron",
                                         "phrase", "person", "place", "people", "org", "treaty", "media", "event"};
    Faults faults;
    forEachRow([&](const Table& table, const LexiconRow& row) {
        if (!parts.contains(row.part)) {
            faults.add(table, row, "no such part of speech");
        }
        for (const LexiconRow::Side& side : row.sides) {
            if (std::set<std::string>(side.words.begin(), side.words.end()).size() != side.words.size()) {
                faults.add(table, row, "a word stands twice in " + side.tag);
            }
        }
    });
    faults.check();
    CHECK(writtenLexicon().rowCount() > 6000);
}

TEST_CASE("Tables are sorted by headword, and no headword stands twice with the same part of speech") {
    Faults faults;
    std::map<std::pair<std::string, std::string>, std::string> seen;
    for (const Table& table : tables()) {
        std::string before;
        for (const LexiconRow& row : table.rows) {
            const std::string key = lower(row.headword);
            if (key < before) {
                faults.add(table, row, "stands behind a later word");
            }
            before = key;
            const auto [place, fresh] = seen.try_emplace({row.headword, row.part}, table.name);
            if (!fresh) {
                faults.add(table, row, "stands in " + place->second + " already");
            }
        }
    }
    faults.check();
}

TEST_CASE("Words are in the script of their language") {
    Faults faults;
    forEachRow([&](const Table& table, const LexiconRow& row) {
        for (const LexiconRow::Side& side : row.sides) {
            const UScriptCode wanted = side.tag == "lv" ? USCRIPT_LATIN : USCRIPT_CYRILLIC;
            // Letters that only the sister language has.
            const std::u32string_view foreign = side.tag == "ru" ? U"іїєґ" : side.tag == "uk" ? U"ыэёъ" : U"";
            for (const std::string& word : side.words) {
                const std::string folded = lower(word);
                for (std::size_t at = 0; at < folded.size();) {
                    const char32_t c = next(folded, at);
                    UErrorCode status = U_ZERO_ERROR;
                    const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
                    if ((script != wanted && script != USCRIPT_COMMON) || foreign.find(c) != foreign.npos) {
                        faults.add(table, row, "a letter of another script or language in " + word);
                    }
                }
            }
        }
    });
    faults.check();
}

TEST_CASE("Verbs are infinitives") {
    Faults faults;
    forEachRow([&](const Table& table, const LexiconRow& row) {
        for (std::uint32_t k = 1; row.part == "verb" && k < lexiconLanguages.size(); ++k) {
            for (const std::string& word : equivalents(row, k)) {
                const bool right = k == 1 ? endsWithAny(word, {"ть", "ти", "чь", "ться", "тись", "тися", "чься"})
                                   : k == 2 ? endsWithAny(word, {"ти", "тися", "тись"})
                                            : endsWithAny(word, {"t", "ties"});
                if (word.find(' ') == std::string::npos && !right) {
                    faults.add(table, row, word + " is no infinitive");
                }
            }
        }
    });
    faults.check();
}

TEST_CASE("Adjectives stand masculine") {
    // Words that only women are called, or that have no singular, or that are no adjectives in that language.
    const std::set<std::string> considered = {"беременная", "вагітна",   "замужняя", "незамужняя",
                                              "заміжня",    "незаміжня", "немногие", "многие",
                                              "некоторые",  "численні",  "деякі",    "нечисленні"};
    Faults faults;
    forEachRow([&](const Table& table, const LexiconRow& row) {
        for (std::uint32_t k = 1; row.part == "adj" && k < lexiconLanguages.size(); ++k) {
            for (const std::string& word : equivalents(row, k)) {
                const bool wrong = k == 1 ? endsWithAny(word, {"ая", "яя", "ое", "ее", "ые", "ие"})
                                   : k == 2 ? endsWithAny(word, {"на", "ня", "ня", "ське", "ська", "ні", "ські", "не"})
                                            : false;
                if (word.find(' ') == std::string::npos && wrong && !considered.contains(word)) {
                    faults.add(table, row, word + " does not stand masculine");
                }
            }
        }
    });
    faults.check();
}

TEST_CASE("Every word is one that Hunspell knows, a name, or a considered exception") {
    std::set<std::pair<std::string, std::string>> exceptions;
    for (const std::string& line : linesOf(folder / "exceptions.tsv")) {
        const std::size_t tab = line.find('\t');
        exceptions.emplace(line.substr(0, tab), line.substr(tab + 1));
    }
    Faults faults;
    for (std::uint32_t k = 1; k < lexiconLanguages.size(); ++k) {
        const std::string tag(lexiconLanguages.at(k));
        const Stemmer stemmer(language(tag));
        if (!stemmer.known()) {
            WARN("The dictionary of " << tag << " is not installed; its words are not checked.");
            continue;
        }
        std::map<std::string, bool> known;
        const auto knows = [&](const std::string& word) {
            const auto [place, fresh] = known.try_emplace(word);
            if (fresh) {
                place->second = exceptions.contains({tag, word}) || stemmer.spells(word);
            }
            return place->second;
        };
        forEachRow([&](const Table& table, const LexiconRow& row) {
            for (const std::string& equivalent : isName(row) ? std::vector<std::string>() : equivalents(row, k)) {
                for (std::size_t from = 0; from < equivalent.size();) {
                    // A compound with a hyphen may be known whole.
                    const std::size_t to = std::min(equivalent.find(' ', from), equivalent.size());
                    const std::string word = equivalent.substr(from, to - from);
                    bool right = knows(word);
                    for (const Word& part : right ? std::vector<Word>() : words(word)) {
                        if (part.kind == WordKind::Letters && !knows(word.substr(part.begin, part.end - part.begin))) {
                            faults.add(table, row, tag + ": Hunspell does not know " + word);
                        }
                    }
                    from = to + 1;
                }
            }
        });
    }
    faults.check();
}

TEST_CASE("A row that is not as it should be is refused with its line") {
    CHECK_THROWS_WITH(readLexiconRow("bank\tnoun\tбанк"), Catch::Contains("3 fields") && Catch::Contains("bank"));
    CHECK_THROWS_WITH(readLexiconRow("bank\tnoun\tбанк\t\tbanka\t"), Catch::Contains("empty field"));
    CHECK_THROWS_WITH(readLexiconRow("bank\tnoun\tбанк\tбанк\tbanka\tcommon"), Catch::Contains("\"common\""));
    CHECK_THROWS_WITH(readLexiconRow("bank\tnoun\tбанк\tбанк\tbanka\tfalse:de=Bank"), Catch::Contains("\"de\""));
}

TEST_CASE("A row is read with its variants, false friends and aspects") {
    const LexiconRow row = readLexiconRow("realise\tverb\tосознавать/осознать; понимать\tусвідомлювати\tapzināties\t"
                                          "also:realize; false:ru=реализовать; weak");
    CHECK(row.headword == "realise");
    CHECK(row.variants == std::vector<std::string>{"realize"});
    CHECK(row.weak);
    CHECK(row.sides.at(0).falseFriends == std::vector<std::string>{"реализовать"});
    CHECK(equivalents(row, 1) == std::vector<std::string>{"осознавать", "осознать", "понимать"});
    CHECK(equivalents(row, 0) == std::vector<std::string>{"realise", "realize"});
}

TEST_CASE("Words are looked up in any form, in all four languages") {
    CHECK(finds("en", "governments", "government"));
    CHECK(finds("ru", "правительством", "government"));
    CHECK(finds("uk", "урядами", "government"));
    CHECK(finds("lv", "valdībai", "government"));
    CHECK(finds("en", "said", "say"));
    CHECK(finds("ru", "войне", "war"));
    CHECK(finds("uk", "років", "year"));
    CHECK(finds("lv", "kara", "war"));
}

TEST_CASE("Words are looked up in either spelling") {
    CHECK(finds("en", "organized", "organise"));
    CHECK(finds("ru", "самолет", "plane"));
    CHECK(finds("uk", "об'єднання", "unification"));
    CHECK(finds("uk", "обʼєднання", "unification"));
    CHECK(finds("uk", "вряду", "government"));
}

TEST_CASE("A dictionary finds words whose forms have little in common") {
    Stemmer stemmer(language("lv"));
    if (!stemmer.known()) {
        WARN("The Latvian dictionary is not installed.");
        return;
    }
    CHECK(finds("lv", "gājuši", "go", &stemmer));
    CHECK(finds("lv", "valdībai", "government", &stemmer));
}

TEST_CASE("Rows of which a word is the commonest equivalent come first") {
    CHECK(headwords(lookUp("правительство", language("ru"))).front() == "government");
    CHECK(lookUp("правительство", language("ru")).fit == LookUp::Fit::Word);
    CHECK(headwords(lookUp("prime minister", language("en"))) == std::vector<std::string>{"prime minister"});
}

TEST_CASE("What is nowhere is not found") {
    CHECK(lookUp("qqqq", language("en")).rows.empty());
    CHECK(lookUp("", language("en")).rows.empty());
    CHECK(lookUp("…", language("lv")).fit == LookUp::Fit::Nothing);
    CHECK(lookUp("Haus", language("de")).rows.empty());
}

TEST_CASE("The built-in lexicon holds the tables' rows and no other") {
    std::multiset<std::string> read;
    for (const Table& table : tables()) {
        for (const std::string& line : linesOf(folder / table.name)) {
            read.insert(line);
        }
    }
    std::multiset<std::string> held;
    for (std::uint32_t row = 0; row < writtenLexicon().rowCount(); ++row) {
        held.emplace(writtenLexicon().line(row));
    }
    CHECK(held.size() == read.size());
    const bool same = held == read;
    CHECK(same);
}

TEST_CASE("What the lexicon and the texts it is measured on have in common is there to be seen") {
    // Nothing is to be proved by a number here: a lexicon made for news knows most words of news, and a lexicon made
    // from these texts would have few rows besides.
    std::vector<fs::path> texts;
    const fs::path root(QUADRILLE_SOURCE_DIR);
    for (const fs::path& text :
         {root / "corpus/op-ed/en.txt", root / "../shared/bench/alignment/dev/clean/en-ru/src.txt"}) {
        if (fs::exists(text)) {
            texts.push_back(text);
        }
    }
    REQUIRE(!texts.empty());
    const Language& english = language("en");
    for (const fs::path& path : texts) {
        std::set<std::string> stems;
        for (const std::string& line : linesOf(path)) {
            for (const Word& word : words(line)) {
                const std::string folded = fold(std::string_view(line).substr(word.begin, word.end - word.begin));
                if (word.kind == WordKind::Letters && !english.commonWords.contains(folded)) {
                    stems.insert(stem(folded, english));
                }
            }
        }
        std::size_t known = 0;
        for (const std::string& one : stems) {
            known += writtenLexicon().find(0, one) != WrittenLexicon::none ? 1 : 0;
        }
        WARN(path.filename().string() << " of " << path.parent_path().filename().string() << ": " << known << " of its "
                                      << stems.size() << " words are among the " << writtenLexicon().stemCount(0)
                                      << " of the lexicon");
        CHECK(known < writtenLexicon().stemCount(0) / 2);
    }
}

TEST_CASE("A lexicon cut short is refused") {
    const std::vector<std::string> lines = {"bank\tnoun\tбанк; берег\tбанк; берег\tbanka; krasts\t"};
    std::string bytes = WrittenLexicon::compiled(lines);
    const WrittenLexicon whole(bytes);
    CHECK(whole.rowCount() == 1);
    CHECK(whole.find(3, stem("bankas", language("lv"))) != WrittenLexicon::none);
    CHECK(whole.find(3, "x") == WrittenLexicon::none);
    CHECK_THROWS_WITH(WrittenLexicon(std::string_view(bytes).substr(0, 40)), Catch::Contains("cut short"));
}

TEST_CASE("Every two languages have pairs, those without English through it and more lightly") {
    const auto weight = [](const char* from, const char* to, const char* word, const char* other) {
        const auto pairs = lexicon(language(from), language(to));
        const auto found = std::find_if(pairs.begin(), pairs.end(), [&](const WordPair& pair) {
            return pair.source == word && pair.target == other;
        });
        return found == pairs.end() ? 0.0F : found->weight;
    };
    CHECK(weight("en", "lv", "government", "valdība") == 1);
    CHECK(weight("ru", "uk", "правительство", "уряд") > 0);
    CHECK(weight("ru", "uk", "правительство", "уряд") < 1);
    CHECK(weight("lv", "uk", "karš", "війна") > 0);
    CHECK(weight("en", "ru", "prime", "министр") < 1);
}

TEST_CASE("Of the words of two texts those are related that an equivalent has side by side") {
    const Language& english = language("en");
    const Language& latvian = language("lv");
    const std::vector<std::string> stems = {stem("prime", english), stem("minister", english),
                                            stem("country", english)};
    const std::vector<std::string> others = {stem("premjerministrs", latvian), stem("valsts", latvian)};
    Vocabulary source{&english, {stems.begin(), stems.end()}, {Vocabulary::nextTo(0, 1)}};
    const Vocabulary target{&latvian, {others.begin(), others.end()}, {}};
    const auto related = [&] {
        std::set<std::pair<std::uint32_t, std::uint32_t>> found;
        for (const WordPairTable& table : wordPairTables()) {
            table.between(source, target, [&](const RelatedWords& pair) { found.emplace(pair.source, pair.target); });
        }
        return found;
    };
    CHECK(related().contains({0, 0}));
    CHECK(related().contains({1, 0}));
    CHECK(related().contains({2, 1}));
    CHECK_FALSE(related().contains({2, 0}));
    source.neighbours.clear();
    CHECK_FALSE(related().contains({0, 0}));
}

TEST_CASE("A word as it was asked comes before the one it may be derived from") {
    Stemmer stemmer(language("en"));
    const LookUp found = lookUp("government", language("en"), &stemmer);
    REQUIRE_FALSE(found.rows.empty());
    CHECK(found.rows.front().headword == "government");
}
