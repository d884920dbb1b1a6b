"""The rows of the problems: what says the same is not painted again, and what is patched looks as if it were made anew."""

from __future__ import annotations

from random import Random

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from desktop_app.language import check
from desktop_app.statement import Paragraph, Problem, Run, Statement
from desktop_app.statement.edits.typing import replace
from desktop_app.statement.grouping import grouped
from desktop_app.ui.docks.problem_view import GroupView

TEXTS = ("عقدت الرابطة مؤتمرها الثاني , في القاعة  الكبيرة", "وناقش المجتمعون سير العمل, وأقروا التوصيات", "ثم صدر البيان .")
STATEMENT = Statement("st-1", body=tuple(Paragraph(f"p-{number}", (Run(text),)) for number, text in enumerate(TEXTS * 2)))


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, view: GroupView) -> None:
        super().__init__(view)
        self.count = 0
        view.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.count += event.type() == QEvent.Type.Paint
        return False


def view_of(value: Statement, current: Problem | None = None) -> GroupView:
    view = GroupView()
    view.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    view.resize(300, 1200)
    view.show()
    shows(view, value, current)
    return view


def shows(view: GroupView, value: Statement, current: Problem | None = None) -> None:
    view.show_groups(value, list(grouped(check(value))), current, anew=False)
    QApplication.processEvents()


def looks(view: GroupView) -> QImage:
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # a card that has gone
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()  # its ring is not what is compared
    return view.grab().toImage()


def test_rows_that_say_the_same_are_not_painted_again(dressed: QApplication) -> None:
    view = view_of(STATEMENT)
    QApplication.processEvents()
    paints, known = Paints(view), [group.first.start for group in view.groups.groups]
    changed = replace(STATEMENT, "p-0", 5, 5, "كلها ").statement
    shows(view, changed)
    assert [group.first.start for group in view.groups.groups] != known
    assert not paints.count
    shows(view, replace(changed, "p-2", 3, 3, "،  ").statement)
    assert paints.count
    view.close()


@pytest.mark.parametrize("seed", range(6))
def test_patched_rows_look_as_if_made_anew(dressed: QApplication, seed: int) -> None:
    random, value, current = Random(seed), STATEMENT, None
    view = view_of(value)
    for _ in range(25):
        change = replace(value, f"p-{random.randint(0, 5)}", 0, random.randint(0, 20), random.choice(("كلمة ", " , ", "قال  ", "")))
        value = change.statement if change is not None else value
        problems = check(value)
        if current not in problems or random.random() < 0.2:
            current = random.choice((None, *problems))
        shows(view, value, current)
        fresh = view_of(value, current)
        assert looks(view) == looks(fresh)
        assert view.card is None or (view.card.problem == current and view.card.isVisible())
        fresh.close()
    view.close()
