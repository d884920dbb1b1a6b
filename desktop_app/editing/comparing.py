"""Comparing: what differs between two values of a statement, paragraph by paragraph and field by field, for a person to read."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from desktop_app.statement import AgendaItem, Paragraph, Statement
from desktop_app.statement.fields import fields_of, value_of
from desktop_app.statement.nodes import SECTIONS, Section
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import Node, section_paragraphs
from desktop_app.text.diff import tokens

Owner = Literal["statement", "item", "attendance", "signatory"]

ALIKE = 0.5
"""Two paragraphs of which so much is the same are one that was rewritten; others came and went."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters that stand in both ("same"), only in the old ("out") or only in the new ("in")."""

    kind: Literal["same", "out", "in"]
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph that is not the same in both. "restyled": its letters are."""

    kind: Literal["changed", "added", "removed", "moved", "restyled"]
    section: Section
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Alike:
    """So many paragraphs in a row that are the same in both."""

    count: int


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """A field with two values, in their lexical form, empty for none. `of` is the kind of its node, `name` what that is called."""

    of: Owner
    name: str
    field: str
    old: str
    new: str


Row = FieldDifference | Passage | Alike


def differences(old: Statement, new: Statement) -> tuple[Row, ...]:
    """What differs: fields first, then the paragraphs in the order of `new`, with those that are alike counted. Empty: nothing that
    can be read differs."""
    rows: tuple[Row, ...] = (*_fields(old, new), *(row for name in SECTIONS for row in _section(old, new, name)))
    merged: list[Row] = []
    for row in rows:
        if isinstance(row, Alike) and merged and isinstance(merged[-1], Alike):
            merged[-1] = Alike(merged[-1].count + row.count)
        else:
            merged.append(row)
    return () if all(isinstance(row, Alike) for row in merged) else tuple(merged)


def pieces(old: str, new: str) -> tuple[Piece, ...]:
    """Two texts in one, word by word."""
    before, after = tokens(old), tokens(new)
    codes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    done: list[Piece] = []
    for was, now in _gathered([("".join(before[low:high]), "".join(after[new_low:new_high])) for _, low, high, new_low, new_high in codes]):
        if was == now:
            done.append(Piece("same", was))
            continue
        done += [piece for piece in (Piece("out", was), Piece("in", now)) if piece.text]
    return tuple(done)


def _gathered(pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Words that were replaced one after the other, with nothing but spaces between, as one replacement: so they can be read."""
    done: list[tuple[str, str]] = []
    for was, now in pairs:
        if len(done) > 1 and was != now and was and now and _space(done[-1]) and _replacement(done[-2]):
            (space, _), (before, after) = done.pop(), done.pop()
            done.append((before + space + was, after + space + now))
        else:
            done.append((was, now))
    return done


def _space(pair: tuple[str, str]) -> bool:
    return pair[0] == pair[1] and pair[0].isspace()


def _replacement(pair: tuple[str, str]) -> bool:
    return pair[0] != pair[1] and bool(pair[0]) and bool(pair[1])


def _section(old: Statement, new: Statement, name: Section) -> list[Row]:
    before, after = section_paragraphs(old, name), section_paragraphs(new, name)
    if before is after or before == after:
        return [Alike(len(after))] if after else []
    known, kept = _by_id(old), _by_id(new)
    rows: list[Row] = []
    keys, new_keys = [_key(each, known, kept) for each in before], [_key(each, known, kept) for each in after]
    for tag, low, high, new_low, new_high in SequenceMatcher(None, keys, new_keys, autojunk=False).get_opcodes():
        if tag == "equal":
            rows += [_pair(name, *pair) for pair in zip(before[low:high], after[new_low:new_high], strict=True)]
        else:
            rows += _block(name, before[low:high], after[new_low:new_high], known, kept)
    return rows


def _block(
    name: Section, before: tuple[Paragraph, ...], after: tuple[Paragraph, ...], known: dict[str, Paragraph], kept: dict[str, Paragraph]
) -> list[Row]:
    """What went, what came, what came from elsewhere, and what was rewritten under another id."""
    gone = [each for each in before if each.id not in kept]
    rows: list[Row] = []
    for each in after:
        was = known.get(each.id)
        if was is not None:
            rows.append(Passage("moved", name, pieces(_text(was), _text(each))))
        elif gone and _alike(gone[0], each):
            rows.append(_pair(name, gone.pop(0), each))
        else:
            rows.append(Passage("added", name, (Piece("in", _text(each)),)))
    return [*(Passage("removed", name, (Piece("out", _text(each)),)) for each in gone), *rows]


def _pair(name: Section, old: Paragraph, new: Paragraph) -> Row:
    if old == new or (old.id != new.id and _text(old) == _text(new)):
        return Alike(1)
    if _text(old) == _text(new):
        return Passage("restyled", name, (Piece("same", _text(new)),))
    return Passage("changed", name, pieces(_text(old), _text(new)))


def _key(paragraph: Paragraph, known: dict[str, Paragraph], kept: dict[str, Paragraph]) -> str:
    """Its id where both have it; else its text: another program may have given others."""
    return paragraph.id if paragraph.id in known and paragraph.id in kept else f"\0{_text(paragraph)}"


def _alike(old: Paragraph, new: Paragraph) -> bool:
    return SequenceMatcher(None, tokens(_text(old)), tokens(_text(new)), autojunk=False).quick_ratio() >= ALIKE


def _text(paragraph: Paragraph) -> str:
    return paragraph.label + plain(paragraph.runs)


def _by_id(statement: Statement) -> dict[str, Paragraph]:
    return {each.id: each for name in SECTIONS for each in section_paragraphs(statement, name)}


def _fields(old: Statement, new: Statement) -> list[FieldDifference]:
    done = _of("statement", "", old, new)
    kinds: tuple[tuple[Owner, tuple[Node, ...], tuple[Node, ...]], ...] = (
        ("attendance", old.metadata.attendance, new.metadata.attendance),
        ("signatory", old.metadata.signatories, new.metadata.signatories),
        ("item", old.agenda, new.agenda),
    )
    for kind, before, after in kinds:
        was, now = {each.id: each for each in before}, {each.id: each for each in after}
        for id_ in dict.fromkeys((*now, *was)):
            if was.get(id_) is not now.get(id_):
                done += _of(kind, _name(now.get(id_) or was[id_]), was.get(id_), now.get(id_))
    return done


def _of(kind: Owner, name: str, old: Node | None, new: Node | None) -> list[FieldDifference]:
    before, after = _written(old), _written(new)
    fields = (field for field in dict.fromkeys((*after, *before)) if before.get(field, "") != after.get(field, ""))
    return [FieldDifference(kind, name, field, before.get(field, ""), after.get(field, "")) for field in fields]


def _written(node: Node | None) -> dict[str, str]:
    """The fields that say something, in their lexical form; not those that are said by others."""
    if node is None:
        return {}
    return {field: kind.write(value_of(node, field)) for field, kind in fields_of(node).items() if field not in ("event", "decisions")}


def _name(node: Node) -> str:
    """What a person calls the node."""
    if isinstance(node, AgendaItem):
        return node.title or (_text(node.paragraphs[0])[:60] if node.paragraphs else "")
    return ""
