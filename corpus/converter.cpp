#include "corpus/converter.h"

#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/unistr.h>

#include <array>
#include <memory>
#include <stdexcept>

namespace quadrille {

namespace {

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter openConverter(const std::string& name) {
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(name.c_str(), &status));
    if (U_FAILURE(status)) {
        throw std::runtime_error(fmt::format("\"{}\" is no encoding this program knows. Try UTF-8, windows-1251, "
                                             "KOI8-R, windows-1257, IBM866 or UTF-16.",
                                             name));
    }
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    return converter;
}

constexpr std::size_t chunk = 1 << 14;

} // namespace

Conversion toUtf16(std::string_view bytes, const std::string& name) {
    const Converter converter = openConverter(name);
    Conversion result;
    const char* from = bytes.data();
    const char* const end = from + bytes.size();
    std::array<char16_t, chunk> buffer{};
    for (;;) {
        UErrorCode status = U_ZERO_ERROR;
        char16_t* to = buffer.data();
        ucnv_toUnicode(converter.get(), &to, buffer.data() + buffer.size(), &from, end, nullptr, 1, &status);
        result.text.append(buffer.data(), to);
        if (status == U_BUFFER_OVERFLOW_ERROR) {
            continue;
        }
        if (U_FAILURE(status)) {
            std::array<char, 32> invalid{};
            auto length = static_cast<int8_t>(invalid.size());
            UErrorCode ignored = U_ZERO_ERROR;
            ucnv_getInvalidChars(converter.get(), invalid.data(), &length, &ignored);
            result.invalidAt = static_cast<std::size_t>(from - bytes.data()) - static_cast<std::size_t>(length);
        }
        return result;
    }
}

std::optional<std::string> fromUtf16(std::u16string_view text, const std::string& name) {
    const Converter converter = openConverter(name);
    std::string bytes;
    const char16_t* from = text.data();
    std::array<char, chunk> buffer{};
    for (;;) {
        UErrorCode status = U_ZERO_ERROR;
        char* to = buffer.data();
        ucnv_fromUnicode(converter.get(), &to, buffer.data() + buffer.size(), &from, text.data() + text.size(), nullptr,
                         1, &status);
        bytes.append(buffer.data(), to);
        if (status == U_BUFFER_OVERFLOW_ERROR) {
            continue;
        }
        return U_FAILURE(status) ? std::nullopt : std::optional(std::move(bytes));
    }
}

std::string encodingName(const std::string& name) {
    openConverter(name);
    for (const char* standard : {"MIME", "IANA"}) {
        UErrorCode status = U_ZERO_ERROR;
        const char* known = ucnv_getStandardName(name.c_str(), standard, &status);
        if (U_SUCCESS(status) && known != nullptr) {
            return known;
        }
    }
    return name;
}

std::string toUtf8(std::u16string_view text) {
    std::string bytes;
    icu::UnicodeString(false, text.data(), static_cast<int32_t>(text.size())).toUTF8String(bytes);
    return bytes;
}

} // namespace quadrille
