#pragma once

#include "corpus/project.h"

#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace quadrille {

/// Why a cell that waits for a reviewer should be looked at sooner, and how urgently.
struct Risk {
    /// Bits of `reasons`.
    enum Reason : std::uint8_t {
        EditedAfterApproval = 1, ///< it reads otherwise than what was approved
        SentBack = 2,            ///< it was sent back and came again
        WeakLink = 4,            ///< a link below strongFrom (confidence.h)
        Length = 8,              ///< much longer or shorter than the column usually is beside its source
        LeftEmpty = 16,          ///< somebody said that nothing belongs there
        Reopened = 32,           ///< it was approved as it reads, and taken back
        ChangedToday = 64,       ///< by a person within a day, its text or its state
        Changed = 128            ///< by a person, earlier
    };
    UnitId unit = 0;
    std::uint32_t row = 0;
    std::uint16_t column = 0;
    std::uint8_t bars = 1; ///< 1 to 3
    std::uint8_t reasons = 0;
    std::uint8_t confidence = 100;  ///< of the least certain link, 0 to 100
    std::int16_t lengthPercent = 0; ///< how much longer than usual; negative when shorter
    bool operator==(const Risk&) const = default;
};

/// Whether `one` is to be looked at before `other`: more bars, more reasons, then reading order.
bool riskier(const Risk& one, const Risk& other);

/// How long a translation is for each code point of its source, by column; 0 where nothing is known.
using UsualLengths = std::vector<double>;

/// What waits for a reviewer in a document.
struct Waiting {
    std::vector<Risk> cells; ///< the riskiest first
    UsualLengths usual;
};

/// Reads every unit of the document once, by batches. Columns that are not `wanted` are left out. `now` is in
/// milliseconds since 1970 UTC, `report` gets 0 to 1. Throws Cancelled when `stop` asks.
Waiting waitingCells(const Project& project, DocumentId document, std::span<const UnitId> units,
                     const std::vector<bool>& wanted, std::int64_t now, const std::stop_token& stop = {},
                     const std::function<void(double)>& report = {});

/// The risk of one cell, or nothing when it does not wait for a reviewer.
std::optional<Risk> riskOf(const Unit& unit, std::size_t row, std::size_t column, double usualLength,
                           const ReviewPast& past, std::int64_t now);

} // namespace quadrille
