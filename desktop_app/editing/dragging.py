"""Dragging text: what is dragged, written down for the way, and the one change that a drop makes."""

from __future__ import annotations

import json
from dataclasses import replace

from desktop_app.editing.copying import copied_paragraphs
from desktop_app.editing.selection import Selection, selected_paragraphs
from desktop_app.statement import AgendaItem, Caret, Change, Ids, Paragraph, Run, Statement, Vote
from desktop_app.statement.edits.breaks import remove, replace_range
from desktop_app.statement.edits.typing import retyped
from desktop_app.statement.mapping import Mapping
from desktop_app.statement.runs import canonical, cut, length, plain
from desktop_app.statement.walking import find
from desktop_app.text.message import message
from desktop_app.text.spacing import gaps, whole_words

MIME = "application/x-bayan-selection"
"""The kind of data that names a selection of an open statement."""

SPACE = (Run(" "),)
MOVE = message("Move the text")


def written(selection: Selection, owner: str) -> bytes:
    """The selection for the way. `owner` names the open statement in this run of the program."""
    return json.dumps([owner, selection.node, selection.start, selection.end_node, selection.end]).encode()


def read(data: bytes, owner: str) -> Selection | None:
    """The selection that comes along; None where it is of another statement, or of another program that uses the same name."""
    try:
        match json.loads(data):
            case [str(whose), str(node), int(start), str(end_node), int(end)] if whose == owner:
                return Selection(node, start, end_node, end)
    except ValueError:
        return None
    return None


def dropped(statement: Statement, selection: Selection, node: str, offset: int, ids: Ids, *, copies: bool = False) -> Change | None:
    """The selected text goes to a place, with the marks that it has, in one change; `copies`: it stays where it is as well.
    Whole words come to stand with a space before and behind them where one belongs there.

    The caret selects it at its new place. None: nothing is selected, or the place lies inside of it.
    """
    pieces = copied_paragraphs(statement, selection)
    if selection.empty or not pieces or (not copies and _inside(statement, selection, node, offset)):
        return None
    if not copies and selection.end_node in ("", selection.node) and node == selection.node:
        return _within(statement, selection, offset)
    gone = (
        None
        if copies
        else replace_range(statement, selection.node, selection.start, selection.end_node or selection.node, selection.end, "", ids)
    )
    base, place = statement, (node, offset)
    if gone is not None:
        pieces = (replace(pieces[0], label=""), *pieces[1:])  # what is left of its paragraph keeps it
        base = gone.statement
        place = Mapping.between(statement, base, gone.moves, gone.caret).place(node, offset) or (node, offset)
    lead, trail = _gaps(statement, selection, base, place, pieces)
    pieces = _spaced(pieces[0], lead=lead, trail=trail) if len(pieces) == 1 else pieces
    put = replace_range(base, place[0], place[1], place[0], place[1], pieces, ids)
    if put is None or put.caret is None:
        return None
    kept = put.statement if copies else _without_bare_labels(put.statement, selected_paragraphs(statement, selection))
    return replace(
        put, statement=kept, label=MOVE, caret=Caret(put.caret.node, put.caret.offset - trail, "", place[0], place[1] + lead), moves=()
    )


def is_whole(statement: Statement, selection: Selection) -> bool:
    """Whether the selection holds its paragraphs from the first letter to the last one."""
    last = find(statement, selection.end_node or selection.node)
    return isinstance(last, Paragraph) and not selection.empty and selection.start == 0 and selection.end == length(last.runs)


def _gaps(
    statement: Statement, selection: Selection, base: Statement, place: tuple[str, int], pieces: tuple[Paragraph, ...]
) -> tuple[bool, bool]:
    """Whether what was selected in `statement` needs spaces at a place of `base`: not several paragraphs, and no part of a word."""
    source, target = find(statement, selection.node), find(base, place[0])
    if len(pieces) > 1 or not isinstance(source, Paragraph) or not isinstance(target, Paragraph):
        return False, False
    end = selection.end if selection.end_node in ("", selection.node) else length(source.runs)
    if not whole_words(plain(source.runs), selection.start, end):
        return False, False
    text = plain(target.runs)
    return gaps(text[: place[1]], pieces[0].label + plain(pieces[0].runs), text[place[1] :])


def _spaced(piece: Paragraph, *, lead: bool, trail: bool) -> tuple[Paragraph, ...]:
    before = SPACE[:lead] if not piece.label else ()
    label = f" {piece.label}" if lead and piece.label else piece.label
    return (replace(piece, label=label, runs=canonical((*before, *piece.runs, *SPACE[:trail]))),)


def _within(statement: Statement, selection: Selection, offset: int) -> Change | None:
    """A move inside one paragraph: the same letters in another order."""
    paragraph = find(statement, selection.node)
    if not isinstance(paragraph, Paragraph):
        return None
    runs, start, end = paragraph.runs, selection.start, selection.end
    taken, rest = cut(runs, start, end), (*cut(runs, 0, start), *cut(runs, end, length(runs)))
    at = offset if offset <= start else offset - (end - start)
    lead = trail = False
    if whole_words(plain(runs), start, end):
        lead, trail = gaps(plain(rest)[:at], plain(taken), plain(rest)[at:])
    moved = canonical((*cut(rest, 0, at), *SPACE[:lead], *taken, *SPACE[:trail], *cut(rest, at, length(rest))))
    caret = Caret(selection.node, at + lead + end - start, anchor_node=selection.node, anchor=at + lead)
    change = retyped(statement, selection.node, moved, caret)
    return change and replace(change, label=MOVE)


def _without_bare_labels(statement: Statement, nodes: tuple[str, ...]) -> Statement:
    """Of paragraphs in the agenda whose text went, those of which only a label is left go too; so do their items, if these say nothing
    else: a number in front of nothing is no step of an agenda."""
    gone: set[str] = set()
    for item in statement.agenda:
        bare = {p.id for p in item.paragraphs if p.id in nodes and p.label and not length(p.runs)}
        if len(bare) < len(item.paragraphs):
            gone |= bare
        elif bare and _silent(item):
            gone.add(item.id)
    done = remove(statement, tuple(gone)) if gone else None
    return statement if done is None else done.statement


def _silent(item: AgendaItem) -> bool:
    """Whether an item says nothing beside its text."""
    return not (item.title or item.presenter or item.outcome or item.vote != Vote())


def _inside(statement: Statement, selection: Selection, node: str, offset: int) -> bool:
    nodes = selected_paragraphs(statement, selection)
    if node not in nodes:
        return False
    after = node != nodes[0] or offset >= selection.start
    before = node != nodes[-1] or offset <= selection.end
    return after and before
