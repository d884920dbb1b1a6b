"""A search in the open document: its hits, the current one among them, kept at their letters while a person types."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from desktop_app.editing.document import Document, Notice
from desktop_app.editing.finding.hits import Finder, Hit, Piece, Place, place_of
from desktop_app.editing.finding.query import Query
from desktop_app.statement import Caret, Statement
from desktop_app.statement.edits.fields import field_text


class Search:
    """`fresh`: the hits are those of the document's value; else they are those sought last, mapped through the changes since."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._hits: tuple[Hit, ...] = ()
        self._current: int | None = None
        self._since: list[Notice] = []
        self.finder = Finder(Query(""))
        self.fresh = True

    @property
    def query(self) -> Query:
        """What is sought; an empty text at first."""
        return self.finder.query

    @property
    def hits(self) -> tuple[Hit, ...]:
        """In reading order."""
        self._settle()
        return self._hits

    @property
    def current(self) -> int | None:
        """The number of the current hit; None while there is none."""
        self._settle()
        return self._current

    @property
    def hit(self) -> Hit | None:
        """The current hit."""
        return None if self.current is None else self._hits[self.current]

    def choose(self, number: int | None) -> None:
        """Makes a hit the current one."""
        self._current = number

    def seek(self, query: Query) -> None:
        """Another query from now on. Raises Refusal for an expression that is wrong: then there are no hits, and no query."""
        if query == self.query:
            return
        self.forget()
        self.finder = Finder(Query(""))
        self.finder = Finder(query)

    def forget(self) -> None:
        """Lets go of the hits; the query stays."""
        self._hits, self._current, self._since, self.fresh = (), None, [], False

    def slices(self) -> Iterator[None]:
        """Seeks in the document's value; the hits are there after the last slice. The current one stays it, or the next becomes it."""
        value = self._document.value
        yield from self.finder.slices(value)
        if value is self._document.value:
            here = self.hit if self._current is not None else None
            self._hits, self._since, self.fresh = self.finder.hits, [], True
            self._current = None if here is None else self.ahead(here.node, here.field, here.start)

    def follow(self, notice: Notice) -> None:
        """The hits move with their letters, and those whose letters are gone go: when somebody asks for them, not at each key."""
        self.fresh = False
        if self._hits:
            self._since.append(notice)

    def _settle(self) -> None:
        since, self._since = self._since, []
        for notice in since:
            moved = [_moved(hit, notice) for hit in self._hits]
            before = sum(hit is not None for hit in moved[: self._current or 0])
            self._hits = tuple(hit for hit in moved if hit is not None)
            self._current = None if self._current is None or not self._hits else min(before, len(self._hits) - 1)

    def ahead(self, node: str, field: str, offset: int) -> int | None:
        """The first hit that begins at a place or behind it; behind the last comes the first. None: no hits."""
        places = self._places()
        at = bisect_left(places, place_of(self._document.value, node, field, offset))
        return at % len(places) if places else None

    def behind(self, node: str, field: str, offset: int) -> int | None:
        """The last hit that begins before a place; before the first comes the last. None: no hits."""
        places = self._places()
        at = bisect_left(places, place_of(self._document.value, node, field, offset)) - 1
        return at % len(places) if places else None

    def _places(self) -> list[Place]:
        value = self._document.value
        return [place_of(value, hit.node, hit.field, hit.start) for hit in self.hits]


def caret_of(hit: Hit) -> Caret:
    """Where the eye goes for a hit: its letters are selected. A label stands before its paragraph, where no caret goes."""
    if hit.field == "label":
        return Caret(hit.node)
    return Caret(hit.end_node, hit.end, hit.field, hit.node, hit.start)


def _moved(hit: Hit, notice: Notice) -> Hit | None:
    if hit.field:
        return hit if _text(notice.old, hit) == _text(notice.new, hit) else None
    if not any(piece.node in notice.touched for piece in hit.pieces):
        return hit
    places = [notice.mapping.range(piece.node, piece.start, piece.end) for piece in hit.pieces]
    pieces = tuple(Piece(*place) for place in places if place is not None)
    return replace(hit, pieces=pieces) if pieces else None


def _text(statement: Statement, hit: Hit) -> str:
    return field_text(statement, hit.node, hit.field)
