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
from desktop_app.text.message import message
from desktop_app.ui import asking
from desktop_app.ui.actions.copies import may_change
from desktop_app.ui.actions.file import document_name, heard, room, save
from desktop_app.ui.actions.go import go_to_problem
from desktop_app.ui.actions.review import go_to_row, introduces
from desktop_app.ui.status import place_words
from desktop_app.ui.words import said, tr

if TYPE_CHECKING:
    from desktop_app.review.listing import CommentRow
    from desktop_app.statement import Problem
    from desktop_app.ui.window import MainWindow

Act = Callable[["MainWindow"], bool]
TOLD = 8000
"""Milliseconds for which the status bar says what was done."""
DONE = {
    "approved": message("Approved. It can be released now."),
    "draft": message("The statement is a draft again."),
    "released": message("Released. It can be read and exported, but no longer changed."),
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
    """Closes the statement: what stands against it is shown with a way to it; then asked, saved, and only to be read from then on."""
    if not may_change(window) or not heard(window):
        return False
    note = _asked(window)
    if note is None or not introduces(window) or not save(window) or _workflow().hindrance(window.document.value, "released"):
        return False
    document, selection = window.document, window.selection
    if not _step(window, "released", note):
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
    window.status.showMessage(tr(DONE["released"]), TOLD)
    return True


def _asked(window: MainWindow) -> str | None:
    """The note of a release that the person wants; None: he does not, or goes to what stands against it."""
    stepping, dialog = (import_module(f"desktop_app.{name}") for name in ("editing.stepping", "ui.dialogs.releasing"))
    name = asking.isolated(document_name(window.document))
    while True:
        value = window.document.value
        found, left = stepping.obstacles(value, window.preferences.housing.house), stepping.remaining(window.problems)
        place = lambda problem: _place(window, problem)  # noqa: E731
        wish, way, note = dialog.ReleaseDialog(window, name, found, place, left or "").answer()
        if wish != "way":
            return note if wish == "release" else None
        if way.problem is not None:
            _go_to_obstacle(window, way.problem)
            return None
        if way.command == "review.next":
            _show_side(window, "review")
        if not window.run(way.command) or way.command == "review.next":
            return None


def _go_to_obstacle(window: MainWindow, problem: Problem) -> None:
    """Shows where it is put right: an open comment among the comments, all else in its place."""
    row = _comment(window, problem)
    _show_side(window, "problems" if row is None else "review")
    go_to_problem(window, problem) if row is None else go_to_row(window, row)


def _place(window: MainWindow, problem: Problem) -> str:
    row = _comment(window, problem)
    return place_words(window.document.value, problem.node) if row is None else said(_listing().place_of(row))


def _comment(window: MainWindow, problem: Problem) -> CommentRow | None:
    """The comment that the problem is about."""
    comments = _listing().comments_listed(window.document.value) if window.document.value.comments else ()
    return next((each for each in comments if each.id == problem.node), None)


def _listing() -> object:
    return import_module("desktop_app.review.listing")


def _show_side(window: MainWindow, tab: str) -> None:
    window.side.show(tab)
    window.show_dock(window.problems_dock, True)


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


def _step(window: MainWindow, status: Status, note: str = "") -> bool:
    document = window.document
    document.seal()
    change = _workflow().step(document.value, status, me(window.settings).name, datetime.now().astimezone(), note)
    return window.apply(change, REVIEW)


def _hindered(window: MainWindow, status: Status) -> bool:
    """Says why the statement can't be given this status now, and leads to the suggestions that wait."""
    value = window.document.value
    why = _workflow().hindrance(value, status)
    if why is not None and value.changes and status in _workflow().STEPS[value.metadata.status]:
        if asking.ask_show(window, said(why), tr("Show the suggestions")):
            _show_side(window, "review")
            window.run("review.next")
    elif why is not None:
        asking.inform(window, said(why))
    return why is not None


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
