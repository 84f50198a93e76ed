#include "corpus/srx.h"

#include "corpus/encoding.h"
#include "corpus/text_file.h"
#include "corpus/xml_text.h"

#include <expat.h>
#include <fmt/format.h>
#include <unicode/regex.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace quadrille {
namespace {

constexpr std::size_t mostRules = 20'000;
constexpr std::size_t longestExpression = 100'000; ///< bytes

/// A name without its prefix.
std::string_view localName(std::string_view name) {
    const std::size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string attribute(const char** attributes, std::string_view name) {
    for (; *attributes != nullptr; attributes += 2) {
        if (localName(attributes[0]) == name) {
            return attributes[1];
        }
    }
    return {};
}

/// Builds an SrxFile from what expat meets.
class SrxReader {
public:
    explicit SrxReader(std::string name)
        : m_name(std::move(name))
        , m_parser(XML_ParserCreate("UTF-8"), XML_ParserFree) {
        XML_SetUserData(m_parser.get(), this);
        XML_SetElementHandler(
            m_parser.get(),
            [](void* self, const char* element, const char** attributes) {
                static_cast<SrxReader*>(self)->begin(localName(element), attributes);
            },
            [](void* self, const char* element) { static_cast<SrxReader*>(self)->end(localName(element)); });
        XML_SetCharacterDataHandler(m_parser.get(), [](void* self, const char* text, int size) {
            static_cast<SrxReader*>(self)->text({text, static_cast<std::size_t>(size)});
        });
        XML_SetEntityDeclHandler(m_parser.get(), [](void* self, const char*, int, const char*, int, const char*,
                                                    const char*, const char*, const char*) {
            static_cast<SrxReader*>(self)->fail("it declares entities; write the signs out");
        });
    }

    SrxFile read(std::string_view utf8) {
        const auto status = XML_Parse(m_parser.get(), utf8.data(), static_cast<int>(utf8.size()), XML_TRUE);
        if (!m_failure.empty()) {
            throw std::runtime_error(m_failure);
        }
        if (status != XML_STATUS_OK) {
            throw std::runtime_error(fmt::format("{}, line {}: this is no well-formed XML ({}).", m_name, line(),
                                                 XML_ErrorString(XML_GetErrorCode(m_parser.get()))));
        }
        if (!m_isSrx) {
            throw std::runtime_error(
                fmt::format("{} is no file of segmentation rules: its first element is not <srx>.", m_name));
        }
        checkMaps();
        return std::move(m_file);
    }

private:
    std::size_t line() const { return XML_GetCurrentLineNumber(m_parser.get()); }

    // Expat is C: nothing is thrown through it.
    void fail(std::string_view why) {
        if (m_failure.empty()) {
            m_failure = fmt::format("{}, line {}: the rules cannot be read, for {}.", m_name, line(), why);
        }
        XML_StopParser(m_parser.get(), XML_FALSE);
    }

    void begin(std::string_view element, const char** attributes) {
        if (!m_failure.empty()) {
            return;
        }
        m_isSrx = m_isSrx || element == "srx";
        if (!m_isSrx) {
            fail("its first element is not <srx>");
        } else if (element == "header") {
            m_file.cascade = attribute(attributes, "cascade") == "yes";
        } else if (element == "languagerule") {
            m_file.groups.push_back({attribute(attributes, "languagerulename"), {}});
        } else if (element == "rule") {
            beginRule(attributes);
        } else if (element == "beforebreak" || element == "afterbreak") {
            m_target = m_inRule ? element == "beforebreak" ? &m_rule.before : &m_rule.after : nullptr;
        } else if (element == "languagemap") {
            m_file.maps.push_back(
                {attribute(attributes, "languagepattern"), attribute(attributes, "languagerulename")});
        }
    }

    void beginRule(const char** attributes) {
        m_rule = {attribute(attributes, "break") != "no", {}, {}, line()};
        m_inRule = true;
        if (m_file.groups.empty()) {
            fail("a <rule> stands outside <languagerule>");
        } else if (++m_rules > mostRules) {
            fail(fmt::format("it has more than {} rules", mostRules));
        }
    }

    void text(std::string_view more) {
        if (m_target != nullptr) {
            m_target->append(more);
            if (m_target->size() > longestExpression) {
                fail("an expression is longer than any can be");
            }
        }
    }

    void end(std::string_view element) {
        m_target = nullptr;
        if (element == "rule" && m_inRule && m_failure.empty()) {
            m_file.groups.back().rules.push_back(std::move(m_rule));
            m_inRule = false;
        }
    }

    /// Says which maps are of no use; the others work.
    void checkMaps() {
        for (const SrxFile::Map& map : m_file.maps) {
            UErrorCode status = U_ZERO_ERROR;
            const icu::RegexMatcher matcher(icu::UnicodeString::fromUTF8(map.pattern), 0, status);
            if (U_FAILURE(status)) {
                m_file.warnings.push_back(fmt::format("{}: the language pattern \"{}\" is left out, for ICU cannot "
                                                      "use it.",
                                                      m_name, map.pattern));
            }
            const bool known = std::any_of(m_file.groups.begin(), m_file.groups.end(),
                                           [&map](const SrxFile::Group& one) { return one.name == map.group; });
            if (!known) {
                m_file.warnings.push_back(
                    fmt::format("{}: there are no rules called \"{}\", which the language pattern \"{}\" asks for.",
                                m_name, map.group, map.pattern));
            }
        }
    }

    std::string m_name;
    std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> m_parser;
    SrxFile m_file;
    BreakRule m_rule;
    std::string* m_target = nullptr; ///< where text goes
    bool m_inRule = false;
    bool m_isSrx = false;
    std::size_t m_rules = 0;
    std::string m_failure;
};

/// The encoding that an XML declaration names; empty when there is none.
std::string declaredEncoding(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, std::min<std::size_t>(200, bytes.find("?>")));
    const std::size_t at = head.find("encoding=");
    if (head.substr(0, 5) != "<?xml" || at == std::string_view::npos || at + 10 >= head.size()) {
        return {};
    }
    const std::size_t end = head.find(head[at + 9], at + 10);
    return std::string(head.substr(at + 10, end == std::string_view::npos ? 0 : end - at - 10));
}

bool fits(const std::string& pattern, std::string_view tag) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString text =
        icu::UnicodeString::fromUTF8(icu::StringPiece(tag.data(), static_cast<int32_t>(tag.size())));
    icu::RegexMatcher matcher(icu::UnicodeString::fromUTF8(pattern), text, UREGEX_CASE_INSENSITIVE, status);
    if (U_FAILURE(status)) {
        return false;
    }
    matcher.setTimeLimit(20, status);
    return matcher.matches(status) && U_SUCCESS(status);
}

std::string expression(std::string_view name, const std::string& text) {
    std::string out = fmt::format("<{}>", name);
    // An expression can name a character that XML cannot hold.
    appendXmlText(out, text,
                  [](std::string& to, char32_t c) { to += fmt::format("\\x{{{:x}}}", static_cast<unsigned>(c)); });
    return out + fmt::format("</{}>", name);
}

} // namespace

std::vector<BreakRule> SrxFile::rulesFor(std::string_view tag) const {
    std::vector<BreakRule> all;
    for (const Map& map : maps) {
        if (!fits(map.pattern, tag)) {
            continue;
        }
        for (const Group& group : groups) {
            if (group.name == map.group) {
                all.insert(all.end(), group.rules.begin(), group.rules.end());
            }
        }
        if (!cascade) {
            break;
        }
    }
    return all;
}

SrxFile readSrx(std::string_view bytes, const std::string& name) {
    if (bytes.size() > longestSrx) {
        throw std::runtime_error(
            fmt::format("{} has more than the {} MB a file of rules may have.", name, longestSrx >> 20U));
    }
    const Decoded decoded = decode(bytes, "en", declaredEncoding(bytes), name);
    return SrxReader(name).read(decoded.text);
}

SrxFile readSrxFile(const std::filesystem::path& path) {
    return readSrx(readWholeFile(path, longestSrx), path.string());
}

std::string writeSrx(const SrxFile& file) {
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<srx xmlns=\"http://www.lisa.org/srx20\" version=\"2.0\">\n"
                      "  <header segmentsubflows=\"yes\" cascade=\"" +
                      std::string(file.cascade ? "yes" : "no") + "\"/>\n  <body>\n    <languagerules>\n";
    for (const SrxFile::Group& group : file.groups) {
        out += fmt::format("      <languagerule languagerulename=\"{}\">\n", xmlAttribute(group.name));
        for (const BreakRule& rule : group.rules) {
            out += fmt::format("        <rule break=\"{}\">{}{}</rule>\n", rule.breaks ? "yes" : "no",
                               expression("beforebreak", rule.before), expression("afterbreak", rule.after));
        }
        out += "      </languagerule>\n";
    }
    out += "    </languagerules>\n    <maprules>\n";
    for (const SrxFile::Map& map : file.maps) {
        out += fmt::format("      <languagemap languagepattern=\"{}\" languagerulename=\"{}\"/>\n",
                           xmlAttribute(map.pattern), xmlAttribute(map.group));
    }
    return out + "    </maprules>\n  </body>\n</srx>\n";
}

} // namespace quadrille
