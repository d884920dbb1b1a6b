"""What a rule is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from desktop_app.language.house import House
from desktop_app.language.passage import Passage
from desktop_app.statement.nodes import Statement
from desktop_app.statement.problems import Problem, Severity
from desktop_app.text.message import Arguments


@dataclass(frozen=True, slots=True)
class Repair:
    """A way to put a place right: texts for ranges of the passage. `label` is a source text of `message()`; `safe`: needs no human eye."""

    label: str
    edits: tuple[tuple[int, int, str], ...]
    safe: bool = False
    arguments: Arguments = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """A place of a passage that a rule objects to. `arguments` fill the rule's message; `message` replaces it, `severity` the
    rule's."""

    start: int
    end: int
    repairs: tuple[Repair, ...] = ()
    arguments: Arguments = ()
    message: str = ""
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class InPassage:
    """A check that reads one passage and nothing else; what it finds is remembered for as long as the passage stays as it is."""

    hits: Callable[[Passage], Iterable[Hit]]


@dataclass(frozen=True, slots=True)
class ByHouse:
    """A check that reads one passage and what the house decided; remembered as long as both stay as they are."""

    hits: Callable[[Passage, House], Iterable[Hit]]


@dataclass(frozen=True, slots=True)
class InStatement:
    """A check that reads the whole statement and what the house decided; it gives whole problems.

    None among them: a place where the check may rest for a key; one after each millisecond of work or so. What it has to know of a
    single passage it should remember by the passage's identity.
    """

    problems: Callable[[Statement, House], Iterable[Problem | None]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the table.

    `title` names the fault, `why` says why it matters, `message` speaks of one case; all are source texts of `message()`.
    `example`: wrong and right. `fix`: what its repair is called, empty where only a person can decide. `safe`: some of its repairs need
    no human eye. `languages`: the languages it reads, empty for all. `source`: what it goes by.
    """

    code: str
    title: str
    message: str
    why: str
    example: tuple[str, str]
    check: InPassage | ByHouse | InStatement
    fix: str
    safe: bool
    severity: Severity
    source: str
    languages: tuple[str, ...] = ()
