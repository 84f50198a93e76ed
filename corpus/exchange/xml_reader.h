#pragma once

#include "corpus/exchange/byte_source.h"

#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

namespace quadrille {

/// Where something stands in a file, both from 1. Lines and columns are of the text, not of its bytes.
struct TextPlace {
    std::uint64_t line = 0;
    std::uint64_t column = 0;
};

/// The attributes of an element, in the file's order, as expat hands them over.
class XmlAttributes {
public:
    explicit XmlAttributes(const char** all)
        : m_all(all) {}
    [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;
    /// Calls `each` with name and value.
    template <typename Each>
    void forEach(Each each) const {
        for (const char** at = m_all; *at != nullptr; at += 2) {
            each(std::string_view(at[0]), std::string_view(at[1]));
        }
    }
    [[nodiscard]] std::size_t size() const;

private:
    const char** m_all;
};

/// What is told of an XML file, in order. Names come as they stand, with their prefix.
class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    virtual void startElement(std::string_view name, const XmlAttributes& attributes) = 0;
    virtual void endElement(std::string_view name) = 0;
    /// Text may come in pieces.
    virtual void text(std::string_view text) = 0;
    XmlHandler() = default;
    XmlHandler(const XmlHandler&) = delete;
    XmlHandler& operator=(const XmlHandler&) = delete;
};

/// Reads an XML file of any size and encoding piece by piece. Nothing outside the file is ever asked for; a file that
/// defines entities, nests deeper than any text does or has a tag of megabytes is refused.
class XmlReader {
public:
    explicit XmlReader(std::string name);
    XmlReader(const XmlReader&) = delete;
    XmlReader& operator=(const XmlReader&) = delete;
    ~XmlReader();

    /// Reads all of `source`. Throws std::runtime_error, a full sentence with the file's name, line and column, for a
    /// file that is not well-formed, and what the handler throws; Cancelled when `stop` asks. Once only.
    void read(ByteSource& source, XmlHandler& handler, const std::stop_token& stop = {},
              const std::function<void(double done)>& progress = {});

    /// The same for bytes in memory, which are UTF-8.
    void readText(std::string_view text, XmlHandler& handler);

    /// While the handler is called: the place of what it is told, and where it begins and ends in the UTF-8 text.
    [[nodiscard]] TextPlace place() const;
    [[nodiscard]] std::size_t begin() const;
    [[nodiscard]] std::size_t end() const;

    /// Throws "NAME, line L, column C: WHY." for the present place.
    [[noreturn]] void fail(std::string_view why) const;

private:
    struct Callbacks;
    struct Parser;
    void parse(std::string_view piece, bool last, bool converted);
    [[noreturn]] void failParsing(std::string_view piece, bool converted) const;

    std::string m_name;
    std::unique_ptr<Parser> m_parser;
    XmlHandler* m_handler = nullptr;
    std::exception_ptr m_error;
    std::size_t m_depth = 0;
    std::uint64_t m_fed = 0; ///< bytes given to the parser before the present piece
};

} // namespace quadrille
