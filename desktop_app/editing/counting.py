"""Counting words: what the status bar says of a statement."""

from __future__ import annotations

from desktop_app.statement import Paragraph, Statement
from desktop_app.statement.accepted import accepted
from desktop_app.statement.memo import by_identity
from desktop_app.statement.walking import paragraphs


@by_identity
def paragraph_words(paragraph: Paragraph) -> int:
    """Words of the accepted text, by white space. Labels do not count."""
    return len(accepted(paragraph.runs).split())


def words(statement: Statement) -> int:
    """Words of the whole statement; wrappers do not count."""
    return sum(paragraph_words(paragraph) for paragraph in paragraphs(statement) if paragraph.role != "wrapper")
