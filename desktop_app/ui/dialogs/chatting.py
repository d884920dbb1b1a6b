"""The dialog that copies the statement for a chat: how long a part may be, bold or not, the parts, and what is added to the text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QIntValidator
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop_app.formats.chat.write import Chat, chat
from desktop_app.statement import Statement
from desktop_app.text.message import Message, message
from desktop_app.text.offsets import to_utf16
from desktop_app.ui.dialogs.popup import Popup
from desktop_app.ui.parts import Button, Choice, Column, Entry, Field, Label, column, panel, row
from desktop_app.ui.parts.check import Check
from desktop_app.ui.words import said, tr

WIDTH = 480
LEAST, MOST = 200, 1_000_000
OWN = -1
LIMITS = (
    (4096, message("4,096 characters, as Telegram takes")),
    (65536, message("65,536 characters, as WhatsApp takes")),
    (0, message("In one part")),
    (OWN, message("Another length…")),
)
SEEN = 5
"""Parts that are seen without scrolling."""
ROW = 40


class ChatDialog(Popup):
    """`copied`: how many parts were put on the clipboard. A single part is copied and the dialog is done."""

    def __init__(self, parent: QWidget | None, statement: Statement, *, bold: bool, limit: int) -> None:
        super().__init__(parent, tr("Copy for chat"))
        self._statement, self._done, self.copied = statement, set[int](), 0
        self.bold = Check(message("Bold between *asterisks*"))
        self.bold.setChecked(bold)
        self.limit = Choice(LIMITS)
        known = limit in (each for each, _ in LIMITS)
        self.limit.choose(limit if known else OWN)
        self.own = Entry()
        self.own.setValidator(QIntValidator(LEAST, MOST, self.own))
        self.own.setText(str(4096 if known else limit))
        self._own_field = Field(message("Characters of a part, 200 or more"), self.own)
        self.copies: list[Button] = []
        self._parts = Column()
        self._parts.setSpacing(4)
        self.scroll = QScrollArea()
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setWidget(panel(self._parts, "page"))
        self.added = Column()
        self.added.setSpacing(2)
        close = Button(message("Close"))
        close.clicked.connect(self.reject)
        choices = column(Field(message("Longest part"), self.limit), self._own_field, self.bold, gap=12)
        told = column(Label(message("What is added to the text"), "field"), self.added, gap=4)
        head = Label(message("Copy for chat"), "heading")
        self.setLayout(column(head, choices, self.scroll, told, 4, row(None, close), gap=12, margins=(24, 20, 24, 20)))
        self.setFixedWidth(WIDTH)
        self.bold.toggled.connect(self._again)
        self.limit.currentIndexChanged.connect(self._again)
        self.own.textChanged.connect(self._again)
        self._again()

    @property
    def longest(self) -> int:
        """The limit that is chosen; 0: none."""
        if self.limit.value != OWN:
            return int(str(self.limit.value))
        typed = self.own.text().strip()
        return max(LEAST, int(typed)) if typed.isdecimal() else LEAST

    def _again(self) -> None:
        """The parts as they are now; none of them is copied yet."""
        self._own_field.setVisible(self.limit.value == OWN)
        self._done.clear()
        self.text: Chat = chat(self._statement, bold=self.bold.isChecked(), limit=self.longest)
        _empty(self._parts)
        self.copies = []
        count = len(self.text.parts)
        for number, part in enumerate(self.text.parts):
            told = (("number", number + 1), ("count", count), ("size", f"{to_utf16(part, len(part)):,}"))
            words = Message(_ONE if count == 1 else _PART, told)
            copy = Button(message("Copy"))
            copy.clicked.connect(lambda _checked=False, number=number: self._copy(number))
            copy.setAccessibleDescription(said(words))
            self.copies.append(copy)
            self._parts.addWidget(panel(row((Label(words), 1), copy, gap=8), "page", height=ROW - 4))
        self._parts.addStretch(1)
        self.scroll.setFixedHeight(ROW * min(max(count, 1), SEEN))
        self._tell()
        self._lead()
        self.resize(WIDTH, self.layout().totalHeightForWidth(WIDTH))

    def _tell(self) -> None:
        _empty(self.added)
        unheld = (Message(_UNHELD, (("count", self.text.unheld),)),) if self.text.unheld else ()
        for words in (*self.text.added, *unheld) or (message("Nothing: the text holds its order by itself."),):
            self.added.addWidget(Label(words, wrap=True))

    def _lead(self) -> None:
        """Enter copies the first part that was not copied yet."""
        rest = next((number for number in range(len(self.copies)) if number not in self._done), None)
        for number, copy in enumerate(self.copies):
            copy.setDefault(number == rest)
            copy.take_tone("primary" if number == rest else None)
        if rest is not None:
            self.copies[rest].setFocus()
            self.scroll.ensureWidgetVisible(self.copies[rest])

    def _copy(self, number: int) -> None:
        QGuiApplication.clipboard().setText(self.text.parts[number])
        self._done.add(number)
        self.copied += 1
        self.copies[number].say(message("Copied"))
        if len(self.copies) == 1:
            self.accept()
        else:
            self._lead()


def _empty(layout: Column) -> None:
    while (old := layout.takeAt(0)) is not None:
        if old.widget() is not None:
            old.widget().hide()
            old.widget().deleteLater()


_ONE = message("{size} characters")
_UNHELD = message("{count} × line that turns all the same: it has a tab, or a control that is never closed")
_PART = message("Part {number} of {count}: {size} characters")
