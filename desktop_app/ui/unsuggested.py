"""A statement in review, and nobody knows who writes in it: a bar says that changes are no suggestions, and leads to saying one's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.editing.identity import is_known
from desktop_app.text.message import message
from desktop_app.ui.actions.review import reviews
from desktop_app.ui.parts import InfoBar

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

TOLD = message("What you change here is no suggestion, for you have not said who you are.")


class Unsuggested(InfoBar):
    """Stands above the panes until the person suggests, or has said his name. It can't be closed before."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__("warning", "", message("Suggest…"))
        self._window = window
        self.acted.connect(lambda: window.run("review.suggest"))
        self.hide()

    def follow(self) -> None:
        """Another statement may be open, or somebody may suggest now."""
        window = self._window
        if window.document is None or window.document.suggesting.on or is_known(window.settings) or not reviews(window):
            self.hide()
        else:
            self.say("warning", TOLD)
