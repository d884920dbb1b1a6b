"""What the commands of the review do. Loaded when the first of them is run: a start needs none of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from desktop_app.editing.commands.command import Context
from desktop_app.editing.review_walk import current_change, current_comment, section_of
from desktop_app.editing.reviewing import accept, reject
from desktop_app.review import commenting
from desktop_app.review.commenting import Where
from desktop_app.review.listing import ChangeRow, CommentRow, changes_listed
from desktop_app.review.places import passage
from desktop_app.statement import Change, OnField, OnNode, Statement
from desktop_app.statement.cleaning import words_of
from desktop_app.statement.edits.fields import field_text
from desktop_app.statement.runs import cut, plain
from desktop_app.statement.walking import find

SHOWN = 80
"""Letters of what a comment is about."""

Chosen = Callable[[Context], Iterable[ChangeRow]]


def deciding(decide: Callable[..., Change | None], chosen: Chosen) -> Callable[[Context], Change | None]:
    """An edit that decides the chosen suggestions, as one step."""

    def edit(context: Context) -> Change | None:
        ids = tuple(row.id for row in chosen(context))
        return decide(context.statement, ids, context.author, context.now) if ids else None

    return edit


def here(context: Context) -> tuple[ChangeRow, ...]:
    """The suggestion at the caret, or that of the argument `change`, or those of the argument `changes`."""
    several = context.arguments.get("changes")
    if isinstance(several, (tuple, list)):
        return tuple(row for row in everything(context) if row.id in several)
    row = current_change(context.statement, context.selection, _argument(context, "change"))
    return () if row is None else (row,)


def everything(context: Context) -> tuple[ChangeRow, ...]:
    """All suggestions; where the arguments `author` or `section` are given, those of one author, or of one section."""
    author, section = _argument(context, "author"), _argument(context, "section")
    rows = changes_listed(context.statement) if context.statement.changes else ()
    return tuple(row for row in rows if author in ("", *row.authors) and section in ("", row.section))


def of_author(context: Context) -> tuple[ChangeRow, ...]:
    """All suggestions of the author of the one at the caret, or of the argument `author`."""
    name = _argument(context, "author")
    names = (name,) if name else next((row.authors for row in here(context)), ())
    return tuple(row for row in everything(context) if set(names) & set(row.authors))


def in_section(context: Context) -> tuple[ChangeRow, ...]:
    """All suggestions in the section of the caret, or in that of the argument `section`."""
    section = _argument(context, "section") or section_of(context.statement, context.selection)
    return tuple(row for row in everything(context) if section and row.section == section)


def comment_here(context: Context) -> CommentRow | None:
    """The comment at the caret, or that of the argument `comment`."""
    return current_comment(context.statement, context.selection, _argument(context, "comment")) if context.statement.comments else None


def resolve(context: Context) -> Change | None:
    """The comment at the caret is done with."""
    row = comment_here(context)
    return None if row is None else commenting.resolve(context.statement, row.id)


def reopen(context: Context) -> Change | None:
    """It is not done with after all."""
    row = comment_here(context)
    return None if row is None else commenting.reopen(context.statement, row.id)


def delete(context: Context) -> Change | None:
    """One's own comment at the caret, or one's own reply (the argument `reply`), goes."""
    row = comment_here(context)
    return None if row is None else commenting.delete(context.statement, _argument(context, "reply") or row.id, context.author)


def words_at(statement: Statement, where: Where) -> str:
    """The beginning of the words that a comment at this place is about."""
    match where:
        case OnField(node, field):
            return passage(field_text(statement, node, field), SHOWN)
        case OnNode(node):
            return passage(words_of(statement, node), SHOWN)
        case _:
            found = ((find(statement, node), start, end) for node, start, end in where)
            return passage(" ".join(plain(cut(getattr(node, "runs", ()), start, end)) for node, start, end in found), SHOWN)


def _argument(context: Context, name: str) -> str:
    value = context.arguments.get(name, "")
    return value if isinstance(value, str) else ""


accept_here, reject_here = deciding(accept, here), deciding(reject, here)
accept_all, reject_all = deciding(accept, everything), deciding(reject, everything)
accept_author, reject_author = deciding(accept, of_author), deciding(reject, of_author)
accept_section, reject_section = deciding(accept, in_section), deciding(reject, in_section)
