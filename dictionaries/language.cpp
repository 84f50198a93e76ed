#include "dictionaries/language.h"

#include "dictionaries/languages/entries.h"

#include <unicode/locid.h>
#include <unicode/uloc.h>

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <stdexcept>

namespace quadrille {
namespace {

/// The table of contents of languages/, in the order in which they are offered.
std::vector<Language> known() {
    std::vector<Language> all;
    all.push_back(entries::en());
    all.push_back(entries::ru());
    all.push_back(entries::uk());
    all.push_back(entries::lv());
    return all;
}

std::string displayName(const icu::Locale& locale, const icu::Locale& in) {
    icu::UnicodeString name;
    locale.getDisplayName(in, name);
    if (!name.isEmpty()) {
        const int32_t first = name.moveIndex32(0, 1);
        icu::UnicodeString head(name, 0, first);
        head.toTitle(nullptr, in);
        name.replace(0, first, head);
    }
    std::string text;
    name.toUTF8String(text);
    return text;
}

/// A language of which only ICU knows something, or a kind of one of ours that is written as that is ("en-GB").
Language foreign(std::string_view tag) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale = icu::Locale::forLanguageTag({tag.data(), static_cast<int32_t>(tag.size())}, status);
    std::string english = U_SUCCESS(status) ? displayName(locale, icu::Locale::getEnglish()) : std::string();
    // ICU gives a code it does not know back as its own name.
    const std::string code = U_SUCCESS(status) ? locale.getLanguage() : "";
    icu::UnicodeString bare;
    icu::Locale(code.c_str()).getDisplayLanguage(icu::Locale::getEnglish(), bare);
    if (tag.empty() || code.empty() || code == "und" || bare == icu::UnicodeString::fromUTF8(code)) {
        throw std::invalid_argument("\"" + std::string(tag) +
                                    "\" is not the tag of a known language; use one like \"en\" or \"pt-BR\".");
    }
    const std::span<const Language> ours = languages();
    const auto kin = std::find_if(ours.begin(), ours.end(),
                                  [&](const Language& one) { return one.tag == code && *locale.getScript() == '\0'; });
    Language made = kin == ours.end() ? Language() : *kin;
    made.tag = std::string(tag);
    made.englishName = std::move(english);
    made.nativeName = displayName(locale, locale);
    return made;
}

} // namespace

std::span<const Language> languages() {
    static const std::vector<Language> all = known();
    return all;
}

const Language& language(std::string_view tag) {
    const std::span<const Language> all = languages();
    const auto found = std::find_if(all.begin(), all.end(), [tag](const Language& one) { return one.tag == tag; });
    if (found != all.end()) {
        return *found;
    }
    // Nodes of a map stay where they are, so a reference handed out stays valid.
    static std::mutex guard;
    static std::map<std::string, Language, std::less<>> others;
    const std::lock_guard lock(guard);
    const auto other = others.find(tag);
    return other != others.end() ? other->second : others.emplace(tag, foreign(tag)).first->second;
}

} // namespace quadrille
