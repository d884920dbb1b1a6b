"""What follows a change after the typing pause: docks, counters, enablement, the window's title."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop_app.editing.regions import region_of
from desktop_app.statement.problems import Problem
from desktop_app.text.message import message
from desktop_app.ui.actions.file import document_name
from desktop_app.ui.words import tr

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

Found = dict[str, list[Problem]]


class Following:
    """Brings the parts of a window in step with its document. Nothing here keeps a truth of its own."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def everything(self) -> None:
        """All of it, now."""
        for act in self._acts().values():
            act()

    def later(self) -> None:
        """All of it, each part in a turn of the event loop of its own."""
        for name, act in self._acts().items():
            self._window.pace.later(name, act)

    def checked(self, problems: tuple[Problem, ...]) -> None:
        """The problems have changed: the panes and what counts problems follow."""
        for name, pane in self._window.panes.made.items():
            self._window.pace.later(f"pane.{name}", lambda pane=pane: pane.set_problems(problems))
        for name in ("outline", "problems", "switcher", "status"):
            self._window.pace.later(name, self._acts()[name])

    def _acts(self) -> dict[str, Callable[[], None]]:
        window = self._window
        return {
            "outline": self._outline, "problems": self._problems, "switcher": self._switcher, "toolbar": window.toolbar.refresh,
            "review": window.side.follow, "status": window.status.refresh, "unread": window.unread.follow, "name": self.name,
            "seen": window.only_read.follow, "suggesting": window.unsuggested.follow,
        }  # fmt: skip

    def _by_node(self) -> Found:
        found: Found = {}
        for problem in self._window.problems:
            found.setdefault(problem.node, []).append(problem)
        return found

    def _outline(self) -> None:
        window = self._window
        if window.document is None:
            window.outline.clear()
        else:
            window.outline.show_contents(window.document.value, self._by_node(), window.selection.node)

    def _problems(self) -> None:
        window = self._window
        if window.document is not None:
            current = window.judging.list.current
            window.problem_view.show_problems(window.document.value, window.problems, current, checking=window.checking)

    def _switcher(self) -> None:
        window = self._window
        if window.document is None:
            return
        by_pane: Found = {}
        for node, found in self._by_node().items():
            by_pane.setdefault(region_of(window.document.value, node), []).extend(found)
        window.switcher.show_problems({name: tuple(found) for name, found in by_pane.items()})
        window.problems_tab.count(len(window.problems))

    def notice(self) -> None:
        """Why nothing may be changed, where that is so."""
        window, document = self._window, self._window.document
        if document is not None and document.read_only:
            window.notice.action.say(message("Revise") if document.value.metadata.status == "released" else message("Save as…"))
            window.notice.say("hint", document.read_only)
        else:
            window.notice.hide()

    def go_on(self) -> None:
        """The way on from there: a revision of a released statement, else another file."""
        document = self._window.document
        self._window.run("workflow.revise" if document is not None and document.value.metadata.status == "released" else "file.save-as")

    def name(self) -> None:
        """The title: the document's name, marked while it has unsaved changes."""
        window, document = self._window, self._window.document
        if document is None:
            window.setWindowModified(False)
            window.setWindowTitle(tr("Bayan"))
            return
        window.setWindowTitle(f"\u2068{document_name(document)}\u2069[*] — {tr('Bayan')}")
        window.setWindowModified(document.modified)
