"""The body pane: front, lead and proceedings as one text."""

from __future__ import annotations

from desktop_app.editing.scope import BODY
from desktop_app.ui.panes.prose import ProsePane
from desktop_app.ui.words import tr


class BodyPane(ProsePane):
    """Everything before the agenda."""

    def __init__(self) -> None:
        super().__init__(BODY, "body")
        self.retranslate()

    def retranslate(self) -> None:
        self.editor.setAccessibleName(tr("Body"))
        super().retranslate()
