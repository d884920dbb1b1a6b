"""What all edits of the structure share: texts that meet, run-in pieces mended, references cleaned, one Change or none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from desktop_app.statement.change import Caret, Change, Move
from desktop_app.statement.cleaning import Successor, cleaned
from desktop_app.statement.ids import Ids
from desktop_app.statement.marks import Mark
from desktop_app.statement.nodes import Paragraph, Statement
from desktop_app.statement.runs import Run, Runs, canonical, length, plain, remarked
from desktop_app.statement.seams import mended
from desktop_app.statement.walking import node_ids
from desktop_app.text.characters import storable

Successors = Mapping[str, Successor]


def changed(
    old: Statement,
    new: Statement,
    label: str,
    caret: Caret | None = None,
    moves: tuple[Move, ...] = (),
    heirs: Mapping[str, str] | None = None,
    successors: Successors | None = None,
) -> Change | None:
    """The change from `old` to `new`, whole again; None where they are equal. `heirs`: see `seams.mended`."""
    if new is old or new == old:
        return None
    done = cleaned(old, mended(old, _sharing_items(old, new), heirs), successors, heirs)
    return None if done == old else Change(done, label, caret, moves)


def _sharing_items(old: Statement, new: Statement) -> Statement:
    """The new statement with the old agenda items where they are equal."""
    if new.agenda is old.agenda:
        return new
    known = {item.id: item for item in old.agenda}
    agenda = tuple(known[item.id] if known.get(item.id) == item else item for item in new.agenda)
    return replace(new, agenda=old.agenda if agenda == old.agenda else agenda)


def seamed(first: Runs, label: str, second: Runs) -> Runs:
    """Two texts as one; a label between them is printed text, so its characters stay."""
    return canonical((*first, Run(label), *second))


def joined_pair(before: Paragraph, paragraph: Paragraph) -> tuple[Paragraph, int]:
    """Two neighbours as one paragraph with the first one's id, and where the text of the second begins in it.

    An empty first one takes everything of the second; a label between two texts becomes text.
    """
    before, paragraph = alike(before, paragraph)
    if not before.runs and not before.label and (paragraph.runs or paragraph.label):
        kept = replace(paragraph, id=before.id, run_in=before.run_in, break_change=before.break_change, presence=before.presence)
        return kept, 0
    at = length(before.runs) + len(paragraph.label)
    return replace(before, runs=seamed(before.runs, paragraph.label, paragraph.runs)), at


def with_own_ids(statement: Statement, new: tuple[Paragraph, ...], ids: Ids | None) -> tuple[Paragraph, ...]:
    """The paragraphs with ids that neither the statement nor another of them has."""
    taken = set(node_ids(statement))
    done = []
    for paragraph in new:
        own = paragraph
        if not paragraph.id or paragraph.id in taken:
            if ids is None:
                raise ValueError(f"the id {paragraph.id!r} is taken and no source of ids was given")
            own = replace(paragraph, id=ids("p"))
        taken.add(own.id)
        done.append(own)
    return tuple(done)


def with_storable_text(piece: Paragraph) -> Paragraph:
    """A paragraph that comes from elsewhere, with nothing in its text that a statement cannot hold."""
    text = plain(piece.runs) + piece.label
    if storable(text) == text:
        return piece
    runs: Runs = canonical(Run(storable(run.text), run.marks) for run in piece.runs)
    return replace(piece, runs=runs, label=storable(piece.label))


def alike(first: Paragraph, second: Paragraph) -> tuple[Paragraph, Paragraph]:
    """Both paragraphs ready to become one: a suggested presence that they don't share is written on their letters instead,
    so that joining decides no suggestion."""
    if first.presence == second.presence:
        return first, second
    return _presence_marked(first), _presence_marked(second)


def _presence_marked(paragraph: Paragraph) -> Paragraph:
    presence = paragraph.presence
    if presence is None:
        return paragraph
    marks = [Mark("inserted", presence.inserted)] if presence.inserted is not None else []
    marks += [Mark("deleted", presence.deleted)] if presence.deleted is not None else []
    return replace(paragraph, runs=remarked(paragraph.runs, 0, length(paragraph.runs), lambda old: (*old, *marks)), presence=None)
