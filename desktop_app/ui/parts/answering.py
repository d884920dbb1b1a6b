"""Answering to a change of language, theme or direction without a restart."""

from __future__ import annotations

from PySide6.QtCore import QEvent

DRESS = (QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange)


class Answering:
    """Mixed in before a QWidget class: calls `retranslate()` when the language changes, `redress()` when theme or direction do."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in DRESS:
            self.redress()

    def retranslate(self) -> None:
        """Says every word again."""

    def redress(self) -> None:
        """Takes colours, icons and sides anew."""
        self.update()
