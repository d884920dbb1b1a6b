"""The ground on which the window is measured: one text, one size, the same formats, scroll bars and places of the caret, the layout
complete before the first key. What is measured is always a ratio to something bare in the same run, never a time."""

from __future__ import annotations

import gc
from collections.abc import Callable
from itertools import cycle, islice
from statistics import median
from time import perf_counter, thread_time

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit, QWidget

from desktop_app.statement import Paragraph, Run, Statement
from desktop_app.ui.text.blocks import fill
from desktop_app.ui.text.editor import TextEditor
from desktop_app.ui.text.face import Face
from desktop_app.ui.text.margins import Margins
from desktop_app.ui.window import MainWindow

WRONG = "عقدت الرابطة مؤتمرها الثاني , في قاعة الاجتماعات  الخاصة بها وبحضور ممثلين عن الأقاليم والإدارات والاتحادات كافة. "
RIGHT = "وناقش المجتمعون سير العمل في الأقاليم كلها وأقروا التوصيات الواردة في تقرير اللجنة التحضيرية للمؤتمر."
"""Three problems in each paragraph: a Latin comma, a space before it, a double space."""

SIZE = (1366, 768)
PLACES = ("start", "middle", "end")
RUNS = 5
OFFSET = 20
"""Letters before the caret in its paragraph."""
HEIGHT = 200
"""Pixels above the caret, where there is as much text."""
TYPED = "وأكد الحاضرون على "

wall = perf_counter
Clock = Callable[[], float]


def statement(count: int, name: str = "st-1") -> Statement:
    """A headline and so many paragraphs of 230 letters, each with three problems."""
    front = (Paragraph("p-head", (Run("بيان صادر عن المؤتمر"),), role="headline"),)
    return Statement(name, front=front, body=tuple(Paragraph(f"p-{number}", (Run(WRONG + RIGHT),)) for number in range(count)))


class Bare(QTextEdit):
    """What there is to compare with: Qt's own editor with the same text, formats, size and scroll bars, and nothing else."""

    def __init__(self, value: Statement, like: TextEditor | None = None) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUndoRedoEnabled(False)
        self.setCursorWidth(2)
        self.document().setDocumentMargin(0)
        fill(self.document(), value, (*value.front, *value.body), Face())
        Margins().air(self)
        if like is not None:
            self.setViewportMargins(like.viewportMargins())
            self.resize(like.size())


def window() -> MainWindow:
    """A shown window that welcomes."""
    made = MainWindow()
    made.resize(*SIZE)
    made.show()
    QApplication.processEvents()
    return made


def gone(widget: QWidget) -> None:
    """Closes a widget for good."""
    widget.hide()
    widget.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def complete(editor: QTextEdit) -> None:
    """Lays all of the text out and paints what is seen of it."""
    editor.document().documentLayout().documentSize()
    QApplication.processEvents()


def at(editor: QTextEdit, place: str) -> None:
    """The caret into the first, the middle or the last paragraph of the body, scrolled so that it is seen at the same height."""
    last = editor.document().blockCount() - 1
    block = editor.document().findBlockByNumber({"start": 1, "middle": last // 2, "end": last}[place])
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + OFFSET)
    editor.setTextCursor(cursor)
    editor.setFocus()
    bar = editor.verticalScrollBar()
    bar.setValue(bar.value() + editor.cursorRect(cursor).top() - HEIGHT)
    QApplication.processEvents()


def key(editor: QTextEdit, letter: str) -> None:
    """One key as a layout gives it, until its letter is painted: painting is a posted event, what follows in timers is none."""
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(editor, QKeyEvent(kind, ord(letter), Qt.KeyboardModifier.NoModifier, letter))
    QApplication.sendPostedEvents()


def cost(act: Callable[[], object], clock: Clock = thread_time) -> float:
    """Milliseconds of an act."""
    start = clock()
    act()
    return (clock() - start) * 1000


def keys(editor: QTextEdit, count: int = 40) -> float:
    """Milliseconds of the processor from a key to its letter: the median of a run of keys in the window in front."""
    editor.window().activateWindow()
    editor.setFocus()
    QApplication.processEvents()
    found = []
    for letter in islice(cycle(TYPED), count):
        found.append(cost(lambda letter=letter: key(editor, letter)))
        QApplication.processEvents()
    return median(found)


def interleaved(*acts: Callable[[], float], runs: int = RUNS) -> tuple[float, ...]:
    """The medians of what the acts measure, taken in turns: what slows the machine slows all."""
    gc.collect()
    found: list[list[float]] = [[] for _ in acts]
    for _ in range(runs):
        for act, known in zip(acts, found, strict=True):
            known.append(act())
    return tuple(median(known) for known in found)
