"""The typefaces that Bayan brings, and the font of each role."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

from desktop_app.resource import resource
from desktop_app.ui.theme.current import rtl, text_face
from desktop_app.ui.theme.tokens import READING_FACES, TEXT_FAMILIES, TYPE, UI_FAMILY


def load_fonts() -> None:
    """Makes the shipped typefaces known; a second call adds nothing."""
    known = set(QFontDatabase.families())
    if {UI_FAMILY, *TEXT_FAMILIES["rtl"], *TEXT_FAMILIES["ltr"]} <= known:
        return
    for file in sorted(resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def ui_font(role: str = "control", *, weight: int | None = None, px: int | None = None) -> QFont:
    """The font of the window's own words; `px` and `weight` overrule the role's."""
    arabic, _, latin, _, usual = TYPE[role]
    font = QFont(UI_FAMILY)
    font.setPixelSize(px or (arabic if rtl() else latin))
    font.setWeight(QFont.Weight(weight or usual))
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return font


def text_font(role: str = "text", right_to_left: bool | None = None, *, px: int | None = None, zoom: int = 100) -> QFont:
    """The font of the statement's text: role "text", "lead" or "headline". Direction None: the window's. `zoom` in per cent."""
    turned = rtl() if right_to_left is None else right_to_left
    arabic, _, latin, _, weight = TYPE[role]
    family, size, _ = reading_face()
    font = QFont()
    font.setFamilies([family, *TEXT_FAMILIES["rtl"][1:]] if turned else list(TEXT_FAMILIES["ltr"]))
    font.setPixelSize(round((px or (arabic if turned else latin)) * (size if turned else 1) * zoom / 100))
    font.setWeight(QFont.Weight(weight))
    return font


def line_height(role: str = "text", right_to_left: bool | None = None, *, zoom: int = 100) -> float:
    """The wanted distance of two lines of a role, in pixels."""
    turned = rtl() if right_to_left is None else right_to_left
    return TYPE[role][1 if turned else 3] * (reading_face()[2] if turned else 1) * zoom / 100


def reading_face() -> tuple[str, float, float]:
    """The family of Arabic text in force, its size and its line beside those of the type scale."""
    return READING_FACES.get(text_face(), READING_FACES["amiri"])
