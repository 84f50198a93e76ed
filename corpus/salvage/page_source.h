#pragma once

#include "corpus/raw_file.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace quadrille {

using PageNumber = std::uint32_t; ///< from 1

/// The pages of an SQLite file of which any may be damaged, as the log beside it left them. Nothing is written and
/// nothing is believed: what the file says of itself is taken where it can be true.
class PageSource {
public:
    /// Throws std::runtime_error when the file cannot be opened or holds no page.
    explicit PageSource(const std::filesystem::path& path);

    [[nodiscard]] std::size_t pageSize() const { return m_pageSize; }
    /// The bytes of a page that SQLite uses; the others, at its end, are reserved.
    [[nodiscard]] std::size_t usableSize() const { return m_pageSize - m_reserved; }
    [[nodiscard]] PageNumber count() const { return m_count; }
    /// The file does not say that it is an SQLite file, so its page size was guessed.
    [[nodiscard]] bool headerLost() const { return m_headerLost; }
    /// There is a log beside the file that cannot be used.
    [[nodiscard]] bool logLost() const { return m_logLost; }
    /// Pages that the disk did not give.
    [[nodiscard]] std::size_t unreadable() const { return m_unreadable; }

    /// The whole page, zeros where it is not to be had. Valid until the next call.
    std::string_view page(PageNumber number);

private:
    void readHeader();
    void readLog(const std::filesystem::path& path);
    void guessPageSize();
    [[nodiscard]] std::size_t plausiblePages(std::size_t pageSize) const;

    RawFile m_file;
    std::optional<RawFile> m_log;
    std::unordered_map<PageNumber, std::uint64_t> m_inLog; ///< where the page's bytes begin there
    std::size_t m_pageSize = 4096;
    std::size_t m_reserved = 0;
    PageNumber m_count = 0;
    bool m_headerLost = false;
    bool m_logLost = false;
    std::size_t m_unreadable = 0;
    std::string m_page;
};

} // namespace quadrille
