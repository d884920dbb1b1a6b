"""Places of an older statement in a newer one."""

from __future__ import annotations

from random import Random

from hypothesis import assume, given
from hypothesis import strategies as st

from desktop_app.statement import Caret, Paragraph, Run, Source, Statement, fresh_ids
from desktop_app.statement.edits.breaks import join, replace_range, split
from desktop_app.statement.edits.typing import replace
from desktop_app.statement.mapping import Mapping
from desktop_app.statement.runs import length, plain
from desktop_app.statement.sources import carried
from desktop_app.statement.walking import paragraphs
from tests.statement.drawn import changes
from tests.strategies import positions, ranges, statements, texts

IDS = fresh_ids(Random(1))


def _body(*typed: str) -> Statement:
    return Statement("st", body=tuple(Paragraph(f"p{at}", (Run(text),) if text else ()) for at, text in enumerate(typed)))


def _letters(statement: Statement) -> dict[str, str]:
    return {one.id: plain(one.runs) for one in paragraphs(statement)}


@given(st.data(), statements())
def test_a_letter_that_is_found_again_is_the_same_letter(data: st.DataObject, statement: Statement) -> None:
    change = data.draw(changes(statement))
    assume(change is not None)
    mapping = Mapping.between(statement, change.statement, change.moves, change.caret)
    new = _letters(change.statement)
    for node, text in _letters(statement).items():
        for at in range(len(text)):
            place = mapping.range(node, at, at + 1)
            assert place is None or new[place[0]][place[1] : place[2]] == text[at]


@given(st.data(), statements(), texts())
def test_letters_outside_what_was_typed_keep_their_place(data: st.DataObject, statement: Statement, text: str) -> None:
    assume(paragraphs(statement))
    node, start, end = data.draw(ranges(statement))
    change = replace(statement, node, start, end, text)
    assume(change is not None)
    mapping, shift = Mapping.between(statement, change.statement, change.moves, change.caret), len(text) - (end - start)
    old = _letters(statement)
    for at in range(start):
        assert mapping.range(node, at, at + 1) == (node, at, at + 1)
    for at in range(end, len(old[node])):
        assert mapping.range(node, at, at + 1) == (node, at + shift, at + 1 + shift)
    for other in old.keys() - {node}:
        assert mapping.place(other, len(old[other])) == (other, len(old[other]))
        assert mapping.same(other)


@given(st.data(), statements())
def test_no_letter_is_lost_by_a_split_or_a_join(data: st.DataObject, statement: Statement) -> None:
    assume(paragraphs(statement))
    node, offset = data.draw(positions(statement))
    for change in (split(statement, node, offset, IDS), join(statement, node)):
        if change is None:
            continue
        mapping, new = Mapping.between(statement, change.statement, change.moves), _letters(change.statement)
        for one, text in _letters(statement).items():
            places = [mapping.range(one, at, at + 1) for at in range(len(text))]
            assert all(place is not None for place in places)
            assert "".join(new[place[0]][place[1]] for place in places if place is not None) == text


@given(st.data(), statements())
def test_there_and_back_is_the_same_place(data: st.DataObject, statement: Statement) -> None:
    assume(paragraphs(statement))
    node, start, end = data.draw(ranges(statement))
    change = replace(statement, node, start, end, "")
    assume(change is not None)
    there, back = Mapping.between(statement, change.statement), Mapping.between(change.statement, statement)
    for at in range(length(next(one for one in paragraphs(change.statement) if one.id == node).runs)):
        old = back.range(node, at, at + 1)
        assert old is not None
        assert there.range(*old) == (node, at, at + 1)


@given(st.data(), statements())
def test_places_and_ranges_stand_in_the_new_statement(data: st.DataObject, statement: Statement) -> None:
    change = data.draw(changes(statement))
    assume(change is not None)
    mapping = Mapping.between(statement, change.statement, change.moves, change.caret)
    new = _letters(change.statement)
    for node, text in _letters(statement).items():
        for at in range(len(text) + 1):
            for right in (False, True):
                place = mapping.place(node, at, right)
                assert (place is None) <= (node not in new)
                assert place is None or 0 <= place[1] <= len(new[place[0]])
        whole = mapping.range(node, 0, len(text))
        assert whole is None or 0 <= whole[1] <= whole[2] <= len(new[whole[0]])


def test_a_doubled_letter_was_typed_where_the_caret_is() -> None:
    old, new = _body("aaa"), _body("aaaa")
    for caret in range(1, 5):
        mapping = Mapping.between(old, new, near=Caret("p0", caret))
        assert [mapping.range("p0", at, at + 1) for at in range(3)] == [
            ("p0", at + (at >= caret - 1), at + 1 + (at >= caret - 1)) for at in range(3)
        ]


def test_what_is_typed_inside_a_range_belongs_to_it_and_at_its_edges_it_does_not() -> None:
    old = _body("قبل بيان بعد")
    inside = Mapping.between(old, _body("قبل بيXان بعد"))
    assert inside.range("p0", 4, 8) == ("p0", 4, 9)
    edge = Mapping.between(old, _body("قبل بيانX بعد"), near=Caret("p0", 9))
    assert edge.range("p0", 4, 8) == ("p0", 4, 8)


def test_a_place_between_goes_with_the_letter_before_it_or_with_the_one_after() -> None:
    mapping = Mapping.between(_body("ab"), _body("aXb"))
    assert mapping.place("p0", 1) == ("p0", 1)
    assert mapping.place("p0", 1, right=True) == ("p0", 2)


def test_what_is_gone_is_none_and_its_place_is_where_it_was_taken_out() -> None:
    mapping = Mapping.between(_body("abcd", "x"), _body("ad"))
    assert mapping.range("p0", 1, 3) is None
    assert mapping.place("p0", 2) == ("p0", 1)
    assert mapping.place("p1", 0) is None
    assert mapping.range("p1", 0, 1) is None
    assert mapping.place("st", 3) == ("st", 3)


def test_a_range_over_a_split_goes_where_most_of_it_is() -> None:
    old = _body("abcdef")
    change = split(old, "p0", 2, IDS)
    assert change is not None
    second = change.statement.body[1].id
    assert Mapping.between(old, change.statement, change.moves).range("p0", 1, 5) == (second, 0, 3)


def test_text_that_moved_beside_a_paste_is_found() -> None:
    old = _body("abab", "abab")
    change = replace_range(old, "p0", 2, "p1", 2, "xy", IDS)
    assert change is not None
    mapping = Mapping.between(old, change.statement, change.moves, change.caret)
    assert mapping.range("p1", 2, 4) == ("p0", 4, 6)
    assert mapping.range("p0", 0, 2) == ("p0", 0, 2)
    assert mapping.range("p0", 2, 4) is None


def test_sources_follow_their_letters_and_go_with_them() -> None:
    sources = (Source("st", "issuer", "p0", 4, 8), Source("st", "place", "p0", 0, 3), Source("st", "event.name", "p0"))
    old = Statement("st", body=_body("قبل بيان").body, sources=sources)
    change = replace(old, "p0", 0, 3, "")
    assert change is not None
    new = carried(old, change.statement, Mapping.between(old, change.statement, change.moves, change.caret))
    assert [(one.field, one.start, one.end) for one in new.sources] == [("issuer", 1, 5), ("event.name", 0, 0)]
    assert new.sources[1] is sources[2]


def test_sources_that_the_edit_put_right_are_not_moved_twice_and_nothing_moved_is_the_statement_itself() -> None:
    old = Statement("st", body=_body("ab", "cd").body, sources=(Source("st", "issuer", "p1", 1, 2),))
    joined = join(old, "p1")
    assert joined is not None
    new = carried(old, joined.statement, Mapping.between(old, joined.statement, joined.moves))
    assert new is joined.statement
    assert (new.sources[0].node, new.sources[0].start, new.sources[0].end) == ("p0", 3, 4)


def test_a_caret_that_explains_a_change_less_well_has_no_say() -> None:
    """The caret stands at the end of the text, two letters were put right in its middle (a fix, an undo)."""
    old, new = _body("أقر الموتمر تقرير اللجنه كاملا"), _body("أقر المؤتمر تقرير اللجنة كاملا")
    mapping = Mapping.between(old, new, near=Caret("p0", 30))
    assert mapping.range("p0", 12, 17) == ("p0", 12, 17)
    assert mapping.range("p0", 25, 30) == ("p0", 25, 30)
