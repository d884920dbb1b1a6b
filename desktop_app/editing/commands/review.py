"""Commands of the review: suggesting, deciding, commenting, and what is seen of it."""

from __future__ import annotations

from importlib import import_module

from desktop_app.editing.commands.command import Command, Context, Edit, EditFunction, Window
from desktop_app.statement import Change
from desktop_app.text.message import message


def late(name: str) -> EditFunction:
    """The function of this name of `review_acts`."""

    def edit(context: Context) -> Change | None:
        if not context.statement.changes and not context.statement.comments:
            return None
        function: EditFunction = getattr(import_module("desktop_app.editing.review_acts"), name)
        return function(context)

    return edit


def _decision(name: str, title: str, purpose: str, function: str, keys: str = "", icon: str = "") -> Command:
    return Command(
        f"review.{name}", title, purpose, Edit(late(function), review=True), (keys,) if keys else (),
        "review/here" if icon else "review/many", needs="suggestion", icon=icon,
    )  # fmt: skip


def _comment(name: str, title: str, purpose: str) -> Command:
    return Command(f"comment.{name}", title, purpose, Edit(late(name), review=True), (), "review/comments", needs="comment")


REVIEW = (
    Command("review.suggest", message("Suggest"), message("What you change becomes a suggestion, to be accepted or rejected"), Window(), ("Ctrl+Shift+E",), "review/suggest", needs="document", icon="text_edit_style", tool="review"),
    _decision("accept", message("Accept the suggestion"), message("The suggestion at the caret becomes part of the text"), "accept_here", "Alt+Return", "checkmark"),
    _decision("reject", message("Reject the suggestion"), message("The text stays as it was before the suggestion at the caret"), "reject_here", "Alt+Delete", "dismiss"),
    Command("review.next", message("Next suggestion or comment"), message("Go to what waits behind the caret"), Window(), ("Ctrl+F8",), "review/walk", needs="document"),
    Command("review.previous", message("Suggestion or comment before"), message("Go to what waits before the caret"), Window(), ("Ctrl+Shift+F8",), "review/walk", needs="document"),
    _decision("accept-all", message("Accept all suggestions"), message("All suggestions become part of the text"), "accept_all"),
    _decision("reject-all", message("Reject all suggestions"), message("The text stays as it was before all suggestions"), "reject_all"),
    _decision("accept-author", message("Accept all of this author"), message("All suggestions of the author of the one at the caret become part of the text"), "accept_author"),
    _decision("reject-author", message("Reject all of this author"), message("The text stays as it was before all suggestions of the author of the one at the caret"), "reject_author"),
    _decision("accept-section", message("Accept all in this section"), message("All suggestions in the section of the caret become part of the text"), "accept_section"),
    _decision("reject-section", message("Reject all in this section"), message("The section of the caret stays as it was before all suggestions"), "reject_section"),
    Command("comment.add", message("Comment…"), message("Say something about the selected words, or about the paragraph, the item or the field at the caret"), Window(), ("Ctrl+Alt+M",), "review/comments", needs="document", icon="comment_add", tool="review"),
    Command("comment.reply", message("Reply…"), message("Answer the comment at the caret"), Window(), (), "review/comments", needs="document", icon="arrow_reply"),
    Command("comment.edit", message("Change the comment…"), message("Other words for your own comment at the caret"), Window(), (), "review/comments", needs="document"),
    _comment("resolve", message("Resolve the comment"), message("Say that the comment at the caret is done with")),
    _comment("reopen", message("Reopen the comment"), message("Say that the comment at the caret is not done with after all")),
    _comment("delete", message("Delete the comment"), message("Take your own comment at the caret away, where nobody else has answered it")),
    Command("review.view-marks", message("All marks"), message("See suggestions as such, each with its author"), Window(), (), "review/view", needs="document"),
    Command("review.view-final", message("Final"), message("Read the text as if all suggestions were accepted"), Window(), (), "review/view", needs="document"),
    Command("review.view-original", message("Original"), message("Read the text as if all suggestions were rejected"), Window(), (), "review/view", needs="document"),
    Command("view.review", message("Review"), message("Show or hide the suggestions and comments"), Window(), ("Ctrl+F9",), "view/docks", needs="document"),
    Command("review.identity", message("Who I am…"), message("The name and initials that your suggestions and comments carry"), Window(), (), "review/identity"),
)  # fmt: skip
