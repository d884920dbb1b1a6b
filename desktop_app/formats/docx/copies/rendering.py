"""A statement as a reviewer's copy: every paragraph with its stored letters, and the cells of its fields above them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from desktop_app.formats.docx.copies.bookmarks import bookmark
from desktop_app.formats.docx.copies.copy import Block, Copy, Key, Movement, Stretch, merged
from desktop_app.formats.docx.copies.fields import cells, fixed
from desktop_app.formats.docx.copies.remarks import remarks
from desktop_app.formats.docx.copies.shapes import shape_of, suggested
from desktop_app.formats.docx.copies.times import key
from desktop_app.statement.arranging import Container, arrangement
from desktop_app.statement.marks import Mark
from desktop_app.statement.nodes import Paragraph, Statement
from desktop_app.statement.review import Gap
from desktop_app.statement.walking import paragraphs

SAID = frozenset({"strong", "emphasis", "link"})
"""The marks of an author that a copy shows and that a reviewer can change."""


def rendered(statement: Statement) -> Copy:
    """What the copy of this statement says."""
    drawn = Drawing(statement, {change.id: key(change.authors, change.created) for change in statement.changes})
    blocks = (*cells(statement, drawn.keys), *drawn.blocks())
    return Copy(blocks, remarks(statement, blocks), fixed(statement))


@dataclass(slots=True)
class Drawing:
    """One drawing of a statement, with who and when of each of its changes."""

    statement: Statement
    keys: dict[str, Key]

    def blocks(self) -> Iterator[Block]:
        """The paragraphs of the text; moved ones also where they stood."""
        rows = [list(row) for row in self._rows()]
        heads = [row[0] for row in rows]
        for number, row in enumerate(rows):
            first = row[0]
            if isinstance(first, Gap):
                yield self._gone(first)
            else:
                follower = next((one for one in heads[number + 1 :] if isinstance(one, Paragraph)), None)
                yield self._chain([one for one in row if isinstance(one, Paragraph)], follower)

    def _rows(self) -> Iterator[tuple[Paragraph | Gap, ...]]:
        """Chains of pieces that make one printed paragraph, and the former places of moved paragraphs."""
        chain: list[Paragraph] = []
        waiting: list[Gap] = []
        for container, row in arrangement(self.statement).items():
            waiting += self._gaps(container, None)
            for paragraph in row:
                if not paragraph.run_in or not chain:
                    if chain:
                        yield tuple(chain)
                    yield from ((gap,) for gap in waiting)
                    chain, waiting = [], []
                chain.append(paragraph)
                waiting += self._gaps(container, paragraph.id)
        if chain:
            yield tuple(chain)
        yield from ((gap,) for gap in waiting)

    def _gaps(self, container: Container, after: str | None) -> list[Gap]:
        if not self.statement.gaps:
            return []
        own = {paragraph.id for paragraph in paragraphs(self.statement)}
        place = (container.section, container.item, after)
        return [gap for gap in self.statement.gaps if (gap.section, gap.item, gap.after) == place and gap.node in own]

    def _gone(self, gap: Gap) -> Block:
        """A moved paragraph where it stood, as Word shows it: deleted there."""
        moved = next(one for one in paragraphs(self.statement) if one.id == gap.node)
        who = self.keys[gap.change]
        letters = [Stretch(moved.label), *(Stretch(run.text) for run in moved.runs if not any(m.kind == "inserted" for m in run.marks))]
        stretches = merged(replace(stretch, deleted=who) for stretch in letters)
        shape = shape_of(self.statement, moved)
        first = next(one for one in self.statement.gaps if one.node == gap.node)
        return Block(((0, bookmark(gap.id)),), stretches, shape, None, None, who, moved="from" if first is gap else "")

    def _chain(self, row: list[Paragraph], follower: Paragraph | None) -> Block:
        starts: list[tuple[int, str]] = []
        stretches: list[Stretch] = []
        for piece in row:
            starts.append((sum(len(stretch.text) for stretch in stretches), bookmark(piece.id)))
            stretches += self._piece(piece)
        inserted, deleted = self._end(row, follower)
        shape = shape_of(self.statement, row[0])
        proposed = suggested(self.statement, row[0])
        shaped = None if proposed is None else (self.keys[proposed[0]], shape)
        moved: Movement = "to" if row[0].id in {gap.node for gap in self.statement.gaps} else ""
        return Block(tuple(starts), merged(stretches), proposed[1] if proposed else shape, shaped, inserted, deleted, moved=moved)

    def _piece(self, piece: Paragraph) -> Iterator[Stretch]:
        inserted, deleted = self._presence(piece)
        if piece.label:  # the label of a paragraph goes with the break before it: where it stays, it was inserted as text
            joined = piece.break_change.deleted if piece.break_change and piece.runs else None
            yield Stretch(piece.label, inserted, deleted or (self.keys[joined] if joined else None))
        for run in piece.runs:
            found = {mark.kind: mark for mark in reversed(run.marks)}
            own, gone, restyled = (found.get(kind) for kind in ("inserted", "deleted", "restyled"))
            now = said(run.marks)
            before = None if restyled is None or bold(restyled.before) == bold(now) else restyled
            yield Stretch(
                run.text,
                self.keys[own.value] if own else inserted,
                self.keys[gone.value] if gone else deleted,
                now,
                (self.keys[before.value], bold(before.before)) if before else None,
            )

    def _presence(self, piece: Paragraph) -> tuple[Key | None, Key | None]:
        """Who inserted and who deleted the whole paragraph; one that was moved here is inserted here."""
        presence = piece.presence
        inserted = presence.inserted if presence else None
        inserted = inserted or next((gap.change for gap in self.statement.gaps if gap.node == piece.id), None)
        deleted = presence.deleted if presence else None
        return (self.keys[inserted] if inserted else None), (self.keys[deleted] if deleted else None)

    def _end(self, row: list[Paragraph], follower: Paragraph | None) -> tuple[Key | None, Key | None]:
        """Suggestions for the end of a printed paragraph: its own, or those for the break before the next one."""
        both = {self._presence(piece) for piece in row}
        inserted, deleted = both.pop() if len(both) == 1 else (None, None)
        broken = follower.break_change if follower else None
        if broken is not None:
            inserted = inserted or (self.keys[broken.inserted] if broken.inserted else None)
            deleted = deleted or (self.keys[broken.deleted] if broken.deleted else None)
        return inserted, deleted


def said(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Of these marks those that a copy shows; of several links the first. A link is underlined anyway, so its emphasis is not seen."""
    done = tuple(next(group) for _kind, group in groupby((mark for mark in marks if mark.kind in SAID), lambda mark: mark.kind))
    return tuple(mark for mark in done if mark.kind != "emphasis") if any(mark.kind == "link" for mark in done) else done


def bold(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Of these marks those that Word can say of letters before their restyling: no links."""
    return tuple(mark for mark in marks if mark.kind in ("strong", "emphasis"))
