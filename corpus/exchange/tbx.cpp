#include "corpus/exchange/tbx.h"

#include "corpus/exchange/language_code.h"
#include "corpus/exchange/xml_reader.h"
#include "corpus/xml_text.h"
#include "dictionaries/language.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace quadrille {

namespace {

constexpr std::size_t mostTextBytes = 1u << 20;

/// Line ends and runs of white space are of the file's look, not of the term.
std::string tidy(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool white = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!white) {
            out += c;
        } else if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
    }
    if (out.ends_with(' ')) {
        out.pop_back();
    }
    return out;
}

class TbxHandler : public XmlHandler {
public:
    TbxHandler(const XmlReader& reader, ImportReport& report)
        : m_reader(reader)
        , m_report(report) {}
    Glossary glossary;

    void startElement(std::string_view name, const XmlAttributes& attributes) override;
    void endElement(std::string_view name) override;
    void text(std::string_view text) override {
        if (m_text.size() + text.size() > mostTextBytes) {
            m_reader.fail("a text of the termbase has more than a megabyte. The file was not taken");
        }
        m_text += text;
    }

private:
    void startLanguage(const XmlAttributes& attributes);
    void use(std::string_view value);
    void endTerm();
    void endConcept();
    void leaveOut(const std::string& message) { addNote(m_report.leftOut, message, m_reader.place().line); }

    const XmlReader& m_reader;
    ImportReport& m_report;
    bool m_root = false;
    bool m_inConcept = false;
    std::string m_tag;  ///< of the language that is open; empty when we do not know it
    std::string m_type; ///< of the element that is open
    std::string m_text;
    Concept m_concept;
    Term m_term;
};

bool isConcept(std::string_view name) {
    return name == "termEntry" || name == "conceptEntry";
}

bool isLanguage(std::string_view name) {
    return name == "langSet" || name == "langSec";
}

bool isTerm(std::string_view name) {
    return name == "tig" || name == "ntig" || name == "termSec";
}

void TbxHandler::startElement(std::string_view name, const XmlAttributes& attributes) {
    if (!m_root) {
        m_root = true;
        if (name != "martif" && name != "tbx") {
            m_reader.fail(fmt::format("it is no TBX file: its first element is <{:.40}>, not <martif> or <tbx>. "
                                      "Choose another file, or say what it is",
                                      name));
        }
    } else if (isConcept(name)) {
        m_inConcept = true;
        m_concept = {};
        ++m_report.read;
    } else if (isLanguage(name)) {
        startLanguage(attributes);
    } else if (isTerm(name)) {
        m_term = {};
    }
    m_type = attributes.find("type").value_or("");
    m_text.clear();
}

void TbxHandler::startLanguage(const XmlAttributes& attributes) {
    const std::string_view said = attributes.find("xml:lang").value_or(attributes.find("lang").value_or(""));
    const std::string code = languageCode(said);
    m_tag.clear();
    const auto ours = languages();
    const std::string base(baseOf(code));
    const bool known = std::any_of(ours.begin(), ours.end(), [&](const Language& one) { return one.tag == base; });
    try {
        m_tag = known ? base : language(code).tag;
    } catch (const std::invalid_argument&) {
        leaveOut(fmt::format("terms in \"{:.40}\", which is no language", said));
    }
}

void TbxHandler::endElement(std::string_view name) {
    if (!m_inConcept) {
        return;
    }
    // In the style dct an element's name is what an attribute says in the style dca: <basic:definition>.
    const std::string_view local = name.substr(name.find(':') == std::string_view::npos ? 0 : name.find(':') + 1);
    const std::string_view what = m_type.empty() ? local : std::string_view(m_type);
    if (name == "term") {
        m_term.text = tidy(m_text);
    } else if (what == "administrativeStatus" || what == "normativeAuthorization") {
        use(tidy(m_text));
    } else if (what == "definition" || local == "note") {
        const std::string more = tidy(m_text);
        m_concept.note += (m_concept.note.empty() || more.empty() ? "" : " ") + more;
    } else if (isTerm(name)) {
        endTerm();
    } else if (isLanguage(name)) {
        m_tag.clear();
    } else if (isConcept(name)) {
        endConcept();
    } else if (!tidy(m_text).empty()) {
        leaveOut(fmt::format("\"{:.40}\", which the table of terms has no place for", what));
    }
    m_type.clear();
    m_text.clear();
}

void TbxHandler::use(std::string_view value) {
    if (value.starts_with("deprecated") || value.starts_with("superseded") || value == "notRecommended") {
        m_term.use = Term::Use::Forbidden;
    } else if (value.starts_with("admitted")) {
        m_term.use = Term::Use::Admitted;
    }
}

void TbxHandler::endTerm() {
    if (m_term.text.empty() || m_tag.empty()) {
        return;
    }
    if (m_term.text.starts_with('!') || m_term.text.find("; ") != std::string::npos) {
        leaveOut("a term with \"; \" or \"!\" that the table of terms takes for something else");
        return;
    }
    auto& terms = m_concept.terms[m_tag];
    const bool there =
        std::any_of(terms.begin(), terms.end(), [&](const Term& one) { return one.text == m_term.text; });
    if (!there) {
        terms.push_back(m_term);
    }
}

void TbxHandler::endConcept() {
    m_inConcept = false;
    for (auto& [tag, terms] : m_concept.terms) {
        std::stable_sort(terms.begin(), terms.end(),
                         [](const Term& one, const Term& other) { return one.use < other.use; });
        // One is preferred: the first of them, and the others are admitted.
        for (std::size_t i = 1; i < terms.size(); ++i) {
            terms[i].use = terms[i].use == Term::Use::Preferred ? Term::Use::Admitted : terms[i].use;
        }
        if (terms.front().use == Term::Use::Admitted) {
            terms.front().use = Term::Use::Preferred;
        }
    }
    if (m_concept.terms.empty()) {
        leaveOut("a concept without a term");
        return;
    }
    for (const auto& [tag, terms] : m_concept.terms) {
        m_report.languages[tag] += terms.size();
    }
    glossary.push_back(std::exchange(m_concept, {}));
}

const char* status(Term::Use use) {
    return use == Term::Use::Preferred  ? "preferredTerm-admn-sts"
           : use == Term::Use::Admitted ? "admittedTerm-admn-sts"
                                        : "deprecatedTerm-admn-sts";
}

void appendText(std::string& out, std::string_view text) {
    appendXmlText(out, text, [](std::string& to, char32_t) { to += "\uFFFD"; });
}

} // namespace

Glossary readTbx(ByteSource& source, ImportReport& report) {
    XmlReader reader(source.name());
    TbxHandler handler(reader, report);
    reader.read(source, handler);
    return std::move(handler.glossary);
}

std::string writeTbx(const Glossary& glossary) {
    std::string out =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tbx type=\"TBX-Basic\" style=\"dca\" xml:lang=\"en\" "
        "xmlns=\"urn:iso:std:iso:30042:ed-2\">\n<tbxHeader><fileDesc><sourceDesc><p>Written by Quadrille"
        "</p></sourceDesc></fileDesc></tbxHeader>\n<text><body>\n";
    std::size_t number = 0;
    for (const Concept& one : glossary) {
        out += fmt::format("<conceptEntry id=\"c{}\">", ++number);
        if (!one.note.empty()) {
            out += "<note>";
            appendText(out, one.note);
            out += "</note>";
        }
        for (const auto& [tag, terms] : one.terms) {
            out += fmt::format("\n<langSec xml:lang=\"{}\">", xmlAttribute(tag));
            for (const Term& term : terms) {
                out += "<termSec><term>";
                appendText(out, term.text);
                out += fmt::format("</term><termNote type=\"administrativeStatus\">{}</termNote></termSec>",
                                   status(term.use));
            }
            out += "</langSec>";
        }
        out += "\n</conceptEntry>\n";
    }
    return out + "</body></text>\n</tbx>\n";
}

} // namespace quadrille
