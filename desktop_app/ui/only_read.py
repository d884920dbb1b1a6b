"""The final and the original text are only to be read: a bar above the panes says so, and leads back to all marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.text.message import message
from desktop_app.ui.parts import InfoBar

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

TOLD = {
    "final": message("This is how the text reads with all suggestions accepted. It can only be read."),
    "original": message("This is how the text read before all suggestions. It can only be read."),
}


class OnlyRead(InfoBar):
    """Follows what is seen of the window's statement. It goes when all marks are seen again, and not before."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__("hint", "", message("Show all marks"))
        self._window = window
        self.acted.connect(lambda: window.run("review.view-marks"))
        self.hide()

    def follow(self) -> None:
        """What is seen may be something else now."""
        document = self._window.document
        words = TOLD.get(document.suggesting.view) if document is not None else None
        if words is None:
            self.hide()
        else:
            self.say("hint", words)
