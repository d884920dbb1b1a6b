"""Viewing: a text that is shown as if its suggestions were decided, and where the places of what is stored are in it. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.editing.suggesting import View, presented
from desktop_app.statement import Caret, Paragraph, Statement
from desktop_app.statement.accepted import Reading, chain_text, is_read
from desktop_app.statement.accepted import View as Way
from desktop_app.statement.nodes import SECTIONS
from desktop_app.statement.presence import Presence
from desktop_app.statement.runs import length
from desktop_app.statement.walking import find, section_paragraphs

Place = tuple[str, int]


@dataclass(frozen=True)
class Lens:
    """The places of a stored statement in what is shown of it, and back."""

    shown: Statement
    readings: dict[str, Reading]
    """By the id of the paragraph that is shown."""
    heads: dict[str, str]
    """In which shown paragraph a stored one is read."""

    def there(self, node: str, offset: int) -> Place:
        """Where a stored place is shown; inside of what is left out, where that would stand. Of what is not shown: unchanged."""
        head = self.heads.get(node)
        place = None if head is None else self.readings[head].shown(node, offset)
        return (node, offset) if head is None or place is None else (head, self._within(head, place))

    def back(self, node: str, offset: int, *, right: bool = False) -> Place:
        """Where a place that is shown is stored: behind the letter before it, with `right` before the letter after it."""
        reading = self.readings.get(node)
        place = None if reading is None else reading.stored(offset, right)
        return (node, offset) if place is None else place

    def caret(self, caret: Caret) -> Caret:
        """A stored caret with its selection, as it is shown."""
        node, offset = self.there(caret.node, caret.offset)
        if caret.anchor_node is None or caret.anchor is None:
            return Caret(node, offset, caret.field)
        return Caret(node, offset, caret.field, *self.there(caret.anchor_node, caret.anchor))

    def _within(self, head: str, offset: int) -> int:
        found = find(self.shown, head)
        return min(offset, length(found.runs)) if isinstance(found, Paragraph) else offset


def lens(statement: Statement, view: View) -> Lens | None:
    """What the view makes of the places of a statement; None where it shows the statement itself."""
    shown = presented(statement, view)
    if shown is statement:
        return None
    way: Way = "accepted" if view == "final" else "original"
    readings: dict[str, Reading] = {}
    heads: dict[str, str] = {}
    for section in SECTIONS:
        for chain in _chains(section_paragraphs(statement, section), way):
            readings[chain[0].id] = chain_text(chain, way)
            heads |= dict.fromkeys((piece.id for piece in chain), chain[0].id)
    return Lens(shown, readings, heads)


def _chains(paragraphs: tuple[Paragraph, ...], way: Way) -> list[list[Paragraph]]:
    """What becomes one paragraph each: a break that the view leaves out joins two."""
    done: list[list[Paragraph]] = []
    for paragraph in paragraphs:
        if not is_read(paragraph, way):
            continue
        if done and _gone(paragraph.break_change, way):
            done[-1].append(paragraph)
        else:
            done.append([paragraph])
    return done


def _gone(change: Presence | None, way: Way) -> bool:
    return change is not None and (change.deleted if way == "accepted" else change.inserted) is not None
