"""The words of others: what stands in quotation marks or is marked as a name. An editor looks at it, and corrects it with care."""

from __future__ import annotations

from desktop_app.language.passage import Passage
from desktop_app.language.quoting import marks_of
from desktop_app.statement.memo import by_identity
from desktop_app.statement.problems import Severity

WORDING = frozenset({
    "hamza-spelling", "teh-marbuta", "final-yeh", "dad-zah", "common-slip", "inna-anna", "in-sha-allah", "verb-gender", "tanween-position",
    "misspelling", "variant-name",
})  # fmt: skip
"""The rules of wording, by code: in the words of others what they say is a hint."""


def eased(code: str, severity: Severity, text: Passage, start: int, end: int) -> Severity:
    """The severity of what a rule says of these letters."""
    if code not in WORDING or severity == "hint":
        return severity
    return "hint" if any(low <= start and end <= high for low, high in (*text.names, *quoted(text))) else severity


@by_identity
def quoted(text: Passage) -> tuple[tuple[int, int], ...]:
    """The ranges between quotation marks; of those inside each other the outermost. What is not closed goes on to the end."""
    ranges: list[tuple[int, int]] = []
    depth, begin = 0, 0
    for mark in marks_of(text):
        if (mark.typed or mark.asked) == "open":
            begin, depth = (mark.at + 1 if not depth else begin), depth + 1
        elif depth:
            depth -= 1
            if not depth:
                ranges.append((begin, mark.at))
    return (*ranges, (begin, len(text.text))) if depth else tuple(ranges)
