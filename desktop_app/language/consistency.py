"""Rules of consistency: a name, body or place that one statement writes in two ways."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from desktop_app.language.house import House
from desktop_app.language.nearness import spelled
from desktop_app.language.others import eased
from desktop_app.language.pairs import Known, Place, named_in_fields, named_in_text, places_of
from desktop_app.language.passage import Passage
from desktop_app.language.passages import passages_of
from desktop_app.language.recurring import joined_otherwise, long_words
from desktop_app.language.rule import InStatement, Rule
from desktop_app.language.wording import Wording, wording_of
from desktop_app.statement.fields import fields_of, value_of, with_value
from desktop_app.statement.nodes import Statement
from desktop_app.statement.problems import Fix, FixEdit, Problem, SetField
from desktop_app.statement.walking import Node
from desktop_app.text.message import message

_CODE = "variant-name"
_PACE = 40
"""Passages that are looked through between two resting places."""
_APPROVED = 100
"""How much better than all others the form of the glossary is."""
_RICH = re.compile("[أآؤئءةêîûşç]")
Texts = Sequence[tuple[Passage, Wording]]


def variant_names(statement: Statement, house: House) -> Iterator[Problem | None]:
    """Names that stand in the text in two ways: people and bodies, phrases with and without «و», long words in the same company."""
    texts: list[tuple[Passage, Wording]] = []
    for number, passage in enumerate(passages_of(statement)):
        texts.append((passage, wording_of(passage)))
        if number % _PACE == 0:
            yield None
    told: set[tuple[str, int]] = set()
    for group in chain(_pairs(statement, texts), joined_otherwise(texts), long_words(texts, house)):
        if group is None:
            yield None
            continue
        for problem in _problems(statement, group, house):
            if (problem.node, problem.start or 0) not in told:
                told.add((problem.node, problem.start or 0))
                yield problem


def _pairs(statement: Statement, texts: Texts) -> Iterator[list[Place] | None]:
    known = Known()
    named_in_fields(known, statement)
    for _passage, wording in texts:
        named_in_text(known, wording)
    yield None
    found: dict[tuple[str, str, str], dict[tuple[int, int], Place]] = {}
    for number, (passage, wording) in enumerate(texts):
        for pair, place in places_of(known, passage, wording):
            found.setdefault(pair, {}).setdefault((number, place.low), place)
        if number % _PACE == 0:
            yield None
    seen: set[tuple[tuple[int, int], ...]] = set()
    for group in found.values():
        if len({spelled(place.text) for place in group.values()}) > 1 and tuple(sorted(group)) not in seen:
            seen.add(tuple(sorted(group)))
            yield list(group.values())


def _problems(statement: Statement, group: list[Place], house: House) -> Iterator[Problem]:
    """The problems of one group of places: those written in the rarer way, each with the repair of all."""
    counts = Counter(spelled(place.text) for place in group)
    order = {form: number for number, form in enumerate(counts)}
    common = max(counts, key=lambda form: (counts[form], -order[form]))
    best = max(counts, key=lambda form: (_is_better(form, counts, group, house), counts[form], -order[form]))
    approved = _is_better(best, counts, group, house) == _APPROVED
    common = best if approved else common
    forms = list(counts) if len(counts) == 2 and len(set(counts.values())) == 1 and not approved else [best]
    fixes = tuple(_fix(statement, group, form) for form in sorted(forms, key=lambda form: form != best))
    shown = {form: next(place for place in group if spelled(place.text) == form) for form in counts}
    for place in group:
        form = spelled(place.text)
        if form == common:
            continue
        node, start, end = place.passage.address(place.start, place.end)
        other = next(shown[each] for each in counts if each == (best if form != best else common))
        said = (("text", place.phrase), ("other", other.phrase))
        severity = eased(_CODE, "warning", place.passage, place.start, place.end)
        yield Problem(_CODE, severity, node, _MESSAGE, "", start, end, said, fixes)


def _is_better(form: str, counts: Iterable[str], group: Sequence[Place], house: House) -> int:
    """How much better spelled a form is than the others: where a dictionary knows one of them, or they differ in signs alone."""
    language = group[0].passage.language
    words = {spelled(place.text): place.text for place in group}
    approved = {spelled(term.form(language)) for term in house.glossary}
    if any(spelled(place.phrase) in approved for place in group if spelled(place.text) == form):
        return _APPROVED
    if house.speller is not None:
        verdicts = {each: house.speller(words[each], language) for each in counts}
        known = {each: verdict is not None and verdict.known for each, verdict in verdicts.items()}
        if len(set(known.values())) > 1:
            return int(known[form])
    lengths = {len(each) for each in counts}
    return len(_RICH.findall(form)) if len(lengths) == 1 and language == "ar" else 0


def _fix(statement: Statement, group: list[Place], form: str) -> Fix:
    right = next(place for place in group if spelled(place.text) == form)
    edits: list[FixEdit] = []
    wrong = set()
    for place in group:
        if spelled(place.text) != form:
            edits += place.passage.replaced(place.low, place.high, right.text)
            wrong.add(place.text)
    edits += _fields(statement, wrong, right.text, {word for place in group for word in place.phrase.split()})
    return Fix(_EVERYWHERE, False, tuple(edits), (("text", right.phrase),))


def _fields(statement: Statement, wrong: set[str], right: str, company: set[str]) -> Iterator[SetField]:
    """The fields that say the name in another way too: they follow."""
    metadata = statement.metadata
    nodes: tuple[Node, ...] = (statement, *statement.agenda, *metadata.attendance, *metadata.signatories)
    for node in nodes:
        for name in fields_of(node):
            value = value_of(node, name)
            words = value.split(" ") if isinstance(value, str) else []
            if wrong & set(words) and len(company & set(words)) > 1:
                said = " ".join(right if word in wrong else word for word in words)
                if with_value(node, name, said) != node:
                    yield SetField(node.id, name, said)


_MESSAGE = message("“{text}” is written “{other}” elsewhere in this statement.")
_EVERYWHERE = message("Write “{text}” everywhere")

CONSISTENCY = (
    Rule(
        _CODE, message("A name in two ways"), _MESSAGE,
        message("Who reads a name in two ways takes it for two, and searches find only one of them."),
        ("مها الترزي … مها الطرزي", "مها الترزي … مها الترزي"), InStatement(variant_names), message("Write it in one way"), safe=False,
        severity="warning", source="The statement itself: its fields, titles before names, phrases that recur",
    ),
)  # fmt: skip
"""The rules of consistency."""
