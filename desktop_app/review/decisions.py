"""Decisions: what became of suggestions once they were decided, remembered in the statement itself.

The value has no list of suggestions that are gone, and comparing texts afterwards can't tell a rejected word from one that was
accepted and then rewritten. So who decides also records: one element of a namespace of its own among the extensions holds each decided
suggestion with its authors, what it did, what became of it, by whom and when. It travels with the file, undo takes it back together
with the decision, and no format for others prints it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any, Literal, cast

from lxml import etree

from desktop_app.review.changes import parts_of
from desktop_app.review.decide import decide, verdicts
from desktop_app.review.parts import Part
from desktop_app.statement.memo import by_identity
from desktop_app.statement.nodes import Statement
from desktop_app.statement.review import CHANGE_KINDS, ChangeKind
from desktop_app.text.characters import storable

Outcome = Literal["accepted", "rejected"]

SPACE = "urn:bayan:decisions:1"
"""The namespace of the element that holds them."""


@dataclass(frozen=True, slots=True)
class Decision:
    """A suggestion that was decided: whose it was, what it did at its first place (`places` in all), and what became of it."""

    id: str
    authors: tuple[str, ...]
    created: datetime
    kind: ChangeKind
    part: Part
    places: int
    outcome: Outcome
    by: str
    at: datetime


@by_identity
def decisions(statement: Statement) -> tuple[Decision, ...]:
    """The decisions that the statement remembers, the earliest first; what can't be read of them is left out."""
    return tuple(each for text in statement.extensions if _is_ours(text) for each in _read(text))


def decided(statement: Statement, *, accepted: Collection[str] = (), rejected: Collection[str] = (), by: str, when: datetime) -> Statement:
    """The statement with these suggestions accepted and rejected, as `decide` does it, and the decisions remembered. The statement
    itself where none of them is open."""
    verdict = verdicts(statement, accepted, rejected)
    return recorded(statement, decide(statement, accepted=accepted, rejected=rejected), verdict, by, when)


def recorded(old: Statement, new: Statement, verdict: Mapping[str, bool], by: str, when: datetime) -> Statement:
    """The statement `new`, made of `old` by deciding suggestions, with the decisions remembered. `verdict`: whether each was accepted;
    a suggestion that is gone without a verdict (its words went with others) was not decided."""
    kept = {change.id for change in new.changes}
    known = parts_of(old)
    fresh = tuple(
        Decision(
            change.id, change.authors, change.created, change.kind, parts[0] if (parts := known.get(change.id, ())) else Part("insert"),
            len(parts), "accepted" if verdict[change.id] else "rejected", by, when,
        )
        for change in old.changes
        if change.id in verdict and change.id not in kept
    )  # fmt: skip
    return with_decisions(new, (*decisions(new), *fresh)) if fresh else new


def with_decisions(statement: Statement, all_of_them: tuple[Decision, ...]) -> Statement:
    """The statement that remembers these decisions and no others; the later of two on one suggestion counts."""
    once = {each.id: each for each in all_of_them}
    others = tuple(text for text in statement.extensions if not _is_ours(text))
    return replace(statement, extensions=(*others, _written(tuple(once.values()))) if once else others)


def _is_ours(text: str) -> bool:
    return text.startswith("<decisions ") and SPACE in text[: text.find(">")]


def _written(all_of_them: tuple[Decision, ...]) -> str:
    spaces: dict[Any, str] = {None: SPACE}
    root = etree.Element("decisions", nsmap=spaces)
    for each in all_of_them:
        head = {
            "change": each.id, "kind": each.kind, "created": each.created.isoformat(), "outcome": each.outcome, "by": storable(each.by),
            "at": each.at.isoformat(), "places": str(each.places),
        }  # fmt: skip
        element = etree.SubElement(root, "decision", head)
        for author in each.authors:
            etree.SubElement(element, "author").text = author
        said = {field.name: str(value) for field in fields(Part) if (value := getattr(each.part, field.name))}
        etree.SubElement(element, "part", said)
    return etree.tostring(_named(root), method="c14n", exclusive=True).decode()


def _named(root: etree._Element) -> etree._Element:
    for element in root.iter():
        element.tag = f"{{{SPACE}}}{element.tag}"
    return root


def _read(text: str) -> list[Decision]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError:
        return []
    return [found for element in root.iterfind(f"{{{SPACE}}}decision") if (found := _one(element)) is not None]


def _one(element: etree._Element) -> Decision | None:
    try:
        created, at = (datetime.fromisoformat(element.get(name, "")) for name in ("created", "at"))
        places = int(element.get("places", "1"))
        part = _part(element.find(f"{{{SPACE}}}part"))
    except (ValueError, TypeError):
        return None
    kind, outcome = element.get("kind", ""), element.get("outcome", "")
    if kind not in CHANGE_KINDS or outcome not in ("accepted", "rejected") or created.tzinfo is None or at.tzinfo is None:
        return None
    authors = tuple(author.text or "" for author in element.iterfind(f"{{{SPACE}}}author"))
    return Decision(
        element.get("change", ""), authors, created, kind, part, places, cast("Outcome", outcome), element.get("by", ""), at,
    )  # fmt: skip


def _part(element: etree._Element | None) -> Part:
    said: dict[str, Any] = {}
    for field in fields(Part):
        value = "" if element is None else element.get(field.name, "")
        if value:
            said[field.name] = int(value) if field.name in ("start", "end") else value
    return Part(**{"kind": "insert", **said})
