"""The aid for the letter that was just typed. Offsets are code points of the stored text."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop_app.editing.aiding.aids import Aids
from desktop_app.language.passage import Passage, passage
from desktop_app.statement import Caret, Change, Paragraph, Statement
from desktop_app.statement.arranging import paragraph_of
from desktop_app.statement.directions import chained, direction, language_direction
from desktop_app.statement.edits import typing
from desktop_app.statement.runs import plain
from desktop_app.text.digits import DIGITS, converted, systems
from desktop_app.text.message import message
from desktop_app.text.quotation import STRAIGHT, chosen, open_marks, side
from desktop_app.text.script import letter_direction

COMMAS = {",": "،", ";": "؛", "?": "؟"}
NUMERALS = "".join(DIGITS.values())
TRIGGERS = frozenset((STRAIGHT, " ", "\N{NO-BREAK SPACE}", *COMMAS, *NUMERALS))
"""Letters that may call for an aid: for any other none is asked."""
BLANKS = (" ", "\N{NO-BREAK SPACE}")
_WITHIN_NUMBERS = frozenset(".,/:-–٫٬")


@dataclass(frozen=True, slots=True)
class _Place:
    """A typed letter: its offset `at` in its paragraph, the texts before and behind it as the reader of its chain sees them."""

    paragraph: Paragraph
    at: int
    before: str
    after: str
    language: str
    rtl: bool


def aided(statement: Statement, node: str, caret: int, typed: str, aids: Aids) -> Change | None:
    """What to make of `typed`, one letter that stands right before `caret` in paragraph `node`; None: leave it as it is.

    Never in scripture, links and addresses. Undoing the change gives back what was typed. The digits of a number merge, whatever
    was typed between them; nothing else does.
    """
    if typed not in TRIGGERS or not _wanted(statement, typed, aids):
        return None
    paragraph = paragraph_of(statement, node)
    text = plain(paragraph.runs) if paragraph is not None else ""
    if paragraph is None or caret < 1 or text[caret - 1 : caret] != typed:
        return None
    if typed in BLANKS:
        place = _place(statement, paragraph, caret - 2) if caret > 1 and text[caret - 2] in COMMAS else None
        return _comma_behind_number(statement, place, text[caret - 2], caret) if place is not None else None
    place = _place(statement, paragraph, caret - 1)
    if place is None:
        return None
    if typed == STRAIGHT:
        opened = open_marks(place.before)
        mark = chosen(side(place.before, place.after, opened), opened, aids.style(place.language))
        return _put(statement, place, mark, message("Quotation marks"), caret)
    if typed in COMMAS:
        return _put(statement, place, _comma(place, typed), message("Arabic punctuation"), caret)
    begins = _number_begins(place.before)
    change = _put(statement, place, _digit(statement, place, typed), message("Digits"), caret)
    return change and replace(change, merges_with=f"digits:{paragraph.id}:{begins}")


def _wanted(statement: Statement, typed: str, aids: Aids) -> bool:
    if typed == STRAIGHT:
        return aids.quotes
    if typed in COMMAS or typed in BLANKS:
        return aids.commas
    return aids.digits and statement.metadata.digits not in ("as-typed", *systems(typed))


def _place(statement: Statement, paragraph: Paragraph, at: int) -> _Place | None:
    """The letter at `at`, None where nothing is to be touched."""
    pieces = chained(statement).get(paragraph.id, (paragraph,))
    text: Passage = passage(pieces, statement.language)
    shown = text.reading.shown(paragraph.id, at)
    if shown is None or text.is_protected(shown, shown + 1):
        return None
    rtl = direction(statement, paragraph) == "rtl"
    return _Place(paragraph, at, text.text[:shown], text.text[shown + 1 :], _language(statement, paragraph, rtl=rtl), rtl)


def _language(statement: Statement, paragraph: Paragraph, *, rtl: bool) -> str:
    """The language of a paragraph; where only its script tells: Arabic or English."""
    said = paragraph.language or statement.language
    if paragraph.language is None and (language_direction(said) == "rtl") != rtl:
        return "ar" if rtl else "en"
    return said


def _in_arabic(place: _Place) -> bool:
    """Whether the last letter before runs right to left; without letters: the paragraph."""
    for letter in reversed(place.before):
        way = letter_direction(letter)
        if way is not None:
            return way == "rtl"
    return place.rtl and bool(place.before.strip())


def _comma(place: _Place, typed: str) -> str:
    """The Arabic sign; empty where the Latin one stays. Behind a digit nobody knows yet: the next letter may be one too."""
    if place.before[-1:].isdigit() and (typed != "?" and not place.after[:1].isspace()):
        return ""
    return COMMAS[typed] if _in_arabic(place) else ""


def _comma_behind_number(statement: Statement, place: _Place, typed: str, caret: int) -> Change | None:
    """A blank was typed: the sign `typed` before it stood behind a number, and is not between digits."""
    if not place.before[-1:].isdigit() or not _in_arabic(place):
        return None
    return _put(statement, place, COMMAS[typed], message("Arabic punctuation"), caret)


def _digit(statement: Statement, place: _Place, typed: str) -> str:
    """The digit of the statement's system; a number that began in another one stays in it, and so do Latin names (G20)."""
    system = statement.metadata.digits
    if system == "as-typed":
        return ""
    number = "".join(letter for letter in place.before[_number_begins(place.before) :] if letter in NUMERALS)
    if number and systems(number)[-1] != system:
        return ""
    if system != "european" and not (_in_arabic(place) if place.before.strip() else place.rtl):
        return ""
    return converted(typed, system)


def _number_begins(text: str) -> int:
    """Where the number begins that the text ends with, separators included; the text's end where it ends with none."""
    at = len(text)
    while at and (text[at - 1] in NUMERALS or text[at - 1] in _WITHIN_NUMBERS):
        at -= 1
    return at


def _put(statement: Statement, place: _Place, text: str, label: str, caret: int) -> Change | None:
    if not text:
        return None
    change = typing.replace(statement, place.paragraph.id, place.at, place.at + 1, text, label=label)
    here = Caret(place.paragraph.id, caret)
    return None if change is None else replace(change, caret=here, back=here)
