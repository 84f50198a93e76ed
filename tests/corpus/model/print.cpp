#include "tests/corpus/model/print.h"

#include <algorithm>
#include <array>
#include <sstream>

namespace quadrille::model {

std::string readable(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 10> hidden = {
        {{"\n", "\\n"},
         {"\r", "\\r"},
         {"\t", "\\t"},
         {"\"", "\\\""},
         {"\\", "\\\\"},
         {std::string_view("\0", 1), "\\0"},
         {"\xC2\xA0", "\\u00A0"},
         {"\xCC\x81", "\\u0301"},
         {"\xCA\xBC", "\\u02BC"},
         {"\xEF\xBF\xBC", "\\uFFFC"}}};
    std::string line = "\"";
    for (std::size_t at = 0; at < text.size();) {
        const auto found = std::find_if(hidden.begin(), hidden.end(), [&](const auto& pair) {
            return text.substr(at, pair.first.size()) == pair.first;
        });
        if (found == hidden.end()) {
            line += text.at(at++);
        } else {
            line += found->second;
            at += found->first.size();
        }
    }
    return line + "\"";
}

std::string shortId(std::int64_t id) {
    return std::to_string(id < 0 ? id : id & 0xFFFFFFFF);
}

namespace {

std::string list(const std::vector<Mark>& marks) {
    std::string list;
    for (const Mark& mark : marks) {
        list += " <" + mark.kind + " " + mark.id + " " + readable(mark.original) + ">";
    }
    return list;
}

template <typename Number>
std::string list(const std::vector<Number>& numbers) {
    std::string list = "[";
    for (const Number number : numbers) {
        list += (list.size() > 1 ? " " : "") + shortId(static_cast<std::int64_t>(number));
    }
    return list + "]";
}

/// One edit, field after field.
class Line {
public:
    explicit Line(const char* kind) { m_out << kind; }
    template <typename T>
    Line& add(const char* name, const T& value) {
        m_out << " " << name << "=" << value;
        return *this;
    }
    Line& id(const char* name, std::int64_t id) { return add(name, shortId(id)); }
    Line& cell(UnitId unit, std::size_t column) { return id("unit", unit).add("column", column); }
    Line& revision(std::int64_t revision) { return revision == anyRevision ? *this : add("revision", revision); }
    [[nodiscard]] std::string text() const { return m_out.str(); }

private:
    std::ostringstream m_out;
};

const char* word(Direction direction) {
    return direction == Direction::Up ? "up" : direction == Direction::Down ? "down" : "nonsense";
}

std::string line(const SetText& edit) {
    return Line("SetText")
               .cell(edit.unit, edit.column)
               .revision(edit.revision)
               .add("text", readable(edit.text))
               .text() +
           list(edit.marks);
}
std::string line(const SetState& edit) {
    const std::string state =
        edit.state <= State::Approved ? stateName(edit.state) : std::to_string(static_cast<int>(edit.state));
    return Line("SetState")
        .cell(edit.unit, edit.column)
        .revision(edit.revision)
        .add("state", state)
        .add("reason", readable(edit.reason))
        .text();
}
std::string line(const StillRight& edit) {
    return Line("StillRight").cell(edit.unit, edit.column).revision(edit.revision).text();
}
std::string line(const SetLock& edit) {
    return Line("SetLock").cell(edit.unit, edit.column).revision(edit.revision).add("locked", edit.locked).text();
}
std::string line(const SplitSegment& edit) {
    Line line("SplitSegment");
    line.cell(edit.unit, edit.column).revision(edit.revision);
    return line.id("segment", edit.segment).add("at", edit.at).text();
}
std::string line(const JoinSegments& edit) {
    Line line("JoinSegments");
    return line.cell(edit.unit, edit.column).revision(edit.revision).id("segment", edit.segment).text();
}
std::string line(const MoveSegments& edit) {
    Line line("MoveSegments");
    line.cell(edit.unit, edit.column).revision(edit.revision);
    return line.add("direction", word(edit.direction)).add("count", edit.count).text();
}
std::string line(const Unlink& edit) {
    Line line("Unlink");
    line.cell(edit.unit, edit.column).revision(edit.revision);
    return line.id("first", edit.first).add("count", edit.count).text();
}
std::string line(const ShiftColumn& edit) {
    Line line("ShiftColumn");
    line.cell(edit.unit, edit.column).revision(edit.revision);
    return line.add("direction", word(edit.direction)).add("join", edit.join).text();
}
std::string line(const InsertUnit& edit) {
    return Line("InsertUnit").id("unit", edit.unit).add("side", word(edit.side)).text();
}
std::string line(const DeleteUnit& edit) {
    return Line("DeleteUnit").id("unit", edit.unit).text();
}
std::string line(const MergeUnits& edit) {
    return Line("MergeUnits").id("unit", edit.unit).text();
}
std::string line(const SplitUnit& edit) {
    return Line("SplitUnit").id("unit", edit.unit).add("stay", list(edit.stay)).text();
}
std::string line(const SwapUnits& edit) {
    return Line("SwapUnits").id("unit", edit.unit).add("columns", list(edit.columns)).text();
}
std::string line(const Realign& edit) {
    Line line("Realign");
    std::string text = line.id("document", edit.document).id("first", edit.first).id("last", edit.last).text();
    for (const Realign::Row& row : edit.rows) {
        text += "\n      row " + shortId(row.unit);
        for (const auto& cell : row.cells) {
            text += " " + list(cell);
        }
        for (const auto& beads : row.beads) {
            text += " beads" + print(beads);
        }
    }
    return text;
}
std::string line(const Resegment& edit) {
    std::string text = Line("Resegment").id("document", edit.document).add("column", edit.column).text();
    for (const Resegment::Row& row : edit.rows) {
        text += "\n      row " + shortId(row.unit) + print(row.segments);
    }
    return text;
}
std::string line(const EditSource& edit) {
    Line line("EditSource");
    line.id("unit", edit.unit).revision(edit.revision).add("reopen", edit.reopen);
    return line.add("text", readable(edit.text)).text() + list(edit.marks);
}
std::string line(const AddComment& edit) {
    Line line("AddComment");
    line.id("unit", edit.unit).add("column", edit.column ? std::to_string(*edit.column) : "all");
    line.id("segment", edit.segment).add("begin", edit.begin).add("end", edit.end);
    return line.add("kind", edit.kind).add("severity", edit.severity).add("text", readable(edit.text)).text();
}
std::string line(const AnswerComment& edit) {
    return Line("AnswerComment").id("comment", edit.comment).add("text", readable(edit.text)).text();
}
std::string line(const ResolveComment& edit) {
    return Line("ResolveComment").id("comment", edit.comment).add("resolved", edit.resolved).text();
}
std::string line(const AddLanguage& edit) {
    return Line("AddLanguage").id("document", edit.document).add("tag", edit.head.tag).text();
}

std::string line(const SwitchImport& edit) {
    return Line("SwitchImport").id("document", edit.document).add("on", edit.on).text();
}

} // namespace

std::string print(const Edit& edit) {
    return std::visit([](const auto& kind) { return line(kind); }, edit);
}

std::string print(const Author& author) {
    return author.name + (author.role == Role::Reviewer ? " (reviewer)" : " (translator)");
}

std::string print(const Segment& segment) {
    return shortId(segment.id) + (segment.startsParagraph ? "¶" : "") + (segment.heading ? "#" : "") + ":" +
           readable(segment.text) + "+" + readable(segment.gap) + list(segment.marks);
}

std::string print(const std::vector<Segment>& segments) {
    std::string text = "{";
    for (const Segment& segment : segments) {
        text += " " + print(segment);
    }
    return text + " }";
}

std::string print(const std::vector<CellBead>& beads) {
    std::string text = "{";
    for (const CellBead& bead : beads) {
        text += " " + list(bead.source) + list(bead.target) + "@" + std::to_string(bead.confidence);
    }
    return text + " }";
}

std::string print(const Comment& comment) {
    Line line("comment");
    line.id("id", comment.id).id("unit", comment.unit);
    line.add("column", comment.column ? std::to_string(*comment.column) : "all");
    line.id("segment", comment.segment).add("begin", comment.begin).add("end", comment.end);
    line.id("answers", comment.answers).add("by", print(Author{comment.who, comment.role}));
    return line.add("resolvedBy", comment.resolvedBy).add("text", readable(comment.text)).text();
}

std::string print(Refused::Why why) {
    constexpr std::array<const char*, 5> words = {"Fixed", "Role", "Stale", "Rule", "Changed"};
    return words.at(static_cast<std::size_t>(why));
}

std::string print(const Document& document, std::size_t first, std::size_t last) {
    std::string text;
    for (std::size_t row = first; row <= last && row < document.rows.size(); ++row) {
        text += "    row " + shortId(document.rows.at(row).id);
        text += document.rows.at(row).crossed ? " crossed\n" : "\n";
        for (const Cell& cell : document.rows.at(row).cells) {
            text += std::string("      ") + stateName(cell.state) + (cell.locked ? " locked" : "");
            text += (cell.reason.empty() ? " " : " (" + cell.reason + ") ") + print(cell.segments) + "\n";
        }
    }
    return text;
}

} // namespace quadrille::model
