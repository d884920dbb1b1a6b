"""The field widgets of the current card: made once, and moved to whichever card is current."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop_app.editing.document import Document
from desktop_app.review.beside import Beside
from desktop_app.statement import AgendaItem, Problem, Source, Vote
from desktop_app.statement.edits.fields import confirm_source, set_field
from desktop_app.statement.names import ITEM_KIND_NAMES, OUTCOME_NAMES, VOTE_METHOD_NAMES
from desktop_app.text.digits import european
from desktop_app.text.message import Message, message
from desktop_app.ui.panes.suggested import lines_of, put, seen
from desktop_app.ui.parts import Bar, Choice, Entry, Field, Label, column, row
from desktop_app.ui.parts.suggestions import Suggestions
from desktop_app.ui.words import Words

FIGURES = (("vote.for", message("For")), ("vote.against", message("Against")), ("vote.abstained", message("Abstained")))
ABOVE = ("kind", "title", "outcome")
ORIGIN = "agenda"
INSET, FIGURE = 20, 84
NO_NUMBER = message("A whole number")


class ItemFields:
    """The two strips of fields, `above` and `below` the text of the current card.

    `card`: the one that they stand in, None while no item is current. They know it, not the cards, so that there is never a second.
    """

    def __init__(self, go_to_source: Callable[[str, str], None]) -> None:
        self.card: QWidget | None = None
        self._document: Document | None = None
        self._shown: AgendaItem | None = None
        self._sources: tuple[Source, ...] = ()
        self._unreadable: frozenset[str] = frozenset()
        self._go_to_source = go_to_source
        self.kind = Choice(tuple(ITEM_KIND_NAMES.items()))
        self.title = Entry(message("A short name for the outline"))
        self.outcome = Choice(tuple(OUTCOME_NAMES.items()))
        self.presenter = Entry()
        self.method = Choice(tuple(VOTE_METHOD_NAMES.items()))
        self.figures = {name: Entry() for name, _ in FIGURES}
        self.bar, self.tally = Bar(112), Label("", "caption")
        self.beside = {"above": Suggestions(), "below": Suggestions()}
        self.fields = self._framed()
        self.above, self.below = self._strips()
        self._connect()

    def _framed(self) -> dict[str, Field]:
        framed = {
            "kind": Field(message("Kind of item"), self.kind),
            "title": Field(message("Title"), self.title),
            "outcome": Field(message("Outcome"), self.outcome),
            "presenter": Field(message("Presenter"), self.presenter),
            "vote.method": Field(message("Vote"), self.method),
        }
        framed |= {name: Field(words, self.figures[name]) for name, words in FIGURES}
        for name in self.figures:
            framed[name].setFixedWidth(FIGURE)  # what is said below one of them pushes the next not away
        return framed

    def _strips(self) -> tuple[QWidget, QWidget]:
        above, below = QWidget(), QWidget()
        fields = self.fields
        first = row((fields["kind"], 3), (fields["title"], 7), (fields["outcome"], 3), gap=12)
        above.setLayout(column(first, self.beside["above"], Label(message("Text"), "field"), gap=8, margins=(INSET, 0, INSET, 0)))
        count = column(26, self.bar, self.tally, None, gap=6)
        figures = [fields[name] for name, _ in FIGURES]
        second = row((fields["presenter"], 4), (fields["vote.method"], 3), *figures, count, gap=12)
        below.setLayout(column(second, self.beside["below"], gap=8, margins=(INSET, 0, INSET, 8)))
        return above, below

    def _connect(self) -> None:
        for name, choice in (("kind", self.kind), ("outcome", self.outcome), ("vote.method", self.method)):
            choice.activated.connect(lambda _index, name=name, choice=choice: self._set(name, choice.value))
        for name, entry in (("title", self.title), ("presenter", self.presenter)):
            entry.textEdited.connect(lambda text, name=name: self._set(name, text))
        for name, entry in self.figures.items():
            entry.textEdited.connect(lambda text, name=name: self._set_figure(name, text))
        for name, field in self.fields.items():
            field.confirm_asked.connect(lambda name=name: self._confirm(name))
            field.show_asked.connect(lambda name=name: self._go_to_source(self._shown.id if self._shown else "", name))

    def bind(self, document: Document) -> None:
        """Writes to this document."""
        self._document, self._shown = document, None

    def show_item(self, item: AgendaItem) -> None:
        """Shows the item's values; a widget that shows them already is left alone."""
        sources = self._document.value.sources if self._document else ()
        before, self._shown = self._shown, item
        if before is None or before.id != item.id:
            self._unreadable = frozenset()
        elif _said(before) == _said(item) and sources is self._sources:
            return  # only its text is another: this runs at each key
        self._sources = sources
        self.kind.choose(item.kind)
        self.outcome.choose(item.outcome)
        self.method.choose(item.vote.method)
        vote = item.vote
        for entry, text in ((self.title, item.title), (self.presenter, item.presenter)):
            if entry.text() != text:
                entry.setText(text)
                if not entry.hasFocus():
                    entry.home(False)  # a long title is read from its beginning
        for (name, entry), figure in zip(self.figures.items(), (vote.for_, vote.against, vote.abstained), strict=True):
            typed = name in self._unreadable and entry.hasFocus()
            if not typed and _figure(entry.text()) != _words(figure):
                entry.setText(_words(figure))
                self._unreadable -= {name}
                self.fields[name].error(None)
        self._show_tally(vote)
        self._show_sources(item, sources)

    def show_problems(self, problems: tuple[Problem, ...], say: Callable[[Problem], Words]) -> None:
        """The problems of this item at its fields."""
        for name, field in self.fields.items():
            found = next((p for p in problems if self._shown and p.node == self._shown.id and p.field == name), None)
            field.error(NO_NUMBER if name in self._unreadable else say(found) if found else None)

    def suggest(self, found: tuple[Beside, ...], *, can_decide: bool) -> None:
        """What is suggested for the fields stands under their row, with their names."""
        for name, strip in self.beside.items():
            own = tuple(each for each in found if each.kind == "value" and (each.field in ABOVE) == (name == "above"))
            strip.show_lines(lines_of(own), can_decide=can_decide)

    def editor_of(self, name: str) -> QWidget | None:
        """The widget that edits a field of the item."""
        field = self.fields.get(name)
        return field.editor if field else None

    def _show_tally(self, vote: Vote) -> None:
        counted = [number for number in (vote.for_, vote.against, vote.abstained) if number is not None]
        self.bar.setVisible(bool(counted))
        self.tally.setVisible(bool(counted))
        if not counted:
            return
        self.bar.fill((vote.for_ or 0, "ok"), (vote.against or 0, "ink2"), (vote.abstained or 0, "button_edge"))
        total = sum(counted)
        share = round(100 * (vote.for_ or 0) / total) if total else 0
        self.tally.say(Message(message("{total} votes · {share}% for"), (("total", total), ("share", share))))

    def _show_sources(self, item: AgendaItem, sources: tuple[Source, ...]) -> None:
        known = {source.field: source for source in sources if source.owner == item.id and not source.confirmed}
        for name, field in self.fields.items():
            field.recognised(known[name].confidence if name in known and name not in ("vote.against", "vote.abstained") else None)

    def _set(self, name: str, value: object) -> None:
        if self._document is None or self._shown is None:
            return
        put(self._document, set_field(seen(self._document), self._shown.id, name, value), ORIGIN)

    def _set_figure(self, name: str, text: str) -> None:
        figure = _figure(text)
        readable = not figure or figure.isdecimal()
        self._unreadable = self._unreadable - {name} if readable else self._unreadable | {name}
        self.fields[name].error(None if readable else NO_NUMBER)
        if readable:
            self._set(name, int(figure) if figure else None)

    def _confirm(self, name: str) -> None:
        if self._document is not None and self._shown is not None:
            put(self._document, confirm_source(seen(self._document), self._shown.id, name), ORIGIN)


def _said(item: AgendaItem) -> tuple[object, ...]:
    """What the fields show of an item."""
    return item.kind, item.title, item.presenter, item.outcome, item.vote


def _words(figure: int | None) -> str:
    return "" if figure is None else str(figure)


def _figure(text: str) -> str:
    return european(text).strip()
