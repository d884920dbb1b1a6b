"""Where a hit stands in the statement: the problem that it is told as."""

from __future__ import annotations

from desktop_app.language.others import eased
from desktop_app.language.passage import Passage
from desktop_app.language.rule import Hit
from desktop_app.statement.problems import Fix, Problem, Severity


def problem_at(code: str, severity: Severity, message: str, text: Passage, hit: Hit) -> Problem:
    """The problem of a hit in this passage, its repairs as edits of the stored text. `message`, `severity`: where the hit has
    none of its own; in the words of others what is said of the wording is a hint."""
    node, start, end = text.address(hit.start, hit.end)
    fixes = tuple(
        Fix(repair.label, repair.safe, tuple(edit for at in repair.edits for edit in text.replaced(*at)), repair.arguments)
        for repair in hit.repairs
    )
    told = hit.severity or eased(code, severity, text, hit.start, hit.end)
    return Problem(code, told, node, hit.message or message, "", start, end, hit.arguments, fixes)
