"""A search in the open document: its hits, the current one among them, kept at their letters while a person types."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from desktop_app.editing.document import Document, Notice
from desktop_app.editing.finding.finder import Crop, Finder
from desktop_app.editing.finding.hits import Hit, Piece, Place, place_of
from desktop_app.editing.finding.query import Query
from desktop_app.statement import Caret, Statement
from desktop_app.statement.edits.fields import field_text


class Search:
    """`fresh`: the hits are those of the document's value; else they are those sought last, mapped through the changes since.

    Where nothing was found before, the hits grow slice by slice; else they stay until the new ones are whole. `crop`: where the hits
    are seen, as they were found.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._hits: tuple[Hit, ...] | None = ()
        self._current: int | None = None
        self._since: list[Notice] = []
        self.finder = Finder(Query(""))
        self.crop = Crop()
        self.fresh = True

    @property
    def query(self) -> Query:
        """What is sought; an empty text at first."""
        return self.finder.query

    @property
    def hits(self) -> tuple[Hit, ...]:
        """In reading order."""
        self._settle()
        return tuple(self.crop.hits) if self._hits is None else self._hits

    @property
    def grows(self) -> bool:
        """Whether more of them may come."""
        return self._hits is None

    @property
    def current(self) -> int | None:
        """The number of the current hit; None while there is none."""
        self._settle()
        return self._current

    @property
    def hit(self) -> Hit | None:
        """The current hit."""
        return None if self.current is None else self.hits[self.current]

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
        self._hits, self._current, self._since, self.crop, self.fresh = (), None, [], Crop(), False

    def slices(self) -> Iterator[None]:
        """Seeks in the document's value. The current hit stays it, or the next becomes it."""
        value, growing = self._document.value, not self.hits
        for _ in self.finder.slices(value):
            if growing and value is self._document.value:
                self._hits, self.crop = None, self.finder.crop
            yield
        if value is self._document.value:
            here = self.hit if self._current is not None else None
            self._hits, self.crop, self._since, self.fresh = self.finder.hits, self.finder.crop, [], True
            self._current = None if here is None else self.ahead(here.node, here.field, here.start)

    def follow(self, notice: Notice) -> None:
        """The hits move with their letters, and those whose letters are gone go: when somebody asks for them, not at each key."""
        self.fresh = False
        if self._hits is None:
            self._hits = tuple(self.crop.hits)
        if self._hits:
            self._since.append(notice)

    def _settle(self) -> None:
        since, self._since = self._since, []
        for notice in since:
            moved = [_moved(hit, notice) for hit in self._hits or ()]
            before = sum(hit is not None for hit in moved[: self._current or 0])
            self._hits = tuple(hit for hit in moved if hit is not None)
            self._current = None if self._current is None or not self._hits else min(before, len(self._hits) - 1)

    def before(self, node: str, field: str, offset: int) -> int:
        """How many hits begin before a place."""
        value = self._document.value

        def place(hit: Hit) -> Place:
            return place_of(value, hit.node, hit.field, hit.start)

        return bisect_left(self.hits, place_of(value, node, field, offset), key=place)

    def ahead(self, node: str, field: str, offset: int) -> int | None:
        """The first hit that begins at a place or behind it; behind the last comes the first. None: no hits."""
        return self.before(node, field, offset) % len(self.hits) if self.hits else None


def caret_of(hit: Hit) -> Caret:
    """Where the eye goes for a hit: its letters are selected. A label stands before its paragraph, where no caret goes."""
    if hit.field == "label":
        return Caret(hit.node)
    return Caret(hit.end_node, hit.end, hit.field, hit.node, hit.start)


def _moved(hit: Hit, notice: Notice) -> Hit | None:
    untouched = hit.node not in notice.touched if len(hit.pieces) == 1 else not any(piece.node in notice.touched for piece in hit.pieces)
    if hit.field and not (hit.field == "label" and untouched):
        return hit if _text(notice.old, hit) == _text(notice.new, hit) else None
    if untouched:
        return hit
    places = [notice.mapping.range(piece.node, piece.start, piece.end) for piece in hit.pieces]
    pieces = tuple(Piece(*place) for place in places if place is not None)
    return replace(hit, pieces=pieces) if pieces else None


def _text(statement: Statement, hit: Hit) -> str:
    return field_text(statement, hit.node, hit.field)
