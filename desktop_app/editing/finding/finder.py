"""Finding: a query sought in a whole statement, slice by slice, and again in no time after an edit."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from itertools import islice
from operator import is_

from desktop_app.editing.finding.aside import Aside
from desktop_app.editing.finding.expressions import Spans, compiled, found_by, tried_on
from desktop_app.editing.finding.fields import FieldText, nodes_in_order, texts_of
from desktop_app.editing.finding.hits import Hit, Piece, pieces_of
from desktop_app.editing.finding.query import Found, Query, found_in, sought
from desktop_app.statement import Paragraph, Statement
from desktop_app.statement.accepted import Reading, chain_text, read_chains, reading
from desktop_app.statement.memo import by_identity
from desktop_app.text.folding import folded

SLICE = 8
"""Nodes that one slice of a search reads: less than a millisecond, with a hit at every third word too."""
FOUND = "found"
Range = tuple[int, int, str]
"""Start and end in code points, and FOUND."""
Known = tuple[tuple[Paragraph, ...], tuple[Hit, ...], dict[str, tuple[Range, ...]]]
"""A chain of paragraphs, its hits, and where they are seen in each of its paragraphs."""


class Crop:
    """What a search has found so far: `hits` in reading order; `ranges`: where they are seen, by paragraph; `labels`: the paragraphs
    that have one in their label."""

    def __init__(self) -> None:
        self.hits: list[Hit] = []
        self.ranges: dict[str, tuple[Range, ...]] = {}
        self.labels: set[str] = set()


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

    Raises Refusal for an expression that is wrong. `hits`: those of the statement that was read last. `crop`: what the search that
    goes on, or was the last one, has found.
    """

    def __init__(self, query: Query) -> None:
        self.query = query
        self.hits: tuple[Hit, ...] = ()
        self.crop = Crop()
        self.pattern = compiled(query if query.regular else Query(""))
        self._tried: dict[str, tuple[Spans, ...]] = {}
        self._known: dict[str, Known] = {}
        self._fields: dict[FieldText, tuple[Hit, ...]] = {}

    def unknown(self, statement: Statement) -> tuple[str, ...]:
        """The texts on which a regular expression was not tried yet."""
        gathered = self.gathered(statement)
        while True:
            try:
                next(gathered)
            except StopIteration as end:
                texts: tuple[str, ...] = end.value
                return texts

    def gathered(self, statement: Statement) -> Generator[None, None, tuple[str, ...]]:
        """`unknown`, with a pause after each slice."""
        texts: dict[str, None] = {}
        chains, nodes = read_chains(statement), nodes_in_order(statement)
        while self.query.regular and (some := list(islice(chains, SLICE))):
            texts.update((tried_on(self.query, _read(chain).text), None) for chain in some if not self._knows(chain))
            yield
        while self.query.regular and self.query.fields and (own := list(islice(nodes, SLICE))):
            texts.update((tried_on(self.query, each.text), None) for node in own for each in texts_of(node))
            yield
        return tuple(text for text in texts if text not in self._tried)

    def learn(self, texts: Sequence[str], tried: Iterable[tuple[Spans, ...]]) -> None:
        """What came of the trial of unknown texts."""
        self._tried.update(zip(texts, tried, strict=True))

    def slices(self, statement: Statement) -> Iterator[None]:
        """Seeks, and pauses after each slice; what is found stands in `crop` at once, in `hits` at the end. Texts on which an
        expression was not tried have none."""
        self.crop = crop = Crop()
        known: dict[str, Known] = {}
        fields: dict[FieldText, tuple[Hit, ...]] = {}
        begun: dict[str, list[Hit]] = {}
        chains, nodes = read_chains(statement), nodes_in_order(statement)
        chain = next(chains, None)
        while some := list(islice(nodes, SLICE)):
            for node in some:
                for each in texts_of(node) if self.query.fields else ():
                    own = fields[each] = self._fields[each] if each in self._fields else tuple(self._in_field(each))
                    crop.hits += own
                    if own and each.field == "label":
                        crop.labels.add(each.node)
                if chain is not None and node is chain[0]:
                    entry = known[node.id] = self._known[node.id] if self._knows(chain) else self._sought(chain)
                    crop.ranges.update(entry[2])
                    for hit in entry[1]:
                        begun.setdefault(hit.node, []).append(hit)  # the fields of an item may stand between two pieces of a chain
                    chain = next(chains, None)
                crop.hits += begun.pop(node.id, ())
            yield
        self._known, self._fields, self.hits = known, fields, tuple(crop.hits)

    def _knows(self, chain: tuple[Paragraph, ...]) -> bool:
        old = self._known.get(chain[0].id)
        return old is not None and len(old[0]) == len(chain) and all(map(is_, old[0], chain))

    def _sought(self, chain: tuple[Paragraph, ...]) -> Known:
        found = tuple(self._in_chain(chain))
        ranges: dict[str, list[Range]] = {}
        for hit in found:
            for piece in hit.pieces:
                ranges.setdefault(piece.node, []).append((piece.start, piece.end, FOUND))
        return chain, found, {node: tuple(each) for node, each in ranges.items()}

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


def _read(chain: tuple[Paragraph, ...]) -> Reading:
    return reading(chain[0]) if len(chain) == 1 else chain_text(chain)


@by_identity
def _folded_form(text: Reading) -> str:
    return folded(text.text)


@by_identity
def _exact_form(text: Reading) -> str:
    return folded(text.text, exact=True)
