"""Scaling: Bayan's measures are for a system font of 9 points. With a larger one everything grows alike, so that nothing is cut."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

VARIABLE = "QT_SCALE_FACTOR"
USUAL_POINTS = 9.0
LEAST, MOST = 1.0, 2.5
"""Nobody's system font is so small that Bayan's should shrink, or so large that a window would show a word."""

NOTICED = 0.05


def factor_of(font: QFont) -> float:
    """How much larger than drawn everything should be, by the system's own font; 1.0 where its size is not told in points."""
    points = font.pointSizeF()
    return min(max(points / USUAL_POINTS, LEAST), MOST) if points > 0 else 1.0


def application_in_scale(make: Callable[[], QApplication]) -> QApplication:
    """The application that `make` makes, in the scale of the system's font. Qt takes a scale only before there is an application: where
    the font asks for another one, the first makes room for a second."""
    app = make()
    factor = factor_of(app.font())
    if factor - 1.0 < NOTICED:
        return app
    app.shutdown()
    before = os.environ.get(VARIABLE)
    os.environ[VARIABLE] = f"{factor * _number(os.environ):.4f}"
    try:
        return make()
    finally:
        if before is None:
            del os.environ[VARIABLE]  # what Bayan starts has its own
        else:
            os.environ[VARIABLE] = before


def _number(environment: Mapping[str, str]) -> float:
    """The scale that the person asked for by hand."""
    try:
        return float(environment.get(VARIABLE, ""))
    except ValueError:
        return 1.0
