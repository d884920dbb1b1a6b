"""What Word has no mark for, told in comments: comments whose words are gone, and suggested labels and languages of paragraphs.

They stand before the first letter of their paragraph, or of the text. They are no comments of the statement: on the way back they are
known again and left out, and only what somebody wrote about them counts.
"""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.formats.docx.copies.times import SEVERAL
from desktop_app.formats.docx.copies.wording import speaker
from desktop_app.statement.names import LANGUAGE_NAMES
from desktop_app.statement.nodes import Paragraph, Statement
from desktop_app.statement.review import Comment, Detached, OnNode, Proposal
from desktop_app.statement.walking import paragraphs
from desktop_app.text.characters import SOFT_BREAK
from desktop_app.text.message import message

LABEL = message("Suggested label: {value}")
NO_LABEL = message("Suggested: no label")
LANGUAGE = message("Suggested language: {value}")


def told(statement: Statement) -> tuple[Comment, ...]:
    """The comments that tell what has no mark, and that the statement does not have."""
    return tuple(_proposed(statement))


def first(statement: Statement) -> str | None:
    """The paragraph at which comments stand whose words are gone; None in a statement without paragraphs."""
    return next((paragraph.id for paragraph in paragraphs(statement)), None)


def worded(comment: Comment) -> str:
    """The words of a comment as a copy shows them: those of a detached one behind the words at which it stood."""
    return f"{lead(comment)}{comment.text}"


def lead(comment: Comment) -> str:
    """What a copy puts before the words of a comment."""
    anchor = comment.anchor
    return f"[{anchor.words}]{SOFT_BREAK}" if isinstance(anchor, Detached) and anchor.words else ""


def unworded(comment: Comment, text: str) -> str:
    """The words of a comment that came back, which a reviewer may have edited, without what the copy put before them."""
    return text.removeprefix(lead(comment))


def _proposed(statement: Statement) -> Iterator[Comment]:
    texts = {paragraph.id: paragraph for paragraph in paragraphs(statement)}
    changes = {change.id: change for change in statement.changes}
    for number, one in enumerate(statement.proposals):
        paragraph, change = texts.get(one.node), changes.get(one.change)
        if paragraph is not None and change is not None and (text := _said(statement, paragraph, one)):
            author = SEVERAL.join(change.authors)
            yield Comment(f"{one.change}/{number}", author, change.created, text, anchor=OnNode(one.node))


def _said(statement: Statement, paragraph: Paragraph, proposal: Proposal) -> str:
    say = speaker(statement.language)
    if proposal.field == "label" and proposal.new != paragraph.label:
        return say(LABEL).format(value=proposal.new.strip()) if proposal.new.strip() else say(NO_LABEL)
    if proposal.field == "language" and proposal.new:
        name = LANGUAGE_NAMES.get(proposal.new)
        return say(LANGUAGE).format(value=say(name) if name else proposal.new)
    return ""
