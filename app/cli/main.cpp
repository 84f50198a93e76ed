#include "app/cli/run.h"

int main(int count, char** words) {
    return quadrille::cli::run(count, words);
}
