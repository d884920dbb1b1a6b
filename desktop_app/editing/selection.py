"""Selection: what a command works on. A place in the text, a stretch of it, a field, or agenda items."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.statement import Caret, Statement
from desktop_app.statement.runs import length
from desktop_app.statement.walking import Node, find, paragraphs, places


@dataclass(frozen=True, slots=True)
class Selection:
    """From `start` in paragraph `node` to `end` in `end_node` (empty: the same), in reading order; code points of the stored text.

    `field`: a field of `node` has the focus instead of its text. `items`: agenda items that are selected as a whole.
    `pane`: "metadata", "body", "agenda" or "closing"; empty on the command line.
    """

    node: str = ""
    start: int = 0
    end_node: str = ""
    end: int = 0
    field: str = ""
    items: tuple[str, ...] = ()
    pane: str = ""

    @property
    def empty(self) -> bool:
        """True for a bare caret."""
        return self.end_node in ("", self.node) and self.start == self.end

    def caret(self) -> Caret:
        """The place at its end, with its start as the anchor."""
        if self.empty:
            return Caret(self.node, self.end, self.field)
        return Caret(self.end_node or self.node, self.end, self.field, self.node, self.start)


def selected_paragraphs(statement: Statement, selection: Selection) -> tuple[str, ...]:
    """Ids of the paragraphs that the selection touches, in order."""
    known = places(statement)
    if selection.node not in known:
        return tuple(p.id for item in statement.agenda if item.id in selection.items for p in item.paragraphs)
    last = selection.end_node if selection.end_node in known else selection.node
    if last == selection.node:
        return (selection.node,)
    order = [paragraph.id for paragraph in paragraphs(statement)]
    return tuple(order[order.index(selection.node) : order.index(last) + 1])


def selected_ranges(statement: Statement, selection: Selection) -> tuple[tuple[str, int, int], ...]:
    """The selected stretch, paragraph by paragraph; empty ones are left out, but for a bare caret's own."""
    nodes = selected_paragraphs(statement, selection)
    ranges = []
    for number, node in enumerate(nodes):
        start = selection.start if number == 0 else 0
        end = selection.end if number == len(nodes) - 1 else _length(find(statement, node))
        if start < end:
            ranges.append((node, start, end))
    return tuple(ranges)


def selected_items(statement: Statement, selection: Selection) -> tuple[str, ...]:
    """Ids of the agenda items that are selected, or that hold the caret."""
    if selection.items:
        return tuple(item.id for item in statement.agenda if item.id in selection.items)
    if any(item.id == selection.node for item in statement.agenda):
        return (selection.node,)
    known = places(statement)
    numbers = {known[node].item for node in selected_paragraphs(statement, selection) if node in known}
    return tuple(item.id for number, item in enumerate(statement.agenda) if number in numbers)


def _length(node: Node | None) -> int:
    return length(getattr(node, "runs", ()))
