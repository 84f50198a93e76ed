#pragma once

#include "alignment/link_words.h"

#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <unordered_map>

namespace quadrille {

/// How words of two languages go together in texts that are aligned already: what no table says of them. Unchanging
/// once made, so any thread may read it.
class WordStatistics {
public:
    /// Texts that say the same, borrowed.
    struct Texts {
        std::string_view source;
        std::string_view target;
    };

    WordStatistics() = default;
    /// Learns by expectation and maximisation which word explains which, both ways (Model 1 of P. F. Brown et al., "The
    /// Mathematics of Statistical Machine Translation", Computational Linguistics 19(2), 1993), beginning with what the
    /// tables say and with rare words kept from explaining everything (R. C. Moore, "Improving IBM Word-Alignment
    /// Model 1", ACL 2004). A pair counts as far as both ways agree on it (P. Liang, B. Taskar and D. Klein, "Alignment
    /// by Agreement", NAACL 2006). `terms` may be null. Linear in the texts; beyond some thousands, a sample of
    /// them. Throws Cancelled.
    WordStatistics(std::span<const Texts> texts, const Language& source, const Language& target,
                   const SettledPairs* terms = nullptr, const std::stop_token& stop = {});

    /// How sure one may be that words with these stems (as stem() gives them) stand for each other where they meet, 0
    /// to 1.
    [[nodiscard]] float strength(std::string_view source, std::string_view target) const;
    [[nodiscard]] std::size_t size() const { return m_size; }

private:
    using Counterparts = std::unordered_map<std::string, float, TextHash, std::equal_to<>>;
    std::unordered_map<std::string, Counterparts, TextHash, std::equal_to<>> m_strengths;
    std::size_t m_size = 0;
};

} // namespace quadrille
