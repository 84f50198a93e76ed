#include "corpus/salvage/log.h"

#include "corpus/salvage/bytes_in_order.h"

namespace quadrille {

namespace {

constexpr std::size_t headerSize = 32;
constexpr std::size_t frameHeaderSize = 24;

/// The running checksum, 4.2 of the document.
struct Checksum {
    std::uint32_t first = 0;
    std::uint32_t second = 0;
    bool highestFirst = false;

    void add(std::string_view bytes) {
        for (std::size_t at = 0; at + 8 <= bytes.size(); at += 8) {
            first += word(bytes, at) + second;
            second += word(bytes, at + 4) + first;
        }
    }
    [[nodiscard]] bool isAt(std::string_view bytes, std::size_t at) const {
        return bigEndian(bytes, at, 4) == first && bigEndian(bytes, at + 4, 4) == second;
    }

private:
    [[nodiscard]] std::uint32_t word(std::string_view bytes, std::size_t at) const {
        return static_cast<std::uint32_t>(highestFirst ? bigEndian(bytes, at, 4) : littleEndian(bytes, at, 4));
    }
};

} // namespace

LogPages readLog(const RawFile& log, std::size_t pageSize) {
    LogPages pages;
    std::string header(headerSize, '\0');
    log.read(0, header);
    const std::uint64_t magic = bigEndian(header, 0, 4);
    Checksum sum{0, 0, (magic & 1U) != 0};
    sum.add(std::string_view(header).substr(0, 24));
    if ((magic & ~1ULL) != 0x377f0682 || bigEndian(header, 8, 4) != pageSize || !sum.isAt(header, 24)) {
        return pages;
    }
    pages.valid = true;
    std::unordered_map<PageNumber, std::uint64_t> open; // of a transaction whose end was not seen yet
    std::string frame(frameHeaderSize + pageSize, '\0');
    const std::uint64_t size = log.size();
    for (std::uint64_t at = headerSize; at + frame.size() <= size; at += frame.size()) {
        log.read(at, frame);
        const std::string_view bytes = frame;
        sum.add(bytes.substr(0, 8));
        sum.add(bytes.substr(frameHeaderSize));
        if (bytes.substr(8, 8) != std::string_view(header).substr(16, 8) || !sum.isAt(bytes, 16)) {
            break;
        }
        open[static_cast<PageNumber>(bigEndian(bytes, 0, 4))] = at + frameHeaderSize;
        if (const std::uint64_t count = bigEndian(bytes, 4, 4); count != 0) {
            for (const auto& [page, place] : open) {
                pages.places[page] = place;
            }
            pages.count = static_cast<PageNumber>(count);
            open.clear();
        }
    }
    return pages;
}

} // namespace quadrille
