"""Checking: which problems the open statement has, kept up to date without standing in the way of typing."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from dataclasses import replace
from itertools import chain, groupby, islice
from typing import TypeVar

from desktop_app.editing.beside import Beside
from desktop_app.editing.document import Document, Notice
from desktop_app.editing.spelling import Spelling
from desktop_app.formats.xml.validate import problems_in_slices
from desktop_app.formats.xml.verdict import Verdict, judged_as_written
from desktop_app.formats.xml.write import lines
from desktop_app.language import PLAIN, House, check_chains
from desktop_app.language.slips.letters import WRITE
from desktop_app.statement import Fix, Problem, Statement
from desktop_app.statement.problems import Replace
from desktop_app.statement.walking import find, paragraphs

Check = Callable[[Statement, Beside], Iterator[tuple[Problem, ...]]]
"""Gives the problems of a statement in slices, each of a millisecond or so. What may be called beside: what
releases the interpreter lock."""

SEVERITY_ORDER = {"error": 0, "warning": 1, "hint": 2}
LINES = 100
"""Lines of a file that one slice writes: less than a millisecond, where their paragraphs were written before."""
PATIENCE = 0.001
"""Seconds for which a slice waits for the thread, without the interpreter lock: shorter would keep the processor busy with asking."""

Result = TypeVar("Result")


def language_check(statement: Statement, beside: Beside, house: House = PLAIN) -> Iterator[tuple[Problem, ...]]:
    """What the rules of the language say. Words that the spelling beside the window knows nothing of are asked for first."""
    speller = house.speller
    if isinstance(speller, Spelling):
        words = yield from speller.lacking(statement)
        if words:
            yield from _awaited(beside, lambda: speller.ask(words))
        for part in check_chains(statement, house):
            yield tuple(with_offers(problem, statement, speller) for problem in part)
    else:
        yield from check_chains(statement, house)


def with_offers(problem: Problem, statement: Statement, speller: Spelling) -> Problem:
    """A problem of an unknown word with the words that may be meant, where they are known."""
    found = word_of(problem, statement)
    words = speller.offered(*found) if found is not None and not problem.fixes else None
    if not words or problem.start is None or problem.end is None:
        return problem
    edits = ((word, Replace(problem.node, problem.start, problem.end, word)) for word in words)
    return replace(problem, fixes=tuple(Fix(WRITE, False, (edit,), (("word", word),)) for word, edit in edits))


def word_of(problem: Problem, statement: Statement) -> tuple[str, str] | None:
    """The word that a problem says no dictionary has, and its language; None for other problems."""
    if problem.code not in SPELT:
        return None
    paragraph = find(statement, problem.node)
    language = getattr(paragraph, "language", None) or statement.language
    return str(dict(problem.arguments)["word"]), language.partition("-")[0]


def schema_check(statement: Statement, beside: Beside) -> Iterator[tuple[Problem, ...]]:
    """What the grammar and the rules of the schema say: `formats.xml.validate.validate` in slices, what is C in the thread."""
    left, done = lines(statement), list[str]()
    while some := list(islice(left, LINES)):
        done += some
        yield ()
    verdict: Verdict = yield from _awaited(beside, lambda: judged_as_written("\n".join(done).encode()))
    yield from problems_in_slices(verdict)


def _awaited(beside: Beside, call: Callable[[], Result]) -> Generator[tuple[Problem, ...], None, Result]:
    """The result of a call in the thread; slices that only wait, until it is there. Given up, the call is not begun any more."""
    answer = beside.call(call)
    try:
        while not answer.ready(PATIENCE):
            yield ()
        return answer.result()
    finally:
        answer.give_up()


SPELT = frozenset({"unknown-word", "misspelling"})
"""The rules of words that no dictionary has."""


MANY = 256
"""A change of more paragraphs with problems is not followed letter by letter: that would stop the window."""


class Checker:
    """The problems of a document.

    After a change the known problems are mapped to the new text when they are asked for, after one of MANY paragraphs to these as a
    whole; `step` then checks afresh, slice by slice, whenever the window has time, and the result replaces the old one when it is
    whole. A change gives up what was not yet whole.
    """

    def __init__(self, document: Document, checks: tuple[Check, ...] = (), house: House = PLAIN) -> None:
        self._document, self._checks = document, checks or (self._language, schema_check)
        self._house = house
        self._beside = Beside("check")
        self._known: dict[str, tuple[Problem, ...]] = {}
        self._behind: list[Notice] = []
        self._all: tuple[Problem, ...] | None = ()
        self._work: Iterator[None] | None = None
        self._listeners: list[Callable[[tuple[Problem, ...]], None]] = []
        self._end = document.subscribe(self._changed)
        self._restart()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Mapped to the present value; in order of place."""
        self._catch_up()
        if self._all is None:
            self._all = tuple(chain.from_iterable(self._known.values()))
        return self._all

    @property
    def idle(self) -> bool:
        """True when the problems are those of the present value."""
        return self._work is None

    def decide(self, house: House) -> None:
        """Checks by what another house decided from now on."""
        if house is not self._house:
            self._house = house
            self._restart()

    def offer(self) -> None:
        """The words that may be meant for unknown ones have become known: they are offered with the problems."""
        speller, value = self._house.speller, self._document.value
        if isinstance(speller, Spelling) and self.idle:
            for node, here in self._known.items():
                self._known[node] = tuple(with_offers(problem, value, speller) for problem in here)
            self._all = None
            for listener in tuple(self._listeners):
                listener(self.problems)

    def subscribe(self, listener: Callable[[tuple[Problem, ...]], None]) -> None:
        """`listener` is given the problems whenever a check has come to its end."""
        self._listeners.append(listener)

    def step(self, enough: Callable[[], bool]) -> bool:
        """Checks on until `enough()`, at least one slice. True while there is more to do."""
        while self._work is not None:
            try:
                next(self._work)
            except StopIteration:
                self._work = None
                for listener in tuple(self._listeners):
                    listener(self.problems)
            if enough():
                break
        return self._work is not None

    def finish(self) -> tuple[Problem, ...]:
        """Checks to the end, and gives the problems."""
        self.step(lambda: False)
        return self.problems

    def close(self) -> None:
        """Ends it: the document is no longer listened to."""
        self._end()
        self._listeners.clear()
        self._work = None

    def _language(self, statement: Statement, beside: Beside) -> Iterator[tuple[Problem, ...]]:
        return language_check(statement, beside, self._house)

    def _changed(self, notice: Notice) -> None:
        self._behind.append(notice)
        self._restart()

    def _catch_up(self) -> None:
        """Maps what is known through the changes since it was asked for: in the turn of a key nobody asks."""
        for notice in self._behind:
            touched = [node for node in notice.touched if node in self._known]
            follow = _moved if len(touched) <= MANY else _unplaced
            for node in touched:
                moved = [follow(problem, notice) for problem in self._known[node]]
                self._known[node], self._all = tuple(problem for problem in moved if problem is not None), None
        self._behind.clear()

    def _restart(self) -> None:
        self._work = self._checked(self._document.value)

    def _checked(self, value: Statement) -> Iterator[None]:
        """Checks in slices; in the last one the new problems take the place of the old ones."""
        found: list[Problem] = []
        for check in self._checks:
            for part in check(value, self._beside):
                found.extend(part)
                yield
        ordered = in_order(value, found)
        yield
        known: dict[str, list[Problem]] = {}
        for problem in ordered:
            known.setdefault(problem.node, []).append(problem)
        self._behind.clear()
        self._known, self._all = {node: tuple(here) for node, here in known.items()}, None


def _moved(problem: Problem, notice: Notice) -> Problem | None:
    if problem.start is None or problem.end is None or problem.field:
        return problem
    place = notice.mapping.range(problem.node, problem.start, problem.end)
    if place is None:
        return None
    same = place == (problem.node, problem.start, problem.end)
    return problem if same else replace(problem, node=place[0], start=place[1], end=place[2], fixes=())


def _unplaced(problem: Problem, _notice: Notice) -> Problem:
    """A problem of the paragraph as a whole, for as long as nobody knows where its letters are now."""
    if problem.start is None or problem.end is None or problem.field:
        return problem
    return replace(problem, start=None, end=None, fixes=())


def in_order(statement: Statement, problems: list[Problem]) -> tuple[Problem, ...]:
    """The problems by place in the statement (those of the metadata first), then by offset and severity, else as given; each once."""
    order = {paragraph.id: number for number, paragraph in enumerate(paragraphs(statement), 1)}
    for item in statement.agenda:
        order[item.id] = order.get(item.paragraphs[0].id, 0) if item.paragraphs else 0

    def place(problem: Problem) -> tuple[int, int, int, str, str]:
        return order.get(problem.node, 0), problem.start or 0, SEVERITY_ORDER[problem.severity], problem.code, problem.field

    done: list[Problem] = []
    for _place, here in groupby(sorted(problems, key=place), key=place):
        same = list(here)
        done += same if len(same) == 1 else dict.fromkeys(same)
    return tuple(done)
