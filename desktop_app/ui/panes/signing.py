"""The signature strip at the foot of the closing pane: who signs, where and when."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from desktop_app.editing.document import Document, Notice
from desktop_app.editing.pasting import pasted
from desktop_app.editing.selection import Selection
from desktop_app.review.beside import beside, is_same
from desktop_app.statement import Caret, Change, Fix, Problem, Statement
from desktop_app.statement.edits.fields import add_row, confirm_source, field_value, move_row, remove_row, set_field
from desktop_app.statement.edits.fixing import apply_fix
from desktop_app.text.message import message
from desktop_app.ui.panes.metadata.cell import Cell
from desktop_app.ui.panes.metadata.fields import SIGNATORIES, FormField
from desktop_app.ui.panes.metadata.grid import RowsEditor
from desktop_app.ui.panes.metadata.pane import TRAVELS
from desktop_app.ui.panes.metadata.row_marks import show_rows
from desktop_app.ui.panes.suggested import can_write, decide, lines_of, put, seen
from desktop_app.ui.parts import Answering, Label, column, row
from desktop_app.ui.parts.page import spare_before
from desktop_app.ui.preferences import Preferences

ORIGIN = "closing.strip"
EDGE = 24
"""Pixels at the strip's ends."""
ROWS = ((480, 1), (720, 3))
MANY = 6
"""How many signatories are seen at once in a pane lower than so many pixels, and in a higher one; the others by scrolling."""
GAP, WIDEST = 16, 224
"""Between the strip's fields, and the width of each where there is room."""

FIELDS = (
    FormField("place", "closing", 0, "text", message("Place")),
    FormField("issued", "closing", 0, "date", message("Date of issue"), message("For example: 26/1/2020")),
)


class SigningStrip(Answering, QWidget):
    """`selection_changed`: a field has the focus; `go_to_asked`: the passage behind a recognised value."""

    selection_changed = Signal(object)
    go_to_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.document: Document | None = None
        self.shown: Statement | None = None
        self._reviewed: Statement | None = None
        self.preferences: Preferences | None = None
        self._ends: tuple[Callable[[], None], ...] = ()
        self.rows = RowsEditor(SIGNATORIES, most=MANY)
        self.cells = {field.name: Cell(field) for field in FIELDS}
        self.setProperty("role", "chrome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        heading = Label(message("Signature"), "heading")
        places = row(heading, None, *((cell, 100) for cell in self.cells.values()), gap=GAP)
        places.setAlignment(heading, Qt.AlignmentFlag.AlignTop)
        for cell in self.cells.values():
            cell.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            cell.setMaximumWidth(WIDEST)
        self._page = column(places, self.rows, gap=8, margins=(EDGE, 12, EDGE, 12))
        self.setLayout(self._page)
        self._connect()

    def _connect(self) -> None:
        for name, cell in self.cells.items():
            cell.edited.connect(lambda value, name=name: self._set(name, value, merges=f"field:{name}"))
            cell.chosen.connect(lambda value, name=name: self._set(name, value, merges=""))
            cell.confirm_asked.connect(lambda name=name: self._apply(confirm_source(self.value, self.value.id, name)))
            cell.show_asked.connect(lambda name=name: self._show_source(name))
            cell.repaired.connect(self._repair)
            cell.decided.connect(self._decide)
        self.rows.decided.connect(self._decide)
        self.rows.edited.connect(lambda at, name, value: self._apply(set_field(self.value, self._signatory(at), name, value)))
        self.rows.add_asked.connect(self._add)
        self.rows.remove_asked.connect(lambda at: self._apply(remove_row(self.value, self._signatory(at))))
        self.rows.move_asked.connect(self._move)
        self.rows.paste_asked.connect(self._paste)
        self.rows.current_moved.connect(lambda: self.selection_changed.emit(self.selection()))
        QApplication.instance().focusChanged.connect(self._focus_moved)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Begins and ends with the page above: where the labels do."""
        spare = spare_before(self.width(), self.window().width())
        self._page.margins = (EDGE + spare, 12, EDGE + spare, 12)
        self._page.invalidate()
        super().resizeEvent(event)

    def stand_in(self, pane: int) -> None:
        """So high is the pane: the text above needs the room first, the signatories get what is left."""
        self.rows.grid.show_most(next((rows for high, rows in ROWS if pane < high), MANY))

    def bind(self, document: Document) -> None:
        """Shows this document from now on."""
        for end in self._ends:
            end()
        self.document, self._reviewed = document, None
        self._ends = document.subscribe(self._told), document.suggesting.subscribe(self._turned)
        self._turned()

    @property
    def value(self) -> Statement:
        """The statement whose fields are seen: with what the person suggests himself."""
        return seen(self.document)

    def retranslate(self) -> None:
        if self.document is not None:
            self._reviewed = None
            self._review(self.document.value)

    def go_to(self, caret: Caret) -> bool:
        """Gives the focus to a field or a signatory; False when it is not here."""
        if self.document is None:
            return False
        if caret.node == self.document.value.id and caret.field in self.cells:
            self.cells[caret.field].editor.setFocus(Qt.FocusReason.OtherFocusReason)
            self.cells[caret.field].editor.place(caret)
            return True
        ids = [signatory.id for signatory in self.document.value.metadata.signatories]
        return caret.node in ids and self.rows.go_to(ids.index(caret.node), caret.field)

    def selection(self) -> Selection:
        """The field that has the focus."""
        value = self.document.value if self.document is not None else None
        current = self.rows.current() if self.rows.isAncestorOf(QApplication.focusWidget() or self) else None
        if value is None:
            return Selection(pane="closing")
        if current is not None and current[0] < len(value.metadata.signatories):
            return Selection(value.metadata.signatories[current[0]].id, field=current[1], pane="closing")
        name = next((name for name, cell in self.cells.items() if cell.isAncestorOf(QApplication.focusWidget() or self)), "")
        return Selection(value.id, field=name, pane="closing")

    def set_problems(self, problems: tuple[Problem, ...]) -> None:
        """Marks the fields that have a problem."""
        for name, cell in self.cells.items():
            owner = self.document.value.id if self.document is not None else ""
            cell.show_problem(next((p for p in problems if p.node == owner and p.field == name), None))

    def settle(self) -> None:
        """What is typed and waits to be committed goes into the document."""
        for cell in self.cells.values():
            cell.settle()

    def unread(self) -> tuple[Cell, ...]:
        """The fields whose text was not understood: it is not in the value."""
        return tuple(cell for cell in self.cells.values() if cell.doubt is not None)

    def _told(self, notice: Notice) -> None:
        doubted = self.unread() if notice.origin in TRAVELS else ()
        for cell in doubted:
            cell.forget_doubt()
        same = notice.old.metadata is notice.new.metadata and notice.old.sources is notice.new.sources
        same = same and is_same(notice.old, notice.new)
        if same and not doubted and self.shown is notice.old:
            self.shown = notice.new
            return
        self._render(notice.new, typed=notice.origin == ORIGIN)

    def _turned(self) -> None:
        """Somebody begins to suggest, or ends it, or wants to see another state."""
        self._reviewed = None
        self.setEnabled(can_write(self.document))
        self._render(self.document.value)

    def _review(self, value: Statement) -> None:
        if self._reviewed is not None and is_same(self._reviewed, value):
            return
        self._reviewed = value
        found, may = beside(value) if self.document.suggesting.view == "marks" else {}, can_write(self.document)
        for name, cell in self.cells.items():
            cell.suggest(lines_of(found.get(value.id, ()), name), can_decide=may)
        if found or self.rows.suggestions is not None:
            show_rows(self.rows, value.metadata.signatories, found, can_decide=may)

    def _decide(self, change: str, accepted: bool) -> None:
        decide(self, self.document, change, self.preferences, accepted=accepted)

    def _render(self, stored: Statement, *, typed: bool = False) -> None:
        self.shown, value = None, self.value
        for name, cell in self.cells.items():
            if not (typed and cell.field.kind == "text" and cell.editor.hasFocus()):
                cell.show_value(field_value(value, value.id, name))
            cell.show_source(next((s for s in value.sources if s.owner == value.id and s.field == name and not s.confirmed), None))
        self.rows.show_rows(value.metadata.signatories)
        self._review(stored)
        self.shown = stored

    def _set(self, name: str, value: object, merges: str) -> None:
        if self.document is not None and self.shown is self.document.value:
            change = set_field(self.value, self.shown.id, name, value)
            self._apply(replace(change, merges_with=merges) if change is not None and merges else change)

    def _apply(self, change: Change | None) -> bool:
        return self.document is not None and put(self.document, change, ORIGIN)

    def _repair(self, fix: Fix) -> None:
        if self.document is not None:
            put(self.document, apply_fix(self.value, fix, self.document.ids), "repair")

    def _signatory(self, at: int) -> str:
        return self.document.value.metadata.signatories[at].id

    def _add(self, after: int | None) -> None:
        behind = None if after is None else self._signatory(after)
        if self._apply(add_row(self.value, "signatories", self.document.ids, behind)):
            self.rows.go_to(len(self.document.value.metadata.signatories) - 1 if after is None else after + 1, "name")

    def _paste(self, after: int | None, column: str, text: str) -> None:
        at = len(self.document.value.metadata.signatories) if after is None else after + 1
        if self._apply(pasted(self.value, "signatories", SIGNATORIES.names, self.document.ids, after, column, text)):
            self.rows.go_to(at, column)

    def _move(self, at: int, by: int) -> None:
        signatories = self.document.value.metadata.signatories
        before = at - 1 if by < 0 else at + 2
        if self._apply(move_row(self.value, signatories[at].id, signatories[before].id if before < len(signatories) else None)):
            self.rows.go_to(at + by)

    def _show_source(self, name: str) -> None:
        source = next((s for s in self.document.value.sources if s.owner == self.document.value.id and s.field == name), None)
        if source is not None:
            self.go_to_asked.emit(Caret(source.node, source.end, "", source.node, source.start))

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.isAncestorOf(new):
            self.selection_changed.emit(self.selection())
