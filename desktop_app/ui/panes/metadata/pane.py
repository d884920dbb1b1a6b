"""The Metadata pane: every field of the statement, but those of the closing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop_app.editing.document import Document, Notice
from desktop_app.editing.entered import filled_fields
from desktop_app.editing.pasting import pasted
from desktop_app.editing.rows import with_cell, with_moved, with_row, without_row
from desktop_app.editing.selection import Selection
from desktop_app.review.beside import beside, is_same
from desktop_app.statement import Caret, Change, Fix, Ids, Problem, Statement
from desktop_app.statement.edits.fields import confirm_source
from desktop_app.statement.edits.fixing import apply_fix
from desktop_app.statement.problems import SEVERITIES
from desktop_app.ui.panes.metadata.access import read, source_of, touched, write
from desktop_app.ui.panes.metadata.fields import FIELDS
from desktop_app.ui.panes.metadata.row_marks import show_rows
from desktop_app.ui.panes.suggested import can_write, decide, lines_of, put, seen
from desktop_app.ui.parts import Answering
from desktop_app.ui.preferences import Preferences

if TYPE_CHECKING:
    from desktop_app.ui.panes.metadata.cell import Cell
    from desktop_app.ui.panes.metadata.form import Form
    from desktop_app.ui.panes.metadata.grid import RowsEditor

ORIGIN = "metadata"
REPAIR = "metadata.repair"
TYPED = ("text", "title", "lines")
"""Kinds of fields whose value follows each key."""
OWNING = ("attendance", "signatories")
"""Tables whose rows are nodes of their own."""
TRAVELS = ("undo", "redo")
"""Origins of a change that leads to another state: a text that means nothing does not outlive it."""
PAUSE = 80
"""Milliseconds after the last change elsewhere until the pane follows while nobody sees it."""


class MetadataPane(Answering, QWidget):
    """Shows the fields of the document's value and edits them through its one door.

    `shown` is the value that stands in the fields (with what the person suggests himself), None while they are being filled: what the
    editors tell then is no edit.
    `selection_changed`: a field has the focus. `go_to_asked`: a Caret elsewhere, the passage behind a recognised value.
    `command_asked`: the next step of the workflow.
    """

    selection_changed = Signal(object)
    go_to_asked = Signal(object)
    command_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document: Document | None = None
        self.shown: Statement | None = None
        self._seen: Statement | None = None
        self._reviewed: Statement | None = None
        self._preferences: Preferences | None = None
        self._form: Form | None = None
        self._growing: Form | None = None
        self._problems: tuple[Problem, ...] = ()
        self._leave: Callable[[], None] = lambda: None
        self._later = QTimer(self, singleShot=True, interval=PAUSE)
        self._later.timeout.connect(self.catch_up)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    @property
    def form(self) -> Form:
        """The form; it is made when it is first wanted, for many windows never show it."""
        if self._form is None:
            while self.prepare():
                pass
            self._form = self._growing
            self.setFocusProxy(next(iter(self._form.cells.values())).editor)
            self._connect()
            self._begin()
        return self._form

    def prepare(self) -> bool:
        """Makes a part of the form ahead of its first show. True while there are more."""
        if self._growing is None:
            self._growing = import_module("desktop_app.ui.panes.metadata.form").Form()  # a start shows no form
            self._layout.addWidget(self._growing)
        return self._growing.grow()

    @property
    def cells(self) -> dict[str, Cell]:
        """The fields by name, in reading order."""
        return self.form.cells

    def bind(self, document: Document) -> None:
        """Shows this document from now on."""
        self._leave()
        self.document, self.shown, self._seen, self._reviewed = document, None, None, None
        ends = (document.subscribe(self._told), document.suggesting.subscribe(self._turned))
        self._leave = lambda: [end() for end in ends]
        if self._form is not None or self.isVisible():
            self._begin()

    def follow_settings(self, preferences: Preferences) -> None:
        """These say who sits here."""
        self._preferences = preferences

    def go_to(self, caret: Caret) -> bool:
        """Gives the focus to a field of the statement, or to a row. False: it is not in this pane."""
        self.catch_up()
        value = self.shown
        if value is None:
            return False
        if caret.node == value.id:
            return self._go_to_field(caret)
        for rows in OWNING:
            ids = [row.id for row in getattr(value.metadata, rows)]
            if caret.node in ids:
                grid = self.form.grids[rows]
                self.form.bring(grid)
                return grid.go_to(ids.index(caret.node), caret.field)
        return False

    def set_problems(self, problems: tuple[Problem, ...]) -> None:
        """Marks the fields that have a problem; the worst of a field is shown. A change after the approval is told with them: both are
        known when the person rests."""
        self._problems = problems
        value = self.shown
        if value is None or self._form is None:
            return
        self.cells["status"].show_value(read(value, "status"))
        for name, cell in self.cells.items():
            own = [each for each in problems if each.node == value.id and each.field == name]
            cell.show_problem(min(own, key=lambda each: SEVERITIES.index(each.severity), default=None))

    def filled(self) -> tuple[int, int]:
        """How many of the fields say something, and how many there are: for the status bar."""
        names = tuple(field.name for field in FIELDS)
        return (filled_fields(self.document.value, names) if self.document is not None else 0), len(names)

    def catch_up(self) -> None:
        """Shows the document's value now."""
        if self.document is not None and self.shown is not self.document.value and self.form is not None:
            self._render(self.document.value)

    def showEvent(self, event: QShowEvent) -> None:
        self.catch_up()
        super().showEvent(event)

    def redress(self) -> None:
        super().redress()
        if self._form is not None and self.document is not None and not can_write(self.document):
            self._form.lock(locked=True)

    def retranslate(self) -> None:
        if self.shown is not None:
            self._reviewed = None
            self._review(self.shown)

    def _begin(self) -> None:
        if self.document is not None:
            self.form.lock(locked=not can_write(self.document))
            self._render(self.document.value)
            self.set_problems(self._problems)

    def _turned(self) -> None:
        """Somebody begins to suggest, or ends it, or wants to see another state: the fields hold something else."""
        if self._form is not None:
            self._reviewed = None
            self._begin()

    def _connect(self) -> None:
        QApplication.instance().focusChanged.connect(self._focus_moved)
        for name, cell in self.cells.items():
            cell.edited.connect(lambda value, name=name: self._set(name, value, merges=True))
            cell.chosen.connect(lambda value, name=name: self._set(name, value, merges=False))
            cell.repaired.connect(self._repair)
            cell.decided.connect(self._decide)
            cell.confirm_asked.connect(lambda name=name: self._confirm(name))
            cell.show_asked.connect(lambda name=name: self._show_in_text(name))
            if hasattr(cell.editor, "settled"):
                cell.editor.settled.connect(lambda cell=cell: self._settled(cell))
        self.cells["status"].editor.asked.connect(self.command_asked)
        for grid in self.form.grids.values():
            grid.decided.connect(self._decide)
            grid.edited.connect(lambda *cell, grid=grid: self._apply(lambda v: with_cell(v, grid.table.rows, *cell)))
            grid.add_asked.connect(lambda after, grid=grid: self._add_row(grid, after))
            grid.remove_asked.connect(lambda at, grid=grid: self._apply(lambda v: without_row(v, grid.table.rows, at)))
            grid.move_asked.connect(lambda at, by, grid=grid: self._move_row(grid, at, by))
            grid.paste_asked.connect(lambda *cells, grid=grid: self._paste_rows(grid, *cells))
            grid.current_moved.connect(self._tell_selection)

    def settle(self) -> None:
        """What is typed and waits to be committed goes into the document."""
        for cell in self.cells.values() if self._form is not None else ():
            cell.settle()

    def unread(self) -> tuple[Cell, ...]:
        """The fields whose text was not understood: it is not in the value."""
        return tuple(cell for cell in self.cells.values() if cell.doubt is not None) if self._form is not None else ()

    def _told(self, notice: Notice) -> None:
        """Follows a change of the value: at once where it is seen or was made here, else after the pause."""
        if notice.origin in TRAVELS:
            for cell in self.unread():
                cell.forget_doubt()
        if notice.origin == ORIGIN or self.isVisible():
            self._render(notice.new, typed=notice.origin == ORIGIN)
        elif self._form is not None:
            self._later.start()

    def _render(self, value: Statement, *, typed: bool = False) -> None:
        """Fills the fields that differ from the value; not the one that is being `typed` into: its text is where the value is from."""
        self.shown, old, new = None, self._seen, seen(self.document)
        try:
            for name in touched(old, new):
                cell = self.cells[name]
                if not (typed and cell.field.kind in TYPED and cell.editor.hasFocus()):
                    cell.show_value(read(new, name))
                cell.show_source(source_of(new, name))
            for rows, grid in self.form.grids.items():
                if old is None or getattr(old.metadata, rows) is not getattr(new.metadata, rows):
                    grid.show_rows(getattr(new.metadata, rows))
            self._review(value)
        finally:
            self.shown, self._seen = value, new

    def _review(self, value: Statement) -> None:
        """What is suggested stands beside the fields and in the tables."""
        if self._reviewed is not None and is_same(self._reviewed, value):
            return
        self._reviewed = value
        marked = self.document.suggesting.view == "marks"
        found, may = beside(value) if marked else {}, can_write(self.document)
        for name, cell in self.cells.items():
            cell.suggest(lines_of(found.get(value.id, ()), name), can_decide=may)
        for rows in OWNING:
            if found or self.form.grids[rows].suggestions is not None:
                show_rows(self.form.grids[rows], getattr(value.metadata, rows), found, can_decide=may)

    def _settled(self, cell: Cell) -> None:
        """The focus left, or composing ended: what was put off is shown now."""
        document = self.document
        if document is None or self.shown is not document.value or cell.editor.composing:
            return
        value, self.shown = self.shown, None
        try:
            cell.show_value(read(seen(document), cell.field.name))
        finally:
            self.shown = value

    def _set(self, name: str, value: object, *, merges: bool) -> None:
        def change(statement: Statement) -> Change | None:
            made = write(statement, name, value, self._ids())
            return replace(made, merges_with=f"field:{name}") if made is not None and merges else made

        if not self._apply(change) and not merges:
            self._settled(self.cells[name])

    def _apply(self, edit: Callable[[Statement], Change | None], origin: str = ORIGIN) -> bool:
        """Makes an edit of the value that stands in the fields; nothing while they are being filled."""
        document = self.document
        if document is None or self.shown is not document.value:
            return False
        return put(document, edit(seen(document)), origin)

    def _decide(self, change: str, accepted: bool) -> None:
        if self.document is not None:
            decide(self, self.document, change, self._preferences, accepted=accepted)

    def _add_row(self, grid: RowsEditor, after: int | None) -> None:
        before = len(grid.model.rows)
        if self._apply(lambda value: with_row(value, grid.table.rows, self._ids(), after)):
            grid.go_to(before if after is None else after + 1)

    def _paste_rows(self, grid: RowsEditor, after: int | None, column: str, text: str) -> None:
        before = len(grid.model.rows)
        if self._apply(lambda value: pasted(value, grid.table.rows, grid.table.names, self._ids(), after, column, text)):
            grid.go_to(before if after is None else after + 1, column)

    def _move_row(self, grid: RowsEditor, at: int, by: int) -> None:
        field = grid.current()[1] if grid.current() else ""
        if self._apply(lambda value: with_moved(value, grid.table.rows, at, by)):
            grid.go_to(at + by, field)

    def _repair(self, fix: Fix) -> None:
        self._apply(lambda value: apply_fix(value, fix, self._ids()), REPAIR)

    def _confirm(self, name: str) -> None:
        self._apply(lambda value: confirm_source(value, value.id, name))
        self.cells[name].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_in_text(self, name: str) -> None:
        value = self.shown
        source = source_of(value, name) if value is not None else None
        if source is not None:
            self.go_to_asked.emit(Caret(source.node, source.end, "", source.node, source.start))

    def _go_to_field(self, caret: Caret) -> bool:
        grid = self.form.grids.get(caret.field)
        if grid is not None:
            self.form.bring(grid)
            (grid.grid if grid.model.rows else grid.add).setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        cell = self.cells.get(caret.field or FIELDS[0].name)
        if cell is None:
            return False
        cell.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if cell.field.kind in ("text", "words"):
            cell.editor.place(caret)
        self.form.bring(cell)
        return True

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.isAncestorOf(new):
            self._tell_selection()

    def _tell_selection(self) -> None:
        """Says which field has the focus."""
        value, focus = self.shown, QApplication.focusWidget()
        if value is None or focus is None:
            return
        for name, cell in self.cells.items():
            if cell.isAncestorOf(focus):
                self.selection_changed.emit(Selection(node=value.id, field=name, pane=ORIGIN))
                return
        for rows, grid in self.form.grids.items():
            current = grid.current()
            row = getattr(value.metadata, rows)[current[0]] if current and current[0] < len(getattr(value.metadata, rows)) else None
            if grid.isAncestorOf(focus) and row is not None and rows in OWNING:
                self.selection_changed.emit(Selection(node=row.id, field=current[1], pane=ORIGIN))
            elif grid.isAncestorOf(focus):
                self.selection_changed.emit(Selection(node=value.id, field=rows, pane=ORIGIN))

    def _ids(self) -> Ids:
        return self.document.ids
