"""Hits: where a query stands in a statement, in reading order, found again in no time after an edit."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from operator import is_

from desktop_app.editing.finding.aside import Aside
from desktop_app.editing.finding.expressions import Spans, compiled, found_by, tried_on
from desktop_app.editing.finding.fields import FIELD_ORDER, FieldText, field_texts, ranks
from desktop_app.editing.finding.query import Found, Groups, Query, found_in, sought
from desktop_app.statement import Paragraph, Statement
from desktop_app.statement.accepted import Reading, chain_text, read_chains, reading
from desktop_app.statement.memo import by_identity
from desktop_app.text.folding import folded

SLICE = 64
"""Chains that one slice of a search reads: less than two milliseconds."""
Place = tuple[int, int, int, int]
"""A place of the statement, by which hits are ordered: node, its fields before its text, the field, the offset."""


@dataclass(frozen=True, slots=True)
class Piece:
    """The code points `start` … `end` of the stored text of a paragraph, or of a field of a node as text."""

    node: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where the query stands: in the text of a chain, in several pieces where a seam or a suggested deletion lies between, or
    in a `field`, in one. `text`: the letters found, as they are read; `groups`: of a regular expression, None of another query."""

    pieces: tuple[Piece, ...]
    text: str
    field: str = ""
    groups: Groups | None = None

    @property
    def node(self) -> str:
        """Where it starts."""
        return self.pieces[0].node

    @property
    def start(self) -> int:
        """The offset of its first letter."""
        return self.pieces[0].start

    @property
    def end_node(self) -> str:
        """Where it ends: its own node, or a later piece of the chain."""
        return self.pieces[-1].node

    @property
    def end(self) -> int:
        """The offset behind its last letter."""
        return self.pieces[-1].end


def hits(statement: Statement, query: Query) -> tuple[Hit, ...]:
    """All hits of a query, in reading order, without overlap. Raises Refusal for an expression that is wrong or runs wild."""
    finder = Finder(query)
    if query.regular:
        aside = Aside()
        try:
            unknown = finder.unknown(statement)
            finder.learn(unknown, aside.matches(finder.pattern, unknown) if unknown else ())
        finally:
            aside.stop()
    for _ in finder.slices(statement):
        pass
    return finder.hits


class Finder:
    """Seeks one query in one statement after the other; of paragraphs that are still the same objects it knows the hits.

    Raises Refusal for an expression that is wrong. `hits`: those of the statement that was read last.
    """

    def __init__(self, query: Query) -> None:
        self.query = query
        self.hits: tuple[Hit, ...] = ()
        self.pattern = compiled(query if query.regular else Query(""))
        self._tried: dict[str, tuple[Spans, ...]] = {}
        self._known: dict[str, tuple[tuple[Paragraph, ...], tuple[Hit, ...]]] = {}
        self._fields: dict[FieldText, tuple[Hit, ...]] = {}

    def unknown(self, statement: Statement) -> tuple[str, ...]:
        """The texts on which a regular expression was not tried yet."""
        if not self.query.regular:
            return ()
        texts = [_read(chain).text for chain in read_chains(statement) if not self._knows(chain)]
        texts += [each.text for each in field_texts(statement)] if self.query.fields else []
        return tuple(text for text in dict.fromkeys(tried_on(self.query, text) for text in texts) if text not in self._tried)

    def learn(self, texts: Sequence[str], tried: Iterable[tuple[Spans, ...]]) -> None:
        """What came of the trial of unknown texts."""
        self._tried.update(zip(texts, tried, strict=True))

    def slices(self, statement: Statement) -> Iterator[None]:
        """Seeks, and pauses after each slice; `hits` are set at the end. Texts on which an expression was not tried have none."""
        chains, known = read_chains(statement), dict[str, tuple[tuple[Paragraph, ...], tuple[Hit, ...]]]()
        found: list[Hit] = []
        while some := list(islice(chains, SLICE)):
            for chain in some:
                entry = self._known[chain[0].id] if self._knows(chain) else (chain, tuple(self._in_chain(chain)))
                known[chain[0].id] = entry
                found += entry[1]
            yield
        if self.query.fields:
            fields = field_texts(statement)
            self._fields = {each: self._fields[each] if each in self._fields else tuple(self._in_field(each)) for each in fields}
            found = [*(hit for own in self._fields.values() for hit in own), *found]
        self._known, self.hits = known, in_order(statement, found) if found and found[0].field else tuple(found)

    def _knows(self, chain: tuple[Paragraph, ...]) -> bool:
        old = self._known.get(chain[0].id)
        return old is not None and len(old[0]) == len(chain) and all(map(is_, old[0], chain))

    def _in_chain(self, chain: tuple[Paragraph, ...]) -> Iterator[Hit]:
        text = _read(chain)
        for found in self._expressed(text.text) if self.query.regular else self._plain(text):
            yield Hit(pieces_of(text, found.start, found.end), text.text[found.start : found.end], "", found.groups)

    def _in_field(self, each: FieldText) -> Iterator[Hit]:
        for found in self._expressed(each.text) if self.query.regular else found_in(self.query, each.text):
            piece = Piece(each.node, each.start + found.start, each.start + found.end)
            yield Hit((piece,), each.text[found.start : found.end], each.field, found.groups)

    def _plain(self, text: Reading) -> Iterable[Found]:
        return found_in(self.query, text.text, _exact_form(text) if sought(self.query)[1] else _folded_form(text))

    def _expressed(self, text: str) -> Iterable[Found]:
        tried = self._tried.get(tried_on(self.query, text), ())
        return found_by(self.query, dict(self.pattern.groupindex), text, tried) if tried else ()


def pieces_of(text: Reading, start: int, end: int) -> tuple[Piece, ...]:
    """Where the letters `start` < `end` of a chain's accepted text are stored, paragraph by paragraph and around what is left out."""
    done = []
    for stretch in text.stretches[max(0, bisect_right(text.stretches, start, key=lambda one: one.shown) - 1) :]:
        low, high = max(start, stretch.shown), min(end, stretch.shown + stretch.length)
        if stretch.shown >= end:
            break
        if low < high and stretch.stored is not None:
            offset = stretch.stored - stretch.shown
            done.append(Piece(stretch.node, low + offset, high + offset))
    return tuple(done)


def in_order(statement: Statement, found: Iterable[Hit]) -> tuple[Hit, ...]:
    """The hits in reading order."""
    order = ranks(statement)
    return tuple(sorted(found, key=lambda hit: (order[hit.node], not hit.field, FIELD_ORDER.get(hit.field, 0), hit.start)))


def place_of(statement: Statement, node: str, field: str, offset: int) -> Place:
    """Where a place stands among the hits; that of a node which is not there before all."""
    return ranks(statement).get(node, -1), int(not field), FIELD_ORDER.get(field, 0), offset


def _read(chain: tuple[Paragraph, ...]) -> Reading:
    return reading(chain[0]) if len(chain) == 1 else chain_text(chain)


@by_identity
def _folded_form(text: Reading) -> str:
    return folded(text.text)


@by_identity
def _exact_form(text: Reading) -> str:
    return folded(text.text, exact=True)
