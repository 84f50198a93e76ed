#include "corpus/creating.h"

#include "corpus/adding.h"
#include "corpus/opening.h"
#include "corpus/whole_file.h"

#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>

#include <stdexcept>

namespace quadrille {

void createProjectFile(const std::filesystem::path& path, std::span<const NewDocument> documents) {
    std::error_code ignored;
    if (std::filesystem::exists(std::filesystem::symlink_status(path, ignored))) {
        throw std::runtime_error(
            fmt::format("{} exists already and is left as it is. Choose another name.", path.string()));
    }
    WholeFile file(path);
    {
        SQLite::Database database = connectForFilling(file.temporaryPath());
        fillProject(database, documents);
    }
    file.appear(WholeFile::Existing::Refuse);
}

void fillProject(SQLite::Database& database, std::span<const NewDocument> documents) {
    SQLite::Transaction transaction(database);
    for (const NewDocument& document : documents) {
        addAtOnce(database, document);
    }
    transaction.commit();
}

} // namespace quadrille
