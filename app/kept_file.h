#pragma once

#include <QString>

#include <string>

namespace quadrille {

/// Puts a whole small file in place, and makes the folder it is in: written beside and renamed, so that it is never
/// half there. The system's reason when it cannot be; empty when it is there.
QString keepFile(const QString& path, const std::string& bytes);

} // namespace quadrille
