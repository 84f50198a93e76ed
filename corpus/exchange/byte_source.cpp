#include "corpus/exchange/byte_source.h"

#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <array>

namespace quadrille {

namespace {

// Texts that people pack come to a tenth or a thirtieth; what is made to fill the memory, to a thousandth.
constexpr std::uintmax_t mostRatio = 150;
constexpr std::uintmax_t unquestioned = 16u << 20;
constexpr std::uintmax_t mostUnpacked = std::uintmax_t{8} << 30;

} // namespace

struct ByteSource::Unpacking {
    z_stream stream{};
    std::array<char, 1 << 16> packed{};
    std::uintmax_t given = 0;
    bool memberEnded = false;
    bool fileEnded = false;
};

ByteSource::ByteSource(const std::filesystem::path& path)
    : m_file(path) {
    m_begun.resize(2);
    std::size_t got = 0;
    while (got < 2) {
        const std::size_t more = m_file.read({m_begun.data() + got, 2 - got});
        got += more;
        if (more == 0) {
            break;
        }
    }
    m_begun.resize(got);
    if (m_begun == "\x1f\x8b") {
        m_unpacking = std::make_unique<Unpacking>();
        constexpr int gzipOnly = 16;
        if (inflateInit2(&m_unpacking->stream, MAX_WBITS + gzipOnly) != Z_OK) {
            m_unpacking.reset();
            m_file.fail("there is no memory to unpack it");
        }
    }
}

ByteSource::~ByteSource() {
    if (m_unpacking) {
        inflateEnd(&m_unpacking->stream);
    }
}

std::size_t ByteSource::read(std::span<char> into) {
    return m_unpacking ? unpack(into) : readFile(into);
}

std::size_t ByteSource::readFile(std::span<char> into) {
    std::size_t got = 0;
    if (!m_begun.empty()) {
        got = std::min(into.size(), m_begun.size());
        std::copy_n(m_begun.begin(), got, into.begin());
        m_begun.erase(0, got);
    } else {
        got = m_file.read(into);
    }
    m_read += got;
    return got;
}

std::size_t ByteSource::unpack(std::span<char> into) {
    Unpacking& now = *m_unpacking;
    now.stream.next_out = reinterpret_cast<Bytef*>(into.data());
    now.stream.avail_out = static_cast<uInt>(into.size());
    while (now.stream.avail_out == into.size()) {
        if (now.stream.avail_in == 0 && !now.fileEnded) {
            now.stream.next_in = reinterpret_cast<Bytef*>(now.packed.data());
            now.stream.avail_in = static_cast<uInt>(readFile(now.packed));
            now.fileEnded = now.stream.avail_in == 0;
        }
        if (now.fileEnded && now.stream.avail_in == 0) {
            if (!now.memberEnded) {
                m_file.fail("the packed file is cut off. Get it again");
            }
            break;
        }
        if (now.memberEnded) { // another one follows
            inflateReset(&now.stream);
        }
        const int outcome = inflate(&now.stream, Z_NO_FLUSH);
        now.memberEnded = outcome == Z_STREAM_END;
        if (outcome != Z_OK && outcome != Z_STREAM_END && outcome != Z_BUF_ERROR) {
            m_file.fail("the packed file is damaged. Get it again, or unpack it with another program");
        }
    }
    const std::size_t got = into.size() - now.stream.avail_out;
    now.given += got;
    if (now.given > mostUnpacked || (now.given > unquestioned && now.given / mostRatio > m_read)) {
        m_file.fail(fmt::format("it unpacks to more than {} times its size, as no text does", mostRatio));
    }
    return got;
}

double ByteSource::done() const {
    return m_file.size() == 0 ? 1 : std::min(1.0, static_cast<double>(m_read) / static_cast<double>(m_file.size()));
}

} // namespace quadrille
