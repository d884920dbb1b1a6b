"""Palette and style sheet of the application, made of the tokens."""

from __future__ import annotations

from string import Template

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from desktop_app.resource import resource
from desktop_app.ui.theme.contrast import contrast_colours, plain_palette
from desktop_app.ui.theme.current import colours, put_in_force, theme_name
from desktop_app.ui.theme.fonts import load_fonts, ui_font
from desktop_app.ui.theme.tokens import PALETTE, RADIUS, THEMES, TYPE

DRAWN = {"chevron": "ink2", "tick": "on_accent", "check": "ink"}
"""Drawings that the style sheet names, each with the colour it has in every theme."""

CHOICES = ("system", "light", "dark", "contrast")
CONTRAST = "contrast"


def install_theme(app: QApplication, choice: str = "system") -> None:
    """Dresses the application: fonts, palette, style sheet. Call it again after the language changed: sizes depend on it."""
    load_fonts()
    app.setProperty("theme_choice", choice if choice in CHOICES else "system")
    if app.style().objectName().lower() != "fusion" and not app.styleSheet():
        app.setStyle("Fusion")
    name = wanted(app)
    if name == CONTRAST:
        _dress_in_contrast(app)
        return
    put_in_force(name)
    sheet = style_sheet(name, right_to_left=app.layoutDirection() == Qt.LayoutDirection.RightToLeft)
    if sheet == app.styleSheet():
        return
    app.setFont(ui_font())
    app.setPalette(palette(name))
    app.setStyleSheet(sheet)


def _dress_in_contrast(app: QApplication) -> None:
    """Fusion with the system's palette and without a style sheet: whoever needs contrast gets the colours that they chose."""
    hints = app.styleHints()
    system = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
    app.setPalette(QPalette() if system else plain_palette(hints.colorScheme()))
    put_in_force(CONTRAST, contrast_colours(app.palette()))
    app.setFont(ui_font())
    app.setStyleSheet(_contrast_sheet(right_to_left=app.layoutDirection() == Qt.LayoutDirection.RightToLeft))


def _contrast_sheet(*, right_to_left: bool) -> str:
    """What is told by weight, size and outline stays where colours go; the order of buttons too."""
    size = {role: row[0 if right_to_left else 2] for role, row in TYPE.items()}
    heads = "".join(f'QLabel[level="{role}"] {{ font-size: {size[role]}px; font-weight: 600; }}' for role in ("strong", "heading", "pane"))
    edge = f"border: 1px solid {colours()['ink']}"
    return (
        f"QToolTip {{ color: {colours()['ink']}; background: {colours()['page']}; }}"
        f"{heads} QDialogButtonBox {{ button-layout: 3; }}"
        f'QFrame[role="card"] {{ {edge}; border-radius: {RADIUS["card"]}px; }}'
        f'QLabel[level="key"] {{ {edge}; border-radius: {RADIUS["chip"]}px; padding: 0 6px; }}'
    )


def follow_system(app: QApplication) -> None:
    """Changes the theme with the system's, as long as the choice is "system"."""
    app.styleHints().colorSchemeChanged.connect(lambda _scheme: _system_changed(app))
    app.styleHints().accessibility().contrastPreferenceChanged.connect(lambda _preference: _system_changed(app))


def _system_changed(app: QApplication) -> None:
    if app.property("theme_choice") == "system" and wanted(app) != theme_name():
        install_theme(app, "system")


def wanted(app: QCoreApplication) -> str:
    """The theme that the choice asks for now."""
    choice = app.property("theme_choice")
    if choice in CHOICES and choice != "system":
        return str(choice)
    hints = QApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return CONTRAST
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def palette(name: str) -> QPalette:
    """The palette of a theme."""
    colours, result = THEMES[name], QPalette()
    for role, token in PALETTE:
        result.setColor(getattr(QPalette.ColorRole, role), QColor(colours[token]))
    for role in ("WindowText", "Text", "ButtonText", "HighlightedText"):
        result.setColor(QPalette.ColorGroup.Disabled, getattr(QPalette.ColorRole, role), QColor(colours["disabled"]))
    return result


def style_sheet(name: str, *, right_to_left: bool) -> str:
    """The style sheet of a theme. Its selectors speak of dynamic properties (role, level, tone), never of object names."""
    column = 0 if right_to_left else 2
    sizes = {f"{role}_px": row[column] for role, row in TYPE.items()}
    radii = {f"r_{shape}": value for shape, value in RADIUS.items()}
    onward = f"chevron_{'left' if right_to_left else 'right'}"
    drawings = {each: each for each in DRAWN} | {"onward": onward}
    drawn = {place: resource(f"icons/sheet/{drawing}-{name}.svg").as_posix() for place, drawing in drawings.items()}
    template = Template(resource("theme/window.qss").read_text("utf-8"))
    return template.substitute(THEMES[name], **sizes, **radii, **drawn, field_px=13 if right_to_left else 12)
