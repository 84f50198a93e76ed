#pragma once

#include <cstddef>
#include <string>

namespace quadrille::test {

enum class Smash { Zeros, Random, OtherPage, Sector };

/// `bytes` with that share of its pages damaged, at random but the same for each seed: overwritten with zeros, with
/// random bytes, with another page, or in 512 bytes of each only. The first page is among them if `header`, else not.
std::string smashed(std::string bytes, std::size_t pageSize, double share, Smash way, unsigned seed, bool header);

} // namespace quadrille::test
