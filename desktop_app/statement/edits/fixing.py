"""Fixing: a repair, which is data, done."""

from __future__ import annotations

from itertools import groupby, pairwise

from desktop_app.statement.change import Caret, Change
from desktop_app.statement.detaching import with_whole_words
from desktop_app.statement.edits.breaks import insert_after, remove
from desktop_app.statement.edits.fields import remove_row, set_field
from desktop_app.statement.edits.typing import replaced as put
from desktop_app.statement.edits.typing import retyped
from desktop_app.statement.ids import Ids
from desktop_app.statement.nodes import Paragraph, Statement
from desktop_app.statement.problems import Fix, FixEdit, Insert, Remove, Replace, SetField
from desktop_app.statement.runs import Run, length
from desktop_app.statement.walking import find
from desktop_app.text.characters import storable
from desktop_app.text.message import message


def apply_fix(statement: Statement, fix: Fix, ids: Ids) -> Change | None:
    """Does all edits of a fix as one change. Their ranges are those of `statement`.

    None: it changes nothing, or it does not fit any more (a node or range that is not there, ranges that overlap): never half of it.
    """
    if not _fits(statement, fix):
        return None
    done, caret = _replaced(statement, [edit for edit in fix.edits if isinstance(edit, Replace)])
    for edit in _after_texts(fix.edits):
        change = _applied(done, edit, ids)
        if change is not None:
            done, caret = change.statement, change.caret
    if done is statement or done == statement:
        return None
    done = with_whole_words(done, (statement,))
    return Change(done, message("Fix") if fix.arguments else fix.label, caret)


def _fits(statement: Statement, fix: Fix) -> bool:
    if not all(_stands(statement, edit) for edit in fix.edits):
        return False
    ranges = sorted((edit.node, edit.start, edit.end) for edit in fix.edits if isinstance(edit, Replace))
    return all(one[0] != other[0] or one[2] <= other[1] for one, other in pairwise(ranges))


def _stands(statement: Statement, edit: FixEdit) -> bool:
    node = find(statement, edit.after if isinstance(edit, Insert) else edit.node)
    if isinstance(edit, Replace):
        return isinstance(node, Paragraph) and 0 <= edit.start <= edit.end <= length(node.runs)
    return node is not None


def _replaced(statement: Statement, edits: list[Replace]) -> tuple[Statement, Caret | None]:
    """All replacements, each paragraph rewritten once; the last range of a text first, so that none moves another. The caret stands
    behind the last of the first paragraph."""
    done, caret = statement, None
    for node, own in groupby(sorted(edits, key=lambda edit: (edit.node, -edit.start, -edit.end)), key=lambda edit: edit.node):
        ranges = list(own)
        runs = getattr(find(statement, node), "runs", ())
        for edit in ranges:
            runs = put(runs, edit.start, edit.end, storable(edit.text))
        change = retyped(done, node, runs, Caret(node, ranges[0].start + len(storable(ranges[0].text))))
        if change is not None:
            done, caret = change.statement, caret or change.caret
    return done, caret


def _after_texts(edits: tuple[FixEdit, ...]) -> tuple[FixEdit, ...]:
    """The other edits: removals at the end; of paragraphs put behind the same one the last first, so that they stand in the order
    given."""
    fields = (edit for edit in edits if isinstance(edit, SetField))
    inserts = [edit for edit in edits if isinstance(edit, Insert)]
    removals = (edit for edit in edits if isinstance(edit, Remove))
    return (*fields, *reversed(inserts), *removals)


def _applied(statement: Statement, edit: FixEdit, ids: Ids) -> Change | None:
    match edit:
        case Replace():
            return None
        case SetField(node, field, value):
            return set_field(statement, node, field, value)
        case Insert(after, text):
            runs = (Run(storable(text)),) if text else ()
            return insert_after(statement, after, (Paragraph(ids("p"), runs),))
        case Remove(node):
            return remove(statement, (node,)) or remove_row(statement, node)
