"""The numbers of Bayan's look: colours, space, type. Device-independent pixels at 100 %; no logic."""

from __future__ import annotations

LIGHT = {
    # surfaces, from the back to the front
    "chrome": "#F3F2EE", "sunken": "#EAE8E3", "page": "#FFFFFF", "raised": "#FFFFFF", "hover": "#E7E5DF", "pressed": "#DCD9D2",
    # lines: a hairline separates, an edge is the border of something one can use (at least 3:1)
    "hairline": "#DEDBD4", "edge": "#8C887F", "button_edge": "#CBC7BE", "scroll": "#CBC7BE",
    "ink": "#1C1F21", "ink2": "#4C5053", "ink3": "#62666A", "disabled": "#A09D96",
    # the one accent
    "accent": "#0E6170", "accent_hover": "#0A4E5B", "accent_soft": "#DDECEE", "on_accent": "#FFFFFF", "selection": "#C4E0E5",
    "focus": "#0E6170",
    # severities: line and text, and a soft ground
    "error": "#B3261E", "error_soft": "#FBE9E7", "warning": "#8A5300", "warning_soft": "#FBF0DC", "hint": "#2F5C9E",
    "hint_soft": "#E6EDF7", "ok": "#2A6A41", "ok_soft": "#E3F1E7",
    # authors 1 to 6, by order of first appearance in the file
    "author1": "#7A3E9D", "author1_soft": "#F3EAF8", "author2": "#A8480F", "author2_soft": "#FBEDE3", "author3": "#1D64A8",
    "author3_soft": "#E4EEF8", "author4": "#4E6B12", "author4_soft": "#EDF3DD", "author5": "#A2295F", "author5_soft": "#F9E6EE",
    "author6": "#6A5430", "author6_soft": "#F3EDE1",
    # rails of the sections
    "sec_title": "#5A5E63", "sec_lead": "#0E6170", "sec_body": "#3C6391", "sec_opening": "#7A5C12", "sec_agenda": "#6B4A9A",
    "sec_closing": "#2A6A41",
    "comment_ground": "#FFF3CC", "shadow": "#1C1F21",
}  # fmt: skip

DARK = {
    "chrome": "#1A1C1E", "sunken": "#141617", "page": "#212427", "raised": "#2A2E31", "hover": "#2C3033", "pressed": "#363B3F",
    "hairline": "#33373B", "edge": "#787C80", "button_edge": "#4B5056", "scroll": "#55595D",
    "ink": "#E8E6E1", "ink2": "#BDBBB6", "ink3": "#A3A19C", "disabled": "#65686B",
    "accent": "#74C5D3", "accent_hover": "#93D5E0", "accent_soft": "#1F3B41", "on_accent": "#0B2126", "selection": "#264C55",
    "focus": "#74C5D3",
    "error": "#F2938A", "error_soft": "#3F2422", "warning": "#E4B25C", "warning_soft": "#3A2E18", "hint": "#94BBEE",
    "hint_soft": "#233247", "ok": "#86CB9C", "ok_soft": "#1F3527",
    "author1": "#CFA3E8", "author1_soft": "#382A42", "author2": "#F0A878", "author2_soft": "#412D20", "author3": "#8DBDF0",
    "author3_soft": "#22344A", "author4": "#B5CF7A", "author4_soft": "#303920", "author5": "#F09ABD", "author5_soft": "#43283A",
    "author6": "#D3BC92", "author6_soft": "#393225",
    "sec_title": "#B4B7BB", "sec_lead": "#74C5D3", "sec_body": "#94BBEE", "sec_opening": "#DDBD6C", "sec_agenda": "#C3A8EC",
    "sec_closing": "#86CB9C",
    "comment_ground": "#4A4020", "shadow": "#000000",
}  # fmt: skip

THEMES = {"light": LIGHT, "dark": DARK}

SPACE = {"xs": 4, "s": 8, "m": 12, "l": 16, "xl": 24, "xxl": 32, "xxxl": 48}
RADIUS = {"chip": 4, "control": 6, "card": 8, "popup": 12}

UI_FAMILY = "IBM Plex Sans Arabic"
"""Carries Latin of the same design: one family, no jumps between fallbacks."""

TEXT_FAMILIES = {"rtl": ("Amiri", UI_FAMILY), "ltr": ("Noto Serif", "Amiri", UI_FAMILY)}
"""Families of the statement's own text by direction; the later ones lend what the first has no letters for."""
READING_FACES = {"amiri": ("Amiri", 1.0, 1.0), "naskh": ("Noto Naskh Arabic", 19 / 21, 34 / 38)}
"""Faces that Arabic text can be set in: the family, its size and its line beside those of TYPE."""

TYPE = {  # role: px Arabic, line Arabic, px Latin, line Latin, weight
    "caption": (12, 20, 12, 16, 400),
    "dense": (13, 20, 12, 16, 400),
    "control": (14, 24, 13, 20, 400),
    "strong": (14, 24, 13, 20, 600),
    "heading": (16, 28, 15, 24, 600),
    "pane": (20, 36, 20, 28, 600),
    "display": (28, 48, 28, 36, 600),
    "text": (21, 38, 17, 30, 400),
    "headline": (28, 50, 24, 36, 700),
    "lead": (21, 38, 18, 32, 400),
}

HEIGHT = {
    "menu": 32, "toolbar": 48, "switcher": 40, "status": 28, "control": 32, "dense": 28, "icon": 32, "icon_dense": 24, "row": 32,
    "dock_title": 40, "chip": 24,
}  # fmt: skip
ICON = {"small": 16, "normal": 20, "large": 24}
MARGIN = {"labels": 104, "balloons": 224, "measure": 560, "measure_wide": 640, "rail": 3, "rail_gap": 18}
WIDE = 1500
"""Windows from this width up have wider docks and a wider measure."""

WIDTH = {"outline": 232, "outline_wide": 272, "side": 296, "side_wide": 360}

PALETTE = (  # QPalette role, token; the disabled group takes "disabled" for every text role
    ("Window", "chrome"), ("WindowText", "ink"), ("Base", "page"), ("AlternateBase", "chrome"), ("Text", "ink"), ("Button", "raised"),
    ("ButtonText", "ink"), ("BrightText", "error"), ("Highlight", "selection"), ("HighlightedText", "ink"), ("ToolTipBase", "ink"),
    ("ToolTipText", "page"), ("PlaceholderText", "ink3"), ("Link", "accent"), ("LinkVisited", "accent"), ("Light", "raised"),
    ("Midlight", "hover"), ("Mid", "hairline"), ("Dark", "edge"), ("Shadow", "shadow"), ("Accent", "accent"),
)  # fmt: skip

MIRRORED = frozenset({
    "arrow_undo", "arrow_redo", "chevron_left", "chevron_right", "arrow_import", "arrow_export", "arrow_reply", "arrow_swap",
    "text_bullet_list", "text_quote", "panel_right", "panel_left", "document_text", "comment_add", "apps_list",
})  # fmt: skip
"""Icons that show a direction of reading: mirrored right to left. Tick, clock, pen, letters (the pilcrow too) and targets never are."""
