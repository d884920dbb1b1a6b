"""The dialog of the glossary: terms to search, edit, bring and take away; the file that the office shares."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, QStringListModel, Qt
from PySide6.QtWidgets import QDialog, QListView, QWidget

from desktop_app.editing.glossary import glossary_path, keep_terms, load_glossary, read_terms, write_terms
from desktop_app.editing.glossary.draft import Draft, typed_wrong
from desktop_app.language.terms import TERM_KINDS
from desktop_app.statement.metadata import LANGUAGES
from desktop_app.statement.names import LANGUAGE_NAMES
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal
from desktop_app.ui import asking
from desktop_app.ui.parts import Answering, Button, Choice, Entry, Field, Label, column, line, panel, row
from desktop_app.ui.parts.check import Check
from desktop_app.ui.words import said, tr

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

SIZE, LIST = QSize(860, 620), 260
KINDS = {
    "person": message("Person"), "organisation": message("Organisation"), "place": message("Place"), "event": message("Event"),
    "title": message("Title or office"), "other": message("Other"),
}  # fmt: skip
FILES = (("CSV", "*.csv"), ("TBX", "*.tbx *.xml"))


class GlossaryDialog(Answering, QDialog):
    """What is edited counts when the dialog closes. `file`: one's own glossary."""

    def __init__(self, window: MainWindow, file: Path) -> None:
        super().__init__(window)
        self._window, self._file, self._filling = window, file, False
        found = load_glossary(file, window.settings.glossary_file)
        self._before, self._refused = found.own, found.refused
        self.draft = Draft(found.own, "", 0 if found.own else -1)
        self.search = Entry(message("Search the glossary"))
        self.list = QListView()
        self.list.setModel(QStringListModel(self))
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSpacing(3)
        self.add, self.remove = Button(message("Add"), None, "add"), Button(message("Delete"), "quiet", "delete")
        self.bring, self.take = Button(message("Import…"), "quiet"), Button(message("Export…"), "quiet")
        self.office, self.no_office = Button(message("Choose a file…"), "quiet"), Button(message("None"), "quiet")
        self.shared = Label("", "caption", wrap=True)
        self.close_button = Button(message("Close"), "primary")
        left = panel(column(self.search, (self.list, 1), row(self.add, self.remove, None, gap=8), gap=8, margins=(16, 16, 12, 12)), "plain")
        left.setFixedWidth(LIST)
        body = row(left, (self._form(), 1), gap=0)
        office = row(
            Label(message("Glossary of the office"), "field"), (self.shared, 1), self.office, self.no_office, gap=8, margins=(16, 8, 16, 8)
        )
        foot = panel(row(self.bring, self.take, None, self.close_button, gap=8, margins=(16, 12, 16, 12)), "chrome")
        self.setLayout(column(panel(body, "page"), line(), panel(office, "page"), line(), foot, gap=0))
        self.layout().setStretch(0, 1)
        self._connect()
        self.retranslate()
        self.resize(SIZE.boundedTo(self.screen().availableSize() - QSize(48, 80)))
        self._show()
        self.search.setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Glossary"))
        self.list.setAccessibleName(tr("Glossary"))
        self._show_office()

    def done(self, result: int) -> None:
        """Keeps what was changed; where that cannot be, says so and stays."""
        if self.draft.kept != self._before:
            try:
                keep_terms(self.draft.kept, self._file)
            except Refusal as refusal:
                asking.tell(self, refusal)
                return
        super().done(result)

    # how it is made

    def _form(self) -> QWidget:
        self.kind = Choice(tuple((kind, KINDS[kind]) for kind in TERM_KINDS))
        self.forms = {language: Entry() for language in LANGUAGES}
        self.wrong = {language: Entry(message("Rejected forms, parted by |")) for language in LANGUAGES}
        self.note = Entry()
        self.safe = Check(message("Mend rejected forms together with what is safe"))
        rows: list[object] = [Field(message("Kind"), self.kind)]
        for language in LANGUAGES:
            approved, rejected = Field(LANGUAGE_NAMES[language], self.forms[language]), Field(message("Not"), self.wrong[language])
            rows.append(row((approved, 1), (rejected, 1), gap=12))
        rows += [Field(message("Note"), self.note), self.safe, None]
        self.fields = panel(column(*rows, gap=10, margins=(12, 16, 16, 12)), "plain")
        return self.fields

    def _connect(self) -> None:
        self.search.textEdited.connect(lambda words: self._become(self.draft.searched(words)))
        self.list.selectionModel().currentChanged.connect(self._moved)
        self.add.clicked.connect(self._added)
        self.remove.clicked.connect(lambda: self._become(self.draft.removed()))
        self.bring.clicked.connect(self._bring)
        self.take.clicked.connect(self._take)
        self.office.clicked.connect(self._choose_office)
        self.no_office.clicked.connect(lambda: self._set_office(""))
        self.close_button.clicked.connect(self.accept)
        for language in LANGUAGES:
            self.forms[language].textEdited.connect(lambda text, of=language: self._edit(self.draft.with_form(of, text)))
            self.wrong[language].textEdited.connect(lambda text, of=language: self._edit(self.draft.with_wrong(of, text)))
        self.note.textEdited.connect(lambda _text: self._edit_rest())
        self.kind.activated.connect(lambda _index: self._edit_rest())
        self.safe.clicked.connect(lambda _on: self._edit_rest())

    # what is shown

    def _show(self) -> None:
        """The list and the form of the draft."""
        self._filling = True
        shown = self.draft.shown
        self.list.model().setStringList([self._named(at) for at in shown])
        if self.draft.at in shown:
            self.list.setCurrentIndex(self.list.model().index(shown.index(self.draft.at)))
        self._filling = False
        term = self.draft.term
        self.fields.setEnabled(term is not None)
        self.remove.setEnabled(term is not None)
        self.take.setEnabled(bool(self.draft.kept))
        for language in LANGUAGES:
            self.forms[language].setText(term.form(language) if term else "")
            self.wrong[language].setText(typed_wrong(term, language) if term else "")
        self.note.setText(term.note if term else "")
        self.kind.choose(term.kind if term else "other")
        self.safe.setChecked(bool(term and term.safe))

    def _named(self, at: int) -> str:
        return self.draft.terms[at].name or tr(message("New term"))

    def _show_office(self) -> None:
        path = self._window.settings.glossary_file
        self.no_office.setEnabled(bool(path))
        if self._refused:
            self.shared.say(said(message("{why}"), why=asking.refusal_words(self._refused[0])), "error")
        else:
            self.shared.say(asking.isolated(path) if path else message("All who use one file share its terms."), "quiet")

    # what a person does

    def _become(self, draft: Draft) -> None:
        self.draft = draft
        if self.search.text() != draft.words:
            self.search.setText(draft.words)
        self._show()

    def _edit(self, draft: Draft) -> None:
        """A field was typed into: the form stays as it is, the list says the new name."""
        self.draft = draft
        shown = draft.shown
        if draft.at in shown:
            model = self.list.model()
            model.setData(model.index(shown.index(draft.at)), self._named(draft.at))
        self.take.setEnabled(bool(draft.kept))

    def _edit_rest(self) -> None:
        self._edit(self.draft.with_rest(self.kind.value, self.note.text(), safe=self.safe.isChecked()))

    def _moved(self, current: QModelIndex, _before: QModelIndex) -> None:
        shown = self.draft.shown
        if not self._filling and current.isValid() and current.row() < len(shown):
            self.draft = replace(self.draft, at=shown[current.row()])
            self._show()

    def _added(self) -> None:
        self._become(self.draft.added())
        self.forms["ar"].setFocus()

    def _bring(self) -> None:
        chosen = asking.choose_file(self, tr("Import terms"), self._file.parent, FILES)
        if chosen is not None:
            try:
                self._become(self.draft.brought(read_terms(chosen)))
            except Refusal as refusal:
                asking.tell(self, refusal)

    def _take(self) -> None:
        chosen = asking.choose_file(self, tr("Export terms"), self._file.with_name("glossary.csv"), FILES, saving=True)
        if chosen is not None:
            try:
                write_terms(self.draft.kept, chosen)
            except Refusal as refusal:
                asking.tell(self, refusal)

    def _choose_office(self) -> None:
        chosen = asking.choose_file(self, tr("Glossary of the office"), self._file.parent, FILES)
        if chosen is not None:
            self._set_office(str(chosen))

    def _set_office(self, path: str) -> None:
        self._window.change_settings(replace(self._window.settings, glossary_file=path))
        self._refused = load_glossary(self._file, path).refused
        self._show_office()


def own_glossary(window: MainWindow) -> Path:
    """Where the glossary of this window's person is kept."""
    return glossary_path(window.preferences.file)
