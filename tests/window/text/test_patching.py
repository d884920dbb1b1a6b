"""Patching a document: it shows what filling it anew would show, and costs as much as there is to change."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from desktop_app.statement import Paragraph, Run, Statement
from desktop_app.ui.text.blocks import fill, patch
from desktop_app.ui.text.face import Face
from desktop_app.ui.text.margins import aired

STATEMENT, FACE = Statement("st-1"), Face()
POOL = tuple(Paragraph(f"p-{n}", (Run(f"{n}"),)) for n in range(8))
ROWS = st.lists(st.sampled_from(POOL), unique_by=lambda paragraph: paragraph.id)
STYLES = st.sampled_from(["normal", "heading", "quotation"])


class Row(tuple):
    """Counts the members that are copied out of it."""

    copied = 0

    def __getitem__(self, at):
        found = super().__getitem__(at)
        if isinstance(at, slice):
            Row.copied += len(found)
        return found


def lines(document: QTextDocument) -> list[tuple[str, object]]:
    found, block = [], document.begin()
    while block.isValid():
        found.append((block.text(), block.blockFormat().leftMargin(), block.charFormat().fontWeight()))
        block = block.next()
    return found


@given(ROWS, ROWS, st.lists(STYLES, min_size=8, max_size=8))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_patched_document_is_as_one_that_is_filled(dressed: QApplication, old: list, new: list, styles: list) -> None:
    changed = tuple(replace(one, runs=(Run(one.id + style),), style=style) for one, style in zip(new, styles, strict=False))
    patched, filled = QTextDocument(), QTextDocument()
    fill(patched, STATEMENT, tuple(old), FACE)
    patch(patched, STATEMENT, tuple(old), changed, FACE)
    fill(filled, STATEMENT, changed, FACE)
    assert lines(patched) == lines(filled)


def test_a_change_of_all_paragraphs_copies_none_of_them_over_and_over(dressed: QApplication) -> None:
    old = Row(Paragraph(f"p-{n}", (Run(f"{n}"),)) for n in range(400))
    new = Row(replace(one, runs=(Run("x"),)) for one in old)
    document = QTextDocument()
    fill(document, STATEMENT, old, FACE)
    Row.copied = 0
    patch(document, STATEMENT, old, new, FACE)
    assert Row.copied <= 4 * len(old)
    assert document.lastBlock().text() == "x"


def test_a_text_that_has_its_air_is_not_laid_out_for_it_again(dressed: QApplication) -> None:
    document, changes = QTextDocument(), []
    aired(document, 20, 24)
    fill(document, STATEMENT, POOL, FACE)
    assert document.rootFrame().frameFormat().topMargin() == 20
    document.contentsChanged.connect(lambda: changes.append(1))
    aired(document, 20, 24)
    assert not changes
    aired(document, 4, 2)
    assert len(changes) == 1
    assert document.rootFrame().frameFormat().bottomMargin() == 2
