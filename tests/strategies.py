"""The one hypothesis strategy for statements: every kind of node and mark, every reference whole.

`statements()` draws a statement, `paragraphs()`, `runs()` and `texts()` its parts, `positions(statement)` places in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import count
from math import prod
from random import Random
from typing import Any, TypeVar

from hypothesis import strategies as st

from desktop_app.statement import (
    AgendaItem,
    Attendance,
    Comment,
    Detached,
    Event,
    Gap,
    Ids,
    Ignored,
    Mark,
    Metadata,
    Milestone,
    OnField,
    OnMarks,
    OnNode,
    Paragraph,
    Presence,
    Proposal,
    Relation,
    Reply,
    Run,
    Runs,
    Signatory,
    Source,
    Statement,
    TrackedChange,
    Vote,
    fresh_ids,
)  # fmt: skip
from desktop_app.statement.arranging import located, with_paragraph
from desktop_app.statement.edits.fields import field_text
from desktop_app.statement.fields import fields_of
from desktop_app.statement.lexical import Choice, Day, Depth, FieldType, Moment, Number, Relations, Tag, Texts
from desktop_app.statement.marks import NAME_KINDS, PART_KINDS
from desktop_app.statement.metadata import DIGITS, KINDS, RELATION_KINDS, STATUSES
from desktop_app.statement.nodes import DIRECTIONS, ITEM_KINDS, OUTCOMES, ROLES, SECTIONS, VOTE_METHODS
from desktop_app.statement.references import live_changes, marked_comments, presence_ids
from desktop_app.statement.review import Anchor, ChangeKind
from desktop_app.statement.runs import canonical, length
from desktop_app.statement.walking import find, node_ids
from desktop_app.statement.walking import paragraphs as all_paragraphs

ARABIC = ("بيان", "المؤتمر", "قُرِئَتْ", "الأمانةُ العامّة", "وﷲ", "عـــام", "لا إله", "إلى", "مئة", "«", "»", "،", "؟", "٪", "ﻻ")
KURDISH = ("ڕۆژنامەنووسان", "کۆنگرە", "ێ", "ۆ", "ڵ", "نامە\u200cکان", "Kongreya Rojnamevanan", "êîûşç")
LATIN = ("Reuters", "Congress", "a", "b", "é", "e\u0301", "ß", "İ", "https://example.org/?a=1&b=<2>", "'", '"', "&", "]]>", "--")
NUMBERS = ("2026", "٢٠٢٦", "۱۲", "26/1/2020", "1.5", "41-", "½")
MARKED = ("\u064b", "\u0651\u064e", "\u0670", "\u0301", "\ufe0f", "\u20e3")
BEYOND = ("🕊", "👨\u200d👩\u200d👧", "🇹🇳", "👍🏽", "𐎠", "\U000e0041")
BIDI = ("\u200e", "\u200f", "\u061c", "\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069")
SPACES = (" ", "  ", "\u00a0", "\t", "\u2028", "\u200c", "\u200b", "\u3000", "\u202f", "\ufeff", "\u00ad")
FRAGMENTS = (*ARABIC, *KURDISH, *LATIN, *NUMBERS, *MARKED, *BEYOND, *BIDI, *SPACES, *(" " for _ in range(8)), "\ufffd", "\ue000")

LABELS = ("41-", "41- ", "أولاً – ", "• ", "•\t", "١. ", "أ) ", "(أ)\u00a0", "-", "  1- ")
ZONES = tuple(timezone(timedelta(minutes=minutes)) for minutes in (0, 180, 210, -300, 330))
EXTENSIONS = (
    '<x:note xmlns:x="urn:example:notes" at="1">مراجعة</x:note>',
    '<stamp xmlns="urn:example:stamps"></stamp>',
    '<y:a xmlns:y="urn:example:y" a="1" b="&lt;&amp;&quot;"><y:b>x &lt; y &amp; z</y:b> <y:c></y:c>\u00a0</y:a>',
)


T = TypeVar("T")


def _several_of(options: Sequence[T], sizes: Sequence[int]) -> st.SearchStrategy[list[T]]:
    """A list of some of the options, by one number: hypothesis pays for each choice, so a list of single draws costs ten times this."""

    def read(number: int) -> list[T]:
        number, size = divmod(number, len(sizes))
        done = []
        for _ in range(sizes[size]):
            number, index = divmod(number, len(options))
            done.append(options[index])
        return done

    return st.integers(0, len(sizes) * len(options) ** max(sizes) - 1).map(read)


_TEXT = _several_of(FRAGMENTS, (0, 1, 2, 3)).map("".join)
_WORDS = _several_of(FRAGMENTS, (1, 2, 3)).map("".join)
_INDEX = st.integers(0, 255)
_FLAG = st.booleans()
_RARELY = st.integers(0, 5).map(lambda number: number == 5)
_COUNT = st.sampled_from((None, 0, 1, 214, 230, 500))
_DAYS = 45_000
_MAYBE_DAY = st.integers(0, 2 * _DAYS).map(lambda days: date(1950, 1, 1) + timedelta(days - _DAYS) if days >= _DAYS else None)
_MOMENT = st.builds(
    lambda seconds, zone: datetime.fromtimestamp(seconds, UTC).astimezone(zone),
    st.integers(946_684_800, 1_893_456_000),
    st.sampled_from(ZONES),
)


def texts() -> st.SearchStrategy[str]:
    """Any text that a statement can hold, the empty one too."""
    return _TEXT


def words() -> st.SearchStrategy[str]:
    """A text that is not empty."""
    return _WORDS


STYLE_MARKS = (
    *(Mark(kind) for kind in ("strong", "emphasis", "scripture", "strong", "emphasis")),
    *(Mark("part", value) for value in PART_KINDS),
    *(Mark("name", value) for value in NAME_KINDS),
    *(Mark("foreign", value) for value in ("en", "ckb", "zh-Hant")),
    *(Mark("link", value) for value in ("https://example.org/?a=1&b=2", "mailto:press@example.org")),
)
CHANGES = tuple(f"t-{number}" for number in range(3))
COMMENTS = tuple(f"c-{number}" for number in range(3))
REVIEW_MARKS = (
    *(Mark(kind, change) for kind in ("inserted", "deleted") for change in CHANGES),
    *(Mark("restyled", change, before) for change, before in zip(CHANGES, ((), (Mark("strong"),), STYLE_MARKS[5:6]), strict=True)),
    *(Mark("commented", comment) for comment in COMMENTS),
)
SEVERAL = {"commented", "part"}
"""Marks of which one letter may carry several."""


def _possible(marks: list[Mark]) -> tuple[Mark, ...]:
    """Of each kind that a letter carries once, one mark."""
    once = {mark.kind: mark for mark in marks if mark.kind not in SEVERAL}
    return (*once.values(), *(mark for mark in marks if mark.kind in SEVERAL))


_STYLED = _several_of(STYLE_MARKS, (0, 0, 1, 1, 2)).map(_possible)
_REVIEWED = _several_of((*STYLE_MARKS, *REVIEW_MARKS), (0, 0, 1, 1, 2, 3)).map(_possible)
_RUNS = {review: st.lists(st.builds(Run, _WORDS, _REVIEWED if review else _STYLED), max_size=3).map(canonical) for review in (False, True)}


def runs(*, review: bool = False) -> st.SearchStrategy[Runs]:
    """Canonical runs; `review`: also with marks of the changes CHANGES and the comments COMMENTS."""
    return _RUNS[review]


_SHAPES = (
    (("normal", 0), ("quotation", 0), *((style, level) for style in ("heading", "list-item") for level in (1, 2))),
    ("", *LABELS),
    ROLES,
    (None, "ar", "ckb", "kmr", "en", "zh-Hant"),
    DIRECTIONS,
)


def _shape(number: int) -> tuple[Any, ...]:
    """What a paragraph is beside its letters; nothing in every other case."""
    number, plain_one = divmod(number, 2)
    done = []
    for options in _SHAPES:
        number, index = divmod(number, len(options))
        done.append(options[0 if plain_one == 0 else index])
    (style, level), *rest = done
    return style, level, *rest


_SHAPE = st.integers(0, 2 * prod(map(len, _SHAPES)) - 1).map(_shape)
_PRESENCES = (*(Presence(one) for one in CHANGES), *(Presence(None, one) for one in CHANGES), Presence(CHANGES[0], CHANGES[1]))
_MAYBE = (*(None for _ in range(30)), *_PRESENCES)
_SUGGESTED = {
    False: st.just((None, None)),
    True: st.integers(0, len(_MAYBE) ** 2 - 1).map(lambda number: (_MAYBE[number // len(_MAYBE)], _MAYBE[number % len(_MAYBE)])),
}


def _paragraph(
    letters: Runs, shape: tuple[Any, ...], run_in: bool, suggested: tuple[Presence | None, Presence | None], node: str = ""
) -> Paragraph:
    return Paragraph(node, letters, *shape, run_in, None if run_in else suggested[0], suggested[1])


_PARAGRAPH = {review: st.builds(_paragraph, _RUNS[review], _SHAPE, _RARELY, _SUGGESTED[review]) for review in (False, True)}
_ROW = {review: st.lists(_PARAGRAPH[review], max_size=3).map(tuple) for review in (False, True)}


def paragraphs(*, review: bool = False) -> st.SearchStrategy[Paragraph]:
    """A paragraph with the id "p-new"."""
    return _PARAGRAPH[review].map(lambda paragraph: replace(paragraph, id="p-new", run_in=False))


_VOTE = st.builds(Vote, st.sampled_from(VOTE_METHODS), _COUNT, _COUNT, _COUNT)
_ITEM_DATA = st.just(("other", "", "", "", Vote())) | st.tuples(st.sampled_from(ITEM_KINDS), _TEXT, _TEXT, st.sampled_from(OUTCOMES), _VOTE)


def _item(
    data: tuple[Any, ...], row: tuple[Paragraph, ...], decided: int, presence: tuple[Presence | None, Presence | None]
) -> tuple[AgendaItem, int]:
    kind, title, presenter, outcome, vote = data
    return AgendaItem("", kind, title, row, presenter, outcome, vote, (), presence[1]), decided


_AGENDA = {review: st.lists(st.builds(_item, _ITEM_DATA, _ROW[review], _INDEX, _SUGGESTED[review]), max_size=3) for review in (False, True)}
_SEVERAL_WORDS = _several_of(FRAGMENTS, (0, 0, 1, 2)).map(tuple)
_EVENT = st.builds(
    Event, _TEXT, _TEXT, _COUNT, _MAYBE_DAY, _MAYBE_DAY, _TEXT, _TEXT, _TEXT,
    _SEVERAL_WORDS,
)  # fmt: skip
_RELATION = st.builds(Relation, st.sampled_from(RELATION_KINDS), st.sampled_from(("st-older", "st-2")), st.sampled_from(("", "ab" * 32)))
_GROUPS = st.lists(st.builds(Attendance, st.just(""), _TEXT, _TEXT, _COUNT, _COUNT), max_size=2).map(tuple)
_SIGNATORIES = st.lists(st.builds(Signatory, st.just(""), _TEXT, _TEXT, _TEXT), max_size=2).map(tuple)
_METADATA = st.builds(Metadata, attendance=_GROUPS, signatories=_SIGNATORIES) | st.builds(
    Metadata, st.sampled_from(KINDS), _TEXT, _TEXT, _MAYBE_DAY, _TEXT, st.none() | _MOMENT, _TEXT, _EVENT, _GROUPS,
    _SIGNATORIES, _SEVERAL_WORDS, _TEXT, st.sampled_from(DIGITS), st.lists(_RELATION, max_size=2).map(tuple),
    st.sampled_from(STATUSES),
)  # fmt: skip
_BONES = {
    review: st.builds(
        Statement, st.just("st-1"), st.sampled_from(("ar", "ckb", "kmr", "en", "fa")), _METADATA, _ROW[review], _ROW[review], _ROW[review],
        _AGENDA[review], _ROW[review], extensions=st.lists(st.sampled_from(EXTENSIONS), max_size=2, unique=True).map(tuple),
    )
    for review in (False, True)
}  # fmt: skip


@dataclass
class _Names:
    """Ids that follow one another: short, unique, the same at each run."""

    numbers: dict[str, count[int]] = field(default_factory=dict)

    def __call__(self, prefix: str) -> str:
        return f"{prefix}-{next(self.numbers.setdefault(prefix, count(100)))}"


@st.composite
def statements(draw: st.DrawFn, *, review: bool = True) -> Statement:
    """A whole statement; without `review` one that nobody has commented on or suggested anything for."""
    names = _Names()
    statement = _begun(_named(draw(_BONES[review]), names))
    statement = replace(statement, sources=_sources(draw, statement), ignored=_ignored(draw, statement))
    return _reviewed(draw, statement, names) if review else statement


def _named(bones: Statement, names: _Names) -> Statement:
    """The statement with an id for each node, and the decisions of its items."""

    def row(found: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
        done: list[Paragraph] = []
        for paragraph in found:
            broken = paragraph.break_change
            behind = None if broken is None or not done else replace(broken, behind=done[-1].id)
            done.append(replace(paragraph, id=names("p"), break_change=behind or broken))
        return tuple(done)

    front, lead, body = row(bones.front), row(bones.lead), row(bones.body)
    items = []
    for item, decided in bones.agenda:
        own = row(item.paragraphs)
        decisions = tuple(paragraph.id for at, paragraph in enumerate(own) if decided >> at & 1)
        items.append(replace(item, id=names("i"), paragraphs=own, decisions=decisions))
    data = bones.metadata
    groups = tuple(replace(group, id=names("g")) for group in data.attendance)
    data = replace(data, attendance=groups, signatories=tuple(replace(one, id=names("s")) for one in data.signatories))
    return replace(bones, metadata=data, front=front, lead=lead, body=body, agenda=tuple(items), closing=row(bones.closing))


def _begun(statement: Statement) -> Statement:
    """The statement whose first paragraph of all continues nothing."""
    first = next(iter(all_paragraphs(statement)), None)
    if first is None or not (first.run_in or first.break_change):
        return statement
    found = located(statement, first.id)
    assert found is not None
    return with_paragraph(statement, found[0], replace(first, run_in=False, break_change=None))


def _owners(statement: Statement) -> list[str]:
    data = statement.metadata
    nodes = (*all_paragraphs(statement), *statement.agenda, *data.attendance, *data.signatories)
    return [statement.id, *(node.id for node in nodes)]


def _pick(draw: st.DrawFn, options: Sequence[T]) -> T:
    """One of the options; cheaper than a strategy made for them."""
    return options[draw(_INDEX) % len(options)]


def _field(draw: st.DrawFn, statement: Statement) -> tuple[str, str]:
    """The id of a node and the name of a field of it."""
    owner = _pick(draw, _owners(statement))
    node = find(statement, owner)
    assert node is not None
    return owner, _pick(draw, tuple(fields_of(node)))


def _several(draw: st.DrawFn) -> int:
    return (0, 0, 1, 2)[draw(_INDEX) % 4]


def _sources(draw: st.DrawFn, statement: Statement) -> tuple[Source, ...]:
    found = all_paragraphs(statement)
    done: dict[tuple[str, str], Source] = {}
    for _ in range(_several(draw) if found else 0):
        owner, name = _field(draw, statement)
        paragraph = _pick(draw, found)
        start, end = sorted(draw(_INDEX) % (length(paragraph.runs) + 1) for _ in range(2))
        start, end = (start, end) if start < end else (0, 0)
        confidence = (draw(_INDEX) % 101) / 100
        done[owner, name] = Source(owner, name, paragraph.id, start, end, confidence, "after-issuance-verb", draw(_FLAG))
    return tuple(done.values())


def _ignored(draw: st.DrawFn, statement: Statement) -> tuple[Ignored, ...]:
    owners = ("", *_owners(statement))
    return tuple(Ignored(_pick(draw, ("latin-comma", "double-space")), _pick(draw, owners), draw(_TEXT)) for _ in range(_several(draw)))


_REPLIES = st.lists(st.builds(Reply, st.just(""), st.just("مراجع"), _MOMENT, _TEXT), max_size=2)
_COMMENT = st.builds(Comment, st.just(""), st.sampled_from(("ليلى", "A. B.")), _MOMENT, _TEXT, _REPLIES, _RARELY)


def _comment(draw: st.DrawFn, node: str, anchor: Anchor, names: _Names) -> Comment:
    comment = draw(_COMMENT)
    replies = tuple(replace(reply, id=names("r")) for reply in comment.replies)
    return replace(comment, id=node, anchor=anchor, replies=replies)


def _comments(draw: st.DrawFn, statement: Statement, names: _Names) -> tuple[Comment, ...]:
    """A comment for each that has marks, and some with other anchors."""
    done = [_comment(draw, node, OnMarks(), names) for node in sorted(marked_comments(statement))]
    texted = [*(paragraph.id for paragraph in all_paragraphs(statement)), *(item.id for item in statement.agenda)]
    for _ in range(_several(draw)):
        anchor: Anchor = Detached(draw(_TEXT))
        kind = draw(_INDEX) % 3
        if kind == 1:
            anchor = OnField(*_field(draw, statement))
        elif kind == 2 and texted:
            anchor = OnNode(_pick(draw, texted))
        done.append(_comment(draw, names("c"), anchor, names))
    return tuple(done)


def _gap(draw: st.DrawFn, statement: Statement, names: _Names) -> Gap | None:
    """The former place of a paragraph (in any section or item), of an item (in the agenda) or of a row (in its table)."""
    items, found = statement.agenda, all_paragraphs(statement)
    signing = [one.id for one in statement.metadata.signatories]
    if signing and draw(_RARELY):
        node, after = _pick(draw, signing), _pick(draw, (None, *signing))
        return Gap(names("v"), names("t"), node, "signatories", None, None if after == node else after)
    if items and draw(_FLAG):
        node = _pick(draw, items).id
        after = _pick(draw, (None, *(item.id for item in items if item.id != node)))
        return Gap(names("v"), names("t"), node, "agenda", None, after)
    if not found:
        return None
    node = _pick(draw, found).id
    section = _pick(draw, [section for section in SECTIONS if section != "agenda" or items])
    item = _pick(draw, items) if section == "agenda" else None
    row = item.paragraphs if item is not None else getattr(statement, section)
    after = _pick(draw, (None, *(paragraph.id for paragraph in row if paragraph.id != node)))
    return Gap(names("v"), names("t"), node, section, None if item is None else item.id, after)


def _proposal(draw: st.DrawFn, statement: Statement, names: _Names) -> Proposal:
    owner, name = _field(draw, statement)
    node = find(statement, owner)
    assert node is not None
    kind = fields_of(node)[name]
    new = draw(_TEXT) if type(kind) is FieldType else _pick(draw, SAMPLES.get(type(kind), ("",)))
    if isinstance(kind, Choice):
        new = _pick(draw, kind.words)
    return Proposal(names("t"), owner, name, field_text(statement, owner, name), new)


SAMPLES: dict[type[FieldType], tuple[str, ...]] = {
    Number: ("", "3", "-1"), Depth: ("", "2"), Day: ("", "2026-01-31"), Moment: ("", "2026-01-31T18:00:00+03:00"), Tag: ("ckb",),
    Texts: ("", "الأول\u2028الثاني"), Relations: ("", "corrects st-2"),
}  # fmt: skip


_AUTHORS = (("ليلى",), ("A. B.", "كريم"))
_MILESTONE = st.builds(Milestone, st.sampled_from(STATUSES), _TEXT, _MOMENT, _TEXT, st.sampled_from(("", "0f" * 32)))


def _reviewed(draw: st.DrawFn, statement: Statement, names: _Names) -> Statement:
    """The statement with the comments and changes that its marks name, and with others beside the text."""
    data = statement.metadata
    groups = tuple(replace(one, presence=Presence(CHANGES[0])) if draw(_RARELY) else one for one in data.attendance)
    signatories = tuple(replace(one, presence=Presence(None, CHANGES[1])) if draw(_RARELY) else one for one in data.signatories)
    statement = replace(statement, metadata=replace(data, attendance=groups, signatories=signatories))
    gaps = tuple(gap for gap in (_gap(draw, statement, names) for _ in range(_several(draw))) if gap is not None)
    proposals = tuple(_proposal(draw, statement, names) for _ in range(_several(draw)))
    done = replace(statement, gaps=gaps, proposals=proposals)
    changes = tuple(
        TrackedChange(change, _pick(draw, _AUTHORS), draw(_MOMENT), _kind(done, change)) for change in sorted(live_changes(done))
    )
    milestones = tuple(draw(_MILESTONE) for _ in range(_several(draw)))
    return replace(done, changes=changes, comments=_comments(draw, done, names), milestones=milestones)


def _kind(statement: Statement, change: str) -> ChangeKind:
    """The kind that fits the first place of a change."""
    if any(gap.change == change for gap in statement.gaps):
        return "move"
    if any(proposal.change == change for proposal in statement.proposals):
        return "field"
    for paragraph in all_paragraphs(statement):
        if change in presence_ids(paragraph.break_change):
            return "break"
        for mark in (mark for run in paragraph.runs for mark in run.marks if mark.value == change):
            return "style" if mark.kind == "restyled" else "text"
    return "presence"


def nodes(statement: Statement) -> st.SearchStrategy[str]:
    """The id of a paragraph of the statement, which has to have one."""
    return st.sampled_from([paragraph.id for paragraph in all_paragraphs(statement)])


@st.composite
def positions(draw: st.DrawFn, statement: Statement) -> tuple[str, int]:
    """A place in the text of the statement, which has to have a paragraph: an id and code points."""
    paragraph = draw(st.sampled_from(all_paragraphs(statement)))
    return paragraph.id, draw(st.integers(0, length(paragraph.runs)))


@st.composite
def ranges(draw: st.DrawFn, statement: Statement) -> tuple[str, int, int]:
    """A range in one paragraph of the statement, which has to have one."""
    paragraph = draw(st.sampled_from(all_paragraphs(statement)))
    start, end = sorted(draw(st.integers(0, length(paragraph.runs))) for _ in range(2))
    return paragraph.id, start, end


def ids_for(statement: Statement) -> Ids:
    """Fresh ids for the statement, the same at each run."""
    return fresh_ids(Random(0), node_ids(statement))
