#include "corpus/op_ed.h"
#include "tests/corpus/sample.h"

#include "corpus/utf8.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>
#include <sstream>

using namespace quadrille;
using namespace quadrille::test;

namespace {

const std::vector<std::string> tags = {"en", "ru", "uk", "lv"};

std::string opEdFile(const std::string& name) {
    const std::string bytes = readFile(std::filesystem::path(QUADRILLE_SOURCE_DIR) / "corpus" / "op-ed" / name);
    REQUIRE_FALSE(bytes.empty());
    CHECK(isUtf8(bytes));
    return bytes;
}

std::vector<std::string> split(const std::string& text, char at) {
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, at);) {
        parts.push_back(part);
    }
    return parts;
}

/// The rows of a table without its header, each cut at its tabs.
std::vector<std::vector<std::string>> rows(const std::string& name) {
    std::vector<std::vector<std::string>> all;
    for (const std::string& line : split(opEdFile(name), '\n')) {
        all.push_back(split(line, '\t'));
    }
    REQUIRE(all.size() > 1);
    all.erase(all.begin());
    return all;
}

std::vector<std::string> sentencesOf(const std::string& tag) {
    std::vector<std::string> all = split(opEdFile(tag + ".sentences.txt"), '\n');
    all.erase(std::remove(all.begin(), all.end(), std::string()), all.end());
    return all;
}

std::vector<std::size_t> numbers(const std::string& cell) {
    std::vector<std::size_t> all;
    for (const std::string& number : split(cell, ',')) {
        all.push_back(std::stoul(number));
    }
    return all;
}

std::string codePoints(const std::string& text, std::size_t begin, std::size_t end) {
    std::string part;
    std::size_t place = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool leads = (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
        place += leads && at > 0 ? 1 : 0;
        if (place >= begin && place < end) {
            part += text[at];
        }
    }
    return part;
}

} // namespace

TEST_CASE("The op-ed's sentences, joined with spaces, give its paragraphs") {
    for (const std::string& tag : tags) {
        INFO(tag);
        std::vector<std::string> paragraphs(1);
        for (const std::string& line : split(opEdFile(tag + ".sentences.txt"), '\n')) {
            if (line.empty()) {
                paragraphs.emplace_back();
            } else {
                paragraphs.back() += (paragraphs.back().empty() ? "" : " ") + line;
            }
        }
        std::vector<std::string> written = split(opEdFile(tag + ".txt"), '\n');
        written.erase(std::remove(written.begin(), written.end(), std::string()), written.end());
        CHECK(paragraphs == written);
    }
}

TEST_CASE("The op-ed's gold has every sentence once and in order") {
    const auto check = [](const std::string& name, const std::vector<std::string>& columns) {
        INFO(name);
        CHECK(split(opEdFile(name), '\n').front() == std::accumulate(columns.begin() + 1, columns.end(),
                                                                     columns.front(),
                                                                     [](auto a, auto b) { return a + "\t" + b; }));
        for (std::size_t column = 0; column < columns.size(); ++column) {
            std::vector<std::size_t> found;
            for (const auto& row : rows(name)) {
                REQUIRE(row.size() == columns.size());
                const auto here = numbers(row[column]);
                found.insert(found.end(), here.begin(), here.end());
            }
            std::vector<std::size_t> all(sentencesOf(columns[column]).size());
            std::iota(all.begin(), all.end(), 1);
            CHECK(found == all);
        }
    };
    check("gold.tsv", tags);
    for (const std::string target : {"ru", "uk", "lv"}) {
        check("gold.en-" + target + ".tsv", {"en", target});
    }
}

TEST_CASE("The op-ed's pairs lie inside its units") {
    const auto units = rows("gold.tsv");
    for (std::size_t target = 1; target < tags.size(); ++target) {
        for (const auto& bead : rows("gold.en-" + tags[target] + ".tsv")) {
            const auto source = numbers(bead[0]);
            const auto other = numbers(bead[1]);
            const auto holds = [&](const auto& unit) {
                const auto ours = numbers(unit[0]);
                const auto theirs = numbers(unit[target]);
                return std::includes(ours.begin(), ours.end(), source.begin(), source.end()) &&
                       std::includes(theirs.begin(), theirs.end(), other.begin(), other.end());
            };
            INFO(tags[target] << " " << bead[0] << " " << bead[1]);
            CHECK(std::count_if(units.begin(), units.end(), holds) == 1);
        }
    }
}

TEST_CASE("The op-ed's glossary has at least forty terms and every occurrence stands where it says") {
    std::vector<std::string> terms;
    for (const auto& row : rows("glossary.tsv")) {
        REQUIRE(row.size() == 4);
        CHECK(std::none_of(row.begin(), row.end(), [](const std::string& word) { return word.empty(); }));
        terms.push_back(row.front());
    }
    CHECK(terms.size() >= 40);
    std::vector<std::vector<std::string>> sentences;
    std::transform(tags.begin(), tags.end(), std::back_inserter(sentences), sentencesOf);
    for (const auto& row : rows("terms.tsv")) {
        REQUIRE(row.size() == 6);
        const auto language = static_cast<std::size_t>(std::find(tags.begin(), tags.end(), row[0]) - tags.begin());
        REQUIRE(language < tags.size());
        INFO(row[0] << " " << row[1] << " " << row[4]);
        const std::string& sentence = sentences[language].at(std::stoul(row[1]) - 1);
        CHECK(codePoints(sentence, std::stoul(row[2]), std::stoul(row[3])) == row[4]);
        CHECK(std::find(terms.begin(), terms.end(), row[5]) != terms.end());
    }
}

TEST_CASE("The op-ed comes with the program, aligned in four languages") {
    REQUIRE(opEd().size() == 4);
    for (const SampleText& sample : opEd()) {
        CHECK(sample.text == opEdFile(std::string(sample.tag) + ".txt"));
    }
    const NewDocument document = opEdDocument();
    CHECK(document.name == "Op-ed");
    CHECK(document.warnings.empty());
    const Project project = Project::inMemory({&document, 1});
    const DocumentId id = project.documents().front().id;
    for (std::size_t column = 0; column < 4; ++column) {
        CHECK(project.text(id, column) == opEd()[column].text);
    }
    CHECK(project.outline(id).units.size() > 30);
    CHECK(project.verify().empty());
}
