"""What can be done with paragraphs of an import: another section, another role."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.statement import Paragraph, Statement
from desktop_app.statement.names import ROLE_NAMES, SECTION_NAMES
from desktop_app.statement.nodes import Section
from desktop_app.statement.walking import find, places
from desktop_app.text.message import message
from desktop_app.ui.words import tr

KEYS: dict[Section, str] = {"front": "Alt+0", "lead": "Alt+1", "body": "Alt+2", "agenda": "Alt+3", "closing": "Alt+4"}
"""The keys that send paragraphs to a section: those of the editor, and one for the front."""


class ParagraphMenu(QMenu):
    """Sections and roles for paragraphs; what they are now is ticked. `section_chosen`, `role_chosen`: what was chosen."""

    section_chosen = Signal(str)
    role_chosen = Signal(str)

    def __init__(self, statement: Statement, nodes: tuple[str, ...], parent: QWidget, *, roles_only: bool = False) -> None:
        super().__init__(parent)
        found = [node for node in (find(statement, each) for each in nodes) if isinstance(node, Paragraph)]
        if not roles_only:
            sections = {places(statement)[each.id].section for each in found}
            self._add(SECTION_NAMES, sections, self.section_chosen, KEYS)
            self.addSeparator()
        roles = {each.role for each in found}
        target = self if roles_only else self.addMenu(tr(message("Role of the paragraph")))
        self._add(ROLE_NAMES, roles, self.role_chosen, {}, target)

    def _add(self, names: dict, now: set, chosen: object, keys: dict, target: QMenu | None = None) -> None:
        menu = target or self
        group = QActionGroup(self)
        for value, words in names.items():
            action = QAction(tr(words), menu, checkable=True, checked=now == {value})
            if value in keys:
                action.setShortcut(QKeySequence(keys[value]))
                action.setShortcutVisibleInContextMenu(True)
            action.triggered.connect(lambda _=False, value=value: chosen.emit(value))
            group.addAction(action)
            menu.addAction(action)
            if now == {value} and menu is self and not keys:
                self.setActiveAction(action)
