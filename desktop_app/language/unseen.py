"""Rules of characters that nobody sees: joiners without effect, controls, odd spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop_app.language.passage import Passage
from desktop_app.language.rule import Hit, InPassage, Repair, Rule
from desktop_app.language.words import ARABIC, SIGNS
from desktop_app.text.invisible import CONTROL_NAMES
from desktop_app.text.message import message

_LETTER = rf"[{ARABIC}]"
_JOINERS = re.compile(
    rf"(?<![{ARABIC}{SIGNS}])\u200c+|(?<=[اأإآدذرزژڕوۆؤةەء])\u200c+|\u200c+(?![{ARABIC}{SIGNS}\u200c])|(?<=\u200c)\u200c+"
    rf"|(?<=[A-Za-z\s])\u200d+(?=[A-Za-z\s]|$)"
)
_HIDDEN = re.compile("[\u00ad\u200b\u2060-\u2064\ufeff\u180e]+")
_MARKS = re.compile(
    rf"(?<={_LETTER})[\u200f\u061c]+(?=[ ]?{_LETTER})|(?<=[A-Za-z])\u200e+(?=[ ]?[A-Za-z])|(?<=\u200f)\u200f+|(?<=\u200e)\u200e+"
    rf"|(?<=\u061c)\u061c+|(?<={_LETTER} )[\u200f\u061c]+(?={_LETTER})|(?<=[A-Za-z] )\u200e+(?=[A-Za-z])"
)
_SPACE = re.compile(
    rf"(?<=[^\s\d])[\u1680\u2000-\u200a\u205f\u3000](?=[^\s\d])|[\u1680\u2000-\u2004\u205f\u3000](?<=[^\s].)(?=[^\s])|(?<=[^\s\d])[\u2005-\u200a](?=\d)|(?<=[^\W\d_][{SIGNS}\w]{{2}})\u00a0(?=[^\W\d_]\w{{2}})"
)
_TAB = re.compile(r"(?<=[^\s]) ?\t ?(?=[^\s])")
_NAMES = {**CONTROL_NAMES, "\u200c": "ZWNJ", "\u200d": "ZWJ", "\u180e": "MVS"}
_SPACE_NAMES = {"\u00a0": "NBSP", "\u3000": "IDEOGRAPHIC SPACE", "\u205f": "MMSP", "\t": "TAB",
                "\u2009": "THIN SPACE", "\u200a": "HAIR SPACE",
                "\u2002": "EN SPACE", "\u2003": "EM SPACE", "\u2007": "FIGURE SPACE"}  # fmt: skip
_LINE_OF_PROSE = 12


def useless_joiner(text: Passage) -> Iterator[Hit]:
    """A non-joiner or joiner that changes no letter. In Sorani heh with it stands for another letter: that is another rule's."""
    if "\u200c" not in text.text and "\u200d" not in text.text:
        return
    sorani = text.language.startswith("ckb")
    for found in _JOINERS.finditer(text.text):
        if not (sorani and text.text[found.start() - 1 : found.start()] == "ه") and not text.is_protected(*found.span()):
            yield _taken_away(text.text, *found.span(), _NAMES[found[0][0]])


def invisible_character(text: Passage) -> Iterator[Hit]:
    """Controls that do nothing where they stand. What holds directions together, and embeddings and isolates, are left alone."""
    for pattern in (_HIDDEN, _MARKS):
        for found in pattern.finditer(text.text):
            if not text.is_protected(*found.span()):
                yield _taken_away(text.text, *found.span(), _NAMES.get(found[0][0], f"U+{ord(found[0][0]):04X}"))


def odd_space(text: Passage) -> Iterator[Hit]:
    """A space of another width, or one that does not break, between two plain words; a tab in running text."""
    for found in _SPACE.finditer(text.text):
        if not text.is_protected(*found.span()):
            yield _spaced(*found.span(), found[0])
    if "\t" in text.text and len(text.text.split()) >= _LINE_OF_PROSE and text.text.count("\t") == 1:
        for found in _TAB.finditer(text.text):
            yield _spaced(*found.span(), "\t")


def _taken_away(text: str, start: int, end: int, name: str) -> Hit:
    low, high = max(start - 1, 0), min(end + 1, len(text))
    return Hit(low, high, (Repair(_TAKE_AWAY, ((start, end, ""),), safe=True, arguments=(("name", name),)),), (("name", name),))


def _spaced(start: int, end: int, space: str) -> Hit:
    name = _SPACE_NAMES.get(space, f"U+{ord(space):04X}")
    return Hit(start, end, (Repair(_PLAIN_SPACE, ((start, end, " "),), safe=True),), (("name", name),))


_TAKE_AWAY = message("Take {name} away")
_PLAIN_SPACE = message("Write a plain space")

UNSEEN = (
    Rule(
        "useless-joiner", message("A joiner without effect"), message("The invisible {name} changes nothing here."),
        message("Nobody sees it, but a search for the word passes it by."), ("کورد\u200cستان", "کوردستان"), InPassage(useless_joiner),
        message("Take it away"), safe=True, severity="hint", source="Unicode: joining of Arabic letters",
    ),
    Rule(
        "invisible-character", message("An invisible character"), message("There is an invisible {name} here that does nothing."),
        message("Nobody sees it, but searches stumble over it and some programs print a box."), ("الاجتما\u200bع", "الاجتماع"),
        InPassage(invisible_character), message("Take it away"), safe=True, severity="warning", source="Unicode: format controls",
    ),
    Rule(
        "odd-space", message("An unusual space"), message("This space is no plain space but {name}."),
        message("It is wider or narrower than others, or keeps two words together that a line may part."),
        ("قرر\u2003المجلس", "قرر المجلس"), InPassage(odd_space), _PLAIN_SPACE, safe=True, severity="hint", source="Usage of print",
    ),
)  # fmt: skip
"""The rules of characters that nobody sees."""
