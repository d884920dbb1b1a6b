"""Which paragraph of a returned copy is which of the statement that was sent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import pairwise

from desktop_app.formats.docx.copies.copy import Block
from desktop_app.text.diff import tokens

ALIKE = 0.5
"""How alike two paragraphs are at least, by the words of both, to be taken for the same."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Letters of a block, from `start` to `end`, and the paragraphs that were sent in them, several where somebody joined them without
    saying so; none for a new paragraph. `first`: it begins its block. `follows`: it was cut off from the segment before."""

    block: int
    start: int
    end: int
    nodes: tuple[str, ...]
    first: bool
    follows: bool = False


def placed_starts(blocks: Sequence[Block], sent: Mapping[str, Block]) -> list[Block]:
    """The blocks with each bookmark in the paragraph where its text is.

    Enter at the start of a paragraph leaves the bookmark in the empty one before it; saved twice, LibreOffice writes the bookmark of a
    paragraph that was split into both halves. Paragraphs that lost their bookmarks, as when somebody deletes and rewrites one, are
    known by their words.
    """
    done = _at_home(list(_once(blocks)), sent)
    for number, (block, after) in enumerate(pairwise(tuple(done))):
        known = [name for _at, name in block.starts if name in sent]
        lost = known and not block.rejected and block.inserted is not None and sent[known[0]].inserted is None
        if lost and sent[known[0]].rejected and after.rejected:
            done[number] = replace(block, starts=())
            done[number + 1] = replace(after, starts=(*((0, name) for name in known), *after.starts))
    return _by_words(done, sent)


def _once(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks with each bookmark where it stands first."""
    seen: set[str] = set()
    for block in blocks:
        starts = {name: at for at, name in reversed(block.starts) if name not in seen}
        seen.update(starts)
        whole = len(starts) == len(block.starts)
        yield block if whole else replace(block, starts=tuple(sorted((at, name) for name, at in starts.items())))


def _at_home(blocks: list[Block], sent: Mapping[str, Block]) -> list[Block]:
    """Bookmarks that went along with text that was cut and pasted stand again where the same text is deleted."""
    for number, block in enumerate(blocks):
        name = next((name for at, name in block.starts if at == 0 and name in sent), None)
        was = "" if name is None else sent[name].rejected
        if name is None or not was.strip() or block.rejected or sent[name].inserted is not None:
            continue
        gone = (at for at, one in enumerate(blocks) if not one.starts and one.rejected == was and not one.accepted)
        home = next(gone, None)
        if home is not None:
            blocks[home], blocks[number] = replace(blocks[home], starts=block.starts), replace(block, starts=())
    return blocks


def _by_words(blocks: list[Block], sent: Mapping[str, Block]) -> list[Block]:
    there = {name for block in blocks for _at, name in block.starts}
    order = list(sent)
    for place, name in enumerate(order):
        if name in there or sent[name].starts[0][1] != name or not sent[name].rejected.strip():
            continue
        before = next((other for other in reversed(order[:place]) if other in there), None)
        after = next((other for other in order[place + 1 :] if other in there), None)
        low = _number(blocks, before, -1) + 1
        high = _number(blocks, after, len(blocks))
        free = [number for number in range(low, high) if _free(blocks, number)]
        likeness = {number: alike(sent[name].rejected, blocks[number].rejected) for number in free}
        best = max(likeness, key=lambda number: (likeness[number], -number), default=None)
        if best is not None and likeness[best] >= ALIKE:
            blocks[best] = replace(blocks[best], starts=tuple((0, other) for _at, other in sent[name].starts if other not in there))
            there |= {other for _at, other in blocks[best].starts}
    return blocks


def _free(blocks: list[Block], number: int) -> bool:
    block = blocks[number]
    return not block.starts and bool(block.rejected.strip()) and (number == 0 or blocks[number - 1].inserted is None)


def _number(blocks: list[Block], name: str | None, usual: int) -> int:
    return next((number for number, block in enumerate(blocks) if any(other == name for _at, other in block.starts)), usual)


def alike(old: str, new: str) -> float:
    """How much two texts have in common, 0 to 1, by their words."""
    return SequenceMatcher(None, [t for t in tokens(old) if t.strip()], [t for t in tokens(new) if t.strip()], autojunk=False).ratio()


def segments(blocks: Sequence[Block], nodes: Mapping[str, str], running: frozenset[str], sent: Mapping[str, Block]) -> list[Segment]:
    """The blocks cut into paragraphs of the statement. `nodes`: paragraphs by their bookmarks; `running`: those that run in."""
    done: list[Segment] = []
    for number, block in enumerate(blocks):
        cuts: list[tuple[int, list[str]]] = [(0, [])]
        for at, name in sorted((at, name) for at, name in block.starts if name in nodes):
            node = nodes[name]
            if cuts[-1][1] and node in running:
                cuts.append((at, [node]))
            else:
                cuts[-1][1].append(node)
        ends = [*(at for at, _found in cuts[1:]), len(block.text)]
        for place, ((start, found), end) in enumerate(zip(cuts, ends, strict=True)):
            follows = not found and number > 0 and bool(done) and _cut_off(blocks, number, done, sent)
            done.append(Segment(number, start, end, tuple(found), place == 0, follows))
    return done


def _cut_off(blocks: Sequence[Block], number: int, done: list[Segment], sent: Mapping[str, Block]) -> bool:
    """Whether the unknown block is the rest of the paragraph before it: split as a suggestion, or silently."""
    if blocks[number - 1].inserted is not None:
        return True
    head = next((one for one in reversed(done) if not one.follows), None)
    words = blocks[number].rejected.strip()
    names = () if head is None else blocks[head.block].starts
    whole = "".join(sent[name].rejected for _at, name in names[-1:] if name in sent)
    return bool(words) and words in whole and all(words not in blocks[one.block].rejected for one in done[-1:])
