"""The four panes of a window, wired to it. Each is made when it is first wanted: most windows show one or two of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_app.editing.document import Document
from desktop_app.editing.history import Step
from desktop_app.editing.returning import return_place
from desktop_app.statement import Caret, Change, Statement
from desktop_app.ui.parts.late import LateStack
from desktop_app.ui.text_menu import choice_menu, item_menu, show_text_menu

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

CLASSES = {
    "metadata": ("metadata", "MetadataPane"), "body": ("body", "BodyPane"), "agenda": ("agenda.pane", "AgendaPane"),
    "closing": ("closing", "ClosingPane"),
}  # fmt: skip
"""Module and name of each, in the order of the switcher."""
TEXT_PANES = ("body", "agenda", "closing")
"""Those of which the text is the most: commands of texts work there."""
SLICED = {"body", "closing"}
"""Those of which a long text is written in slices."""


class Panes(Mapping[str, QWidget]):
    """The panes by name, in the order of the switcher: who asks for one by its name gets it made, with what the window knows by then.

    `made`: those that are. `stack` shows one of them; what they ask for goes to the window.
    """

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._made: dict[str, QWidget] = {}
        self.stack = LateStack(len(CLASSES))
        for name in CLASSES:
            window.pace.ahead(lambda name=name: bool(_class(name)) and False)  # the first visit need not read the modules
        window.pace.ahead(self._agenda_ahead)
        window.pace.ahead(lambda: self["metadata"].prepare())  # noqa: PLW0108 - it is made no sooner

    def __getitem__(self, name: str) -> QWidget:
        """The pane; made now if nobody wanted it before."""
        return self._made[name] if name in self._made else self._make(name)

    def __iter__(self) -> Iterator[str]:
        """The names of all."""
        return iter(CLASSES)

    def __len__(self) -> int:
        """How many there can be."""
        return len(CLASSES)

    @property
    def made(self) -> dict[str, QWidget]:
        """Those that somebody wanted, in the order of the switcher."""
        return {name: self._made[name] for name in CLASSES if name in self._made}

    def lead(self, change: Change | None) -> None:
        """Before a change: texts that will be written anew go first where it leads."""
        if change is not None:
            self._lead(change.statement, lambda: change.caret)

    def lead_along(self, way: str) -> None:
        """The same before "undo" or "redo"."""
        document = self._window.document
        found = getattr(document.history, way)() if document is not None else None
        if found is not None:
            step: Step = found[1]
            back = way == "undo"
            self._lead(step.before if back else step.after, lambda: return_place(step) if back else step.forth)

    def _lead(self, coming: Statement, place: Callable[[], Caret | None]) -> None:
        document = self._window.document
        if document is not None and not document.read_only:
            for name in SLICED & self._made.keys():
                self._made[name].editor.writing.lead(coming, place)

    def _agenda_ahead(self) -> bool:
        """A statement with items will have its agenda visited: what that takes is made while the person rests."""
        document = self._window.document
        if document is not None and document.value.agenda and "agenda" not in self._made:
            self._make("agenda")
        return False

    def bind(self, document: Document) -> None:
        """All show this document from now on. The body is there when others listen to it."""
        known = self.made
        for pane in known.values():
            pane.bind(document)
        if "body" not in known:
            self._make("body")

    def _make(self, name: str) -> QWidget:
        pane = self._made[name] = _class(name)()
        self.stack.put(list(CLASSES).index(name), pane)
        window = self._window
        for scope in ("text", "agenda") if name == "agenda" else ("text",) if name in TEXT_PANES else ():
            window.menus.scope(scope, (pane,))
        if name in SLICED:
            window.pace.write_for(pane.editor.writing)
        if hasattr(pane, "follow_settings"):
            pane.follow_settings(window.preferences)
        if window.document is not None:
            pane.bind(window.document)
            pane.set_problems(window.problems)
        self._wire(pane)
        return pane

    def _wire(self, pane: QWidget) -> None:
        window = self._window
        pane.selection_changed.connect(window.select)
        if hasattr(pane, "menu_wanted"):
            pane.menu_wanted.connect(lambda place: show_text_menu(window, place))
        if hasattr(pane, "go_to_asked"):
            pane.go_to_asked.connect(window.go_to)
        if hasattr(pane, "command_asked"):
            pane.command_asked.connect(window.run)
        if hasattr(pane, "source_asked"):
            pane.source_asked.connect(lambda owner, field: go_to_source(window, owner, field))
        if hasattr(pane, "command_wanted"):
            pane.command_wanted.connect(window.run)
            pane.item_menu_wanted.connect(lambda place: item_menu(window).popup(place))
            pane.choice_wanted.connect(lambda group, place: choice_menu(window, group).popup(place))


def _class(name: str) -> type[QWidget]:
    module, class_ = CLASSES[name]
    found: type[QWidget] = getattr(import_module(f"desktop_app.ui.panes.{module}"), class_)
    return found


def go_to_source(window: MainWindow, owner: str, field: str) -> bool:
    """Shows the passage that a recognised value was read from."""
    sources = window.document.value.sources if window.document is not None else ()
    source = next((each for each in sources if (each.owner, each.field) == (owner, field)), None)
    return source is not None and window.go_to(Caret(source.node, source.end, "", source.node, source.start))
