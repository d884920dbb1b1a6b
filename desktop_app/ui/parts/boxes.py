"""Layouts whose margins turn with the direction (Qt turns the order of the items, never the margins), and the plain panel."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

Item = QWidget | QLayout | tuple | int | None
Margins = tuple[int, int, int, int]
"""Leading, top, trailing, bottom."""


class _Turning:
    margins: Margins = (0, 0, 0, 0)

    def setGeometry(self, rect: QRect) -> None:
        self._turn()
        super().setGeometry(rect)

    def _turn(self) -> None:
        leading, top, trailing, bottom = self.margins
        owner = self.parentWidget()
        turned = owner is not None and owner.layoutDirection() == Qt.LayoutDirection.RightToLeft
        wanted = (trailing, top, leading, bottom) if turned else (leading, top, trailing, bottom)
        now = self.contentsMargins()
        if (now.left(), now.top(), now.right(), now.bottom()) != wanted:
            self.setContentsMargins(*wanted)


class Row(_Turning, QHBoxLayout):
    """Items side by side, from the leading edge on."""


class Column(_Turning, QVBoxLayout):
    """Items one below the other."""


def row(*items: Item, gap: int = 8, margins: Margins = (0, 0, 0, 0)) -> Row:
    """A row of items: a widget or layout, (item, stretch), a number for extra space, None for a stretch."""
    return _filled(Row(), items, gap, margins)


def column(*items: Item, gap: int = 8, margins: Margins = (0, 0, 0, 0)) -> Column:
    """A column of items, as in `row`."""
    return _filled(Column(), items, gap, margins)


def panel(layout: QLayout, role: str = "plain", *, height: int | None = None, width: int | None = None) -> QWidget:
    """A widget around a layout. `role` names its ground in the style sheet: plain, chrome, page, sunken."""
    widget = QWidget()
    widget.setProperty("role", role)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
    widget.setLayout(layout)
    if height is not None:
        widget.setFixedHeight(height)
    if width is not None:
        widget.setFixedWidth(width)
    return widget


def repolished(widget: QWidget, **properties: object) -> None:
    """Sets dynamic properties that the style sheet speaks of, and has it look again."""
    changed = [name for name, value in properties.items() if widget.property(name) != value]
    for name in changed:
        widget.setProperty(name, properties[name])
    if changed:
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()


def _filled(layout: Row | Column, items: tuple[Item, ...], gap: int, margins: Margins) -> Row | Column:
    layout.setSpacing(gap)
    layout.margins = margins
    layout.setContentsMargins(*margins)
    for item in items:
        thing, stretch = item if isinstance(item, tuple) else (item, 0)
        if thing is None:
            layout.addStretch(1)
        elif isinstance(thing, int):
            layout.addSpacing(thing)
        elif isinstance(thing, QLayout):
            layout.addLayout(thing, stretch)
        else:
            layout.addWidget(thing, stretch)
    return layout
