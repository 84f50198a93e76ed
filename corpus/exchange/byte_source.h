#pragma once

#include "corpus/regular_file.h"

#include <memory>
#include <string>
#include <vector>

namespace quadrille {

/// The bytes of a file in order, unpacked when the file is one of gzip. What unpacks to far more than its size is
/// refused as soon as that shows.
class ByteSource {
public:
    /// Throws std::runtime_error as RegularFile does.
    explicit ByteSource(const std::filesystem::path& path);
    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;
    ~ByteSource();

    /// Reads on; 0 at the end. Throws std::runtime_error with the path.
    std::size_t read(std::span<char> into);

    /// The share of the file that is read, 0 to 1.
    [[nodiscard]] double done() const;
    [[nodiscard]] std::string name() const { return m_file.path().string(); }

private:
    struct Unpacking;
    std::size_t readFile(std::span<char> into);
    std::size_t unpack(std::span<char> into);

    RegularFile m_file;
    std::string m_begun; ///< read to look at, not yet given
    std::uintmax_t m_read = 0;
    std::unique_ptr<Unpacking> m_unpacking;
};

} // namespace quadrille
