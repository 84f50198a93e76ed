#include "corpus/format.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

using namespace quadrille;

namespace {

std::string written(const Format& format, const EntriesHead& head, const std::vector<Entry>& entries) {
    std::string out;
    const auto writer = format.write([&](std::string_view bytes) { out += bytes; });
    writer->begin(head);
    for (const Entry& entry : entries) {
        writer->entry(entry);
    }
    writer->end();
    return out;
}

EntrySide side(const std::string& tag, const std::string& text) {
    Segment segment;
    segment.text = text;
    EntrySide side;
    side.tag = tag;
    side.segments.push_back(segment);
    side.state = State::Draft;
    return side;
}

} // namespace

TEST_CASE("Every format has a name and endings of its own and can do something") {
    std::set<std::string_view> names;
    std::set<std::string_view> endings;
    for (const Format& format : formats()) {
        INFO(format.name);
        CHECK(names.insert(format.name).second);
        CHECK(formatNamed(format.name) == &format);
        CHECK((format.read != nullptr || format.readUnits != nullptr || format.readDocument != nullptr ||
               format.write != nullptr || format.readTerms != nullptr));
        REQUIRE_FALSE(format.endings.empty());
        for (const std::string_view ending : format.endings) {
            CHECK(ending.starts_with('.'));
            CHECK(endings.insert(ending).second);
        }
    }
    CHECK(formatNamed("no such format") == nullptr);
}

TEST_CASE("A file's format is told by the ending of its name") {
    CHECK(formatOfFile("a/b.TMX") == formatNamed("tmx"));
    CHECK(formatOfFile("b.tmx.gz") == formatNamed("tmx"));
    CHECK(formatOfFile("b.sdlxliff") == formatNamed("xliff"));
    CHECK(formatOfFile("tmx") == nullptr);
}

TEST_CASE("Every file among the formats is named in the list") {
    const std::filesystem::path folder = std::filesystem::path(QUADRILLE_SOURCE_DIR) / "corpus";
    std::ifstream file(folder / "formats.cpp");
    const std::string list{std::istreambuf_iterator<char>(file), {}};
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "formats")) {
        // Rules of segmentation are no text: srx.h reads and writes them.
        if (entry.path().extension() != ".cpp" || entry.path().stem() == "srx") {
            continue;
        }
        ++files;
        // formats/plain_text.cpp defines plainText().
        std::string name;
        for (const char c : entry.path().stem().string()) {
            const bool capital = !name.empty() && name.back() == '_';
            if (capital) {
                name.pop_back();
            }
            name += capital ? static_cast<char>(c - 'a' + 'A') : c;
        }
        INFO(name);
        CHECK(list.find("Format " + name + "();") != std::string::npos);
    }
    CHECK(files == formats().size());
}

TEST_CASE("Every format that reads gives plain text back and refuses what is none") {
    for (const Format& format : formats()) {
        if (format.read == nullptr) {
            continue;
        }
        INFO(format.name);
        const std::string text = "Osta.\r\n\r\nŽēl, ļoti žēl.\n";
        CHECK(format.read({text, "lv", "", "a.txt"}).text == text);
        CHECK_THROWS_WITH(format.read({std::string_view("\0\1\2", 3), "lv", "", "a.bin"}), Catch::Contains("a.bin"));
    }
}

TEST_CASE("Every format that writes holds each language's text and is the same each time") {
    const EntriesHead head{"en", {"en", "ru", "uk", "lv"}, false, 0};
    const std::vector<Entry> entries = {
        {"7",
         "1",
         "en",
         {side("en", "The harbour."), side("ru", "Гавань."), side("uk", "Гавань ґанку."), side("lv", "Osta.")}},
        {"8", "2", "en", {side("en", "A ship."), side("lv", "Kuģis.")}}};
    for (const Format& format : formats()) {
        if (format.write == nullptr) {
            continue;
        }
        INFO(format.name);
        const std::string out = written(format, head, entries);
        for (const char* text : {"The harbour.", "Гавань.", "Гавань ґанку.", "Osta.", "A ship.", "Kuģis.", "lv"}) {
            CHECK(out.find(text) != std::string::npos);
        }
        CHECK(out == written(format, head, entries));
        CHECK(written(format, head, {}).size() < out.size());
    }
}
