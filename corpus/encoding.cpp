#include "corpus/encoding.h"

#include "corpus/converter.h"
#include "corpus/letters.h"
#include "corpus/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <stdexcept>

namespace quadrille {

namespace {

constexpr std::array<std::string_view, 12> tried = {
    "windows-1252", "windows-1251", "windows-1257", "KOI8-U",       "KOI8-R",       "IBM866",
    "ISO-8859-5",   "ISO-8859-13",  "ISO-8859-1",   "windows-1250", "windows-1254", "windows-1253",
};

// Enough to tell the encodings apart; a file may have a quarter of a gigabyte.
constexpr std::size_t sampleBytes = 1 << 16;

struct Signature {
    std::string_view bytes;
    std::string_view encoding;
};
constexpr std::array<Signature, 5> signatures = {{
    {"\xEF\xBB\xBF", "UTF-8"},
    {std::string_view("\xFF\xFE\0\0", 4), "UTF-32LE"}, // before UTF-16LE, which begins it
    {std::string_view("\0\0\xFE\xFF", 4), "UTF-32BE"},
    {"\xFF\xFE", "UTF-16LE"},
    {"\xFE\xFF", "UTF-16BE"},
}};

[[noreturn]] void failAt(std::string_view name, std::size_t at, std::string_view encoding, bool chosen) {
    throw std::runtime_error(fmt::format("{}: the byte at offset {} is not valid in {}. {}", name, at, encoding,
                                         chosen ? "Choose the encoding the file really has."
                                                : "Repair the file, or say which encoding it has."));
}

[[noreturn]] void failBinary(std::string_view name) {
    throw std::runtime_error(fmt::format("{} looks like a binary file, not a text. Save it as plain text first; if "
                                         "it is one, say which encoding it has.",
                                         name));
}

bool isStrangeControl(unsigned char byte) {
    return byte == 0x7F || (byte < 0x20 && !(byte >= 0x07 && byte <= 0x0D) && byte != 0x1A && byte != 0x1B);
}

bool looksBinary(std::string_view bytes) {
    if (bytes.find('\0') != std::string_view::npos) {
        return true;
    }
    const std::string_view sample = bytes.substr(0, sampleBytes);
    const auto strange = std::count_if(sample.begin(), sample.end(),
                                       [](char c) { return isStrangeControl(static_cast<unsigned char>(c)); });
    return static_cast<std::size_t>(strange) * 20 > sample.size();
}

/// How many bytes a UTF-8 sequence has that begins with `byte`, by its look.
std::size_t lengthByLook(unsigned char byte) {
    return byte < 0xC0 || byte >= 0xF8 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/// The share of the bytes above ASCII that stand in sequences that look like UTF-8, valid or not: near 1 in a
/// UTF-8 text with faults, small in any other encoding.
double shareOfUtf8(std::string_view bytes) {
    std::size_t high = 0;
    std::size_t alike = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = lengthByLook(static_cast<unsigned char>(bytes[at]));
        std::size_t found = 1;
        while (found < length && at + found < bytes.size() &&
               (static_cast<unsigned char>(bytes[at + found]) & 0xC0) == 0x80) {
            ++found;
        }
        high += static_cast<unsigned char>(bytes[at]) < 0x80 ? 0 : found;
        alike += length > 1 && found == length ? found : 0;
        at += found;
    }
    return high == 0 ? 1 : static_cast<double>(alike) / static_cast<double>(high);
}

std::string_view evenSample(std::string_view bytes) {
    return bytes.substr(0, std::min(bytes.size() & ~std::size_t{1}, sampleBytes));
}

/// UTF-16 without a byte order mark shows by decoding to a text of the language.
std::optional<std::string_view> guessUtf16(std::string_view bytes, const Letters& letters) {
    constexpr double wanted = 0.9;
    for (const std::string_view encoding : {"UTF-16LE", "UTF-16BE"}) {
        if (bytes.size() % 2 == 0 &&
            letters.plausible(toUtf16(evenSample(bytes), std::string(encoding)).text) > wanted) {
            return encoding;
        }
    }
    return std::nullopt;
}

std::string_view guessSingleByte(std::string_view bytes, const Letters& letters, std::string_view name) {
    std::string_view best;
    double bestScore = 0;
    for (const std::string_view encoding : tried) {
        const Conversion sample = toUtf16(bytes.substr(0, sampleBytes), std::string(encoding));
        if (sample.invalidAt) {
            continue;
        }
        const double score = letters.score(sample.text);
        if (best.empty() || score > bestScore) {
            best = encoding;
            bestScore = score;
        }
    }
    if (best.empty()) {
        throw std::runtime_error(fmt::format("{}: its encoding cannot be found out. Say which it has.", name));
    }
    return best;
}

std::string_view guess(std::string_view bytes, std::string_view tag, std::string_view name) {
    const Letters letters(tag);
    if (looksBinary(bytes)) {
        if (const auto utf16 = guessUtf16(bytes, letters)) {
            return *utf16;
        }
        failBinary(name);
    }
    if (isUtf8(bytes)) {
        return "UTF-8";
    }
    constexpr double mostly = 0.8;
    if (shareOfUtf8(bytes.substr(0, sampleBytes)) > mostly) {
        return "UTF-8"; // with a fault in it, which is told
    }
    if (const auto utf16 = guessUtf16(bytes, letters)) {
        return *utf16;
    }
    return guessSingleByte(bytes, letters, name);
}

/// The first byte that the Windows code pages leave open. ICU reads it as a control character, as Windows does.
std::optional<std::size_t> firstHole(std::u16string_view text, std::string_view encoding) {
    if (!encoding.starts_with("windows-125")) {
        return std::nullopt;
    }
    const auto hole = std::find_if(text.begin(), text.end(), [](char16_t c) { return c >= 0x80 && c < 0xA0; });
    return hole == text.end() ? std::nullopt : std::optional(static_cast<std::size_t>(hole - text.begin()));
}

/// `skip` is the length of the byte order mark.
Decoded read(std::string_view file, std::size_t skip, std::string_view encoding, std::string_view name, bool chosen) {
    const std::string_view bytes = file.substr(skip);
    Decoded result;
    result.encoding = encoding;
    if (encoding == "UTF-8") {
        if (const auto invalid = firstInvalidUtf8(bytes)) {
            failAt(name, skip + *invalid, encoding, chosen);
        }
        result.text = bytes;
    } else {
        const Conversion conversion = toUtf16(bytes, result.encoding);
        if (conversion.invalidAt) {
            failAt(name, skip + *conversion.invalidAt, encoding, chosen);
        }
        if (const auto hole = firstHole(conversion.text, encoding)) {
            failAt(name, skip + *hole, encoding, chosen);
        }
        result.text = toUtf8(conversion.text);
        result.exact = fromUtf16(conversion.text, result.encoding) == bytes;
    }
    if (result.text.find('\0') != std::string::npos) {
        failBinary(name);
    }
    return result;
}

std::optional<Signature> signatureOf(std::string_view bytes) {
    for (const Signature& signature : signatures) {
        if (bytes.starts_with(signature.bytes)) {
            return signature;
        }
    }
    return std::nullopt;
}

} // namespace

std::vector<std::string_view> encodingsTried() {
    return {tried.begin(), tried.end()};
}

Decoded decode(std::string_view bytes, std::string_view tag, std::string_view encoding, std::string_view name) {
    const auto signature = signatureOf(bytes);
    const std::string wanted = encoding.empty() ? std::string() : encodingName(std::string(encoding));
    // "UTF-16" leaves the byte order to the mark or, without one, to the text.
    const bool eitherOrder = wanted == "UTF-16" || wanted == "UTF-32";
    if (signature &&
        (wanted.empty() || wanted == signature->encoding || (eitherOrder && signature->encoding.starts_with(wanted)))) {
        Decoded result = read(bytes, signature->bytes.size(), signature->encoding, name, !wanted.empty());
        result.byteOrderMark = true;
        return result;
    }
    if (wanted == "UTF-16") {
        return read(bytes, 0, guessUtf16(bytes, Letters(tag)).value_or("UTF-16LE"), name, true);
    }
    return wanted.empty() ? read(bytes, 0, guess(bytes, tag, name), name, false) : read(bytes, 0, wanted, name, true);
}

} // namespace quadrille
