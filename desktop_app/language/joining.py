"""Rules of spaces that are missing, and of the Arabic waw that stands alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop_app.language.house import House
from desktop_app.language.passage import Passage
from desktop_app.language.passages import RESTING_PLACE, passages_of
from desktop_app.language.placing import problem_at
from desktop_app.language.rule import Hit, InPassage, InStatement, Repair, Rule
from desktop_app.language.spacing import SPACES
from desktop_app.language.words import ARABIC, SIGNS
from desktop_app.statement.nodes import Statement
from desktop_app.statement.problems import Fix, Problem, SetField
from desktop_app.text.message import message
from desktop_app.text.quotation import PROCLITICS

_LETTER = rf"[{ARABIC}{SIGNS}]"
_AFTER_ARABIC = re.compile(
    rf"(?<=[{ARABIC}{SIGNS}»”)\]٪%0-9٠-٩۰-۹])(?P<light>[،؛؟!])(?=[{ARABIC}A-Za-z«“(])"
    rf"|(?<={_LETTER})(?P<figure>[،؛:])(?=[0-9٠-٩۰-۹])"
    rf"|(?<=[^\W\d_]{_LETTER})(?P<colon>:)(?=[{ARABIC}«“])"
    rf"|(?P<stop>(?<=[^\W\d_]{_LETTER})\.|(?<=[»”)\]])\.|(?<=[^\s./\-–(][0-9٠-٩۰-۹])\.)(?=[«“(]|{_LETTER}{{2}})"
)
_AFTER_LATIN = re.compile(
    r"(?<=[^\W\d_][^\W\d_])(?P<light>[,;])(?=[^\W\d_]{2})|(?<=[^\W\d_A-Z][^\W\d_A-Z])(?P<stop>[.!?])(?=[A-ZÇÊÎŞÛ][^\W\d_A-Z])"
)
_AFTER_CLOSING = re.compile(rf"(?P<mark>[»)])(?=[{ARABIC}]{_LETTER}|و[«“(])")
_BEFORE_OPENING = re.compile(rf"(?<![^\s«“])(?P<word>{_LETTER}{{3,}})(?<!ـ)(?P<mark>[«“(])(?=[^\W_])")
_WAW = re.compile(rf"(?:(?<=^)|(?<=[\s\u2028«“(]))و[\u064b-\u0652]?(?P<gap>[{SPACES}]+)(?=[{ARABIC}\d«“])")
_KURDISH = re.compile(r"[ەێۆڕڵڤگچپژھ]")
_GLUED_AFTER = re.compile(rf"(?<=[0-9٠-٩۰-۹])(?=[{ARABIC.replace(chr(0x640), '')}]{_LETTER}{{2,}})")
_COUNTED = (
    r"[وبفل]?(?:كانون|تشرين|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|الأول|الثاني|يناير|فبراير|مارس|أبريل|إبريل|مايو|يونيو|يوليو|أغسطس|"
    r"سبتمبر|أكتوبر|نوفمبر|ديسمبر|محرم|صفر|ربيع|رجب|شعبان|رمضان|شوال|عام|سنة|رقم|بحضور|حضور|أصل|يوم|تاريخ|مقابل|منهم|بينهم|عددهم|عددها|"
    r"عدده|عدد|نحو|حوالي|قرابة|من|إلى|على|عن|في|بين|حتى|منذ|بعد|قبل|بلغ|بلغت|امتناع|بنسبة|نسبة|قدره|قدرها|ضد|مع|دون|فوق|تجاوز|تجاوزت|شارك|منها)"
)
"""Words of statements that numbers follow, and which are no names of things (كوفيد19، إف16)."""
_GLUED_BEFORE = re.compile(
    rf"(?<![^\s«“(])(?P<word>[وفبك]?ال[{ARABIC}{SIGNS}]{{3,}}|{_LETTER}{{2,}}(?=\d\d?([/.-])\d\d?\2\d)|(?:{_COUNTED}))(?<!ـ)(?P<number>[0-9٠-٩۰-۹])"
)
_MARKER = re.compile(r"(?P<marker>[0-9٠-٩۰-۹]{1,2}[-–.)ـ])(?=[^\W\d_][^\W\d_])")
_LABEL = re.compile(r".*[-–.)ـ:•◦■◄*]", re.DOTALL)
_LETTERED = frozenset({"الفقرة", "فقرة", "الحرف", "حرف", "الفئة", "فئة"})
"""What is told by letters: (أ)، (ب) … (و)."""
_INITIAL = re.compile(r"[«“(]?[وفبلك]\w")
"""An initial behind a proclitic: "وم.رياض"."""
_SUFFIXES = frozenset({"ة", "ات", "ون", "ين", "ان", "تان", "تين", "وا", "ها", "هم", "هن"})


def missing_space_after(text: Passage) -> Iterator[Hit]:
    """A mark that no space parts from the next word."""
    arabic = _is_arabic_language(text)
    for found in (_AFTER_ARABIC if arabic else _AFTER_LATIN).finditer(text.text):
        at, mark = found.start(), found[0]
        if text.is_protected(at - 1, at + 2) or _is_part_of_a_code(text.text, at, mark):
            continue
        yield Hit(at, at + 1, (Repair(_SPACE, ((at + 1, at + 1, " "),), safe=True),), (("mark", mark),))
    if text.language.startswith("ar"):
        yield from _after_closing(text)


def _is_arabic_language(text: Passage) -> bool:
    return text.language.partition("-")[0] in {"ar", "ckb"}


def _is_part_of_a_code(text: str, at: int, mark: str) -> bool:
    """Whether the mark stands in an abbreviation (ش.م.م), before an extension, or in a citation (البقرة:255)."""
    word = re.search(r"\S*$", text[max(0, at - 30) : at])
    if mark == ":" and text[at + 1 : at + 2].isdigit():
        return text.rfind("(", 0, at) > text.rfind(")", 0, at) or text.rfind("[", 0, at) > text.rfind("]", 0, at)
    if mark != "." or word is None:
        return False
    return any(sign in word[0] for sign in "./@") or _INITIAL.fullmatch(word[0]) is not None


def _after_closing(text: Passage) -> Iterator[Hit]:
    for found in _AFTER_CLOSING.finditer(text.text):
        at, opening = found.start(), "«" if found["mark"] == "»" else "("
        opened = text.text.rfind(opening, 0, at)
        short = at - opened <= 4 and not text.text[opened + 1 : at].isdigit()
        if opened < 0 or short or text.is_protected(at, at + 2) or text.text[opened - 1 : opened].isalpha():
            continue
        yield Hit(at, at + 1, (Repair(_SPACE, ((at + 1, at + 1, " "),), safe=True),), (("mark", found["mark"]),))


def missing_space_before(text: Passage) -> Iterator[Hit]:
    """An opening mark that no space parts from the word before it."""
    for found in _BEFORE_OPENING.finditer(text.text):
        at, mark = found.start("mark"), found["mark"]
        inside = re.match(r"[^\s)»”]*", text.text[at + 1 :])
        if found["word"] in PROCLITICS or text.is_protected(at - 1, at + 1) or (inside and inside[0] in _SUFFIXES):
            continue
        if mark == "(" and inside and not inside[0].isdigit() and len(inside[0]) < 4:
            continue
        yield Hit(at, at + 1, (Repair(_SPACE, ((at, at, " "),), safe=True),), (("mark", mark),))


def glued_number(text: Passage) -> Iterator[Hit]:
    """A number without a space between it and a whole word."""
    for pattern in (_GLUED_BEFORE, _GLUED_AFTER):
        for found in pattern.finditer(text.text):
            at = found.end() - (pattern is _GLUED_BEFORE)
            if not text.is_protected(at - 1, at + 1) and not _KURDISH.search(text.text, max(0, at - 12), at + 12):
                yield Hit(at - 1, at + 1, (Repair(_SPACE, ((at, at, " "),), safe=True),), (("words", text.text[at - 1 : at + 1]),))


def detached_waw(text: Passage) -> Iterator[Hit]:
    """The waw of "and" with a space behind it; not among single letters, and not beside words of Kurdish, where it is a word."""
    if "و" not in text.text:
        return
    for found in _WAW.finditer(text.text):
        start, gap, end = found.start(), found.start("gap"), found.end()
        before, after = _word_before(text.text, start), _word_after(text.text, end)
        enumerated = len(before) == 1 or before.removeprefix("و") in _LETTERED or (len(after) == 1 and after.isalpha())
        if enumerated or _KURDISH.search(before) or _KURDISH.search(after) or text.is_protected(start, end):
            continue
        repair = Repair(_JOIN, ((gap, end, ""),), safe=True)
        yield Hit(start, end + len(after), (repair,), (("word", f"{text.text[start:gap]}{after}"),))


def _word_before(text: str, at: int) -> str:
    found = re.search(r"(\w*)\W*$", text[max(0, at - 30) : at])
    return found[1] if found else ""


def _word_after(text: str, at: int) -> str:
    found = re.match(r"[«“]?[\w\u064b-\u0652]*", text[at : at + 40])
    return found[0] if found else ""


def missing_space_after_marker(statement: Statement, _house: House) -> Iterator[Problem | None]:
    """A number or bullet of a list that no space parts from its text."""
    for number, passage in enumerate(passages_of(statement), 1):
        if number % RESTING_PLACE == 0:
            yield None
        if passage.label and not passage.label[-1].isspace() and passage.text[:1].isalpha() and _LABEL.fullmatch(passage.label):
            node = passage.places[0][0]
            fix = Fix(_SPACE, True, (SetField(node, "label", passage.label + " "),))
            yield Problem(_MARKER_CODE, "hint", node, _MARKER_MESSAGE, "", 0, 1, (("mark", passage.label.strip()),), (fix,))
        elif not passage.label and (found := _MARKER.match(passage.text)) and _is_marker(passage, found):
            repair = Repair(_SPACE, ((found.end(), found.end(), " "),), safe=True)
            hit = Hit(0, found.end(), (repair,), (("mark", found["marker"]),))
            yield problem_at(_MARKER_CODE, "hint", _MARKER_MESSAGE, passage, hit)


def _is_marker(passage: Passage, found: re.Match[str]) -> bool:
    """Whether a number with a sign at the head of a text is no part of its word ("5-year plan")."""
    return not (found[0][-1] == "-" and passage.text[found.end()].islower()) and not passage.is_protected(0, found.end() + 1)


_SPACE = message("Put a space there")
_JOIN = message("Join the waw to its word")
_MARKER_CODE = "missing-space-after-marker"
_MARKER_MESSAGE = message("There is no space between “{mark}” and the text.")

JOINING = (
    Rule(
        "missing-space-after", message("No space after a mark"), message("There is no space after the “{mark}”."),
        message("Without the space two words run into one: neither a reader nor a search parts them."),
        ("هذا القطع.كما دعا", "هذا القطع. كما دعا"), InPassage(missing_space_after), _SPACE, safe=True, severity="warning",
        source="Usage of Arabic, Kurdish and English print",
    ),
    Rule(
        "missing-space-before", message("No space before an opening mark"), message("There is no space before the “{mark}”."),
        message("Without the space the words before and behind the mark run into one."),
        ("قرار رقم(37) لعام 2024", "قرار رقم (37) لعام 2024"), InPassage(missing_space_before), _SPACE, safe=True, severity="hint",
        source="Usage of Arabic print", languages=("ar",),
    ),
    Rule(
        "glued-number", message("A number glued to a word"), message("There is no space between the word and the number at “{words}”."),
        message("Without the space neither the date nor the word is found."),
        ("يوم الأربعاء15/6/2022", "يوم الأربعاء 15/6/2022"), InPassage(glued_number), _SPACE, safe=True, severity="warning",
        source="Usage of Arabic print", languages=("ar",),
    ),
    Rule(
        "detached-waw", message("A waw that stands alone"), message("The waw belongs to its word: “{word}”."),
        message("Arabic writes the waw of “and” close to the next word; alone it can stay behind at the end of a line."),
        ("الميداني و جداول", "الميداني وجداول"), InPassage(detached_waw), _JOIN, safe=True, severity="hint",
        source="Usage of Arabic spelling", languages=("ar",),
    ),
    Rule(
        _MARKER_CODE, message("No space after the number of an item"), _MARKER_MESSAGE,
        message("Number and text run into one, and the list stands uneven."), ("2-Xwendin", "2- Xwendin"),
        InStatement(missing_space_after_marker), _SPACE, safe=True, severity="hint", source="Usage of print",
    ),
)  # fmt: skip
"""The rules of spaces that are missing."""
