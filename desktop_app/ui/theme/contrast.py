"""High contrast: the system's own colours instead of Bayan's. Nothing is told by colour, for there are only two or three."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette

from desktop_app.ui.theme.tokens import LIGHT

LEGIBLE = 4.5
"""WCAG 2.2, 1.4.3: the contrast of text."""

GROUNDS = frozenset({"chrome", "sunken", "page", "raised", "hover", "pressed", "comment_ground", "selection"})

INKS = ("WindowText", "Text", "ButtonText", "BrightText", "ToolTipText", "PlaceholderText", "Dark", "Shadow")
SURFACES = ("Window", "Base", "AlternateBase", "Button", "Light", "Midlight", "Mid", "ToolTipBase")
MARKS = ("Highlight", "Link", "LinkVisited", "Accent")
"""The roles of a palette that get the ink, the ground, and the one colour."""


def contrast(one: QColor, other: QColor) -> float:
    """The contrast of two colours, from 1 to 21 (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def contrast_colours(palette: QPalette) -> dict[str, str]:
    """Every token in colours of the palette: grounds as its grounds, everything else as its text, the accent as its highlight where
    that is legible."""
    window, base = palette.color(QPalette.ColorRole.Window), palette.color(QPalette.ColorRole.Base)
    text, highlight = palette.color(QPalette.ColorRole.WindowText), palette.color(QPalette.ColorRole.Highlight)
    legible = min(contrast(highlight, window), contrast(highlight, base)) >= LEGIBLE
    colours = dict.fromkeys(LIGHT, text.name())
    for token in LIGHT:
        if token in GROUNDS or token.endswith("_soft"):
            colours[token] = (base if token in ("page", "raised") or token.endswith("_soft") else window).name()
    accent = highlight if legible else text
    over = palette.color(QPalette.ColorRole.HighlightedText) if legible else base
    own = {"accent": accent, "focus": accent, "accent_hover": accent, "on_accent": over, "selection": highlight}
    own["disabled"] = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText)
    return colours | {token: colour.name() for token, colour in own.items()}


def plain_palette(scheme: Qt.ColorScheme) -> QPalette:
    """Black and white for a system that names no contrast of its own."""
    dark = scheme == Qt.ColorScheme.Dark
    ground, ink = (QColor(name) for name in (("black", "white") if dark else ("white", "black")))
    marked, over = (QColor(name) for name in (("#1AEBFF", "black") if dark else ("#37006E", "white")))
    palette = QPalette()
    for names, colour in ((INKS, ink), (SURFACES, ground), (MARKS, marked), (("HighlightedText",), over)):
        for role in names:
            palette.setColor(getattr(QPalette.ColorRole, role), colour)
    for role in ("WindowText", "Text", "ButtonText"):
        palette.setColor(QPalette.ColorGroup.Disabled, getattr(QPalette.ColorRole, role), QColor("#3FF23F" if dark else "#600000"))
    return palette


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
