"""Merging reviewers' copies, whatever program they come from, into one statement. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import PurePath
from random import Random

from desktop_app.catalogue import SOURCE, interface_languages, translator
from desktop_app.editing.reviewing import base_statement
from desktop_app.formats import load, reader_of
from desktop_app.formats.xml.read import read
from desktop_app.review.base import without_base
from desktop_app.review.bonds import needed, rivals
from desktop_app.review.compare import compare
from desktop_app.review.conflict import Conflict, rival_conflicts
from desktop_app.review.decide import decide
from desktop_app.review.decisions import decisions, with_decisions
from desktop_app.review.digest import digest
from desktop_app.review.past import anchored_again, without_decided
from desktop_app.review.threads import joined_threads
from desktop_app.statement import Comment, Detached, Statement, fresh_ids
from desktop_app.statement.directions import language_direction
from desktop_app.statement.walking import node_ids
from desktop_app.text.message import Translate, message

Note = tuple[str, tuple[tuple[str, object], ...]]
"""A sentence and its arguments, as a person should read it."""

WITHOUT_BASE = message("“{name}” does not carry what was sent out: it is compared with the statement instead.")
OTHER = message("“{name}” is a copy of another version than the others: it is compared with the statement instead.")
SILENT = message("“{name}”: changed without a suggestion in {count} places; they are suggestions of “{author}” now.")
UNPLACED = message("“{name}”: {count} remarks have no place in the statement; they stand as comments beside it.")


@dataclass(frozen=True, slots=True)
class Came:
    """A copy that came back: what its reviewer is called, the statement as he left it, and as it was sent (None: it does not say)."""

    name: str
    author: str
    statement: Statement
    base: Statement | None = None
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Together:
    """The merged statement, what is left to a person to choose, and what he should know of the copies."""

    statement: Statement
    conflicts: tuple[Conflict, ...]
    notes: tuple[Note, ...]


def came_back(name: str, data: bytes, when: datetime, mine: Statement | None = None) -> Came:
    """The copy in the bytes of the file `name`: a statement, a Word document that Bayan wrote, or any text that it can read. Raises
    Refusal for bytes that are none of them.

    `mine`: what a copy of it is held against that lost on its way what was sent out.
    """
    if reader_of(name).id == "docx" and (word := _from_word(name, data, when, mine)) is not None:
        return word
    statement = _read(name, data)
    base = base_statement(statement)
    return Came(name, _author(name, base, statement), without_base(statement), base)


def together(mine: Statement | None, copies: Sequence[Came], when: datetime, me: str = "") -> Together:
    """What all copies suggest, on `mine`; without it, on what was sent out. What was changed in `mine` since then stands as it is, but
    where a copy contradicts it: there both stand as rivals, mine under the name `me`. What was decided in `mine` is not brought again.

    Copies that do not know what was sent out, or were of another version, are compared with the statement. Raises ValueError where
    there is neither `mine` nor a copy that carries its base.
    """
    base = next((copy.base for copy in copies if copy.base is not None), None)
    if base is None and mine is None:
        raise ValueError("nothing to merge with")
    notes = [note for copy in copies for note in copy.notes]
    copies = [_anew(copy, mine) for copy in copies] if mine is not None else copies
    fitting = [copy for copy in copies if base is not None and copy.base is not None and digest(copy.base) == digest(base)]
    others = [copy for copy in copies if copy not in fitting]
    done, clashes = (mine or base, ()) if base is None else _merged(base, mine, fitting, when, me)
    assert done is not None
    for copy in others:
        notes.append((WITHOUT_BASE if copy.base is None else OTHER, (("name", copy.name),)))
        ids = fresh_ids(Random(copy.author), (*node_ids(done), *node_ids(copy.statement)))
        done = compare(done, copy.statement, copy.author, when, ids)
    still = {change.id for change in done.changes}
    known = (each for one in (*(copy.statement for copy in copies), done) for each in decisions(one) if each.id not in still)
    done = with_decisions(done if mine is None else anchored_again(done, mine), tuple(known))
    return Together(done, (*(clash for clash in clashes if clash.kind != "rivals"), *rival_conflicts(done)), tuple(notes))


def _anew(copy: Came, mine: Statement) -> Came:
    """The copy without what was decided in `mine`, as after an earlier merging of it."""
    known = {change.id for change in copy.base.changes} if copy.base is not None else ()
    return replace(copy, statement=without_decided(copy.statement, decisions(mine), known))


def _merged(
    base: Statement, mine: Statement | None, copies: Sequence[Came], when: datetime, me: str
) -> tuple[Statement, tuple[Conflict, ...]]:
    from desktop_app.review.merge import merge  # noqa: PLC0415 - comparing does without
    from desktop_app.review.opinions import opinions  # noqa: PLC0415 - as above

    given, wording = [(copy.author, copy.statement) for copy in copies], _wording(base)
    if mine is None or digest(mine) == digest(base):
        found = merge(without_base(mine or base), given, when, wording)
        return found.statement, found.conflicts
    own = _unlike(me or "·", (author for author, _copy in given))
    found = merge(base, [*given, (own, mine)], when, wording, decider=own)
    clashing = {change for clash in found.conflicts for change in clash.changes}
    contested = clashing.union(*(needed(found.statement, change) for change in clashing))
    settled = [change.id for change in found.statement.changes if own in change.authors and change.id not in contested]
    free = [one for one in opinions(base, mine) if not rivals(found.statement, one.change.id)]
    settled += [one.change.id for one in free if one.accepted]
    done = decide(found.statement, accepted=settled, rejected=[one.change.id for one in free if not one.accepted])
    kept = replace(
        done,
        metadata=replace(done.metadata, status=mine.metadata.status, relations=mine.metadata.relations),
        milestones=mine.milestones,
        extensions=without_base(mine).extensions,
        ignored=mine.ignored,
    )
    return kept, found.conflicts


def _wording(statement: Statement) -> Translate:
    """The language of remarks that stand in the statement: its own, else that of its script."""
    own = statement.language.partition("-")[0]
    known = own if own in interface_languages() else "ar" if language_direction(statement.language) == "rtl" else SOURCE
    return translator(known)


def _unlike(name: str, others: Iterable[str]) -> str:
    """The name, told apart from others that are written alike."""
    taken = set(others)
    while name in taken:
        name = f"{name} ·"
    return name


def _from_word(name: str, data: bytes, when: datetime, mine: Statement | None) -> Came | None:
    """A copy that Bayan wrote for Word; None for any other document."""
    from desktop_app.formats.docx.copies.returning import returned  # noqa: PLC0415 - most copies do without

    back = returned(data, PurePath(name).name, mine)
    if back is None:
        return None
    author = _author(name, back.base, back.statement)
    silent: tuple[Note, ...] = ((SILENT, (("name", name), ("count", len(back.silent)), ("author", author))),) if back.silent else ()
    beside: tuple[Note, ...] = ((UNPLACED, (("name", name), ("count", len(back.unplaced)))),) if back.unplaced else ()
    statement = _with_unplaced(back.statement, back.unplaced, author, when)
    bare: tuple[Note, ...] = ((WITHOUT_BASE, (("name", name),)),) if back.base is mine else ()
    return Came(name, author, statement, back.base, (*back.warnings, *bare, *silent, *beside))


def _author(name: str, base: Statement | None, statement: Statement) -> str:
    """Whose copy it is: the only one who suggested or remarked something new in it, else what the file is called."""
    known = set() if base is None else {change.id for change in base.changes} | {comment.id for comment in base.comments}
    new = {author for change in statement.changes if change.id not in known for author in change.authors}
    new |= {comment.author for comment in statement.comments if comment.id not in known}
    return next(iter(new)) if len(new) == 1 else PurePath(name).stem


def _read(name: str, data: bytes) -> Statement:
    known = reader_of(name)
    if known.id == "xml":
        return read(data)
    from desktop_app.recognition import recognise  # noqa: PLC0415 - as above

    lines = load(known.read)(data, PurePath(name).name, None)
    statement, _told = recognise(lines, fresh_ids(Random(name))), lines.notes
    return load(known.lay)(statement, data, lines)[0] if known.lay else statement


def _with_unplaced(statement: Statement, unplaced: Sequence[object], author: str, when: datetime) -> Statement:
    ids = fresh_ids(Random(author), node_ids(statement))
    beside = tuple(_comment(ids("c"), one, author, when) for one in unplaced)
    return replace(statement, comments=joined_threads(statement.comments, beside)) if beside else statement


def _comment(node: str, unplaced: object, author: str, when: datetime) -> Comment:
    label, text = getattr(unplaced, "label", ""), getattr(unplaced, "text", "")
    return Comment(node, getattr(unplaced, "author", "") or author, when, f"{label}: {text}" if label else text, anchor=Detached(""))
