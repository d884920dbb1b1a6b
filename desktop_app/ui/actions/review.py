"""The review at the window: suggesting, deciding, commenting, walking, and what is seen of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication

from desktop_app.editing.identity import is_known, me
from desktop_app.editing.suggesting import REVIEW, VIEWS, View
from desktop_app.statement import Change, Comment
from desktop_app.text.message import message
from desktop_app.ui.deciding import may_go_in
from desktop_app.ui.words import tr

if TYPE_CHECKING:
    from desktop_app.editing.document import Document
    from desktop_app.review.listing import CommentRow, Row
    from desktop_app.ui.window import MainWindow

Act = Callable[["MainWindow"], bool]
ROUND = {
    1: message("Nothing more below: back to the first suggestion or comment"),
    -1: message("Nothing more above: back to the last suggestion or comment"),
}
TOLD, AGAIN = 4000, 200
"""Milliseconds for which the status bar says that the way led round, and after which a question that had to wait is tried again."""


def decide(window: MainWindow, change: Change | None) -> bool:
    """A decision or a comment goes in. Where a decision would break the statement, the person is asked before."""
    document = window.document
    if document is None or change is None or not may_go_in(window, document, change):
        return False
    return window.apply(change, REVIEW)


def suggest(window: MainWindow) -> bool:
    """What is changed becomes a suggestion from now on, or no longer."""
    document = window.document
    if document is None or document.read_only:
        return False
    if document.suggesting.on:
        document.suggesting.stop()
    elif introduces(window):
        document.suggesting.start(me(window.settings).name)
    else:
        return False
    return True


def begins(window: MainWindow) -> None:
    """A statement was opened: who opens one that somebody else sent for review suggests. Who has not said yet who he is, is asked at
    once, before he writes; a letter that was quicker than the question is a suggestion already. A window that is not shown asks nobody."""
    document = window.document
    if document is None or not reviews(window):
        return
    document.suggesting.start(me(window.settings).name)
    if not is_known(window.settings) and window.isVisible():
        QTimer.singleShot(0, window, lambda: _asks(window, document))


def reviews(window: MainWindow) -> bool:
    """Whether the open statement is one that the person suggests in unasked: somebody else sent it for review, or may have."""
    document = window.document
    if document is None or document.read_only or document.value.metadata.status != "in-review":
        return False
    return bool(import_module("desktop_app.review.workflow").starts_suggesting(document.value, window.settings.author))


def _asks(window: MainWindow, document: Document) -> None:
    """Asks who sits before this statement, once nothing else asks. Who does not say it does not suggest, and a bar says so."""
    if document is not window.document or is_known(window.settings):
        return
    if QApplication.activeModalWidget() is not None:
        QTimer.singleShot(AGAIN, window, lambda: _asks(window, document))
    elif not identity(window):
        document.suggesting.stop()
        window.unsuggested.follow()


def introduces(window: MainWindow) -> bool:
    """Whether the person's name is known; who has not said it yet is asked."""
    return is_known(window.settings) or identity(window)


def identity(window: MainWindow) -> bool:
    """Asks who sits here."""
    settings = import_module("desktop_app.ui.dialogs.identity").IdentityDialog(window, window.settings).answer()
    if settings is None:
        return False
    first = not is_known(window.settings)
    window.change_settings(settings)
    for each in tuple(window.windows or (window,)) if first else (window,):
        _takes_name(each, first=first)
    window.status.refresh()
    return True


def _takes_name(window: MainWindow, *, first: bool) -> None:
    """Who suggests here does so under the name that was said. `first`: it is known only now who reviews, and who sent the statement
    himself."""
    document = window.document
    if document is None:
        return
    if reviews(window) if first else document.suggesting.on:
        document.suggesting.start(me(window.settings).name)
    else:
        document.suggesting.stop()
    window.unsuggested.follow()


def step(by: int) -> Act:
    """An act that goes to the next suggestion or comment, or to the one before."""

    def act(window: MainWindow) -> bool:
        if window.document is None:
            return False
        found = window.side.walk.neighbour(by, window.document.value, window.selection)
        if found is None:
            return False
        row, round_ = found
        led = go_to_row(window, row)
        window.status.showMessage(tr(ROUND[by]), TOLD) if round_ else window.status.clearMessage()
        return led

    return act


def go_to_row(window: MainWindow, row: Row) -> bool:
    """Shows the place of a suggestion or comment; it is the current one then."""
    caret = import_module("desktop_app.editing.review_walk").caret_of(row)
    window.side.walk.choose(row)
    led = caret is not None and window.go_to(caret)
    window.side.walk.choose(row, window.selection if led else None)
    window.pace.touch()
    return led


def add_comment(window: MainWindow) -> bool:
    """Asks for the words of a comment on what is selected, or on what stands at the caret."""
    document = window.document
    if not _may_comment(window):
        return False
    walk, commenting = import_module("desktop_app.editing.review_walk"), import_module("desktop_app.review.commenting")
    where = walk.comment_place(document.value, window.selection)
    if where is None or not introduces(window):
        return False
    quoted = import_module("desktop_app.editing.review_acts").words_at(document.value, where)
    new = lambda words: commenting.comment(document.value, where, me(window.settings).name, _now(), words, document.ids)  # noqa: E731
    return _ask(window, message("Comment"), message("Comment"), new, quoted=quoted)


def reply_here(window: MainWindow) -> bool:
    """Asks for the answer to the comment at the caret."""
    row = comment_here(window)
    return row is not None and reply_to(window, row.id)


def reply_to(window: MainWindow, comment: str) -> bool:
    """Asks for the answer to a comment."""
    about = _thread(window, comment)
    if about is None or not introduces(window):
        return False
    document, commenting = window.document, import_module("desktop_app.review.commenting")
    new = lambda words: commenting.reply(document.value, about.id, me(window.settings).name, _now(), words, document.ids)  # noqa: E731
    return _ask(window, message("Reply"), message("Reply"), new, quoted=about.text)


def edit_here(window: MainWindow) -> bool:
    """Asks for other words of one's own comment at the caret."""
    row = comment_here(window)
    return row is not None and edit_comment(window, row.id)


def edit_comment(window: MainWindow, node: str) -> bool:
    """Asks for other words of one's own comment or reply."""
    thread, author = _thread(window, node), me(window.settings).name
    said = None if thread is None else next((each for each in (thread, *thread.replies) if each.id == node), thread)
    if said is None or said.author != author:
        return False
    edit_text = import_module("desktop_app.review.commenting").edit_text
    new = lambda words: edit_text(window.document.value, node, author, words)  # noqa: E731
    return _ask(window, message("Change the comment"), message("Change"), new, text=said.text)


def comment_here(window: MainWindow) -> CommentRow | None:
    """The comment at the caret; of several the one that the person went to last."""
    document = window.document
    if document is None or not document.value.comments:
        return None
    walk = import_module("desktop_app.editing.review_walk")
    here = window.side.walk.current(document.value, window.selection)
    return here if here is not None and hasattr(here, "comment") else walk.current_comment(document.value, window.selection)


def view(name: View) -> Act:
    """An act that shows all marks, or the text as if all were decided."""

    def act(window: MainWindow) -> bool:
        if window.document is None or window.document.suggesting.view == name:
            return False
        window.settle_edits()
        window.document.suggesting.show(name)
        return True

    return act


def dock(window: MainWindow) -> bool:
    """Shows or hides what waits for a decision or an answer."""
    return window.document is not None and window.side.toggle("review")


def _ask(window: MainWindow, title: str, act: str, new: Callable[[str], Change | None], *, quoted: str = "", text: str = "") -> bool:
    """Asks for words; what is made of them goes in."""
    people = import_module("desktop_app.review.people").known(window.document.value)
    remark = import_module("desktop_app.ui.dialogs.remark").Remark(window, title, act, quoted=quoted, text=text, known=people)
    remark.given.connect(lambda words: decide(window, new(words)))
    remark.open_at(_place(window))
    return True


def _thread(window: MainWindow, node: str) -> Comment | None:
    """The thread that a comment or reply belongs to, where it may be answered or changed."""
    return import_module("desktop_app.review.commenting").thread_of(window.document.value, node) if _may_comment(window) else None


def _place(window: MainWindow) -> QPoint:
    """Below the caret, else in the upper part of the pane."""
    pane = window.panes[window.pane_name]
    editor = getattr(pane, "editor", None)
    if editor is not None and editor.isVisible():
        box = editor.cursorRect()
        return editor.viewport().mapToGlobal(QPoint(box.center().x(), box.bottom()))
    return pane.mapToGlobal(QPoint(pane.width() // 2, pane.height() // 3))


def _may_comment(window: MainWindow) -> bool:
    return window.document is not None and not window.document.read_only


def _now() -> datetime:
    return datetime.now().astimezone()


REVIEW_ACTS: dict[str, Act] = {
    "review.suggest": suggest, "review.next": step(1), "review.previous": step(-1), "review.identity": identity, "view.review": dock,
    "comment.add": add_comment, "comment.reply": reply_here, "comment.edit": edit_here,
    **{f"review.view-{name}": view(name) for name in VIEWS},
}  # fmt: skip

REVIEW_READY: dict[str, Act] = {
    "review.suggest": lambda window: _may_comment(window) and window.document.suggesting.view == "marks",
    "comment.add": lambda window: _may_comment(window) and bool(window.selection.node),
    "comment.reply": lambda window: _may_comment(window) and comment_here(window) is not None,
    "comment.edit": lambda window: (
        _may_comment(window) and (row := comment_here(window)) is not None and row.comment.author == me(window.settings).name
    ),
    **dict.fromkeys(
        ("review.next", "review.previous"),
        lambda window: window.document is not None and bool(window.document.value.changes or window.document.value.comments),
    ),
}
