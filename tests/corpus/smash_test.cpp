#include "tests/corpus/smash.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <vector>

namespace quadrille::test {

namespace {

// Not std::uniform_int_distribution, whose numbers differ between libraries.
std::size_t below(std::mt19937& random, std::size_t end) {
    return random() % end;
}

std::string page(const std::string& bytes, std::size_t pageSize, Smash way, std::mt19937& random) {
    std::string content(pageSize, '\0');
    if (way == Smash::Random || way == Smash::Sector) {
        std::generate(content.begin(), content.end(), [&] { return static_cast<char>(random()); });
    } else if (way == Smash::OtherPage) {
        content = bytes.substr(below(random, bytes.size() / pageSize) * pageSize, pageSize);
    }
    return content;
}

} // namespace

std::string smashed(std::string bytes, std::size_t pageSize, double share, Smash way, unsigned seed, bool header) {
    std::mt19937 random(seed);
    const std::size_t pages = bytes.size() / pageSize;
    std::vector<std::size_t> order;
    for (std::size_t i = 1; i < pages; ++i) {
        order.push_back(i);
    }
    for (std::size_t i = order.size(); i > 1; --i) {
        std::swap(order[i - 1], order[below(random, i)]);
    }
    order.resize(static_cast<std::size_t>(static_cast<double>(pages) * share) + 1);
    if (header) {
        order.front() = 0;
    }
    for (const std::size_t number : order) {
        const std::string content = page(bytes, pageSize, way, random);
        const std::size_t size = way == Smash::Sector ? 512 : pageSize;
        const std::size_t at = number * pageSize + below(random, pageSize / size) * size;
        bytes.replace(at, size, content, 0, size);
    }
    return bytes;
}

TEST_CASE("The damage of the tests is the same for one seed and hits as many pages as told") {
    std::string whole(4096 * 1000, 'x');
    const std::string once = smashed(whole, 4096, 0.025, Smash::Zeros, 7, true);
    CHECK(once == smashed(whole, 4096, 0.025, Smash::Zeros, 7, true));
    CHECK(once != smashed(whole, 4096, 0.025, Smash::Zeros, 8, true));
    CHECK(std::count(once.begin(), once.end(), '\0') == 26 * 4096);
    CHECK(once[0] == '\0');
}

} // namespace quadrille::test
