#include "corpus/terms.h"

#include "corpus/encoding.h"
#include "corpus/format.h"
#include "corpus/text_file.h"

#include <fmt/format.h>

namespace quadrille {
namespace {

constexpr const char* settingName = "terms";

} // namespace

Glossary projectTerms(const Project& project) {
    try {
        return readGlossary(project.setting(settingName));
    } catch (const BadGlossary& error) {
        throw ProjectUnusable(fmt::format("The terms that the project keeps cannot be read. {}", error.what()));
    }
}

GlossaryChange addTerms(Project& project, const Glossary& more) {
    Glossary all = projectTerms(project);
    const GlossaryChange change = merge(all, more);
    if (change.added + change.changed > 0) {
        const std::string table = writeGlossary(all);
        if (table.size() > longestGlossary) {
            throw ProjectUnusable(fmt::format("With these terms the project's termbase would have more than the {} MB "
                                              "it may have. Add fewer of them.",
                                              longestGlossary >> 20U));
        }
        project.setSetting(settingName, table);
    }
    return change;
}

Glossary readTermsFile(const std::filesystem::path& path, const std::string& encoding) {
    ImportReport ignored;
    return readTermsFile(path, encoding, ignored);
}

Glossary readTermsFile(const std::filesystem::path& path, const std::string& encoding, ImportReport& report) {
    if (const Format* format = formatOfFile(path); format != nullptr && format->readTerms != nullptr) {
        ByteSource source(path);
        return format->readTerms(source, report);
    }
    const std::string bytes = readWholeFile(path, longestGlossary);
    const Decoded decoded = decode(bytes, "en", encoding, path.string());
    try {
        return readGlossary(decoded.text);
    } catch (const BadGlossary& error) {
        throw std::runtime_error(fmt::format("{}: {}", path.string(), error.what()));
    }
}

} // namespace quadrille
