"""The dialog before a copy goes out for review: for which program, and a note for the memory of the statement."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.editing.outgoing import COPY_KINDS, CopyKind
from desktop_app.text.message import message
from desktop_app.ui.dialogs.popup import Popup
from desktop_app.ui.parts import Button, Entry, Field, FilterChip, Label, column, row
from desktop_app.ui.words import tr

WIDTH = 480
FIRST = message(
    "A copy is written for the reviewers. The statement itself stays where it is, gets the status “In review”, and is saved. "
    "The copy carries what was sent, so what comes back can be merged on any computer."
)
AGAIN = message(
    "One more copy is written for the reviewers. The statement is in review already and stays as it is. "
    "The copy carries what was sent, so what comes back can be merged on any computer."
)


class SendDialog(Popup):
    """`answer` gives the kind of the copy and the note; None where the person gave up. `again`: the statement is in review already, and
    no note is kept."""

    def __init__(self, parent: QWidget, *, again: bool) -> None:
        super().__init__(parent, tr("Send for review"))
        self.chips = {kind: FilterChip(words, words) for kind, words in COPY_KINDS}
        self.chips[".bayan"].setChecked(True)
        self.note = Entry()
        self.write = Button(message("Write the copy…"), "primary")
        self.write.setDefault(True)
        cancel = Button(message("Cancel"))
        self.write.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        note = Field(message("Note (what the reviewers should look at)"), self.note)
        note.setVisible(not again)
        kinds = column(Label(message("For which program"), "field"), row(*self.chips.values(), None, gap=8), gap=4)
        about = Label(AGAIN if again else FIRST, wrap=True)
        buttons = row(None, cancel, self.write, gap=8)
        self.setLayout(
            column(Label(message("Send for review"), "heading"), about, kinds, note, 4, buttons, gap=12, margins=(24, 20, 24, 20))
        )
        self.setFixedWidth(WIDTH)
        self.resize(WIDTH, self.layout().totalHeightForWidth(WIDTH))
        (self.write if again else self.note).setFocus()

    def answer(self) -> tuple[CopyKind, str] | None:
        """Asks, and waits for the answer."""
        done = self.exec() == QDialog.DialogCode.Accepted
        self.deleteLater()
        kind = next(kind for kind, chip in self.chips.items() if chip.isChecked())
        return (kind, " ".join(self.note.text().split())) if done else None
