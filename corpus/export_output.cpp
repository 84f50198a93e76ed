#include "corpus/export_output.h"

#include "corpus/system_error.h"

#include <fmt/format.h>

#include <stdexcept>
#include <unistd.h>

namespace quadrille {

ExportOutput::ExportOutput(const std::filesystem::path& path, bool dryRun)
    : m_standard(path == "-" && !dryRun) {
    if (!dryRun && !m_standard) {
        m_file.emplace(path);
    }
}

void ExportOutput::write(std::string_view bytes) {
    m_bytes += bytes.size();
    if (m_file) {
        m_file->write(bytes);
    } else if (m_standard) {
        constexpr std::size_t enough = 1 << 16;
        m_buffer += bytes;
        if (m_buffer.size() >= enough) {
            flush();
        }
    }
}

void ExportOutput::flush() {
    for (std::string_view rest = m_buffer; !rest.empty();) {
        const ssize_t written = ::write(STDOUT_FILENO, rest.data(), rest.size());
        if (written < 0 && errno != EINTR) {
            throw std::runtime_error(fmt::format("Standard output cannot be written: {}.", systemError()));
        }
        rest.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
    }
    m_buffer.clear();
}

void ExportOutput::finish() {
    flush();
    if (m_file) {
        m_file->appear(WholeFile::Existing::Replace);
    }
}

} // namespace quadrille
