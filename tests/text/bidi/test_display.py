"""The display order, held against Unicode's data (an extract; `conformance.py` takes all of it) and against a library."""

from __future__ import annotations

from pathlib import Path

from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.text.bidi import displayed, lines
from desktop_app.text.bidi.classes import MIRRORED
from tests.text.bidi.conformance import CHARACTERS, ORDER, of_characters, of_classes

HERE = Path(__file__).parent


def test_the_order_is_what_unicode_says() -> None:
    asked = [
        *of_classes(HERE / ORDER.replace(".", ".sample.")),
        *of_characters(HERE / CHARACTERS.replace(".", ".sample.")),
    ]
    assert len(asked) > 500
    assert [told for told, right, got in asked if right != got] == []


@given(st.text(st.sampled_from("ابجة ab1٢.,/-%()«»[]\u064e\u200f\u200e"), max_size=24), st.sampled_from("LR"))
def test_the_library_orders_the_same_where_it_is_known_to_be_right(text: str, base: str) -> None:
    line = displayed(text, base)
    assert sorted(line.order) == list(range(len(text)))
    strong = {letter for letter in text if letter in "ابجة\u200f"}
    if base == "L" or strong:
        turned = "".join(MIRRORED.get(text[at], text[at]) if (line.levels[at] or 0) & 1 else text[at] for at in line.order)
        assert line.shown == turned
        assert "".join(text[at] for at in line.order) == get_display(text, base_dir=base)


def test_where_the_library_is_wrong_we_are_right() -> None:
    assert displayed("a\tb", "R").shown == "b\ta"
    assert displayed("abc ", "R").shown == " abc"
    assert displayed("\u202dab", "R").order == (1, 2)


def test_brackets_are_turned_where_they_run_to_the_left() -> None:
    assert displayed("(المادة 5)", "R").shown == "(5 ةداملا)"
    assert displayed("«نعم»", "L").shown == "«معن»"


def test_the_first_letter_decides_where_the_box_has_no_direction() -> None:
    assert displayed("123 نعم").base == 1
    assert displayed("BBC نعم").base == 0
    assert displayed("12.5").base == 0


def test_a_soft_break_ends_a_line() -> None:
    assert lines("أ\u2028ب\r\nج") == ["أ", "ب", "ج"]


def test_overrides_print_another_number() -> None:
    assert displayed("\u202e123", "R").shown == "321"
