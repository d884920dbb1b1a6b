"""The side dock: problems, review, reader's view; one of them in front."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from desktop_app.text.message import message
from desktop_app.ui.docks.problems import Problems
from desktop_app.ui.parts import Tab, panel, row
from desktop_app.ui.parts.late import LateStack

if TYPE_CHECKING:
    from desktop_app.editing.review_walk import ReviewWalk
    from desktop_app.ui.docks.reader import Reader
    from desktop_app.ui.docks.review import Review
    from desktop_app.ui.window import MainWindow


class Side:
    """`head`: the tabs, for the dock's head; `stack`: the pages. The pages of the review and of the reader are made when
    they are first wanted."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.name = "problems"
        self.problems = Problems()
        self.stack = LateStack(2)
        self.stack.addWidget(self.problems)
        self.stack.setCurrentWidget(self.problems)
        self.problems.setProperty("role", "chrome")
        self.made: Review | None = None
        self._reader: Reader | None = None
        self._walk: ReviewWalk | None = None
        self.tabs = {"problems": Tab(message("Problems")), "review": Tab(message("Review")), "reader": Tab(message("Reader"))}
        self.tabs["problems"].setChecked(True)
        for name, tab in self.tabs.items():
            tab.clicked.connect(lambda _checked=False, name=name: self.show(name))
        self.head = panel(row(*self.tabs.values(), gap=0))

    @property
    def walk(self) -> ReviewWalk:
        """Which suggestion or comment is the current one; made when it is first wanted."""
        if self._walk is None:
            self._walk = import_module("desktop_app.editing.review_walk").ReviewWalk()
        return self._walk

    @property
    def review(self) -> Review:
        """The page of the review."""
        if self.made is None:
            self.made = import_module("desktop_app.ui.docks.review").Review(self._window)
            self.stack.put(0, self.made)
        return self.made

    @property
    def reader(self) -> Reader:
        """The page that shows the paragraph as its readers see it."""
        if self._reader is None:
            self._reader = import_module("desktop_app.ui.docks.reader").Reader(self._window)
            self.stack.put(1, self._reader)
        return self._reader

    def show(self, name: str) -> None:
        """Brings a page to the front of the dock."""
        self.name = name
        self.tabs[name].setChecked(True)
        self.stack.setCurrentWidget(
            {"problems": lambda: self.problems, "review": lambda: self.review, "reader": lambda: self.reader}[name]()
        )
        self.follow()

    def toggle(self, name: str) -> bool:
        """Shows a page, or hides the dock where it is in front."""
        dock = self._window.problems_dock
        hides = self.shows(name)
        self.show(name)
        self._window.show_dock(dock, not hides)
        return True

    def shows(self, name: str) -> bool:
        """Whether this page is seen."""
        return self.name == name and self._window.problems_dock.isVisible()

    def opened(self) -> None:
        """Another statement is open: one with suggestions or open comments shows these first."""
        document, self._walk = self._window.document, None
        waiting = document is not None and bool(document.value.changes or any(not comment.resolved for comment in document.value.comments))
        self.show("review" if waiting else "problems")

    def standing(self) -> dict[str, object]:
        """The suggestion or comment that stands at the caret, as the commands of the review take it."""
        document = self._window.document
        if document is None or not (document.value.changes or document.value.comments):
            return {}
        row = self.walk.current(document.value, self._window.selection)
        return {} if row is None else {"comment" if hasattr(row, "comment") else "change": row.id}

    def follow(self) -> None:
        """The review and the reader's view as the statement is now; hidden, the review is only counted."""
        document = self._window.document
        if document is None or not (document.value.changes or document.value.comments):
            self.tabs["review"].count(0)
        else:
            self.tabs["review"].count(len(import_module("desktop_app.editing.review_list").entries(document.value)))
        if document is not None and self.made is not None and self.name == "review":
            self.made.follow()
        if self._reader is not None and self.name == "reader":
            self._reader.follow()
