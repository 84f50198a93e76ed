#include "tests/corpus/model/comparison.h"
#include "tests/corpus/model/print.h"
#include "tests/corpus/model/trial.h"

#include <algorithm>

namespace quadrille::model {

std::vector<Place> Comparison::placesOf(const Note& note) const {
    const Comment& comment = note.comment;
    std::vector<Place> places = {{comment.unit, comment.column, comment.segment}};
    places.insert(places.end(), note.elsewhere.begin(), note.elsewhere.end());
    for (Place& place : places) {
        place.unit = named(place.unit);
        place.segment = named(place.segment);
        // A segment that the typing has made an end of.
        if (place.column && place.segment != 0 && segment(*place.column, place.segment) == nullptr) {
            place.segment = 0;
        }
    }
    return places;
}

void Comparison::checkStretch(const Note& note, const Comment& found) {
    const Segment* one = found.segment == 0 ? nullptr : segment(*found.column, found.segment);
    const std::string_view text = one == nullptr ? std::string_view() : one->text;
    if (found.begin == found.end && found.segment != 0) {
        const bool whole =
            note.stretchOpen || m_cut.count(found.segment) != 0 || note.comment.begin == note.comment.end;
        if (!whole) {
            differ("a stretch was expected: " + print(note.comment) + ", there is " + print(found));
        }
        return;
    }
    if (found.begin > found.end || !atCharacter(text, found.begin) || !atCharacter(text, found.end)) {
        differ("no such stretch: " + print(found));
        return;
    }
    const bool fallen = found.segment == 0 && found.begin == 0 && found.end == 0;
    const bool open = note.stretchOpen || fallen || m_cut.count(found.segment) != 0;
    const bool same = found.begin == note.comment.begin && found.end == note.comment.end;
    const bool bothWhole = found.begin == found.end && note.comment.begin == note.comment.end;
    if (!open && !same && !bothWhole) {
        differ("another stretch was expected: " + print(note.comment) + ", there is " + print(found));
    }
}

void Comparison::checkNote(Note& note, const Comment& found) {
    const Comment& comment = note.comment;
    const std::vector<Place> places = placesOf(note);
    const Place place{found.unit, found.column, found.segment};
    bool stands = std::find(places.begin(), places.end(), place) != places.end();
    if (comment.answers != 0) { // it goes with the comment it answers
        const auto root = std::find_if(m_seen.comments.begin(), m_seen.comments.end(),
                                       [&](const Comment& one) { return one.id == comment.answers; });
        stands = root != m_seen.comments.end() && root->unit == found.unit;
    } else {
        checkStretch(note, found);
    }
    const bool same = comment.answers == found.answers && comment.kind == found.kind &&
                      comment.severity == found.severity && comment.text == found.text && comment.who == found.who &&
                      comment.role == found.role && comment.resolvedBy == found.resolvedBy &&
                      (comment.resolvedAt == 0) == (found.resolvedAt == 0);
    const bool sameAnswer = comment.answers != 0 && comment.answers == found.answers && comment.text == found.text &&
                            comment.who == found.who;
    if (!stands || (!same && !sameAnswer)) {
        differ(print(comment) + " was expected, there is " + print(found));
    }
    note = Note{found, {}, false};
}

void Comparison::checkNotes() {
    std::map<CommentId, Note> notes;
    for (const Comment& found : m_seen.comments) {
        auto expected = m_after.notes.find(found.id);
        if (expected == m_after.notes.end() && !m_after.notes.empty() && m_after.notes.begin()->first < 0) {
            expected = m_after.notes.begin(); // the one that is new
        }
        if (expected == m_after.notes.end()) {
            differ("there should be no " + print(found));
            continue;
        }
        Note note = expected->second;
        m_after.notes.erase(expected);
        checkNote(note, found);
        notes[found.id] = note;
    }
    for (const auto& [id, note] : m_after.notes) {
        differ("gone: " + print(note.comment));
    }
    m_after.notes = std::move(notes);
}

} // namespace quadrille::model
