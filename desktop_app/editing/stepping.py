"""Steps of the workflow at an open statement: what stands against a release, and what follows a released one. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from desktop_app.editing.commands.command import Context
from desktop_app.editing.document import Document
from desktop_app.editing.house import house_unspelt
from desktop_app.formats.xml.validate import validate
from desktop_app.language import RULES, House, check
from desktop_app.review.revising import correct, revise, withdraw
from desktop_app.review.workflow import changed_since, hindrance, step
from desktop_app.statement import Change, Ids, Problem, Statement
from desktop_app.statement.metadata import Status
from desktop_app.text.message import Message, message
from desktop_app.text.plural import plural
from desktop_app.text.refusal import Refusal

FOLLOWING: Mapping[str, Callable[[Statement, Ids], Statement | None]] = {"revise": revise, "correct": correct, "withdraw": withdraw}
"""What can be made of a statement that went out, by the name of the command."""


NOBODY = message("A step of the workflow needs a name: say who takes it with --author NAME.")
UNCLEAN = message("The statement is not released, for this stands against it: {first}")
UNDECIDED = frozenset(f"schema/release-{each}" for each in ("suggestion", "proposal", "gap"))
"""Problems of a release that say of each place what is said once for all suggestions."""


@dataclass(frozen=True, slots=True)
class Obstacle:
    """What stands against a release, and the way to it: the `command` that leads there or does away with it, or the `problem`.
    Without either, another obstacle comes first."""

    words: Message
    command: str = ""
    problem: Problem | None = None


def obstacles(statement: Statement, house: House | None = None) -> tuple[Obstacle, ...]:
    """All that stands against a release: suggestions to decide, an approval that is lacking or was given to another content, and the errors
    that it would have when released, open comments among them."""
    found = []
    if statement.changes:
        found.append(Obstacle(undecided(len(statement.changes)), "review.next"))
    way = "workflow.approve" if hindrance(statement, "approved") is None else ""
    if statement.metadata.status != "approved":
        found.append(Obstacle(Message(message("It is not approved yet.")), way))
    elif changed_since(statement):
        found.append(Obstacle(Message(message("The content was changed after the approval.")), way))
    wrong = (each for each in errors(statement, house) if each.code not in UNDECIDED)
    return (*found, *(Obstacle(Message(each.message, each.arguments), problem=each) for each in wrong))


def undecided(count: int) -> Message:
    """So many suggestions wait for a decision."""
    few, many = message("{count:d} suggestions are not decided yet."), message("{count} suggestions are not decided yet.")
    return plural(count, message("1 suggestion is not decided yet."), message("2 suggestions are not decided yet."), few, many)


def remaining(problems: Iterable[Problem]) -> Message | None:
    """The warnings that stay in a statement that is released all the same; None: there are none."""
    count = sum(each.severity == "warning" for each in problems)
    few, many = message("{count:d} warnings stay in it."), message("{count} warnings stay in it.")
    return plural(count, message("1 warning stays in it."), message("2 warnings stay in it."), few, many) if count else None


def take_step(context: Context, status: Status) -> Change | None:
    """The next step without a window, with the argument `note`. Raises Refusal where something stands against it, or nobody takes it."""
    why = hindrance(context.statement, status)
    if why is not None:
        raise Refusal(why.source, detail="", **dict(why.arguments))
    if not context.author.strip():
        raise Refusal(NOBODY)
    first = next(iter(errors(context.statement)), None) if status == "released" else None
    if first is not None:
        raise Refusal(UNCLEAN, first=Message(first.message, first.arguments))
    return step(context.statement, status, context.author, context.now, str(context.arguments.get("note", "")))


def errors(statement: Statement, house: House | None = None) -> tuple[Problem, ...]:
    """What must be put right before a release: the errors that the statement has as soon as it is released, by this house; None: that of
    the settings, without its dictionaries, for no unknown word is an error."""
    out = replace(statement, metadata=replace(statement.metadata, status="released"))
    found = (*validate(out), *check(out, RULES, house if house is not None else house_unspelt()))
    return tuple(problem for problem in found if problem.severity == "error")


def follows(statement: Statement, way: str, ids: Ids) -> Document | None:
    """A document of its own with what follows the statement (see FOLLOWING); it has no file and is to be saved. None: not this way."""
    made = FOLLOWING[way](statement, ids)
    if made is None:
        return None
    document = Document(made)
    document.mark_unsaved("")
    return document
