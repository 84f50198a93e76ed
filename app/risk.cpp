#include "app/risk.h"

#include "alignment/aligner.h"
#include "app/confidence.h"
#include "app/open_document.h"
#include "app/text.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <tuple>

namespace quadrille {

namespace {

constexpr std::size_t batch = 256;
constexpr std::int64_t dayMs = 24LL * 60 * 60 * 1000;

// Shorter sources say little about how long a translation should be.
constexpr int tellingSource = 40;
// From so much on a translation looks too long or too short: most true pairs of these languages lie within.
constexpr int tooLongPercent = 45;
constexpr int tooShortPercent = -35;

struct Lengths {
    double source = 0;
    double target = 0;
};

Lengths lengthsOf(const Unit& unit, std::size_t column) {
    return {static_cast<double>(codePoints(unit.cells.front().text())),
            static_cast<double>(codePoints(unit.cells[column].text()))};
}

bool waits(const Unit& unit, std::size_t column) {
    return column > 0 && unit.cells[column].state == State::Translated;
}

void judgeLength(Risk& risk, const Lengths& lengths, double usual) {
    if (lengths.source < tellingSource || lengths.target == 0 || usual <= 0) {
        return;
    }
    const double percent = std::round((lengths.target / (lengths.source * usual) - 1) * 100);
    risk.lengthPercent = static_cast<std::int16_t>(std::clamp(percent, -100.0, 9999.0));
    if (risk.lengthPercent >= tooLongPercent || risk.lengthPercent <= tooShortPercent) {
        risk.reasons |= Risk::Length;
    }
}

std::uint8_t barsOf(const Risk& risk) {
    const bool weak = (risk.reasons & Risk::WeakLink) != 0 && isWeak(risk.confidence / 100.0);
    if (weak || (risk.reasons & (Risk::EditedAfterApproval | Risk::SentBack)) != 0) {
        return 3;
    }
    return (risk.reasons & (Risk::WeakLink | Risk::Length | Risk::LeftEmpty | Risk::Reopened | Risk::ChangedToday)) != 0
               ? 2
               : 1;
}

/// All but what its length says.
Risk withoutLength(const Unit& unit, std::size_t row, std::size_t column, const ReviewPast& past, std::int64_t now) {
    const Cell& cell = unit.cells[column];
    Risk risk;
    risk.unit = unit.id;
    risk.row = static_cast<std::uint32_t>(row);
    risk.column = static_cast<std::uint16_t>(column);
    risk.confidence = leastConfidence(cell);
    const auto set = [&risk](bool holds, Risk::Reason reason) { risk.reasons |= holds ? reason : 0; };
    const bool sameAsApproved = past.approved && past.approved->text == cell.text();
    set(past.approved && !sameAsApproved, Risk::EditedAfterApproval);
    set(past.sentBack, Risk::SentBack);
    set(sameAsApproved, Risk::Reopened);
    set(risk.confidence / 100.0 < strongFrom, Risk::WeakLink);
    set(cell.segments.empty(), Risk::LeftEmpty);
    // What has been said already says that somebody was here.
    const bool byPerson = !cell.changedBy.empty() && cell.changedBy != "import" && !past.approved && !past.sentBack;
    set(byPerson && now - cell.changedAt < dayMs, Risk::ChangedToday);
    set(byPerson && now - cell.changedAt >= dayMs, Risk::Changed);
    return risk;
}

void addUnit(const Project& project, const Unit& unit, std::size_t row, const std::vector<bool>& wanted,
             const std::unordered_set<std::int64_t>& reviewed, std::int64_t now, std::vector<Risk>& cells,
             std::vector<Lengths>& lengths, std::vector<Lengths>& sums) {
    for (std::size_t column = 1; column < unit.cells.size(); ++column) {
        const Lengths length = lengthsOf(unit, column);
        if (length.target > 0) {
            sums[column].source += length.source;
            sums[column].target += length.target;
        }
        if (wanted[column] && waits(unit, column)) {
            const Cell& cell = unit.cells[column];
            const ReviewPast past = reviewed.contains(cell.history) ? project.reviewPast(cell) : ReviewPast{};
            cells.push_back(withoutLength(unit, row, column, past, now));
            lengths.push_back(length);
        }
    }
}

} // namespace

bool riskier(const Risk& one, const Risk& other) {
    const auto key = [](const Risk& risk) {
        return std::tuple(-risk.bars, -std::popcount(risk.reasons), risk.row, risk.column);
    };
    return key(one) < key(other);
}

std::optional<Risk> riskOf(const Unit& unit, std::size_t row, std::size_t column, double usualLength,
                           const ReviewPast& past, std::int64_t now) {
    if (!waits(unit, column)) {
        return std::nullopt;
    }
    Risk risk = withoutLength(unit, row, column, past, now);
    judgeLength(risk, lengthsOf(unit, column), usualLength);
    risk.bars = barsOf(risk);
    return risk;
}

Waiting waitingCells(const Project& project, DocumentId document, std::span<const UnitId> units,
                     const std::vector<bool>& wanted, std::int64_t now, const std::stop_token& stop,
                     const std::function<void(double)>& report) {
    Waiting waiting;
    std::vector<Lengths> lengths; // of waiting.cells
    std::vector<Lengths> sums(wanted.size());
    const std::unordered_set<std::int64_t> reviewed = project.reviewedHistories();
    for (std::size_t begin = 0; begin < units.size(); begin += batch) {
        if (stop.stop_requested()) {
            throw Cancelled();
        }
        const std::size_t count = std::min(batch, units.size() - begin);
        const std::vector<Unit> read = project.units(document, units.subspan(begin, count));
        for (std::size_t i = 0; i < read.size(); ++i) {
            addUnit(project, read[i], begin + i, wanted, reviewed, now, waiting.cells, lengths, sums);
        }
        if (report) {
            report(static_cast<double>(begin + count) / static_cast<double>(units.size()));
        }
    }
    for (const Lengths& sum : sums) {
        waiting.usual.push_back(sum.source > 0 ? sum.target / sum.source : 0);
    }
    for (std::size_t i = 0; i < waiting.cells.size(); ++i) {
        judgeLength(waiting.cells[i], lengths[i], waiting.usual[waiting.cells[i].column]);
        waiting.cells[i].bars = barsOf(waiting.cells[i]);
    }
    std::sort(waiting.cells.begin(), waiting.cells.end(), riskier);
    return waiting;
}

} // namespace quadrille
