"""Codec: the value as plain JSON and back, exactly; and what is different between two values, as little of it as may be.

JSON knows texts, numbers, truths and None; a tuple is a list; a node is {its class: {field: value}} without the fields that are as
preset; days and moments are {"date": …} and {"datetime": …}.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, replace
from datetime import date, datetime
from typing import Any, cast

from desktop_app.statement import (
    AgendaItem,
    Attendance,
    Caret,
    Comment,
    Detached,
    Event,
    Gap,
    Ignored,
    Mark,
    Metadata,
    Milestone,
    Move,
    OnField,
    OnMarks,
    OnNode,
    Paragraph,
    Presence,
    Proposal,
    Relation,
    Reply,
    Run,
    Signatory,
    Source,
    Statement,
    TrackedChange,
    Vote,
)  # fmt: skip

Plain = Any
"""What JSON can say."""

_CLASSES: Mapping[str, type[Any]] = {
    each.__name__: each
    for each in (
        AgendaItem, Attendance, Caret, Comment, Detached, Event, Gap, Ignored, Mark, Metadata, Milestone, Move, OnField, OnMarks, OnNode,
        Paragraph, Presence, Proposal, Relation, Reply, Run, Signatory, Source, Statement, TrackedChange, Vote,
    )
}  # fmt: skip
_FIELDS = {each: tuple((field.name, field.default) for field in fields(each)) for each in _CLASSES.values()}
_PLAIN = frozenset({str, int, float, bool, type(None)})
_AT_ONCE = 64
"""Members of a tuple that are compared in one go."""


def encoded(value: object) -> Plain:
    """The value as plain JSON."""
    kind = type(value)
    if kind in _PLAIN:
        return value
    if kind is tuple:
        return [encoded(each) for each in cast("tuple[object, ...]", value)]
    if isinstance(value, date):
        return {kind.__name__: value.isoformat()}
    said: dict[str, Plain] = {}
    for name, preset in _FIELDS[kind]:
        each = getattr(value, name)
        if each is not preset and each != preset:
            said[name] = each if type(each) in _PLAIN else encoded(each)
    return {kind.__name__: said}


def said_fields(node: object) -> Iterator[tuple[str, object]]:
    """The fields of a node that are not as preset, by name, in their order."""
    for name, preset in _FIELDS[type(node)]:
        each = getattr(node, name)
        if each is not preset and each != preset:
            yield name, each


def decoded(said: Plain) -> Any:
    """The value again; fields that this version does not know are left out. Raises KeyError, TypeError, ValueError."""
    if isinstance(said, list):
        return tuple(decoded(each) for each in said)
    if not isinstance(said, dict):
        return said
    ((name, inner),) = said.items()
    if name == "date":
        return date.fromisoformat(inner)
    if name == "datetime":
        return datetime.fromisoformat(inner)
    known = _CLASSES[name]
    return known(**{field: decoded(inner[field]) for field, _ in _FIELDS[known] if field in inner})


def difference(old: Any, new: Any, whole: Callable[[object], Plain] = encoded) -> Plain:
    """What makes `new` of `old`: fields of a node, members of a tuple, letters of a text, or the new value as a whole, which `whole` says.

    Parts that are the same object cost nothing, equal ones little.
    """
    kind = type(old)
    if kind is not type(new):
        return {"is": whole(new)}
    if kind is str:
        return {"text": _text(old, new)}
    if kind is tuple and old and new:
        if len(old) == len(new):
            return {"at": [[at, difference(old[at], new[at], whole)] for at in _altered(old, new)]}
        return {"splice": _splice(old, new, whole)}
    if kind in _FIELDS:
        pairs = ((name, getattr(old, name), getattr(new, name)) for name, _ in _FIELDS[kind])
        return {"with": {name: difference(was, now, whole) for name, was, now in pairs if was is not now and was != now}}
    return {"is": whole(new)}


def patched(old: Any, said: Plain) -> Any:
    """`new` of `old` and their difference. Raises KeyError, IndexError, TypeError, ValueError, AttributeError where it is none."""
    ((name, inner),) = said.items()
    if name == "is":
        return decoded(inner)
    if name == "text":
        start, end, put = inner
        return old[:start] + put + old[len(old) - end :]
    if name == "at":
        members = list(old)
        for at, each in inner:
            members[at] = patched(members[at], each)
        return tuple(members)
    if name == "splice":
        start, end, put = inner
        return (*old[:start], *decoded(put), *old[len(old) - end :])
    return replace(old, **{field: patched(getattr(old, field), each) for field, each in said["with"].items()})


def shared(old: Any, new: Any) -> Any:
    """A value that equals `new`, made of the very parts of `old` that are the same: who shows it need not show those again."""
    return patched(old, difference(old, new))


def _text(old: str, new: str) -> list[int | str]:
    """Letters that stay at the start, those that stay at the end, and what stands between."""
    most = min(len(old), len(new))
    start = _shared(lambda count: old.startswith(new[:count]), most)
    end = _shared(lambda count: old.endswith(new[len(new) - count :]), most - start)
    return [start, end, new[start : len(new) - end]]


def _shared(holds: Any, most: int) -> int:
    """The greatest number up to `most` for which this holds; it holds for all below."""
    low = 0
    while low < most:
        middle = (low + most + 1) // 2
        if holds(middle):
            low = middle
        else:
            most = middle - 1
    return low


def _altered(old: tuple[Any, ...], new: tuple[Any, ...]) -> list[int]:
    done: list[int] = []
    for first in range(0, len(old), _AT_ONCE):
        if old[first : first + _AT_ONCE] != new[first : first + _AT_ONCE]:
            done += [at for at in range(first, min(first + _AT_ONCE, len(old))) if old[at] is not new[at] and old[at] != new[at]]
    return done


def _splice(old: tuple[Any, ...], new: tuple[Any, ...], whole: Callable[[object], Plain]) -> list[Any]:
    """Members that stay at the start, those that stay at the end, and what stands between."""
    most = min(len(old), len(new))
    start = _shared(lambda count: old[:count] == new[:count], most)
    end = _shared(lambda count: old[len(old) - count :] == new[len(new) - count :], most - start)
    return [start, end, whole(new[start : len(new) - end])]
