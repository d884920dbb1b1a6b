"""What was sent: where each paragraph of the statement stood in the copy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop_app.formats.docx.copies.bookmarks import bookmark
from desktop_app.formats.docx.copies.copy import Block, Copy, Key, Stretch, between
from desktop_app.formats.docx.copies.presences import Standing, standings
from desktop_app.statement.nodes import Paragraph, Statement
from desktop_app.statement.review import Gap
from desktop_app.statement.walking import paragraphs


@dataclass(frozen=True, slots=True)
class Home:
    """Where a paragraph stood: whether it began its block, its letters there, how the block stood, behind which paragraph its
    suggested break is."""

    block: Block
    first: bool
    start: int
    end: int
    standing: Standing
    behind: str

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """The letters of the paragraph, its label first."""
        return between(self.block.stretches, self.start, self.end)

    @property
    def rejected(self) -> str:
        """The letters as if all suggestions were rejected."""
        return "".join(stretch.text for stretch in self.stretches if stretch.inserted is None)

    @property
    def text(self) -> str:
        """All letters, deleted ones included."""
        return "".join(stretch.text for stretch in self.stretches)


@dataclass(frozen=True, slots=True)
class Found:
    """The paragraphs by the bookmarks at which they are in what came back.

    `gaps`: former places that are still suggested ones; `back`: paragraphs whose move somebody rejected, and where they stand again.
    """

    names: dict[str, str]
    gaps: frozenset[Gap]
    back: dict[str, Gap]


@dataclass(slots=True)
class Sending:
    """The statement as it was sent, with its copy."""

    base: Statement
    copy: Copy
    nodes: dict[str, Paragraph] = field(init=False)
    homes: dict[str, Home] = field(default_factory=dict)
    blocks: dict[str, Block] = field(default_factory=dict)
    """The blocks of text by their bookmarks."""

    def __post_init__(self) -> None:
        """Finds all paragraphs in the copy."""
        self.nodes = {paragraph.id: paragraph for paragraph in paragraphs(self.base)}
        names = {bookmark(node): node for node in self.nodes}
        text = [block for block in self.copy.blocks if not block.cell and block.starts[0][1] in names]
        for block, standing in zip(text, standings(text), strict=True):
            end = standing.split or standing.joined
            behind = "" if end is None else names[text[end[1]].starts[-1][1]]
            ends = [*(at for at, _name in block.starts[1:]), len(block.text)]
            for (start, name), stop in zip(block.starts, ends, strict=True):
                self.homes[names[name]] = Home(block, name == block.starts[0][1], start, stop, standing, behind)
                self.blocks[name] = block

    @property
    def running(self) -> frozenset[str]:
        """The paragraphs that run in behind others."""
        return frozenset(node for node, home in self.homes.items() if not home.first)

    def found(self, came: Sequence[Block]) -> Found:
        """Where the paragraphs are in what came back."""
        there = {name for block in came for _at, name in block.starts}
        names = {bookmark(node): node for node in self.nodes}
        kept, back = set(), {}
        for gap in self.base.gaps:
            block = next((one for one in came if (0, bookmark(gap.id)) in one.starts), None)
            if gap.node not in self.nodes or (block is not None and _gone(block)):
                kept.add(gap)
            elif block is not None and (bookmark(gap.node) not in there or self._vanished(came, gap.node)):
                names[bookmark(gap.id)], back[gap.node] = gap.node, gap
                names.pop(bookmark(gap.node), None)
        return Found(names, frozenset(kept), back)

    def _vanished(self, came: Sequence[Block], node: str) -> bool:
        block = next((one for one in came if any(name == bookmark(node) for _at, name in one.starts)), None)
        return block is not None and not block.accepted.strip() and bool(self.homes[node].block.text.strip())


def _gone(block: Block) -> bool:
    return all(stretch.deleted is not None for stretch in block.stretches) and (bool(block.stretches) or block.deleted is not None)


def keys_of(home: Home | None) -> tuple[Key | None, ...]:
    """Who is said to have inserted and deleted the paragraph, to have split it off and joined it."""
    return (None, None, None, None) if home is None else home.standing.keys
