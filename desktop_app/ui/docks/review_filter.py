"""The filter of the review: a chip for each author, a menu of kinds and sections, and what of it is on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.editing.review_list import KINDS, Choice, by_author, chosen, entries, sections
from desktop_app.review.beside import author_numbers
from desktop_app.review.wording import place_name
from desktop_app.statement import Statement
from desktop_app.text.message import Message, message
from desktop_app.ui.parts import FilterChip, Pen, Tool, paint_chip, paint_ring, panel, row
from desktop_app.ui.parts.author import AVATAR, paint_avatar
from desktop_app.ui.parts.boxes import column
from desktop_app.ui.parts.buttons import ElidedButton
from desktop_app.ui.theme import colour, rtl, ui_font
from desktop_app.ui.words import said, tr

CHIPS = 4
"""So many authors have a chip; all are in the menu of the filter."""


class AuthorChip(FilterChip):
    """A number beside the mark of an author."""

    def __init__(self, name: str, number: int) -> None:
        self._author, self._of = name, number
        super().__init__("", Message("{name}", (("name", name),)))

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(AVATAR, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, border = ("accent_soft", "accent") if self.isChecked() else ("hover" if self.underMouse() else "raised", "hairline")
        paint_chip(painter, QRectF(self.rect()), "", "ink2", ground, border=border)
        pen = Pen(QRectF(self.rect()), right_to_left=rtl(), start=4)
        disc = pen.take(18, 4)
        paint_avatar(painter, QRectF(disc.left(), 3, 18, 18), self._author, self._of)
        painter.setPen(colour("accent" if self.isChecked() else "ink2"))
        painter.setFont(ui_font(px=12, weight=500))
        painter.drawText(pen.rest(6), int(Qt.AlignmentFlag.AlignCenter), said(self._words))
        if self.hasFocus():
            paint_ring(painter, QRectF(self.rect()), 1)


class ReviewFilter:
    """`head` shows it; `choice` is what is listed; `changed` is called when the person chose something else."""

    def __init__(self, changed: Callable[[], None]) -> None:
        self.choice = Choice()
        self._changed = changed
        self._value: Statement | None = None
        self.all_ = FilterChip("", message("All authors"))
        self.all_.clicked.connect(lambda: self.take(replace(self.choice, author="")))
        self.chips: dict[str, FilterChip] = {}
        self._row = row(self.all_, None, gap=6)
        self.menu = Tool("filter", message("What is listed"), dense=True)
        self.menu.clicked.connect(self._show_menu)
        self.on = ElidedButton("", icon_name="dismiss", dense=True)
        self.on.clicked.connect(lambda: self.take(replace(self.choice, kind="", section="")))
        self.head: QWidget = panel(column(row((self._row, 1), self.menu, gap=6), row(self.on, None), gap=6, margins=(16, 8, 12, 4)))

    def take(self, choice: Choice) -> None:
        """Lists this from now on."""
        self.choice = choice
        self._changed()

    def follow(self, value: Statement, me: str) -> None:
        """The authors and their numbers as they are now. What nobody fits any more is no longer asked for."""
        self._value = value
        self.choice = replace(self.choice, me=me)
        counts = by_author(chosen(value, replace(self.choice, author="")))
        if self.choice.author and self.choice.author not in counts:
            self.choice = replace(self.choice, author="")
        if self.choice.section and self.choice.section not in sections(entries(value)):
            self.choice = replace(self.choice, section="")
            counts = by_author(chosen(value, self.choice))
        total = len(chosen(value, replace(self.choice, author="")))
        self.all_.say(Message(message("All {count}"), (("count", total),)), message("All authors"))
        self._show_chips(counts, author_numbers(value))
        words = self._words()
        self.on.say(Message(" · ".join(f"{{p{number}}}" for number in range(len(words))), tuple((f"p{n}", w) for n, w in enumerate(words))))
        self.on.setVisible(bool(words))
        found = bool(entries(value)) or self.choice.kind == "resolved" or any(each.resolved for each in value.comments)
        self.head.setVisible(found)

    def _words(self) -> list[Message]:
        kind = next((title for name, title in KINDS if name == self.choice.kind and name), "")
        return [Message(each) for each in (kind, place_name(self.choice.section) if self.choice.section else "") if each]

    def _show_chips(self, counts: Mapping[str, int], numbers: Mapping[str, int]) -> None:
        order = list(numbers)
        names = sorted(counts, key=lambda name: order.index(name) if name in numbers else len(order))
        if self.choice.author in names[CHIPS:]:
            names = [*names[: CHIPS - 1], self.choice.author]
        names = names[:CHIPS]
        for name in [name for name in self.chips if name not in names]:
            gone = self.chips.pop(name)
            self._row.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for name in names:
            if name not in self.chips:
                chip = self.chips[name] = AuthorChip(name, numbers.get(name, 1))
                chip.clicked.connect(lambda _=False, name=name: self.take(replace(self.choice, author=name)))
                self._row.insertWidget(self._row.count() - 1, chip)
            self.chips[name].say(str(counts[name]), Message("{name}: {count}", (("name", name), ("count", counts[name]))))
        self.chips.get(self.choice.author, self.all_).setChecked(True)

    def _show_menu(self) -> None:
        menu = self.made_menu()
        at = self.menu.mapToGlobal(self.menu.rect().bottomLeft())
        menu.popup(at if rtl() else at - QPoint(menu.sizeHint().width() - self.menu.width(), 0))

    def made_menu(self) -> QMenu:
        """The kinds, then the sections in which something stands, then the authors where not each has a chip."""
        menu = QMenu(self.menu)
        for kind, title in KINDS:
            self._entry(menu, tr(title), replace(self.choice, kind=kind))
        menu.addSeparator()
        found = sections(entries(self._value)) if self._value is not None else ()
        for section in ("", *found):
            title = tr(place_name(section)) if section else tr(message("All sections"))
            self._entry(menu, title, replace(self.choice, section=section))
        counts = by_author(chosen(self._value, replace(self.choice, author=""))) if self._value is not None else {}
        if len(counts) > CHIPS:
            menu.addSeparator()
            for name in counts:
                self._entry(menu, f"\u2068{name}\u2069 ({counts[name]})".replace("&", "&&"), replace(self.choice, author=name))
        return menu

    def _entry(self, menu: QMenu, title: str, choice: Choice) -> None:
        entry = menu.addAction(title)
        entry.setCheckable(True)
        entry.setChecked(choice == self.choice)
        entry.triggered.connect(lambda: self.take(choice))
