"""The cells of a returned copy: suggestions for fields, and fields that were changed without one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TypeVar

from desktop_app.formats.docx.copies.bookmarks import bookmark
from desktop_app.formats.docx.copies.copy import Block, Copy, Key, Stretch
from desktop_app.formats.docx.copies.fields import Cell, table
from desktop_app.formats.docx.copies.naming import Naming
from desktop_app.formats.docx.copies.silent import Silent
from desktop_app.formats.docx.copies.wording import meant
from desktop_app.statement.fields import fields_of, value_of, with_value
from desktop_app.statement.lexical import FieldType
from desktop_app.statement.metadata import Attendance, Signatory
from desktop_app.statement.nodes import AgendaItem, Statement
from desktop_app.statement.review import Proposal
from desktop_app.text.refusal import Refusal

Row = TypeVar("Row", Attendance, Signatory, AgendaItem)


@dataclass(frozen=True, slots=True)
class Unplaced:
    """What a reviewer wrote and what has no place in the statement: who and when where that is known, the label of its field, the words."""

    text: str
    label: str = ""
    author: str = ""
    when: str = ""


@dataclass(slots=True)
class Entries:
    """The fields as they came back: the statement with what was changed silently, and all suggestions for fields that still stand."""

    statement: Statement
    proposals: list[Proposal] = field(default_factory=list)
    silent: list[Silent] = field(default_factory=list)
    unplaced: list[Unplaced] = field(default_factory=list)
    gone: set[Proposal] = field(default_factory=set)
    """Suggestions that were sent and that somebody decided."""


def entries(base: Statement, sent: Copy, came: Copy, keys: dict[str, Key], naming: Naming) -> Entries:
    """What the cells say. `keys`: who and when of each change that was sent."""
    before = {block.starts[0][1]: block for block in sent.blocks if block.cell}
    after = {name: block for block in came.blocks if block.cell for _at, name in block.starts}
    done = Entries(base)
    for group in table(base):
        head = after.get(bookmark(group.node))
        if head is not None and head.accepted.split() != group.head.split():
            who = next((key for stretch in head.stretches if (key := stretch.inserted or stretch.deleted)), Key("", ""))
            done.unplaced.append(Unplaced(head.accepted, "", who.author, who.when))
    for cell in (cell for group in table(base) for cell in group.cells):
        if cell.name not in after:
            if before[cell.name].text.strip():
                done.unplaced.append(Unplaced(before[cell.name].text, cell.label))
        elif after[cell.name].stretches != before[cell.name].stretches:
            _Entry(cell, before[cell.name], after[cell.name], keys, naming, done).read()
    return done


@dataclass(slots=True)
class _Entry:
    cell: Cell
    sent: Block
    came: Block
    keys: dict[str, Key]
    naming: Naming
    done: Entries

    @property
    def kind(self) -> FieldType:
        return fields_of(self.cell.owner)[self.cell.field]

    def read(self) -> None:
        node, name, base = self.cell.owner.id, self.cell.field, self.done.statement
        old = value_of(self.cell.owner, name)
        known = {key for one in self.sent.stretches for key in (one.inserted, one.deleted) if key is not None}
        standing = {key for one in self.came.stretches for key in (one.inserted, one.deleted) if key is not None}
        for one in base.proposals:
            if (one.node, one.field) == (node, name) and self.keys[one.change] not in standing:
                self.done.gone.add(one)
        rejected = self._text(lambda stretch: stretch.inserted is None)
        if rejected.split() != self.sent.rejected.split():
            old = self._silently(old, rejected)
        for key in dict.fromkeys(key for stretch in self.came.stretches for key in (stretch.inserted, stretch.deleted) if key):
            if key not in known and not self._told(key):
                self._suggested(key, old)

    def _silently(self, old: object, text: str) -> object:
        node, name = self.cell.owner.id, self.cell.field
        self.done.silent.append(Silent(f"{node}/{name}", self.sent.rejected, text))
        value = self._meant(text, None)
        if value is None:
            return old
        self.done.statement = with_field(self.done.statement, node, name, value[0])
        return value[0]

    def _told(self, key: Key) -> bool:
        """Whether an earlier time of the same author was taken already: LibreOffice and Word cut one edit in several."""
        order = [one for stretch in self.came.stretches for one in (stretch.inserted, stretch.deleted) if one]
        return any(one.author == key.author and one != key and order.index(one) < order.index(key) for one in order)

    def _suggested(self, key: Key, old: object) -> None:
        text = self._text(lambda one: (one.inserted is None or one.inserted.author == key.author) and not _by(one.deleted, key))
        value = self._meant(text, key)
        before = self.kind.write(old)
        if value is None or self.kind.write(value[0]) == before:
            return
        change = self.naming.fresh(key, "field")
        self.done.proposals.append(Proposal(change, self.cell.owner.id, self.cell.field, before, self.kind.write(value[0])))

    def _meant(self, text: str, key: Key | None) -> tuple[object] | None:
        language, of_item = self.done.statement.language, isinstance(self.cell.owner, AgendaItem)
        try:
            return (meant(language, self.kind, self.cell.field, of_item, text),)
        except (Refusal, TypeError, ValueError):
            who = key or Key("", "")
            self.done.unplaced.append(Unplaced(text, self.cell.label, who.author, who.when))
            return None

    def _text(self, stays: Callable[[Stretch], bool]) -> str:
        return "".join(stretch.text for stretch in self.came.stretches if stays(stretch))


def _by(key: Key | None, author: Key) -> bool:
    return key is not None and key.author == author.author


def with_field(statement: Statement, node: str, name: str, value: object) -> Statement:
    """The statement with another value in a field of one of its nodes that are no paragraphs."""
    if node == statement.id:
        done = with_value(statement, name, value)
        return done if isinstance(done, Statement) else statement
    data = statement.metadata
    groups = tuple(_set(one, node, name, value) for one in data.attendance)
    signatories = tuple(_set(one, node, name, value) for one in data.signatories)
    items = tuple(_set(one, node, name, value) for one in statement.agenda)
    return replace(statement, agenda=items, metadata=replace(data, attendance=groups, signatories=signatories))


def _set(one: Row, node: str, name: str, value: object) -> Row:
    if one.id != node:
        return one
    done = with_value(one, name, value)
    return done if isinstance(done, type(one)) else one
