#include "alignment/grid.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace quadrille {
namespace {

double absence(double trust) { return trust > 0 ? std::log(1 - trust) : 0; }

} // namespace

Band Band::whole(std::size_t sourceSize, std::size_t targetSize) {
    return {std::vector<std::size_t>(sourceSize + 1, 0), std::vector<std::size_t>(sourceSize + 1, targetSize + 1)};
}

Grid::Grid(const PreparedText& source, const PreparedText& target, const Translations& translations,
           const Model& model, const Band& band, const std::stop_token& stop)
    : m_source(source)
    , m_target(target)
    , m_translations(translations)
    , m_model(model)
    , m_band(band) {
    for (std::size_t i = 0; i < source.size(); ++i) {
        double sum = 0;
        for (const std::uint32_t type : source.tokens(i)) {
            sum += absence(translations.sourceTrust(type));
        }
        m_sourceAbsence.push_back(sum);
    }
    for (std::size_t j = 0; j < target.size(); ++j) {
        double sum = 0;
        for (const std::uint32_t type : target.tokens(j)) {
            sum += absence(translations.targetTrust(type));
        }
        m_targetAbsence.push_back(sum);
    }
    std::vector<float> seen;
    m_begins.push_back(0);
    for (std::size_t i = 0; i < source.size(); ++i) {
        if (i % 16 == 0 && stop.stop_requested()) {
            throw Cancelled();
        }
        m_rows.push_back(m_begins.size() - 1);
        meet(i, seen);
    }
}

void Grid::meet(std::size_t i, std::vector<float>& seen) {
    // Which target types the sentence has anything for; looked up for every token of the sentences in the band.
    seen.resize(m_target.types().size(), 0);
    const auto tokens = m_source.tokens(i);
    for (const std::uint32_t type : tokens) {
        for (const Translations::Link& link : m_translations.of(type)) {
            seen[link.target] = 1;
        }
    }
    const std::size_t last = std::min(m_band.end[i], m_target.size());
    for (std::size_t j = m_band.begin[i]; j < last; ++j) {
        const auto others = m_target.tokens(j);
        for (std::size_t f = 0; f < others.size(); ++f) {
            if (seen[others[f]] == 0) {
                continue;
            }
            for (std::size_t e = 0; e < tokens.size(); ++e) {
                const auto links = m_translations.of(tokens[e]);
                const auto link = std::lower_bound(
                    links.begin(), links.end(), others[f],
                    [](const Translations::Link& one, std::uint32_t type) { return one.target < type; });
                if (link != links.end() && link->target == others[f]) {
                    m_meetings.push_back({static_cast<std::uint16_t>(e), static_cast<std::uint16_t>(f), link->forward,
                                          link->backward});
                }
            }
        }
        m_begins.push_back(m_meetings.size());
    }
    for (const std::uint32_t type : tokens) {
        for (const Translations::Link& link : m_translations.of(type)) {
            seen[link.target] = 0;
        }
    }
}

std::span<const Grid::Meeting> Grid::meetings(std::size_t i, std::size_t j) const {
    if (!m_band.holds(i, j) || j >= m_target.size()) {
        return {};
    }
    const std::size_t cell = m_rows[i] + (j - m_band.begin[i]);
    return {m_meetings.data() + m_begins[cell], m_meetings.data() + m_begins[cell + 1]};
}

double Grid::words(Range source, Range target) const {
    struct Sum {
        std::size_t sentence;
        std::uint16_t token;
        float weight;
    };
    constexpr std::size_t room = 96; // tokens of one bead with a counterpart; more would not change the verdict
    std::array<Sum, room> found{};
    const auto gather = [&found](std::size_t& count, std::size_t sentence, std::uint16_t token, float weight) {
        for (std::size_t k = 0; k < count; ++k) {
            if (found[k].sentence == sentence && found[k].token == token) {
                found[k].weight += weight;
                return;
            }
        }
        if (count < room) {
            found[count++] = {sentence, token, weight};
        }
    };
    double sourceTokens = 0;
    double targetTokens = 0;
    double ratio = 0;
    for (std::size_t i = source.begin; i < source.end; ++i) {
        ratio += m_sourceAbsence[i];
        sourceTokens += static_cast<double>(m_source.tokens(i).size());
    }
    for (std::size_t j = target.begin; j < target.end; ++j) {
        ratio += m_targetAbsence[j];
        targetTokens += static_cast<double>(m_target.tokens(j).size());
    }
    const auto presence = [](double trust, double sum, double others, double frequency) {
        return std::log(1 + trust * sum / ((1 - trust) * others * frequency));
    };
    for (const bool forward : {true, false}) {
        std::size_t count = 0;
        for (std::size_t i = source.begin; i < source.end; ++i) {
            for (std::size_t j = target.begin; j < target.end; ++j) {
                for (const Meeting& one : meetings(i, j)) {
                    forward ? gather(count, j, one.target, one.forward) : gather(count, i, one.source, one.backward);
                }
            }
        }
        for (std::size_t k = 0; k < count; ++k) {
            const Sum& one = found[k];
            if (forward) {
                const std::uint32_t type = m_target.tokens(one.sentence)[one.token];
                ratio += presence(m_translations.targetTrust(type), one.weight, sourceTokens, m_target.frequency(type));
            } else {
                const std::uint32_t type = m_source.tokens(one.sentence)[one.token];
                ratio += presence(m_translations.sourceTrust(type), one.weight, targetTokens, m_source.frequency(type));
            }
        }
    }
    return ratio / 2;
}

double Grid::score(Range source, Range target) const {
    if (source.empty() || target.empty()) {
        return 0;
    }
    double sum = words(source, target);
    for (const Feature& feature : features()) {
        if (feature.score != nullptr) {
            sum += feature.score({m_source, m_target, m_model, source, target});
        }
    }
    return sum;
}

} // namespace quadrille
