"""What the window shows without a statement: recover, begin, open, paste, go on with a recent one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFontMetrics, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from desktop_app import __version__
from desktop_app.editing.commands import COMMANDS
from desktop_app.text.message import Message, message
from desktop_app.ui.parts import Answering, Button, DropZone, ElidedButton, Glyph, Label, Tool, along, line, panel, row
from desktop_app.ui.parts.boxes import column
from desktop_app.ui.recent import WIDTH, RecentList
from desktop_app.ui.recovery import Recoveries, Recovery
from desktop_app.ui.theme import colour, rtl, ui_font
from desktop_app.ui.tiles import Tiles
from desktop_app.ui.words import tr

NAME = "بيان"
LEAST = QSize(640, 400)
MOST = 1400
"""The greatest width of all together: on wide screens it stands in the middle."""
NARROW = 1200
"""Below this width margins and the list of files are narrower."""
KINDS = (
    "communique", "announcement", "condolence", "denial", "condemnation", "decision", "clarification", "appeal", "invitation", "joint",
)  # fmt: skip
FOOT = (("Ctrl+V", message("Paste")), ("Ctrl+O", message("Open")), ("Ctrl+K", message("All commands")), ("F1", message("Help")))
"""Keys that are told at the foot, as far as a command has them."""


class Welcome(Answering, QWidget):
    """`command` names the command that a person chose, `template` a kind to begin with, `opened` a path (recent or dropped), `removed` one
    that is to leave the recent ones, `dropped` mime data with text. `recovered`, `compared`, `discarded` carry a Recovery."""

    command = Signal(str)
    template = Signal(str)
    opened = Signal(str)
    removed = Signal(str)
    dropped = Signal(object)
    recovered = Signal(object)
    compared = Signal(object)
    discarded = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "chrome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.setAcceptDrops(True)
        self.paste = Button(message("Paste"), "primary", "clipboard_paste")
        self.open = Button(message("Open a file…"), None, "folder_open")
        self.new = Button(message("Empty statement"), None, "document_add")
        self.last = ElidedButton(message("Start from the last statement"), "quiet")
        self.all = Button(message("All templates"), "quiet")
        self.recoveries, self.tiles, self.recent = Recoveries(), Tiles(KINDS), RecentList()
        self._connect()
        self._side = panel(column(Label(message("Recent"), "strong"), 6, (_scrolled(self.recent), 1), gap=0), width=WIDTH)
        begin = row(Label(message("From a template"), "strong"), None, self.last, self.all, gap=4)
        middle = panel(column(self.recoveries, self._zone(), 20, begin, 4, self.tiles, None, gap=0))
        self._main = column(self._head(), 12, (_scrolled(middle), 1), 12, self._foot(), gap=0)
        whole = panel(row((self._main, 1), line(upright=True), self._side, gap=32))
        whole.setMaximumWidth(MOST)
        self._page = row(whole, gap=0, margins=(60, 24, 60, 24))
        self.setLayout(self._page)
        self._order()

    def _connect(self) -> None:
        pressed = (
            (self.paste, "file.paste-new"), (self.open, "file.open"), (self.new, "file.new"),
            (self.last, "file.from-last"), (self.all, "file.template"),
        )  # fmt: skip
        for press, id_ in pressed:
            press.clicked.connect(lambda _=False, id_=id_: self.command.emit(id_))
        self.tiles.chosen.connect(self.template)
        self.recent.opened.connect(self.opened)
        self.recent.removed.connect(self.removed)
        for name in ("recovered", "compared", "discarded"):
            getattr(self.recoveries, name).connect(getattr(self, name))
        paste = QShortcut(QKeySequence("Ctrl+V"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(lambda: self.command.emit("file.paste-new"))

    def minimumSizeHint(self) -> QSize:
        """Less than its content would like: a window beside docks must not grow for a page that is hidden."""
        return LEAST

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < NARROW
        edge = 32 if narrow else 60
        self._page.margins = (edge, 24, edge, 24)
        self._page.invalidate()
        self._side.setFixedWidth(288 if narrow else WIDTH)
        self._version.setVisible(not narrow)

    def show_recent(self, paths: tuple[str, ...]) -> None:
        """The statements that were opened last, the latest first."""
        self.recent.show_paths(paths)
        self._order()
        self.last.setVisible(bool(paths))

    def show_recovery(self, entries: Sequence[Recovery]) -> None:
        """What was not saved last time; none hides the cards."""
        waits = self.window().focusWidget() in (self.paste, *(card.recover for card in self.recoveries.cards))
        self.recoveries.show_recovery(entries)
        self.paste.take_tone(None if entries else "primary")
        self._order()
        if waits:
            self.begin()

    def begin(self) -> None:
        """The keys go to what comes first: Enter recovers what was left behind, else it pastes."""
        first = self.recoveries.cards[0].recover if self.recoveries.cards else self.paste
        first.setFocus()

    def _order(self) -> None:
        """Tab goes as one reads: what can be recovered, the zone, the templates; then the files, and the tools last."""
        cards = [press for card in self.recoveries.cards for press in (card.discard, card.compare, card.recover)]
        walk = [*cards, self.paste, self.open, self.new, self.last, self.all, *self.tiles.tiles, *self.recent.rows.values(), *self._tools]
        for before, after in pairwise(walk):
            QWidget.setTabOrder(before, after)

    def retranslate(self) -> None:
        self.setAccessibleName(tr("Welcome"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()) or event.mimeData().hasText() or event.mimeData().hasHtml():
            event.setDropAction(Qt.DropAction.CopyAction)  # a file manager that hears of a move may delete the file
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Files are opened, a text is recognised."""
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if paths:  # when the drag has come to its end: a dialog may follow
            QTimer.singleShot(0, self, lambda: [self.opened.emit(path) for path in paths])
        else:
            self.dropped.emit(event.mimeData())

    def _head(self) -> QWidget:
        about = Label(message("An editor for official statements"), "caption")
        made = (self._tool(*each) for each in (("Ctrl+,", "settings"), ("F1", "question_circle")))
        self._tools = [press for press in made if press is not None]
        return panel(row(Wordmark(), column(None, about, 8, gap=0), None, *self._tools, gap=16))

    def _tool(self, keys: str, icon: str) -> Tool | None:
        known = next((each for each in COMMANDS if keys in each.keys), None)
        if known is None:
            return None
        press = Tool(icon, known.title, keys=keys)
        press.clicked.connect(lambda: self.command.emit(known.id))
        return press

    def _foot(self) -> QWidget:
        pieces: list = []
        known = {keys for each in COMMANDS for keys in each.keys}
        for keys, words in FOOT:
            if keys in known:
                caps = panel(row(*(Label(name, "key") for name in keys.split("+")), gap=4))
                caps.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
                pieces += [caps, Label(words, "caption"), 12]
        self._version = Label(Message(message("Bayan {version} · works without Internet"), (("version", __version__),)), "caption")
        return panel(row(*pieces, None, self._version, gap=8))

    def _zone(self) -> QWidget:
        strong = Label(message("Paste the text of a statement, or drop a file here"), "heading", wrap=True)
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
        self.setAccessibleName(NAME)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._font)
        painter.setPen(colour("accent"))
        painter.drawText(QRectF(self.rect()), along(rtl()), NAME)


def _scrolled(widget: QWidget) -> QScrollArea:
    """A widget that scrolls where the window is too low for it."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.viewport().setAutoFillBackground(False)
    area.setWidget(widget)
    widget.setAutoFillBackground(False)
    return area
