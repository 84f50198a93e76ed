#include "corpus/exchange/tbx.h"
#include "corpus/format.h"

namespace quadrille {

Format tbx();

Format tbx() {
    Format format;
    format.name = "tbx";
    format.endings = {".tbx"};
    format.arrival = Arrival::Terms;
    format.carries = {true, false, true, false};
    format.readTerms = readTbx;
    format.writeTerms = writeTbx;
    return format;
}

} // namespace quadrille
