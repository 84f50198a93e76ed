#include "corpus/exchange/memory_export.h"
#include "corpus/exchange/tmx_memory_writer.h"
#include "corpus/exchange/tmx_reader.h"
#include "corpus/memory_words.h"
#include "corpus/store.h"
#include "tests/corpus/interop/tmx_content.h"
#include "tests/corpus/sample.h"

#include "alignment/aligner.h"
#include "dictionaries/words.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <zlib.h>

#include <random>

using namespace quadrille;
using namespace quadrille::test;
namespace fs = std::filesystem;

namespace {

const fs::path samples = fs::path(QUADRILLE_SOURCE_DIR) / "tests" / "corpus" / "interop" / "samples";

std::vector<MemoryUnit> unitsIn(const Project& project) {
    std::vector<MemoryUnit> units;
    project.eachMemoryUnit([&](std::int64_t, const MemoryUnit& unit) { units.push_back(unit); });
    return units;
}

std::string tmx(const std::string& units) {
    return "<tmx version=\"1.4\"><header srclang=\"en\"/><body>" + units + "</body></tmx>";
}

std::string tu(const std::string& en, const std::string& lv, const std::string& more = {}) {
    return "<tu" + more + "><tuv xml:lang=\"en\"><seg>" + en + "</seg></tuv><tuv xml:lang=\"lv\"><seg>" + lv +
           "</seg></tuv></tu>";
}

/// A file that holds these bytes is refused with these words, and leaves the project without a memory.
void checkRefused(const TemporaryFolder& folder, const std::string& bytes, const std::string& words) {
    writeFile(folder / "a.tmx", bytes);
    Project project = Project::inMemory();
    INFO(bytes.substr(0, 200));
    CHECK_THROWS_WITH(importInto(project, folder / "a.tmx"),
                      Catch::Contains(words) && Catch::Contains((folder / "a.tmx").string()));
    CHECK(project.memories().empty());
    CHECK(unitsIn(project).empty());
    CHECK(project.verify().empty());
}

std::string packed(const std::string& bytes) {
    z_stream stream{};
    REQUIRE(deflateInit2(&stream, 9, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY) == Z_OK);
    std::string out(deflateBound(&stream, bytes.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
    out.resize(out.size() - stream.avail_out);
    deflateEnd(&stream);
    return out;
}

} // namespace

TEST_CASE("A memory is given back with all it came with, and the file is valid TMX 1.4") {
    const TemporaryFolder folder;
    for (const char* name : {"level-2.tmx", "old-1.1.tmx"}) {
        INFO(name);
        Project project = Project::inMemory();
        const ImportReport report = importInto(project, samples / name);
        CHECK(report.leftOut.empty());
        CHECK(report.warnings.empty());
        exportMemory(project, {}, folder / "out.tmx");
        CHECK(tmxContent(folder / "out.tmx") == tmxContent(samples / name));
        CHECK(isValidTmx(folder / "out.tmx"));
        CHECK(project.verify().empty());
    }
}

TEST_CASE("The plain text of a unit has a mark where an inline element stands, with its XML") {
    Project project = Project::inMemory();
    importInto(project, samples / "level-2.tmx");
    const MemoryUnit unit = unitsIn(project).front();
    REQUIRE(unit.variants.size() == 4);
    CHECK(unit.variants[0].tag == "en-US");
    CHECK(unit.variants[0].text == "The \uFFFCharbour\uFFFC is \uFFFCclosed\uFFFC.");
    CHECK(unit.variants[0].marks[0] == Mark{"tmx:bpt", "1", "<bpt i=\"1\" x=\"1\" type=\"bold\">&lt;b&gt;</bpt>"});
    CHECK(unit.variants[0].marks[2].kind == "tmx:hi");
    CHECK(unit.variants[0].marks[3].kind == "tmx:/hi");
    CHECK(unit.variants[0].marks[2].id == unit.variants[0].marks[3].id);
    CHECK(unit.variants[2].text == "Порт закрыт\uFFFC.");
    CHECK(attributeOf(unit.attributes, "tuid") == "1");
    CHECK(attributeOf(unit.attributes, "no such").empty());
}

TEST_CASE("Importing a file twice adds nothing, and of two units with one tuid both are kept unless they are alike") {
    const TemporaryFolder folder;
    Project project = Project::create(folder / "a.quadrille");
    writeFile(folder / "a.tmx", tmx(tu("One.", "Viens.", " tuid=\"7\"") + tu("One.", "Viens.", " tuid=\"7\"") +
                                    tu("Two.", "Divi.", " tuid=\"7\"")));
    const ImportReport first = importInto(project, folder / "a.tmx");
    CHECK(first.read == 3);
    CHECK(first.added == 2);
    CHECK(first.twice == 1);
    REQUIRE(first.warnings.size() == 1);
    CHECK(first.warnings.front().message.find("tuid") != std::string::npos);
    const ImportReport again = importInto(project, folder / "a.tmx");
    CHECK(again.added == 0);
    CHECK(again.known == 3);
    CHECK(project.memories().size() == 1);
    CHECK(project.memories().front().units == 2);
    CHECK(unitsIn(project).size() == 2);
    CHECK(project.verify().empty());
}

TEST_CASE("A dry run counts what an import would do and changes nothing") {
    const TemporaryFolder folder;
    { Project project = Project::create(folder / "a.quadrille"); }
    const std::string before = readFile(folder / "a.quadrille");
    {
        Project project = Project::open(folder / "a.quadrille", Project::Access::ReadOnly);
        MemoryImportOptions options;
        options.dryRun = true;
        CHECK(importInto(project, samples / "level-2.tmx", options).added == 3);
    }
    CHECK(readFile(folder / "a.quadrille") == before);
}

TEST_CASE("Words of the memory are found in their language, whatever its region, folded") {
    Project project = Project::inMemory();
    importInto(project, samples / "level-2.tmx");
    const auto units = [&](const char* tag, const char* word) { return project.memoryUnitsWith(tag, word); };
    CHECK(units("en", "harbour") == std::vector<std::int64_t>{1});
    CHECK(units("ru", "гавань") == std::vector<std::int64_t>{1});
    CHECK(units("ru-RU", "порт") == std::vector<std::int64_t>{1});
    CHECK(units("uk", "п'ять") == std::vector<std::int64_t>{2});
    CHECK(units("lv", "slēgta") == std::vector<std::int64_t>{1});
    CHECK(units("en", "гавань").empty());
    CHECK(units("en", "b").empty()); // of a mark
    CHECK(project.memoryUnit(1)->variants.size() == 4);
    CHECK_FALSE(project.memoryUnit(77));
}

TEST_CASE("The index parts words as the rest of the program does") {
    for (const std::string text : {"Об’єднання, п'ять; don’t stop — no, 3 boats.", "Ķēniņš «Žanis» un ēzelis’.",
                                   "ёлка ''x'' й", "東京タワー。港は静かだ。", "со\u00ADюз, кра\u0301сота"}) {
        std::vector<std::string> ours;
        eachMemoryWord(text, [&](std::string_view word) { ours.emplace_back(word); });
        std::vector<std::string> theirs;
        for (const Word& word : words(text)) {
            theirs.push_back(fold(std::string_view(text).substr(word.begin, word.end - word.begin)));
        }
        CHECK(ours == theirs);
    }
}

TEST_CASE("Files of any encoding and packed ones are read alike") {
    const TemporaryFolder folder;
    const std::string units = tu("Harbour &amp; ice", "Osta");
    const std::string plain = tmx(units + "<tu><tuv xml:lang=\"uk\"><seg>Її ґанок</seg></tuv></tu>");
    const auto tell = [&](const char* file, const std::string& bytes) {
        INFO(file);
        writeFile(folder / file, bytes);
        Project project = Project::inMemory();
        importInto(project, folder / file);
        const auto all = unitsIn(project);
        REQUIRE(all.size() == 2);
        CHECK(all[0].variants[0].text == "Harbour & ice");
        CHECK(all[1].variants[0].text == "Її ґанок");
    };
    const auto utf16 = [&](bool littleEndian) {
        std::string out;
        for (const char16_t c : u"\uFEFF" + [&] {
                 std::u16string wide;
                 for (std::size_t i = 0; i < plain.size();) {
                     const auto byte = static_cast<unsigned char>(plain[i]);
                     wide += byte < 0x80 ? static_cast<char16_t>(byte)
                                         : static_cast<char16_t>(((byte & 0x1FU) << 6U) |
                                                                 (static_cast<unsigned char>(plain[i + 1]) & 0x3FU));
                     i += byte < 0x80 ? 1 : 2;
                 }
                 return wide;
             }()) {
            const char high = static_cast<char>(c >> 8U);
            const char low = static_cast<char>(c & 0xFFU);
            out += littleEndian ? std::string{low, high} : std::string{high, low};
        }
        return out;
    };
    tell("utf-8.tmx", plain);
    tell("mark.tmx", "\xEF\xBB\xBF" + plain);
    tell("utf-16le.tmx", utf16(true));
    tell("utf-16be.tmx", utf16(false));
    tell("packed.tmx.gz", packed(plain));
    std::string old = "<?xml version='1.0' encoding='windows-1251'?>" + plain;
    const std::string utf8 = "Її ґанок";
    old.replace(old.find(utf8), utf8.size(), "\xAF\xBF \xB4\xE0\xED\xEE\xEA");
    tell("old.tmx", old);
}

TEST_CASE("What is wrong in a TMX file is said with its place, and nothing of it comes in") {
    const TemporaryFolder folder;
    const std::string good = tu("One.", "Viens.");
    checkRefused(folder, "", "line 1: there is nothing in it");
    checkRefused(folder, "<html/>", "line 1, column 1: it is no TMX file");
    checkRefused(folder, tmx(good).substr(0, 150), "the file ends before");
    checkRefused(folder, tmx(good + "\n\n<tu><tuv></tu>"), "line 3, column 12");
    checkRefused(folder, tmx(good + "<tu><tuv xml:lang='en'><seg>&#x1F;</seg></tuv></tu>"), "invalid character number");
    checkRefused(folder, tmx(good + tu("\xCF\xF0\xE8", "x")), "is not valid in UTF-8");
    checkRefused(folder, "<?xml version='1.0' encoding='klingon'?>" + tmx(good), "\"klingon\", which is not known");
    checkRefused(folder, "<!DOCTYPE tmx [<!ENTITY x SYSTEM '/etc/passwd'>]>" + tmx(tu("&x;", "y")), "entity \"x\"");
    checkRefused(folder, "<!DOCTYPE tmx SYSTEM 'x.dtd'>" + tmx(tu("a&x;b", "y")), "\"&x;\" is defined nowhere");
    std::string deep;
    for (int i = 0; i < 5000; ++i) {
        deep += "<hi>";
    }
    checkRefused(folder, tmx("<tu><tuv xml:lang='en'><seg>" + deep), "1000 deep");
    std::string many = "<tu";
    for (int i = 0; i < 2000; ++i) {
        many += fmt::format(" a{}='1'", i);
    }
    checkRefused(folder, tmx(many + "/>"), "more than 1000 attributes");
    checkRefused(folder, tmx("<tu a='" + std::string(20u << 20, 'x') + "'/>"), "longer than 8 MB");
    checkRefused(folder, tmx(tu(std::string(20u << 20, 'x'), "y")), "more than 16 MB");
    checkRefused(folder, packed(tmx(good)).substr(0, 60), "is cut off");
    checkRefused(folder, packed(std::string(64u << 20, ' ')), "150 times its size");
    fs::create_directory(folder / "b.tmx");
    Project project = Project::inMemory();
    CHECK_THROWS_WITH(importInto(project, folder / "b.tmx"), Catch::Contains("is a folder"));
}

TEST_CASE("What is odd in a TMX file is told, and the rest comes in") {
    const TemporaryFolder folder;
    writeFile(folder / "a.tmx", "<tmx version='2.0'><body>words<other/><tu><tuv><seg>no language</seg></tuv></tu>"
                                "<tu><tuv xml:lang='lv'></tuv><tuv xml:lang='en'><seg>a<ept i='1'/></seg></tuv></tu>"
                                "</body></tmx>");
    Project project = Project::inMemory();
    const ImportReport report = importInto(project, folder / "a.tmx");
    CHECK(report.added == 1);
    std::string all;
    for (const auto* notes : {&report.leftOut, &report.warnings}) {
        for (const ImportNote& note : *notes) {
            all += note.message + ". ";
        }
    }
    for (const char* words : {"TMX 2.0", "no <header>", "text outside of a <seg>", "<other>", "without a language",
                              "without <seg>", "without a text", "without its <bpt>", "no source language"}) {
        CHECK(all.find(words) != std::string::npos);
    }
}

TEST_CASE("An import that is cancelled leaves nothing, and one that was killed is removed at the next start") {
    const TemporaryFolder folder;
    std::string units;
    for (int i = 0; i < 20000; ++i) {
        units += tu(fmt::format("Boat {} sails.", i), fmt::format("Laiva {} brauc.", i));
    }
    writeFile(folder / "a.tmx", tmx(units));
    const fs::path path = folder / "a.quadrille";
    {
        Project project = Project::create(path);
        std::stop_source stop;
        MemoryImportOptions options;
        std::size_t steps = 0;
        options.progress = [&](double done) {
            if (done > 0.5 && ++steps == 1) {
                fs::copy_file(path, folder / "killed.quadrille");
                fs::copy_file(path.string() + "-wal", folder / "killed.quadrille-wal");
                stop.request_stop();
            }
        };
        CHECK_THROWS_AS(importMemory(
                            folder / "a.tmx", [&](const std::function<void(Project&)>& work) { work(project); },
                            options, stop.get_token()),
                        Cancelled);
        CHECK(unitsIn(project).empty());
        CHECK(project.memoryUnitsWith("en", "boat").empty());
    }
    {
        SQLite::Database left((folder / "killed.quadrille").string(), SQLite::OPEN_READWRITE);
        CHECK(left.execAndGet("SELECT count(*) FROM memory_units").getInt() > 1000);
    }
    for (const char* file : {"a.quadrille", "killed.quadrille"}) {
        INFO(file);
        Project project = Project::open(folder / file, Project::Access::ReadWrite);
        CHECK(project.memories().empty());
        CHECK(project.verify().empty());
        SQLite::Database raw((folder / file).string(), SQLite::OPEN_READONLY);
        for (const char* table : {"memories", "memory_units", "memory_hashes", "memory_words", "imports"}) {
            CHECK(raw.execAndGet(fmt::format("SELECT count(*) FROM {}", table)).getInt() == 0);
        }
        CHECK(importInto(project, folder / "a.tmx").added == 20000);
        CHECK(project.memoryUnitsWith("lv", "laiva").size() == 20000);
    }
}

TEST_CASE("A memory comes in through the store while acts have their turn") {
    const TemporaryFolder folder;
    const NewDocument document = harbour();
    Store store(Project::create(folder / "a.quadrille", {&document, 1}));
    std::size_t turns = 0;
    const ImportReport report = importMemory(samples / "level-2.tmx", [&](const std::function<void(Project&)>& work) {
        ++turns;
        store.run([&](Project& project) { work(project); }).get();
    });
    CHECK(report.added == 3);
    CHECK(turns > 3);
    CHECK(store.run([](Project& project) { return project.memories().size(); }).get() == 1);
}

TEST_CASE("A project of the format before gets a memory") {
    const TemporaryFolder folder;
    const NewDocument document = harbour();
    { const Project project = Project::create(folder / "a.quadrille", {&document, 1}); }
    {
        SQLite::Database database((folder / "a.quadrille").string(), SQLite::OPEN_READWRITE);
        database.exec("DROP TABLE memory_words; DROP TABLE memory_hashes; DROP TABLE memory_units; DROP TABLE "
                      "memories; PRAGMA user_version = 3");
    }
    Project project = Project::open(folder / "a.quadrille", Project::Access::ReadWrite);
    CHECK(project.memories().empty());
    CHECK(importInto(project, samples / "level-2.tmx").added == 3);
    CHECK(project.verify().empty());
    CHECK(project.documents().size() == 1);
}

TEST_CASE("Damage in the memory is found by verify") {
    const TemporaryFolder folder;
    {
        Project project = Project::create(folder / "a.quadrille");
        importInto(project, samples / "level-2.tmx");
    }
    SQLite::Database((folder / "a.quadrille").string(), SQLite::OPEN_READWRITE)
        .exec("UPDATE memory_units SET content = substr(content, 1, length(content) - 1) WHERE id = 2");
    const Project project = Project::open(folder / "a.quadrille", Project::Access::ReadOnly);
    CHECK(project.verify().size() == 2);
}

TEST_CASE("Memories with other headers are written in one file, each unit saying what its header said") {
    const TemporaryFolder folder;
    Project project = Project::inMemory();
    importInto(project, samples / "level-2.tmx");
    importInto(project, samples / "old-1.1.tmx");
    exportMemory(project, {}, folder / "out.tmx");
    CHECK(isValidTmx(folder / "out.tmx"));
    Project other = Project::inMemory();
    importInto(other, folder / "out.tmx");
    const auto units = unitsIn(other);
    REQUIRE(units.size() == 4);
    CHECK(attributeOf(units[1].attributes, "srclang") == "en-US");
    CHECK(attributeOf(units[1].attributes, "datatype") == "html");
    CHECK(attributeOf(units[3].attributes, "segtype") == "block");
    CHECK(attributeOf(other.memories().front().header.attributes, "srclang") == "*all*");
    CHECK(other.memories().front().header.extras.find("Letters &amp; notes") != std::string::npos);
    ExportChoice choice;
    choice.languages = {"lv"};
    const ExportReport report = exportMemory(project, choice, folder / "lv.tmx");
    CHECK(report.unitsWritten == 2);
    CHECK(report.leftOut.front().rows == std::vector<std::size_t>{2, 3});
}

TEST_CASE("Random memories are read as they were written") {
    const TemporaryFolder folder;
    std::mt19937 random(20260101);
    const std::vector<std::string> pieces = {"a",     "Ž",          "ї",      "\u00A0", " ",    "\n",     "\t",
                                             "\r",    "&",          "<",      ">",      "\"",   "'",      "]]>",
                                             "&amp;", "\U0001F600", "\u2028", "MARK",   "SIGN", "\uFFFD", "\u0085"};
    const auto text = [&](MemoryVariant& variant) {
        for (std::size_t i = random() % 12; i > 0; --i) {
            const std::string& piece = pieces[random() % pieces.size()];
            if (piece == "MARK") {
                variant.marks.push_back({"tmx:ph", "", fmt::format("<ph x=\"{}\">&lt;br/&gt;</ph>", random() % 9)});
            } else if (piece == "SIGN") {
                variant.marks.push_back({"text", "", "\uFFFC"});
            }
            variant.text += piece == "MARK" || piece == "SIGN" ? "\uFFFC" : piece;
        }
    };
    std::vector<MemoryUnit> units;
    for (int i = 0; i < 300; ++i) {
        MemoryUnit& unit = units.emplace_back();
        unit.attributes = fmt::format(" tuid=\"{}&quot;&#10;&lt;\"", i);
        unit.extras = random() % 2 == 0 ? "<note>x &amp; y</note>" : "";
        for (std::size_t k = 1 + random() % 4; k > 0; --k) {
            MemoryVariant& variant = unit.variants.emplace_back();
            variant.tag = random() % 2 == 0 ? "en-GB" : "lv";
            variant.attributes = random() % 2 == 0 ? " changeid=\"&amp;\"" : "";
            text(variant);
        }
    }
    MemoryInfo info;
    info.header.attributes = " srclang=\"en-GB\"";
    std::string out;
    TmxMemoryWriter writer([&](std::string_view bytes) { out += bytes; }, {info});
    for (const MemoryUnit& unit : units) {
        writer.unit(0, unit);
    }
    writer.end();
    writeFile(folder / "a.tmx", out);
    std::vector<MemoryUnit> read;
    ImportReport report;
    ByteSource source(folder / "a.tmx");
    readTmx(source, {[](const MemoryHeader&) {}, [&](MemoryUnit& unit, std::uint64_t) { read.push_back(unit); }},
            report);
    CHECK(read == units);
}

TEST_CASE("Whatever byte of a TMX file is hit, it is read or refused with a sentence") {
    const TemporaryFolder folder;
    const std::string whole = readFile(samples / "level-2.tmx");
    std::mt19937 random(7);
    for (int round = 0; round < 400; ++round) {
        std::string bytes = whole;
        for (std::size_t hits = 1 + random() % 3; hits > 0; --hits) {
            const std::size_t at = random() % bytes.size();
            switch (random() % 3) {
            case 0:
                bytes[at] = static_cast<char>(random());
                break;
            case 1:
                bytes.erase(at, random() % 40);
                break;
            default:
                bytes.insert(at, bytes.substr(random() % bytes.size(), random() % 60));
            }
        }
        writeFile(folder / "a.tmx", bytes);
        ImportReport report;
        ByteSource source(folder / "a.tmx");
        try {
            readTmx(source,
                    {[](const MemoryHeader&) {},
                     [](const MemoryUnit& unit, std::uint64_t) { CHECK(unpackMemoryUnit(pack(unit)) == unit); }},
                    report);
        } catch (const std::runtime_error& error) {
            CHECK(std::string(error.what()).ends_with('.'));
        }
    }
}
