#include "corpus/salvage/comment_writer.h"

#include "corpus/utf8.h"

namespace quadrille {

namespace {

class CommentWriter {
public:
    CommentWriter(Finds& finds, SQLite::Database& database)
        : m_from(finds.database(),
                 "SELECT id, unit, \"column\", segment, answers, kind, severity, who, role, at, "
                 "resolved_by, resolved_at, text, coalesce(first, 0), coalesce(past, 0) FROM comments "
                 "ORDER BY answers IS NOT NULL, id")
        , m_segment(database, "SELECT unit, \"column\", text FROM segments WHERE id = ?")
        , m_unit(database, "SELECT 1 FROM units WHERE id = ?")
        , m_column(database,
                   "SELECT 1 FROM columns c JOIN units u ON u.document = c.document WHERE c.id = ? AND u.id = ?")
        , m_comment(database, "SELECT unit FROM comments WHERE id = ?")
        , m_to(database,
               "INSERT INTO comments (id, unit, \"column\", segment, answers, kind, severity, who, role, at, "
               "resolved_by, resolved_at, text, first, past) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
               "?)") {}

    std::size_t write() {
        std::size_t homeless = 0;
        while (m_from.executeStep()) {
            homeless += writeOne() ? 0 : 1;
        }
        return homeless;
    }

private:
    bool writeOne();
    void bindPlace();
    bool finds(SQLite::Statement& query, int at) {
        query.reset();
        query.bind(1, m_from.getColumn(at).getInt64());
        return !m_from.getColumn(at).isNull() && query.executeStep();
    }

    SQLite::Statement m_from;
    SQLite::Statement m_segment;
    SQLite::Statement m_unit;
    SQLite::Statement m_column;
    SQLite::Statement m_comment;
    SQLite::Statement m_to;
};

bool CommentWriter::writeOne() {
    constexpr int unit = 1;
    constexpr int segment = 3;
    constexpr int answers = 4;
    m_to.clearBindings();
    m_to.bind(1, m_from.getColumn(0).getInt64());
    const bool onSegment = finds(m_segment, segment);
    if (onSegment) {
        m_to.bind(unit + 1, m_segment.getColumn(0).getInt64());
        bindPlace();
    } else if (finds(m_unit, unit)) {
        m_to.bind(unit + 1, m_from.getColumn(unit).getInt64());
        m_to.bind(14, 0);
        m_to.bind(15, 0);
        m_column.reset();
        m_column.bind(1, m_from.getColumn(2).getInt64());
        m_column.bind(2, m_from.getColumn(unit).getInt64());
        if (m_column.executeStep()) {
            m_to.bind(3, m_from.getColumn(2).getInt64());
        }
    } else {
        return false;
    }
    if (finds(m_comment, answers)) { // whose first one is lost begins a talk
        m_to.bind(answers + 1, m_from.getColumn(answers).getInt64());
    }
    for (const int text : {5, 6, 7, 8, 10, 12}) {
        m_to.bind(text + 1, m_from.getColumn(text).getString());
    }
    m_to.bind(10, m_from.getColumn(9).getInt64());
    m_to.bind(12, m_from.getColumn(11).getInt64());
    m_to.exec();
    m_to.reset();
    return true;
}

/// On the segment, and on the stretch of it if that still is one.
void CommentWriter::bindPlace() {
    m_to.bind(3, m_segment.getColumn(1).getInt64());
    m_to.bind(4, m_from.getColumn(3).getInt64());
    const std::string text = m_segment.getColumn(2).getString();
    const auto first = static_cast<std::size_t>(m_from.getColumn(13).getInt64());
    const auto past = static_cast<std::size_t>(m_from.getColumn(14).getInt64());
    const bool stretch = first <= past && past <= text.size() && isUtf8(text.substr(first, past - first)) &&
                         isUtf8(text.substr(0, first));
    m_to.bind(14, stretch ? m_from.getColumn(13).getInt64() : std::int64_t{0});
    m_to.bind(15, stretch ? m_from.getColumn(14).getInt64() : std::int64_t{0});
}

} // namespace

std::size_t writeComments(Finds& finds, SQLite::Database& database) {
    return CommentWriter(finds, database).write();
}

} // namespace quadrille
