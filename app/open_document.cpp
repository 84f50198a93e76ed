#include "app/open_document.h"

#include "app/text.h"
#include "dictionaries/language.h"

namespace quadrille {

QString columnName(const OpenDocument& document, int column) {
    if (column < 0 || static_cast<std::size_t>(column) >= document.info.columns.size()) {
        return {};
    }
    return toQt(language(document.info.columns[static_cast<std::size_t>(column)].tag).nativeName);
}

} // namespace quadrille
