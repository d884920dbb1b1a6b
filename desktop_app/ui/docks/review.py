"""The review: everything that waits for a decision or an answer, by author, kind and section; a click goes to its place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from desktop_app.editing.identity import me
from desktop_app.editing.review_deciding import accept_words, reject_words
from desktop_app.editing.review_list import Entry, Kind, cards, chosen, entries
from desktop_app.text.message import message
from desktop_app.ui.actions.review import go_to_row
from desktop_app.ui.docks.review_asking import ask
from desktop_app.ui.docks.review_filter import ReviewFilter
from desktop_app.ui.docks.review_view import ReviewView
from desktop_app.ui.parts import Answering, EmptyState, Label, Tool, line, panel, row
from desktop_app.ui.parts.boxes import column
from desktop_app.ui.parts.buttons import ElidedButton
from desktop_app.ui.words import said, tr

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

WAYS = (
    ("review.previous", "chevron_left", message("Suggestion or comment before")),
    ("review.next", "chevron_right", message("Next suggestion or comment")),
)
""" "Previous" is the leading chevron; the icons are mirrored by themselves."""


EDGE = 16
"""From the edges of the dock to what stands in its foot."""


class Review(Answering, QWidget):
    """Follows its window. It keeps the filter alone; all else is read from the statement."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.setProperty("role", "chrome")
        self.filters = ReviewFilter(self.follow)
        self.view = ReviewView()
        self.view.chosen.connect(self._go)
        self.view.asked.connect(lambda command, ids: ask(window, command, ids))
        self.view.left.connect(window.focus_pane)
        self.empty = EmptyState("checkmark_circle", "", "", tone="ok")
        self.position = Label("", "caption")
        self.ways = {id_: Tool(icon, words, dense=True) for id_, icon, words in WAYS}
        for id_, tool in self.ways.items():
            tool.clicked.connect(lambda _=False, id_=id_: window.run(id_))
        before, behind = self.ways.values()
        self.accept_all = ElidedButton("", icon_name="checkmark", dense=True)
        self.accept_all.clicked.connect(lambda: self._decide_listed("review.accept-all"))
        self.reject_all = ElidedButton("", icon_name="dismiss", dense=True)
        self.reject_all.clicked.connect(lambda: self._decide_listed("review.reject-all"))
        self._deciding = row(self.accept_all, self.reject_all, None, gap=8)
        self._all = panel(self._deciding)
        steps = row(before, self.position, behind, None, gap=4)
        self._foot = panel(column(line(), column(self._all, steps, gap=8, margins=(EDGE, 8, EDGE, 8)), gap=0))
        self.setLayout(column(self.filters.head, (self.view, 1), (self.empty, 1), self._foot, gap=0))

    def filter(self, kind: Kind | None = None, author: str | None = None, section: str | None = None) -> None:
        """Lists this kind, of this author and in this section alone; None: as before."""
        given = {"kind": kind, "author": author, "section": section}
        self.filters.take(replace(self.filters.choice, **{name: value for name, value in given.items() if value is not None}))

    @property
    def chips(self) -> dict:
        """The chips of the authors by name."""
        return self.filters.chips

    def follow(self, *, anew: bool = False) -> None:
        """Everything as it is now."""
        window = self._window
        if window.document is None:
            return
        value, who = window.document.value, me(window.settings).name
        self.filters.follow(value, who)
        found = chosen(value, self.filters.choice)
        here = window.side.walk.current(value, window.selection) if value.changes or value.comments else None
        current = here.id if here is not None else ""
        self.view.setVisible(bool(found))
        self.empty.setVisible(not found)
        self.empty.say(*self._calm(everything=bool(entries(value))))
        self.view.show_entries(list(cards(value, found)), current, who, can_decide=not window.document.read_only, anew=anew)
        at = next((number for number, entry in enumerate(found, 1) if entry.id == current), 0)
        self.position.setText(said(message("{number} of {total}"), number=at, total=len(found)) if at else str(len(found)))
        self._show_deciding(sum(not entry.is_comment for entry in found))
        self._foot.setVisible(bool(found))
        self.view.setAccessibleName(tr("Review"))
        for id_, tool in self.ways.items():
            tool.show_keys(window.menus.shown_keys(id_))

    def retranslate(self) -> None:
        self.follow(anew=True)

    def redress(self) -> None:
        self.follow(anew=True)

    def _calm(self, *, everything: bool) -> tuple[str, str, str, str]:
        if everything or self.filters.choice.kind:
            return "filter", "ink3", message("Nothing of this kind"), message("The filter above hides the rest.")
        calm = message("What reviewers suggest or comment on is listed here.")
        return "checkmark_circle", "ok", message("No suggestions and no comments"), calm

    def _show_deciding(self, count: int) -> None:
        choice = self.filters.choice
        self.accept_all.say(accept_words(count, choice.author, choice.section))
        self.reject_all.say(reject_words(count, choice.author, choice.section))
        self._all.setVisible(count > 0 and not self._window.document.read_only)
        self._lay_deciding()

    def _lay_deciding(self) -> None:
        """Both side by side, where their words have room; else one below the other."""
        wide = self.accept_all.sizeHint().width() + self.reject_all.sizeHint().width() + self._deciding.spacing()
        beside = wide <= self.width() - 2 * EDGE
        self._deciding.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_deciding()

    def _go(self, entry: Entry) -> None:
        go_to_row(self._window, entry.row)

    def _decide_listed(self, command: str) -> None:
        """All that is listed: of one author, or in one section, where these are chosen."""
        choice = self.filters.choice
        self._window.run(command, {"author": choice.author, "section": choice.section})
