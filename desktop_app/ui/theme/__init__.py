"""The look: tokens, fonts, icons, palette and style sheet."""

from desktop_app.ui.theme.current import colour, colours, look, put_face, rtl, text_face, theme_name
from desktop_app.ui.theme.fonts import line_height, text_font, ui_font
from desktop_app.ui.theme.icons import icon, pixmap, spaced_icon
from desktop_app.ui.theme.style import follow_system, install_theme

__all__ = [
    "colour", "colours", "follow_system", "icon", "install_theme", "line_height", "look", "pixmap", "put_face", "rtl", "spaced_icon",
    "text_face", "text_font", "theme_name", "ui_font",
]  # fmt: skip
