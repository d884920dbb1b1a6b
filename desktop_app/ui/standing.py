"""The end of the toolbar: how far the statement has come, with the steps that can be taken, and the one primary button."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidgetAction

from desktop_app.editing.commands import command
from desktop_app.editing.standing import TITLES, Standing, standing, step_words
from desktop_app.text.message import Message, message
from desktop_app.ui.parts import STATUS_CHIPS, Answering, Button, Label, Pen, column, paint_ring, panel
from desktop_app.ui.theme import colour, pixmap, rtl, ui_font
from desktop_app.ui.theme.tokens import HEIGHT, RADIUS
from desktop_app.ui.words import said, tr

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

STATUS_ICONS = {"draft": "pen", "in-review": "people_team", "approved": "document_checkmark", "released": "lock_closed"}
STEPS = (
    "workflow.send", "workflow.approve", "workflow.release", "workflow.draft", "workflow.revise", "workflow.correct", "workflow.withdraw",
)  # fmt: skip
OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)
LATEST = 5
"""So many steps that were taken are told in the menu; the report by reviewer has all."""
ICON, CHEVRON, EDGE, GAP = 16, 12, 8, 6


class StatusChip(Answering, QAbstractButton):
    """The status in its colour and always with its word; a press, Enter or Down opens the menu of steps."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window, self._shown = window, Standing("draft", False, "", None)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.open_menu)
        self.retranslate()

    def show_standing(self, shown: Standing) -> None:
        """Shows how far the statement has come."""
        if shown != self._shown:
            self._shown = shown
            self.retranslate()

    def retranslate(self) -> None:
        last = self._shown.last
        about = said(step_words(last, datetime.now().astimezone())) if last is not None else ""
        self.setAccessibleName(said(Message(message("Status: {status}"), (("status", Message(self._shown.words)),))))
        self.setAccessibleDescription(about)
        self.setToolTip("\n".join(filter(None, (self.accessibleName(), about))))
        self.setFixedSize(self.sizeHint())
        self.update()

    def redress(self) -> None:
        self.retranslate()

    def sizeHint(self) -> QSize:
        words = QFontMetrics(ui_font()).horizontalAdvance(tr(self._shown.words)) + 2
        return QSize(EDGE + ICON + GAP + words + GAP + CHEVRON + EDGE, HEIGHT["control"])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in OPENING:
            self.open_menu()
        else:
            super().keyPressEvent(event)

    def open_menu(self) -> None:
        """The steps that can be taken now, and those that were taken."""
        if self._window.document is None:
            return
        menu = steps_menu(self._window)
        wide = menu.sizeHint().width()
        below = self.mapToGlobal(QPoint(0 if rtl() else self.width() - wide, self.height() + 4))
        menu.popup(below)
        first = next((each for each in menu.actions() if each.isEnabled() and not each.isSeparator()), None)
        if first is not None:
            menu.setActiveAction(first)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown, rect = self._shown, QRectF(self.rect())
        ink, ground, border = ("warning", "warning_soft", None) if shown.changed else STATUS_CHIPS[shown.status]
        lit = self.underMouse() or self.isDown()
        painter.setPen(QPen(colour(border or (ink if lit else ground)), 1))
        painter.setBrush(colour(ground or ("hover" if lit else "raised")))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS["control"], RADIUS["control"])
        pen = Pen(rect, right_to_left=rtl(), start=EDGE)
        icon = "warning" if shown.changed else STATUS_ICONS[shown.status]
        painter.drawPixmap(QPointF(pen.take(ICON, GAP).left(), (rect.height() - ICON) / 2), pixmap(icon, ink, ICON))
        end = QRectF(EDGE if rtl() else rect.width() - EDGE - CHEVRON, (rect.height() - CHEVRON) / 2, CHEVRON, CHEVRON)
        painter.drawPixmap(end.topLeft(), pixmap("chevron_down", ink, CHEVRON))
        painter.setPen(colour(ink))
        painter.setFont(ui_font())
        painter.drawText(pen.rest(EDGE + CHEVRON + GAP).adjusted(0, 0, 0, -1), int(Qt.AlignmentFlag.AlignCenter), tr(shown.words))
        if self.hasFocus():
            paint_ring(painter, rect, 1)


class ReleaseButton(Button):
    """The only primary button of the window; gone where the statement is released already."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(TITLES["workflow.release"], "primary")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(lambda: window.run("workflow.release"))


def steps_menu(window: MainWindow) -> QMenu:
    """The steps that would do something now, the next one first; below them who took which step, the latest first."""
    menu = QMenu(window)
    menu.aboutToHide.connect(menu.deleteLater)
    now = standing(window.document.value)
    for id_ in sorted(STEPS, key=lambda id_: id_ != now.way):
        row = command(id_)
        if window.runner.enabled(row) and (id_ != "workflow.release" or id_ == now.way):
            entry = menu.addAction(tr(row.title).replace("&", "&&"))
            entry.setObjectName(id_)
            entry.triggered.connect(lambda _checked=False, id_=id_: window.run(id_))
    taken = window.document.value.milestones
    if taken:
        menu.addSeparator()
        said_, when = QWidgetAction(menu), datetime.now().astimezone()
        lines = []
        for step in reversed(taken[-LATEST:]):
            lines.append(Label(step_words(step, when), "caption"))
            if step.note:
                lines.append(Label(f"\u2068{step.note}\u2069", "caption", wrap=True))
        if len(taken) > LATEST:
            lines.append(Label(message("Earlier steps stand in the report by reviewer."), "caption", "quiet"))
        said_.setDefaultWidget(panel(column(*lines, gap=2, margins=(28, 4, 16, 8))))
        said_.setEnabled(False)
        menu.addAction(said_)
    return menu
