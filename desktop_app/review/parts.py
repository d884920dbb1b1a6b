"""Parts: what one suggestion does, place by place, in words that a reader understands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from desktop_app.review.places import Places, passage
from desktop_app.review.touching import touched
from desktop_app.statement.marks import STYLE_MARKS, Mark, ordered
from desktop_app.statement.memo import by_identity
from desktop_app.statement.metadata import Attendance
from desktop_app.statement.nodes import AgendaItem, Paragraph, Statement
from desktop_app.statement.presence import Presence
from desktop_app.statement.review import Gap, Proposal
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import Node, find
from desktop_app.text.spelling import spelled_alike

PartKind = Literal[
    "insert", "delete", "replace", "style", "split", "join", "paragraph-in", "paragraph-out", "item-in", "item-out",
    "row-in", "row-out", "move", "field",
]  # fmt: skip
Of = Literal["statement", "paragraph", "item", "attendance", "signatory"]

CONTINUES = "run-in"
"""The field of a suggestion that says whether a paragraph continues the one before it."""


@dataclass(frozen=True, slots=True)
class Part:
    """One place of a suggestion. What says nothing is empty.

    `start` … `end`: code points of the stored text of paragraph `node`. `before`, `after`: the words there without and with the
    suggestion, whole words where letters of one change; of a field its lexical values; of a style the marks that go and come, divided
    by spaces; of a split or join the words on both sides of the break; of a move the words behind which the node stood and stands now
    (empty: first). `words`: the words that are moved or restyled. `origin`: of a move, the section (or table) where it stood.
    `of`: what kind of node a field belongs to.
    """

    kind: PartKind
    section: str = ""
    node: str = ""
    field: str = ""
    start: int = 0
    end: int = 0
    before: str = ""
    after: str = ""
    words: str = ""
    origin: str = ""
    of: Of | Literal[""] = ""

    @property
    def spelling(self) -> bool:
        """Whether only diacritics or the shapes of digits change: the letters stay."""
        return spelled_alike(self.before, self.after)


def paragraph_parts(paragraph: Paragraph, section: str, head: str) -> Iterator[tuple[str, Part]]:
    """The parts of all changes in one paragraph, each with its change; `head`: the words that its break stands behind."""
    text = paragraph.label + plain(paragraph.runs)
    for change, gone in _named(paragraph.break_change):
        yield change, Part("join" if gone else "split", section, paragraph.id, before=head, after=passage(text))
    for change, gone in _named(paragraph.presence):
        said = _without(paragraph, "inserted" if gone else "deleted", change)
        if gone:
            yield change, Part("paragraph-out", section, paragraph.id, before=said)
        else:
            yield change, Part("paragraph-in", section, paragraph.id, after=said)
    known = _in_sections(paragraph)
    if section not in known:
        letters = ((change, part) for change in _in_text(paragraph) for part in _letters(paragraph, section, change))
        known[section] = (*letters, *_restyled(paragraph, section))
    yield from known[section]


@by_identity
def _in_sections(_paragraph: Paragraph) -> dict[str, tuple[tuple[str, Part], ...]]:
    """What was found in the text of a paragraph, by its section: while one types, all other paragraphs stay the same objects."""
    return {}


def node_parts(node: Node, section: str) -> Iterator[tuple[str, Part]]:
    """The parts of changes that put in or take out an item or a row."""
    presence = getattr(node, "presence", None)
    coming: PartKind = "item-in" if isinstance(node, AgendaItem) else "row-in"
    going: PartKind = "item-out" if isinstance(node, AgendaItem) else "row-out"
    for change, gone in _named(presence):
        words = name_of(node)
        if gone:
            yield change, Part(going, section, node.id, before=words, of=of_node(node))
        else:
            yield change, Part(coming, section, node.id, after=words, of=of_node(node))


def move_part(statement: Statement, gap: Gap, places: Places) -> Part:
    """Where a node was moved from and to."""
    node, section = find(statement, gap.node), places.section(gap.node)
    after = places.before(gap.node)
    came = "" if gap.after is None else name_of(find(statement, gap.after))
    now = "" if after is None else name_of(find(statement, after))
    return Part("move", section, gap.node, before=came, after=now, words=name_of(node), origin=gap.section, of=of_node(node))


def field_part(statement: Statement, proposal: Proposal, places: Places) -> Part:
    """The old and the suggested value of a field."""
    node = find(statement, proposal.node)
    return Part(
        "field", places.section(proposal.node), proposal.node, proposal.field, before=proposal.old, after=proposal.new,
        words="" if node is statement else name_of(node), of=of_node(node),
    )  # fmt: skip


def name_of(node: Node | None) -> str:
    """A node in a few of its own words."""
    match node:
        case Paragraph():
            return passage(node.label + plain(node.runs))
        case AgendaItem():
            return passage(node.title or " ".join(each.label + plain(each.runs) for each in node.paragraphs))
        case None | Statement():
            return ""
        case _:
            said = (str(getattr(node, part, "") or "") for part in ("name", "count", "role", "office", "body"))
            return passage(", ".join(filter(None, said)))


def of_node(node: Node | None) -> Of:
    """What kind of node it is."""
    match node:
        case Paragraph():
            return "paragraph"
        case AgendaItem():
            return "item"
        case Attendance():
            return "attendance"
        case None | Statement():
            return "statement"
        case _:
            return "signatory"


def _named(presence: Presence | None) -> Iterator[tuple[str, bool]]:
    """The changes of a presence, and whether each takes away."""
    if presence is not None and presence.inserted is not None:
        yield presence.inserted, False
    if presence is not None and presence.deleted is not None:
        yield presence.deleted, True


def _without(paragraph: Paragraph, kind: Literal["inserted", "deleted"], change: str) -> str:
    """What the whole paragraph says, without the letters that others put in, or took away."""
    kept = (run.text for run in paragraph.runs if not any(mark.kind == kind and mark.value != change for mark in run.marks))
    return paragraph.label + "".join(kept)


def _in_text(paragraph: Paragraph) -> tuple[str, ...]:
    """The changes that put in or take out letters of the paragraph, in order of their first letter."""
    marks = (mark for run in paragraph.runs for mark in run.marks if mark.kind in ("inserted", "deleted"))
    return tuple(dict.fromkeys(mark.value for mark in marks))


def _letters(paragraph: Paragraph, section: str, change: str) -> Iterator[Part]:
    for place in touched(paragraph, change):
        yield Part(_sort(place.before, place.after), section, paragraph.id, "", place.start, place.end, place.before, place.after)


def _sort(before: str, after: str) -> PartKind:
    return "insert" if not before else "delete" if not after else "replace"


def _restyled(paragraph: Paragraph, section: str) -> Iterator[tuple[str, Part]]:
    """The stretches whose style changes: neighbours alike are one."""
    at = 0
    last: dict[str, Part] = {}
    for run in paragraph.runs:
        start, at = at, at + len(run.text)
        for mark in (mark for mark in run.marks if mark.kind == "restyled"):
            now = {each for each in run.marks if each.kind in STYLE_MARKS}
            gone, come = _kinds(set(mark.before) - now), _kinds(now - set(mark.before))
            known = last.get(mark.value)
            if known is not None and (known.end, known.before, known.after) == (start, gone, come):
                last[mark.value] = replace(known, end=at, words=known.words + run.text)
                continue
            if known is not None:
                yield mark.value, known
            last[mark.value] = Part("style", section, paragraph.id, "", start, at, gone, come, run.text)
    yield from last.items()


def _kinds(marks: set[Mark]) -> str:
    return " ".join(f"{mark.kind}:{mark.value}" if mark.value else mark.kind for mark in ordered(marks))
