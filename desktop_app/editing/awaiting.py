"""Awaiting: the place for something that comes later, while the statement goes on being edited."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.editing.document import Document, Notice
from desktop_app.editing.scope import Scope
from desktop_app.editing.selection import Selection
from desktop_app.statement import Caret, Change, Paragraph
from desktop_app.statement.edits.breaks import insert_after
from desktop_app.statement.edits.replacing import replace_range


class Awaited:
    """A caret or a stretch of `document` that something will take the place of. `selection` without a node: the scope had no paragraph.

    What is typed at the caret meanwhile comes behind it, as it would behind what was inserted at once.
    """

    def __init__(self, document: Document, selection: Selection, scope: Scope) -> None:
        self.document, self.selection, self._scope = document, selection, scope
        self.gone = False
        self._end = document.subscribe(self._follow)

    def close(self) -> None:
        """Follows no more."""
        self._end()

    def filled(self, pieces: tuple[Paragraph, ...]) -> Change | None:
        """The edit that puts the pieces there now, with the caret where they begin: their end may not be written yet. None: the place
        is gone, or they are none."""
        value, ids, place = self.document.value, self.document.ids, self.selection
        if self.gone or not pieces:
            return None
        if place.node:
            change = replace_range(value, place.node, place.start, place.end_node or place.node, place.end, pieces, ids)
            return change and replace(change, caret=Caret(place.node, place.start))
        shown = self._scope.paragraphs(value)
        change = insert_after(value, shown[-1].id, pieces, ids) if shown else self._scope.begun(value, pieces, ids)
        return change and replace(change, caret=Caret(self._scope.paragraphs(change.statement)[len(shown)].id))

    def _follow(self, notice: Notice) -> None:
        place = self.selection
        if self.gone or not place.node:
            return
        start = notice.mapping.place(place.node, place.start, right=not place.empty)
        end = start if place.empty else notice.mapping.place(place.end_node or place.node, place.end)
        first, last = start or end, end or start
        if first is None or last is None:
            self.gone = True
        elif first[0] == last[0] and first[1] > last[1]:
            self.selection = replace(place, node=last[0], start=last[1], end_node=last[0], end=last[1])
        else:
            self.selection = replace(place, node=first[0], start=first[1], end_node=last[0], end=last[1])
