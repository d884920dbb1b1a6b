"""Find: the search of a window, its bar, and what is painted of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from desktop_app.editing.document import Document, Notice
from desktop_app.editing.finding.finder import Crop
from desktop_app.editing.finding.hits import Hit
from desktop_app.editing.finding.replacing import replaced
from desktop_app.editing.finding.search import Search
from desktop_app.editing.finding.stepping import Seen, Step, first_seen, stepped
from desktop_app.editing.regions import region_of
from desktop_app.text.message import Message, message
from desktop_app.text.refusal import Refusal
from desktop_app.ui.find.bar import FindBar
from desktop_app.ui.find.seeking import Seeking
from desktop_app.ui.find.showing import Found, go_to_hit, repaint, selected_words
from desktop_app.ui.words import Words, counted, counted_places, said

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow

ORIGIN = "find"
TYPED = 60
"""Milliseconds after the last letter of the query: then it is sought."""
GROWING = 0.1
"""Seconds between two words on how many places are known so far."""
MANY = 64
"""A change of more paragraphs is not followed hit by hit: they are found again after the pause."""


class Find(QObject):
    """`bar` is hidden while nobody searches; `found`: what the texts of this window paint."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.bar, self.found = FindBar(), Found()
        self.bar.hide()
        self.search: Search | None = None
        self._end: Callable[[], None] = lambda: None
        self._seen, self._told_at = Seen(), 0.0
        self._typed = QTimer(self, singleShot=True, interval=TYPED)
        self._typed.timeout.connect(lambda: self._seek(reveal=True))
        self._seeking = Seeking(self)
        self._seeking.found.connect(self._found)
        self._seeking.grown.connect(self._grown)
        self._seeking.awaited.connect(lambda: self._tell(message("Searching…")))
        self._seeking.refused.connect(self._refused)
        window.pace.paused.connect(self._rested)
        self._connect()

    def _connect(self) -> None:
        bar = self.bar
        bar.changed.connect(self._typed.start)
        bar.stepped.connect(self.step)
        bar.replace_asked.connect(self.replace)
        bar.all_asked.connect(self.replace_all)
        bar.closed.connect(self.close)

    @property
    def seeking(self) -> bool:
        """Whether the hits are not yet those of the query and the value as they are."""
        return self._typed.isActive() or self._seeking.busy

    # the bar

    def bind(self, document: Document | None) -> None:
        """Searches this document from now on."""
        self._typed.stop()
        self._seeking.close()
        self._end()
        self._end = lambda: None
        self.search = None if document is None else Search(document)
        self._seen = Seen()
        self.bar.hide()
        self._paint()

    def open(self, *, replacing: bool = False) -> bool:
        """Shows the bar; what is selected is sought."""
        if self.search is None:
            return False
        words = "" if self.bar.isAncestorOf(QApplication.focusWidget() or self._window) else selected_words(self._window)
        if not self.bar.isVisible():
            self._end = self._window.document.subscribe(self._told)
        self.bar.show_keys(self._window.menus.shown_keys)
        self.bar.open(words, replacing=replacing or (self.bar.isVisible() and not self.bar.second.isHidden()))
        self._seek(reveal=False)
        return True

    def close(self) -> bool:
        """Hides the bar; from there the keys go back to the page, where the current hit is selected. On the page they stay."""
        if not self.bar.isVisible():
            return False
        inside = self._in_bar()
        hit = self.search.hit if self.search is not None else None
        seen = hit is not None and (self._seen.hit == hit or self._region(hit) == self._window.pane_name)
        self._rest()
        self._end()
        self._end = lambda: None
        self.bar.field.keep()
        self.bar.hide()
        if self.search is not None:
            self.search.forget()
        self._paint()
        if inside and not (seen and go_to_hit(self._window, hit)):
            self._window.focus_pane()
        return True

    # going

    def step(self, by: int) -> bool:
        """To the next hit (1) or the one before (-1), from where the caret is; behind the last comes the first."""
        search = self.search
        if search is None:
            return False
        if not self.bar.query.text:
            return self.open()
        if not self._seek(reveal=False):
            return False
        self._seeking.when(lambda: self._step(by), self._known(lambda: self._next(by)))
        return True

    def _known(self, place: Callable[[], object | None]) -> Callable[[], bool]:
        """Whether a place is found while the hits grow; those of an older value, or of a part of it, are not asked."""
        return lambda: self.search is not None and self.search.grows and place() is not None

    def _next(self, by: int) -> Step | None:
        search, seen = self.search, self._seen
        return stepped(search, seen, self._window.selection, by, pointed=self._in_bar()) if search is not None else None

    def _step(self, by: int) -> None:
        step = self._next(by)
        if step is None:
            return
        self._show(step.number)
        if step.wrapped:
            self._tell(message("from the start again") if by > 0 else message("from the end again"))

    def _show(self, number: int) -> None:
        """Goes to a hit. While the keys are in the bar they stay there."""
        self.search.choose(number)
        focus = QApplication.focusWidget() if self._in_bar() else None
        go_to_hit(self._window, self.search.hit, stays=focus is None)
        if focus is not None:
            focus.setFocus(Qt.FocusReason.PopupFocusReason)  # a field keeps its selection then
        self._seen = Seen(self.search.hit, self._window.selection)
        self._paint(all_=False)
        self._tell()

    def _in_bar(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.bar.isAncestorOf(focus)

    def _region(self, hit: Hit) -> str:
        return region_of(self._window.document.value, hit.node)

    # replacing

    def replace(self) -> bool:
        """The current hit gives way; the next one is shown. One that was not seen yet is shown first."""
        search = self.search
        if search is None or not self._seek(reveal=False):
            return False
        self.bar.replacement.keep()
        hit = search.hit
        if hit is None or self._seen.hit != hit:
            self._seeking.when(lambda: self._step(1), self._known(lambda: self._next(1)))
            return False
        if not self._apply((hit,)):
            return False
        caret = self._window.document.history.done[-1].forth
        self._begin()
        self._seeking.when(lambda: self._show(search.ahead(caret.node, caret.field, caret.offset)) if search.hits else None)
        return True

    def replace_all(self) -> bool:
        """Every hit gives way, in one step of the history."""
        if self.search is None or not self._seek(reveal=False):
            return False
        self.bar.replacement.keep()
        self._seeking.when(self._replace_all)
        return True

    def _replace_all(self) -> None:
        count = len(self.search.hits)
        if not self._apply(self.search.hits):
            return
        one, two = message("1 place replaced"), message("2 places replaced")
        few, many = message("{count:d} places replaced"), message("{count} places replaced")
        words = counted(count, one, two, few, many)
        self._begin()
        self._seeking.when(lambda: self.bar.tell(Message("{words}", (("words", words),)), "ok"))

    def _apply(self, hits: tuple[Hit, ...]) -> bool:
        document = self._window.document
        try:
            change = replaced(document.value, hits, self.bar.replacement.text())
        except Refusal as refusal:
            self.bar.tell(Message(refusal.source, refusal.arguments), "error")
            return False
        document.seal()
        return document.apply(change, ORIGIN)

    # seeking

    def _seek(self, *, reveal: bool) -> bool:
        """Seeks what the bar says, if that is not known yet; False for an expression that is wrong."""
        search = self.search
        self._typed.stop()
        if search is None:
            return False
        known = search.query == self.bar.query and self.bar.isVisible() and (search.fresh or self._seeking.busy)
        try:
            search.seek(self.bar.query)
        except Refusal as refusal:
            self._refused(refusal)
            return False
        if not known:
            self._begin()
        if reveal or search.current is None:
            self._seeking.when(lambda: self._point(reveal=reveal), self._known(self._first))
        return True

    def _begin(self) -> None:
        """Starts anew, where anything is sought."""
        self._rest()
        search = self.search
        if search.query.text:
            self._seeking.begin(search, self._window.document.value)
            return
        search.forget()
        self._found()

    def _found(self) -> None:
        self._paint()
        self._tell()

    def _refused(self, refusal: Refusal) -> None:
        self._rest()
        if self.search is not None:
            self.search.forget()
        self._found()
        self.bar.tell(Message(refusal.source, refusal.arguments), "error")

    def _rest(self) -> None:
        """Nothing is sought any more."""
        self._typed.stop()
        self._seeking.rest()

    def _rested(self) -> None:
        """The person paused: what was typed is searched too."""
        search = self.search
        stale = search is not None and self.bar.isVisible() and search.query.text and not search.fresh
        if stale and not self._seeking.busy:
            self._begin()

    def _first(self) -> int | None:
        return first_seen(self.search, self._seen, self._window.selection) if self.search is not None else None

    def _point(self, *, reveal: bool) -> None:
        """The first hit from the caret on becomes the current one. `reveal`: it is shown, where it stands in the pane in front."""
        search, first = self.search, self._first()
        if first is None:
            return
        search.choose(first)
        if reveal and self._region(search.hit) == self._window.pane_name and search.hit.field in ("", "label"):
            self._show(first)
            return
        self._paint(all_=False)
        self._tell()

    # telling

    def _told(self, notice: Notice) -> None:
        if self._seeking.busy:
            self._rest()
        if len(notice.touched) > MANY:
            self.search.forget()
            self.found.show(self.search.crop)
        else:
            self.search.follow(notice)
            self.found.follow(notice)

    def _grown(self) -> None:
        """More places may be known than before: from time to time they are counted and painted."""
        search, now = self.search, time.monotonic()
        if search is not None and search.grows and now - self._told_at > GROWING:
            self._told_at = now
            self._paint()
            self._tell()

    def _paint(self, *, all_: bool = True) -> None:
        """What is found is painted anew, with `all_` false the current hit alone."""
        search = self.search
        shown = search if self.bar.isVisible() else None
        if all_:
            self.found.show(shown.crop if shown is not None else Crop())
        if self.found.point(shown.hit if shown is not None else None) or all_:
            repaint(self._window.panes[self._window.pane_name])

    def _tell(self, more: str = "") -> None:
        """The count; `more` is said behind it."""
        search, document = self.search, self._window.document
        count = len(search.hits) if search is not None else 0
        self.bar.offer(count, document.read_only if document is not None else "")
        self.bar.tell(self._words(count, more))

    def _words(self, count: int, more: str) -> Words:
        search = self.search
        if search is None or not search.query.text:
            return ""
        if not count:
            return more or (message("Searching…") if self._seeking.busy else message("Nothing found"))
        words = said(counted_places(count))
        if search.current is not None:
            words = said(message("{number} of {total}"), number=search.current + 1, total=count)
        if search.grows:
            words += "…"
        return Message("{words}", (("words", f"{words} · {said(more)}" if more else words),))
