#include "corpus/format.h"

#include <utility>

namespace quadrille {

Format tsv();

namespace {

void appendEscaped(std::string& line, std::string_view text) {
    for (const char c : text) {
        switch (c) {
        case '\t':
            line += "\\t";
            break;
        case '\n':
            line += "\\n";
            break;
        case '\r':
            line += "\\r";
            break;
        case '\\':
            line += "\\\\";
            break;
        default:
            line += c;
        }
    }
}

/// One row per entry: its number, then one column per language; what is left out is an empty field.
class TsvWriter : public EntryWriter {
public:
    explicit TsvWriter(Sink sink)
        : m_sink(std::move(sink)) {}

    void begin(const EntriesHead& head) override {
        m_languages = head.languages;
        std::string line = "unit";
        for (const std::string& tag : m_languages) {
            line += "\t" + tag;
        }
        m_sink(line + "\n");
    }

    std::string entry(const Entry& entry) override {
        std::string line = entry.number;
        for (const std::string& tag : m_languages) {
            line += '\t';
            for (const EntrySide& side : entry.sides) {
                if (side.tag == tag) {
                    appendSide(line, side);
                }
            }
        }
        m_sink(line + "\n");
        return {};
    }

    void end() override {}

private:
    static void appendSide(std::string& line, const EntrySide& side) {
        for (const Segment& segment : side.segments) {
            appendEscaped(line, segment.text);
            if (&segment != &side.segments.back()) {
                appendEscaped(line, segment.gap);
            }
        }
    }

    Sink m_sink;
    std::vector<std::string> m_languages;
};

std::unique_ptr<EntryWriter> write(Sink sink) {
    return std::make_unique<TsvWriter>(std::move(sink));
}

} // namespace

Format tsv() {
    Format format;
    format.name = "tsv";
    format.endings = {".tsv"};
    format.carries.languages = true;
    format.write = write;
    return format;
}

} // namespace quadrille
