"""The command table: everything that a person can do, in the order of the menus."""

from desktop_app.editing.commands.agenda import AGENDA
from desktop_app.editing.commands.command import Command, Context, Edit, Window
from desktop_app.editing.commands.edit import EDIT
from desktop_app.editing.commands.fields import FIELDS
from desktop_app.editing.commands.file import FILE, LEAVING
from desktop_app.editing.commands.find import FIND
from desktop_app.editing.commands.handing import HANDING
from desktop_app.editing.commands.insert import INSERT
from desktop_app.editing.commands.keyboard import HELP_PAGES, REGIONS
from desktop_app.editing.commands.lists import LISTS
from desktop_app.editing.commands.paragraph import PARAGRAPH
from desktop_app.editing.commands.preferences import CALM, PREFERENCES
from desktop_app.editing.commands.review import REVIEW
from desktop_app.editing.commands.section import SECTION
from desktop_app.editing.commands.template import BLANKS, MEMORY
from desktop_app.editing.commands.view import HELP, PROBLEMS, VIEW
from desktop_app.editing.commands.workflow import COPIES, STEPS
from desktop_app.text.message import message

COMMANDS: tuple[Command, ...] = (
    *FILE, *HANDING, *COPIES, *LEAVING,
    *EDIT, *FIND, *BLANKS,
    *VIEW, *CALM, *REGIONS,
    *INSERT, *FIELDS,
    *PARAGRAPH, *LISTS, *SECTION,
    *AGENDA,
    *REVIEW, *STEPS,
    *PROBLEMS, *MEMORY, *PREFERENCES,
    *HELP_PAGES, *HELP,
)  # fmt: skip

MENUS: tuple[tuple[str, str], ...] = (
    ("file", message("File")),
    ("edit", message("Edit")),
    ("view", message("View")),
    ("insert", message("Insert")),
    ("format", message("Format")),
    ("agenda", message("Agenda")),
    ("review", message("Review")),
    ("tools", message("Tools")),
    ("help", message("Help")),
)
"""Menus in order: the first part of a command's place, and its title."""

__all__ = ["COMMANDS", "MENUS", "Command", "Context", "Edit", "Window", "command"]


def command(id_: str) -> Command | None:
    """The command of this id; None where there is none."""
    return next((known for known in COMMANDS if known.id == id_), None)
