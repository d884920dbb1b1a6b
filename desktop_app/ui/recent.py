"""The statements that were opened last: what each is, when it was written, and at which step of the work it stands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop_app.editing.glancing import Glance, glance
from desktop_app.statement.names import STATUS_NAMES
from desktop_app.text.dates import long_date, weekday_name
from desktop_app.text.message import message
from desktop_app.ui.parts import Answering, EmptyState, Pen, Tool, along, chip_size, column, paint_chip, paint_ring, paint_words
from desktop_app.ui.parts.chip import STATUS_CHIPS
from desktop_app.ui.theme import colour, pixmap, rtl, ui_font
from desktop_app.ui.theme.tokens import RADIUS
from desktop_app.ui.words import language, said, tr

HEIGHT, WIDTH = 56, 376
NAME = 72
"""Pixels that a file's name gets at least: its first and last letters."""
POLL = 15
"""Milliseconds between two looks at what has been read."""


class RecentFile(Answering, QAbstractButton):
    """A file that was opened. The whole path is the tip; Delete takes it from the list. `removed`: it is to go."""

    removed = Signal()

    def __init__(self, path: str) -> None:
        super().__init__()
        self._path, self.seen = Path(path), None
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(f"\u2066{path}\u2069")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._take = Tool("dismiss", message("Remove from the list"), dense=True, keys="Delete")
        self._take.setParent(self)
        self._take.hide()
        self._take.clicked.connect(self.removed)
        self.retranslate()

    def show_glance(self, seen: Glance) -> None:
        """Shows what is known of the file."""
        self.seen = seen
        self._take.setVisible(not seen.found)
        self.retranslate()
        self._place()

    @property
    def missing(self) -> bool:
        """Whether the file is known to be gone."""
        return self.seen is not None and not self.seen.found

    def retranslate(self) -> None:
        status = f"، {tr(STATUS_NAMES[self.seen.status])}" if self.seen and self.seen.status else ""
        self.setAccessibleName(f"{self.title()}{status}")
        self.setAccessibleDescription(self.below())
        self.update()

    def redress(self) -> None:
        self._place()
        self.update()

    def title(self) -> str:
        """The statement's title, else the name of the file."""
        return (self.seen.title if self.seen is not None else "") or self._path.stem

    def below(self, name: str | None = None) -> str:
        """When, in which file and where; or that it is gone. `name`: as much of the file's as there is room for."""
        folder = self._path.parent.name or self._path.parent
        pieces = self._state(), f"\u2068{self._path.name if name is None else name}\u2069", f"\u2068{folder}\u2069"
        return " · ".join(each for each in pieces if each)

    def _state(self) -> str:
        if self.missing:
            return tr("The file is not there any more")
        return when(self.seen.changed, datetime.now().astimezone()) if self.seen is not None and self.seen.changed is not None else ""

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens it as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

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
        painter.drawPixmap(int(place.left()), 18, pixmap("document_text", "ink3" if self.missing else "ink2", 20))
        words = pen.rest(12 + self._chip(painter))
        paint_words(painter, QRectF(words.left(), 6, words.width(), 24), self.title(), ui_font("strong"), "ink3" if self.missing else "ink")
        self._paint_below(painter, QRectF(words.left(), 29, words.width(), 20))
        if self.hasFocus():
            paint_ring(painter, rect)

    def _paint_below(self, painter: QPainter, place: QRectF) -> None:
        """The window's own words: they run as it does, whatever script the folder's name is in."""
        forced = Qt.TextFlag.TextForceRightToLeft if rtl() else Qt.TextFlag.TextForceLeftToRight
        font = ui_font("caption")
        painter.setFont(font)
        painter.setPen(colour("ink3"))
        metrics = QFontMetricsF(font)
        room = place.width() - metrics.horizontalAdvance(self.below("")) - 2
        name = metrics.elidedText(self._path.name, Qt.TextElideMode.ElideMiddle, max(NAME, room))
        shown = metrics.elidedText(self.below(name), Qt.TextElideMode.ElideRight, place.width(), int(forced))
        painter.drawText(place, along(rtl()) | int(forced), shown)

    def _chip(self, painter: QPainter) -> float:
        """Paints the status at the trailing edge; gives the room it takes."""
        if self.missing:
            return 32
        if self.seen is None or self.seen.status is None:
            return 0
        word, (ink, ground, border) = tr(STATUS_NAMES[self.seen.status]), STATUS_CHIPS[self.seen.status]
        size = chip_size(word, None)
        left = 12 if rtl() else self.width() - 12 - size.width()
        paint_chip(painter, QRectF(left, (HEIGHT - size.height()) / 2, size.width(), size.height()), word, ink, ground, None, border)
        return size.width() + 8

    def _place(self) -> None:
        self._take.move(12 if rtl() else self.width() - 12 - self._take.width(), (HEIGHT - self._take.height()) // 2)


class RecentList(QWidget):
    """All of them. `opened` and `removed` name a path. Files are read aside: a disk that does not answer holds nothing up."""

    opened = Signal(str)
    removed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.rows: dict[str, RecentFile] = {}
        self._list = column(gap=4)
        self._empty = EmptyState("document_text", message("Nothing opened yet"), message("Statements that you open appear here."))
        self.setLayout(column(self._empty, self._list, None, gap=0))
        self._read: SimpleQueue[tuple[str, Glance]] = SimpleQueue()
        self._poll = QTimer(self, interval=POLL)
        self._poll.timeout.connect(self._look)

    def show_paths(self, paths: Sequence[str]) -> None:
        """The latest first; what is known of each appears when it has been read."""
        for row in self.rows.values():
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = {path: self._row(path) for path in paths}
        self._empty.setVisible(not paths)
        if paths:
            self._read = SimpleQueue()
            Thread(target=_glance_all, args=(tuple(paths), self._read), daemon=True).start()
            self._poll.start()

    def _row(self, path: str) -> RecentFile:
        row = RecentFile(path)
        row.clicked.connect(lambda _=False: self.opened.emit(path))
        row.removed.connect(lambda: self.removed.emit(path))
        self._list.addWidget(row)
        return row

    def _look(self) -> None:
        while True:
            try:
                path, seen = self._read.get_nowait()
            except Empty:
                break
            if path in self.rows:
                self.rows[path].show_glance(seen)
        if all(row.seen is not None for row in self.rows.values()):
            self._poll.stop()


def when(moment: datetime, now: datetime) -> str:
    """A moment as people say it: today, yesterday, the weekday of the last six days, else the day."""
    days, time = (now.date() - moment.date()).days, f"{moment:%H:%M}"
    if days == 0:
        return said(message("Today {time}"), time=time)
    if days == 1:
        return said(message("Yesterday {time}"), time=time)
    if 1 < days < 7:
        return f"{weekday_name(moment.date(), language())} {time}"
    day = long_date(moment.date(), language())
    return day.rpartition(" ")[0] if moment.date() > (now - timedelta(days=180)).date() and moment.year == now.year else day


def _glance_all(paths: tuple[str, ...], into: SimpleQueue[tuple[str, Glance]]) -> None:
    for path in paths:
        into.put((path, glance(Path(path))))
