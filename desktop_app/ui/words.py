"""The window's language: words, catalogue, and the direction that follows from it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from desktop_app.catalogue import translator
from desktop_app.text.message import Message, Translate, filled, message
from desktop_app.text.plural import plural

LANGUAGES = {"ar": "العربية", "en": "English"}
"""Languages of the interface by their own names."""

CONTEXT = "bayan"
Words = str | Message
"""What a person reads: a source text, or one with what fills it."""


def tr(text: str) -> str:
    """The text in the language of the interface; the source text itself where there is none."""
    return QCoreApplication.translate(CONTEXT, text)


def said(words: Words, **arguments: object) -> str:
    """The words in the language of the interface with their places filled in."""
    if isinstance(words, Message):
        return filled(tr, words.source, words.arguments)
    return filled(tr, words, arguments) if arguments else tr(words)


def counted(count: int, one: str, two: str, few: str, many: str, **arguments: object) -> str:
    """A number with its noun, as `plural` chooses it, in the language of the interface."""
    return said(plural(count, one, two, few, many, **arguments))


def counted_words(count: int) -> Message:
    """So many words."""
    return plural(count, message("1 word"), message("2 words"), message("{count:d} words"), message("{count} words"))


def counted_places(count: int) -> Message:
    """So many places of the statement."""
    return plural(count, message("1 place"), message("2 places"), message("{count:d} places"), message("{count} places"))


def language() -> str:
    """The language of the interface: a key of LANGUAGES."""
    app = QCoreApplication.instance()
    chosen = app.property("language") if app is not None else None
    return chosen if chosen in LANGUAGES else "ar"


def install(app: QApplication, chosen: str) -> None:
    """Makes `chosen` the language of the interface. Every widget gets LanguageChange and, where it turns, LayoutDirectionChange."""
    app.setProperty("language", chosen if chosen in LANGUAGES else "ar")
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    qt = QTranslator(app)
    if qt.load(f"qtbase_{chosen}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(qt)
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if chosen == "ar" else Qt.LayoutDirection.LeftToRight)
    app.installTranslator(_Catalogue(app, translator(chosen)))


class _Catalogue(QTranslator):
    """Answers Qt's questions for Bayan's own context."""

    def __init__(self, parent: QApplication, translate: Translate) -> None:
        super().__init__(parent)
        self._translate = translate

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, _disambiguation: str | None = None, _n: int = -1) -> str | None:
        return self._translate(source) if context == CONTEXT and source else None
