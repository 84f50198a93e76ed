#include "corpus/exchange/xml_reader.h"

#include "alignment/aligner.h"
#include "corpus/exchange/xml_bytes.h"
#include "corpus/utf8.h"

#include <expat.h>
#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace quadrille {

namespace {

constexpr std::size_t deepest = 1000;
constexpr std::size_t mostAttributes = 1000;
// The parser holds a tag or a comment whole, and reads it anew with each piece.
constexpr std::uint64_t longestToken = 8u << 20;

} // namespace

std::optional<std::string_view> XmlAttributes::find(std::string_view name) const {
    for (const char** at = m_all; *at != nullptr; at += 2) {
        if (name == at[0]) {
            return at[1];
        }
    }
    return std::nullopt;
}

std::size_t XmlAttributes::size() const {
    std::size_t count = 0;
    while (m_all[2 * count] != nullptr) {
        ++count;
    }
    return count;
}

struct XmlReader::Parser {
    XML_Parser handle = XML_ParserCreate("UTF-8");
    Parser() {
        if (handle == nullptr) {
            throw std::bad_alloc();
        }
    }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;
    ~Parser() { XML_ParserFree(handle); }
};

/// What expat calls. No exception may pass through it: the first is kept, and the parser stopped.
struct XmlReader::Callbacks {
    template <typename Work>
    static void guarded(void* data, Work work) {
        auto& reader = *static_cast<XmlReader*>(data);
        if (reader.m_error) {
            return;
        }
        try {
            work(reader);
        } catch (...) {
            reader.m_error = std::current_exception();
            XML_StopParser(reader.m_parser->handle, XML_FALSE);
        }
    }

    static void start(void* data, const char* name, const char** all) {
        guarded(data, [&](XmlReader& reader) {
            const XmlAttributes attributes(all);
            if (++reader.m_depth > deepest) {
                reader.fail(fmt::format("its elements lie more than {} deep in one another, as in no text. The file "
                                        "was not taken",
                                        deepest));
            }
            if (attributes.size() > mostAttributes) {
                reader.fail(
                    fmt::format("<{:.40}> has more than {} attributes. The file was not taken", name, mostAttributes));
            }
            reader.m_handler->startElement(name, attributes);
        });
    }
    static void end(void* data, const char* name) {
        guarded(data, [&](XmlReader& reader) {
            --reader.m_depth;
            reader.m_handler->endElement(name);
        });
    }
    static void text(void* data, const char* bytes, int size) {
        guarded(data, [&](XmlReader& reader) { reader.m_handler->text({bytes, static_cast<std::size_t>(size)}); });
    }
    static void entity(void* data, const char* name, int /*isParameter*/, const char* /*value*/, int /*length*/,
                       const char* /*base*/, const char* /*system*/, const char* /*publicId*/,
                       const char* /*notation*/) {
        guarded(data, [&](XmlReader& reader) {
            reader.fail(fmt::format("it defines the entity \"{:.40}\". Such definitions are not followed, since they "
                                    "can reach into other files or grow without end. Write the text in their place",
                                    name));
        });
    }
    static void skipped(void* data, const char* name, int /*isParameter*/) {
        guarded(data, [&](XmlReader& reader) {
            reader.fail(fmt::format("\"&{:.40};\" is defined nowhere in the file. Write the character itself", name));
        });
    }
};

XmlReader::XmlReader(std::string name)
    : m_name(std::move(name))
    , m_parser(std::make_unique<Parser>()) {
    XML_Parser handle = m_parser->handle;
    XML_SetUserData(handle, this);
    XML_SetElementHandler(handle, Callbacks::start, Callbacks::end);
    XML_SetCharacterDataHandler(handle, Callbacks::text);
    XML_SetEntityDeclHandler(handle, Callbacks::entity);
    XML_SetSkippedEntityHandler(handle, Callbacks::skipped);
    XML_SetParamEntityParsing(handle, XML_PARAM_ENTITY_PARSING_NEVER);
}

XmlReader::~XmlReader() = default;

void XmlReader::read(ByteSource& source, XmlHandler& handler, const std::stop_token& stop,
                     const std::function<void(double done)>& progress) {
    m_handler = &handler;
    XmlBytes bytes(source);
    for (;;) {
        if (stop.stop_requested()) {
            throw Cancelled();
        }
        const std::string_view piece = bytes.next();
        parse(piece, piece.empty(), bytes.converts());
        if (piece.empty()) {
            return;
        }
        if (progress) {
            progress(source.done());
        }
    }
}

void XmlReader::readText(std::string_view text, XmlHandler& handler) {
    m_handler = &handler;
    constexpr std::size_t pieceBytes = 1 << 20;
    for (std::size_t at = 0; at < text.size(); at += pieceBytes) {
        parse(text.substr(at, pieceBytes), false, false);
    }
    parse({}, true, false);
}

void XmlReader::parse(std::string_view piece, bool last, bool converted) {
    const XML_Status status =
        XML_Parse(m_parser->handle, piece.data(), static_cast<int>(piece.size()), last ? XML_TRUE : XML_FALSE);
    if (m_error) {
        std::rethrow_exception(m_error);
    }
    if (status != XML_STATUS_OK) {
        failParsing(piece, converted);
    }
    m_fed += piece.size();
    const XML_Index reached = XML_GetCurrentByteIndex(m_parser->handle);
    if (reached >= 0 && m_fed - std::min(m_fed, static_cast<std::uint64_t>(reached)) > longestToken) {
        fail("a tag or comment that begins here is longer than 8 MB. The file was not taken");
    }
}

void XmlReader::failParsing(std::string_view piece, bool converted) const {
    XML_Parser handle = m_parser->handle;
    const XML_Error error = XML_GetErrorCode(handle);
    const auto at = static_cast<std::uint64_t>(XML_GetCurrentByteIndex(handle));
    if (error == XML_ERROR_INVALID_TOKEN && !converted && at >= m_fed && at - m_fed <= piece.size()) {
        const std::string_view rest = piece.substr(static_cast<std::size_t>(at - m_fed));
        const auto invalid = firstInvalidUtf8(rest);
        // At the piece's end a character may only be cut in two.
        if (invalid && *invalid + 4 <= rest.size() && *invalid < 64) {
            fail(fmt::format("the byte at offset {} is not valid in UTF-8, the encoding the file says it has. Repair "
                             "the file, or put its real encoding into its first line",
                             at + *invalid));
        }
    }
    if (error == XML_ERROR_NO_ELEMENTS && m_fed == 0) {
        throw std::runtime_error(fmt::format("{}, line 1: there is nothing in it. Choose another file.", m_name));
    }
    if (error == XML_ERROR_NO_ELEMENTS || error == XML_ERROR_UNCLOSED_TOKEN ||
        error == XML_ERROR_UNCLOSED_CDATA_SECTION) {
        fail("the file ends before all that began in it has ended. It is cut off: get it again");
    }
    fail(fmt::format("it is not well-formed XML ({}). Repair it there, or export it again from the program it comes "
                     "from",
                     XML_ErrorString(error)));
}

TextPlace XmlReader::place() const {
    return {XML_GetCurrentLineNumber(m_parser->handle), XML_GetCurrentColumnNumber(m_parser->handle) + 1};
}

std::size_t XmlReader::begin() const {
    return static_cast<std::size_t>(XML_GetCurrentByteIndex(m_parser->handle));
}

std::size_t XmlReader::end() const {
    return begin() + static_cast<std::size_t>(XML_GetCurrentByteCount(m_parser->handle));
}

void XmlReader::fail(std::string_view why) const {
    const TextPlace at = place();
    throw std::runtime_error(fmt::format("{}, line {}, column {}: {}.", m_name, at.line, at.column, why));
}

} // namespace quadrille
