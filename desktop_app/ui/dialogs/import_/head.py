"""Head and foot of the import dialog."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent
from PySide6.QtWidgets import QWidget

from desktop_app.text.message import Message, message
from desktop_app.ui.parts import Button, Chip, Choice, ElidedLabel, Glyph, Label, Tool, column, row
from desktop_app.ui.parts.check import Check
from desktop_app.ui.theme import colour, ui_font
from desktop_app.ui.words import Words, counted, counted_words, said

ENCODINGS = (
    ("utf-8", "UTF-8"),
    ("utf-16", "UTF-16"),
    ("windows-1256", "Windows-1256"),
    ("iso-8859-6", "ISO-8859-6"),
    ("cp720", "cp720"),
    ("cp864", "cp864"),
)

FOUND = (
    message("1 value recognised"),
    message("2 values recognised"),
    message("{count:d} values recognised"),
    message("{count} values recognised"),
)
LOOK = (message("1 needs a look"), message("2 need a look"), message("{count:d} need a look"), message("{count} need a look"))
MISSING = (message("1 is missing"), message("2 are missing"), message("{count:d} are missing"), message("{count} are missing"))

FIX, FIX_COUNTED = message("Apply safe fixes when creating"), message("Apply safe fixes when creating ({count})")


class Head(QWidget):
    """What is imported, and the tally. `encoding_chosen`: the bytes are to be read as this. The window is dragged by it."""

    closed = Signal()
    encoding_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.about = ElidedLabel("", "caption")
        self.encoding = Choice(ENCODINGS)
        self.encoding.setAccessibleName(said(message("Encoding of the file")))
        self.encoding.setToolTip(said(message("Encoding of the file")))
        self.encoding.activated.connect(lambda _at: self.encoding_chosen.emit(self.encoding.value))
        self.encoding.hide()
        self.found = Chip("", "ok", "ok_soft", "checkmark_circle")
        self.look = Chip("", "warning", "warning_soft", "warning")
        self.missing = Chip("", "error", "error_soft", "error_circle")
        close = Tool("dismiss", message("Close without importing"), keys="Escape")
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        close.clicked.connect(self.closed)
        words = column(Label(message("Import a text"), "heading"), row(self.about, self.encoding, None, gap=4), gap=0)
        chips = (self.found, self.look, self.missing)
        self.setLayout(row(Glyph("document_search", "accent", 24), words, None, *chips, 8, close, gap=8, margins=(20, 12, 12, 12)))
        self.tally(0, 0, 0)
        self.dress()

    def dress(self) -> None:
        """The encoding looks like the words beside it, and has a ground under the mouse: the style sheet's box is too high here."""
        self.encoding.setStyleSheet(
            "QComboBox { border: 1px solid transparent; background: transparent; min-height: 18px; padding: 0 4px; font-size: 12px;"
            f" color: {colour('ink3').name()}; }} QComboBox:hover {{ background: {colour('hover').name()}; }}"
            f" QComboBox:focus {{ border: 2px solid {colour('focus').name()}; min-height: 16px; padding: 0 3px; }}"
            " QComboBox::drop-down { width: 20px; }"
        )

    def reading(self, name: str) -> None:
        """Says what is read, before anything is known of it."""
        self.about.say(f"\u2068{name}\u2069")

    def describe(self, name: str, paragraphs: int, words: int, encoding: str) -> None:
        """Says what is imported; the name between isolates, for it is often Latin in an Arabic line."""
        parts = [
            f"\u2068{name}\u2069",
            counted(
                paragraphs,
                message("1 paragraph"),
                message("2 paragraphs"),
                message("{count:d} paragraphs"),
                message("{count:,} paragraphs"),
            ),
            said(counted_words(words)),
        ]
        self.about.say(" · ".join(parts))
        self.encoding.choose(encoding)
        self.encoding.setFixedWidth(QFontMetrics(ui_font(px=12)).horizontalAdvance(self.encoding.currentText()) + 30)

    def tally(self, found: int, look: int, missing: int) -> None:
        """Says how many values were found, need a look, are missing; what is none is not said."""
        for chip, count, words in ((self.found, found, FOUND), (self.look, look, LOOK), (self.missing, missing, MISSING)):
            chip.setVisible(bool(count))
            if count:
                chip.say(counted(count, *words))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The dialog has no title bar of the system: it is moved by its head."""
        handle = self.window().windowHandle()
        if event.button() == Qt.MouseButton.LeftButton and handle is not None and event.position().toPoint() != QPoint(-1, -1):
            handle.startSystemMove()


class Foot(QWidget):
    """Whether safe fixes are applied, hint, cancel and create. `create` is the primary button."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.fix = Check(FIX)
        self.hint = Label("", "caption", wrap=True)
        self.cancel = Button(message("Cancel"))
        self.create = Button(message("Create the statement"), "primary")
        self.create.setDefault(True)
        self.setLayout(row(self.fix, 16, (self.hint, 1), 16, self.cancel, self.create, gap=8, margins=(20, 12, 20, 12)))

    def count(self, fixes: int | None) -> None:
        """Says how many fixes there are; None: that is not known yet."""
        self.fix.say(Message(FIX_COUNTED, (("count", fixes),)) if fixes else FIX)
        self.fix.setEnabled(fixes != 0)

    def say(self, words: Words, tone: str = "quiet") -> None:
        """Shows a hint."""
        self.hint.say(words, tone)
