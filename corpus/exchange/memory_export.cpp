#include "corpus/exchange/memory_export.h"

#include "alignment/aligner.h"
#include "corpus/exchange/language_code.h"
#include "corpus/exchange/tmx_memory_writer.h"
#include "corpus/export_output.h"

#include <algorithm>
#include <map>

namespace quadrille {

namespace {

class Exporting {
public:
    Exporting(const ExportChoice& choice, TmxMemoryWriter& writer)
        : m_choice(choice)
        , m_writer(writer) {}

    void unit(std::int64_t memory, const MemoryUnit& unit) {
        ++m_report.units;
        if (m_choice.languages.empty()) {
            write(memory, unit);
            return;
        }
        MemoryUnit less = unit;
        const auto unwanted = [this](const MemoryVariant& variant) {
            const bool goes = std::none_of(m_choice.languages.begin(), m_choice.languages.end(),
                                           [&](const std::string& tag) { return baseOf(tag) == baseOf(variant.tag); });
            m_languages[variant.tag].leftOut += goes ? 1 : 0;
            return goes;
        };
        less.variants.erase(std::remove_if(less.variants.begin(), less.variants.end(), unwanted), less.variants.end());
        if (!less.variants.empty()) {
            write(memory, less);
        } else {
            note("a unit without a text in these languages");
        }
    }

    ExportReport take(std::uintmax_t bytes, const std::filesystem::path& path) {
        for (auto& [tag, counts] : m_languages) {
            m_report.languages.push_back({tag, counts.written, counts.leftOut});
        }
        m_report.bytes = bytes;
        m_report.files.push_back(path);
        return std::move(m_report);
    }

private:
    void write(std::int64_t memory, const MemoryUnit& unit) {
        m_writer.unit(memory, unit);
        ++m_report.unitsWritten;
        m_report.segments += unit.variants.size();
        for (const MemoryVariant& variant : unit.variants) {
            ++m_languages[variant.tag].written;
        }
    }
    void note(const char* message) {
        if (m_report.leftOut.empty()) {
            m_report.leftOut.push_back({message, {}});
        }
        m_report.leftOut.front().rows.push_back(m_report.units);
    }

    const ExportChoice& m_choice;
    TmxMemoryWriter& m_writer;
    ExportReport m_report;
    std::map<std::string, ExportReport::PerLanguage> m_languages;
};

} // namespace

ExportReport exportMemory(const Project& project, const ExportChoice& choice, const std::filesystem::path& path,
                          const std::stop_token& stop) {
    requireOtherFile(project, path);
    ExportReport report;
    project.onOneView([&] {
        ExportOutput output(path, choice.dryRun);
        TmxMemoryWriter writer([&](std::string_view bytes) { output.write(bytes); }, project.memories());
        Exporting exporting(choice, writer);
        project.eachMemoryUnit([&](std::int64_t memory, const MemoryUnit& unit) {
            if (stop.stop_requested()) {
                throw Cancelled();
            }
            exporting.unit(memory, unit);
        });
        writer.end();
        output.finish();
        report = exporting.take(output.bytes(), path);
    });
    return report;
}

} // namespace quadrille
