#include "corpus/format.h"

namespace quadrille {

Format plainText();

namespace {

Decoded read(const ReadRequest& request) {
    return decode(request.bytes, request.tag, request.encoding, request.name);
}

} // namespace

Format plainText() {
    Format format;
    format.name = "text";
    format.endings = {".txt"};
    format.read = read;
    return format;
}

} // namespace quadrille
