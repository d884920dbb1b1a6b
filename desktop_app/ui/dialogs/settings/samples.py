"""What can be chosen of the interface and of the look of the text."""

from __future__ import annotations

from desktop_app.text.message import message
from desktop_app.ui.theme.tokens import READING_FACES
from desktop_app.ui.words import LANGUAGES, Words

Choices = list[tuple[object, Words]]

THEMES: Choices = [
    ("system", message("As the system")), ("light", message("Light")), ("dark", message("Dark")), ("contrast", message("High contrast")),
]  # fmt: skip
ZOOMS: Choices = [(percent, f"{percent}%") for percent in range(80, 201, 10)]


def languages() -> Choices:
    """The languages of the interface, each by its own name."""
    return list(LANGUAGES.items())


def faces() -> Choices:
    """The faces of Arabic text by their names."""
    return [(face, family) for face, (family, _, _) in READING_FACES.items()]
