"""Teaching the dictionary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.editing.checking import word_of
from desktop_app.language.spelling.bare import bare
from desktop_app.text.message import message
from desktop_app.ui.actions.go import problems_here
from desktop_app.ui.words import said

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

TOLD = 4000
LEARNT = message("Bayan knows “{word}” now.")
UNKEPT = message("The word counts until Bayan is closed: the file of learnt words can't be written.")


def learn(window: MainWindow) -> bool:
    """Asks how the unknown word at hand is inflected, and learns it."""
    from desktop_app.ui.dialogs.learning import LearningDialog  # noqa: PLC0415 - loaded when it is wanted

    found = unknown_here(window)
    if found is None:
        return False
    word, language = found
    one = LearningDialog(window, bare(word, language), language).answer()
    if one is None:
        return False
    kept = window.preferences.housing.learn(one)
    window.status.showMessage(said(LEARNT, word=one.word) if kept else said(UNKEPT), TOLD)
    return True


def unknown_here(window: MainWindow) -> tuple[str, str] | None:
    """The unknown word that the caret touches, or that the current problem is about, and its language."""
    if window.document is None:
        return None
    current = window.judging.list.current
    near = (*problems_here(window), *((current,) if current is not None else ()))
    return next((found for problem in near if (found := word_of(problem, window.document.value)) is not None), None)


SPELLING_ACTS = {"spelling.learn": learn}
SPELLING_READY = {"spelling.learn": lambda window: unknown_here(window) is not None}
