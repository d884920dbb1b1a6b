"""The order of Tab, without asking Qt's chain."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def around(start: QWidget, *, forward: bool = True) -> list[QWidget]:
    """The widgets of the window behind `start` (else before it), all round, without it: in the order in which they were put together,
    which is that of Tab.

    `nextInFocusChain` must not be asked: PySide takes its answer for a child of the widget that was asked. When that one goes, Python
    loses everything below the other, the menus of the window too.
    """
    all_ = start.window().findChildren(QWidget)
    at = all_.index(start)
    turned = [*all_[at + 1 :], *all_[:at]]
    return turned if forward else turned[::-1]
