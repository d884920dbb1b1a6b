"""What follows a change after the typing pause: docks, counters, enablement, the window's title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.statement.problems import Problem
from desktop_app.ui.actions.file import document_name
from desktop_app.ui.regions import region_of
from desktop_app.ui.words import tr

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

Found = dict[str, list[Problem]]


class Following:
    """Brings the parts of a window in step with its document. Nothing here keeps a truth of its own."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def everything(self) -> None:
        """All of it."""
        self.problems()
        self._window.toolbar.refresh()
        self._window.status.refresh()
        self._window.unread.follow()
        self.name()

    def problems(self) -> None:
        """Outline, problems and the counts of the switcher."""
        window, document = self._window, self._window.document
        if document is None:
            window.outline.clear()
            return
        by_node: Found = {}
        by_pane: Found = {}
        for problem in window.problems:
            by_node.setdefault(problem.node, []).append(problem)
            by_pane.setdefault(region_of(document.value, problem.node), []).append(problem)
        window.outline.show_contents(document.value, by_node, window.selection.node)
        window.problem_view.show_problems(document.value, window.problems, window.problems_list.current, checking=window.checking)
        window.switcher.show_problems({name: tuple(found) for name, found in by_pane.items()})
        window.problems_tab.count(len(window.problems))

    def notice(self) -> None:
        """Why nothing may be changed, where that is so."""
        window, document = self._window, self._window.document
        if document is not None and document.read_only:
            window.notice.say("hint", document.read_only)
        else:
            window.notice.hide()

    def name(self) -> None:
        """The title: the document's name, marked while it has unsaved changes."""
        window, document = self._window, self._window.document
        if document is None:
            window.setWindowModified(False)
            window.setWindowTitle(tr("Bayan"))
            return
        window.setWindowTitle(f"\u2068{document_name(document)}\u2069[*] — {tr('Bayan')}")
        window.setWindowModified(document.modified)
