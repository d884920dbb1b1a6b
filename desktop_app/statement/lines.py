"""Lines: what a reader of text, Word or HTML hands to recognition."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.statement.nodes import Style
from desktop_app.statement.runs import Runs


@dataclass(frozen=True, slots=True)
class Line:
    """One typed paragraph as it came in: blank ones are kept, they separate. `label` is a list number that the source
    format generated (Word, HTML) with the white space after it; a typed number still stands in the text."""

    runs: Runs = ()
    style: Style = "normal"
    level: int = 0
    label: str = ""


@dataclass(frozen=True, slots=True)
class Lines:
    """An imported text. `origin`: a file's name or "clipboard". `encoding`: how the bytes were read, empty for none.

    `notes`: sentences for the import dialog (characters replaced, footnotes without a place …), English source texts of
    `message()` with their arguments filled in at the edge.
    """

    lines: tuple[Line, ...]
    origin: str = ""
    encoding: str = ""
    notes: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()
