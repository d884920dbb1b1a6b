"""Opinions: what a reviewer decided in his copy on suggestions that he was sent. The statement keeps them open; his wish is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby

from desktop_app.review.changes import parts_of
from desktop_app.review.decide import accept, reject
from desktop_app.review.decisions import decisions
from desktop_app.review.marking import letters, style_of, value_of
from desktop_app.review.parts import CONTINUES, Part
from desktop_app.review.places import places_of
from desktop_app.review.wording import told
from desktop_app.statement import AgendaItem, Mark, OnField, OnNode, Paragraph, Presence, Run, Statement, TrackedChange
from desktop_app.statement.arranging import with_paragraphs
from desktop_app.statement.references import CHANGE_MARKS, changes_of, live_changes
from desktop_app.statement.review import Anchor
from desktop_app.statement.runs import Runs, canonical
from desktop_app.statement.walking import Node, find, paragraphs
from desktop_app.text.message import Message, message

_WISHES = {
    True: message("I would accept the suggestion of {authors}: {what}"),
    False: message("I would reject the suggestion of {authors}: {what}"),
}


@dataclass(frozen=True, slots=True)
class Opinion:
    """A suggestion of the base that the copy decided, and how; `part` is its first place in the base, of `places`. `by`, `at`: who did
    it and when, as far as the copy remembers."""

    change: TrackedChange
    accepted: bool
    part: Part
    places: int
    by: str = ""
    at: datetime | None = None

    @property
    def anchor(self) -> Anchor:
        """Where a remark on it stands."""
        of_field = self.part.kind == "field" and self.part.field != CONTINUES
        return OnField(self.part.node, self.part.field) if of_field else OnNode(self.part.node)

    @property
    def told(self) -> Message:
        """The opinion as a sentence."""
        arguments = (("authors", ", ".join(self.change.authors)), ("what", told(self.part, self.places - 1)))
        return Message(_WISHES[self.accepted], arguments)


def opinions(base: Statement, copy: Statement) -> tuple[Opinion, ...]:
    """What the copy decided of the suggestions of the base: as it remembers, else (another program decided) as its text shows. What
    shows neither was taken away with its place."""
    kept, remembered = {change.id for change in copy.changes}, {each.id: each for each in decisions(copy)}
    done = []
    for change in (one for one in base.changes if one.id not in kept):
        parts = parts_of(base).get(change.id, ())
        known = remembered.get(change.id)
        outcome = known.outcome == "accepted" if known is not None else _outcome(base, copy, change.id, parts)
        if outcome is not None and parts:
            by, at = ("", None) if known is None else (known.by, known.at)
            done.append(Opinion(change, outcome, parts[0], len(parts), by, at))
    return tuple(done)


def without_echoes(statement: Statement, found: tuple[Opinion, ...], known: frozenset[str]) -> Statement:
    """The statement in which what was decided stands as it is suggested, once. Comparing finds the words of a rejected deletion, or of
    an accepted insertion, put in again behind those that stand: who then decided otherwise would have them twice."""
    accepted, rejected = (frozenset(one.change.id for one in found if one.accepted is yes) for yes in (True, False))

    def bare(paragraph: Paragraph) -> Paragraph:
        return replace(paragraph, runs=canonical(_once(paragraph.runs, accepted, rejected, known)))

    held = tuple(each.id for each in paragraphs(statement) if not changes_of(each).isdisjoint(accepted | rejected))
    said = {(one.node, one.field, one.new) for one in statement.proposals if one.change in accepted}
    proposals = tuple(one for one in statement.proposals if one.change in known or (one.node, one.field, one.new) not in said)
    done = replace(with_paragraphs(statement, held, bare), proposals=proposals)
    live = live_changes(done)
    return replace(done, changes=tuple(one for one in done.changes if one.id in live or one.id in known))


def _once(runs: Runs, accepted: frozenset[str], rejected: frozenset[str], known: frozenset[str]) -> Iterator[Run]:
    """The runs without the echoes in them."""

    def sort(run: Run) -> str:
        inserted, deleted = value_of(run.marks, "inserted"), value_of(run.marks, "deleted")
        if deleted in rejected or (inserted in accepted and deleted not in (None, *known)):
            return "said"
        return "echo" if deleted is None and inserted not in (None, *known) else ""

    def stands(run: Run) -> Run:
        return Run(run.text, tuple(mark for mark in run.marks if mark.kind != "deleted" or mark.value in known))

    groups = [(kind, tuple(group)) for kind, group in groupby(runs, sort)]
    for at, (kind, group) in enumerate(groups):
        after = groups[at + 1] if at + 1 < len(groups) else ("", ())
        if kind == "said" and after[0] == "echo" and _letters(group) == _letters(after[1]):
            yield from map(stands, group)
        elif kind != "echo" or not at or groups[at - 1][0] != "said" or _letters(groups[at - 1][1]) != _letters(group):
            yield from group


def _letters(runs: Runs) -> list[tuple[str, tuple[Mark, ...]]]:
    return [(letter, style_of(marks)) for letter, marks in letters(runs)]


def shows(statement: Statement, change: str, known: frozenset[str]) -> bool:
    """Whether the statement itself says that somebody, by a suggestion that is not `known`, takes out what the change put in."""

    def taken(presence: Presence | None) -> bool:
        return presence is not None and presence.inserted == change and presence.deleted is not None and presence.deleted not in known

    for part in parts_of(statement).get(change, ()):
        node = find(statement, part.node)
        if taken(getattr(node, "presence", None)) or taken(getattr(node, "break_change", None)):
            return True
        for run in node.runs if isinstance(node, Paragraph) else ():
            if value_of(run.marks, "inserted") == change and value_of(run.marks, "deleted") not in (None, *known):
                return True
    return False


def _outcome(base: Statement, copy: Statement, change: str, parts: tuple[Part, ...]) -> bool | None:
    nodes = tuple(dict.fromkeys(part.node for part in parts))
    accepted, rejected, now = (_looks(one, nodes) for one in (accept(base, (change,)), reject(base, (change,)), copy))
    return None if accepted == rejected or now not in (accepted, rejected) else now == accepted


def _looks(statement: Statement, nodes: tuple[str, ...]) -> list[object]:
    """What the nodes say and where they stand, and what is suggested of it, whoever does."""
    places = places_of(statement)
    said = [_bare(find(statement, node)) for node in nodes]
    stand = [(places.section(node), places.items.get(node), places.before(node)) for node in nodes]
    moved = [gap.node for gap in statement.gaps if gap.node in nodes]
    return [said, stand, moved, [(one.node, one.field, one.new) for one in statement.proposals if one.node in nodes]]


def _bare(node: Node | None) -> object:
    match node:
        case None:
            return None
        case Statement():
            return node.language, replace(node.metadata, status="draft", relations=(), attendance=(), signatories=())
        case Paragraph():
            runs = canonical(Run(run.text, tuple(_nameless(run.marks))) for run in node.runs)
            return replace(node, runs=runs, presence=_some(node.presence), break_change=_some(node.break_change))
        case AgendaItem():
            return replace(node, presence=_some(node.presence), paragraphs=())
    return replace(node, presence=_some(node.presence))


def _nameless(marks: tuple[Mark, ...]) -> Iterator[Mark]:
    """The marks of letters, those of suggestions without their ids."""
    return (replace(mark, value="") if mark.kind in CHANGE_MARKS else mark for mark in marks if mark.kind != "commented")


def _some(presence: Presence | None) -> Presence | None:
    """A presence without ids: what is suggested."""
    return None if presence is None else Presence(*(None if one is None else "" for one in (presence.inserted, presence.deleted)))
