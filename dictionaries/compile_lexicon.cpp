// Used by the build only: turns the tables of the written lexicon into the bytes that are built into the program.
// usage: compile_lexicon OUTPUT TABLE...

#include "dictionaries/written_lexicon.h"

#include <cstdio>
#include <exception>
#include <fstream>
#include <string>
#include <vector>

int main(int argc, char** argv) {
    try {
        std::vector<std::string> lines;
        for (int k = 2; k < argc; ++k) {
            std::ifstream table(argv[k], std::ios::binary);
            if (!table) {
                throw std::runtime_error(std::string(argv[k]) + " cannot be read.");
            }
            for (std::string line; std::getline(table, line);) {
                if (!line.empty() && line.front() != '#') {
                    lines.push_back(std::move(line));
                }
            }
        }
        std::ofstream output(argc > 1 ? argv[1] : "", std::ios::binary);
        output << quadrille::WrittenLexicon::compiled(lines);
        if (!output.flush()) {
            throw std::runtime_error("The compiled lexicon cannot be written.");
        }
    } catch (const std::exception& error) {
        std::fprintf(stderr, "compile_lexicon: %s\n", error.what());
        return 1;
    }
    return 0;
}
