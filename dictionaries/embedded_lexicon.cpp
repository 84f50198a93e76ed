#include "dictionaries/written_lexicon.h"

namespace quadrille {
namespace embedded {
std::string_view lexicon();
} // namespace embedded

const WrittenLexicon& writtenLexicon() {
    static const WrittenLexicon lexicon(embedded::lexicon());
    return lexicon;
}

} // namespace quadrille
