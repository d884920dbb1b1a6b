"""The review: everything that waits for a decision or an answer, by author and kind; a click goes to its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.editing.identity import me
from desktop_app.editing.review_list import KINDS, Entry, Kind, by_author, chosen, entries
from desktop_app.review.beside import author_numbers
from desktop_app.text.message import Message, message
from desktop_app.ui.actions.review import edit_comment, go_to_row, reply_to
from desktop_app.ui.docks.review_view import ReviewView
from desktop_app.ui.parts import Answering, Button, EmptyState, FilterChip, Label, Pen, Tool, line, paint_chip, paint_ring, panel, row
from desktop_app.ui.parts.author import AVATAR, paint_avatar
from desktop_app.ui.parts.boxes import column
from desktop_app.ui.theme import colour, rtl, ui_font
from desktop_app.ui.words import said, tr

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

DIALOGS = {"comment.reply": reply_to, "comment.edit": edit_comment}
"""What asks for words first."""
WAYS = (
    ("review.previous", "chevron_left", message("Suggestion or comment before")),
    ("review.next", "chevron_right", message("Next suggestion or comment")),
)
""" "Previous" is the leading chevron; the icons are mirrored by themselves."""
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


class Review(Answering, QWidget):
    """Follows its window. It keeps the filter alone; all else is read from the statement."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.setProperty("role", "chrome")
        self.kind: Kind = ""
        self.author = ""
        self.all_ = FilterChip("", message("All authors"))
        self.all_.clicked.connect(lambda: self.filter(author=""))
        self.chips: dict[str, FilterChip] = {}
        self._chip_row = row(self.all_, None, gap=6)
        self.kinds = Tool("filter", message("What is listed"), dense=True)
        self.kinds.clicked.connect(self._show_kinds)
        self._head = panel(row((self._chip_row, 1), self.kinds, gap=6, margins=(16, 8, 12, 4)))
        self.view = ReviewView()
        self.view.chosen.connect(self._go)
        self.view.asked.connect(self._asked)
        self.empty = EmptyState("checkmark_circle", "", "", tone="ok")
        self.position = Label("", "caption")
        self.ways = {id_: Tool(icon, words, dense=True) for id_, icon, words in WAYS}
        for id_, tool in self.ways.items():
            tool.clicked.connect(lambda _=False, id_=id_: window.run(id_))
        before, behind = self.ways.values()
        self.accept_all = Button("", icon_name="checkmark", dense=True)
        self.accept_all.clicked.connect(self._accept_listed)
        self._foot = panel(column(line(), row(before, self.position, behind, None, self.accept_all, margins=(12, 8, 16, 8)), gap=0))
        self.setLayout(column(self._head, (self.view, 1), (self.empty, 1), self._foot, gap=0))

    def filter(self, kind: Kind | None = None, author: str | None = None) -> None:
        """Lists this kind, and this author alone; None: as before."""
        self.kind = self.kind if kind is None else kind
        self.author = self.author if author is None else author
        self.follow()

    def listed(self) -> tuple[Entry, ...]:
        """What is listed now."""
        return chosen(self._window.document.value, self.kind, self.author)

    def follow(self, *, anew: bool = False) -> None:
        """Everything as it is now."""
        window = self._window
        if window.document is None:
            return
        value = window.document.value
        self._show_chips()
        found = self.listed()
        here = window.side.walk.current(value, window.selection) if value.changes or value.comments else None
        current = here.id if here is not None else ""
        self.view.setVisible(bool(found))
        self.empty.setVisible(not found)
        self.empty.say(*self._calm(everything=bool(entries(value))))
        self.view.show_entries(list(found), current, me(window.settings).name, can_decide=not window.document.read_only, anew=anew)
        at = next((number for number, entry in enumerate(found, 1) if entry.id == current), 0)
        self.position.setText(said(message("{number} of {total}"), number=at, total=len(found)) if at else str(len(found)))
        decidable = sum(not entry.is_comment for entry in found)
        self.accept_all.say(Message(message("Accept all ({count})"), (("count", decidable),)))
        self.accept_all.setVisible(decidable > 0 and not window.document.read_only)
        self._foot.setVisible(bool(found))
        self.view.setAccessibleName(tr("Review"))
        for id_, tool in self.ways.items():
            tool.show_keys(window.menus.shown_keys(id_))

    def retranslate(self) -> None:
        self.follow(anew=True)

    def redress(self) -> None:
        self.follow(anew=True)

    def _calm(self, *, everything: bool) -> tuple[str, str, str, str]:
        if everything:
            return "filter", "ink3", message("Nothing of this kind"), message("The filter above hides the rest.")
        return "checkmark_circle", "ok", message("Nothing waits"), message("There are no suggestions and no open comments.")

    def _show_chips(self) -> None:
        value = self._window.document.value
        found = chosen(value, self.kind)
        counts, numbers = by_author(found), author_numbers(value)
        names = sorted(counts, key=lambda name: list(numbers).index(name) if name in numbers else len(numbers))[:CHIPS]
        if self.author and self.author not in counts:
            self.author = ""
        self.all_.say(Message(message("All {count}"), (("count", len(found)),)), message("All authors"))
        for name in [name for name in self.chips if name not in names]:
            gone = self.chips.pop(name)
            self._chip_row.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for name in names:
            if name not in self.chips:
                chip = self.chips[name] = AuthorChip(name, numbers.get(name, 1))
                chip.clicked.connect(lambda _=False, name=name: self.filter(author=name))
                self._chip_row.insertWidget(self._chip_row.count() - 1, chip)
            self.chips[name].say(str(counts[name]), Message("{name}: {count}", (("name", name), ("count", counts[name]))))
        self.chips.get(self.author, self.all_).setChecked(True)
        self._head.setVisible(bool(entries(value)) or self.kind == "resolved" or any(each.resolved for each in value.comments))

    def _show_kinds(self) -> None:
        menu = QMenu(self)
        for kind, title in KINDS:
            entry = menu.addAction(tr(title))
            entry.setCheckable(True)
            entry.setChecked(kind == self.kind)
            entry.triggered.connect(lambda _=False, kind=kind: self.filter(kind=kind))
        at = self.kinds.mapToGlobal(self.kinds.rect().bottomLeft())
        menu.popup(at if rtl() else at - QPoint(menu.sizeHint().width() - self.kinds.width(), 0))

    def _go(self, entry: Entry) -> None:
        go_to_row(self._window, entry.row)

    def _asked(self, command: str, entry: Entry) -> None:
        self._window.side.walk.choose(entry.row)
        if command in DIALOGS:
            DIALOGS[command](self._window, entry.id)
        else:
            self._window.run(command, {"comment" if entry.is_comment else "change": entry.id})

    def _accept_listed(self) -> None:
        """All that is listed: of one author where one is chosen."""
        if self.author:
            self._window.run("review.accept-author", {"author": self.author})
        else:
            self._window.run("review.accept-all")
