"""Reading a statement by the rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from weakref import ref

from desktop_app.language.house import PLAIN, House
from desktop_app.language.passage import Passage
from desktop_app.language.passages import passage_of
from desktop_app.language.placing import problem_at
from desktop_app.language.rule import ByHouse, Hit, InPassage, InStatement, Rule
from desktop_app.statement.accepted import read_chains
from desktop_app.statement.nodes import Paragraph, Statement
from desktop_app.statement.problems import Problem
from desktop_app.statement.runs import plain

SLICE = 200
"""Chains that one slice of a check looks up: about a millisecond."""
AFRESH = 100
"""How many chains looked up cost as much as one read afresh."""

Words = tuple[str, ...]
"""What a problem may be known by where it is ignored: its letters, and those with the words around them."""
Noted = dict[str, tuple[tuple[Problem, Words], ...]]
"""By code: what a rule found in a passage, each problem with the words it stands at."""
AROUND = 40
"""Letters of the words around a problem, on each side."""


class Memory:
    """What the rules found in each chain, for as long as its paragraphs are the same objects; of rules that read the house, of one
    house at a time."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[tuple[ref[Paragraph], ...], str, Passage, Noted]] = {}
        self._of_house: dict[int, Noted] = {}
        self._house: House | None = None

    def within(self, house: House) -> None:
        """Forgets what was noted for another house."""
        if self._house is not house:
            self._house, self._of_house = house, {}

    def of(self, pieces: tuple[Paragraph, ...], language: str) -> tuple[Passage, Noted, Noted]:
        """The passage of these pieces with what is already known of it: in every house, and in this one."""
        key = id(pieces[0])
        entry = self._known.get(key)
        if entry is not None:
            refs, said_in, text, noted = entry
            if said_in == language and len(refs) == len(pieces) and all(one() is piece for one, piece in zip(refs, pieces, strict=True)):
                return text, noted, self._of_house.setdefault(key, {})
        self._of_house[key] = {}

        def forgotten(_gone: object) -> None:
            self._known.pop(key, None)
            self._of_house.pop(key, None)

        first = ref(pieces[0], forgotten)
        text, noted = passage_of(pieces, language), {}
        self._known[key] = (first, *map(ref, pieces[1:])), language, text, noted
        return text, noted, self._of_house[key]


_MEMORY = Memory()


def check_with(
    statement: Statement, rules: Iterable[Rule], house: House = PLAIN, memory: Memory = _MEMORY
) -> Iterator[tuple[Problem, ...]]:
    """The problems of a statement in slices of about a millisecond: those of its fields first, then those of its text in order.

    What a person chose to ignore is left out, and so are the rules that the house does without.
    """
    table = [rule for rule in rules if rule.code not in house.silent]
    memory.within(house)
    for rule in table:
        if isinstance(rule.check, InStatement):
            yield from _of_statement(statement, rule.check, house)
    of_passages = [rule for rule in table if not isinstance(rule.check, InStatement)]
    everywhere = _ignored(statement)
    found: list[Problem] = []
    done = 0
    for pieces in read_chains(statement):
        text, *noted = memory.of(pieces, statement.language)
        done += 1 if noted[0] else AFRESH
        for rule in of_passages:
            known = noted[isinstance(rule.check, ByHouse)]
            if rule.code not in known:
                known[rule.code] = tuple(_problem(rule, text, hit) for hit in _hits(rule, text, house))
            found += [problem for problem, words in known[rule.code] if not everywhere or not _is_ignored(everywhere, problem, words)]
        if done >= SLICE:
            yield tuple(found)
            found, done = [], 0
    yield tuple(found)


def _of_statement(statement: Statement, check: InStatement, house: House) -> Iterator[tuple[Problem, ...]]:
    everywhere = _ignored(statement)
    found: list[Problem] = []
    for problem in check.problems(statement, house):
        if problem is None:
            yield tuple(found)
            found = []
        elif not everywhere or not _is_ignored(everywhere, problem, _words(statement, problem)):
            found.append(problem)
    yield tuple(found)


def words_at(statement: Statement, problem: Problem) -> str:
    """What a problem is known by where it is ignored: the words that it stands in, so that a comma is no other one of its paragraph;
    else the field, empty where it stands at neither."""
    return _words(statement, problem)[-1]


def _words(statement: Statement, problem: Problem) -> Words:
    """What a problem of the whole statement may be known by."""
    if problem.start is None or problem.end is None:
        return (problem.field,)
    for pieces in read_chains(statement):
        at = 0
        for piece in pieces:
            if piece.id == problem.node:
                return _said("".join(plain(each.runs) for each in pieces), at + problem.start, at + problem.end)
            at += len(plain(piece.runs))
    return ("",)


def _said(text: str, start: int, end: int) -> Words:
    """These letters, and the same with the words that they touch; spaces and marks alone with the nearest ones."""
    low, high = start, end
    if not any(letter.isalnum() for letter in text[start:end]):
        low, high = len(text[:start].rstrip()), len(text) - len(text[end:].lstrip())
    before, after = text[:low][-AROUND:], text[high:][:AROUND]
    low -= len(before) - len(before.rpartition(" ")[0]) - (" " in before)
    return text[start:end], text[low : high + len(after.partition(" ")[0])]


def _ignored(statement: Statement) -> set[tuple[str, str, str]]:
    return {(one.code, one.node, one.words) for one in statement.ignored}


def _hits(rule: Rule, text: Passage, house: House) -> Iterable[Hit]:
    if rule.languages and text.language.partition("-")[0] not in rule.languages:
        return ()
    if isinstance(rule.check, ByHouse):
        return rule.check.hits(text, house)
    return rule.check.hits(text) if isinstance(rule.check, InPassage) else ()


def _problem(rule: Rule, text: Passage, hit: Hit) -> tuple[Problem, Words]:
    problem = problem_at(rule.code, rule.severity, rule.message, text, hit)
    begins = dict(text.places)[problem.node]
    return problem, _said(text.stored, begins + (problem.start or 0), begins + (problem.end or 0))


def _is_ignored(ignored: set[tuple[str, str, str]], problem: Problem, words: Words) -> bool:
    return any((problem.code, node, said) in ignored for node in (problem.node, "") for said in (*words, ""))
