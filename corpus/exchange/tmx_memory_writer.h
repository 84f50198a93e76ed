#pragma once

#include "corpus/format.h"
#include "corpus/memory.h"

#include <map>

namespace quadrille {

/// Writes units of memories as TMX 1.4b, with all that they came with.
class TmxMemoryWriter {
public:
    /// Writes the beginning. One header is written as it came; of several that differ, their notes, properties and
    /// encodings, and each unit says for itself what its header said of all.
    TmxMemoryWriter(Sink sink, const std::vector<MemoryInfo>& memories);

    void unit(std::int64_t memory, const MemoryUnit& unit);
    void end();

private:
    void begin(const MemoryHeader& header);
    Sink m_sink;
    std::map<std::int64_t, std::string> m_unitAttributes; ///< by memory: those its header gives to its units
    std::string m_out;
};

} // namespace quadrille
