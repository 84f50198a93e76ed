#include "tests/app/fixture.h"

#include <fmt/format.h>

namespace quadrille::fixture {

namespace {

Segment sentence(std::string text, bool startsParagraph, bool heading = false) {
    Segment segment;
    segment.text = std::move(text);
    segment.gap = startsParagraph ? "\n" : " ";
    segment.startsParagraph = startsParagraph;
    segment.heading = heading;
    return segment;
}

NewColumn column(std::string tag, std::vector<Segment> segments) {
    NewColumn result;
    result.tag = std::move(tag);
    result.fileName = result.tag + ".txt";
    result.encoding = "UTF-8";
    result.segments = std::move(segments);
    return result;
}

} // namespace

QString project(const QTemporaryDir& folder) {
    NewDocument document;
    document.name = "The harbour";
    document.columns = {
        column("en", {sentence("The harbour", true, true), sentence("The ice went out in April.", true),
                      sentence("Nobody had seen it go, but the boats lay free.", false),
                      sentence("We sailed on Monday.", true)}),
        column("ru", {sentence("Гавань", true, true), sentence("Лёд сошёл в апреле.", true),
                      sentence("Никто этого не видел.", false), sentence("Но лодки были свободны.", false),
                      sentence("Мы вышли в понедельник.", true)}),
        column("lv", {sentence("Osta", true, true), sentence("Ledus izgāja aprīlī.", true),
                      sentence("Neviens to neredzēja, bet 5\u00A0laivas bija brīvas.", false)}),
    };
    const auto unit = [](Range en, Range ru, Range lv) { return UnitRange{{en, ru, lv}, 0.9}; };
    document.units = {unit({0, 1}, {0, 1}, {0, 1}), unit({1, 2}, {1, 2}, {1, 2}), unit({2, 3}, {2, 4}, {2, 3}),
                      unit({3, 4}, {4, 5}, {3, 3})};
    document.beads = {{{{0, 1}, {0, 1}, 0.97}, {{1, 2}, {1, 2}, 0.93}, {{2, 3}, {2, 4}, 0.62}, {{3, 4}, {4, 5}, 0.9}},
                      {{{0, 1}, {0, 1}, 0.95}, {{1, 2}, {1, 2}, 0.91}, {{2, 3}, {2, 3}, 0.88}, {{3, 4}, {3, 3}, 0.2}}};
    const QString path = folder.filePath(QStringLiteral("Harbour.quadrille"));
    Project::create(path.toStdString(), std::span(&document, 1));
    return path;
}

QString markedProject(const QTemporaryDir& folder) {
    NewDocument document;
    document.name = "Marked";
    Segment english = sentence("The \uFFFCice\uFFFC went out in April.", true);
    english.marks = {{"bold", "1", "<b>"}, {"bold", "1", "</b>"}};
    Segment latvian = sentence("\uFFFCLedus\uFFFC izgāja aprīlī\uFFFC.", true);
    latvian.marks = {{"bold", "1", "<b>"}, {"bold", "1", "</b>"}, {"ph", "", "<br/>"}};
    Segment ukrainian = sentence("\uFFFC\uFFFCКрига зійшла у\u00A0квітні.", true);
    ukrainian.marks = {{"ph", "7", "<i>"}, {"link", "8", "<a href=\"x\">"}};
    document.columns = {
        column("en", {english, sentence("We sailed on Monday.", true)}),
        column("lv", {latvian, sentence("Mēs izbraucām pirmdien.", true)}),
        column("uk", {ukrainian, sentence("Ми вийшли в понеділок.", true)}),
    };
    const Range first{0, 1};
    const Range second{1, 2};
    document.units = {{{first, first, first}, 0.9}, {{second, second, second}, 0.9}};
    const std::vector<Bead> beads = {{first, first, 0.9}, {second, second, 0.9}};
    document.beads = {beads, beads};
    const QString path = folder.filePath(QStringLiteral("Marked.quadrille"));
    Project::create(path.toStdString(), std::span(&document, 1));
    return path;
}

NewDocument longDocument(std::size_t rows) {
    NewDocument document;
    document.name = "Long";
    std::vector<Segment> english;
    std::vector<Segment> latvian;
    std::vector<Bead> beads;
    for (std::size_t row = 0; row < rows; ++row) {
        const bool heading = row % 50 == 0;
        const bool starts = heading || row % 5 == 1;
        english.push_back(sentence(fmt::format("Sentence {} goes on for a while.", row + 1), starts, heading));
        latvian.push_back(sentence(fmt::format("{}. teikums kādu laiku turpinās.", row + 1), starts, heading));
        beads.push_back({{row, row + 1}, {row, row + 1}, row % 100 == 7 ? 0.3 : 0.9});
        document.units.push_back({{{row, row + 1}, {row, row + 1}}, beads.back().confidence});
    }
    document.columns = {column("en", std::move(english)), column("lv", std::move(latvian))};
    document.beads = {std::move(beads)};
    return document;
}

} // namespace quadrille::fixture
