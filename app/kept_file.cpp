#include "app/kept_file.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace quadrille {

QString keepFile(const QString& path, const std::string& bytes) {
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    const auto size = static_cast<qint64>(bytes.size());
    const bool kept = file.open(QIODevice::WriteOnly) && file.write(bytes.data(), size) == size && file.commit();
    return kept ? QString() : file.errorString();
}

} // namespace quadrille
