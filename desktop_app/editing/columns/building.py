"""Building: two statements as rows, paragraph by paragraph, with their fields before and their agenda in its place."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from random import Random
from typing import TypeVar

from desktop_app.editing.columns.numbering import numbered
from desktop_app.editing.columns.order import in_order, parts
from desktop_app.editing.columns.row import Columns, Kind, Row, Side, Sides
from desktop_app.editing.columns.sides import Element, elements, holder, looks, of_element, of_field, standing, values
from desktop_app.review.aligning import aligned
from desktop_app.review.renaming import renamed
from desktop_app.review.wording import place_name
from desktop_app.statement import AgendaItem, Paragraph, Statement, fresh_ids
from desktop_app.statement.nodes import SECTIONS
from desktop_app.statement.walking import Node, find, node_ids, paragraphs
from desktop_app.text.message import Message, message

TABLES = ("attendance", "signatories")
Made = TypeVar("Made")
Steps = Generator[None, None, Made]
"""Work that rests often enough for a window to live between its steps; at its end it gives what it made."""


def columns(old: Statement, new: Statement) -> Columns:
    """The old statement beside the new one. Paragraphs are the same by id, else by what they say; suggestions that either holds are
    compared as they are, not decided first."""
    return at_once(in_steps(old, new))


def at_once(work: Steps[Made]) -> Made:
    """All of its steps, and what it made."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            made: Made = end.value
            return made


def in_steps(old: Statement, new: Statement) -> Steps[Columns]:
    """`columns`, step by step."""
    ids = fresh_ids(Random(0), (*node_ids(old), *node_ids(new)))
    pairs = aligned(old, new, ids)
    yield
    theirs = renamed(new, pairs)
    yield
    rows = yield from _Builder(old, theirs).built()
    yield
    return Columns(numbered(rows), (len(old.changes), len(new.changes)))


class _Builder:
    """The nodes of `new` have the ids of those of `old` that they are."""

    def __init__(self, old: Statement, new: Statement) -> None:
        self._old, self._new = old, new
        self._rows: list[Row] = []
        self._item, self._along = -1, ""
        was, now = {each.id for each in paragraphs(old)}, {each.id for each in paragraphs(new)}
        self._known = was & now

    def built(self) -> Steps[list[Row]]:
        """All rows, not numbered yet."""
        self._head("metadata")
        self._fields(self._old, self._new)
        for section in (*TABLES, *SECTIONS):
            self._head(section)
            yield from self._section(section)
        last = len(self._rows)
        empty = {at for at, row in enumerate(self._rows) if row.kind == "head" and (at + 1 == last or self._rows[at + 1].kind == "head")}
        gone = [sum(each < at for each in empty) for at in range(last)]
        kept = [row for at, row in enumerate(self._rows) if at not in empty]
        return [row if row.item < 0 else row.of(row.item - gone[row.item]) for row in kept]

    def _head(self, name: str) -> None:
        self._item = -1
        self._rows.append(Row("head", title=Message(place_name(name))))

    def _put(self, kind: Kind, old: Side | None, new: Side | None) -> None:
        self._rows.append(Row(kind, old, new, item=self._item))

    def _fields(self, old: Node | None, new: Node | None, *, same: bool = True) -> None:
        """The fields of a node; of one that moved only those that differ: the others came along."""
        mine, theirs = values(self._old, old), values(self._new, new)
        if isinstance(old, AgendaItem) and isinstance(new, AgendaItem) and old.decisions == new.decisions:
            theirs["decisions"] = mine.get("decisions", "")
        for name in (each for each in dict.fromkeys((*theirs, *mine)) if each != "title"):
            before, after = (
                None if node is None else of_field(statement, node, name, found.get(name, ""))
                for statement, node, found in ((self._old, old, mine), (self._new, new, theirs))
            )
            if before is not None and after is not None:
                if same or before.text != after.text:
                    self._put("same" if before.text == after.text else "changed", before, after)
            elif before is not None or after is not None:
                self._put("removed" if after is None else "added", before, after)

    def _section(self, section: str) -> Steps[None]:
        mine, theirs = elements(self._old, section), elements(self._new, section)
        before = {each.id: at for at, each in enumerate(mine)}
        kept = [each for each in theirs if each.id in before and holder(self._old, each) == holder(self._new, each)]
        chosen = in_order([before[each.id] for each in kept])
        steady = {each.id for each in kept if before[each.id] in chosen}
        joined, divided = parts(mine, theirs, self._known), parts(theirs, mine, self._known)
        fallen, split = _parts_of(mine, joined), _parts_of(theirs, divided)
        at = 0
        for each in theirs:
            yield
            if each.id not in steady:
                if each.id not in divided:
                    self._came(each)
                continue
            yield from self._gone(mine[at : before[each.id]], joined)
            at = before[each.id] + 1
            self._pair((mine[at - 1], *fallen.get(each.id, ())), (each, *split.get(each.id, ())))
        yield from self._gone(mine[at:], joined)

    def _gone(self, elements_: tuple[Element, ...], joined: dict[str, str]) -> Steps[None]:
        """What stands here in the old statement alone, or is no more."""
        for each in elements_:
            yield
            if each.id in joined:
                continue
            self._begin(each)
            if find(self._new, each.id) is not None:
                told = self._moved(each, self._old, self._new, message("Moved to {place}"))
                self._put("moved", of_element(self._old, (each,), told), None)
                continue
            self._put("removed", of_element(self._old, (each,)), None)
            if isinstance(each, AgendaItem):
                self._fields(each, None)

    def _came(self, each: Element) -> None:
        """What stands here in the new statement alone, or has come."""
        self._begin(each)
        was = find(self._old, each.id)
        if was is None:
            self._put("added", None, of_element(self._new, (each,)))
        else:
            told = self._moved(each, self._new, self._old, message("Moved from {place}"))
            look = looks(was, each)[1] if isinstance(was, Paragraph) and isinstance(each, Paragraph) else ()
            self._put("moved", None, of_element(self._new, (each,), (*told, *look)))
        if isinstance(each, AgendaItem):
            self._fields(was, each, same=was is None)

    def _moved(self, each: Element, here: Statement, there: Statement, words: str) -> tuple[Message, ...]:
        """Where it is on the other side; nothing for a paragraph that its item takes along."""
        item = holder(here, each)
        if isinstance(each, AgendaItem):
            self._along = each.id
        elif item and item == self._along and item == holder(there, each):
            return ()
        return (Message(words, (("place", standing(there, each.id)),)),)

    def _pair(self, old: tuple[Element, ...], new: tuple[Element, ...]) -> None:
        """What is the same on both sides, with what was divided off and joined."""
        self._begin(new[0])
        before, after = old[0], new[0]
        if isinstance(before, Paragraph) and isinstance(after, Paragraph):
            mine, theirs = looks(before, after)
            sides = of_element(self._old, old, mine), of_element(self._new, new, theirs)
            self._put(_kind(sides) if len(old) == len(new) else "joined" if len(old) > len(new) else "divided", *sides)
            return
        sides = of_element(self._old, old), of_element(self._new, new)
        self._put("same" if sides[0].text == sides[1].text else "changed", *sides)
        if isinstance(after, AgendaItem):
            self._fields(before, after)

    def _begin(self, element: Element) -> None:
        if isinstance(element, AgendaItem):
            self._item, self._along = len(self._rows), ""


def _parts_of(row: Sequence[Element], found: dict[str, str]) -> dict[str, list[Element]]:
    """What was divided off or joined, in order, by what it is a part of."""
    done: dict[str, list[Element]] = {}
    for each in row:
        if each.id in found:
            done.setdefault(found[each.id], []).append(each)
    return done


def _kind(sides: Sides) -> Kind:
    old, new = sides
    if old.text != new.text or old.suggested != new.suggested:
        return "changed"
    return "same" if old.said == new.said and old.pieces == new.pieces else "restyled"
