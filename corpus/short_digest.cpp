#include "corpus/short_digest.h"

#include <fmt/format.h>

namespace quadrille {

std::string ShortDigest::text() const {
    return fmt::format("{:016x}", m_state);
}

} // namespace quadrille
