"""Suggestions and comments of a document that Bayan did not write, laid over the statement that was recognised in it.

Recognition reads the text as if all suggestions were accepted. So its letters stay what they are: those that somebody inserted are
marked, those that somebody deleted are put back as deleted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from random import Random
from zlib import crc32

from desktop_app.formats.docx.copies.copy import Block, Copy, Key, Stretch
from desktop_app.formats.docx.copies.entries import Unplaced
from desktop_app.formats.docx.copies.lines import Place, lines_of, places_of
from desktop_app.formats.docx.copies.naming import Naming
from desktop_app.formats.docx.copies.parsing import parsed
from desktop_app.formats.docx.copies.presences import Standing, standings
from desktop_app.formats.docx.copies.times import moment
from desktop_app.formats.docx.package import opened
from desktop_app.statement.arranging import arrangement, with_arrangement
from desktop_app.statement.directions import language_direction
from desktop_app.statement.ids import Ids, fresh_ids
from desktop_app.statement.marks import STYLE_MARKS, Mark
from desktop_app.statement.nodes import Paragraph, Statement
from desktop_app.statement.presence import Presence
from desktop_app.statement.review import Anchor, Comment, Detached, OnMarks, OnNode, Reply
from desktop_app.statement.runs import Run, canonical
from desktop_app.statement.walking import node_ids, paragraphs
from desktop_app.text.characters import SOFT_BREAK


@dataclass(frozen=True, slots=True)
class Laid:
    """The statement with the suggestions and comments of its document, and those that found no place in it."""

    statement: Statement
    unplaced: tuple[Unplaced, ...] = ()


def laid(statement: Statement, data: bytes, origin: str = "") -> Laid:
    """The statement that was recognised in this document, with what reviewers left there. Raises a Refusal for no document."""
    copy = parsed(opened(data, origin), language_direction(statement.language), foreign=True)
    if not copy.remarks and not any(_suggests(block) for block in copy.blocks):
        return Laid(statement)
    ids = fresh_ids(Random(crc32(data)), node_ids(statement))
    return _Laying(statement, copy, ids, Naming(ids)).done()


def _suggests(block: Block) -> bool:
    ends = (block.inserted, block.deleted)
    return any(ends) or any(one.inserted or one.deleted or one.before for one in block.stretches)


@dataclass(slots=True)
class _Laying:
    statement: Statement
    copy: Copy
    ids: Ids
    naming: Naming
    places: dict[tuple[int, int], Place] = field(default_factory=dict)
    """Where letters of the document stand in the statement, by block and offset."""

    marks: dict[Place, list[Mark]] = field(default_factory=lambda: defaultdict(list))
    puts: dict[Place, list[Run]] = field(default_factory=lambda: defaultdict(list))
    """Deleted letters to put back, by the place that they stand before."""

    before: dict[str, Presence] = field(default_factory=dict)
    whole: dict[str, Presence] = field(default_factory=dict)
    behind: dict[str, list[Paragraph]] = field(default_factory=lambda: defaultdict(list))
    """Deleted paragraphs to put back, by the paragraph that they stand behind; "" for the start."""

    unplaced: list[Unplaced] = field(default_factory=list)

    def done(self) -> Laid:
        self.naming.name(enumerate(self.copy.blocks))
        self.places = places_of(self.statement, lines_of(self.copy.blocks))
        stand = standings(self.copy.blocks)
        last: Place | None = None
        for number, block in enumerate(self.copy.blocks):
            if stand[number].deleted is not None:
                self._gone(number, block, stand[number], last)
                continue
            self._letters(number, block, last)
            self._ends(number, stand[number])
            here = [self.places[number, at] for at in range(len(block.text)) if (number, at) in self.places]
            last = here[-1] if here else last
            if block.deleted is not None and last is not None:
                letter = Run(SOFT_BREAK, (Mark("deleted", self._change(self.naming.ends[number][1])),))
                self.puts[last[0], last[1] + 1].append(letter)
        comments = tuple(self._comments())
        done = replace(self._woven(), changes=(*self.statement.changes, *self.naming.changes()))
        return Laid(replace(done, comments=(*self.statement.comments, *comments)), tuple(self.unplaced))

    def _change(self, change: str) -> str:
        return self.naming.used(change, "text")

    def _letters(self, number: int, block: Block, last: Place | None) -> None:
        at, before = 0, last
        fresh = True
        for stretch in block.stretches:
            inserted, deleted = self.naming.letters[number, at]
            if stretch.deleted is not None:
                self._put(number, at, stretch, before, (inserted, deleted), fresh=fresh)
            for point in range(at, at + len(stretch.text)):
                place = self.places.get((number, point))
                if place is None:
                    continue
                before, fresh = place, False
                if stretch.inserted is not None:
                    self.marks[place].append(Mark("inserted", self._change(inserted)))
                if stretch.before is not None:
                    self.marks[place].append(Mark("restyled", self.naming.used(self.naming.styles[number, at], "style"), stretch.before[1]))
            at += len(stretch.text)

    def _put(self, number: int, at: int, stretch: Stretch, before: Place | None, names: tuple[str, str], *, fresh: bool) -> None:
        """Deleted letters go behind the letter before them in their paragraph, else before the one behind them."""
        letters = range(at, len(self.copy.blocks[number].text))
        after = next((self.places[number, one] for one in letters if (number, one) in self.places), None)
        place = after if fresh and after is not None else None if before is None else (before[0], before[1] + 1)
        if place is None:
            who = stretch.deleted or Key("", "")
            self.unplaced.append(Unplaced(stretch.text, "", who.author, who.when))
            return
        marks = [Mark("deleted", self._change(names[1])), *(mark for mark in stretch.marks)]
        if stretch.inserted is not None:
            marks.append(Mark("inserted", self._change(names[0])))
        self.puts[place].append(Run(stretch.text, tuple(marks)))

    def _gone(self, number: int, block: Block, standing: Standing, last: Place | None) -> None:
        if not block.text.strip():
            return
        end = standing.deleted
        change = self.naming.used(self.naming.ends[number if end is None else end[1]][1], "presence")
        runs = canonical(Run(stretch.text, stretch.marks) for stretch in block.stretches)
        self.behind[last[0] if last else ""].append(Paragraph(self.ids("p"), runs, presence=Presence(None, change)))

    def _ends(self, number: int, standing: Standing) -> None:
        nodes = list(dict.fromkeys(self._nodes(number)))
        if not nodes:
            return
        if standing.inserted is not None:
            change = self.naming.used(self.naming.ends[standing.inserted[1]][0], "presence")
            self.whole.update(dict.fromkeys(nodes, Presence(change)))
        elif standing.split is not None:
            head = list(self._nodes(standing.split[1]))
            if head and head[-1] != nodes[0]:
                change = self.naming.used(self.naming.ends[standing.split[1]][0], "break")
                self.before[nodes[0]] = Presence(change, None, head[-1])

    def _nodes(self, number: int) -> Iterator[str]:
        for at in range(len(self.copy.blocks[number].text)):
            if (number, at) in self.places:
                yield self.places[number, at][0]

    def _woven(self) -> Statement:
        rows = {}
        first = next(iter(paragraphs(self.statement)), None)
        for home, row in arrangement(self.statement).items():
            done: list[Paragraph] = []
            for paragraph in row:
                if paragraph is first:
                    done += self.behind[""]
                done.append(self._paragraph(paragraph))
                done += self.behind[paragraph.id]
            rows[home] = tuple(done)
        return with_arrangement(self.statement, rows)

    def _paragraph(self, paragraph: Paragraph) -> Paragraph:
        presence = self.whole.get(paragraph.id, paragraph.presence)
        own = None if presence is None else presence.inserted
        runs: list[Run] = []
        offset = 0
        for run in paragraph.runs:
            for letter in run.text:
                runs += self.puts.pop((paragraph.id, offset), ())
                added = [mark for mark in self.marks.get((paragraph.id, offset), ()) if mark != Mark("inserted", own or "")]
                runs.append(Run(letter, (*run.marks, *(_full(mark, run.marks) for mark in added))))
                offset += 1
        runs += self.puts.pop((paragraph.id, offset), ())
        broken = None if paragraph.run_in else self.before.get(paragraph.id, paragraph.break_change)
        done = replace(paragraph, runs=canonical(runs), presence=presence, break_change=broken)
        return paragraph if done == paragraph else done

    def _comments(self) -> Iterator[Comment]:
        answers: dict[int, list[Reply]] = defaultdict(list)
        for number, remark in enumerate(self.copy.remarks):
            if remark.parent is not None and remark.parent != number:
                answers[self._top(number)].append(Reply(self.ids("r"), remark.key.author, moment(remark.key), remark.text))
        for number, remark in enumerate(self.copy.remarks):
            if self._top(number) != number:
                continue
            name = self.ids("c")
            anchor = self._anchor(name, number)
            yield Comment(name, remark.key.author, moment(remark.key), remark.text, tuple(answers[number]), remark.done, anchor)

    def _top(self, number: int) -> int:
        seen = {number}
        while (above := self.copy.remarks[number].parent) is not None and above not in seen:
            seen.add(above)
            number = above
        return number

    def _anchor(self, name: str, number: int) -> Anchor:
        remark = self.copy.remarks[number]
        if remark.start is None or remark.end is None:
            return Detached(remark.words)
        inside = [place for point, place in self.places.items() if remark.start <= point < remark.end]
        for place in inside:
            self.marks[place].append(Mark("commented", name))
        if inside:
            return OnMarks()
        node = next(iter(self._nodes(min(remark.start[0], len(self.copy.blocks) - 1))), None) if self.copy.blocks else None
        return Detached(self._words(remark.start, remark.end)) if node is None else OnNode(node)

    def _words(self, start: tuple[int, int], end: tuple[int, int]) -> str:
        return " ".join(
            block.text[start[1] if number == start[0] else 0 : end[1] if number == end[0] else None]
            for number, block in enumerate(self.copy.blocks)
            if start[0] <= number <= end[0]
        )


def _full(mark: Mark, around: tuple[Mark, ...]) -> Mark:
    """A restyled mark knows all marks that were there before, also those that Word cannot say."""
    if mark.kind != "restyled":
        return mark
    kept = (one for one in around if one.kind in STYLE_MARKS and one.kind not in ("strong", "emphasis"))
    return replace(mark, before=(*kept, *mark.before))
