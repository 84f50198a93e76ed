#include "corpus/mark_packing.h"

namespace quadrille {

void packMarks(ByteWriter& out, const std::vector<Mark>& marks) {
    out.number(marks.size());
    for (const Mark& mark : marks) {
        out.text(mark.kind);
        out.text(mark.id);
        out.text(mark.original);
    }
}

std::vector<Mark> unpackMarks(ByteReader& in) {
    std::vector<Mark> marks;
    for (std::size_t left = in.count(); left > 0; --left) {
        Mark& mark = marks.emplace_back();
        mark.kind = in.text();
        mark.id = in.text();
        mark.original = in.text();
    }
    return marks;
}

} // namespace quadrille
