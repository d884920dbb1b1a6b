"""The dialog of templates: a language, and a kind to begin with."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.editing.templates import template_kinds, template_languages
from desktop_app.statement.names import LANGUAGE_NAMES
from desktop_app.text.message import message
from desktop_app.ui.parts import Answering, Button, FilterChip, Label, column, row
from desktop_app.ui.tiles import Tiles
from desktop_app.ui.words import tr

WIDTH = 828


class TemplatesDialog(Answering, QDialog):
    """A tile begins at once. `language`: of the templates that are shown first."""

    def __init__(self, parent: QWidget, language: str) -> None:
        super().__init__(parent)
        self.language, self._kind = language, ""
        self.setModal(True)
        self.chips = {each: FilterChip(LANGUAGE_NAMES[each], LANGUAGE_NAMES[each]) for each in template_languages()}
        self.tiles = Tiles(())
        self.empty = Button(message("Empty statement"), None, "document_add")
        cancel = Button(message("Cancel"))
        caption = message("What a template leaves open stands in double braces; Tab goes from one to the next.")
        head = row(Label(message("Language of the statement"), "field"), *self.chips.values(), None, gap=8)
        foot = row(self.empty, None, cancel, gap=8)
        about = Label(caption, "caption", wrap=True)
        self.setLayout(column(head, 4, self.tiles, about, None, foot, gap=12, margins=(24, 20, 24, 20)))
        for each, chip in self.chips.items():
            chip.clicked.connect(lambda _=False, each=each: self.show_language(each))
        self.tiles.chosen.connect(self._choose)
        self.empty.clicked.connect(lambda: self._choose("other"))
        cancel.clicked.connect(self.reject)
        self.setFixedWidth(min(WIDTH, parent.window().width() - 48))
        self.show_language(language)
        self.retranslate()

    def ask(self) -> tuple[str, str] | None:
        """The kind and the language that the person chose; None where they chose none."""
        done = self.exec() == QDialog.DialogCode.Accepted
        self.deleteLater()
        return (self._kind, self.language) if done else None

    def show_language(self, language: str) -> None:
        """The templates that there are in this language."""
        self.language = language
        self.chips[language].setChecked(True)
        self.tiles.show_kinds(template_kinds(language))
        self.tiles.tiles[0].setFocus(Qt.FocusReason.TabFocusReason)
        self.layout().activate()
        self.adjustSize()

    def retranslate(self) -> None:
        self.setWindowTitle(tr("New from a template"))

    def _choose(self, kind: str) -> None:
        self._kind = kind
        self.accept()
