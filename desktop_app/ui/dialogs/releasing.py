"""The dialog of a release: what still stands against it, each with a way to it; then the question itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QScrollArea, QWidget

from desktop_app.editing.stepping import Obstacle
from desktop_app.statement import Problem
from desktop_app.text.isolating import isolated
from desktop_app.text.message import Message, message
from desktop_app.ui.dialogs.popup import Popup
from desktop_app.ui.parts import Button, Card, Entry, Field, Glyph, Label, column, panel, row
from desktop_app.ui.words import Words, tr

WIDTH, HIGHEST = 520, 360
CLEAR = message("It is saved, and can then be read and exported, but not changed. What must change later is a revision or a correction.")
LACKING = message("Not yet: this stands against it.")
WAYS = {"workflow.approve": message("Approve"), "review.next": message("Decide")}
THERE = message("Go there")


class ObstacleCard(Card):
    """One thing that stands against the release. `press` is the way to it; hidden where another comes first."""

    def __init__(self, each: Obstacle, place: str) -> None:
        self.press = Button(THERE if each.problem is not None else WAYS.get(each.command, ""), dense=True)
        self.press.setVisible(each.problem is not None or bool(each.command))
        glyph = Glyph("error_circle", "error", 16) if each.problem is not None else Glyph("info", "hint", 16)
        words = Label(isolated(each.words), wrap=True)
        below = [Label(place, "caption")] if place else []
        line = row(glyph, (column(words, *below, gap=2), 1), self.press, gap=8, margins=(12, 8, 8, 8))
        line.setAlignment(glyph, Qt.AlignmentFlag.AlignTop)
        super().__init__(line)
        self.press.setAccessibleDescription(words.text())


class ReleaseDialog(Popup):
    """`answer` tells what the person wants: the release, the way to an obstacle, or nothing. `place`: where a problem stands, in words;
    `left`: what remains that stands against nothing."""

    def __init__(self, parent: QWidget, name: str, found: Sequence[Obstacle], place: Callable[[Problem], str], left: Words = "") -> None:
        super().__init__(parent, tr("Release"))
        self.way: Obstacle | None = None
        self.cards = [ObstacleCard(each, place(each.problem) if each.problem is not None else "") for each in found]
        for each, card in zip(found, self.cards, strict=True):
            card.press.clicked.connect(lambda _=False, each=each: self._go(each))
        self.note = Entry()
        self.release = Button(message("Release"), "primary")
        self.release.setEnabled(not found)
        self.release.setDefault(not found)
        self.cancel = Button(message("Cancel"))
        self.release.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        heading = Label(Message(message("Release {name}?"), (("name", name),)), "heading", wrap=True)
        about = [Label(LACKING if found else CLEAR, wrap=True), *([Label(left, "caption", wrap=True)] if left and not found else [])]
        middle = [self._list()] if found else [Field(message("Note (stays with the statement)"), self.note)]
        pieces = (heading, *about, *middle, 4, row(None, self.cancel, self.release, gap=8))
        self.setLayout(column(*pieces, gap=12, margins=(24, 20, 24, 20)))
        self.setFixedWidth(WIDTH)
        self.resize(WIDTH, self.layout().totalHeightForWidth(WIDTH))
        first = next((card.press for card in self.cards if not card.press.isHidden()), None)
        (self.cancel if found and first is None else first or self.release).setFocus()

    def answer(self) -> tuple[str, Obstacle | None, str]:
        """Asks, and waits: ("release", None, the note), ("way", the obstacle, "") or ("", None, "")."""
        done = self.exec() == QDialog.DialogCode.Accepted
        self.deleteLater()
        if self.way is not None:
            return "way", self.way, ""
        return ("release", None, " ".join(self.note.text().split())) if done else ("", None, "")

    def _list(self) -> QWidget:
        """The obstacles, one below the other; they scroll where they are many."""
        inside = panel(column(*self.cards, None, gap=8), "page")
        area = QScrollArea()
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        area.setFixedHeight(min(HIGHEST, inside.layout().totalHeightForWidth(WIDTH - 60)))
        return area

    def _go(self, way: Obstacle) -> None:
        self.way = way
        self.accept()
