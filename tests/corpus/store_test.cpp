#include "corpus/store.h"

#include "alignment/aligner.h"
#include "tests/corpus/edit_sample.h"

#include <catch2/catch.hpp>

#include <array>
#include <atomic>

using namespace quadrille;
using namespace quadrille::test;

namespace {

/// A project file with the harbour text and a store on it.
struct Shop {
    TemporaryFolder folder;
    std::filesystem::path path = folder / "a.quadrille";
    DocumentId document = 0;
    std::vector<UnitId> units;
    std::optional<Store> store;

    Shop() {
        Project project = Project::create(path, std::array{harbour()});
        document = project.documents().front().id;
        units = project.outline(document).units;
        store.emplace(std::move(project));
    }
    [[nodiscard]] Act typing(const std::string& text) const {
        return {{}, translator, {SetText{units[1], 3, text, {}}}};
    }
};

} // namespace

TEST_CASE("What the store has answered another connection can read") {
    Shop shop;
    const Applied applied = shop.store->apply(shop.typing("Cits teksts.")).get();
    CHECK(applied.changed == std::vector<UnitId>{shop.units[1]});
    const Project reader = Project::open(shop.path, Project::Access::ReadOnly);
    CHECK(reader.units(shop.document, std::array{shop.units[1]}).front().cells[3].text() == "Cits teksts.");
}

TEST_CASE("The store turns an error into its answer and goes on") {
    Shop shop;
    auto refused = shop.store->apply({{}, translator, {SetState{shop.units[1], 3, State::Approved, {}}}});
    CHECK_THROWS_AS(refused.get(), Refused);
    CHECK(!shop.store->apply(shop.typing("Cits.")).get().changed.empty());
    shop.store->undo(translator).get();
    shop.store->redo(translator).get();
    CHECK_THROWS_AS(shop.store->redo(translator).get(), Refused);
}

TEST_CASE("Acts of several threads are all done, in the order of each") {
    Shop shop;
    std::atomic<int> answered = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&, t] {
            for (int i = 0; i < 25; ++i) {
                Act act{{}, translator, {SetText{shop.units[static_cast<std::size_t>(t)], 1, std::to_string(i), {}}}};
                shop.store->apply(std::move(act),
                                  [&](const Store::Answer& answer) { answered += answer.applied ? 1 : 0; });
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    shop.store->wait();
    CHECK(answered == 100);
    shop.store.reset();
    Project project = Project::open(shop.path, Project::Access::ReadOnly);
    for (std::size_t t = 0; t < 4; ++t) {
        CHECK(project.units(shop.document, std::array{shop.units[t]}).front().cells[1].text() == "24");
    }
    CHECK(project.verify().empty());
    CHECK(shop.folder.names() == std::vector<std::string>{"a.quadrille"});
}

TEST_CASE("Acts have their turn while a document comes in") {
    Shop shop;
    auto import = shop.store->add(longDocument(3000));
    int acts = 0;
    while (import.wait_for(std::chrono::seconds(0)) != std::future_status::ready) {
        shop.store->apply(shop.typing("Teksts " + std::to_string(acts++))).get();
    }
    CHECK(acts > 2);
    import.get();
    CHECK(shop.store->run([](Project& project) { return project.documents().size(); }).get() == 2);
    CHECK(shop.store->run([](Project& project) { return project.verify().size(); }).get() == 0);
}

TEST_CASE("A document given up on its way in leaves nothing, nor does it harm another one") {
    Shop shop;
    std::stop_source stop;
    auto given = shop.store->add(longDocument(3000), stop.get_token());
    auto kept = shop.store->add(longDocument(500));
    shop.store->apply(shop.typing("Teksts.")).get();
    stop.request_stop();
    CHECK_THROWS_AS(given.get(), Cancelled);
    kept.get();
    CHECK(shop.store->run([](Project& project) { return project.documents().size(); }).get() == 2);
    CHECK(shop.store->run([](Project& project) { return project.verify().size(); }).get() == 0);
}

TEST_CASE("A store that ends does what it was asked and leaves one file") {
    Shop shop;
    for (int i = 0; i < 50; ++i) {
        shop.store->apply(shop.typing(std::to_string(i)), [](const Store::Answer&) {});
    }
    auto import = shop.store->add(longDocument(5000));
    shop.store.reset();
    CHECK_THROWS(import.get());
    CHECK(shop.folder.names() == std::vector<std::string>{"a.quadrille"});
    Project project = Project::open(shop.path, Project::Access::ReadWrite);
    CHECK(project.units(shop.document, std::array{shop.units[1]}).front().cells[3].text() == "49");
    CHECK(project.documents().size() == 1);
    CHECK(project.verify().empty());
}
