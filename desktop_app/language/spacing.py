"""Rules of spaces: doubled, at the edges of a paragraph, before a mark, inside quotation marks and brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop_app.language.passage import Passage
from desktop_app.language.rule import Hit, InPassage, Repair, Rule
from desktop_app.text.message import message
from desktop_app.text.quotation import STRAIGHT

SPACES = " \u00a0\u202f\u2000-\u200a"
"""The inside of a class: spaces between words, without tabs."""

_DOUBLE = re.compile(rf"(?<=[^\s«“‹(\[])[{SPACES}]{{2,}}(?=[^\s،؛,;.:!؟?»”›)\]])")
_BEFORE = re.compile(rf"(?<=[^\s])[{SPACES}]+(?P<mark>[،؛,;.:!؟?]+)")
_EDGES = re.compile(rf"^[\t{SPACES}]+(?=\S)|(?<=\S)[\t{SPACES}]+$|(?<=\S)[\t{SPACES}]+(?=\u2028)|(?<=\u2028)[\t{SPACES}]+(?=\S)")
_AFTER_OPENING = re.compile(rf"(?P<mark>[«“‹(\[])[{SPACES}]+(?=[^\s.…_)\]»”›])")
_BEFORE_CLOSING = re.compile(rf"(?<=[^\s.…_(\[«“‹])[{SPACES}]+(?P<mark>[»”›)\]])")
_PAIR = {"»": "«", "”": "“", "›": "‹", ")": "(", "]": "["}
_STRAIGHT_AFTER = re.compile(rf"[{SPACES}]+(?=\S)")
_STRAIGHT_BEFORE = re.compile(rf"[{SPACES}]+$")
_FACE = re.compile(r"[:;]['’-]?[()/|\\DPpo](?!\w)")
_LAYOUT = 4
"""Spaces that set things apart in a line: the halves of a verse, two signatories."""
_SHORT_LINE = 16


def double_space(text: Passage) -> Iterator[Hit]:
    """Two or more spaces inside a line, one of them perhaps a no-break space. Gaps that set a short line in columns are meant."""
    for found in _DOUBLE.finditer(text.text):
        columns = found.end() - found.start() >= _LAYOUT and _is_short_line(text.text)
        if not columns and not text.is_protected(*found.span()):
            yield Hit(*found.span(), (Repair(_ONE_SPACE, ((*found.span(), " "),), safe=True),))


def edge_space(text: Passage) -> Iterator[Hit]:
    """Spaces at the start or the end of a paragraph or of a line."""
    for found in _EDGES.finditer(text.text):
        if not text.is_protected(*found.span()):
            yield Hit(*found.span(), (Repair(_NO_SPACE, ((*found.span(), ""),), safe=True),))


def space_before_punctuation(text: Passage) -> Iterator[Hit]:
    """A space before a mark that belongs to the word before it."""
    for found in _BEFORE.finditer(text.text):
        mark, at, after = found["mark"], found.start("mark"), text.text[found.end() : found.end() + 4]
        if text.is_protected(found.start(), found.end("mark")) or _belongs_to_what_follows(mark, after, text.text[found.start() - 1]):
            continue
        if _FACE.match(text.text, at):
            continue
        edits = [(found.start(), at, "")]
        if after[:1].isalpha():
            edits.append((found.end("mark"), found.end("mark"), " "))
        yield Hit(found.start(), found.end("mark"), (Repair(_NO_SPACE, tuple(edits), safe=True),), (("mark", mark),))


def space_inside(text: Passage) -> Iterator[Hit]:
    """A space behind an opening quotation mark or bracket, or before a closing one."""
    for found in _AFTER_OPENING.finditer(text.text):
        before = text.text[: found.start()]
        if not before[-1:].isalpha() and not text.is_protected(*found.span()):
            yield _inside(found["mark"], found.start() + 1, found.end())
    for found in _BEFORE_CLOSING.finditer(text.text):
        mark, at = found["mark"], found.start("mark")
        opened = text.text.rfind(_PAIR[mark], 0, at)
        if opened > text.text.rfind(mark, 0, at) and not text.text[at + 1 : at + 2].isalpha() and not text.is_protected(*found.span()):
            yield _inside(mark, found.start(), at)
    if STRAIGHT in text.text:
        yield from _inside_straight(text)


def _inside_straight(text: Passage) -> Iterator[Hit]:
    """Straight marks tell nothing of their side: they are read in pairs, where they stand like pairs."""
    places = [at for at, letter in enumerate(text.text) if letter == STRAIGHT]
    pairs = tuple(zip(places[::2], places[1::2], strict=False))
    if len(places) % 2 or not all(_stands_apart(text.text, start, end) for start, end in pairs):
        return
    for start, end in pairs:
        after = _STRAIGHT_AFTER.match(text.text, start + 1)
        before = _STRAIGHT_BEFORE.search(text.text, start + 1, end)
        if after and after.end() < end and not text.is_protected(start, end):
            yield _inside(STRAIGHT, *after.span())
        if before and before.start() > start + 1 and not text.is_protected(start, end):
            yield _inside(STRAIGHT, before.start(), end)


def _stands_apart(text: str, start: int, end: int) -> bool:
    return not text[start - 1 : start].isalnum() and not text[end + 1 : end + 2].isalnum()


def _inside(mark: str, start: int, end: int) -> Hit:
    return Hit(start, end, (Repair(_NO_SPACE, ((start, end, ""),), safe=True),), (("mark", mark),))


def _belongs_to_what_follows(mark: str, after: str, before: str) -> bool:
    """Whether the mark opens what comes (".NET", ".5", an ellipsis, ":)") or stands between figures ("3 : 2") or spaced dots.

    `after`: the letters behind the mark, `before`: the letter before the space.
    """
    if len(mark) > 1 and ("." in mark or ":" in mark):
        return True
    following = after[:1]
    if mark == "." and (before == "." or after.startswith(" .")):
        return True
    if mark in {".", ","}:
        return following.isdigit() or (following.isalpha() and following < "\u0370")
    if mark in {":", ";"}:
        return following in set(")(/") or (before.isdigit() and after.lstrip()[:1].isdigit())
    return False


def _is_short_line(text: str) -> bool:
    return len(text.split()) <= _SHORT_LINE and text.rstrip()[-1:] not in ".،؛؟!:"


_ONE_SPACE = message("Leave one space")
_NO_SPACE = message("Take the space away")

SPACING = (
    Rule(
        "double-space", message("Two spaces in a row"), message("There is more than one space here."),
        message("Double spaces tear holes into the line and trip searches."), ("انعقد  المؤتمر", "انعقد المؤتمر"),
        InPassage(double_space), _ONE_SPACE, safe=True, severity="hint", source="Usage of print",
    ),
    Rule(
        "edge-space", message("A space at the edge of a line"), message("The line starts or ends with a space."),
        message("Nobody sees it, and it shifts the first line or the count of letters."), (" بدأ المؤتمر أعماله.", "بدأ المؤتمر أعماله."),
        InPassage(edge_space), _NO_SPACE, safe=True, severity="hint", source="Usage of print",
    ),
    Rule(
        "space-before-punctuation", message("A space before a punctuation mark"),
        message("There is a space before the “{mark}”."),
        message("A mark after a space can fall to the start of the next line."), ("المعلّمين ، تلتها", "المعلّمين، تلتها"),
        InPassage(space_before_punctuation), _NO_SPACE, safe=True, severity="hint", source="Usage of Arabic, Kurdish and English print",
    ),
    Rule(
        "space-inside-marks", message("A space inside quotation marks or brackets"),
        message("There is a space between the “{mark}” and the words that it holds."),
        message("Quotation marks and brackets stand close to their words; after a space one of them can fall to another line."),
        ("« صوت السهل »", "«صوت السهل»"), InPassage(space_inside), _NO_SPACE, safe=True, severity="hint",
        source="Usage of Arabic, Kurdish and English print",
    ),
)  # fmt: skip
"""The rules of spaces that are too many."""
