"""The outline: rows are dragged, and moved by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from tests.officer import Officer
from tests.window.statements import CRAFTS


@pytest.fixture
def rows(officer: Officer) -> list[str]:
    officer.works_on(CRAFTS)
    return [line.entry.key for line in officer.window.outline.model.rows]


def drop(officer: Officer, key: str, target: str, where: str) -> None:
    """Drops a row as the mouse would: at the upper edge of the target, on it, or at its lower edge."""
    view, model = officer.window.outline.view, officer.window.outline.model
    at = next(number for number, line in enumerate(model.rows) if line.entry.key == target)
    source = next(number for number, line in enumerate(model.rows) if line.entry.key == key)
    data = model.mimeData([model.index(source)])
    rect = view.visualRect(model.index(at))
    place = {"above": QPoint(rect.center().x(), rect.top() + 1), "on": rect.center(), "below": QPoint(rect.center().x(), rect.bottom() - 1)}
    about = (Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view.viewport(), QDragEnterEvent(place[where], *about))
    QApplication.sendEvent(view.viewport(), QDragMoveEvent(place[where], *about))
    event = QDropEvent(place[where].toPointF(), *about)
    event.setDropAction(Qt.DropAction.MoveAction)
    QApplication.sendEvent(view.viewport(), event)
    officer.rests()


def test_heads_are_not_dragged_and_rows_are(officer: Officer, rows: list[str]) -> None:
    model = officer.window.outline.model
    draggable = {line.entry.key: bool(model.flags(model.index(at)) & Qt.ItemFlag.ItemIsDragEnabled) for at, line in enumerate(model.rows)}
    assert not draggable["body"]
    assert draggable["p-even22"]
    assert draggable["i-first2"]
    assert not model.flags(QModelIndex()) & Qt.ItemFlag.ItemIsDragEnabled


def test_a_row_dropped_above_another_stands_before_it(officer: Officer, rows: list[str]) -> None:
    model, view = officer.window.outline.model, officer.window.outline.view
    assert view.model() is model
    data = model.mimeData([model.index(rows.index("i-third2"))])
    model.dropMimeData(data, Qt.DropAction.MoveAction, rows.index("i-first2"), 0, QModelIndex())
    officer.rests()
    assert [item.id for item in officer.statement.agenda] == ["i-third2", "i-first2", "i-secnd2"]
    assert len(model.rows) == len(rows)
    officer.presses("Ctrl+Z")
    assert officer.statement == CRAFTS


def test_a_row_dropped_on_a_section_goes_to_its_end(officer: Officer, rows: list[str]) -> None:
    model = officer.window.outline.model
    target = model.index(rows.index("closing"))
    model.dropMimeData(model.mimeData([model.index(rows.index("p-open22"))]), Qt.DropAction.MoveAction, -1, -1, target)
    officer.rests()
    assert officer.statement.closing[-1].id == "p-open22"
    assert "p-open22" not in [paragraph.id for paragraph in officer.statement.body]


def test_alt_with_the_arrows_moves_the_row_and_stays_on_it(officer: Officer, rows: list[str]) -> None:
    outline = officer.window.outline
    outline.view.setCurrentIndex(outline.model.index(rows.index("i-first2")))
    outline.view.setFocus()
    officer.presses("Alt+Down")
    officer.presses("Alt+Down")
    assert [item.id for item in officer.statement.agenda] == ["i-secnd2", "i-third2", "i-first2"]
    assert outline.view.hasFocus()
    assert outline.view.currentIndex().data(Qt.ItemDataRole.UserRole).entry.key == "i-first2"
    officer.presses("Alt+Up")
    assert [item.id for item in officer.statement.agenda] == ["i-secnd2", "i-first2", "i-third2"]


def test_a_click_still_goes_there(officer: Officer, rows: list[str]) -> None:
    view, model = officer.window.outline.view, officer.window.outline.model
    officer.clicks(view.viewport(), view.visualRect(model.index(rows.index("i-secnd2"))).center())
    officer.sees_pane("agenda")


@pytest.mark.parametrize(
    ("where", "order"),
    [("above", ["i-third2", "i-first2", "i-secnd2"]), ("below", ["i-first2", "i-third2", "i-secnd2"])],
)
def test_the_edge_under_the_mouse_decides(officer: Officer, rows: list[str], where: str, order: list[str]) -> None:
    drop(officer, "i-third2", "i-first2", where)
    assert [item.id for item in officer.statement.agenda] == order
