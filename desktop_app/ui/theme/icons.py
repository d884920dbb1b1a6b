"""Icons: drawings in one colour, taken from resources/icons, coloured and mirrored as the window needs them."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap, QPixmapCache, QTransform
from PySide6.QtSvg import QSvgRenderer

from desktop_app.resource import resource
from desktop_app.ui.theme.current import colour, rtl
from desktop_app.ui.theme.tokens import MIRRORED


def pixmap(name: str, tone: str = "ink", size: int = 20, filled: bool = False, mirrored: bool | None = None) -> QPixmap:
    """The icon as a picture of `size` × `size`. `mirrored` None: as the window reads, for icons that have a direction."""
    ratio = QGuiApplication.instance().devicePixelRatio()
    turned = name in MIRRORED and (rtl() if mirrored is None else mirrored)
    tint = colour(tone).name()
    key = f"bayan/{name}/{tint}/{size}/{filled}/{turned}/{ratio}"
    known = QPixmap()
    if QPixmapCache.find(key, known):
        return known
    drawn = _drawn(_source(name, size, filled), tint, size, ratio)
    if turned:
        drawn = drawn.transformed(QTransform().scale(-1, 1))
        drawn.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, drawn)
    return drawn


def icon(name: str, tone: str = "ink", size: int = 20, filled: bool = False, *, switch: bool = True) -> QIcon:
    """The icon of a button: greyed when disabled; of a `switch` in the accent when checked."""
    result = QIcon(pixmap(name, tone, size, filled))
    result.addPixmap(pixmap(name, "disabled", size, filled), QIcon.Mode.Disabled)
    if switch:
        result.addPixmap(pixmap(name, "accent", size, filled), QIcon.Mode.Normal, QIcon.State.On)
    return result


def spaced_icon(name: str, tone: str, size: int, gap: int = 4) -> tuple[QIcon, QSize]:
    """The icon with air on the side of the words, and its size: Qt leaves 4 pixels there, too little for Arabic."""
    result = QIcon()
    for mode, shade in ((QIcon.Mode.Normal, tone), (QIcon.Mode.Disabled, "disabled")):
        drawn = pixmap(name, shade, size)
        ratio = drawn.devicePixelRatio()
        wide = QPixmap(round((size + gap) * ratio), round(size * ratio))
        wide.setDevicePixelRatio(ratio)
        wide.fill(Qt.GlobalColor.transparent)
        painter = QPainter(wide)
        painter.drawPixmap(gap if rtl() else 0, 0, drawn)
        painter.end()
        result.addPixmap(wide, mode)
    return result, QSize(size + gap, size)


def _source(name: str, size: int, filled: bool) -> str:
    style = "filled" if filled else "regular"
    drawn = (resource(f"icons/{name}_{each}_{style}.svg") for each in (size, 20, 24, 16))
    return next(file for file in drawn if file.exists()).read_text("utf-8")


def _drawn(source: str, tint: str, size: int, ratio: float) -> QPixmap:
    coloured = source.replace("<svg ", f'<svg fill="{tint}" ', 1).replace("currentColor", tint)
    result = QPixmap(round(size * ratio), round(size * ratio))
    result.setDevicePixelRatio(ratio)
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(coloured.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return result
