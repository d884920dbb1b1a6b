"""The rule of the glossary: a form that the office does not use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from desktop_app.language.house import House
from desktop_app.language.nearness import spelled
from desktop_app.language.passage import Passage
from desktop_app.language.rule import ByHouse, Hit, Repair, Rule
from desktop_app.language.words import SIGNS, words_of
from desktop_app.statement.memo import by_identity
from desktop_app.text.message import message

_PROCLITICS = "وفبلك"
_BEFORE = ("وال", "بال", "كال", "فال", "ال", "ولل", "لل")


class _Wrong(NamedTuple):
    """A rejected form as it is looked for, the form to write, and where the rejected one stands in the approved one (-1: nowhere)."""

    pattern: re.Pattern[str]
    right: str
    inside: int
    safe: bool


@by_identity
def _wrong_by_word(house: House) -> dict[tuple[str, str], list[_Wrong]]:
    """By language and spelling of the first word: the rejected forms that begin with it, the longer first."""
    done: dict[tuple[str, str], list[tuple[int, _Wrong]]] = {}
    for term in house.glossary:
        for language, form in term.rejected:
            words, right = form.split(), term.form(language)
            if words and right and form != right:
                wrong = _Wrong(_pattern(words), right, right.find(form), term.safe)
                done.setdefault((language, spelled(words[0])), []).append((-len(form), wrong))
    return {key: [wrong for _, wrong in sorted(found, key=lambda each: each[0])] for key, found in done.items()}


def _pattern(words: list[str]) -> re.Pattern[str]:
    """The words as they may stand in a text: with signs over their letters, any white space between."""
    letters = (f"[{SIGNS}\u0640]*".join(map(re.escape, spelled_as_typed(word))) for word in words)
    return re.compile(r"\s+".join(f"{word}[{SIGNS}]*" for word in letters) + r"(?![^\W_])")


def spelled_as_typed(word: str) -> str:
    """A word without the signs over its letters."""
    return re.sub(f"[{SIGNS}\u0640]", "", word)


def rejected_form(text: Passage, house: House) -> Iterator[Hit]:
    """Forms that the glossary rejects, with and without «و», prepositions and the article before them."""
    if not house.glossary:
        return
    known, language = _wrong_by_word(house), text.language.partition("-")[0]
    at = 0
    for word in words_of(text):
        if word.start < at:
            continue
        found = next(_found(text.text, word.start, word.text, language, known), None)
        if found is None or text.is_protected(*found[0]):
            continue
        (start, at), wrong = found
        repair = Repair(_WRITE, ((start, at, wrong.right),), wrong.safe, (("text", wrong.right),))
        yield Hit(start, at, (repair,), (("text", text.text[start:at]), ("right", wrong.right)))


def _found(
    text: str, start: int, word: str, language: str, known: dict[tuple[str, str], list[_Wrong]]
) -> Iterator[tuple[tuple[int, int], _Wrong]]:
    for before in _readings(word):
        for wrong in known.get((language, spelled(word[before:])), ()):
            found = wrong.pattern.match(text, start + before)
            if found and not _is_right(text, found.start(), wrong):
                yield found.span(), wrong


def _readings(word: str) -> Iterator[int]:
    """How many letters of a word may stand before the form."""
    yield 0
    if word[:1] in tuple(_PROCLITICS):
        yield 1
    yield from (len(before) for before in _BEFORE if word.startswith(before) and len(word) > len(before) + 1)


def _is_right(text: str, start: int, wrong: _Wrong) -> bool:
    """Whether the approved form stands here, of which the rejected one is a part."""
    return wrong.inside >= 0 and text.startswith(wrong.right, max(start - wrong.inside, 0))


_WRITE = message("Write “{text}”")
_MESSAGE = message("The glossary has “{right}” for “{text}”.")

GLOSSARY = (
    Rule(
        "glossary", message("Not the form of the glossary"), _MESSAGE,
        message("The office has agreed on one form of this name; readers and searches know it by that."),
        ("الكونفراس", "الكونفرانس"), ByHouse(rejected_form), _WRITE, safe=True, severity="warning", source="The glossary of the office",
    ),
)  # fmt: skip
"""The rule of the glossary."""
