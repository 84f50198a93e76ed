#include "app/text.h"

#include <QDateTime>
#include <QLocale>

namespace quadrille {

namespace {

bool continues(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// Characters of four bytes are two units in UTF-16.
int unitsOf(char leadByte) {
    return static_cast<unsigned char>(leadByte) >= 0xF0U ? 2 : 1;
}

} // namespace

QString toQt(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::string fromQt(const QString& text) {
    QString whole;
    whole.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text[i].isSurrogate()) {
            whole += text[i];
        } else if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            whole += text[i];
            whole += text[++i];
        }
    }
    return whole.toStdString();
}

int toUtf16Offset(std::string_view text, std::size_t byte) {
    if (byte > text.size()) {
        byte = text.size();
    }
    while (byte > 0 && byte < text.size() && continues(text[byte])) {
        --byte;
    }
    int units = 0;
    for (std::size_t i = 0; i < byte; ++i) {
        if (!continues(text[i])) {
            units += unitsOf(text[i]);
        }
    }
    return units;
}

std::size_t toUtf8Offset(const QString& text, int unit) {
    const auto end = std::min<qsizetype>(std::max(unit, 0), text.size());
    const bool split = end > 0 && end < text.size() && text[end].isLowSurrogate() && text[end - 1].isHighSurrogate();
    return fromQt(text.left(split ? end - 1 : end)).size();
}

int codePoints(std::string_view text) {
    int count = 0;
    for (const char byte : text) {
        count += continues(byte) ? 0 : 1;
    }
    return count;
}

QString momentInWords(std::int64_t at) {
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(at), QLocale::ShortFormat);
}

} // namespace quadrille
