"""The caret goes where the arrows point, in mixed text too, and leaves a paragraph at its visual end."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.statement import Statement
from tests.window.text.test_typing import Mods, Typist, said

MIXED = "قال Reuters today نص 123 عربي (abc) هنا"


def xs(typist: Typist, arrow: Qt.Key, steps: int) -> list[tuple[int, int]]:
    """The block and the x of the caret before each step."""
    seen = []
    for _ in range(steps):
        seen.append((typist.editor.textCursor().blockNumber(), typist.editor.cursorRect().center().x()))
        typist.presses(arrow)
    return seen


@pytest.mark.parametrize("way", ["rtl", "ltr"])
def test_arrows_go_where_they_point(dressed: QApplication, way: str) -> None:
    typist = Typist(
        Statement("st-1", body=(said("p-1", MIXED, direction=way), said("p-2", "آخر" if way == "rtl" else "end", direction=way)))
    )
    forward, back = (Qt.Key.Key_Left, Qt.Key.Key_Right) if way == "rtl" else (Qt.Key.Key_Right, Qt.Key.Key_Left)
    typist.goes("p-1", 0)
    first = [x for block, x in xs(typist, forward, len(MIXED) + 2) if block == 0]
    assert len(first) > len(MIXED) - 6
    assert first == sorted(first, reverse=way == "rtl")
    assert typist.editor.textCursor().blockNumber() == 1
    typist.goes("p-2", 0)
    typist.presses(back)
    assert typist.editor.textCursor().blockNumber() == 0


def test_arrows_walk_through_all_lines_and_back(dressed: QApplication) -> None:
    text = ("عقدت الرابطة مؤتمرها الثاني يوم Sunday 26 في قاعة الاجتماعات الخاصة بها " * 3).strip()
    typist = Typist(Statement("st-1", body=(said("p-1", "قبل"), said("p-2", text), said("p-3", "بعد"))))
    typist.goes("p-1", 0)
    for _ in range(len(text) + 60):
        typist.presses(Qt.Key.Key_Left)
    assert typist.editor.textCursor().blockNumber() == 2
    for _ in range(len(text) + 60):
        typist.presses(Qt.Key.Key_Right)
    assert typist.editor.textCursor().position() == 0


def test_a_selection_collapses_to_the_side_of_the_arrow(dressed: QApplication) -> None:
    typist = Typist(Statement("st-1", body=(said("p-1", "قال الناطق"), said("p-2", "here and there"))))
    for node, arrow, end in (
        ("p-1", Qt.Key.Key_Left, 6), ("p-1", Qt.Key.Key_Right, 2), ("p-2", Qt.Key.Key_Left, 2), ("p-2", Qt.Key.Key_Right, 6),
    ):  # fmt: skip
        typist.goes(node, 2, (node, 6))
        typist.presses(arrow)
        assert (typist.editor.selection().node, typist.editor.selection().start, typist.editor.selection().empty) == (node, end, True)


def test_words_and_lines(dressed: QApplication) -> None:
    typist = Typist(Statement("st-1", body=(said("p-1", "قال الناطق باسم"), said("p-2", "ثم"))))
    typist.goes("p-1", 0)
    places = []
    for _ in range(4):
        typist.presses(Qt.Key.Key_Left, "", Mods.ControlModifier)
        places.append(typist.editor.selection().start)
    assert places == [4, 11, 15, 0]
    typist.goes("p-1", 4)
    typist.presses(Qt.Key.Key_End)
    assert typist.editor.selection().start == 15
    typist.presses(Qt.Key.Key_Home)
    assert typist.editor.selection().start == 0


def test_shift_keeps_the_anchor_over_the_end_of_a_paragraph(dressed: QApplication) -> None:
    typist = Typist(Statement("st-1", body=(said("p-1", "قال"), said("p-2", "ثم"))))
    typist.goes("p-1", 2)
    for _ in range(3):
        typist.presses(Qt.Key.Key_Left, "", Mods.ShiftModifier)
    selection = typist.editor.selection()
    assert (selection.node, selection.start, selection.end_node, selection.end) == ("p-1", 2, "p-2", 1)
