"""The order of Tab, without asking Qt's chain."""

from __future__ import annotations

from PySide6.QtCore import Qt
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


def stand_behind(place: QWidget, late: QWidget) -> None:
    """In Qt's own order of Tab what is in `late` comes behind `place`, in the order in which it was put together. Made late, it would come
    behind everything in the window."""
    policies, proxy, window = (place.focusPolicy(), late.focusPolicy()), late.focusProxy(), place.window()
    late.setFocusProxy(None)
    for each in (place, late):
        each.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # Qt moves nothing that takes no keys, and puts nothing behind it
    before = place
    for stop in (late, *late.findChildren(QWidget)):
        if stop.focusPolicy() != Qt.FocusPolicy.NoFocus and stop.focusProxy() is None and stop.window() is window:
            QWidget.setTabOrder(before, stop)
            before = stop
    for each, policy in zip((place, late), policies, strict=True):
        each.setFocusPolicy(policy)
    late.setFocusProxy(proxy)
