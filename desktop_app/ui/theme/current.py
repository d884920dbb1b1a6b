"""What is in force: theme and writing direction, read from the application; nothing is kept here."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QGuiApplication

from desktop_app.ui.theme.tokens import THEMES


def theme_name() -> str:
    """ "light" or "dark"."""
    app = QCoreApplication.instance()
    name = app.property("theme") if app is not None else None
    return name if name in THEMES else "light"


def colours() -> Mapping[str, str]:
    """The colours of the theme in force by token."""
    return THEMES[theme_name()]


def colour(token: str, alpha: float | None = None) -> QColor:
    """A token's colour, or the colour of that literal name; `alpha` from 0 to 1 makes it transparent."""
    result = QColor(colours().get(token, token))
    if alpha is not None:
        result.setAlphaF(alpha)
    return result


def rtl() -> bool:
    """True where the window reads right to left."""
    return QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
