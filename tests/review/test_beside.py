"""What stands beside fields, items and rows."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.review.beside import author_numbers, beside, is_same, rivals_at
from desktop_app.review.shown import shown
from desktop_app.statement import AgendaItem, Change, Statement
from desktop_app.statement.edits.breaks import remove
from desktop_app.statement.edits.fields import add_row, remove_row
from desktop_app.statement.edits.moving import move_items
from tests.review.test_shown import BASE, KARIM, LAYLA, put, suggested
from tests.review.told import ids_of


def test_a_value_stands_beside_its_field_with_what_is_stored_now() -> None:
    done = put(put(BASE, LAYLA, "st-1", "issuer", "الهيئة"), KARIM, "st-1", "issuer", "اللجنة")
    done = replace(done, metadata=replace(done.metadata, issuer="المكتب الإعلامي"))
    found = beside(done)["st-1"]
    assert [(each.kind, each.field, each.old, each.new, each.authors, each.author) for each in found] == [
        ("value", "issuer", "المكتب الإعلامي", "الهيئة", (LAYLA,), author_numbers(done)[LAYLA]),
        ("value", "issuer", "المكتب الإعلامي", "اللجنة", (KARIM,), author_numbers(done)[KARIM]),
    ]
    assert rivals_at(found) == {each.change for each in found}


def test_fields_stand_in_the_order_of_the_form() -> None:
    done = put(put(BASE, LAYLA, "st-1", "place", "حلب"), LAYLA, "st-1", "issuer", "الهيئة")
    assert [each.field for each in beside(done)["st-1"]] == ["issuer", "place"]
    assert not rivals_at(beside(done)["st-1"])


def test_what_comes_and_goes_and_moves_is_named() -> None:
    done = suggested(BASE, LAYLA, remove_row(BASE, "s-1"))
    done = suggested(done, LAYLA, add_row(shown(done, LAYLA), "attendance", ids_of(done)))
    done = suggested(done, KARIM, move_items(done, ("i-1",), None))
    done = suggested(done, LAYLA, remove(shown(done, LAYLA), ("i-2",)))
    found = beside(done)
    group = done.metadata.attendance[0].id
    assert [(each.kind, each.old) for each in found["s-1"]] == [("out", "سامر, رئيس")]
    assert [each.kind for each in found[group]] == ["in"]
    assert [(each.kind, each.old) for each in found["i-1"]] == [("moved", "")]
    assert [each.kind for each in found["i-2"]] == ["out"]


def test_an_edit_of_the_text_leaves_it_the_same() -> None:
    done = put(BASE, LAYLA, "st-1", "issuer", "الهيئة")
    typed = replace(done, agenda=(replace(done.agenda[0], title="س"), *done.agenda[1:]))
    assert is_same(done, typed)
    assert not is_same(done, replace(done, proposals=()))
    gone = suggested(done, LAYLA, Change(replace(shown(done, LAYLA), agenda=done.agenda[:1]), ""))
    assert not is_same(done, gone)


def test_colours_begin_anew_after_the_sixth() -> None:
    done = BASE
    for number in range(7):
        done = put(done, f"مراجع {number}", "st-1", "issuer", f"جهة {number}")
    assert list(author_numbers(done).values()) == [1, 2, 3, 4, 5, 6, 1]


def test_nothing_is_nothing() -> None:
    assert beside(Statement("st-1", agenda=(AgendaItem("i-1"),))) == {}
