"""Commenting: what a reviewer says beside the text. Pure edits; None = does not apply.

A comment stands at letters (marks, so it lives through every edit), at a whole paragraph or item, or at a field. Whose it is counts:
one edits and deletes one's own words alone.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from desktop_app.statement.arranging import paragraph_of, with_paragraphs
from desktop_app.statement.change import Caret, Change
from desktop_app.statement.fields import fields_of
from desktop_app.statement.ids import Ids
from desktop_app.statement.marks import Mark
from desktop_app.statement.memo import by_identity
from desktop_app.statement.nodes import Paragraph, Statement
from desktop_app.statement.references import comments_of
from desktop_app.statement.review import Anchor, Comment, Detached, OnField, OnMarks, OnNode, Reply
from desktop_app.statement.runs import length, remarked
from desktop_app.statement.walking import find, paragraphs
from desktop_app.text.characters import storable
from desktop_app.text.message import message

Range = tuple[str, int, int]
"""A paragraph's id and code points of its stored text."""

Where = OnNode | OnField | tuple[Range, ...]


def comment(statement: Statement, where: Where, author: str, when: datetime, text: str, ids: Ids) -> Change | None:
    """A new comment at letters of one or several paragraphs, at a node, or at a field.

    Ranges that hold no letter stand for their paragraph: so a comment on a label, or on an empty line, is one on the whole paragraph.
    None: the text is blank, or there is no such place.
    """
    anchored = _anchored(statement, where)
    said = storable(text)
    if anchored is None or not said.strip():
        return None
    anchor, ranges = anchored
    new = Comment(ids("c"), author, when, said, anchor=anchor)
    done = _marked(replace(statement, comments=(*statement.comments, new)), new.id, ranges)
    return Change(done, message("Add a comment"), _caret(anchor, ranges))


def reply(statement: Statement, node: str, author: str, when: datetime, text: str, ids: Ids) -> Change | None:
    """An answer at the end of a comment's thread; a resolved thread is open again. None: no such comment, or the text is blank."""
    old, said = comment_of(statement, node), storable(text)
    if old is None or not said.strip():
        return None
    new = replace(old, replies=(*old.replies, Reply(ids("r"), author, when, said)), resolved=False)
    return _changed(statement, _with(statement, new), message("Reply to the comment"))


def resolve(statement: Statement, node: str) -> Change | None:
    """Says that a comment is done with. None: no such comment, or it is resolved."""
    return _settled(statement, node, resolved=True, label=message("Resolve the comment"))


def reopen(statement: Statement, node: str) -> Change | None:
    """Says that a comment is not done with after all. None: no such comment, or it is open."""
    return _settled(statement, node, resolved=False, label=message("Reopen the comment"))


def edit_text(statement: Statement, node: str, author: str, text: str) -> Change | None:
    """Other words for one's own comment or reply, `node` being its id. None: it is not there or not this author's, the text is blank,
    or it says so already."""
    old, said = thread_of(statement, node), storable(text)
    if old is None or not said.strip():
        return None
    if old.id == node:
        new = replace(old, text=said) if old.author == author else old
    else:
        new = replace(old, replies=tuple(replace(each, text=said) if _is(each, node, author) else each for each in old.replies))
    return _changed(statement, _with(statement, new), message("Change the comment"))


def delete(statement: Statement, node: str, author: str) -> Change | None:
    """Takes one's own comment or reply away, a comment with its marks. None: it is not there or not this author's, or somebody else
    has answered the comment: nobody's words go with another's (such a thread is resolved instead)."""
    old = thread_of(statement, node)
    if old is None:
        return None
    if old.id != node:
        new = replace(old, replies=tuple(each for each in old.replies if not _is(each, node, author)))
        return _changed(statement, _with(statement, new), message("Delete the reply"))
    if any(name != author for name in (old.author, *(answer.author for answer in old.replies))):
        return None
    kept = tuple(each for each in statement.comments if each.id != node)
    return Change(replace(without_marks(statement, (node,)), comments=kept), message("Delete the comment"))


def detached(statement: Statement) -> tuple[Comment, ...]:
    """The comments whose passage is gone; their anchor holds its words."""
    return tuple(each for each in statement.comments if isinstance(each.anchor, Detached))


def comment_of(statement: Statement, node: str) -> Comment | None:
    """The comment of this id; None where there is none."""
    return next((each for each in statement.comments if each.id == node), None)


def thread_of(statement: Statement, node: str) -> Comment | None:
    """The comment of this id, or the one that has the reply of this id; None where there is neither."""
    return next((each for each in statement.comments if node in (each.id, *(answer.id for answer in each.replies))), None)


def commented(statement: Statement, node: str) -> tuple[Range, ...]:
    """The stretches of text that carry the marks of a comment, in order; neighbouring letters of one paragraph together."""
    return all_commented(statement).get(node, ())


@by_identity
def all_commented(statement: Statement) -> dict[str, tuple[Range, ...]]:
    """The stretches of all comments that have marks, by comment. Remembered for as long as the statement lives: do not change it."""
    found: dict[str, list[Range]] = {}
    for paragraph in paragraphs(statement):
        for node, start, end in _stretches(paragraph) if comments_of(paragraph) else ():
            found.setdefault(node, []).append((paragraph.id, start, end))
    return {node: tuple(ranges) for node, ranges in found.items()}


def without_marks(statement: Statement, nodes: tuple[str, ...]) -> Statement:
    """The statement whose text carries no marks of these comments; itself where it carries none."""
    gone = {Mark("commented", node) for node in nodes}

    def bare(old: Paragraph) -> Paragraph:
        return replace(old, runs=remarked(old.runs, 0, length(old.runs), lambda marks: tuple(each for each in marks if each not in gone)))

    return with_paragraphs(statement, tuple(each.id for each in paragraphs(statement) if not comments_of(each).isdisjoint(nodes)), bare)


@by_identity
def _stretches(paragraph: Paragraph) -> tuple[Range, ...]:
    """The stretches of the paragraph that carry marks of comments: the comment, start, end; each comment's in order."""
    done: list[Range] = []
    going: dict[str, int] = {}
    at = 0
    for run in paragraph.runs:
        here = {mark.value for mark in run.marks if mark.kind == "commented"}
        done += [(node, going.pop(node), at) for node in [*going] if node not in here]
        going = {**dict.fromkeys(here, at), **going}
        at += len(run.text)
    return (*done, *((node, start, at) for node, start in going.items()))


def _anchored(statement: Statement, where: Where) -> tuple[Anchor, tuple[Range, ...]] | None:
    """The anchor and the letters to mark; None where there is no such place."""
    if isinstance(where, OnNode):
        found = find(statement, where.node)
        return None if found is None else (where, ())
    if isinstance(where, OnField):
        found = find(statement, where.node)
        return None if found is None or where.field not in fields_of(found) else (where, ())
    known = [(range_, piece) for range_ in where if (piece := paragraph_of(statement, range_[0])) is not None]
    ranges = tuple(
        (node, low, high) for (node, start, end), piece in known if (low := max(start, 0)) < (high := min(end, length(piece.runs)))
    )
    if ranges:
        return OnMarks(), ranges
    return (OnNode(known[0][1].id), ()) if known else None


def _marked(statement: Statement, node: str, ranges: tuple[Range, ...]) -> Statement:
    mark = Mark("commented", node)

    def on(old: Paragraph) -> Paragraph:
        for _, start, end in (each for each in ranges if each[0] == old.id):
            old = replace(old, runs=remarked(old.runs, start, end, lambda marks: (*marks, mark)))
        return old

    return with_paragraphs(statement, tuple(paragraph for paragraph, _, _ in ranges), on)


def _with(statement: Statement, new: Comment) -> Statement:
    comments = tuple(new if each.id == new.id else each for each in statement.comments)
    return statement if comments == statement.comments else replace(statement, comments=comments)


def _settled(statement: Statement, node: str, *, resolved: bool, label: str) -> Change | None:
    old = comment_of(statement, node)
    return None if old is None else _changed(statement, _with(statement, replace(old, resolved=resolved)), label)


def _changed(old: Statement, new: Statement, label: str) -> Change | None:
    return None if new is old or new == old else Change(new, label)


def _is(answer: Reply, node: str, author: str) -> bool:
    return answer.id == node and answer.author == author


def _caret(anchor: Anchor, ranges: tuple[Range, ...]) -> Caret | None:
    if ranges:
        (first, start, _), (last, _, end) = ranges[0], ranges[-1]
        return Caret(last, end, anchor_node=first, anchor=start)
    match anchor:
        case OnField(node, field):
            return Caret(node, field=field)
        case OnNode(node):
            return Caret(node)
        case _:
            return None
