"""The dialog of copies that came back: who sent what, what to know of each, and one button that merges them all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop_app.editing.incoming import FOREIGN, Incoming, warnings
from desktop_app.editing.merging import Note, Together
from desktop_app.editing.tallying import apart, comments, copies_to_merge, silent, suggestions, unmerged
from desktop_app.statement import Statement
from desktop_app.text.isolating import isolated
from desktop_app.text.message import Message, message
from desktop_app.text.refusal import Refusal
from desktop_app.ui.asking import tell
from desktop_app.ui.dialogs.gathering import Gathering
from desktop_app.ui.dialogs.popup import Popup
from desktop_app.ui.parts import Button, Card, ElidedLabel, Glyph, Label, column, panel, row
from desktop_app.ui.parts.author import Avatar
from desktop_app.ui.parts.busy import Busy
from desktop_app.ui.recent import when
from desktop_app.ui.theme import rtl
from desktop_app.ui.words import Words, said, tr

WIDTH, HIGHEST = 640, 420
AUTHORS = 6
FOUND = message("What each copy brings stands below. Nothing is decided by merging: you accept or reject afterwards.")
DISK = message("The file holds what another program wrote. Merging keeps that and what you wrote; what contradicts stands side by side.")


class CopyCard(Card):
    """One file. At first only its name is known."""

    def __init__(self, path: Path, number: int) -> None:
        self.who, self.file = Label("", "strong"), ElidedLabel(Message("\u2068{name}\u2069", (("name", path.name),)), "caption")
        self.counts = Label(message("Not read yet"), "caption", wrap=True)
        self._number = number % AUTHORS + 1
        self._avatar_seat, self._notes = row(gap=0), column(gap=4)
        head = row(self._avatar_seat, self.who, (self.file, 1), gap=8)
        super().__init__(column(head, self.counts, self._notes, gap=4, margins=(16, 10, 16, 10)))
        self.who.hide()

    def show_copy(self, each: Incoming) -> None:
        """What the file brings, or why it brings nothing."""
        if each.came is None or each.tally is None:
            self.counts.hide()
            if each.fault is not None:
                self._note(each.fault, "error")
            return
        avatar = Avatar(each.came.author, self._number)
        self._avatar_seat.addWidget(avatar)
        avatar.show()
        self.who.say(Message("\u2068{name}\u2069", (("name", each.came.author),)))
        self.who.show()
        self.counts.setText(_counts(each))
        self.setAccessibleName(f"{self.who.text()}: {self.counts.text()}")

    def warn(self, notes: Sequence[Note]) -> None:
        """What to know of it beside the others."""
        for note in notes:
            self._note(note, "warning")

    def _note(self, note: Note, tone: str) -> None:
        glyph = Glyph("error_circle" if tone == "error" else "warning", tone, 16)
        label = Label(isolated(Message(*note)), "caption", tone, wrap=True)
        line = row(glyph, (label, 1), gap=6)
        line.setAlignment(glyph, Qt.AlignmentFlag.AlignTop)
        self._notes.addLayout(line)
        for widget in (glyph, label):
            widget.show()  # Qt would show it one turn later, when the height of the dialog has been taken


class MergeDialog(Popup):
    """`ask` reads the files, shows what each brings, and gives what they are together; None where the person gave up. `base`: what is
    known to have stood in the files: then they are the statement's own file, that another program changed."""

    def __init__(self, parent: QWidget, mine: Statement, paths: Sequence[Path], me: str, base: Statement | None = None) -> None:
        super().__init__(parent, tr("Merge reviewers' copies"))
        self._mine, self._me = mine, me
        self.together: Together | None = None
        self.gathering = Gathering(self, mine, paths, base)
        self.cards = [CopyCard(path, number) for number, path in enumerate(paths)]
        own = base is not None
        self.heading = Label(message("Merge with the file") if own else message("Merge reviewers' copies"), "heading")
        self.about = Label(DISK if own else FOUND, "caption", wrap=True)
        self.busy, self.doing = Busy(160), ElidedLabel("", "caption")
        self.merge = Button(message("Merge"), "primary")
        self.merge.setDefault(True)
        self.merge.setEnabled(False)
        self.cancel = Button(message("Cancel"))
        foot = row(self.busy, (self.doing, 1), self.cancel, self.merge, gap=8)
        self.setLayout(column(self.heading, self.about, self._list(), foot, gap=12, margins=(24, 20, 24, 20)))
        self.setFixedWidth(min(WIDTH, parent.window().width() - 48))
        self.merge.clicked.connect(self._merge)
        self.cancel.clicked.connect(self.reject)
        gathering = self.gathering
        gathering.began.connect(self._began)
        gathering.came.connect(self._came)
        gathering.read.connect(self._read)
        gathering.merged.connect(self._merged)
        gathering.failed.connect(self._failed)
        self.finished.connect(lambda _: gathering.cancel())

    def ask(self) -> Together | None:
        """Asks, and waits for the answer."""
        self.gathering.start()
        self._fit()
        self.cancel.setFocus()
        self.exec()
        self.deleteLater()
        return self.together

    @property
    def found(self) -> list[Incoming]:
        """What was read of the files so far, in their order."""
        return self.gathering.found

    def _list(self) -> QScrollArea:
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows = panel(column(*self.cards, None, gap=8), "page")
        self._area.setWidget(self._rows)
        self._area.setAccessibleName(tr("Copies of reviewers"))
        return self._area

    def _began(self, number: int) -> None:
        places = (("number", number + 1), ("total", len(self.cards)))
        self.doing.say(Message(message("Reading {number} of {total}…"), places))

    def _came(self, each: Incoming) -> None:
        self.cards[len(self.found) - 1].show_copy(each)
        self._fit()

    def _read(self) -> None:
        came = [each.came for each in self.found if each.came is not None]
        told = [() if each.came is None else warnings(each.came, came, self._mine) for each in self.found]
        for card, notes in zip(self.cards, told, strict=True):
            card.warn(notes)
        lost = len(self.found) - len(came)  # the card that says why may lie below the edge
        self._still(message("None of the files can be merged.") if not came else unmerged(lost) if lost else "")
        if len(self.cards) > 1 and came:
            self.merge.say(copies_to_merge(len(came)))
        self.merge.setEnabled(bool(came))
        foreign = any(note[0] == FOREIGN for notes in told for note in notes)
        if came and not foreign:  # a wrong file is not merged by a key that was pressed too soon
            self.merge.setFocus()
        self._fit()

    def _merge(self) -> None:
        self.merge.setEnabled(False)
        self.busy.show()
        self.doing.say(message("Merging…"))
        self.gathering.merge(self._me)

    def _merged(self, done: Together) -> None:
        self.together = done
        self.accept()

    def _failed(self, refusal: Refusal) -> None:
        self._still("")
        tell(self, refusal)

    def _still(self, words: Words) -> None:
        self.busy.hide()
        self.doing.say(words)

    def _fit(self) -> None:
        """As high as its rows, as far as the window goes."""
        inner = self.width() - 48
        rows = self._rows.layout()
        high = rows.heightForWidth(inner) if rows.hasHeightForWidth() else rows.sizeHint().height()
        most = min(HIGHEST, self.parentWidget().window().height() - 240)
        self._area.setFixedHeight(min(high, most))
        self.resize(self.width(), self.layout().totalHeightForWidth(self.width()))


def _counts(each: Incoming) -> str:
    """ "3 suggestions · 2 comments · Yesterday 10:20", run as the window does."""
    assert each.tally is not None
    assert each.came is not None
    tally = each.tally
    if not (tally.suggestions or tally.comments or tally.silent):
        return tr(message("Nothing was changed in it"))
    parts = [said(suggestions(tally.suggestions)), said(comments(tally.comments))]
    if tally.silent:
        parts.append(said((silent if each.came.base is not None else apart)(tally.silent)))
    if tally.last is not None:
        now = datetime.now().astimezone()
        parts.append(when(tally.last.astimezone(now.tzinfo), now))
    mark = "\u200f" if rtl() else "\u200e"
    return mark + " · ".join(f"\u2068{part}\u2069" for part in parts)
