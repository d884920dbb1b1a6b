"""Aligning: which nodes of one statement are those of another: by their ids, else by what they say."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from typing import TypeVar

from desktop_app.review.rows import Node, rows
from desktop_app.statement import AgendaItem, Attendance, Paragraph, Signatory, Statement
from desktop_app.statement.accepted import accepted
from desktop_app.statement.ids import Ids
from desktop_app.statement.walking import node_ids, paragraphs, places
from desktop_app.text.diff import tokens
from desktop_app.text.folding import folded

ALIKE = 0.5
"""Two paragraphs of which so much is the same are one that was rewritten; others came and went."""
MOST = 400
"""Pairs of paragraphs in a stretch that are compared each with each; in a longer one those that share words which few have are."""
FEW, BEST = 12, 4
"""A word that so many paragraphs at most have tells of each of them; so many of those that share most such words are looked at."""

AnyNode = TypeVar("AnyNode", bound=Node)
Pairs = dict[str, str]
Words = Counter[str]


def aligned(old: Statement, new: Statement, ids: Ids) -> Pairs:
    """For each node of `new` the id of the node of `old` that it is; a fresh one where it is none but has the id of another. The
    statements themselves are one."""
    done: Pairs = {new.id: old.id}
    was, now = _nodes(old), _nodes(new)
    same = {node for node in now if node in was and type(now[node]) is type(was[node])}
    done.update((node, node) for node in same)
    old_left = [each for each in paragraphs(old) if each.id not in same]
    new_left = [each for each in paragraphs(new) if each.id not in same]
    done.update(_paragraphs(old_left, new_left))
    done.update(_empty(old, new, done))
    taken = set(done.values())
    done.update(_items([each for each in old.agenda if each.id not in taken], [each for each in new.agenda if each.id not in done], done))
    for table in ("attendance", "signatories"):
        mine, theirs = getattr(old.metadata, table), getattr(new.metadata, table)
        done.update(_rows([each for each in mine if each.id not in taken], [each for each in theirs if each.id not in done]))
    known = set(node_ids(old))
    done.update((node, ids(node.partition("-")[0] or "p")) for node in now if node not in done and node in known)
    return done


def _nodes(statement: Statement) -> dict[str, Node]:
    return {node.id: node for row in rows(statement).values() for node in row}


def _text(paragraph: Paragraph) -> str:
    return folded(paragraph.label + accepted(paragraph.runs)).strip()


def _paragraphs(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> Pairs:
    """Equal texts in order first, then the alike between them, then equal ones that moved."""
    before, after = [_text(each) for each in old], [_text(each) for each in new]
    done: Pairs = {}
    for tag, low, high, new_low, new_high in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal" and any(before[low:high]):
            done.update((new[new_low + at].id, old[low + at].id) for at in range(high - low))
        elif tag == "replace":
            done.update(_alike(old[low:high], before[low:high], new[new_low:new_high], after[new_low:new_high]))
    taken = set(done.values())
    once = _only_once((text, each.id) for text, each in zip(before, old, strict=True) if each.id not in taken)
    moved = _only_once((text, each.id) for text, each in zip(after, new, strict=True) if each.id not in done)
    done.update((node, once[text]) for text, node in moved.items() if text and text in once)
    return done


def _empty(old: Statement, new: Statement, pairs: Pairs) -> Pairs:
    """Paragraphs without text are known by their place alone: in the same section, behind the same paragraph."""
    order = paragraphs(old)
    following = dict(zip(("", *(each.id for each in order)), order, strict=False))
    was, now, taken = places(old), places(new), set(pairs.values())
    done = dict(pairs)
    last = ""
    for each in paragraphs(new):
        one = following.get(done.get(last, last))
        free = one if one is not None and one.id not in taken and not _text(one) and each.id not in done and not _text(each) else None
        if free is not None and was[free.id].section == now[each.id].section:
            done[each.id] = free.id
        last = each.id
    return done


def _alike(old: Sequence[Paragraph], before: Sequence[str], new: Sequence[Paragraph], after: Sequence[str]) -> Pairs:
    """The pairs of rewritten paragraphs, in order, that share most: the most alike first, then those that its order leaves room for."""
    mine, theirs = [_words(each) for each in before], [_words(each) for each in after]
    found = ((_share(mine[at], theirs[to]), at, to) for at, to in _candidates(mine, theirs))
    taken: list[tuple[int, int]] = []
    for _, at, to in sorted((one for one in found if one[0] >= ALIKE), key=lambda one: (-one[0], one[1], one[2])):
        place = bisect_left(taken, (at, to))
        fits_before = not place or (taken[place - 1][0] < at and taken[place - 1][1] < to)
        if fits_before and (place == len(taken) or (at < taken[place][0] and to < taken[place][1])):
            taken.insert(place, (at, to))
    return {new[to].id: old[at].id for at, to in taken}


def _candidates(mine: Sequence[Words], theirs: Sequence[Words]) -> Iterator[tuple[int, int]]:
    """The pairs that may be alike: all of a short stretch; of a long one those that share words that few have, and those at the same
    place."""
    if len(mine) * len(theirs) <= MOST:
        yield from ((at, to) for at in range(len(mine)) for to in range(len(theirs)))
        return
    holders: dict[str, list[int]] = {}
    for at, words in enumerate(mine):
        for word in words:
            holders.setdefault(word, []).append(at)
    for to, words in enumerate(theirs):
        shared = Counter(at for word in words if len(holders.get(word, ())) <= FEW for at in holders.get(word, ()))
        near = {at for at, _times in shared.most_common(BEST)} | ({to} if to < len(mine) else set())
        yield from ((at, to) for at in near)


def _words(text: str) -> Words:
    return Counter(filter(str.strip, tokens(text)))


def _share(first: Words, second: Words) -> float:
    """How much of both texts is the same, by words: 0 … 1."""
    total = first.total() + second.total()
    return 2 * (first & second).total() / total if total else 0.0


def _only_once(found: Iterable[tuple[str, str]]) -> dict[str, str]:
    listed = list(found)
    times = Counter(text for text, _node in listed)
    return {text: node for text, node in listed if times[text] == 1}


def _items(old: Sequence[AgendaItem], new: Sequence[AgendaItem], pairs: Pairs) -> Pairs:
    """Items that share most paragraphs, or else their title, or else say the same without any text."""
    done: Pairs = {}
    for item in new:
        own = {pairs.get(each.id) for each in item.paragraphs}

        def shared(each: AgendaItem, item: AgendaItem = item, own: set[str | None] = own) -> int:
            common = len(own & {one.id for one in each.paragraphs})
            bare = not own and not each.paragraphs and replace(each, id="", decisions=()) == replace(item, id="", decisions=())
            return 2 * common + (bool(item.title) and each.title == item.title) + bare

        free = [each for each in old if each.id not in done.values()]
        best = max(free, key=shared, default=None)
        if best is not None and shared(best):
            done[item.id] = best.id
    return done


def _rows(old: Sequence[Attendance | Signatory], new: Sequence[Attendance | Signatory]) -> Pairs:
    """Rows that say the same, then rows that are called the same, each the first that is left."""
    done: Pairs = {}
    for says in (_whole, _called):
        for row in (each for each in new if each.id not in done):
            match = next((each for each in old if each.id not in done.values() and says(each) == says(row)), None)
            if match is not None:
                done[row.id] = match.id
    return done


def _whole(row: Attendance | Signatory) -> tuple[object, ...]:
    if isinstance(row, Attendance):
        return row.role, row.body, row.count, row.of
    return row.name, row.office, row.body


def _called(row: Attendance | Signatory) -> str:
    return row.role or row.body if isinstance(row, Attendance) else row.name or row.body
