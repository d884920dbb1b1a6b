"""Two statements in two columns: nothing is lost on either side, and what differs is told as what it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given, settings

from desktop_app.editing.columns import BREAK, Columns, bits, columns
from desktop_app.editing.columns.folding import Fold, entries, stops
from desktop_app.editing.columns.page import page
from desktop_app.statement import Mark, Metadata, Paragraph, Run, Statement
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import paragraphs
from tests.strategies import statements


def of(**texts: str) -> Statement:
    return Statement("st-1", body=tuple(Paragraph(f"p-{name}", (Run(text),)) for name, text in texts.items()))


def kinds(found: Columns) -> list[str]:
    return [row.kind for row in found.rows if row.stop]


@given(statements(), statements())
@settings(max_examples=60)
def test_each_paragraph_stands_once_on_its_side(old: Statement, new: Statement) -> None:
    found = columns(old, new)
    for statement, side in ((old, "old"), (new, "new")):
        shown = "".join(each.text for row in found.rows for each in (getattr(row, side),) if each is not None).replace(BREAK, "")
        assert all(each.label + plain(each.runs) in shown for each in paragraphs(statement))
    for at, row in enumerate(found.rows):
        for own, letters in zip((row.old, row.new), bits(found, at, str), strict=True):
            assert own is None or own.told is not None or "".join(bit.text for bit in letters) == own.text


@given(statements())
@settings(max_examples=30)
def test_of_one_value_nothing_differs(statement: Statement) -> None:
    assert columns(statement, replace(statement)).differences == 0


def test_words_and_spelling_are_told_apart() -> None:
    found = columns(of(a="قُرِئَ 7 مرات", b="one two"), of(a="قرئ ٧ مرات", b="one three"))
    assert kinds(found) == ["changed", "changed"]
    assert found.spelled == {1}
    assert stops(found, spelling=False) == (2,)
    states = [[bit.state for bit in side] for side in bits(found, next(at for at, row in enumerate(found.rows) if row.stop == 1), str)]
    assert "differs" not in states[0]
    assert "spelling" in states[0]


def test_what_moved_names_both_ends_with_one_number() -> None:
    found = columns(of(a="one one", b="two two", c="three three"), of(b="two two", c="three three", a="one more"))
    here, there = (row for row in found.rows if row.kind == "moved")
    assert here.stop == there.stop == 1
    assert (found.rows[here.partner], found.rows[there.partner]) == (there, here)
    assert here.old is not None
    assert here.old.said[0].source == "Moved to {place}"
    assert [bit.state for bit in bits(found, there.partner, str)[0]] == ["same", "differs"]


def test_a_paragraph_that_was_divided_stands_beside_its_parts() -> None:
    whole, parts = of(a="one two three four. five six seven"), of(a="one two three four.", b="five six seven")
    assert kinds(columns(whole, parts)) == ["divided"]
    assert kinds(columns(parts, whole)) == ["joined"]


def test_fields_format_and_open_suggestions() -> None:
    old = of(a="one two")
    bold = replace(old, body=(replace(old.body[0], runs=(Run("one "), Run("two", (Mark("strong"),)))),), metadata=Metadata(place="حلب"))
    assert kinds(columns(old, bold)) == ["added", "restyled"]
    open_ = replace(old, body=(replace(old.body[0], runs=(Run("one ", (Mark("deleted", "c"),)), Run("two"))),))
    assert kinds(columns(old, open_)) == ["changed"]


def test_what_is_the_same_is_folded() -> None:
    same = {f"n{at}": f"text {at}" for at in range(9)}
    found = columns(of(**same, z="end"), of(**same, z="other"))
    shown = entries(found, spelling=True, folds=True)
    (fold,) = (each for each in shown if isinstance(each, Fold) and each.count > 5)
    assert fold.count == 8
    assert fold not in entries(found, spelling=True, folds=True, opened={fold.first})
    assert not any(isinstance(each, Fold) for each in entries(found, spelling=True, folds=False))


def test_the_page_holds_both_sides() -> None:
    found = columns(of(a="one <two>"), of(a="one three"))
    told = page(found, ("A & B", "C"), datetime(2026, 1, 1, tzinfo=UTC), str, "ar").decode()
    assert 'dir="rtl"' in told
    assert "A &amp; B" in told
    assert '<time dir="ltr">2026-01-01' in told, "or a line of Arabic turns the date"
    assert '<del class="differs">&lt;two&gt;</del>' in told
    assert '<ins class="differs">three</ins>' in told
