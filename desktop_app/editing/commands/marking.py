"""Commands on marks beside the plain ones: foreign words, links, and taking marks off."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.editing.commands.command import Command, Context, Edit, Window, text_argument
from desktop_app.editing.marked import FOREIGN_NAMES, cleared, foreign, link_here, linked, marks_here, unlinked
from desktop_app.statement import Change
from desktop_app.text.message import message


def foreign_words(language: str | None) -> Callable[[Context], Change | None]:
    """An edit that marks the selection as words of this language; None: of the one that its letters tell."""
    return lambda context: foreign(context.statement, context.selection, language)


def without_marks(context: Context) -> Change | None:
    """The selection, or what is marked around the caret, as plain letters."""
    return cleared(context.statement, context.selection)


def without_link(context: Context) -> Change | None:
    """The words stay, the link goes."""
    return unlinked(context.statement, context.selection)


def with_link(context: Context) -> Change | None:
    """The selection leads to the argument `address`."""
    return linked(context.statement, context.selection, text_argument(context, "address"))


def _in(language: str) -> Callable[[Context], bool]:
    return lambda context: any(
        mark.kind == "foreign" and mark.value == language for mark in marks_here(context.statement, context.selection)
    )


def _is_foreign(context: Context) -> bool:
    return any(mark.kind == "foreign" for mark in marks_here(context.statement, context.selection))


FOREIGN = (
    Command("mark.foreign", message("Foreign words, by their letters"), message("Mark the selection as words of the language that its letters tell"), Edit(foreign_words(None)), (), "format/foreign", "text", "selection", checked=_is_foreign),
    *(
        Command(f"mark.foreign-{code}", name, message("Mark the selection as words of this language"), Edit(foreign_words(code)), (), "format/foreign", "text", "selection", checked=_in(code))
        for code, name in FOREIGN_NAMES.items()
    ),
)  # fmt: skip

LINKS = (
    Command("link.edit", message("Link…"), message("Link the selection to an address, or change the link at the caret"), Window(), ("Ctrl+L",), "format/marks", "text", icon="link", tool="marks", checked=lambda context: bool(link_here(context.statement, context.selection))),
    Command("link.remove", message("Remove the link"), message("Keep the words and take their link away"), Edit(without_link), (), "format/marks", "text", "paragraph"),
    Command("link.set", message("Set a link"), message("Link the selection to an address"), Edit(with_link), needs="paragraph", arguments=("address",)),
    Command("mark.clear", message("Clear marks"), message("Take bold, names, links and all other marks off the selection"), Edit(without_marks), ("Ctrl+Space",), "format/marks", "text", "paragraph"),
)  # fmt: skip
