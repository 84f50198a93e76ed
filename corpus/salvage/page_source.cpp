#include "corpus/salvage/page_source.h"

#include "corpus/salvage/btree_page.h"
#include "corpus/salvage/bytes_in_order.h"
#include "corpus/salvage/log.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace quadrille {

namespace {

constexpr std::string_view magic("SQLite format 3\0", 16);

bool isPageSize(std::uint64_t size) {
    return size >= 512 && size <= 65536 && (size & (size - 1)) == 0;
}

// Cells are laid from the end of a page towards its beginning. A page taken for one of twice its size has none in its
// second half.
bool reachesEnd(const BtreePage& page, std::size_t pageSize) {
    const auto cells = page.cells();
    return page.kind() != PageKind::None && !cells.empty() &&
           *std::max_element(cells.begin(), cells.end()) >= pageSize / 2;
}

} // namespace

PageSource::PageSource(const std::filesystem::path& path)
    : m_file(path) {
    readHeader();
    if (m_headerLost) {
        guessPageSize();
    }
    m_page.resize(m_pageSize);
    const std::uint64_t pages = (m_file.size() + m_pageSize - 1) / m_pageSize;
    m_count = static_cast<PageNumber>(std::min<std::uint64_t>(pages, 0xFFFFFFFE));
    if (m_count == 0) {
        throw std::runtime_error(fmt::format("{} is empty, so there is nothing to be salvaged.", path.string()));
    }
    readLog(path);
}

// https://sqlite.org/fileformat2.html, 1.3
void PageSource::readHeader() {
    std::string header(100, '\0');
    m_file.read(0, header);
    const std::uint64_t written = bigEndian(header, 16, 2);
    const std::uint64_t size = written == 1 ? 65536 : written;
    const auto reserved = static_cast<std::size_t>(static_cast<unsigned char>(header[20]));
    m_headerLost = !header.starts_with(magic) || !isPageSize(size) || size - reserved < 480;
    if (!m_headerLost) {
        m_pageSize = static_cast<std::size_t>(size);
        m_reserved = reserved;
    }
}

void PageSource::readLog(const std::filesystem::path& path) {
    std::filesystem::path name = path;
    name += "-wal";
    std::error_code none;
    if (!std::filesystem::is_regular_file(name, none) || std::filesystem::file_size(name, none) == 0) {
        return;
    }
    m_log.emplace(name);
    LogPages pages = quadrille::readLog(*m_log, m_pageSize);
    m_logLost = !pages.valid;
    m_inLog = std::move(pages.places);
    m_count = std::max(m_count, pages.count);
    m_headerLost = m_headerLost && !page(1).starts_with(magic); // the log may hold a better first page
}

std::size_t PageSource::plausiblePages(std::size_t pageSize) const {
    constexpr std::uint64_t mostLookedAt = 2000;
    const std::uint64_t pages = m_file.size() / pageSize;
    const std::uint64_t step = std::max<std::uint64_t>(pages / mostLookedAt, 1);
    std::size_t plausible = 0;
    std::string bytes(pageSize, '\0');
    for (std::uint64_t page = 1; page < pages; page += step) { // the first one has the lost header
        m_file.read(page * pageSize, bytes);
        plausible += reachesEnd(BtreePage(bytes, 0, pageSize), pageSize) ? pageSize : 0;
    }
    return plausible;
}

// Of all sizes the one whose pages look like pages over the greatest part of the file.
void PageSource::guessPageSize() {
    std::size_t most = 0;
    for (const std::size_t size : {4096, 1024, 2048, 8192, 16384, 32768, 65536, 512}) {
        if (const std::size_t plausible = plausiblePages(size); plausible > most) {
            most = plausible;
            m_pageSize = size;
        }
    }
}

std::string_view PageSource::page(PageNumber number) {
    const auto logged = m_inLog.find(number);
    const bool read = logged != m_inLog.end() ? m_log->read(logged->second, m_page)
                                              : m_file.read(std::uint64_t{number - 1} * m_pageSize, m_page);
    m_unreadable += read ? 0 : 1;
    return m_page;
}

} // namespace quadrille
