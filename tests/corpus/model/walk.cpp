#include "tests/corpus/model/walk.h"

#include "tests/corpus/model/print.h"

#include <algorithm>
#include <functional>

namespace quadrille::model {

namespace {

/// So many entries of the journal keep the whole document, and can be undone in the middle of a walk.
constexpr std::size_t remembered = 60;

/// Whether a revision of a cell stands for one text only, for ever.
constexpr bool revisionsAreOnce = true;

/// Whether an act that comes a second time may be refused, because its own first time has moved the revision on.
constexpr bool retryMayBeStale = false;

} // namespace

Walk::Walk(Project& project, std::uint64_t seed)
    : m_project(project)
    , m_seed(seed)
    , m_dice(seed)
    , m_authors({{"first person", Role::Translator},
                 {"first person", Role::Reviewer},
                 {"second person", Role::Translator},
                 {"second person", Role::Reviewer},
                 {"second person", Role::Reviewer}}) {
    for (const DocumentInfo& info : project.documents()) {
        auto moment = std::make_shared<Moment>();
        moment->seen = look(project, info.id);
        moment->model = copyOf(moment->seen);
        m_document = info.id;
        m_doing = "(the document as it was put in)";
        checkRevisions(moment->seen);
        checkNewIds({}, moment->seen);
        Document settled = moment->model;
        const auto differences = settle(moment->model, settled, moment->seen, m_authors.front());
        if (!differences.empty()) {
            fail(differences, moment->model);
        }
        m_first[info.id] = project.digest(info.id);
        m_now[info.id] = {moment, m_first[info.id]};
    }
}

void Walk::fail(const std::string& what) const {
    throw Disagreement("seed " + std::to_string(m_seed) + ", step " + std::to_string(m_step) + ", document " +
                       shortId(m_document) + "\n  " + m_doing + "\n  " + what);
}

void Walk::fail(const std::vector<std::string>& differences, const Document& before) const {
    std::string what;
    std::size_t first = before.rows.size();
    for (std::size_t i = 0; i < std::min<std::size_t>(differences.size(), 8); ++i) {
        what += "- " + differences.at(i) + "\n  ";
        if (differences.at(i).starts_with("row ")) {
            first = std::min<std::size_t>(first, std::stoul(differences.at(i).substr(4)));
        }
    }
    if (first < before.rows.size()) {
        what += "before:\n" + print(before, first < 2 ? 0 : first - 2, first + 4);
    }
    const std::size_t damages = m_project.verify().size();
    fail(what + "verify() finds " + std::to_string(damages) + " damages");
}

void Walk::step() {
    ++m_step;
    auto document = m_now.begin();
    std::advance(document, m_now.size() > 1 && m_dice.oneIn(4) ? 0 : m_dice.below(m_now.size()));
    m_document = document->first;
    switch (m_dice.weighed({100, 14, 12, 3, 4, 3, 1})) {
    case 0:
        one();
        break;
    case 1:
        undoSome();
        break;
    case 2:
        redoSome();
        break;
    case 3:
        wrongUndo();
        break;
    case 4:
        several();
        break;
    case 5:
        together();
        break;
    default:
        hide();
    }
}

Walk::Result Walk::attempt(const Act& act) {
    Result result;
    try {
        result.applied = m_project.apply(act);
        return result;
    } catch (const Refused& refused) {
        result.outcome = Outcome::Refused;
        result.why = refused.why;
        result.words = refused.what();
    } catch (const std::invalid_argument& error) {
        result.outcome = Outcome::Nonsense;
        result.words = error.what();
    } catch (const std::out_of_range& error) {
        result.outcome = Outcome::Nonsense;
        result.words = error.what();
    } catch (const std::exception& error) {
        fail(std::string("neither done nor refused, but: ") + error.what());
    }
    if (result.words.empty()) {
        fail("refused without a word");
    }
    return result;
}

void Walk::one() {
    const Author who = author();
    const Edit edit = Chooser(m_dice, now().moment->model).any();
    m_doing = print(who) + ": " + print(edit);
    Act act{"", who, {edit}};
    if (m_dice.oneIn(20)) {
        act.id = "walk " + std::to_string(m_seed) + " " + std::to_string(m_step);
        act.id.resize(16, '.');
    }
    Verdict verdict = predict(now().moment->model, edit, who);
    const Result result = attempt(act);
    judge(edit, who, std::move(verdict), result);
    if (act.id.empty() || result.outcome != Outcome::Done) {
        return;
    }
    m_doing += " (and the same act once more)";
    const auto before = m_project.nextUndo();
    const Result again = attempt(act);
    const auto after = m_project.nextUndo();
    untouched({});
    const bool stale = again.outcome == Outcome::Refused && again.why == Refused::Why::Stale;
    if (again.outcome != Outcome::Done && !(retryMayBeStale && stale)) {
        fail("the second time it is refused: " + again.words);
    }
    if (result.applied.act != act.id || before.has_value() != after.has_value() ||
        (before && before->act != after->act)) {
        fail("an act named twice is done twice");
    }
}

/// The rows an edit speaks of, and those around them.
std::string Walk::around(const Edit& edit) const {
    const Document& document = m_now.at(m_document).moment->model;
    const UnitId unit = std::visit(
        [](const auto& kind) {
            if constexpr (requires { kind.unit; }) {
                return kind.unit;
            } else if constexpr (requires { kind.rows.front().unit; }) {
                return kind.rows.empty() ? UnitId(0) : kind.rows.front().unit;
            }
            return UnitId(0);
        },
        edit);
    const std::size_t row = document.rowOf(unit);
    return row == document.rows.size() ? "" : "\n  before:\n" + print(document, row == 0 ? 0 : row - 1, row + 2);
}

void Walk::judge(const Edit& edit, const Author& author, Verdict verdict, const Result& result) {
    auto& [tried, done] = m_account[print(edit).substr(0, print(edit).find(' '))];
    ++tried;
    if (result.outcome == Outcome::Done) {
        if (!verdict.after) {
            std::string whys;
            for (const Refused::Why why : verdict.refusals) {
                whys += " " + print(why);
            }
            fail("was done, but should have been refused:" + whys + around(edit));
        }
        ++done;
        this->done(author, std::move(*verdict.after), result, verdict.nothing);
        return;
    }
    const bool foreseen =
        result.outcome == Outcome::Nonsense
            ? verdict.nonsense
            : std::find(verdict.refusals.begin(), verdict.refusals.end(), result.why) != verdict.refusals.end();
    if (!foreseen) {
        const std::string kind = result.outcome == Outcome::Nonsense ? "nonsense" : print(result.why);
        fail("was refused (" + kind + "): " + result.words + "\n  " +
             (verdict.after ? "It should have been done." : "It should have been refused for another reason.") +
             around(edit));
    }
    untouched(result);
}

/// Nothing has changed.
void Walk::untouched(const Result& result) {
    if (m_project.digest(m_document) != now().digest) {
        fail("it changed something, though: " + (result.words.empty() ? "nothing should change" : result.words));
    }
    if (m_dice.oneIn(10) && differs(now().moment->seen, look(m_project, m_document))) {
        fail("it changed something that the digest does not show");
    }
    checkNext();
}

void Walk::done(const Author& author, Document after, const Result& result, bool nothing) {
    auto moment = std::make_shared<Moment>();
    const Moment& before = *now().moment;
    moment->seen = look(m_project, m_document);
    moment->model = std::move(after);
    const auto differences = settle(before.model, moment->model, moment->seen, author);
    if (!differences.empty()) {
        fail(differences, before.model);
    }
    const std::uint64_t digest = m_project.digest(m_document);
    checkDigest(before, *moment, digest, nothing);
    checkApplied(result, before.seen, moment->seen);
    checkNewIds(before.seen, moment->seen);
    checkRevisions(moment->seen);
    checkOthers();
    record(result, author, moment, digest);
}

void Walk::checkDigest(const Moment& before, const Moment& after, std::uint64_t digestAfter, bool nothing) {
    const bool changed = differs(before.seen, after.seen);
    if (changed && digestAfter == now().digest) {
        fail("the document has changed, the digest has not");
    }
    if (!changed && digestAfter != now().digest) {
        fail("the digest has changed, the document has not");
    }
    if (nothing && changed) {
        fail("nothing should have changed");
    }
}

void Walk::checkApplied(const Result& result, const Seen& before, const Seen& after) {
    const std::vector<UnitId>& told = result.applied.changed;
    if (std::set<UnitId>(told.begin(), told.end()).size() != told.size()) {
        fail("a unit is told twice as changed");
    }
    for (const UnitId unit : changedUnits(before, after)) {
        if (std::find(told.begin(), told.end(), unit) == told.end()) {
            const Document were = copyOf(before);
            const Document are = copyOf(after);
            fail("unit " + shortId(unit) + " has changed, but is not told as changed\nbefore:\n" +
                 print(were, were.rowOf(unit), were.rowOf(unit)) + "after:\n" +
                 print(are, are.rowOf(unit), are.rowOf(unit)));
        }
    }
    if (result.applied.rowsChanged != (before.outline.units != after.outline.units)) {
        fail(result.applied.rowsChanged ? "no row is new, gone or moved, but it is told" : "new rows are not told");
    }
}

/// Units and segments that were not there just before were never there.
void Walk::checkNewIds(const Seen& before, const Seen& after) {
    std::set<std::int64_t> were;
    const auto each = [](const Seen& seen, const std::function<void(std::int64_t)>& take) {
        for (const Unit& unit : seen.units) {
            take(unit.id);
            for (const quadrille::Cell& cell : unit.cells) {
                for (const Segment& segment : cell.segments) {
                    take(segment.id);
                }
            }
        }
    };
    each(before, [&](std::int64_t id) { were.insert(id); });
    // Units and segments may count apart: only one that comes back is wrong.
    each(after, [&](std::int64_t id) {
        if (were.count(id) == 0 && !m_ids.insert(id).second && !before.units.empty()) {
            fail("id " + shortId(id) + " is used again");
        }
    });
}

/// A revision never stands for two texts, or an edit meant for one would be done to the other.
void Walk::checkRevisions(const Seen& seen) {
    for (const Unit& unit : seen.units) {
        for (std::size_t column = 0; column < unit.cells.size(); ++column) {
            std::string content;
            for (const Segment& segment : unit.cells.at(column).segments) {
                content += std::to_string(segment.id) + segment.text + "\n";
            }
            const auto [found, isNew] =
                m_revisions.try_emplace({unit.id, column, unit.cells.at(column).revision}, content);
            if (!revisionsAreOnce) {
                found->second = content;
            }
            if (!isNew && found->second != content) {
                fail("unit " + shortId(unit.id) + ", column " + std::to_string(column) + ": revision " +
                     std::to_string(unit.cells.at(column).revision) + " stood for another text before; now " +
                     print(unit.cells.at(column).segments) + "\n  before:\n" + found->second);
            }
        }
    }
}

void Walk::checkOthers() {
    for (const auto& [id, other] : m_now) {
        if (id != m_document && m_project.digest(id) != other.digest) {
            fail("document " + shortId(id) + " has changed, too");
        }
    }
}

void Walk::record(const Result& result, const Author& author, std::shared_ptr<const Moment> after,
                  std::uint64_t digest) {
    const auto next = m_project.nextUndo();
    const bool written = next && next->act == result.applied.act;
    if (written) {
        Entry entry{result.applied.act, author, m_document, now().digest, digest, false, false, now().moment, after};
        m_done.push_back(std::move(entry));
        m_undone.clear();
        if (m_done.size() > remembered) {
            m_done.at(m_done.size() - remembered - 1).before.reset();
            m_done.at(m_done.size() - remembered - 1).after.reset();
        }
    } else if (digest != now().digest) {
        fail("it is done, but cannot be undone");
    }
    now() = {std::move(after), digest};
    if (!written && !m_project.nextRedo()) {
        m_undone.clear(); // an act that does nothing may end redo, or not
    }
    checkNext();
}

void Walk::verify() {
    const std::size_t damages = m_project.verify().size();
    if (damages != 0) {
        fail("verify() finds " + std::to_string(damages) + " damages");
    }
    for (const auto& [id, state] : m_now) {
        if (differs(state.moment->seen, look(m_project, id))) {
            fail("document " + shortId(id) + " is not as it was after its last edit");
        }
    }
}

std::string Walk::account() const {
    std::string text = "tried (done):";
    for (const auto& [kind, counts] : m_account) {
        text += " " + kind + " " + std::to_string(counts.first) + " (" + std::to_string(counts.second) + ")";
    }
    return text;
}

} // namespace quadrille::model
