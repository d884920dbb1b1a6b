"""Odd characters survive what is typed around them; Backspace takes away what a reader takes for one sign."""

from __future__ import annotations

from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.statement import Statement
from desktop_app.statement.runs import plain
from desktop_app.text.offsets import to_utf16
from tests.officer import Officer
from tests.window.statements import CRAFTS
from tests.window.text.test_typing import Typist, said

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
FLAG = "\U0001f1f9\U0001f1f3"
ODD = (
    "\u00a0", "\u202f", "\u2028", "\u200c", "\u200d", "\u200e", "\u200f", "\u061c", "\u202a", "\u202b", "\u202c", "\u202d", "\u202e",
    "\u2066", "\u2067", "\u2068", "\u2069", "\t", "\ufffd", "\u00ad", "\u2060", "\ufeff", FAMILY, FLAG, "\u0628\u0651\u064e", "e\u0301",
    "\U0001d400", "\u0640", "\ufdfa", "\ufef7",
)  # fmt: skip


@pytest.mark.parametrize("odd", ODD, ids=lambda odd: f"{ord(odd[0]):04X}")
def test_it_survives_typing_and_erasing_around_it(dressed: QApplication, odd: str) -> None:
    typist = Typist(Statement("st-1", body=(said("p-1", f"قبل{odd}بعد"),)))
    typist.goes("p-1", 3)
    typist.types("س ")
    typist.goes("p-1", 5 + len(odd))
    typist.types("ص")
    assert typist.texts == [f"قبلس {odd}صبعد"]
    typist.presses(Qt.Key.Key_Backspace, "\b")
    typist.goes("p-1", 5)
    typist.presses(Qt.Key.Key_Backspace, "\b")
    assert typist.texts == [f"قبلس{odd}بعد"]
    shown = typist.editor.document().firstBlock()
    assert shown.text() == typist.texts[0]
    assert shown.length() - 1 == to_utf16(shown.text(), len(shown.text()))


def test_all_of_them_together_in_any_order(dressed: QApplication) -> None:
    random = Random(8)
    for _ in range(12):
        letters = [*ODD, *"ابجد ABC "]
        random.shuffle(letters)
        text = "".join(letters)
        typist = Typist(Statement("st-1", body=(said("p-1", text),)))
        at = random.randint(0, len(text))
        typist.goes("p-1", at)
        typist.types("س")
        assert typist.texts == [f"{text[:at]}س{text[at:]}"]
        typist.editor.close()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"نص {FAMILY}", "نص "),
        (f"نص {FLAG}", "نص "),
        (f"نص {FLAG}{FLAG}", f"نص {FLAG}"),
        ("نص 1\ufe0f\u20e3", "نص "),
        ("نص \u2764\ufe0f", "نص "),
        ("نص \U0001f44d\U0001f3fd", "نص "),
        ("ب\u0651\u064e", "ب\u0651"),
        ("مدرسةٌ", "مدرسة"),
        ("می\u200cخ", "می\u200c"),
        ("ا\U0001d400", "ا"),
    ],
)
def test_backspace(dressed: QApplication, before: str, after: str) -> None:
    typist = Typist(Statement("st-1", body=(said("p-1", before),)))
    typist.goes("p-1", len(before))
    typist.presses(Qt.Key.Key_Backspace, "\b")
    assert typist.texts == [after]
    typist.document.undo()
    assert typist.texts == [before]


@pytest.mark.parametrize(("keys", "letter"), [("Ctrl+Shift+Space", "\u00a0"), ("Ctrl+Shift+2", "\u200c")])
def test_characters_are_inserted_by_keys(officer: Officer, keys: str, letter: str) -> None:
    officer.works_on(CRAFTS)
    officer.selects("p-even22", 3, 4)
    officer.presses(keys)
    text = plain(CRAFTS.body[1].runs)
    assert plain(officer.statement.body[1].runs) == text[:3] + letter + text[4:]
    officer.types("س")
    assert plain(officer.statement.body[1].runs) == text[:3] + letter + "س" + text[4:]


def test_a_line_break_by_command(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.goes_to("p-even22", 3)
    assert officer.runs("insert.soft-break")
    assert plain(officer.statement.body[1].runs)[3] == "\u2028"
