"""Seams: a run-in piece continues the paragraph before it. An edit that takes that paragraph away ends the claim."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from desktop_app.statement.arranging import with_paragraphs
from desktop_app.statement.nodes import Paragraph, Statement
from desktop_app.statement.walking import paragraphs


def mended(old: Statement, new: Statement, heirs: Mapping[str, str] | None = None) -> Statement:
    """The new statement in which each run-in piece stands behind the paragraph that it continued in the old one.

    `heirs`: for a paragraph of the old statement the one whose end is now where its end was (after a split the second part, after a
    join the first). A piece that is new may continue whatever stands before it. Every other claim of `run_in` is cleared.
    """
    ends = heirs or {}
    before = _predecessors(paragraphs(old))
    wrong = tuple(node for node, now in _predecessors(paragraphs(new)).items() if not _right(node, now, before, ends))
    return with_paragraphs(new, wrong, lambda paragraph: replace(paragraph, run_in=False))


def _predecessors(pieces: tuple[Paragraph, ...]) -> dict[str, str | None]:
    """For each run-in piece the id of the paragraph before it."""
    return {paragraph.id: pieces[index - 1].id if index else None for index, paragraph in enumerate(pieces) if paragraph.run_in}


def _right(node: str, now: str | None, before: dict[str, str | None], ends: Mapping[str, str]) -> bool:
    if now is None:
        return False
    if node not in before:
        return True
    was = before[node]
    return was is not None and now == ends.get(was, was)
