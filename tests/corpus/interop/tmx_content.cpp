#include "tests/corpus/interop/tmx_content.h"

#include "corpus/exchange/language_code.h"
#include "corpus/exchange/xml_capture.h"

#include <algorithm>
#include <cstdlib>

namespace quadrille::test {

namespace {

std::string joined(std::vector<std::string> parts) {
    std::sort(parts.begin(), parts.end());
    std::string all;
    for (const std::string& part : parts) {
        all += part + "\n";
    }
    return all;
}

class Content : public XmlHandler {
public:
    std::vector<std::string> all{""};

    void startElement(std::string_view name, const XmlAttributes& attributes) override {
        const std::string_view inside = m_path.empty() ? std::string_view() : m_path.back();
        if (m_capture.depth() > 0 || inside == "header" || inside == "seg" ||
            ((inside == "tu" || inside == "tuv") && name != "tuv" && name != "seg")) {
            m_capture.start(name, attributes);
            return;
        }
        m_path.emplace_back(name);
        if (name == "seg") {
            m_segment.clear();
        } else if (name != "body" && name != "tmx") {
            m_parts.push_back("begin " + std::string(name) + attributesOf(attributes));
        }
    }
    void endElement(std::string_view name) override {
        if (m_capture.depth() > 0) {
            m_capture.end(name);
            if (m_capture.depth() == 0) {
                (m_path.back() == "seg" ? m_segment : m_parts.emplace_back()) += m_capture.take();
            }
            return;
        }
        m_path.pop_back();
        if (name == "seg") {
            m_parts.push_back("seg " + m_segment);
        } else if (name == "tuv") {
            m_variants += joined(std::exchange(m_parts, std::exchange(m_ofUnit, {})));
        } else if (name == "tu") {
            all.push_back(joined(std::exchange(m_parts, {})) + std::exchange(m_variants, {}));
        } else if (name == "header") {
            all.front() = joined(std::exchange(m_parts, {}));
        }
    }
    void text(std::string_view text) override {
        if (m_capture.depth() > 0) {
            m_capture.text(text);
        } else if (!m_path.empty() && m_path.back() == "seg") {
            XmlCapture escaped;
            escaped.text(text);
            m_segment += escaped.take();
        }
    }

private:
    std::string attributesOf(const XmlAttributes& attributes) {
        std::vector<std::string> parts;
        attributes.forEach([&](std::string_view name, std::string_view value) {
            const bool code = name == "lang" || name == "xml:lang" || name == "srclang";
            parts.push_back(std::string(name == "lang" ? "xml:lang" : name) + "=" +
                            (code ? languageCode(value) : std::string(value)));
        });
        return " " + joined(parts);
    }

    std::vector<std::string> m_path;
    std::vector<std::string> m_parts;
    std::vector<std::string> m_ofUnit;
    std::string m_variants;
    std::string m_segment;
    XmlCapture m_capture;
};

} // namespace

std::vector<std::string> tmxContent(const std::filesystem::path& file) {
    ByteSource source(file);
    XmlReader reader(source.name());
    Content content;
    reader.read(source, content);
    return content.all;
}

std::vector<std::string> unitsOf(const std::vector<std::string>& content) {
    std::vector<std::string> units(content.begin() + 1, content.end());
    std::sort(units.begin(), units.end());
    units.erase(std::unique(units.begin(), units.end()), units.end());
    return units;
}

ImportReport importInto(Project& project, const std::filesystem::path& file, const MemoryImportOptions& options) {
    return importMemory(
        file, [&](const std::function<void(Project&)>& work) { work(project); }, options);
}

bool isValidTmx(const std::filesystem::path& file) {
#ifdef QUADRILLE_SHARED_DIR
    const std::string command = "command -v xmllint >/dev/null || exit 0; xmllint --nonet --noout --dtdvalid "
                                "'" QUADRILLE_SHARED_DIR "/interop/schemas/tmx14.dtd' '" +
                                file.string() + "'";
    return std::system(command.c_str()) == 0; // NOLINT(cert-env33-c, concurrency-mt-unsafe)
#else
    return !file.empty();
#endif
}

} // namespace quadrille::test
