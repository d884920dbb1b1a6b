"""Commands on paragraphs: style, role, direction, marks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from desktop_app.editing.commands.characters import CHARACTERS
from desktop_app.editing.commands.command import Command, Context, Edit
from desktop_app.editing.commands.marking import FOREIGN, LINKS
from desktop_app.editing.selection import selected_paragraphs, selected_ranges
from desktop_app.statement import EMPHASIS, SCRIPTURE, STRONG, Change, Mark, Paragraph
from desktop_app.statement.edits.marking import toggle
from desktop_app.statement.edits.style import set_direction, set_role, set_style
from desktop_app.statement.names import ROLE_NAMES
from desktop_app.statement.nodes import Direction, Role, Style
from desktop_app.statement.runs import cut
from desktop_app.statement.walking import find, places
from desktop_app.text.message import message


def styled(style: Style, level: int = 0) -> Callable[[Context], Change | None]:
    """An edit that gives the selected paragraphs this style."""
    return lambda context: staying(
        context, set_style(context.statement, selected_paragraphs(context.statement, context.selection), style, level)
    )


def roled(role: Role) -> Callable[[Context], Change | None]:
    """An edit that gives the selected paragraphs this role."""
    return lambda context: staying(context, set_role(context.statement, selected_paragraphs(context.statement, context.selection), role))


def directed(direction: Direction) -> Callable[[Context], Change | None]:
    """An edit that gives the selected paragraphs this direction."""
    return lambda context: staying(
        context, set_direction(context.statement, selected_paragraphs(context.statement, context.selection), direction)
    )


def staying(context: Context, change: Change | None) -> Change | None:
    """The change with the caret and the selection where they are: no letter was touched."""
    inside = change is not None and context.selection.node in places(context.statement)
    return replace(change, caret=context.selection.caret()) if change is not None and inside else change


def marked(mark: Mark) -> Callable[[Context], Change | None]:
    """An edit that puts the mark on the selected text, or takes it off where all of it carries the mark."""
    return lambda context: toggle(context.statement, selected_ranges(context.statement, context.selection), mark)


def _first(context: Context) -> Paragraph | None:
    node = find(context.statement, context.selection.node)
    return node if isinstance(node, Paragraph) else None


def _has(check: Callable[[Paragraph], bool]) -> Callable[[Context], bool]:
    def checked(context: Context) -> bool:
        paragraph = _first(context)
        return paragraph is not None and check(paragraph)

    return checked


def _all_marked(mark: Mark) -> Callable[[Context], bool]:
    def checked(context: Context) -> bool:
        ranges = selected_ranges(context.statement, context.selection)
        pieces = [run for node, start, end in ranges for run in cut(getattr(find(context.statement, node), "runs", ()), start, end)]
        return bool(pieces) and all(mark in run.marks for run in pieces)

    return checked


def _style(name: str, title: str, purpose: str, style: Style, level: int, keys: str, icon: str = "") -> Command:
    return Command(
        f"style.{name}", title, purpose, Edit(styled(style, level)), (keys,) if keys else (), "format/style", "text", "paragraph", icon,
        "marks" if icon else "", _has(lambda p: p.style == style and (not level or p.level == level)),
    )  # fmt: skip


def _mark(name: str, title: str, purpose: str, mark: Mark, keys: str = "", icon: str = "", group: str = "marks") -> Command:
    place, tool = f"format/{group}", "marks" if icon else ""
    return Command(
        f"mark.{name}",
        title,
        purpose,
        Edit(marked(mark)),
        (keys,) if keys else (),
        place,
        "text",
        "selection",
        icon,
        tool,
        _all_marked(mark),
    )


def _role(role: Role, title: str) -> Command:
    purpose = message("Say what this paragraph is in the statement")
    return Command(
        f"role.{role}", title, purpose, Edit(roled(role)), (), "format/role", "text", "paragraph", checked=_has(lambda p: p.role == role)
    )


def _direction(direction: Direction, title: str, purpose: str) -> Command:
    return Command(
        f"direction.{direction}", title, purpose, Edit(directed(direction)), (), "format/direction", "text", "paragraph",
        checked=_has(lambda p: p.direction == direction),
    )  # fmt: skip


MARKS = (
    _mark("strong", message("Bold"), message("Print the selection bold"), STRONG, "Ctrl+B", "text_bold"),
    _mark("emphasis", message("Emphasis"), message("Stress the selection"), EMPHASIS, "Ctrl+I", "text_italic"),
    _mark("scripture", message("Scripture"), message("Words of scripture, never to be corrected"), SCRIPTURE),
    *LINKS,
    _mark("person", message("Name of a person"), message("Mark the selection as a person's name"), Mark("name", "person"), group="names"),
    _mark("organisation", message("Name of a body"), message("Mark the selection as the name of a body"), Mark("name", "organisation"), group="names"),
    _mark("place", message("Name of a place"), message("Mark the selection as the name of a place"), Mark("name", "place"), group="names"),
    _mark("event", message("Name of an event"), message("Mark the selection as the name of an event"), Mark("name", "event"), group="names"),
    *FOREIGN,
    _mark("thanks", message("Thanks"), message("Mark the selection as the thanks"), Mark("part", "thanks"), group="parts"),
    _mark("pledge", message("Pledge"), message("Mark the selection as the pledge"), Mark("part", "pledge"), group="parts"),
    _mark("demand", message("Demand"), message("Mark the selection as a demand"), Mark("part", "demand"), group="parts"),
    _mark("pull-quote", message("Pull quote"), message("Mark the selection as a pull quote"), Mark("part", "pull-quote"), group="parts"),
    _mark("vote", message("Wording of the vote"), message("Mark the selection as the wording of the vote"), Mark("part", "vote"), group="parts"),
)  # fmt: skip

TYPED_MARKS: dict[str, Mark] = {"mark.strong": STRONG, "mark.emphasis": EMPHASIS}
"""Commands that, with nothing selected, mark the letters that are typed next."""

STYLES = (
    _style("normal", message("Plain paragraph"), message("A paragraph without a style"), "normal", 0, "Ctrl+Alt+0"),
    _style("heading-1", message("Heading"), message("A heading of the first level"), "heading", 1, "Ctrl+Alt+1"),
    _style("heading-2", message("Subheading"), message("A heading of the second level"), "heading", 2, "Ctrl+Alt+2"),
    _style("quotation", message("Quotation"), message("A paragraph that quotes"), "quotation", 0, "Ctrl+Alt+3", "text_quote"),
    _style("list-item", message("List item"), message("An item of a list"), "list-item", 1, "Ctrl+Alt+4"),
)

ROLES = tuple(_role(role, title) for role, title in ROLE_NAMES.items())

DIRECTIONS = (
    _direction("auto", message("Direction by the text"), message("The direction follows the script of most letters")),
    _direction("rtl", message("Right to left"), message("The paragraph runs from right to left")),
    _direction("ltr", message("Left to right"), message("The paragraph runs from left to right")),
)

PARAGRAPH = MARKS + STYLES + ROLES + DIRECTIONS + CHARACTERS
