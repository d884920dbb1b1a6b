"""What can be imported can be saved and opened again."""

from __future__ import annotations

import pytest

from desktop_app.formats.html.read import from_text as from_html
from desktop_app.formats.plain.bounds import LONGEST_LINE, MOST_LINES
from desktop_app.formats.plain.read import from_text
from desktop_app.text.refusal import Refusal


def test_more_paragraphs_than_a_document_holds_are_refused() -> None:
    with pytest.raises(Refusal, match="paragraphs"):
        from_text("ا\n" * (MOST_LINES + 1))
    with pytest.raises(Refusal, match="paragraphs"):
        from_html("<p>a" * (MOST_LINES + 1))


def test_a_line_longer_than_a_document_holds_is_refused() -> None:
    with pytest.raises(Refusal, match="letters"):
        from_text("ا" * (LONGEST_LINE + 1))


def test_blank_lines_do_not_count() -> None:
    assert len(from_text("\n" * (MOST_LINES + 5)).lines) == MOST_LINES + 5
