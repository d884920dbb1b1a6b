"""Beside items: what is suggested for each, as their cards show it."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.editing.document import Document, Notice
from desktop_app.review.beside import Beside, beside, is_same
from desktop_app.statement import Statement
from desktop_app.ui.panes.agenda.head import Standing
from desktop_app.ui.panes.suggested import can_write, lines_of
from desktop_app.ui.parts.suggestions import Line


class AtItems:
    """Knows what is suggested for the items of a document, by their ids. `can_decide`: whether it may be decided."""

    def __init__(self) -> None:
        self.can_decide = True
        self._value: Statement | None = None
        self._marked = True
        self._lines: dict[tuple[str, bool], tuple[Line, ...]] = {}

    def show(self, document: Document) -> None:
        """Of this document from now on, as it is seen."""
        self._value, self._marked, self.can_decide = document.value, document.suggesting.view == "marks", can_write(document)
        self.renew()

    def follow(self, document: Document, notice: Notice) -> bool:
        """The document changed. True: something else is suggested than before."""
        if self._value is notice.old and is_same(notice.old, notice.new):
            self._value = notice.new
            return False
        before = self._of_items(self._value)
        self.show(document)
        return before != self._of_items(self._value)

    def renew(self) -> None:
        """The words may be others now."""
        self._lines = {}

    def of(self, item: str) -> tuple[Beside, ...]:
        """What is suggested for an item and its fields."""
        return beside(self._value).get(item, ()) if self._marked and self._value is not None and self._value.changes else ()

    def lines(self, item: str, *, whole: bool = False) -> tuple[Line, ...]:
        """The same as lines, with the names of fields; `whole`: only what is for the item as a whole."""
        key = (item, whole)
        if key not in self._lines:
            found = self.of(item)
            self._lines[key] = lines_of(tuple(each for each in found if each.kind != "value") if whole else found)
        return self._lines[key]

    def standing(self, item: str, stands: Standing) -> Standing:
        """How the head of the item stands, with what is suggested."""
        found = self.of(item)
        if not found:
            return stands
        whole = {each.kind: each for each in found if each.kind != "value"}
        chief = whole.get("out") or whole.get("in") or whole.get("moved")
        told = " · ".join(line.said() for line in self.lines(item))
        return replace(stands, suggested=chief.kind if chief else "", author=chief.author if chief else 1, told=told)

    def _of_items(self, value: Statement | None) -> dict[str, tuple[Beside, ...]]:
        known = beside(value) if self._marked and value is not None and value.changes else {}
        return {item.id: known[item.id] for item in (value.agenda if value is not None else ()) if item.id in known}
