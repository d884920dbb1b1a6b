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
    wishes = [each for each in found if _wants(marks, each)]
    if wishes:
        before = next(mark.before for mark in wishes[0] if mark.kind == "restyled")
        change = joint.one(value_of(each, "restyled") for each in wishes if not _is_overruled(each, wishes))
        kept = (mark for mark in marks if mark.kind not in STYLE_MARKS and mark.kind != "restyled")
        marks = (*kept, *_looks(before, wishes), Mark("restyled", change or "", before))
    held = value_of(marks, "deleted")
    return letter, _marks(marks, found if held is None else [each for each in found if value_of(each, "deleted") == held], joint)


def overruled(paragraph: Paragraph, strands: Sequence[Strand]) -> dict[str, str]:
    """The letters that authors want otherwise than they come to look, by author: of two values for one mark the first stands."""
    done: dict[str, str] = {}
    for at, (letter, marks) in enumerate(letters(paragraph.runs)):
        wishes = [each.base[at][1] for each in strands if _wants(marks, each.base[at][1])]
        for each in strands if len(wishes) > 1 else ():
            if _wants(marks, each.base[at][1]) and _is_overruled(each.base[at][1], wishes):
                done[each.author] = done.get(each.author, "") + letter
    return done


def _wants(base: tuple[Mark, ...], copy: tuple[Mark, ...]) -> bool:
    """Whether a copy suggests another look of a letter."""
    return copy != base and any(mark.kind == "restyled" and mark not in base for mark in copy)


def _looks(before: tuple[Mark, ...], wishes: Sequence[tuple[Mark, ...]]) -> tuple[Mark, ...]:
    """The look that all wish together: what any of them puts on, without what any takes off; of two values of one mark the first."""
    gone = {mark for each in wishes for mark in before if mark not in each}
    done = [mark for mark in before if mark not in gone]
    for each in wishes:
        done += (mark for mark in style_of(each) if mark not in before and not any(_excludes(one, mark) for one in done))
    return ordered(done)


def _excludes(one: Mark, other: Mark) -> bool:
    return one.kind == other.kind and (one == other or one.kind != "part")


def _is_overruled(wish: tuple[Mark, ...], wishes: Sequence[tuple[Mark, ...]]) -> bool:
    before = next(mark.before for mark in wishes[0] if mark.kind == "restyled")
    looks = _looks(before, wishes)
    return any(mark not in looks for mark in style_of(wish) if mark not in before)


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
