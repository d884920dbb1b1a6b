"""What is in force: theme and writing direction, read from the application; nothing is kept here."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QGuiApplication

from desktop_app.ui.theme.tokens import THEMES


def theme_name() -> str:
    """ "light", "dark" or "contrast"."""
    return getattr(QCoreApplication.instance(), "theme_in_force", "light")


def put_in_force(name: str, colours: Mapping[str, str] | None = None) -> None:
    """Makes a theme the one that everything is painted in; `colours` None: those of the tokens. Kept on the application's own object: a
    Qt property costs 20 times as much to read, and it is read for each stroke."""
    QCoreApplication.instance().theme_in_force = name
    QCoreApplication.instance().colours_in_force = THEMES[name] if colours is None else colours


def colours() -> Mapping[str, str]:
    """The colours of the theme in force by token."""
    return getattr(QCoreApplication.instance(), "colours_in_force", THEMES["light"])


def colour(token: str, alpha: float | None = None) -> QColor:
    """A token's colour, or the colour of that literal name; `alpha` from 0 to 1 makes it transparent."""
    result = QColor(colours().get(token, token))
    if alpha is not None:
        result.setAlphaF(alpha)
    return result


def text_face() -> str:
    """The face of Arabic text in force: "amiri" or "naskh"."""
    return getattr(QCoreApplication.instance(), "face_in_force", "amiri")


def put_face(face: str) -> None:
    """Makes a face the one that Arabic text is set in. Texts that are shown take it when they are dressed anew."""
    QCoreApplication.instance().face_in_force = face


def look() -> str:
    """Theme and face in one word: what a text was dressed in."""
    return f"{theme_name()} {text_face()}"


def rtl() -> bool:
    """True where the window reads right to left."""
    return QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
