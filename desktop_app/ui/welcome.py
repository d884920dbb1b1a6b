"""What the window shows without a statement: begin, open, paste, go on with a recent one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop_app import __version__
from desktop_app.text.message import Message, message
from desktop_app.ui.parts import Answering, Button, Column, DropZone, Glyph, Label, Pen, along, line, paint_ring, paint_words, panel, row
from desktop_app.ui.parts.boxes import column
from desktop_app.ui.theme import colour, pixmap, rtl, ui_font
from desktop_app.ui.theme.tokens import RADIUS
from desktop_app.ui.words import tr

NAME = "بيان"
LEAST = QSize(640, 400)
MOST = 1400
"""The greatest width of all together: on wide screens it stands in the middle."""


class Welcome(Answering, QWidget):
    """`command` names the command that a person chose, `opened` a path (recent or dropped), `dropped` text as mime data."""

    command = Signal(str)
    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "chrome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.setAcceptDrops(True)
        self.paste = Button(message("Paste"), "primary", "clipboard_paste")
        self.open = Button(message("Open a file…"), None, "folder_open")
        self.new = Button(message("Empty statement"), None, "document_add")
        for press, id_ in ((self.paste, "file.paste-new"), (self.open, "file.open"), (self.new, "file.new")):
            press.clicked.connect(lambda _=False, id_=id_: self.command.emit(id_))
        self._recent = Column()
        self._recent.setSpacing(4)
        side = panel(column(Label(message("Recent"), "strong"), 6, self._recent, None, gap=0, margins=(0, 0, 0, 0)), width=376)
        self._side = side
        main = column(self._head(), 16, self._zone(), None, self._foot(), gap=0)
        paste = QShortcut(QKeySequence("Ctrl+V"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(lambda: self.command.emit("file.paste-new"))
        self._line = line(upright=True)
        whole = panel(row((main, 1), self._line, side, gap=32))
        whole.setMaximumWidth(MOST)
        self.setLayout(row(whole, gap=0, margins=(60, 24, 60, 24)))

    def minimumSizeHint(self) -> QSize:
        """Less than its content would like: a window beside docks must not grow for a page that is hidden."""
        return LEAST

    def show_recent(self, paths: tuple[str, ...]) -> None:
        """The statements that were opened last, the latest first."""
        while self._recent.count():
            old = self._recent.takeAt(0).widget()
            old.hide()
            old.deleteLater()
        for path in paths[:8]:
            entry = RecentFile(path)
            entry.clicked.connect(lambda _=False, path=path: self.opened.emit(path))
            self._recent.addWidget(entry)
        if not paths:
            self._recent.addWidget(Label(message("Statements that you open appear here."), "caption", wrap=True))

    def retranslate(self) -> None:
        self.setAccessibleName(tr("Welcome"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = next((url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()), "")
        if path:
            event.acceptProposedAction()
            self.opened.emit(path)

    @staticmethod
    def _head() -> QWidget:
        about = Label(message("An editor for official statements"), "caption")
        return panel(row(Wordmark(), column(None, about, 8, gap=0), None, gap=16))

    @staticmethod
    def _foot() -> QWidget:
        pieces: list = []
        for keys, words in (("Ctrl+V", message("Paste")), ("Ctrl+O", message("Open")), ("Ctrl+N", message("New"))):
            caps = [Label(name, "key") for name in keys.split("+")]
            together = panel(row(*caps, gap=4))
            together.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            pieces += [together, Label(words, "caption"), 16]
        version = Label(Message(message("Bayan {version} · works without Internet"), (("version", __version__),)), "caption")
        return panel(row(*pieces, None, version, gap=8))

    def _zone(self) -> QWidget:
        strong = Label(message("Paste the text of a statement, or drop a file here"), "heading")
        below = Label(message("It is read as it is; sections and values are shown before anything is created."), "caption", wrap=True)
        buttons = row(None, self.paste, self.open, self.new, None, gap=8)
        layout = column(None, Glyph("clipboard_paste", "accent", 24), 4, strong, below, 8, buttons, None, gap=6, margins=(24, 16, 24, 16))
        for index in range(layout.count()):
            widget = layout.itemAt(index).widget()
            if isinstance(widget, Label):
                widget.setAlignment(Qt.AlignmentFlag.AlignCenter)
            elif widget is not None:
                layout.setAlignment(widget, Qt.AlignmentFlag.AlignHCenter)
        zone = DropZone(layout)
        zone.setFixedHeight(208)
        return zone


class Wordmark(Answering, QWidget):
    """The name of the house, in the face of its texts; as wide as its letters."""

    def __init__(self) -> None:
        super().__init__()
        self._font = ui_font(px=44, weight=700)
        self._font.setFamilies(["Amiri"])
        self.setFixedSize(QFontMetrics(self._font).horizontalAdvance(NAME) + 2, 72)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._font)
        painter.setPen(colour("accent"))
        painter.drawText(QRectF(self.rect()), along(rtl()), NAME)


class RecentFile(Answering, QAbstractButton):
    """A file that was opened: its name, and the folder it stands in; the whole path is the tip."""

    def __init__(self, path: str) -> None:
        super().__init__()
        self._path = Path(path)
        self.setFixedHeight(56)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(path)
        self.setAccessibleName(self._path.name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        return QSize(376, 56)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens it as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("hover"))
            painter.drawRoundedRect(rect, RADIUS["card"], RADIUS["card"])
        pen = Pen(rect, right_to_left=rtl(), start=12)
        place = pen.take(20, 12)
        painter.drawPixmap(int(place.left()), 18, pixmap("document_text", "ink2", 20))
        words = pen.rest(12)
        paint_words(painter, QRectF(words.left(), 6, words.width(), 24), self._path.stem, ui_font("strong"), "ink")
        folder = f"\u2068{self._path.parent.name or self._path.parent}\u2069"
        paint_words(painter, QRectF(words.left(), 29, words.width(), 20), folder, ui_font("caption"), "ink3")
        if self.hasFocus():
            paint_ring(painter, rect)
