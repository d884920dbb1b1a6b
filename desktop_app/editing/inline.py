"""Inline: what of a text is suggested or commented on, and whose it is, for those who show it between the lines. No Qt. Cheap: it is
asked at each key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from types import MappingProxyType

from desktop_app.statement import Mark, OnField, OnNode, Paragraph, Statement
from desktop_app.statement.memo import by_identity
from desktop_app.statement.presence import Presence

SHOWN = ("commented", "restyled", "inserted", "deleted")
"""The kinds of marks that are shown, the outermost first."""
NOTHING: frozenset[tuple[str, str]] = frozenset()
NOBODY: Mapping[str, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Span:
    """The letters `start` … `end` of a paragraph, in code points: `kind` is one of SHOWN, `id` names the suggestion or the comment."""

    start: int
    end: int
    kind: str
    id: str


@by_identity
def spans(paragraph: Paragraph) -> tuple[Span, ...]:
    """The stretches of a paragraph, kind by kind. Neighbouring runs of one suggestion are one stretch."""
    done: list[Span] = []
    open_: dict[tuple[str, str], int] = {}
    at = 0
    for run in paragraph.runs:
        here = {(mark.kind, mark.value) for mark in run.marks if mark.kind in SHOWN} if run.marks else NOTHING
        if open_ or here:
            done.extend(Span(start, at, *mark) for mark, start in open_.items() if mark not in here)
            open_ = {mark: open_.get(mark, at) for mark in here}
        at += len(run.text)
    done.extend(Span(start, at, *mark) for mark, start in open_.items())
    return tuple(sorted(done, key=_place)) if len(done) > 1 else tuple(done)


def _place(span: Span) -> tuple[int, int, str]:
    return SHOWN.index(span.kind), span.start, span.id


def touched(paragraph: Paragraph, start: int, end: int) -> frozenset[str]:
    """The suggestions and comments of a paragraph that a caret or a selection touches."""
    return frozenset(span.id for span in spans(paragraph) if span.start <= end and start <= span.end)


@dataclass(frozen=True, slots=True)
class Ink:
    """How letters are set: `author` is the number of the one whose they are, 0 where nobody suggests anything; `struck`: he or somebody
    else would have them gone."""

    author: int = 0
    struck: bool = False


PLAIN = Ink()


class Inks:
    """Whose colour each suggestion and each open comment has, for a statement after the other. `version` grows when a suggestion that
    was known before gets another one."""

    def __init__(self) -> None:
        self._read: tuple[object, ...] = ()
        self._numbers: Mapping[str, int] = NOBODY
        self._gaps: Mapping[str, str] = MappingProxyType({})
        self._whole: Mapping[str, tuple[str, ...]] = MappingProxyType({})
        self._names: Mapping[str, str] = MappingProxyType({})
        self.version = 0

    def of(self, statement: Statement) -> Mapping[str, int]:
        """The number of the author by id; resolved comments have none."""
        read = statement.changes, statement.comments, statement.extensions, statement.gaps, statement.proposals
        if len(self._read) != len(read) or any(one is not other for one, other in zip(read, self._read, strict=True)):
            self._read = read
            self._put(_numbers(statement) if statement.changes or statement.comments else NOBODY)
            self._gaps = {gap.node: gap.change for gap in statement.gaps}
            self._whole = _at_nodes(statement)
            authors = {change.id: change.authors[0] for change in statement.changes if change.authors}
            self._names = authors | {comment.id: comment.author for comment in statement.comments}
        return self._numbers

    def moved(self, statement: Statement, node: str) -> str | None:
        """The suggestion by which a node stands where it does; None: it was not moved."""
        self.of(statement)
        return self._gaps.get(node)

    def at(self, statement: Statement, node: str) -> tuple[str, ...]:
        """What stands at a node and not at letters of it: other values for its fields, then open comments."""
        self.of(statement)
        return self._whole.get(node, ())

    def names(self, statement: Statement) -> Mapping[str, str]:
        """The name of the first author by id."""
        self.of(statement)
        return self._names

    def ink(self, statement: Statement, paragraph: Paragraph, marks: tuple[Mark, ...]) -> Ink:
        """How letters with these marks are set in this paragraph."""
        if paragraph.presence is None and not any(mark.kind in ("inserted", "deleted") for mark in marks):
            return PLAIN
        of = {mark.kind: mark.value for mark in marks}
        whole = paragraph.presence or Presence()
        put_in, taken_out = of.get("inserted", whole.inserted), of.get("deleted", whole.deleted)
        return Ink(self.of(statement).get(put_in or taken_out or "", 1), taken_out is not None)

    def _put(self, numbers: Mapping[str, int]) -> None:
        if any(numbers.get(id_, number) != number for id_, number in self._numbers.items() if number):
            self.version += 1
        self._numbers = numbers


def _numbers(statement: Statement) -> dict[str, int]:
    names: dict[str, int] = import_module("desktop_app.review.beside").author_numbers(statement)
    done = {change.id: names.get(change.authors[0], 1) for change in statement.changes if change.authors}
    return done | {comment.id: names.get(comment.author, 1) for comment in statement.comments if not comment.resolved}


def _at_nodes(statement: Statement) -> dict[str, tuple[str, ...]]:
    done: dict[str, dict[str, None]] = {}
    for proposal in statement.proposals:
        done.setdefault(proposal.node, {})[proposal.change] = None
    for comment in statement.comments:
        if isinstance(comment.anchor, OnNode | OnField) and not comment.resolved:
            done.setdefault(comment.anchor.node, {})[comment.id] = None
    return {node: tuple(ids) for node, ids in done.items()}
