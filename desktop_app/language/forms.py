"""Rules of the form of letters: shapes of old code pages, look-alikes, letters in two parts, tatweel, doubled signs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from desktop_app.language.passage import Passage
from desktop_app.language.quoting import PROSE
from desktop_app.language.rule import Hit, InPassage, Repair, Rule
from desktop_app.language.words import ARABIC, words_of
from desktop_app.text.message import message

_PRESENTATION = re.compile("[\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdc7\ufe70-\ufefc]")
_TWO_SCRIPTS = re.compile("[\u0370-\u03ff\u0400-\u04ff]")
_LOOK_ALIKES = dict(zip("аеорсухіјѕԁԛԝАВЕКМНОРСТУХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧονα", "aeopcyxijsdqwABEKMHOPCTYXIJSABEZHIKMNOPTYXova", strict=True))
_ODD_ARABIC = {"ڪ": "ك", "ٲ": "أ", "ٳ": "إ", "ٵ": "أ", "ٶ": "ؤ", "ٸ": "ئ"}
_IN_TWO = re.compile("[اويىی][\u0653-\u0655]|[A-Za-zÀ-ɏ][\u0300-\u036f]+")
_COMPOSED = {
    "ا\u0653": "آ", "ا\u0654": "أ", "ا\u0655": "إ", "و\u0654": "ؤ", "ي\u0654": "ئ", "ى\u0654": "ئ", "ی\u0654": "ئ",
}  # fmt: skip
_TATWEEL = re.compile(rf"(?<=[{ARABIC}])(?<!\u0640)\u0640+(?=[{ARABIC}])(?!\u0640)")
_SAME_SIGN = re.compile("([\u064b-\u0652\u0670])\\1+")
_TWO_VOWELS = re.compile("[\u064b-\u0650\u0652]{2,}")
_PROSE_WORDS = 8
_WRITE = message("Write “{word}”")


def presentation_form(text: Passage) -> Iterator[Hit]:
    """Letters in the shapes of old code pages. A word that stands in display order only a person can turn."""
    if not _PRESENTATION.search(text.text):
        return
    for word in words_of(text):
        shapes = [at for at, letter in enumerate(word.text) if _PRESENTATION.match(letter)]
        if not shapes or text.is_protected(word.start, word.end):
            continue
        turned = len(shapes) == len(word.text) > 1 and _shape(word.text[-1]) == "<initial>"
        new = _plain(word.text[::-1] if turned else word.text)
        edits = tuple((word.start + at, word.start + at + 1, _plain(word.text[at])) for at in shapes)
        edits = ((word.start, word.end, new),) if turned else edits
        yield Hit(word.start, word.end, (Repair(_WRITE, edits, not turned, (("word", new),)),), (("word", new),))


def _shape(letter: str) -> str:
    return unicodedata.decomposition(letter).partition(" ")[0]


def _plain(letters: str) -> str:
    return "".join(unicodedata.normalize("NFKC", letter).strip() if _PRESENTATION.match(letter) else letter for letter in letters)


def look_alike(text: Passage) -> Iterator[Hit]:
    """Letters of another script or alphabet that look like those of the word around them."""
    if _TWO_SCRIPTS.search(text.text):
        for word in words_of(text):
            strange = [at for at, letter in enumerate(word.text) if _TWO_SCRIPTS.match(letter)]
            if strange and len(strange) < len(word.text) and word.script == "latin" and not text.is_protected(word.start, word.end):
                yield _replaced(word.start, word.text, {at: _LOOK_ALIKES.get(word.text[at], "") for at in strange})
    if any(letter in text.text for letter in _ODD_ARABIC):
        for word in words_of(text):
            odd = {at: _ODD_ARABIC[letter] for at, letter in enumerate(word.text) if letter in _ODD_ARABIC}
            if odd and not text.is_protected(word.start, word.end):
                if text.language.startswith("ckb"):
                    odd = {at: "ک" if letter == "ك" else letter for at, letter in odd.items()}
                yield _replaced(word.start, word.text, odd)


def _replaced(start: int, word: str, letters: dict[int, str]) -> Hit:
    said = (("letter", word[min(letters)]), ("word", word))
    if not all(letters.values()):
        return Hit(start, start + len(word), (), said)
    new = "".join(letters.get(at, letter) for at, letter in enumerate(word))
    edits = tuple((start + at, start + at + 1, letter) for at, letter in letters.items())
    return Hit(start, start + len(word), (Repair(_WRITE, edits, safe=True, arguments=(("word", new),)),), said)


def decomposed_letter(text: Passage) -> Iterator[Hit]:
    """A letter in two parts, where one character has both: alef and hamza, e and circumflex."""
    for found in _IN_TWO.finditer(text.text):
        whole = _COMPOSED.get(found[0]) or unicodedata.normalize("NFC", found[0])
        if len(whole) < len(found[0]) and not text.is_protected(*found.span()):
            yield Hit(
                *found.span(), (Repair(_WRITE, ((*found.span(), whole),), safe=True, arguments=(("word", whole),)),), (("word", whole),)
            )


def tatweel_in_word(text: Passage) -> Iterator[Hit]:
    """Tatweel between the letters of a word in running text; headings may be stretched."""
    if "\u0640" not in text.text or text.role not in PROSE or text.style == "heading" or len(text.text.split()) < _PROSE_WORDS:
        return
    for found in _TATWEEL.finditer(text.text):
        if not text.is_protected(*found.span()):
            yield Hit(found.start() - 1, found.end() + 1, (Repair(_TAKE_AWAY, ((*found.span(), ""),), safe=True),))


def doubled_tashkeel(text: Passage) -> Iterator[Hit]:
    """A vowel sign twice on one letter, or two different ones."""
    for found in _SAME_SIGN.finditer(text.text):
        if not text.is_protected(*found.span()):
            yield Hit(found.start() - 1, found.end(), (Repair(_ONE_SIGN, ((found.start() + 1, found.end(), ""),), safe=True),))
    for found in _TWO_VOWELS.finditer(text.text):
        if len(set(found[0])) == len(found[0]) and not text.is_protected(*found.span()):
            repairs = tuple(Repair(_ONLY_SIGN, ((*found.span(), sign),), arguments=(("sign", f"\u25cc{sign}"),)) for sign in found[0])
            yield Hit(found.start() - 1, found.end(), repairs)


_TAKE_AWAY = message("Take the tatweel away")
_ONE_SIGN = message("Leave one sign")
_ONLY_SIGN = message("Leave {sign} alone")

FORMS = (
    Rule(
        "presentation-form", message("Letters in the shapes of an old code page"),
        message("“{word}” is written with letter shapes of an old code page."),
        message("Such shapes come out of PDF files and old programs: searches do not find them, and other fonts break the word."),
        ("اﻻجتماع", "الاجتماع"), InPassage(presentation_form), message("Write the letters themselves"), safe=True, severity="warning",
        source="Unicode: Arabic Presentation Forms are for compatibility only",
    ),
    Rule(
        "look-alike", message("A letter that looks like another"), message("The “{letter}” in “{word}” is a letter of another alphabet."),
        message("Nobody sees the difference, but searches, sorting and addresses do."), ("Bаyan", "Bayan"),
        InPassage(look_alike), message("Write the letter of this alphabet"), safe=True, severity="warning",
        source="Unicode Technical Standard 39: confusable characters",
    ),
    Rule(
        "decomposed-letter", message("A letter in two parts"), message("“{word}” stands here in two parts: the letter and its sign."),
        message("It looks the same, but searches and dictionaries take it for another word."), ("ا\u0654حمد", "أحمد"),
        InPassage(decomposed_letter), message("Write the one letter"), safe=True, severity="warning",
        source="Unicode: Normalization Form C",
    ),
    Rule(
        "tatweel-in-word", message("A stretched word in running text"), message("There is a tatweel between the letters of this word."),
        message("In running text the typesetting stretches lines; a typed tatweel only hides the word from searches."),
        ("وأكد المؤتمر في ختام أعماله على وحـدة الصف", "وأكد المؤتمر في ختام أعماله على وحدة الصف"), InPassage(tatweel_in_word),
        _TAKE_AWAY, safe=True, severity="hint", source="Usage of Arabic print",
    ),
    Rule(
        "doubled-tashkeel", message("Two vowel signs on one letter"), message("This letter has one vowel sign too many."),
        message("One letter has one vowel; the second sign is printed over the first or beside it."), ("معلّّم", "معلّم"),
        InPassage(doubled_tashkeel), _ONE_SIGN, safe=True, severity="warning", source="Usage of Arabic spelling",
    ),
)  # fmt: skip
"""The rules of the form of letters."""
