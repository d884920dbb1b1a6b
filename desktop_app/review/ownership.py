"""Ownership: what an author has put in and nobody has decided on, which the author edits without a mark."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from desktop_app.review.pairing import Pairing
from desktop_app.review.rows import Node, Row
from desktop_app.statement import Mark, Paragraph
from desktop_app.statement.marks import ordered
from desktop_app.statement.references import changes_of, presence_ids
from desktop_app.statement.runs import Run, Runs, canonical


def own_change(pairing: Pairing, node: str, own: Collection[str]) -> str | None:
    """The author's change that put the node of the old state in, by itself or with its item; None where it is not the author's own."""
    found = pairing.was[node]
    inserted = None if found.presence is None else found.presence.inserted
    if inserted is not None:
        return inserted if inserted in own else None
    return _by_item(pairing, found, pairing.old_row[node], own)


def _by_item(pairing: Pairing, node: Node, row: Row, own: Collection[str]) -> str | None:
    if not isinstance(node, Paragraph) or row.item is None or node.break_change is not None:
        return None
    presence = pairing.was[row.item].presence
    inserted = None if presence is None else presence.inserted
    if inserted not in own or any(gap.node == node.id for gap in pairing.old.gaps):
        return None
    return inserted


def holds_others(pairing: Pairing, node: Node, own: Collection[str]) -> bool:
    """Whether somebody else has suggested anything in or about the node."""
    ids = changes_of(node) if isinstance(node, Paragraph) else frozenset(presence_ids(node.presence))
    if not ids <= set(own):
        return True
    about = (proposal.change for proposal in pairing.old.proposals if proposal.node == node.id)
    moved = (gap.change for gap in pairing.old.gaps if node.id in (gap.node, gap.item))
    return any(change not in own for change in (*about, *moved))


def inked(paragraph: Paragraph, change: str) -> Paragraph:
    """A paragraph that is new as a whole, each letter marked as the author's, so that it can be compared with others."""
    return replace(paragraph, runs=canonical(_inked(run, change) for run in paragraph.runs))


def _inked(run: Run, change: str) -> Run:
    if any(mark.kind == "inserted" for mark in run.marks):
        return run
    return Run(run.text, ordered((*run.marks, Mark("inserted", change))))


def bleached(runs: Runs, own: Collection[str]) -> Runs:
    """The runs of a paragraph that is new as a whole: without marks that say so of single letters."""
    return canonical(Run(run.text, tuple(mark for mark in run.marks if mark.kind != "inserted" or mark.value not in own)) for run in runs)
