#pragma once

#include <string>
#include <string_view>

namespace quadrille {

/// A language code as files spell it, in one spelling: "en-US" for "en_us", "EN-US" and "En-uS", "zh-Hant" for
/// "ZH-HANT". What is no code ("*all*") stays as it is.
std::string languageCode(std::string_view spelled);

/// The language of a code without its script and region: "en" for "en-US".
std::string_view baseOf(std::string_view code);

} // namespace quadrille
