"""Counts of the statement and of what is selected: the accepted text, as it is printed."""

from __future__ import annotations

import pytest

from desktop_app.editing.counting import Counts, counts, everything, readability, selected, selected_words, words
from desktop_app.editing.selection import Selection
from desktop_app.statement import Mark, Paragraph, Presence, Run, Statement

VALUE = Statement(
    "st-1",
    front=(Paragraph("p-0", (Run("وكالة الأنباء"),), role="wrapper"), Paragraph("p-1", (Run("بيان ختامي"),), role="headline")),
    body=(
        Paragraph("p-2", (Run("عقد المؤتمر جلسته"), Run(" أمس", (Mark("deleted", "t-1"),)), Run(". ثم انتهى")), label="1- "),
        Paragraph("p-3", (Run(" وصدر البيان."),), run_in=True),
        Paragraph("p-4", (Run("محذوفة"),), presence=Presence(deleted="t-2")),
    ),
)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", Counts()),
        ("عقد المؤتمر.", Counts(2, 12, 1)),
        ("كيف؟ هكذا! «نعم.» انتهى", Counts(4, 23, 4)),
        ("بنسبة 10.5 في example.org", Counts(4, 25, 1)),
        ("…", Counts(1, 1, 0)),
    ],
)
def test_words_characters_and_sentences(text: str, wanted: Counts) -> None:
    assert counts(text) == wanted


def test_wrappers_labels_and_suggested_deletions_do_not_count() -> None:
    assert everything(VALUE) == Counts(9, 50, 4)
    assert words(VALUE) == 9


def test_the_length_of_sentences_is_a_figure() -> None:
    assert readability(VALUE) == (9 / 4, 3)
    assert readability(Statement("st-1")) == (0.0, 0)


def test_what_is_selected_is_counted_over_paragraphs_and_seams() -> None:
    assert selected(VALUE, Selection("p-1", 0, "p-1", 4)) == Counts(1, 4, 1)
    assert selected(VALUE, Selection("p-0", 0, "p-1", 10)) == Counts(2, 10, 1)
    assert selected(VALUE, Selection("p-2", 22, "p-3", 13)) == Counts(4, 22, 2)
    assert selected(VALUE, Selection("p-1", 3, "p-1", 3)) is None
    assert selected(VALUE, Selection("p-1", 0, "p-1", 4, field="x")) is None


def test_everything_selected_is_everything() -> None:
    whole = Selection("p-0", 0, "p-4", 6)
    assert selected(VALUE, whole) == everything(VALUE)
    assert selected_words(VALUE, whole) == words(VALUE)
    assert selected_words(VALUE, Selection("p-2", 4, "p-2", 20)) == 2
    assert selected_words(VALUE, Selection("p-2", 0, "p-2", 11)) == 2
    assert selected_words(VALUE, Selection("p-0", 0, "p-0", 5)) is None
