"""Replacing: hits give way to a text, all of them in one change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from desktop_app.editing.finding.expressions import expanded
from desktop_app.editing.finding.hits import Hit
from desktop_app.statement import Caret, Change, Paragraph, Runs, Statement
from desktop_app.statement.arranging import arrangement, paragraph_of, with_arrangement
from desktop_app.statement.cleaning import unmarked
from desktop_app.statement.edits.fields import field_text, read_field, set_field
from desktop_app.statement.edits.typing import replaced as typed
from desktop_app.statement.references import review_marks
from desktop_app.statement.runs import plain
from desktop_app.text.characters import SOFT_BREAK, storable
from desktop_app.text.message import message

Edits = dict[str, list[tuple[int, int, str]]]
"""What is put where: by node (or node and field), start, end and the new letters."""


def replaced(statement: Statement, hits: Iterable[Hit], text: str) -> Change | None:
    """Puts the text for each hit; a hit of a regular expression fills the groups in that the text names (\\1).

    Marks of the letters are kept as in typing. Of a hit over a seam the first piece takes the text, and the seam stays. Suggested
    deletions between the letters stay as they are. A hit whose letters are no longer there is left out. None: nothing new. Raises
    Refusal for a group that the expression does not have.
    """
    letters: dict[str, str] = {}
    meant = [hit for hit in hits if _stands(statement, hit, letters)]
    if not meant:
        return None
    texts: Edits = {}
    fields: dict[tuple[str, str], list[tuple[int, int, str]]] = {}
    for hit in meant:
        new = storable(text if hit.groups is None else expanded(text, hit.groups))
        if hit.field:
            fields.setdefault((hit.node, hit.field), []).append((hit.start, hit.end, new.replace(SOFT_BREAK, " ")))
            continue
        for number, piece in enumerate(hit.pieces):
            texts.setdefault(piece.node, []).append((piece.start, piece.end, "" if number else new))
    done = _in_fields(_in_texts(statement, texts), fields)
    if done == statement:
        return None
    label = message("Replace") if len(meant) == 1 else message("Replace all")
    return Change(done, label, _caret(meant, text))


def _caret(meant: list[Hit], text: str) -> Caret:
    """Behind what was put for the only hit; before the first of several."""
    first = meant[0]
    if len(meant) > 1:
        return Caret(first.node, first.start, first.field)
    new = storable(text if first.groups is None else expanded(text, first.groups))
    return Caret(first.node, first.start + len(new), first.field)


def _stands(statement: Statement, hit: Hit, letters: dict[str, str]) -> bool:
    """Whether the hit's letters are still where it says. `letters`: those of the paragraphs that were asked for before."""
    if hit.field:
        return field_text(statement, hit.node, hit.field)[hit.start : hit.end] == hit.text
    for piece in hit.pieces:
        if piece.node not in letters:
            paragraph = paragraph_of(statement, piece.node)
            letters[piece.node] = "" if paragraph is None else plain(paragraph.runs)
    return "".join(letters[piece.node][piece.start : piece.end] for piece in hit.pieces) == hit.text


def _in_texts(statement: Statement, texts: Edits) -> Statement:
    """All paragraphs rewritten at once, each from its end, so that no range moves another."""
    if not texts:
        return statement
    rows = {}
    lost = False
    for container, row in arrangement(statement).items():
        if any(paragraph.id in texts for paragraph in row):
            new = tuple(_rewritten(paragraph, texts) for paragraph in row)
            rows[container] = new
            lost = lost or any(review_marks(one.runs) - review_marks(other.runs) for one, other in zip(row, new, strict=True))
    done = with_arrangement(statement, rows)
    return unmarked(statement, done) if lost else done


def _rewritten(paragraph: Paragraph, texts: Mapping[str, list[tuple[int, int, str]]]) -> Paragraph:
    edits = texts.get(paragraph.id)
    if edits is None:
        return paragraph
    runs: Runs = paragraph.runs
    for start, end, new in sorted(edits, reverse=True):
        runs = typed(runs, start, end, new)
    return replace(paragraph, runs=runs)


def _in_fields(statement: Statement, fields: Mapping[tuple[str, str], list[tuple[int, int, str]]]) -> Statement:
    done = statement
    for (node, field), edits in fields.items():
        text = field_text(done, node, field)
        for start, end, new in sorted(edits, reverse=True):
            text = text[:start] + new + text[end:]
        change = set_field(done, node, field, read_field(done, node, field, text))
        done = done if change is None else change.statement
    return done
