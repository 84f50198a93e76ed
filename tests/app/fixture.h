#pragma once

#include "corpus/project.h"

#include <QString>
#include <QTemporaryDir>

namespace quadrille::fixture {

/// A short text in three languages, with a heading, a 1:2 and an empty cell, as a project in `folder`; its path.
QString project(const QTemporaryDir& folder);

/// Two rows in three languages, the first one with inline elements of several kinds, as a project in `folder`; its
/// path.
QString markedProject(const QTemporaryDir& folder);

/// A document of `rows` one-sentence rows in two languages, put together without the aligner.
NewDocument longDocument(std::size_t rows);

} // namespace quadrille::fixture
