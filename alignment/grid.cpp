#include "alignment/grid.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace quadrille {
namespace {

/// More tokens than this of one sentence are not looked at; no sentence of prose has as many.
constexpr std::size_t mostTokens = 4096;

std::span<const std::uint32_t> tokensOf(const PreparedText& text, std::size_t k) {
    const auto tokens = text.tokens(k);
    return tokens.subspan(0, std::min(tokens.size(), mostTokens));
}

/// How much likelier a word is when a counterpart stands among as many words as there are in the language, than when
/// none does; for each type.
std::vector<float> gains(const PreparedText& text, auto trustOf) {
    std::vector<float> all;
    all.reserve(text.types().size());
    for (std::uint32_t type = 0; type < text.types().size(); ++type) {
        const double trust = trustOf(type);
        all.push_back(static_cast<float>(trust / ((1 - trust) * text.frequency(type))));
    }
    return all;
}

} // namespace

class Grid::Product {
public:
    void multiply(double factor) {
        m_product *= factor;
        if (m_product > 1e200) {
            m_logarithm += std::log(m_product);
            m_product = 1;
        }
    }
    [[nodiscard]] double logarithm() const { return m_logarithm + std::log(m_product); }

private:
    double m_product = 1;
    double m_logarithm = 0;
};

Grid::Grid(const Evidence& evidence, const Band& band, const std::stop_token& stop)
    : m_source(evidence.source)
    , m_target(evidence.target)
    , m_translations(evidence.translations)
    , m_model(evidence.model)
    , m_routes(evidence.routes)
    , m_band(band)
    , m_seen(m_target.types().size(), 0)
    , m_sourceGain(gains(m_source, [this](std::uint32_t type) { return m_translations.sourceTrust(type); }))
    , m_targetGain(gains(m_target, [this](std::uint32_t type) { return m_translations.targetTrust(type); })) {
    m_begins.push_back(0);
    for (std::size_t i = band.first; i <= band.last() && i < m_source.size(); ++i) {
        if (i % 16 == 0 && stop.stop_requested()) {
            throw Cancelled();
        }
        m_rows.push_back(m_begins.size() - 1);
        meet(i);
    }
}

void Grid::meet(std::size_t i) {
    const auto tokens = tokensOf(m_source, i);
    for (const std::uint32_t type : tokens) {
        for (const Translations::Link& link : m_translations.of(type)) {
            m_seen[link.target] = 1;
        }
    }
    const std::size_t last = std::min(m_band.to(i), m_target.size());
    for (std::size_t j = m_band.from(i); j < last; ++j) {
        meet(i, j);
        m_begins.push_back(m_meetings.size());
    }
    for (const std::uint32_t type : tokens) {
        for (const Translations::Link& link : m_translations.of(type)) {
            m_seen[link.target] = 0;
        }
    }
}

void Grid::meet(std::size_t i, std::size_t j) {
    const auto tokens = tokensOf(m_source, i);
    const auto others = tokensOf(m_target, j);
    for (std::size_t f = 0; f < others.size(); ++f) {
        if (m_seen[others[f]] == 0) {
            continue;
        }
        for (std::size_t e = 0; e < tokens.size(); ++e) {
            const Translations::Link* link = m_translations.between(tokens[e], others[f]);
            if (link != nullptr) {
                m_meetings.push_back(
                    {static_cast<std::uint16_t>(e), static_cast<std::uint16_t>(f), link->forward, link->backward});
            }
        }
    }
}

std::span<const Grid::Meeting> Grid::meetings(std::size_t i, std::size_t j) const {
    if (!m_band.holds(i, j) || j >= m_target.size() || i >= m_source.size()) {
        return {};
    }
    const std::size_t cell = m_rows[i - m_band.first] + (j - m_band.from(i));
    return {m_meetings.data() + m_begins[cell], m_meetings.data() + m_begins[cell + 1]};
}

void Grid::gather(Range source, Range target) {
    m_met.clear();
    std::size_t before = 0;
    for (std::size_t i = source.begin; i < source.end; ++i) {
        std::size_t other = 0;
        for (std::size_t j = target.begin; j < target.end; ++j) {
            for (const Meeting& one : meetings(i, j)) {
                m_met.push_back({static_cast<std::uint32_t>(before + one.source),
                                 static_cast<std::uint32_t>(other + one.target), m_source.tokens(i)[one.source],
                                 m_target.tokens(j)[one.target], one.forward, one.backward});
            }
            other += m_target.tokens(j).size();
        }
        before += m_source.tokens(i).size();
    }
    m_order.clear();
    for (std::size_t k = 0; k < m_met.size(); ++k) {
        // The bits of positive numbers are ordered as the numbers are.
        const auto strength = std::bit_cast<std::uint32_t>(m_met[k].forward + m_met[k].backward);
        m_order.push_back(static_cast<std::uint64_t>(~strength) << 32U | k);
    }
    std::sort(m_order.begin(), m_order.end());
}

/// What `by` adds to the explanation of `token`. A word that explains another one has little left for this one: or
/// else a heading and the lead that repeats it would both seem translated by either.
float Grid::share(std::uint32_t token, std::uint32_t by, float weight) {
    constexpr float rest = 0.1F;
    const float part = m_taken[by] != 0 ? rest * weight : weight;
    if (m_weights[token] == 0) {
        m_taken[by] = 1;
    }
    return part;
}

template <std::uint32_t Grid::Met::*Token, std::uint32_t Grid::Met::*By, float Grid::Met::*Weight,
          std::uint32_t Grid::Met::*Type>
double Grid::explained(std::size_t tokens, std::size_t others, const std::vector<float>& gain) {
    m_weights.assign(tokens, 0);
    m_taken.assign(others, 0);
    for (const std::uint64_t key : m_order) {
        const Met& one = m_met[static_cast<std::uint32_t>(key)];
        m_weights[one.*Token] += share(one.*Token, one.*By, one.*Weight);
    }
    const double part = 1 / static_cast<double>(others);
    Product product;
    for (const Met& one : m_met) {
        product.multiply(1 + part * gain[one.*Type] * m_weights[one.*Token]);
        m_weights[one.*Token] = 0;
    }
    return product.logarithm();
}

double Grid::words(Range source, Range target) {
    double ratio = 0;
    Tokens tokens;
    for (std::size_t i = source.begin; i < source.end; ++i) {
        ratio += m_translations.sourceAbsence(i);
        tokens.source += m_source.tokens(i).size();
    }
    for (std::size_t j = target.begin; j < target.end; ++j) {
        ratio += m_translations.targetAbsence(j);
        tokens.target += m_target.tokens(j).size();
    }
    gather(source, target);
    if (!m_met.empty()) {
        ratio += explained<&Met::target, &Met::source, &Met::forward, &Met::targetType>(tokens.target, tokens.source,
                                                                                        m_targetGain) +
                 explained<&Met::source, &Met::target, &Met::backward, &Met::sourceType>(tokens.source, tokens.target,
                                                                                         m_sourceGain);
    }
    // The same evidence was counted from either side.
    return ratio / 2;
}

/// Segments of either text mostly begin together.
double Grid::place(Range source, Range target) const {
    const bool left = m_source.opensSegment(source.begin);
    const bool right = m_target.opensSegment(target.begin);
    const bool apart = source.empty() ? right && !left : target.empty() ? left && !right : left != right;
    return apart ? std::log(1 - m_model.segmentKept) - std::log(m_model.segmentKept) : 0;
}

double Grid::score(Range source, Range target) {
    double sum = place(source, target) + (m_routes != nullptr ? m_routes->score(source, target) : 0);
    if (source.empty() || target.empty()) {
        return sum;
    }
    sum += words(source, target);
    for (const Feature& feature : features()) {
        if (feature.score != nullptr) {
            sum += feature.score({m_source, m_target, m_model, source, target});
        }
    }
    return sum;
}

} // namespace quadrille
