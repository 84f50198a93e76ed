#include "corpus/restoring.h"

#include "corpus/project.h"
#include "tests/corpus/edit_sample.h"

#include <catch2/catch.hpp>

#include <fstream>

using namespace quadrille;
using namespace quadrille::test;
namespace fs = std::filesystem;

namespace {

const BackupTime noon{std::chrono::minutes(29'400'000), 1};

std::string firstText(const fs::path& path) {
    const Project project = Project::open(path, Project::Access::ReadOnly);
    const DocumentId document = project.documents().front().id;
    const auto units = project.outline(document).units;
    return project.units(document, std::span(&units[1], 1)).front().cells[3].text();
}

struct Files {
    Files() {
        const NewDocument text = harbour();
        Project::create(path, std::span(&text, 1)).backup(backup);
        Project project = Project::open(path, Project::Access::ReadWrite);
        const DocumentId document = project.documents().front().id;
        project.apply(SetText{project.outline(document).units[1], 3, "Vēlāk.", {}}, translator);
    }
    [[nodiscard]] std::size_t count() const { return folder.names().size(); }
    TemporaryFolder folder;
    std::string path = (folder / "speech.quadrille").string();
    std::string backup = (folder / "kept.quadrille").string();
};

} // namespace

TEST_CASE("A restored backup stands in the project's place, and what stood there beside it") {
    const Files files;
    const std::string before = firstText(files.backup);
    const fs::path aside = restoreBackup(files.backup, files.path, noon);
    CHECK(firstText(files.path) == before);
    CHECK(firstText(aside) == "Vēlāk.");
    CHECK(aside.filename().string().starts_with("speech before "));
    CHECK(firstText(files.backup) == before);
    CHECK(Project::open(files.path, Project::Access::ReadWrite).verify().empty());
    const fs::path second = restoreBackup(aside, files.path, noon);
    CHECK(second != aside);
    CHECK(firstText(files.path) == "Vēlāk.");
    CHECK(files.count() == 4);
}

TEST_CASE("A backup that is damaged is not restored") {
    const Files files;
    std::fstream(files.backup, std::ios::in | std::ios::out | std::ios::binary).seekp(4096) << std::string(9000, 'x');
    CHECK_THROWS_AS(restoreBackup(files.backup, files.path, noon), std::runtime_error);
    CHECK(firstText(files.path) == "Vēlāk.");
    CHECK(files.count() == 2);
}

TEST_CASE("A project that somebody has open is not replaced") {
    const Files files;
    const Project other = Project::open(files.path, Project::Access::ReadWrite);
    CHECK_THROWS_WITH(restoreBackup(files.backup, files.path, noon), Catch::Contains("is open in another program"));
    CHECK(firstText(files.path) == "Vēlāk.");
}

TEST_CASE("A restoration that is cancelled leaves all as it was") {
    const Files files;
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS(restoreBackup(files.backup, files.path, noon, stop.get_token()));
    CHECK(firstText(files.path) == "Vēlāk.");
    CHECK(files.count() == 2);
}
