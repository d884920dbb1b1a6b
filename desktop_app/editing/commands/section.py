"""Commands that send paragraphs to another section."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.editing.commands.command import Command, Context, Edit
from desktop_app.editing.selection import selected_paragraphs
from desktop_app.statement import Change
from desktop_app.statement.edits.items import item_from_paragraphs
from desktop_app.statement.edits.moving import move_paragraphs
from desktop_app.statement.nodes import SECTIONS, Section
from desktop_app.statement.walking import places, section_paragraphs
from desktop_app.text.message import message


def sent_to(section: Section) -> Callable[[Context], Change | None]:
    """An edit that moves the selected paragraphs to the near edge of a section: its end when they go back, its start when forward."""

    def send(context: Context) -> Change | None:
        nodes = selected_paragraphs(context.statement, context.selection)
        place = places(context.statement).get(nodes[0]) if nodes else None
        if place is None:
            return None
        there = section_paragraphs(context.statement, section)
        forward = SECTIONS.index(section) > SECTIONS.index(place.section)
        return move_paragraphs(context.statement, nodes, section, before=there[0].id if forward and there else None)

    return send


def sent_to_agenda(context: Context) -> Change | None:
    """The selected paragraphs become a new agenda item."""
    return item_from_paragraphs(context.statement, selected_paragraphs(context.statement, context.selection), context.ids)


def _send(name: str, title: str, edit: Callable[[Context], Change | None], keys: tuple[str, ...]) -> Command:
    purpose = message("Move the paragraph to this section")
    return Command(f"section.{name}", title, purpose, Edit(edit), keys, "format/section", "text", "paragraph")


SECTION = (
    _send("front", message("To the front"), sent_to("front"), ()),
    _send("lead", message("To the lead"), sent_to("lead"), ("Alt+1",)),
    _send("body", message("To the body"), sent_to("body"), ("Alt+2",)),
    _send("agenda", message("To the agenda, as a new item"), sent_to_agenda, ("Alt+3",)),
    _send("closing", message("To the closing"), sent_to("closing"), ("Alt+4",)),
)
