#include "app/cli/lines.h"

#include "corpus/intake.h"

#include <iostream>
#include <stdexcept>

namespace quadrille::cli {

void eachLine(const std::function<void(const std::string& line)>& take) {
    std::string line;
    for (int c = std::cin.get(); c != std::char_traits<char>::eof(); c = std::cin.get()) {
        if (c == '\n') {
            take(line);
            line.clear();
        } else if (line.size() < maximumTextBytes) {
            line += static_cast<char>(c);
        } else {
            throw std::runtime_error("A line of the input is longer than a text may be.");
        }
    }
    if (!line.empty()) {
        take(line);
    }
}

std::optional<std::string> unescaped(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') {
            plain += text[i];
            continue;
        }
        const char next = i + 1 < text.size() ? text[++i] : ' ';
        if (next != 'n' && next != 't' && next != '\\') {
            return std::nullopt;
        }
        plain += next == 'n' ? '\n' : next == 't' ? '\t' : '\\';
    }
    return plain;
}

} // namespace quadrille::cli
