"""The form: groups on the rail, rows of fields, built from the tables."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QSizePolicy, QWidget

from desktop_app.ui.panes.metadata.cell import Cell
from desktop_app.ui.panes.metadata.fields import FIELDS, GROUPS, TABLES, FormField, Group
from desktop_app.ui.panes.metadata.grid import RowsEditor
from desktop_app.ui.panes.metadata.still import Still, lay_out
from desktop_app.ui.parts import Label, RailGroup, Row, column, panel, row
from desktop_app.ui.parts.page import SCROLL_BAR, TRAILING, leading_edge
from desktop_app.ui.theme import colour, theme_name
from desktop_app.ui.theme.style import CONTRAST
from desktop_app.ui.theme.tokens import MARGIN

AIR = 24
"""Pixels above and below the form."""
NARROW = 480
"""Below this width of the form its fields stand one below the other."""


class Form(QScrollArea):
    """The page of the form. `cells` by the name of the field, `grids` by the name of the rows, in reading order.

    A form that is new is empty: `grow` makes its groups one by one, so that a window can make them while a person rests.
    """

    def __init__(self) -> None:
        super().__init__()
        self._air = (AIR, AIR)
        self.cells: dict[str, Cell] = {}
        self.grids: dict[str, RowsEditor] = {}
        self._rows: list[Row] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column, self._missing = column(None, gap=28), list(GROUPS)
        self.form = panel(self._column, "page")
        self.form.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._page = row(self.form, None, gap=0, margins=(0, AIR, 0, AIR))
        self.setWidget(panel(self._page, "page"))
        self._still = Still(self, self._fields, self._breathe)

    def grow(self) -> bool:
        """Makes the next group. True while there are more."""
        if self._missing:
            made = self._group(self._missing.pop(0))
            self._column.insertWidget(self._column.count() - 1, made)
            if not self._missing:
                self.cells = {field.name: self.cells[field.name] for field in FIELDS}
        return bool(self._missing)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        lead, width = measures(self.width(), self.window().width())
        self._stand(lead)
        self.form.setFixedWidth(width + MARGIN["labels"])
        flow = QBoxLayout.Direction.TopToBottom if width < NARROW else QBoxLayout.Direction.LeftToRight
        for each in self._rows:
            if each.direction() != flow:
                each.setDirection(flow)
                each.setSpacing(12 if width < NARROW else 16)

    def bring(self, field: QWidget) -> None:
        """Scrolls so that a field is seen whole, also in a form that is shown for the first time: its layouts have to rest before it is
        known where the field stands, and those of lines in it rest one turn later."""
        lay_out()
        self.ensureWidgetVisible(field, 0, AIR)
        QTimer.singleShot(0, field, lambda: self.ensureWidgetVisible(field, 0, AIR))

    def lock(self, *, locked: bool) -> None:
        """Whether the values can only be read: then they stay as easy to read as they are, on chrome, and nothing says what to type."""
        self.form.setEnabled(not locked)
        ink, ground = colour("ink").name(), colour("chrome").name()
        fields = ", ".join(f"{kind}:disabled" for kind in ("QLineEdit", "QTextEdit", "QComboBox"))
        look = f"color: {ink}; background: {ground}; border-color: {ground}; placeholder-text-color: transparent;"
        self.form.setStyleSheet(f"{fields} {{ {look} }}" if locked and theme_name() != CONTRAST else "")

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._still.rest()

    def _breathe(self, above: int, below: int) -> None:
        self._air = (AIR + above, AIR + below)
        self._stand(measures(self.width(), self.window().width())[0])

    def _stand(self, lead: int) -> None:
        above, below = self._air
        self._page.margins = (lead - MARGIN["labels"], above, 0, below)
        self._page.invalidate()

    def _fields(self) -> tuple[QWidget, ...]:
        return (*self.cells.values(), *self.grids.values())

    def _group(self, group: Group) -> QWidget:
        fields = [field for field in FIELDS if field.group == group.id]
        for field in fields:
            self.cells[field.name] = Cell(field)
            self.cells[field.name].changing.connect(self._still.hold)
        rows: list = [self._row(tuple(side)) for _, side in groupby(fields, key=lambda field: field.row)]
        for table in TABLES:
            if table.group == group.id:
                grid = self.grids[table.rows] = RowsEditor(table)
                rows.append(grid if table.label == group.title else column(Label(table.label, "field"), grid, gap=4))
        return RailGroup(group.title, f"sec_{group.section}", *rows)

    def _row(self, fields: tuple[FormField, ...]) -> Row:
        made = row(*((self.cells[field.name], field.share) for field in fields), gap=16)
        self._rows.append(made)
        return made


def measures(width: int, window: int) -> tuple[int, int]:
    """Where the fields begin from the leading edge, and how wide they are: the same edge as the text of the other panes has."""
    lead = leading_edge(width, window)
    return lead, max(240, min(MARGIN["measure_wide"], width - lead - TRAILING - SCROLL_BAR))
