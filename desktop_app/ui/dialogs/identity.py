"""Who I am: the name and initials that comments and suggestions carry."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_app.editing.identity import introduced, preset
from desktop_app.editing.settings import Settings
from desktop_app.text.initials import initials
from desktop_app.text.message import message
from desktop_app.ui.dialogs.popup import Popup
from desktop_app.ui.parts import Button, Entry, Field, Label, column, row
from desktop_app.ui.words import tr

WIDTH = 400
LONGEST = 4
"""Letters of initials."""
AHEAD = 400
"""So many milliseconds after the last key that was meant for the text, the fields take keys."""


class IdentityDialog(Popup):
    """Preset with what is known, at first from the account of the machine where that is a person's. `answer()` gives the settings of the
    person, None where they gave up."""

    def __init__(self, parent: QWidget | None, settings: Settings) -> None:
        super().__init__(parent, tr("Who I am"))
        self._settings = settings
        person = preset(settings)
        self.name, self.short = Entry(), Entry()
        self.name.setText(person.name)
        self.short.setText(person.initials)
        self.short.setMaxLength(LONGEST)
        self.short.setMaximumWidth(120)
        self._own = person.initials != initials(person.name)
        self.save = Button(message("That is me"), "primary")
        self.save.setDefault(True)
        self.save.setEnabled(bool(person.name))
        cancel = Button(message("Cancel"))
        self.name.textChanged.connect(self._named)
        self.short.textEdited.connect(self._shortened)
        self.save.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        words = Label(
            message("Others see this name on your comments and suggestions. It stays on this computer until you send the file."), wrap=True
        )
        fields = Field(message("Name"), self.name), Field(message("Initials"), self.short)
        buttons = row(None, cancel, self.save, gap=8)
        self.setLayout(column(Label(message("Who I am"), "heading"), words, *fields, 4, buttons, gap=12, margins=(24, 20, 24, 20)))
        self.setFixedWidth(WIDTH)
        self.resize(WIDTH, self.layout().totalHeightForWidth(WIDTH))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus()  # and not the name: who writes on without looking up would write over it
        self._ahead = QTimer(self, singleShot=True, interval=AHEAD)
        self._ahead.timeout.connect(self._take_keys)
        self._ahead.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that were typed ahead do nothing, not even those that answer."""
        if self._ahead.isActive():
            self._ahead.start()
        else:
            super().keyPressEvent(event)

    def answer(self) -> Settings | None:
        """Asks, and waits for the answer."""
        done = self.exec()
        self.deleteLater()
        return introduced(self._settings, self.name.text(), self.short.text()) if done else None

    def _take_keys(self) -> None:
        if self.focusWidget() in (None, self):  # no field was clicked meanwhile
            self.name.selectAll()
            self.name.setFocus()

    def _named(self, name: str) -> None:
        """Initials follow the name until the person writes others."""
        if not self._own:
            self.short.setText(initials(name))
        self.save.setEnabled(bool(name.strip()))

    def _shortened(self, short: str) -> None:
        self._own = bool(short.strip())
