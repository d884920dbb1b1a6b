"""Cues: the phrases of the genre as data, one file a language, compiled once.

A pattern of a cue file is a regular expression on folded text: written as people spell, folded here as texts are; a space
stands for any white space; it begins and ends at a word's border, and `^` binds it to the first word of the paragraph.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from desktop_app.resource import resource
from desktop_app.statement.nodes import ROLES, SECTIONS, Role, Section
from desktop_app.text.folding import folded

Name = TypeVar("Name", bound=str)

WORD = re.compile(r"\w+")
JOINED = "وف"
"""Arabic conjunctions that are written as part of the next word: a phrase is looked for behind them too."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One phrase: its name, its pattern, whether it must open the paragraph."""

    name: str
    pattern: re.Pattern[str]
    opens: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue found in folded text, `start` … `end`; `word` is the number of the word at which it begins."""

    name: str
    start: int
    end: int
    word: int


Index = Mapping[str, tuple[Cue, ...]]
"""Cues by the first two letters of what they match: a text is walked once for all of them."""


@dataclass(frozen=True, slots=True)
class Cues:
    """The cues of one language: of lines, of agenda items, of the statement's kind; word lists; numbers in words."""

    language: str
    lines: Index
    items: Index
    kinds: Index
    patterns: Mapping[str, re.Pattern[str]]
    ordinals: Mapping[str, int]
    numbers: Mapping[str, int]


ORDINAL = {"any-ordinal": r"(?<!\w)(?:{ordinal}|\d+\w+)(?!\w)"}
"""A pattern that every language has: an ordinal in words, or figures with something behind them."""


@cache
def cues_of(language: str) -> Cues:
    """The cues of a language; of a language without a file those of English (its words hit nothing elsewhere)."""
    path = resource(f"cues/{language}.toml")
    data = tomllib.loads((path if path.exists() else resource("cues/en.toml")).read_text("utf-8"))
    ordinals = _numbers(data["ordinals"])
    spoken = _spoken(ordinals)
    return Cues(
        language,
        _index(data["lines"]),
        _index(data["items"]),
        _index(data["kinds"]),
        {name: pattern(source.replace("{ordinal}", spoken)) for name, source in {**ORDINAL, **data["patterns"]}.items()},
        ordinals,
        _numbers(data["numbers"]),
    )


def _numbers(table: Mapping[str, list[str]]) -> dict[str, int]:
    return {folded(word): int(value) for value, words in table.items() for word in words}


def _spoken(numbers: Mapping[str, int]) -> str:
    """The words as one alternative, the longer first: what {ordinal} stands for in a pattern."""
    return f"(?:{'|'.join(map(re.escape, sorted(numbers, key=len, reverse=True)))})".replace("\\ ", " ")


def hits(text: str, index: Index) -> Iterator[Hit]:
    """Every cue of the index in this folded text, in order."""
    for number, word in enumerate(WORD.finditer(text)):
        at = word.start()
        yield from _hits_at(text, at, number, index)
        if text[at] in JOINED:
            yield from _hits_at(text, at + 1, number, index)


def _hits_at(text: str, at: int, number: int, index: Index) -> Iterator[Hit]:
    for cue in (*index.get(text[at : at + 2], ()), *index.get(_DIGIT if text[at].isdigit() else text[at], ())):
        if cue.opens and number:
            continue
        found = cue.pattern.match(text, at)
        if found is not None:
            yield Hit(cue.name, at, found.end(), number)


def pattern(source: str) -> re.Pattern[str]:
    """A pattern of a cue file, compiled for folded text. Its letters are folded, its signs are kept."""
    written = re.sub(r"[^\x00-\x7f]+", lambda part: folded(part[0]), source)
    return re.compile(written.replace(" ", r"\s+"))


def _index(table: Mapping[str, list[str]]) -> dict[str, tuple[Cue, ...]]:
    found: dict[str, list[Cue]] = {}
    for name, sources in table.items():
        for source in sources:
            opens = source.startswith("^")
            for variant in _variants(source.removeprefix("^")):
                compiled = pattern(rf"(?:{variant.strip()})(?!\w)")
                found.setdefault(_key(folded(variant)), []).append(Cue(name, compiled, opens))
    return {key: tuple(cues) for key, cues in found.items()}


_DIGIT = "#"


def _key(variant: str) -> str:
    """The first one or two letters that every match begins with."""
    if variant.startswith(r"\d"):
        return _DIGIT
    letters = re.match(r"\w\w?(?![?*{])|\w(?![?*{])", variant)
    if letters is None:
        raise ValueError(f"a cue must begin with a letter: {variant}")
    return letters[0]


def _variants(source: str) -> Iterator[str]:
    """The pattern with the group at its head written out, so that each variant begins with letters."""
    if not source.startswith("(") or source.startswith("(?"):
        yield source
        return
    parts, end = _alternatives(source)
    rest = source[end:]
    if rest.startswith("?"):
        rest = rest[1:]
        parts.append("")
    elif rest.startswith("*"):
        yield from _variants(rest[1:])
        rest = f"{source[:end]}{rest}"
    for part in parts:
        yield from _variants(f"{part}{rest}".removeprefix(" ?").lstrip())


def _alternatives(source: str) -> tuple[list[str], int]:
    """The alternatives of the group that opens the pattern, and where it ends. Groups inside it are left whole."""
    depth, begin, parts = 0, 1, []
    for at, sign in enumerate(source):
        depth += (sign == "(") - (sign == ")")
        if depth == 0 or (depth == 1 and sign == "|"):
            parts.append(source[begin:at])
            begin = at + 1
        if depth == 0:
            return parts, at + 1
    raise ValueError(f"a group is not closed: {source}")


@dataclass(frozen=True, slots=True)
class Table:
    """The states of a line, the ways between them and what cues are worth (path.toml)."""

    states: tuple[str, ...]
    places: tuple[tuple[Section, Role], ...]
    begins: tuple[float, ...]
    steps: tuple[tuple[float, ...], ...]
    weights: tuple[tuple[tuple[str, ...], tuple[str, ...], tuple[tuple[int, float], ...]], ...]


NEVER = -1e9


@cache
def table() -> Table:
    """The table of the path. `steps[to][from]`; `weights`: names that must hold, names that must not, worth by state."""
    data = tomllib.loads(resource("cues/path.toml").read_text("utf-8"))
    states = tuple(data["states"])
    places = tuple((_one(SECTIONS, section), _one(ROLES, role)) for section, role in data["states"].values())
    return Table(
        states,
        places,
        tuple(data["begins"][section] for section, _ in places),
        tuple(tuple(_step(data, before, after) for before in states) for after in states),
        tuple(_weight(names, worth, states) for names, worth in data["weights"].items()),
    )


def _one(known: tuple[Name, ...], name: str) -> Name:
    return next(one for one in known if one == name)


def _step(data: dict[str, Any], before: str, after: str) -> float:
    one, two = before.partition(".")[0], after.partition(".")[0]
    cost = 0.0 if one == two else data["forward"].get(f"{one}>{two}", NEVER)
    return float(
        cost + sum(bonus for way, bonus in data["steps"].items() if _is(before, way.split(">")[0]) and _is(after, way.split(">")[1]))
    )


def _weight(
    names: str, worth: dict[str, float], states: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[tuple[int, float], ...]]:
    wanted = tuple(name for name in names.split("+") if name and not name.startswith("!"))
    barred = tuple(name[1:] for name in names.split("+") if name.startswith("!"))
    values = tuple((at, value) for at, state in enumerate(states) for name, value in worth.items() if _is(state, name))
    return wanted, barred, values


def _is(state: str, name: str) -> bool:
    """Whether a state goes by this name: "*.wrapper", "front.*" or its own."""
    return all(b in ("*", a) for a, b in zip(state.split("."), name.split("."), strict=True))
