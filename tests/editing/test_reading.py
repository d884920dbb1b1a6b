"""Reading back: any way to change a text comes out as a change that makes the value say the same."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.editing.reading import Typed, read_block, read_blocks, typed
from desktop_app.statement import STRONG, Mark, Paragraph, Run, Statement, fresh_ids
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import paragraphs
from tests.strategies import texts


@given(texts(), st.data())
def test_the_difference_rebuilds_the_new_text(old: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(old)))
    end = data.draw(st.integers(start, len(old)))
    new = old[:start] + data.draw(texts()) + old[end:]
    found = typed(old, new, data.draw(st.integers(0, len(new))))
    assert (found is None) == (old == new)
    if found is not None:
        assert old[: found.start] + found.text + old[found.end :] == new


def test_of_equal_letters_the_one_before_the_caret_is_the_new_one() -> None:
    assert typed("اا", "ااا", 1) == Typed(0, 0, "ا")
    assert typed("اا", "ااا", 2) == Typed(1, 1, "ا")
    assert typed("اا", "ااا", 3) == Typed(2, 2, "ا")
    assert typed("ااا", "اا", 1) == Typed(1, 2, "")


def test_an_emoji_before_the_caret_counts_as_one() -> None:
    statement = Statement("st-1", body=(Paragraph("p-1", (Run("\N{GRINNING FACE}قال"),)),))
    change = read_block(statement, statement.body[0], "\N{GRINNING FACE}وقال", 2)
    assert change is not None
    assert change.caret is not None
    assert (plain(change.statement.body[0].runs), change.caret.offset) == ("\N{GRINNING FACE}وقال", 2)


def test_marks_that_wait_go_on_the_new_letters_alone() -> None:
    statement = Statement("st-1", body=(Paragraph("p-1", (Run("قال"),)),))
    change = read_block(statement, statement.body[0], "قالوا", 5, (STRONG,))
    assert change is not None
    assert change.statement.body[0].runs == (Run("قال"), Run("وا", (STRONG,)))


def test_letters_that_cannot_be_stored_become_visible() -> None:
    statement = Statement("st-1", body=(Paragraph("p-1", (Run("قال"),)),))
    change = read_block(statement, statement.body[0], "قال\x01", 4)
    assert change is not None
    assert plain(change.statement.body[0].runs) == "قال\ufffd"


@given(st.lists(texts(), min_size=1, max_size=5), st.lists(texts(), min_size=1, max_size=5))
def test_whatever_happened_to_the_blocks_the_value_then_says_the_same(old: list[str], new: list[str]) -> None:
    body = tuple(Paragraph(f"p-{n}", (Run(text),) if text else ()) for n, text in enumerate(old))
    statement = Statement("st-1", body=body)
    blocks = tuple((Run(text, (Mark("strong"),)),) if text else () for text in new)
    change = read_blocks(statement, body, blocks, fresh_ids(Random(2), [p.id for p in body]))
    after = change.statement if change is not None else statement
    assert [plain(p.runs) for p in paragraphs(after)] == new
