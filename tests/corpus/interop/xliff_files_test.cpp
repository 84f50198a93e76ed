#include "corpus/exchange/xliff_job.h"
#include "tests/corpus/sample.h"

#include <catch2/catch.hpp>

#include <fstream>

using namespace quadrille;
using namespace quadrille::test;
namespace fs = std::filesystem;

TEST_CASE("Every XLIFF file of other programs is opened as its index says, and given back byte for byte") {
    const fs::path interop = fs::path(QUADRILLE_SHARED_DIR) / "interop" / "xliff";
    std::ifstream index(interop / "INDEX.tsv");
    std::string line;
    std::getline(index, line);
    std::size_t files = 0;
    while (std::getline(index, line)) {
        std::vector<std::string> fields;
        for (std::size_t at = 0; at <= line.size();) {
            const std::size_t end = std::min(line.find('\t', at), line.size());
            fields.push_back(line.substr(at, end - at));
            at = end + 1;
        }
        INFO(line);
        ++files;
        const TemporaryFolder folder;
        const std::string bytes = readFile(interop / fields[0]);
        ImportReport report;
        const NewDocument document = xliffDocument(bytes, fields[0], report);
        // The index counts the units of XLIFF 2, each of which may have several segments.
        CHECK(document.units.size() >= std::stoul(fields[4]));
        CHECK(report.warnings.empty() == !fields.back().starts_with("clear error or warning"));
        const Project project = Project::inMemory({&document, 1});
        exportXliffJob(project, project.documents().front().id, folder / "out.xlf", false);
        CHECK(readFile(folder / "out.xlf") == bytes);
        CHECK(project.verify().empty());
    }
    CHECK(files == 11);
}
