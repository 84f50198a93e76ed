#include "corpus/exchange/units_document.h"

#include "corpus/exchange/language_code.h"
#include "corpus/utf8.h"
#include "dictionaries/language.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>

namespace quadrille {

namespace {

struct Row {
    MemoryUnit unit;
    std::uint64_t line = 0;
};

/// Which column each code of the file goes into.
class Columns {
public:
    Columns(const std::vector<Row>& rows, const std::string& source) {
        std::set<std::string> parted; // languages that have two regions in one unit
        for (const Row& row : rows) {
            std::map<std::string, std::string> seen;
            for (const MemoryVariant& variant : row.unit.variants) {
                const std::string base(baseOf(variant.tag));
                const auto [known, first] = seen.emplace(base, variant.tag);
                if (!first && known->second != variant.tag) {
                    parted.insert(base);
                }
            }
        }
        const auto add = [&](const std::string& code) {
            const std::string tag = parted.contains(std::string(baseOf(code))) ? code : plain(code);
            if (m_places.emplace(code, m_tags.size()).second) {
                const auto known = std::find(m_tags.begin(), m_tags.end(), tag);
                m_places[code] = static_cast<std::size_t>(known - m_tags.begin());
                if (known == m_tags.end()) {
                    m_tags.push_back(tag);
                }
            }
        };
        for (const Row& row : rows) {
            for (const MemoryVariant& variant : row.unit.variants) {
                m_codes.insert(variant.tag);
            }
        }
        const auto isSource = [&](const std::string& code) { return code == source; };
        const auto isAlike = [&](const std::string& code) { return baseOf(code) == baseOf(source); };
        std::for_each(m_codes.begin(), m_codes.end(), [&](const auto& code) { isSource(code) ? add(code) : void(); });
        std::for_each(m_codes.begin(), m_codes.end(), [&](const auto& code) { isAlike(code) ? add(code) : void(); });
        std::for_each(m_codes.begin(), m_codes.end(), add);
    }
    [[nodiscard]] const std::vector<std::string>& tags() const { return m_tags; }
    [[nodiscard]] std::size_t placeOf(const std::string& code) const { return m_places.at(code); }

private:
    static std::string plain(const std::string& code) {
        const std::string base(baseOf(code));
        const auto known = languages();
        const bool ours = std::any_of(known.begin(), known.end(), [&](const Language& one) { return one.tag == base; });
        return ours ? base : code;
    }
    std::set<std::string> m_codes;
    std::map<std::string, std::size_t> m_places;
    std::vector<std::string> m_tags;
};

void requireKnown(const std::vector<std::string>& tags, const std::string& file) {
    if (tags.empty()) {
        throw std::runtime_error(fmt::format("{}: there is no text in it. Choose another file.", file));
    }
    for (const std::string& tag : tags) {
        try {
            language(tag);
        } catch (const std::invalid_argument&) {
            throw std::runtime_error(fmt::format("{}: it holds texts in \"{}\", which is no language. Correct the code "
                                                 "in the file, or import it as memory.",
                                                 file, tag));
        }
    }
}

void addRow(NewDocument& document, const Row& row, const Columns& columns, ImportReport& report) {
    std::vector<const MemoryVariant*> texts(columns.tags().size());
    for (const MemoryVariant& variant : row.unit.variants) {
        const MemoryVariant*& place = texts[columns.placeOf(variant.tag)];
        if (place != nullptr) {
            addNote(report.leftOut, fmt::format("another text of a unit in {}", variant.tag), row.line);
        } else if (!variant.text.empty()) {
            place = &variant;
        }
        if (!variant.extras.empty()) {
            addNote(report.leftOut, "notes and properties of a text, which a memory would keep", row.line);
        }
    }
    UnitRange unit;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        auto& segments = document.columns[i].segments;
        const Range range{segments.size(), segments.size() + (texts[i] != nullptr ? 1 : 0)};
        unit.columns.push_back(range);
        if (texts[i] != nullptr) {
            segments.push_back({0, texts[i]->text, "\n", true, false, texts[i]->marks});
        }
        if (i > 0 && (!range.empty() || !unit.columns[0].empty())) {
            document.beads[i - 1].push_back({unit.columns[0], range, 1.0});
        }
    }
    if (!row.unit.extras.empty()) {
        addNote(report.leftOut, "notes and properties of a unit, which a memory would keep", row.line);
    }
    document.units.push_back(std::move(unit));
}

} // namespace

NewDocument unitsDocument(const Format& format, const std::filesystem::path& file, ImportReport& report,
                          const std::stop_token& stop) {
    std::vector<Row> rows;
    std::string source;
    std::size_t bytes = 0;
    ByteSource from(file);
    format.readUnits(from,
                     {[&](const MemoryHeader& header) { source = attributeOf(header.attributes, "srclang"); },
                      [&](MemoryUnit& unit, std::uint64_t line) {
                          for (const MemoryVariant& variant : unit.variants) {
                              bytes += variant.text.size();
                          }
                          if (bytes > maximumTextBytes) {
                              throw std::runtime_error(fmt::format("{}, line {}: it has more than the {} bytes a "
                                                                   "document may have. Import it as memory.",
                                                                   file.string(), line, maximumTextBytes));
                          }
                          rows.push_back({std::move(unit), line});
                      },
                      {}},
                     report, stop);
    const Columns columns(rows, source);
    requireKnown(columns.tags(), file.string());
    NewDocument document;
    const std::string name = file.filename().string();
    document.name = isUtf8(name) ? file.stem().string() : std::string();
    for (const std::string& tag : columns.tags()) {
        NewColumn& column = document.columns.emplace_back();
        column.tag = tag;
        column.encoding = "UTF-8";
        column.fileName = isUtf8(name) ? name : std::string();
    }
    document.beads.resize(document.columns.size() - 1);
    for (const Row& row : rows) {
        addRow(document, row, columns, report);
    }
    report.added = document.units.size();
    return document;
}

} // namespace quadrille
