"""Answering to a change of language, theme or direction without a restart."""

from __future__ import annotations

from PySide6.QtCore import QEvent

from desktop_app.ui.theme import look, rtl

DRESS = (QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange)


class Answering:
    """Mixed in before a QWidget class: calls `retranslate()` when the language changes, `redress()` when theme or direction do."""

    _worn: tuple[object, ...] = ()
    """The look that it is dressed in: Qt tells of a new style each time that a widget gets another parent."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        kind = event.type()  # asked once: each answer makes an object, and a start asks a thousand times
        if kind == QEvent.Type.LanguageChange:
            self.retranslate()
        elif kind in DRESS and self._worn != (now := (look(), rtl())):
            self._worn = now
            self.redress()

    def retranslate(self) -> None:
        """Says every word again."""

    def dress(self) -> None:
        """Takes them for the first time: what Qt tells while the widget gets its place changes nothing then."""
        self._worn = (look(), rtl())
        self.redress()

    def redress(self) -> None:
        """Takes colours, icons and sides anew."""
        self.update()
