"""What can be imported can be saved and opened again."""

from __future__ import annotations

import pytest

from desktop_app.formats.html.read import from_text as from_html
from desktop_app.formats.plain.bounds import MOST_LETTERS, MOST_LINES
from desktop_app.formats.plain.read import from_text
from desktop_app.text.refusal import Refusal


def test_more_paragraphs_than_a_document_holds_are_refused() -> None:
    with pytest.raises(Refusal, match="paragraphs"):
        from_text("ا\n" * (MOST_LINES + 1))
    with pytest.raises(Refusal, match="paragraphs"):
        from_html("<p>a" * (MOST_LINES + 1))


def test_more_letters_than_a_document_holds_are_refused() -> None:
    with pytest.raises(Refusal, match="letters"):
        from_text("اا\n" * (MOST_LINES - 1) + "ا" * (MOST_LETTERS - 2 * MOST_LINES + 4))
    with pytest.raises(Refusal, match="letters"):
        from_text("ا" * (MOST_LETTERS + 1))


def test_blank_lines_do_not_count() -> None:
    assert len(from_text("\n" * (MOST_LINES + 5)).lines) == MOST_LINES + 5
