"""Writing plain text: what a reader would see printed, and nothing else."""

from __future__ import annotations

from desktop_app.statement.nodes import Statement
from desktop_app.statement.printing import printed
from desktop_app.text.characters import SOFT_BREAK


def text(statement: Statement, *, wrappers: bool = False) -> str:
    """The printed text with all suggestions accepted: labels in their places, run-in pieces joined, a blank line between
    paragraphs, soft breaks as line ends. Blank paragraphs are left out; so are agency lines and page remains unless `wrappers`."""
    whole = "\n\n".join(line.text.replace(SOFT_BREAK, "\n") for line in printed(statement, wrappers=wrappers))
    return f"{whole}\n" if whole else ""


def write(statement: Statement, *, wrappers: bool = False) -> bytes:
    """The same as UTF-8 bytes without a byte order mark, with a newline at the end; nothing for a statement without text."""
    return text(statement, wrappers=wrappers).encode()
