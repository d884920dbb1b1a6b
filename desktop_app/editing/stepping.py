"""Steps of the workflow at an open statement: what stands against a release, and what follows a released one. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from desktop_app.editing.document import Document
from desktop_app.formats.xml.validate import validate
from desktop_app.language import check
from desktop_app.review.revising import correct, revise, withdraw
from desktop_app.statement import Ids, Problem, Statement

FOLLOWING: Mapping[str, Callable[[Statement, Ids], Statement | None]] = {"revise": revise, "correct": correct, "withdraw": withdraw}
"""What can be made of a statement that went out, by the name of the command."""


def errors(statement: Statement) -> tuple[Problem, ...]:
    """What must be put right before a release."""
    return tuple(problem for problem in (*validate(statement), *check(statement)) if problem.severity == "error")


def follows(statement: Statement, way: str, ids: Ids) -> Document | None:
    """A document of its own with what follows the statement (see FOLLOWING); it has no file and is to be saved. None: not this way."""
    made = FOLLOWING[way](statement, ids)
    if made is None:
        return None
    document = Document(made)
    document.mark_unsaved("")
    return document
