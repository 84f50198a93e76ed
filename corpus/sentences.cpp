#include "corpus/sentences.h"

namespace quadrille {

std::vector<Sentence> sentencesOf(std::span<const Segment> segments) {
    std::vector<Sentence> all;
    all.reserve(segments.size());
    for (const Segment& segment : segments) {
        all.push_back({segment.text, segment.startsParagraph, segment.heading});
    }
    return all;
}

} // namespace quadrille
