"""The paragraphs of a returned copy, made of those that were sent and of what the reviewer did to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from desktop_app.formats.docx.copies import reshaping
from desktop_app.formats.docx.copies.bookmarks import bookmark
from desktop_app.formats.docx.copies.copy import Block, Copy, between
from desktop_app.formats.docx.copies.finding import Segment, placed_starts, segments
from desktop_app.formats.docx.copies.labels import Pair, written
from desktop_app.formats.docx.copies.naming import Naming
from desktop_app.formats.docx.copies.overlay import Came, Marking, came_letters, insides, paired, sent_letters
from desktop_app.formats.docx.copies.presences import End, Standing, standings
from desktop_app.formats.docx.copies.sending import Found, Sending, keys_of
from desktop_app.formats.docx.copies.silent import Silent
from desktop_app.statement.ids import Ids
from desktop_app.statement.marks import Mark
from desktop_app.statement.nodes import Paragraph
from desktop_app.statement.presence import Presence
from desktop_app.statement.review import ChangeKind, Proposal
from desktop_app.statement.runs import Run, canonical

Point = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Woven:
    """A paragraph as it came back, the number of its block, and whether it was sent."""

    paragraph: Paragraph
    block: int
    known: bool


@dataclass(slots=True)
class Loom:
    """One weaving. `spans`: places of new comments by their ids; `kept`: of those that were sent, for letters that were not."""

    sending: Sending
    came: Copy
    naming: Naming
    ids: Ids
    spans: Mapping[str, tuple[Point, Point]]
    kept: Mapping[str, tuple[Point, Point]]
    done: list[Woven] = field(default_factory=list)
    found: Found = Found({}, frozenset(), {})
    proposals: list[Proposal] = field(default_factory=list)
    decided: set[str] = field(default_factory=set)
    silent: list[Silent] = field(default_factory=list)
    joined: dict[str, str] = field(default_factory=dict)
    """Paragraphs that were joined to others without a suggestion, and those others."""

    _blocks: list[Block] = field(default_factory=list)
    _numbers: list[int] = field(default_factory=list)
    _standings: tuple[Standing, ...] = ()

    def weave(self) -> None:
        """Does the work: `done` are the paragraphs in the order of the document."""
        self.found = self.sending.found([block for block in self.came.blocks if not block.cell])
        names, away = self.found.names, {bookmark(gap.id) for gap in self.found.gaps}
        kept = [(n, b) for n, b in enumerate(self.came.blocks) if not b.cell and not any(name in away for _at, name in b.starts)]
        sent = {name: self.sending.homes[node].block for name, node in names.items()}
        self._numbers = [number for number, _block in kept]
        self._blocks = placed_starts([block for _number, block in kept], sent)
        self._standings = standings(self._blocks)
        self.naming.name(zip(self._numbers, self._blocks, strict=True))
        found = segments(self._blocks, names, self.sending.running, sent)
        unit: list[Segment] = []
        for segment in found:
            if unit and not segment.follows:
                self._unit(unit)
                unit = []
            unit.append(segment)
        if unit:
            self._unit(unit)
        there = {node for segment in found for node in segment.nodes}
        lost = (node for node in self.sending.nodes if node not in there)
        self.silent += [Silent(node, text, "") for node in lost if (text := self.sending.homes[node].rejected).strip()]

    def _unit(self, unit: list[Segment]) -> None:
        """One paragraph that was sent, with what was cut off from it; or a new one."""
        nodes = [node for segment in unit for node in segment.nodes]
        block = self._blocks[unit[0].block]
        blank = not nodes and not block.text.strip() and len(unit) == 1
        if blank and self._standings[unit[0].block].inserted is None:  # an empty line says nothing, unless it is a suggestion
            return
        homes = ((self.sending.homes[node], node in self.found.back) for node in nodes)
        before = "\n".join(home.text if back else home.rejected for home, back in homes)
        if len(nodes) == len(unit) == 1 and self._untouched(nodes[0], unit[0]):
            self._segment(unit[0], None)
            return
        sent = [letter for node in nodes for letter in sent_letters(self.sending.nodes[node], self.sending.homes[node].stretches)]
        came = [
            letter
            for number, one in enumerate(unit)
            for letter in came_letters(self._blocks[one.block], self._numbers[one.block], number, one.start, one.end)
        ]
        pairs: list[Pair] = list(zip(came, paired(sent, came), strict=True))
        for number, segment in enumerate(unit):
            self._segment(segment, [pair for pair in pairs if pair[0].segment == number])
        if _words(before) != _words(after := self._rejected(unit, pairs)):
            self.silent.append(Silent(nodes[0] if nodes else self.done[-1].paragraph.id, before, after))

    def _rejected(self, unit: list[Segment], pairs: Sequence[Pair]) -> str:
        """What the unit says without all suggestions, with a line feed where somebody split it without one. LibreOffice forgets who
        inserted what somebody else deletes."""
        letters = [
            (came.segment, came.letter)
            for came, sent in pairs
            if came.stretch.inserted is None and not (came.stretch.deleted and sent and sent.stretch.inserted)
        ]
        done = ""
        for number, segment in enumerate(unit):
            silently = number and segment.first and self._blocks[segment.block - 1].inserted is None
            done += ("\n" if silently else "") + "".join(letter for at, letter in letters if at == number)
        return done

    def _untouched(self, node: str, segment: Segment) -> bool:
        """Whether the letters are those that were sent, and nobody commented on them."""
        number = self._numbers[segment.block]
        touched = any(start[0] <= number <= end[0] for start, end in self.spans.values())
        letters = between(self._blocks[segment.block].stretches, segment.start, segment.end)
        standing = keys_of(self.sending.homes[node])[:2] == self._standings[segment.block].keys[:2]
        return not touched and standing and self.sending.homes[node].stretches == letters

    def _segment(self, segment: Segment, pairs: list[Pair] | None) -> None:
        """One paragraph; `pairs` None: its letters are those that were sent."""
        node = segment.nodes[0] if segment.nodes else None
        self.joined.update(dict.fromkeys(segment.nodes[1:], node or ""))
        block, number, standing = self._blocks[segment.block], self._numbers[segment.block], self._standings[segment.block]
        keys = standing.keys
        old = self.sending.nodes[node].presence if node else None
        marking = Marking(self.naming, (keys[0], keys[1]), (old.inserted, old.deleted) if old else (None, None))
        if node is None:
            done = Paragraph(self.ids("p"), self._runs(pairs or (), marking))
            done = reshaping.fresh(done, block)
        else:
            done = self._known(segment, node, pairs, marking)
        done = self._standing(done, segment, node, standing)
        self.done.append(Woven(done, number, node is not None))

    def _known(self, segment: Segment, node: str, pairs: list[Pair] | None, marking: Marking) -> Paragraph:
        old, home = self.sending.nodes[node], self.sending.homes[node]
        block, number = self._blocks[segment.block], self._numbers[segment.block]
        done = old if home.first == segment.first else replace(old, run_in=not segment.first)
        if pairs is not None:
            said = written(node, pairs, marking.presence[1])
            done = replace(done, label=said.label, runs=self._runs(said.letters, marking))
            if said.proposed is not None and said.by is not None:
                change = self.naming.letters[said.by.block, said.by.at]
                proposal = Proposal(self.naming.used(change[0] or change[1], "field"), node, "label", said.label, said.proposed)
                self.proposals.append(proposal)
        if not segment.first or not home.first:
            return done
        joined = self._standings[segment.block].joined
        if joined is not None and block.shape == self._blocks[joined[1]].shape:  # LibreOffice shows it as the paragraph that it joins
            return done
        shape = reshaping.known(done, home, block, number, self.naming)
        self.proposals += shape.proposals
        self.silent += shape.silent
        self.decided |= {node} if shape.decided else set()
        return shape.paragraph

    def _runs(self, pairs: Sequence[Pair], marking: Marking) -> tuple[Run, ...]:
        runs: list[Run] = []
        for (came, sent), inside in zip(pairs, insides(pairs), strict=True):
            marks = marking.new(came, inside) if sent is None else marking.kept(sent, came)
            marks = (*marks, *self._comments(came, marks, new=sent is None))
            if runs and runs[-1].marks == marks:
                runs[-1] = Run(runs[-1].text + came.letter, marks)
            else:
                runs.append(Run(came.letter, marks))
        return canonical(runs)

    def _comments(self, came: Came, marks: tuple[Mark, ...], *, new: bool) -> tuple[Mark, ...]:
        spans = (*self.spans.items(), *(self.kept.items() if new else ()))
        inside = (comment for comment, (start, end) in spans if start <= (came.block, came.point) < end)
        return tuple(mark for comment in inside if (mark := Mark("commented", comment)) not in marks)

    def _standing(self, paragraph: Paragraph, segment: Segment, node: str | None, now: Standing) -> Paragraph:
        """The paragraph with the suggestions for all of it and for the break before it."""
        was = keys_of(self.sending.homes[node] if node else None)
        old = self.sending.nodes[node] if node else None
        inserted, deleted, split, joined = now.keys
        presence, broken = (None, None) if old is None else (old.presence, old.break_change)
        if (inserted, deleted) != was[:2]:
            first = presence.inserted if presence else None
            if inserted != was[0] and (inserted is not None or deleted in (None, was[1])):
                first = self._of(now.inserted, 0, "presence")
            second = self._of(now.deleted, 1, "presence") if deleted != was[1] else presence.deleted if presence else None
            presence = Presence(first, second) if first or second else None
        behind = self._behind(now.split or now.joined)
        home = self.sending.homes[node] if node else None
        if not segment.first:
            broken = None
        elif (split, joined) != was[2:] or (home is not None and home.behind != behind):
            one = self._of(now.split, 0, "break") if split != was[2] or broken is None else broken.inserted
            other = self._of(now.joined, 1, "break") if joined != was[3] or broken is None else broken.deleted
            broken = Presence(one, other, behind or None) if one or other else None
            if other is not None and joined != was[3]:
                self._as_text(paragraph, behind, other)
        return replace(paragraph, presence=presence, break_change=broken)

    def _as_text(self, paragraph: Paragraph, behind: str, change: str) -> None:
        """The label of a paragraph that somebody joined goes with the break; what he left of it stands as text at the seam."""
        proposed = (one.new for one in self.proposals if one.node == paragraph.id and one.field == "label")
        label = next(proposed, paragraph.label)
        for place, woven in enumerate(self.done) if label and paragraph.runs else ():
            if woven.paragraph.id == behind:
                runs = canonical((*woven.paragraph.runs, Run(label, (Mark("inserted", change),))))
                self.done[place] = replace(woven, paragraph=replace(woven.paragraph, runs=runs))

    def _of(self, end: End | None, which: int, kind: ChangeKind) -> str | None:
        return None if end is None else self.naming.used(self.naming.ends[self._numbers[end[1]]][which], kind)

    def _behind(self, end: End | None) -> str:
        if end is None:
            return ""
        number = self._numbers[end[1]]
        return next((woven.paragraph.id for woven in reversed(self.done) if woven.block == number), "")


def _words(text: str) -> list[str]:
    return ["".join(line.split()) for line in text.split("\n")]
