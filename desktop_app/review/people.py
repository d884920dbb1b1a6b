"""People: who takes part in a review, and whom a comment speaks to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from desktop_app.review.decisions import decisions
from desktop_app.statement.memo import by_identity
from desktop_app.statement.nodes import Statement
from desktop_app.text.folding import fold, folded
from desktop_app.text.initials import Person, initials


@dataclass(frozen=True, slots=True)
class Mention:
    """The stretch `start` … `end` of a text speaks to `name`."""

    start: int
    end: int
    name: str


def people(statement: Statement) -> tuple[Person, ...]:
    """Everybody who commented, answered, suggested, or had a suggestion decided, in the order of their first act: so each keeps his
    place (and his colour) while the text changes and suggestions are decided."""
    return tuple(Person(name, initials(name)) for name in names(statement))


@by_identity
def names(statement: Statement) -> tuple[str, ...]:
    """The names of `people`."""
    first: dict[str, datetime] = {}
    for name, when in _acts(statement):
        if name and (name not in first or when < first[name]):
            first[name] = when
    return tuple(sorted(first, key=lambda name: (first[name], name)))


def known(statement: Statement) -> tuple[str, ...]:
    """Whom a comment can speak to: the names of `people`, then who sent, approved or decided."""
    others = (*(each.by for each in statement.milestones), *(each.by for each in decisions(statement)))
    return tuple(dict.fromkeys(filter(None, (*names(statement), *others))))


def _acts(statement: Statement) -> Iterator[tuple[str, datetime]]:
    for comment in statement.comments:
        yield comment.author, comment.created
        yield from ((reply.author, reply.created) for reply in comment.replies)
    yield from ((author, change.created) for change in statement.changes for author in change.authors)
    yield from ((author, decision.created) for decision in decisions(statement) for author in decision.authors)


def mentions(text: str, among: tuple[str, ...]) -> tuple[Mention, ...]:
    """Whom of `among` (see `known`) the text speaks to: "@" and a name, or its first words where they are nobody else's. Spellings that
    a reader takes for the same are the same. The "@" of an address (press@example.org) speaks to nobody."""
    done: list[Mention] = []
    for at in (found.start() for found in re.finditer(r"(?<![A-Za-z0-9_.@-])@", text)):
        found = _named(text, at + 1, among)
        if found is not None:
            done.append(Mention(at, found[1], found[0]))
    return tuple(done)


def completing(text: str, caret: int, among: tuple[str, ...]) -> tuple[int, tuple[str, ...]] | None:
    """While an "@name" is typed before the caret: where the "@" stands, and the names of `among` that it can become. None: nobody is being
    named there, or nobody is called so."""
    typed = re.search(r"(?<![A-Za-z0-9_.@-])@([^@\u2028\n]{0,60})$", text[:caret])
    if typed is None:
        return None
    begun = folded(typed[1])
    fitting = tuple(name for name in among if any(_from(word, name).startswith(begun) for word in _starts(name)))
    return (typed.start(), fitting) if fitting else None


def _named(text: str, start: int, among: tuple[str, ...]) -> tuple[str, int] | None:
    """The name that stands at `start` and where it ends: the longest one that is one person's."""
    there = fold(text[start : start + 200])
    found: dict[int, set[str]] = {}
    for name in among:
        for end in _ends(name):
            form = folded(name[:end])
            if form and there.text.startswith(form) and not there.text[len(form) : len(form) + 1].isalnum():
                found.setdefault(len(form), set()).add(name)
    for size in sorted(found, reverse=True):
        whole = {name for name in found[size] if len(folded(name)) == size}
        meant = whole or found[size]
        if len(meant) == 1:
            return next(iter(meant)), start + there.range(0, size)[1]
    return None


def _starts(name: str) -> Iterator[int]:
    yield from (found.start() for found in re.finditer(r"\S+", name))


def _ends(name: str) -> Iterator[int]:
    yield from (found.end() for found in re.finditer(r"\S+", name))


def _from(start: int, name: str) -> str:
    return folded(name[start:])
