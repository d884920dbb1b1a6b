"""Rules of punctuation marks: of another script, doubled, dots and hyphens that stand for other signs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop_app.language.passage import Passage
from desktop_app.language.rule import Hit, InPassage, Repair, Rule
from desktop_app.language.words import ARABIC
from desktop_app.text.message import message
from desktop_app.text.quotation import open_marks

_CLOSING = "»”\"')]}’"
_SIGNS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u0640\u200b-\u200f\u2066-\u2069]")
_ARABIC = re.compile(f"[{ARABIC}]")
_SAME = re.compile(r"(?P<mark>،|؛|,|;|:)[ \u00a0]?(?P=mark)+(?!\))|(?<![.\d])\.\.(?![.\d/\\])|(?P<loud>[!؟?])(?P=loud)+")
_MIXED = re.compile(r"(?<![.,،])[،؛][ \u00a0]?(?:\.(?!\.)|[:،؛])|(?<![.,،])(?:\.(?<!\.\.)|:)[ \u00a0]?[،؛]|(?<=[؟!])[.،](?!\.)")
_DOTS = re.compile(r"(?<=[^\s.])\.\.\.(?![.\d])")
_HYPHEN = re.compile(
    r"(?<=[^\W_][ \u00a0])(?:-|--|—-)(?=[ \u00a0][^\W_])|(?<=[^\W_»”)][ \u00a0])--(?=[ \u00a0])|(?<=[^\W\d_])--(?=[^\W\d_])"
)
_FACES = frozenset("()-")
_ENDINGS = "»”\"')]’ \u00a0"
_PROSE_WORDS = 8


def latin_comma(text: Passage) -> Iterator[Hit]:
    """The comma of Latin script between Arabic letters; never in numbers."""
    return _latin(text, ",", "،", _ARABIC_COMMA)


def latin_semicolon(text: Passage) -> Iterator[Hit]:
    """The semicolon of Latin script between Arabic letters."""
    return _latin(text, ";", "؛", _ARABIC_SEMICOLON)


def latin_question_mark(text: Passage) -> Iterator[Hit]:
    """The question mark of Latin script behind Arabic letters."""
    return _latin(text, "?", "؟", _ARABIC_QUESTION)


def _latin(text: Passage, mark: str, right: str, label: str) -> Iterator[Hit]:
    at = text.text.find(mark)
    while at >= 0:
        if (
            text.text[at + 1 : at + 2] not in _FACES
            and _arabic_before(text.text, at)
            and _arabic_after(text.text, at)
            and not text.is_protected(at, at + 1)
        ):
            yield Hit(at, at + 1, (Repair(label, ((at, at + 1, right),), safe=True),))
        at = text.text.find(mark, at + 1)


def _arabic_before(text: str, at: int) -> bool:
    """Whether the last word before `at` is Arabic; digits are taken as what the next word is."""
    before = text[max(0, at - 40) : at].rstrip(f"{_CLOSING} \u00a0\u202f,;?!،؛؟")
    before = _SIGNS.sub("", before)
    return bool(before) and (_is_arabic(before[-1]) or (before[-1].isdigit() and _arabic_after(text, at, letters_only=True)))


def _arabic_after(text: str, at: int, *, letters_only: bool = False) -> bool:
    """Whether the next word after the mark at `at` is Arabic, or the text ends there."""
    after = text[at + 1 : at + 40]
    word = _SIGNS.sub("", after).lstrip("«»”“\"'([{)]} \u00a0\u202f,;?!،؛؟.")
    if not word:
        return not letters_only
    if word[0].isdigit():
        return not letters_only and after[:1].isspace()
    return _is_arabic(word[0])


def _is_arabic(letter: str) -> bool:
    return _ARABIC.match(letter) is not None


def doubled_mark(text: Passage) -> Iterator[Hit]:
    """A mark that stands twice, or two marks of which one is too many. Ellipses and "?!" are no doubled marks."""
    for found in _SAME.finditer(text.text):
        start, end = found.span()
        if text.is_protected(start, end):
            continue
        mark = found[0][0]
        dots = mark == "."
        last = not text.text[end:].strip(_ENDINGS)
        if dots and not last and len(text.text.split()) < _PROSE_WORDS:
            continue  # "لا للظلام.. نعم للكتاب": a pause, in slogans and headings
        repairs = [Repair(_ONE_MARK, ((start, end, mark),), safe=found["loud"] is None and (not dots or last), arguments=(("mark", mark),))]
        if dots and not last:
            repairs.append(Repair(_ELLIPSIS, ((start, end, "…"),)))
        yield Hit(start, end, tuple(repairs), (("mark", found[0]),))
    for found in _MIXED.finditer(text.text):
        marks = found[0].replace(" ", "").replace("\u00a0", "")
        if text.is_protected(*found.span()):
            continue
        if len(marks) == 1:
            yield Hit(*found.span(), (Repair(_NO_MARK, ((*found.span(), ""),), safe=True),), (("mark", marks),))
            continue
        last = not text.text[found.end() :].strip(_ENDINGS)
        order = sorted(marks, key=lambda mark: mark != "." if last else mark == ".")
        repairs = [
            Repair(_ONE_MARK, ((*found.span(), mark),), safe=last and mark == "." == order[0], arguments=(("mark", mark),))
            for mark in order
        ]
        yield Hit(*found.span(), tuple(repairs), (("mark", marks),))


def three_dots(text: Passage) -> Iterator[Hit]:
    """Three full stops for the ellipsis, in prose; slogans, verses and quotations of others stay as they are."""
    if "..." not in text.text or len(text.text.split()) < _PROSE_WORDS:
        return
    for found in _DOTS.finditer(text.text):
        if not open_marks(text.text[: found.start()]) and not text.is_protected(*found.span()):
            yield Hit(*found.span(), (Repair(_ELLIPSIS, ((*found.span(), "…"),), safe=True),))


def hyphen_for_dash(text: Passage) -> Iterator[Hit]:
    """A hyphen between spaces in a sentence. Lines of data, signatures and headings are left alone."""
    if "-" not in text.text or text.role not in _PROSE or text.style == "heading" or len(text.text.split()) < _PROSE_WORDS:
        return
    for found in _HYPHEN.finditer(text.text):
        start, end = found.span()
        if not _between_figures(text.text, start, end) and not text.is_protected(start, end):
            yield Hit(start, end, (Repair(_DASH, ((start, end, "–"),), safe=True),))


def _between_figures(text: str, start: int, end: int) -> bool:
    before, after = text[:start].rstrip(), text[end:].lstrip()
    return before[-1:].isdigit() and after[:1].isdigit()


_PROSE = frozenset({"none", "issuance", "event", "attendance", "opening", "speech"})
_ARABIC_COMMA = message("Write the Arabic comma")
_ARABIC_SEMICOLON = message("Write the Arabic semicolon")
_ARABIC_QUESTION = message("Write the Arabic question mark")
_ONE_MARK = message("Leave “{mark}” alone")
_NO_MARK = message("Take the second mark away")
_ELLIPSIS = message("Write the ellipsis “…”")
_DASH = message("Write the dash “–”")

PUNCTUATION = (
    Rule(
        "latin-comma", message("A Latin comma in Arabic text"), message("This is the comma of Latin script; Arabic and Sorani write “،”."),
        message("The Latin comma turns the wrong way and stands out in Arabic type."), ("إقليم الجزيرة, بحضور", "إقليم الجزيرة، بحضور"),
        InPassage(latin_comma), _ARABIC_COMMA, safe=True, severity="warning", source="Usage of Arabic print",
    ),
    Rule(
        "latin-semicolon", message("A Latin semicolon in Arabic text"),
        message("This is the semicolon of Latin script; Arabic and Sorani write “؛”."),
        message("The Latin semicolon turns the wrong way and stands out in Arabic type."),
        ("تأجّل البحث; فالنصاب لم يكتمل", "تأجّل البحث؛ فالنصاب لم يكتمل"), InPassage(latin_semicolon), _ARABIC_SEMICOLON, safe=True,
        severity="warning", source="Usage of Arabic print",
    ),
    Rule(
        "latin-question-mark", message("A Latin question mark in Arabic text"),
        message("This is the question mark of Latin script; Arabic and Sorani write “؟”."),
        message("The Latin question mark opens to the wrong side."), ("فمن يتحمّل المسؤولية?", "فمن يتحمّل المسؤولية؟"),
        InPassage(latin_question_mark), _ARABIC_QUESTION, safe=True, severity="warning", source="Usage of Arabic print",
    ),
    Rule(
        "doubled-mark", message("A mark too many"), message("One of the marks “{mark}” is too many."),
        message("Two marks in one place contradict or repeat each other."), ("رحّب المجتمعون،، وقرّروا", "رحّب المجتمعون، وقرّروا"),
        InPassage(doubled_mark), message("Leave one mark"), safe=True, severity="hint", source="Usage of Arabic, Kurdish and English print",
    ),
    Rule(
        "three-dots", message("Three full stops for an ellipsis"), message("These are three full stops; the ellipsis is one sign: “…”."),
        message("Three full stops can be parted at the end of a line."),
        ("وناقش الحاضرون واقع المدارس والطرق والمياه... ثم أقرّوا الخطة", "وناقش الحاضرون واقع المدارس والطرق والمياه… ثم أقرّوا الخطة"),
        InPassage(three_dots), _ELLIPSIS, safe=True, severity="hint", source="Usage of print",
    ),
    Rule(
        "hyphen-for-dash", message("A hyphen for a dash"), message("This is a hyphen; between parts of a sentence stands a dash: “–”."),
        message("The hyphen joins, the dash parts; and a minus can be read into a hyphen before a number."),
        ("عقد المجلس جلسته الدورية - وهي الثالثة هذا العام - في مقرّه", "عقد المجلس جلسته الدورية – وهي الثالثة هذا العام – في مقرّه"),
        InPassage(hyphen_for_dash), _DASH, safe=True, severity="hint", source="Usage of print",
    ),
)  # fmt: skip
"""The rules of single punctuation marks."""
