"""The labels of items, numbered anew with the keys."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.statement import AgendaItem, Paragraph, Run
from tests.window.agenda.conftest import Chair
from tests.window.statements import CRAFTS

LABELS = ("أولاً: ", "ثانياً: ", "ثالثاً: ")
VALUE = replace(
    CRAFTS,
    agenda=tuple(
        AgendaItem(f"i-{n}", paragraphs=(Paragraph(f"p-{n}", (Run("بند"),), "list-item", 1, label),)) for n, label in enumerate(LABELS)
    ),
)


def labels(chair: Chair) -> list[str]:
    return [item.paragraphs[0].label for item in chair.officer.statement.agenda]


def test_from_a_text_and_from_the_heads(chair: Chair) -> None:
    chair.opens(VALUE)
    chair.clicks("i-2")
    chair.officer.presses("Alt+Up")
    chair.officer.presses("Alt+Up")
    chair.settles()
    assert labels(chair) == ["ثالثاً: ", "أولاً: ", "ثانياً: "]
    chair.officer.presses("Ctrl+Alt+7")
    chair.settles()
    assert labels(chair) == list(LABELS)
    assert chair.focused() == "i-2"
    chair.officer.undoes()
    chair.officer.goes_to("p-0")
    chair.officer.presses("Ctrl+Alt+7")
    assert labels(chair) == list(LABELS)


def test_a_new_item_goes_on_with_the_labels(chair: Chair) -> None:
    chair.opens(VALUE)
    chair.officer.goes_to("p-2", 3)
    chair.officer.presses("Ctrl+Return")
    chair.settles()
    assert labels(chair) == [*LABELS, "رابعاً: "]
