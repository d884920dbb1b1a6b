"""What was recognised, as rows for the eye: a value, how sure, and where it was read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from desktop_app.statement import Event, Paragraph, Source, Statement
from desktop_app.statement.memo import by_identity
from desktop_app.statement.names import ITEM_KIND_NAMES, KIND_NAMES, LANGUAGE_NAMES, VOTE_METHOD_NAMES
from desktop_app.statement.runs import cut, plain
from desktop_app.statement.walking import find, paragraphs
from desktop_app.text.dates import find_dates, long_date
from desktop_app.text.message import Message, Translate, filled, message
from desktop_app.text.plural import plural

DOUBTFUL = 0.75
"""Below this confidence a value needs a look (LOOK)."""
MOST_CANDIDATES = 3
LOOKED = 150
"""So many paragraphs at each end of a long text are looked through for days: a statement names its own there."""
MOST_NAMED = 6
"""So many items are named one by one; more are counted by their kind."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One row of a card. `value` empty: nothing was found. `confidence` None: no source says how sure.

    `field`: the statement's field that a passage of the text, or one of `candidates`, can be given to; empty for none.
    `places`: the passages that the value was read from. `needed`: a statement of its kind should say it. `detail`: all of a value that
    is only counted.
    """

    label: str
    value: str
    confidence: float | None = None
    field: str = ""
    places: tuple[Source, ...] = ()
    candidates: tuple[date, ...] = ()
    needed: bool = False
    detail: str = ""


@dataclass(frozen=True, slots=True)
class FindingCard:
    """Rows that belong together under a title (a source text)."""

    title: str
    rows: tuple[Finding, ...]


def summary(statement: Statement, translate: Translate, language: str) -> tuple[FindingCard, ...]:
    """The cards of the dialog, in reading order; words and dates in the language of the window."""
    say = _Say(statement, translate, language)
    return (
        FindingCard(message("The statement"), tuple(say.statement_rows())),
        FindingCard(message("Occasion and attendance"), tuple(say.event_rows())),
        FindingCard(message("Agenda and closing"), tuple(say.agenda_rows())),
    )


def tally(cards: Iterable[FindingCard]) -> tuple[int, int, int]:
    """How many values were found, how many of those need a look, and how many are missing."""
    rows = [row for card in cards for row in card.rows]
    found = [row for row in rows if row.value]
    return len(found), sum(1 for row in found if doubtful(row)), sum(1 for row in rows if row.needed and not row.value)


def doubtful(row: Finding) -> bool:
    """Whether a person should look at the value."""
    return row.confidence is not None and row.confidence < DOUBTFUL


@dataclass(frozen=True, slots=True)
class _Say:
    statement: Statement
    translate: Translate
    language: str

    def statement_rows(self) -> Iterable[Finding]:
        metadata = self.statement.metadata
        yield self._row(message("Kind"), self.translate(KIND_NAMES[metadata.kind]), "kind", offered=False)
        language = LANGUAGE_NAMES.get(self.statement.language)
        yield self._row(message("Language"), self.translate(language) if language else self.statement.language, "language", offered=False)
        yield self._row(message("Issuer"), metadata.issuer, "issuer", needed=metadata.kind != "joint")
        yield self._day(message("Date"), metadata.issued, None, "issued")
        yield self._row(message("Place of issue"), metadata.place, "place")
        yield self._row(message("Reference"), metadata.reference, "reference")

    def event_rows(self) -> Iterable[Finding]:
        event = self.statement.metadata.event
        yield self._row(message("Occasion"), event.name, "event.name")
        if event == Event() and not self.statement.metadata.attendance:
            return
        yield self._day(message("Held on"), event.starts, event.ends, "event.starts")
        yield self._row(message("Venue"), event.venue, "event.venue")
        yield self._row(message("Region"), event.region, "event.region")
        if event.slogans:
            yield self._row(message("Slogans"), self._and(event.slogans), "event.slogans", offered=False)
        groups = self.statement.metadata.attendance
        names = tuple(" · ".join(part for part in (group.role, group.body) if part) for group in groups)
        owners = {group.id for group in groups}
        yield replace(self._of(message("Attendance"), self._groups(len(groups)), owners), detail="\n".join(names))

    def agenda_rows(self) -> Iterable[Finding]:
        items = self.statement.agenda
        ids = {item.id for item in items}
        kinds = self._each(ITEM_KIND_NAMES[item.kind] for item in items)
        yield self._of(message("Items"), kinds, ids, ("kind",))
        votes = self._each(VOTE_METHOD_NAMES[item.vote.method] for item in items if item.vote.method)
        if items:
            yield self._of(message("Vote"), votes, ids, ("vote.method", "vote.for", "vote.against", "vote.abstained"))
        parts = self._parts()
        if parts.value:
            yield parts
        yield self._signature()

    def _signature(self) -> Finding:
        signatories = self.statement.metadata.signatories
        names = tuple(" · ".join(part for part in (each.name, each.office, each.body) if part) for each in signatories)
        return self._of(message("Signature"), "\n".join(names), {each.id for each in signatories})

    def _row(self, label: str, value: str, field: str, *, offered: bool = True, needed: bool = False) -> Finding:
        sources = self._sources({self.statement.id}, (field,))
        return Finding(label, value, _sure(sources), field if offered else "", sources, needed=needed)

    def _day(self, label: str, first: date | None, last: date | None, field: str) -> Finding:
        sources = self._sources({self.statement.id}, (field,))
        if first is None:
            return Finding(label, "", None, field, sources, self._undecided(), needed=field == "issued")
        shown = long_date(first, self.language)
        if last is not None:
            shown = f"{shown} – {long_date(last, self.language)}"
        written = self._words(sources[0]) if sources else ""
        if written.isdecimal():
            shown = filled(self.translate, message("{day}, written “{words}”"), {"day": shown, "words": written})
        return Finding(label, shown, _sure(sources), field, sources)

    def _of(self, label: str, value: str, owners: set[str], fields: tuple[str, ...] = ()) -> Finding:
        sources = self._sources(owners, fields)
        return Finding(label, value, _sure(sources) if value else None, "", sources)

    def _parts(self) -> Finding:
        """The thanks and the pledge are marks of the text; each is sure, for the recogniser leaves a doubtful one unmarked."""
        places, kinds = [], []
        for paragraph in paragraphs(self.statement):
            at = 0
            for run in paragraph.runs:
                for mark in run.marks:
                    if mark.kind == "part" and mark.value in ("thanks", "pledge"):
                        places.append(Source(self.statement.id, mark.value, paragraph.id, at, at + len(run.text)))
                        kinds.append(message("Thanks") if mark.value == "thanks" else message("Pledge"))
                at += len(run.text)
        value = " · ".join(self.translate(kind) for kind in dict.fromkeys(kinds))
        return Finding(message("Thanks and pledge"), value, None, "", tuple(places))

    def _sources(self, owners: set[str], fields: tuple[str, ...]) -> tuple[Source, ...]:
        return tuple(s for s in self.statement.sources if s.owner in owners and (not fields or s.field in fields))

    def _words(self, source: Source) -> str:
        node = find(self.statement, source.node)
        return plain(cut(getattr(node, "runs", ()), source.start, source.end)).strip()

    def _undecided(self) -> tuple[date, ...]:
        """Days that the text may mean where it names one in a way that has several readings: near its head, else near its end."""
        all_ = paragraphs(self.statement)
        near = all_ if len(all_) <= 2 * LOOKED else (*all_[:LOOKED], *all_[-LOOKED:])
        days = dict.fromkeys(day for each in near for day in _readings(each))
        return tuple(days)[:MOST_CANDIDATES]

    def _each(self, names: Iterable[str]) -> str:
        """Each in its order; of more than a few how many there are of each, the most first."""
        several = tuple(names)
        if len(several) <= MOST_NAMED:
            return self._and(self.translate(name) for name in several)
        return self._and(f"{self.translate(name)} ({count})" for name, count in Counter(several).most_common())

    def _groups(self, count: int) -> str:
        words = plural(count, message("1 group"), message("2 groups"), message("{count:d} groups"), message("{count} groups"))
        return filled(self.translate, words.source, words.arguments) if count else ""

    def _and(self, words: Iterable[str]) -> str:
        return " · ".join(words)


@by_identity
def _readings(paragraph: Paragraph) -> tuple[date, ...]:
    """The days that dates in a paragraph may mean where they have several readings."""
    return tuple(day for found in find_dates(plain(paragraph.runs)) if found.starts is None for day in found.candidates)


def _sure(sources: tuple[Source, ...]) -> float | None:
    """How sure a value of several sources is: as sure as its weakest."""
    return min((source.confidence for source in sources if not source.confirmed), default=1.0 if sources else None)


def note_words(notes: Iterable[tuple[str, tuple[tuple[str, str], ...]]]) -> tuple[Message, ...]:
    """The reader's notes as messages."""
    return tuple(Message(source, arguments) for source, arguments in notes)
