"""Steps of the workflow at the window: approved, released, back to draft, and what follows a released statement."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from importlib import import_module
from random import SystemRandom
from typing import TYPE_CHECKING

from desktop_app.editing.identity import me
from desktop_app.editing.suggesting import REVIEW
from desktop_app.statement import Caret, fresh_ids
from desktop_app.statement.metadata import Status
from desktop_app.statement.walking import node_ids
from desktop_app.text.message import filled, message
from desktop_app.ui import asking
from desktop_app.ui.actions.copies import may_change
from desktop_app.ui.actions.file import document_name, heard, room, save
from desktop_app.ui.actions.review import introduces
from desktop_app.ui.words import said, tr

if TYPE_CHECKING:
    from desktop_app.statement import Problem
    from desktop_app.ui.window import MainWindow

Act = Callable[["MainWindow"], bool]
TOLD = 8000
"""Milliseconds for which the status bar says what was done."""
MOST = 4
"""So many errors are named at once."""
DONE = {
    "approved": message("Approved. It can be released now."),
    "draft": message("The statement is a draft again."),
}
FOLLOWS = {
    "revise": message("A new draft. The earlier statement stays as it is."),
    "correct": message("A new draft that corrects the released statement, which stays as it is."),
    "withdraw": message("A new announcement that withdraws the released statement, which stays as it is."),
}


def give(status: Status) -> Act:
    """An act that gives the statement this status; where something stands against it, that is said."""

    def act(window: MainWindow) -> bool:
        if not may_change(window) or not heard(window) or _hindered(window, status) or not introduces(window):
            return False
        if not _step(window, status):
            return False
        window.status.showMessage(tr(DONE[status]), TOLD)
        window.follow()
        return True

    return act


def release(window: MainWindow) -> bool:
    """Closes the statement: checked, asked, saved, and only to be read from then on."""
    if not may_change(window) or not heard(window) or _stopped(window) or not introduces(window):
        return False
    name = asking.isolated(document_name(window.document))
    if not asking.ask_release(window, name) or not save(window) or _stopped(window):
        return False
    document, selection = window.document, window.selection
    if not _step(window, "released"):
        return False
    document.read_only = _workflow().RELEASED
    if not save(window):
        document.read_only = ""
        document.undo(REVIEW)
        window.follow()
        return False
    window.show_document(document)
    if selection.node:
        window.go_to(Caret(selection.node, selection.start))
    window.follow()
    return True


def follow(way: str) -> Act:
    """An act that begins what follows a statement that went out, in a window of its own."""

    def act(window: MainWindow) -> bool:
        if window.document is None:
            return False
        value = window.document.value
        ids = fresh_ids(SystemRandom(), node_ids(value))
        made = import_module("desktop_app.editing.stepping").follows(value, way, ids)
        place = room(window) if made is not None else None
        if place is None:
            return False
        place.show_document(made)
        place.status.showMessage(tr(FOLLOWS[way]), TOLD)
        return True

    return act


def _step(window: MainWindow, status: Status) -> bool:
    document = window.document
    document.seal()
    change = _workflow().step(document.value, status, me(window.settings).name, datetime.now().astimezone())
    return window.apply(change, REVIEW)


def _hindered(window: MainWindow, status: Status) -> bool:
    """Says why the statement can't be given this status now."""
    why = _workflow().hindrance(window.document.value, status)
    if why is not None:
        asking.inform(window, said(why))
    return why is not None


def _stopped(window: MainWindow) -> bool:
    """Says what stands against a release: a step that is lacking, suggestions to decide, errors."""
    if _hindered(window, "released"):
        return True
    errors = import_module("desktop_app.editing.stepping").errors(window.document.value)
    if not errors:
        return False
    strong = said(import_module("desktop_app.editing.tallying").errors(len(errors)))
    if asking.ask_show(window, strong, _listed(errors)):
        window.side.show("problems")
        window.show_dock(window.problems_dock, True)
    return True


def _listed(errors: tuple[Problem, ...]) -> str:
    words = tuple(dict.fromkeys(filled(tr, each.message, each.arguments) for each in errors))
    return "\n".join((*words[:MOST], *(("…",) if len(words) > MOST else ())))


def _may_become(status: Status) -> Act:
    return lambda window: may_change(window) and status in _workflow().STEPS[window.document.value.metadata.status]


def _is(*statuses: Status) -> Act:
    return lambda window: window.document is not None and window.document.value.metadata.status in statuses


def _workflow() -> object:
    return import_module("desktop_app.review.workflow")


WORKFLOW_ACTS: dict[str, Act] = {
    "workflow.approve": give("approved"), "workflow.draft": give("draft"), "workflow.release": release,
    **{f"workflow.{way}": follow(way) for way in FOLLOWS},
}  # fmt: skip
WORKFLOW_READY: dict[str, Act] = {
    "workflow.approve": _may_become("approved"), "workflow.draft": _may_become("draft"),
    "workflow.release": may_change,
    "workflow.revise": _is("approved", "released"), "workflow.correct": _is("released"), "workflow.withdraw": _is("released"),
}  # fmt: skip
