#include "corpus/exchange/xliff_job.h"
#include "corpus/format.h"

namespace quadrille {

Format xliff();

Format xliff() {
    Format format;
    format.name = "xliff";
    format.endings = {".xlf", ".xliff", ".mqxliff", ".sdlxliff"};
    format.carries = {false, true, true, true};
    format.readDocument = xliffDocument;
    return format;
}

} // namespace quadrille
