#include "corpus/random.h"

#include <random>
#include <string_view>

namespace quadrille {

std::int64_t randomDesk() {
    std::random_device source;
    return std::uniform_int_distribution<std::int64_t>(1, 2147483647)(source);
}

std::string randomAct() {
    std::random_device source;
    std::uniform_int_distribution<int> byte(0, 255);
    std::string act(16, '\0');
    for (char& c : act) {
        c = static_cast<char>(byte(source));
    }
    return act;
}

std::string randomLetters() {
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789";
    std::random_device source;
    std::uniform_int_distribution<std::size_t> place(0, letters.size() - 1);
    std::string name(12, ' ');
    for (char& c : name) {
        c = letters[place(source)];
    }
    return name;
}

} // namespace quadrille
