"""Stored, accepted and original text, and the ways between them."""

from __future__ import annotations

from hypothesis import given

from desktop_app.statement import Mark, Paragraph, Presence, Run, Runs, Statement
from desktop_app.statement.accepted import accepted, accepted_map, chain_text, original, read_chains, reading
from desktop_app.statement.runs import length, plain
from desktop_app.statement.walking import paragraphs
from tests.strategies import runs, statements

INSERTED, DELETED = Mark("inserted", "t-1"), Mark("deleted", "t-2")
TYPED = (Run("عقد "), Run("المؤتمر", (DELETED,)), Run("الاجتماع", (INSERTED,)), Run(" أمس"))


def test_each_view_leaves_out_what_it_does_not_know() -> None:
    assert plain(TYPED) == "عقد المؤتمرالاجتماع أمس"
    assert accepted(TYPED) == "عقد الاجتماع أمس"
    assert original(TYPED) == "عقد المؤتمر أمس"


@given(runs(review=True))
def test_every_letter_of_the_accepted_text_is_found_where_it_is_stored(typed: Runs) -> None:
    found = accepted_map(typed)
    assert found.text == accepted(typed)
    stored = plain(typed)
    for at, letter in enumerate(found.text):
        place = found.stored(at, right=True)
        assert place is not None
        assert stored[place[1]] == letter
        assert found.shown("", place[1]) == at
        assert found.stored_range(at, at + 1) == (place, ("", place[1] + 1))


@given(runs(review=True))
def test_every_stored_place_is_shown_somewhere_in_order(typed: Runs) -> None:
    found = accepted_map(typed)
    shown = [found.shown("", at) for at in range(length(typed) + 1)]
    assert all(place is not None for place in shown)
    assert shown == sorted(shown)
    assert shown[-1] == len(found.text)


@given(statements())
def test_the_chains_of_a_view_hold_what_it_shows(statement: Statement) -> None:
    for view, gone in (("accepted", "deleted"), ("original", "inserted")):
        pieces = [piece.id for chain in read_chains(statement, view) for piece in chain]
        shown = [one.id for one in paragraphs(statement) if one.presence is None or getattr(one.presence, gone) is None]
        assert pieces == shown


def test_a_chain_is_one_text_with_the_way_back_to_its_pieces() -> None:
    pieces = (Paragraph("a", TYPED), Paragraph("b", (), run_in=True), Paragraph("c", (Run("، ثم"),), label="2- ", run_in=True))
    text = chain_text(pieces)
    assert text.text == "عقد الاجتماع أمس، ثم"
    assert text.stored(16) == ("a", length(TYPED))
    assert text.stored(16, right=True) == ("c", 0)
    assert text.stored_range(13, 17) == (("a", 20), ("c", 1))
    assert text.shown("b", 0) == 16
    assert text.shown("d", 0) is None
    printed = chain_text(pieces, labels=True)
    assert printed.text == "عقد الاجتماع أمس2- ، ثم"
    assert printed.stored(17) is None
    assert printed.stored(19, right=True) == ("c", 0)


def test_a_paragraph_suggested_for_deletion_has_no_accepted_text() -> None:
    gone = Paragraph("a", TYPED, presence=Presence(None, "t-3"))
    assert reading(gone).text == ""
    assert reading(gone).stored(0) == ("a", 0)
    assert chain_text((gone,), "original").text == original(TYPED)
    joined = Paragraph("b", (Run("b"),), break_change=Presence(None, "t-4"))
    statement = Statement("st", body=(Paragraph("a", (Run("a"),)), Paragraph("g", presence=gone.presence), joined))
    assert [[one.id for one in chain] for chain in read_chains(statement)] == [["a", "b"]]
    assert [[one.id for one in chain] for chain in read_chains(statement, "original")] == [["a"], ["g"], ["b"]]
