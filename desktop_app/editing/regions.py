"""Regions: the four panes, and which of them shows a place of the statement."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.statement import AgendaItem, Paragraph, Statement
from desktop_app.statement.walking import find, places
from desktop_app.text.message import message


@dataclass(frozen=True, slots=True)
class Region:
    """A pane: its name, its title (a source text) and its icon."""

    name: str
    title: str
    icon: str


REGIONS = (
    Region("metadata", message("Metadata"), "apps_list"),
    Region("body", message("Body"), "text_paragraph"),
    Region("agenda", message("Agenda"), "text_bullet_list"),
    Region("closing", message("Closing"), "signature"),
)
"""The panes in the order of the switcher."""


def region_of(statement: Statement, node: str) -> str:
    """The name of the pane where this node is edited; metadata for what stands nowhere else."""
    place = places(statement).get(node)
    if place is not None:
        return place.section if place.section in ("agenda", "closing") else "body"
    found = find(statement, node)
    if isinstance(found, AgendaItem):
        return "agenda"
    if found is not None and not isinstance(found, Paragraph) and found in statement.metadata.signatories:
        return "closing"
    return "metadata"
