"""Learning a word: as it is written, and the word that it is inflected like, with a guess."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.language.spelling.learnt import FEMININE, NAME, NISBA, NOUN, PLURAL, Learnt, guessed
from desktop_app.text.message import Message, message
from desktop_app.ui.dialogs.popup import Popup
from desktop_app.ui.parts import Button, Choice, Entry, Field, Label, column, row
from desktop_app.ui.words import tr

WIDTH = 420
KINDS = (
    (NOUN, Message(message("Noun, as “{word}”: with the article, with endings"), (("word", NOUN),))),
    (FEMININE, Message(message("Feminine noun, as “{word}”"), (("word", FEMININE),))),
    (PLURAL, Message(message("Plural, as “{word}”"), (("word", PLURAL),))),
    (NISBA, Message(message("Adjective of a place or a people, as “{word}”"), (("word", NISBA),))),
    (NAME, Message(message("Name, as “{word}”: without the article"), (("word", NAME),))),
    ("", Message(message("Never inflected"))),
)
"""The models, and what they are called."""


class LearningDialog(Popup):
    """Preset with the guess. `answer()` gives what is to be learnt, None where the person gave up."""

    def __init__(self, parent: QWidget | None, word: str, language: str) -> None:
        super().__init__(parent, tr("Learn a word"))
        guess = guessed(word, language)
        self._language = language
        self.word = Entry()
        self.word.setText(guess.word)
        self.kind = Choice(KINDS)
        self.kind.choose(guess.model)
        self.learn = Button(message("Learn"), "primary")
        self.learn.setDefault(True)
        cancel = Button(message("Cancel"))
        self.word.textChanged.connect(lambda text: self.learn.setEnabled(bool(text.strip())))
        self.learn.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        arabic = language == "ar"
        words = Label(
            message("Without the article and without what is joined to it: Bayan then knows its forms too.")
            if arabic
            else message("It counts as right from now on, exactly as it stands here."),
            wrap=True,
        )
        fields = [Field(message("Word"), self.word)]
        if arabic:
            fields.append(Field(message("Inflected like"), self.kind))
        buttons = row(None, cancel, self.learn, gap=8)
        self.setLayout(column(Label(message("Learn a word"), "heading"), words, *fields, 4, buttons, gap=12, margins=(24, 20, 24, 20)))
        self.setFixedWidth(WIDTH)
        self.resize(WIDTH, self.layout().totalHeightForWidth(WIDTH))
        self.word.selectAll()
        self.word.setFocus()

    def answer(self) -> Learnt | None:
        """Asks, and waits for the answer."""
        done = self.exec()
        self.deleteLater()
        return self.learnt() if done else None

    def learnt(self) -> Learnt:
        """What the dialog says now."""
        return Learnt(self._language, self.word.text().strip(), self.kind.value if self._language == "ar" else "")
