"""Strands: one paragraph in several copies, letter by letter, and the one text that holds what all of them suggest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from desktop_app.review.jointly import Joint
from desktop_app.review.marking import Letter, letters, runs_of, style_of, value_of
from desktop_app.statement import Mark, Paragraph, Presence
from desktop_app.statement.marks import STYLE_MARKS, ordered

Token = Letter | Paragraph
"""A letter, or the break before a paragraph that was divided off (the paragraph without its text)."""


@dataclass
class Strand:
    """One copy of a paragraph: `base` are the letters that the base has too, `added[k]` what the copy puts before letter k of them."""

    author: str
    base: list[Letter] = field(default_factory=list)
    added: dict[int, list[Token]] = field(default_factory=dict)


def strand(author: str, parts: Sequence[Paragraph], known: frozenset[str]) -> Strand:
    """The strand of a paragraph and of the parts that the copy divided off it. `known`: the changes that the base has."""
    done = Strand(author)
    for number, part in enumerate(parts):
        if number:
            done.added.setdefault(len(done.base), []).append(replace(part, runs=()))
        for letter in letters(part.runs):
            inserted = value_of(letter[1], "inserted")
            if inserted is None or inserted in known:
                done.base.append(letter)
            else:
                done.added.setdefault(len(done.base), []).append(letter)
    return done


def twisted(paragraph: Paragraph, strands: Sequence[Strand], joint: Joint) -> tuple[Paragraph, ...]:
    """The paragraph with what all strands suggest, and the parts that any of them divides off. The strands are in the order in which
    what they put at one place stands; the same put there by several stands once."""
    done: list[tuple[Paragraph, list[Letter]]] = [(paragraph, [])]
    whole = letters(paragraph.runs)
    for at in range(len(whole) + 1):
        for token in _added([each.added.get(at, []) for each in strands], joint):
            if isinstance(token, Paragraph):
                broken = token.break_change or Presence()
                done.append((replace(token, break_change=replace(broken, behind=done[-1][0].id)), []))
            else:
                done[-1][1].append(token)
        if at < len(whole):
            done[-1][1].append(_letter(whole[at], [each.base[at] for each in strands], joint))
    return tuple(replace(part, runs=runs_of(found)) for part, found in done)


def _added(several: list[list[Token]], joint: Joint) -> Iterator[Token]:
    alike: dict[tuple[object, ...], list[list[Token]]] = {}
    for tokens in several:
        if tokens:
            alike.setdefault(tuple(map(_said, tokens)), []).append(tokens)
    for group in alike.values():
        for each in zip(*group, strict=True):
            yield _joined(each, joint)


def _said(token: Token) -> object:
    """What a token says, whoever says it."""
    if isinstance(token, Paragraph):
        return replace(token, id="", break_change=None)
    return token[0], style_of(token[1]), value_of(token[1], "deleted") is not None


def _joined(alike: tuple[Token, ...], joint: Joint) -> Token:
    first = alike[0]
    if isinstance(first, Paragraph):
        breaks = [each.break_change or Presence() for each in alike if isinstance(each, Paragraph)]
        inserted, deleted = joint.one(each.inserted for each in breaks), joint.one(each.deleted for each in breaks)
        return replace(first, break_change=Presence(inserted, deleted))
    marks = [each[1] for each in alike if not isinstance(each, Paragraph)]
    return first[0], _marks(marks[0], marks, joint)


def _letter(base: Letter, copies: list[Letter], joint: Joint) -> Letter:
    letter, marks = base
    found = [each[1] for each in copies]
    if all(each == marks for each in found):
        return base
    restyled = [each for each in found if each != marks and any(mark.kind == "restyled" and mark not in marks for mark in each)]
    if restyled:
        looks = style_of(restyled[0])
        marks = (*(mark for mark in marks if mark.kind not in STYLE_MARKS and mark.kind != "restyled"), *looks)
        same = [each for each in restyled if style_of(each) == looks]
        before = next(mark.before for mark in restyled[0] if mark.kind == "restyled")
        change = joint.one(value_of(each, "restyled") for each in same)
        marks = (*marks, Mark("restyled", change or "", before))
    held = value_of(marks, "deleted")
    return letter, _marks(marks, found if held is None else [each for each in found if value_of(each, "deleted") == held], joint)


def _marks(first: tuple[Mark, ...], several: list[tuple[Mark, ...]], joint: Joint) -> tuple[Mark, ...]:
    """The first marks, with the suggested insertion, the suggested deletion and the comments of all."""
    kept = (mark for mark in first if mark.kind not in ("inserted", "deleted", "commented"))
    comments = {mark for marks in several for mark in marks if mark.kind == "commented"} | {m for m in first if m.kind == "commented"}
    told: list[Mark] = []
    for kind in ("inserted", "deleted"):
        change = joint.one(value_of(marks, kind) for marks in several)
        if change is not None:
            told.append(Mark(kind, change))
    return ordered((*kept, *comments, *told))
