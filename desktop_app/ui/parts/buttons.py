"""Buttons: with words (primary, normal, quiet) and with an icon alone."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton

from desktop_app.editing.keyboard.sequences import key_caps
from desktop_app.ui.parts.answering import Answering
from desktop_app.ui.theme import icon, spaced_icon
from desktop_app.ui.words import Words, said

SHOWN = int(Qt.TextFlag.TextShowMnemonic)
"""How Qt measures the words of a button: a doubled ampersand is one."""
TONES = {"primary": "on_accent", "quiet": "accent"}


class Button(Answering, QPushButton):
    """A button with words. `tone`: "primary" (one a window), "quiet", or None."""

    def __init__(self, words: Words, tone: str | None = None, icon_name: str | None = None, *, dense: bool = False) -> None:
        super().__init__()
        self._words, self._tone, self._icon, self._dense = words, tone, icon_name, dense
        if tone:
            self.setProperty("tone", tone)
        if dense:
            self.setProperty("dense", "true")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.retranslate()
        self.dress()

    def say(self, words: Words) -> None:
        """Shows other words."""
        self._words = words
        self.retranslate()

    def take_tone(self, tone: str | None) -> None:
        """Another tone: a window has one primary button, and what that is may change."""
        self._tone = tone
        self.setProperty("tone", tone or "")
        self.style().unpolish(self)
        self.style().polish(self)
        self.dress()

    def retranslate(self) -> None:
        words = said(self._words)
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, in a window as in a dialog."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def redress(self) -> None:
        if self._icon:
            drawn, size = spaced_icon(self._icon, TONES.get(self._tone, "ink2"), 16 if self._dense else 20)
            self.setIcon(drawn)
            self.setIconSize(size)


class ElidedButton(Button):
    """A button that may be narrower than its words: they end in an ellipsis then, and are the tip as a whole."""

    def sizeHint(self) -> QSize:
        whole = self.fontMetrics().horizontalAdvance(self.accessibleName())
        return QSize(self._frame() + whole + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(64, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def retranslate(self) -> None:
        super().retranslate()
        self._elide()

    def redress(self) -> None:
        super().redress()
        self._elide()

    def _frame(self) -> int:
        """What stands around the words: icon, paddings, border."""
        self.ensurePolished()
        return super().sizeHint().width() - self.fontMetrics().size(SHOWN, self.text()).width()

    def _elide(self) -> None:
        words = self.accessibleName()
        shown = words
        if self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, self.width() - self._frame())
        self.setText(shown.replace("&", "&&"))
        self.setToolTip(words if shown != words else "")


class Tool(Answering, QToolButton):
    """A button with an icon alone, 32 × 32 or dense 24 × 24. `tip` names it for eye and screen reader; `keys` is its shortcut."""

    def __init__(
        self,
        icon_name: str,
        tip: Words,
        *,
        dense: bool = False,
        tone: str = "ink",
        keys: str = "",
        checkable: bool = False,
        words: Words = "",
    ) -> None:
        super().__init__()
        self._icon, self._tip, self._dense, self._tone, self._keys, self._words = icon_name, tip, dense, tone, keys, words
        side = 24 if dense else 32
        self.setFixedHeight(side)
        if words:
            self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        else:
            self.setFixedWidth(side)
        if dense:
            self.setProperty("dense", "true")
        self.setCheckable(checkable)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.retranslate()
        self.dress()

    def name(self, tip: Words, keys: str | None = None) -> None:
        """Gives the button another meaning."""
        self._tip = tip
        self._keys = self._keys if keys is None else keys
        self.retranslate()

    def show_keys(self, keys: str) -> None:
        """Says other keys for the same; empty: none."""
        self.name(self._tip, keys)

    def show_icon(self, icon_name: str, tone: str | None = None) -> None:
        """Shows another icon."""
        self._icon, self._tone = icon_name, tone or self._tone
        self.redress()

    def retranslate(self) -> None:
        tip = said(self._tip)
        self.setAccessibleName(tip)
        self.setToolTip(with_keys(tip, self._keys))
        if self._words:
            self.setText(said(self._words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, as it does a button with words."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def redress(self) -> None:
        size = 16 if self._dense else 20
        self.setIcon(icon(self._icon, self._tone, size, switch=self.isCheckable()))
        self.setIconSize(QSize(size, size))


def with_keys(tip: str, keys: str) -> str:
    """The tip with its shortcut behind it."""
    return f"{tip}  {keys_words(keys, brackets=True)}" if keys else tip


def keys_words(keys: str, *, brackets: bool = False) -> str:
    """A shortcut as it is printed on keys, left to right in an Arabic line too."""
    shown = "+".join(key_caps(keys))
    return f"\u2066({shown})\u2069" if brackets else f"\u2066{shown}\u2069"


def button(words: Words, tone: str | None = None, icon_name: str | None = None, *, dense: bool = False) -> Button:
    """A button with words."""
    return Button(words, tone, icon_name, dense=dense)


def tool(icon_name: str, tip: Words, *, dense: bool = False, tone: str = "ink", keys: str = "", checkable: bool = False) -> Tool:
    """A button with an icon alone."""
    return Tool(icon_name, tip, dense=dense, tone=tone, keys=keys, checkable=checkable)
