"""Rules of spaces and of the comma."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop_app.language.passage import Passage
from desktop_app.language.rule import Hit, InPassage, Repair, Rule
from desktop_app.text.message import message

_SPACES = " \u00a0\u202f\u2000-\u200a"
_DOUBLE = re.compile(rf"(?<=[^\s])[{_SPACES}]{{2,}}(?=[^\s])")
_BEFORE = re.compile(rf"(?<=[^\s])[{_SPACES}]+(?P<mark>[،؛,;.:!؟?]+)")
_COMMA = re.compile(",")
_MARKS = "،؛,;.:!؟?"
_CLOSING = "»”\"')]}’"
_SIGNS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u0640\u200b-\u200f\u2066-\u2069]")


def double_space(text: Passage) -> Iterator[Hit]:
    """Two or more spaces inside a line, one of them perhaps a no-break space."""
    for found in _DOUBLE.finditer(text.text):
        if text.text[found.end()] not in _MARKS and not text.is_protected(*found.span()):
            yield Hit(*found.span(), (Repair(_ONE_SPACE, ((*found.span(), " "),), safe=True),))


def space_before_punctuation(text: Passage) -> Iterator[Hit]:
    """A space before a mark that belongs to the word before it."""
    for found in _BEFORE.finditer(text.text):
        mark, at, after = found["mark"], found.start("mark"), text.text[found.end() : found.end() + 4]
        if text.is_protected(found.start(), found.end("mark")) or _belongs_to_what_follows(mark, after, text.text[found.start() - 1]):
            continue
        edits = [(found.start(), at, "")]
        if after[:1].isalpha():
            edits.append((found.end("mark"), found.end("mark"), " "))
        yield Hit(found.start(), found.end("mark"), (Repair(_NO_SPACE, tuple(edits), safe=True),), (("mark", mark),))


def _belongs_to_what_follows(mark: str, after: str, before: str) -> bool:
    """Whether the mark opens what comes (".NET", ".5", an ellipsis, ":)") or stands between figures ("3 : 2").

    `after`: the letters behind the mark, `before`: the letter before the space.
    """
    if len(mark) > 1 and ("." in mark or ":" in mark):
        return True
    following = after[:1]
    if mark in {".", ","}:
        return following.isdigit() or (following.isalpha() and following < "\u0370")
    if mark in {":", ";"}:
        return following in set(")(/") or (before.isdigit() and after.lstrip()[:1].isdigit())
    return False


def latin_comma(text: Passage) -> Iterator[Hit]:
    """The comma of Latin script between Arabic letters; never in numbers."""
    if "," not in text.text:
        return
    for found in _COMMA.finditer(text.text):
        at = found.start()
        if not _arabic_before(text.text, at) or not _arabic_after(text.text, at) or text.is_protected(at, at + 1):
            continue
        yield Hit(at, at + 1, (Repair(_ARABIC_COMMA, ((at, at + 1, "،"),), safe=True),))


def _arabic_before(text: str, at: int) -> bool:
    """Whether the last word before `at` is Arabic; digits are taken as what the next word is."""
    before = text[max(0, at - 40) : at].rstrip(f"{_CLOSING} \u00a0\u202f")
    before = _SIGNS.sub("", before)
    return bool(before) and (_is_arabic(before[-1]) or (before[-1].isdigit() and _arabic_after(text, at, letters_only=True)))


def _arabic_after(text: str, at: int, *, letters_only: bool = False) -> bool:
    """Whether the next word after the comma at `at` is Arabic, or the text ends there."""
    after = text[at + 1 : at + 40]
    word = _SIGNS.sub("", after).lstrip("«“\"'([{ \u00a0\u202f")
    if not word:
        return not letters_only
    if word[0].isdigit():
        return not letters_only and after[:1].isspace()
    return _is_arabic(word[0])


def _is_arabic(letter: str) -> bool:
    return letter.isalpha() and ("\u0600" <= letter <= "\u06ff" or "\u0750" <= letter <= "\u077f" or "\ufb50" <= letter <= "\ufefc")


_ONE_SPACE = message("Leave one space")
_NO_SPACE = message("Take the space away")
_ARABIC_COMMA = message("Write the Arabic comma")

SPACING = (
    Rule(
        "double-space", message("Two spaces in a row"), message("There is more than one space here."),
        message("Double spaces tear holes into the line and trip searches."), ("انعقد  المؤتمر", "انعقد المؤتمر"),
        InPassage(double_space), _ONE_SPACE, safe=True, severity="hint", source="Usage of print",
    ),
    Rule(
        "space-before-punctuation", message("A space before a punctuation mark"),
        message("There is a space before the “{mark}”."),
        message("A mark after a space can fall to the start of the next line."), ("المعلّمين ، تلتها", "المعلّمين، تلتها"),
        InPassage(space_before_punctuation), _NO_SPACE, safe=True, severity="hint", source="Usage of Arabic, Kurdish and English print",
    ),
    Rule(
        "latin-comma", message("A Latin comma in Arabic text"), message("This is the comma of Latin script; Arabic and Sorani write “،”."),
        message("The Latin comma turns the wrong way and stands out in Arabic type."), ("إقليم الجزيرة, بحضور", "إقليم الجزيرة، بحضور"),
        InPassage(latin_comma), _ARABIC_COMMA, safe=True, severity="warning", source="Usage of Arabic print",
    ),
)  # fmt: skip
"""The rules of spaces and of the comma."""
