"""Writing plain text: what a reader would see printed, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.statement.accepted import chain_text, read_chains
from desktop_app.statement.nodes import Statement
from desktop_app.text.characters import SOFT_BREAK


def text(statement: Statement, *, wrappers: bool = False) -> str:
    """The printed text with all suggestions accepted: labels in their places, run-in pieces joined, a blank line between
    paragraphs, soft breaks as line ends. Blank paragraphs are left out; so are agency lines and page remains unless `wrappers`."""
    printed = "\n\n".join(_printed(statement, wrappers=wrappers))
    return f"{printed}\n" if printed else ""


def write(statement: Statement, *, wrappers: bool = False) -> bytes:
    """The same as UTF-8 bytes without a byte order mark, with a newline at the end; nothing for a statement without text."""
    return text(statement, wrappers=wrappers).encode()


def _printed(statement: Statement, *, wrappers: bool) -> Iterator[str]:
    gone = {
        paragraph.id
        for item in statement.agenda
        if item.presence is not None and item.presence.deleted is not None
        for paragraph in item.paragraphs
    }
    for chain in read_chains(statement):
        if chain[0].role == "wrapper" and not wrappers:
            continue
        kept = (piece for piece in chain if piece.id not in gone)
        printed = chain_text(kept, labels=True).text.replace(SOFT_BREAK, "\n")
        if printed.strip():
            yield printed
