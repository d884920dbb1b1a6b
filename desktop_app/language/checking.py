"""Reading a statement by the rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from weakref import ref

from desktop_app.language.passage import Passage, passage
from desktop_app.language.rule import Hit, InPassage, InStatement, Rule
from desktop_app.statement.accepted import read_chains
from desktop_app.statement.nodes import Paragraph, Statement
from desktop_app.statement.problems import Fix, Problem

SLICE = 200
"""Chains that one slice of a check looks up: about a millisecond."""
AFRESH = 100
"""How many chains looked up cost as much as one read afresh."""

Noted = dict[str, tuple[tuple[Problem, str], ...]]
"""By code: what a rule found in a passage, each problem with the words it stands at."""


class Memory:
    """What the rules found in each chain, for as long as its paragraphs are the same objects."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[tuple[ref[Paragraph], ...], str, Passage, Noted]] = {}

    def of(self, pieces: tuple[Paragraph, ...], language: str) -> tuple[Passage, Noted]:
        """The passage of these pieces with what is already known of it."""
        key = id(pieces[0])
        entry = self._known.get(key)
        if entry is not None:
            refs, said_in, text, noted = entry
            if said_in == language and len(refs) == len(pieces) and all(one() is piece for one, piece in zip(refs, pieces, strict=True)):
                return text, noted
        known = self._known
        first = ref(pieces[0], lambda _gone: known.pop(key, None))
        text, noted = passage(pieces, language), {}
        known[key] = (first, *map(ref, pieces[1:])), language, text, noted
        return text, noted


_MEMORY = Memory()


def check_with(statement: Statement, rules: Iterable[Rule], memory: Memory = _MEMORY) -> Iterator[tuple[Problem, ...]]:
    """The problems of a statement in slices of about a millisecond: those of its fields first, then those of its text in order.

    What a person chose to ignore is left out.
    """
    table = tuple(rules)
    everywhere = {(one.code, one.node, one.words) for one in statement.ignored}
    for rule in table:
        if isinstance(rule.check, InStatement):
            yield tuple(problem for problem in rule.check.problems(statement) if not _is_ignored(everywhere, problem, ""))
    of_passages = [(rule, rule.check) for rule in table if isinstance(rule.check, InPassage)]
    found: list[Problem] = []
    done = 0
    for pieces in read_chains(statement):
        text, noted = memory.of(pieces, statement.language)
        done += 1 if noted else AFRESH
        for rule, check in of_passages:
            if rule.code not in noted:
                noted[rule.code] = tuple(_problem(rule, text, hit) for hit in _hits(rule, check, text))
            found += [problem for problem, words in noted[rule.code] if not everywhere or not _is_ignored(everywhere, problem, words)]
        if done >= SLICE:
            yield tuple(found)
            found, done = [], 0
    yield tuple(found)


def _hits(rule: Rule, check: InPassage, text: Passage) -> Iterable[Hit]:
    if rule.languages and text.language.partition("-")[0] not in rule.languages:
        return ()
    return check.hits(text)


def _problem(rule: Rule, text: Passage, hit: Hit) -> tuple[Problem, str]:
    node, start, end = text.address(hit.start, hit.end)
    fixes = tuple(
        Fix(repair.label, repair.safe, tuple(edit for at in repair.edits for edit in text.replaced(*at)), repair.arguments)
        for repair in hit.repairs
    )
    problem = Problem(rule.code, rule.severity, node, hit.message or rule.message, "", start, end, hit.arguments, fixes)
    begins = dict(text.places)[node]
    return problem, text.stored[begins + start : begins + end]


def _is_ignored(ignored: set[tuple[str, str, str]], problem: Problem, words: str) -> bool:
    return any((problem.code, node, said) in ignored for node in (problem.node, "") for said in (words, ""))
