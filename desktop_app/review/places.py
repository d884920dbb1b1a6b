"""Places: in which order what reviewers left is read, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.statement.memo import by_identity
from desktop_app.statement.nodes import SECTIONS, Statement
from desktop_app.statement.walking import section_paragraphs

WORDS = 60
"""Longer passages are cut here, at a word."""


@dataclass(frozen=True, slots=True)
class Places:
    """The nodes of a statement in reading order: its fields first, then its tables, then the text, an item before its paragraphs."""

    order: dict[str, int]
    sections: dict[str, str]
    neighbours: dict[str, str | None]
    items: dict[str, str]

    def section(self, node: str) -> str:
        """The section of a paragraph or item, "metadata" of the statement itself, the table of a row; empty for what is not there."""
        return self.sections.get(node, "")

    def before(self, node: str) -> str | None:
        """The node that stands before this one in its row; None for the first."""
        return self.neighbours.get(node)


@by_identity
def places_of(statement: Statement) -> Places:
    """Remembered for as long as the statement lives: do not change the result."""
    order: dict[str, int] = {}
    sections: dict[str, str] = {}
    neighbours: dict[str, str | None] = {}
    items: dict[str, str] = {}

    def row(section: str, nodes: tuple[str, ...]) -> None:
        for number, node in enumerate(nodes):
            order.setdefault(node, len(order))
            sections[node] = section
            neighbours[node] = nodes[number - 1] if number else None

    row("metadata", (statement.id,))
    row("attendance", tuple(each.id for each in statement.metadata.attendance))
    row("signatories", tuple(each.id for each in statement.metadata.signatories))
    for section in SECTIONS:
        if section != "agenda":
            row(section, tuple(each.id for each in section_paragraphs(statement, section)))
            continue
        for item in statement.agenda:
            order[item.id] = len(order)
            items |= {each.id: item.id for each in item.paragraphs}
            row(section, tuple(each.id for each in item.paragraphs))
        row(section, tuple(item.id for item in statement.agenda))
    return Places(order, sections, neighbours, items)


def passage(text: str, size: int = WORDS) -> str:
    """The beginning of a text, cut at a word; its white space single."""
    whole = " ".join(text.split())
    if len(whole) <= size:
        return whole
    cut = whole[:size]
    return f"{cut[: cut.rfind(' ')] if ' ' in cut[size // 2 :] else cut}…"
