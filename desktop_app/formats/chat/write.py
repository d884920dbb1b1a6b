"""Writing text for a chat application."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from desktop_app.formats.chat.parting import Block, parted
from desktop_app.formats.chat.stars import starred
from desktop_app.statement.directions import language_direction
from desktop_app.statement.nodes import Statement
from desktop_app.statement.printing import printed
from desktop_app.text.bidi import Base
from desktop_app.text.bidi.reading import holding, with_controls
from desktop_app.text.message import Message, message

SEPARATOR = "\n\n"
"""What stands between parts in one file."""

_TOLD = {
    "\u2067": message("{count} × right-to-left isolate around a paragraph (RLI … PDI)"),
    "\u2066": message("{count} × left-to-right isolate around a paragraph (LRI … PDI)"),
    "\u200f": message("{count} × right-to-left mark (RLM)"),
    "\u200e": message("{count} × left-to-right mark (LRM)"),
    "*": message("{count} × bold between asterisks"),
    "/": message("{count} × number of a part"),
}
"""What is added, by the character that is counted."""


@dataclass(frozen=True, slots=True)
class Chat:
    """`parts`: the texts to send, in order; none for a statement without text. `added`: what stands in them that is no text of the
    statement. `unheld`: lines whose order no control can hold, because of a tab or of an isolate that is never closed."""

    parts: tuple[str, ...]
    added: tuple[Message, ...]
    unheld: int = 0


def chat(statement: Statement, *, bold: bool = False, limit: int = 0) -> Chat:
    """The printed text for a chat. `bold`: what is bold, and headings, between asterisks. `limit`: the most that a part may have, in
    UTF-16 units as the applications count; 0: one part. Agency lines and page remains are left out.

    A line that a left-to-right box, or one that goes by the first letter, would turn gets the fewest controls that hold its order.
    """
    added: Counter[str] = Counter()
    wide: tuple[Base, ...] = ("L", "R", None) if language_direction(statement.language) == "rtl" else ("L", None)
    blocks = []
    for line in printed(statement):
        text, stars = starred(line) if bold else (line.text, 0)
        added["*"] += stars
        blocks.append(Block(text, line.direction, wide if line.direction == "ltr" else ("L", None)))
    texts, unheld = [], 0
    for group in parted(blocks, limit):
        held = [_held(block, added) for block in group]
        unheld += sum(missed for _, missed in held)
        texts.append(SEPARATOR.join(text for text, _ in held))
    if len(texts) > 1:
        added["/"] = len(texts)
        texts = [f"({number}/{len(texts)})\n{text}" for number, text in enumerate(texts, 1)]
    told = tuple(Message(source, (("count", added[sign]),)) for sign, source in _TOLD.items() if added[sign])
    return Chat(tuple(texts), told, unheld)


def write(statement: Statement, *, bold: bool = False, limit: int = 0) -> bytes:
    """The parts as one text in UTF-8, a newline at the end; nothing for a statement without text."""
    texts = chat(statement, bold=bold, limit=limit).parts
    return f"{SEPARATOR.join(texts)}\n".encode() if texts else b""


def additions(statement: Statement, *, bold: bool = False, limit: int = 0) -> tuple[Message, ...]:
    """What `write` adds to the text of the statement."""
    return chat(statement, bold=bold, limit=limit).added


def _held(block: Block, added: Counter[str]) -> tuple[str, int]:
    """The lines of a block with what holds them, and how many nothing can hold."""
    done, missed = [], 0
    for line in block.text.split("\n"):
        controls = holding(line, block.way, block.boxes)
        missed += controls is None
        for _, control in controls or ():
            added[control] += 1
        done.append(with_controls(line, controls or ()))
    return "\n".join(done), missed
