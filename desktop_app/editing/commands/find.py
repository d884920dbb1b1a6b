"""Commands that find and replace."""

from __future__ import annotations

from desktop_app.editing.commands.command import Command, Context, Edit, Window, text_argument
from desktop_app.editing.finding.finder import hits
from desktop_app.editing.finding.query import Query
from desktop_app.editing.finding.replacing import replaced
from desktop_app.statement import Change
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal

SWITCHES = {"exact": "exact", "whole-words": "whole_words", "regular": "regular", "fields": "fields"}
"""Arguments that are true or false, and what they are of a query."""


def replace_all(context: Context) -> Change | None:
    """Every hit of the argument `find` gives way to the argument `replace`. Raises Refusal without them, or where one is of another kind."""
    sought, text = text_argument(context, "find"), text_argument(context, "replace")
    query = Query(sought, **{own: _switch(context, name, preset=own == "fields") for name, own in SWITCHES.items()})
    return replaced(context.statement, hits(context.statement, query), text)


def _switch(context: Context, name: str, *, preset: bool) -> bool:
    value = context.arguments.get(name, preset)
    if not isinstance(value, bool):
        raise Refusal(message("The argument “{name}” is true or false."), name=name)
    return value


FIND = (
    Command("edit.find", message("Find"), message("Find words in the text and in all fields"), Window(), ("Ctrl+F",), "edit/find", needs="document", icon="search"),
    Command("edit.find-replace", message("Find and replace"), message("Find words, and put others in their place"), Window(), ("Ctrl+H",), "edit/find", needs="document"),
    Command("edit.find-next", message("Find the next"), message("Go to the next place where the words stand"), Window(), ("F3",), "edit/find", needs="document"),
    Command("edit.find-previous", message("Find the one before"), message("Go to the place before where the words stand"), Window(), ("Shift+F3",), "edit/find", needs="document"),
    Command("edit.replace-all", message("Replace everywhere"), message("Put a text in place of all the words found"), Edit(replace_all), arguments=("find", "replace")),
    Command("edit.go-to-paragraph", message("Go to a paragraph"), message("Go to a paragraph by its number or by how it begins"), Window(), ("Ctrl+G",), "edit/find", needs="document"),
)  # fmt: skip
