"""The toolbar: history, what the paragraph is, marks; the middle changes with the pane. Generated from the command table. At its end the
search of commands, the status and the release."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolBar, QWidget

from desktop_app.editing.commands import COMMANDS, Command
from desktop_app.editing.standing import standing
from desktop_app.statement import Paragraph
from desktop_app.statement.names import ROLE_NAMES
from desktop_app.statement.walking import find
from desktop_app.text.message import message
from desktop_app.ui.menus import SWITCHES, step_titles
from desktop_app.ui.palette.field import CommandSearch
from desktop_app.ui.parts import Answering, Choice, Tool, ToolSeparator, panel, row, with_keys
from desktop_app.ui.standing import ReleaseButton, StatusChip
from desktop_app.ui.text_menu import choice_menu
from desktop_app.ui.theme import rtl
from desktop_app.ui.theme.tokens import HEIGHT
from desktop_app.ui.words import tr

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

MIDDLE = {"metadata": (), "body": ("role", "marks"), "agenda": ("agenda", "marks"), "closing": ("role", "marks")}
"""What stands between the history and the review in each pane."""
ALWAYS = ("history", "review")

BARE = ("history", "marks")
"""Groups without a line before them: the first, and the one that belongs to the role."""

WORDED = {"agenda.add": message("Add"), "review.suggest": message("Suggest")}
"""Commands whose button has its word."""


ORDER = ("mark.strong", "mark.emphasis", "style.quotation", "link.edit", "comment.add")
"""Buttons whose order is that of use; the others follow as the table has them."""


class Toolbar(Answering, QToolBar):
    """48 high, not movable. Its buttons' enablement follows the typing pause; their commands decide when pressed."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("toolbar")
        self.setMovable(False)
        self.setFixedHeight(HEIGHT["toolbar"] + 1)
        self.toggleViewAction().setVisible(False)
        self._tools: dict[str, tuple[Command, Tool]] = {}
        self.role = Choice([(role, title) for role, title in ROLE_NAMES.items()])
        self.role.setProperty("role", "toolbar")
        self.role.setMinimumWidth(150)
        self.role.setFixedHeight(HEIGHT["control"])
        self.role.activated.connect(self._role_chosen)
        self.names = Tool("tag", message("Mark a name"))
        self.names.clicked.connect(self._show_names)
        self.search = CommandSearch()
        self.search.asked.connect(lambda words: import_module("desktop_app.ui.palette.palette").open_palette(window, words))
        self.chip, self.release = StatusChip(window), ReleaseButton(window)
        groups = {name: self._group(name) for name in ("history", "agenda", "marks", "review")}
        groups["marks"].layout().addWidget(self.names)
        groups["role"] = panel(row(ToolSeparator(), self.role, 4, gap=2))
        self._groups: dict[str, QWidget] = groups
        order = (groups[name] for name in ("history", "agenda", "role", "marks", "review"))
        end = row((self.search, 0), self.chip, self.release, gap=8)
        everything = panel(row(*order, None, 8, end, gap=2, margins=(12, 0, 12, 0)))
        everything.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        everything.setFixedHeight(HEIGHT["toolbar"])
        self.layout().setContentsMargins(0, 0, 0, 0)
        self.addWidget(everything)
        self.retranslate()
        self.show_pane("body")

    def show_pane(self, name: str) -> None:
        """Shows the groups of this pane."""
        for group, widget in self._groups.items():
            widget.setVisible(group in ALWAYS or group in MIDDLE.get(name, ()))

    def refresh(self) -> None:
        """Enablement, switches and the role, as they are now."""
        runner = self._window.runner
        for command, tool in self._tools.values():
            tool.setEnabled(runner.enabled(command))
            if command.checked is not None:
                tool.setChecked(runner.checked(command))
            elif command.id in SWITCHES:
                tool.setChecked(SWITCHES[command.id](self._window))
        for id_, words in step_titles(self._window).items():
            _, tool = self._tools[id_]
            tool.setToolTip(with_keys(words, self._window.menus.shown_keys(id_)))
        self._show_standing()
        node = find(self._window.document.value, self._window.selection.node) if self._window.document is not None else None
        self.role.setEnabled(isinstance(node, Paragraph))
        self.role.choose(node.role if isinstance(node, Paragraph) else None)

    def _show_standing(self) -> None:
        """How far the statement has come; what is released is not released again."""
        if self._window.document is not None:
            shown = standing(self._window.document.value)
            self.chip.show_standing(shown)
            self.release.setVisible(shown.status != "released")
            self.release.setEnabled(not self._window.document.read_only)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The field of the commands is wider in a wide window."""
        super().resizeEvent(event)
        self.search.updateGeometry()

    def retranslate(self) -> None:
        keys_of = self._window.menus.shown_keys
        for id_, (_, tool) in self._tools.items():
            tool.show_keys(keys_of(id_))
        self.search.show_keys(keys_of("help.search"))
        self.setWindowTitle(tr("Toolbar"))
        self.role.setAccessibleName(tr("What this paragraph is"))
        self.role.setToolTip(tr("What this paragraph is"))

    def _group(self, name: str) -> QWidget:
        rows = sorted((row for row in COMMANDS if row.tool == name), key=lambda row: ORDER.index(row.id) if row.id in ORDER else len(ORDER))
        tools = [self._tool(command) for command in rows]
        return panel(row(*([] if name in BARE else [ToolSeparator()]), *tools, gap=2))

    def _tool(self, command: Command) -> Tool:
        switch = command.checked is not None or command.id in SWITCHES
        tool = Tool(command.icon, command.title, checkable=switch, words=WORDED.get(command.id, ""))
        tool.clicked.connect(lambda _checked=False, id_=command.id: self._press(id_))
        self._tools[command.id] = (command, tool)
        return tool

    def _press(self, id_: str) -> None:
        self._window.run(id_)
        self._window.focus_pane()
        self.refresh()

    def _show_names(self) -> None:
        """What a name can be, below the button; those that do not apply are grey."""
        menu = choice_menu(self._window, "format/names")
        below = self.names.rect().bottomRight() if rtl() else self.names.rect().bottomLeft()
        at = self.names.mapToGlobal(below)
        menu.popup(at - QPoint(menu.sizeHint().width(), 0) if rtl() else at)

    def _role_chosen(self, _index: int) -> None:
        self._window.run(f"role.{self.role.value}")
        self._window.focus_pane()
