#include "app/background.h"

#include "alignment/aligner.h"

#include <QSignalSpy>
#include <QTest>
#include <catch2/catch.hpp>

#include <optional>
#include <thread>

using namespace quadrille;

namespace {

constexpr int limitMs = 10000;

} // namespace

TEST_CASE("A result arrives on the thread of the one who asked") {
    Background background;
    std::optional<int> result;
    std::thread::id where;
    background.run(
        "Adding", [](const Background::Task&) { return 40 + 2; },
        [&](int answer) {
            result = answer;
            where = std::this_thread::get_id();
        },
        [](const Background::Failure&) { FAIL("It must not fail."); });
    CHECK(background.busy());
    REQUIRE(QTest::qWaitFor([&] { return result.has_value(); }, limitMs));
    CHECK(*result == 42);
    CHECK(where == std::this_thread::get_id());
    CHECK_FALSE(background.busy());
}

TEST_CASE("An error comes back as its sentence") {
    Background background;
    QString sentence;
    background.run(
        "Reading", [](const Background::Task&) -> int { throw std::runtime_error("op-ed.txt is missing."); },
        [](int) { FAIL("There is no result."); },
        [&](const Background::Failure& failure) {
            sentence = failure.sentence;
            CHECK_FALSE(failure.cancelled);
        });
    REQUIRE(QTest::qWaitFor([&] { return !sentence.isEmpty(); }, limitMs));
    CHECK(sentence == "op-ed.txt is missing.");
}

TEST_CASE("Cancelling stops what runs and what waits, and says so") {
    Background background;
    int cancelled = 0;
    const auto work = [](const Background::Task& task) -> int {
        while (!task.stop.stop_requested()) {
            std::this_thread::yield();
        }
        throw Cancelled();
    };
    const auto failed = [&](const Background::Failure& failure) { cancelled += failure.cancelled ? 1 : 0; };
    background.run(
        "First", work, [](int) {}, failed);
    background.run(
        "Second", work, [](int) {}, failed);
    background.cancel();
    REQUIRE(QTest::qWaitFor([&] { return cancelled == 2; }, limitMs));
}

TEST_CASE("Nobody hears of work that was forgotten") {
    Background background;
    bool heard = false;
    bool last = false;
    background.run(
        "Old", [](const Background::Task&) { return 1; }, [&](int) { heard = true; },
        [&](const Background::Failure&) { heard = true; });
    background.forget();
    background.run(
        "New", [](const Background::Task&) { return 2; }, [&](int) { last = true; }, [](const auto&) {});
    REQUIRE(QTest::qWaitFor([&] { return last; }, limitMs));
    CHECK_FALSE(heard);
}

TEST_CASE("Progress and title are told while work goes on") {
    Background background;
    bool ended = false;
    std::vector<double> seen;
    QObject::connect(&background, &Background::changed, &background, [&] { seen.push_back(background.done()); });
    background.run(
        "Aligning",
        [](const Background::Task& task) {
            task.report(0.5);
            return 0;
        },
        [&](int) { ended = true; }, [](const auto&) {});
    CHECK(background.title() == "Aligning");
    REQUIRE(QTest::qWaitFor([&] { return ended; }, limitMs));
    CHECK(std::find(seen.begin(), seen.end(), 0.5) != seen.end());
}
