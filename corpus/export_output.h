#pragma once

#include "corpus/whole_file.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace quadrille {

/// Where an export goes: a file that appears whole or not at all, standard output, or nowhere.
class ExportOutput {
public:
    /// "-" is standard output. With `dryRun` nothing is made and what is written is only counted.
    ExportOutput(const std::filesystem::path& path, bool dryRun);
    void write(std::string_view bytes);
    void finish();
    [[nodiscard]] std::uintmax_t bytes() const { return m_bytes; }

private:
    void flush();
    std::optional<WholeFile> m_file;
    std::string m_buffer; ///< for standard output
    bool m_standard = false;
    std::uintmax_t m_bytes = 0;
};

} // namespace quadrille
