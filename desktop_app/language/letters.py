"""Rules of letters that another keyboard wrote: yeh, kaf and heh of Persian, Kurdish and Arabic; text of old Kurdish fonts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from desktop_app.language.house import House
from desktop_app.language.passage import Passage
from desktop_app.language.rule import ByHouse, Hit, InPassage, Repair, Rule
from desktop_app.language.words import ARABIC, Word, words_of
from desktop_app.statement.memo import by_identity
from desktop_app.text.folding import folded
from desktop_app.text.message import message

_OF_KURDISH = re.compile("[ێۆڕڵڤگچپژ]|ە(?=.)")
_OF_ARABIC = re.compile("[ةأإآؤثذصضطظ]")
_ARTICLE = re.compile("[وفب]?ال")
_OLD_FONT = re.compile(rf"ة(?=[{ARABIC}])")
_OLD_FONT_WORDS, _OLD_FONT_SHARE = 3, 6
_FINAL_ALEF = """
    على إلى الى حتى متى لدى سوى مدى أخرى كبرى صغرى عظمى أولى مستوى منتدى مستشفى مبنى معنى منفى ملتقى مسمى مقهى مرسى أعلى أدنى أقصى أغنى
    شتى قتلى جرحى مرضى أسرى قرى قوى ذكرى دعوى شكوى عدوى جدوى بلوى فتوى موسى عيسى يحيى مصطفى ليلى سلمى سلوى نجوى هدى منى ندى رؤى ضحى يسرى
    جرى رأى ألقى أدلى تلقى انتهى أنهى أبدى أعطى أجرى تولى التقى بنى بقى سعى مضى أتى نفى أحيا استدعى اكتفى توفى
"""
_FINAL_YEH = "في التي الذي هي أي كي لكي إني إنني لي بي نحوي رئيسي أساسي سياسي ديمقراطي اجتماعي شعبي وطني محلي دولي ثاني ماضي حالي تالي"
_FORMS_OF_HEH = {"ھ": "ه", "ہ": "ه", "ۃ": "ة"}
_WRITE = message("Write “{word}”")


@by_identity
def of_old_font(text: Passage) -> bool:
    """Whether a passage was typed for an old Kurdish font, in which Arabic letters stood for others: ة within words for ە."""
    words = text.text.split()
    inside = sum(1 for word in words if _OLD_FONT.search(word))
    return inside >= _OLD_FONT_WORDS and inside * _OLD_FONT_SHARE >= len(words)


def old_kurdish_font(text: Passage) -> Iterator[Hit]:
    """Text that was typed for an old Kurdish font; told once for the passage."""
    if "ة" in text.text and of_old_font(text):
        yield Hit(0, len(text.text.rstrip()))


def wrong_kaf(text: Passage) -> Iterator[Hit]:
    """The kaf of Persian and Kurdish in an Arabic word, that of Arabic in a Kurdish one."""
    wrong, right = ("ك", "ک") if text.language.startswith("ckb") else ("ک", "ك")
    if wrong in text.text:
        for word in _own_words(text):
            if wrong in word.text:
                yield _rewritten(text, word, ((at, right) for at, letter in enumerate(word.text) if letter == wrong))


def wrong_yeh(text: Passage, house: House) -> Iterator[Hit]:
    """The yeh of Persian and Kurdish in an Arabic word, that of Arabic in a Kurdish one. At the end of an Arabic word it may stand for
    two letters: a list of words decides, then a dictionary, then a person."""
    if text.language.startswith("ckb"):
        for word in _own_words(text) if "ي" in text.text or "ى" in text.text else ():
            if "ي" in word.text or "ى" in word.text:
                yield _rewritten(text, word, ((at, "ی") for at, letter in enumerate(word.text) if letter in "يى"))
        return
    for word in _own_words(text) if "ی" in text.text else ():
        if "ی" in word.text:
            yield _yeh(text, word, house)


def _yeh(text: Passage, word: Word, house: House) -> Hit:
    inside = [(at, "ي") for at, letter in enumerate(word.text[:-1]) if letter == "ی"]
    if not word.text.endswith("ی"):
        return _rewritten(text, word, inside)
    last = len(word.text) - 1
    readings = [word.text[:-1].replace("ی", "ي") + final for final in "يى"]
    known = [reading for reading in readings if _is_known(reading)]
    if not known and house.speller is not None:
        verdicts = [(reading, house.speller("ar", reading)) for reading in readings]
        known = [reading for reading, verdict in verdicts if verdict is not None and verdict.known]
    first = known[0] if len(known) == 1 else readings[0]
    order = [first, *(reading for reading in readings if reading != first)][: 1 if len(known) == 1 else 2]
    repairs = tuple(
        repair for reading in order for repair in _rewritten(text, word, [*inside, (last, reading[-1])], safe=len(known) == 1).repairs
    )
    return Hit(word.start, word.end, repairs, (("word", word.text),))


def _is_known(word: str) -> bool:
    alef, yeh = _final_words()
    bare = re.sub("^[وفبل]?(?:ال)?", "", word) if folded(word) not in alef | yeh else word
    return folded(word) + word[-1] in alef | yeh or (len(bare) > 1 and folded(bare) + word[-1] in alef | yeh)


@cache
def _final_words() -> tuple[frozenset[str], frozenset[str]]:
    """Words by their matching form with the last letter that they have."""
    alef = frozenset(folded(word) + "ى" for word in _FINAL_ALEF.split())
    yeh = frozenset(folded(word) + "ي" for word in _FINAL_YEH.split())
    return alef, yeh


def wrong_heh(text: Passage) -> Iterator[Hit]:
    """The hehs of other languages in an Arabic word; heh and non-joiner for the ە of Kurdish."""
    if text.language.startswith("ckb"):
        yield from _heh_for_ae(text)
        return
    for word in _own_words(text) if any(letter in text.text for letter in "ھہۃە") else ():
        forms = [(at, _FORMS_OF_HEH[letter]) for at, letter in enumerate(word.text) if letter in _FORMS_OF_HEH]
        if forms:
            yield _rewritten(text, word, forms)
        elif word.text.endswith("ە") and len(word.text) > 2:
            last = len(word.text) - 1
            repairs = tuple(repair for new in "ةه" for repair in _rewritten(text, word, [(last, new)], safe=False).repairs)
            yield Hit(word.start, word.end, repairs, (("word", word.text),))


def _heh_for_ae(text: Passage) -> Iterator[Hit]:
    if "ه\u200c" not in text.text:
        return
    for word in words_of(text):
        if "ه" not in word.text or word.script != "arabic" or text.is_protected(word.start, word.end):
            continue
        new = re.sub("ه\u200c+", "ە", word.text)
        new = f"{new[:-1]}ە" if new.endswith("ه") and len(new) > 1 else new
        if new != word.text:
            yield Hit(
                word.start, word.end, (Repair(_WRITE, ((word.start, word.end, new),), True, (("word", new),)),), (("word", word.text),)
            )


def _own_words(text: Passage) -> Iterator[Word]:
    """The words of the passage's own language: not those of a name or phrase in the other one."""
    if of_old_font(text):
        return
    kurdish = text.language.startswith("ckb")
    words = words_of(text)
    of_other = [_is_of_other(word.text, kurdish=kurdish) for word in words]
    for at, word in enumerate(words):
        beside = not kurdish and (of_other[at - 1 : at] == [True] or of_other[at + 1 : at + 2] == [True])
        foreign = any(low < word.end and word.start < high for low, high in text.foreign)
        if word.script == "arabic" and not (of_other[at] or beside or foreign or text.is_protected(word.start, word.end)):
            yield word


def _is_of_other(word: str, *, kurdish: bool) -> bool:
    if kurdish:
        return not _OF_KURDISH.search(word) and (_OF_ARABIC.search(word) is not None or _ARTICLE.match(word) is not None)
    return _OF_KURDISH.search(word) is not None


def _rewritten(text: Passage, word: Word, letters: Iterable[tuple[int, str]], *, safe: bool = True) -> Hit:
    pairs = tuple(letters)
    new = list(word.text)
    for at, letter in pairs:
        new[at] = letter
    edits = tuple((word.start + at, word.start + at + 1, letter) for at, letter in pairs)
    named = any(low < word.end and word.start < high for low, high in text.names)
    repair = Repair(_WRITE, edits, safe and not named, (("word", "".join(new)),))
    return Hit(word.start, word.end, (repair,), (("word", word.text),))


_WHY = message("On the screen the letters look alike; for a search, a dictionary and another font they are different words.")
_LANGUAGES = ("ar", "ckb")

LETTERS = (
    Rule(
        "wrong-kaf", message("A kaf of another language"), message("“{word}” has the kaf of another language."), _WHY,
        ("میوانەكانمان", "میوانەکانمان"), InPassage(wrong_kaf), message("Write the kaf of this language"), safe=True, severity="warning",
        source="Unicode: Arabic U+0643, Sorani U+06A9", languages=_LANGUAGES,
    ),
    Rule(
        "wrong-yeh", message("A yeh of another language"), message("“{word}” has the yeh of another language."), _WHY,
        ("الدیمقراطية", "الديمقراطية"), ByHouse(wrong_yeh), message("Write the yeh of this language"), safe=True, severity="warning",
        source="Unicode: Arabic U+064A and U+0649, Sorani U+06CC", languages=_LANGUAGES,
    ),
    Rule(
        "wrong-heh", message("A heh of another language"), message("“{word}” has the heh of another language."), _WHY,
        ("ده\u200cنگ", "دەنگ"), InPassage(wrong_heh), message("Write the heh of this language"), safe=True, severity="warning",
        source="Unicode: Arabic U+0647, Sorani U+06D5", languages=_LANGUAGES,
    ),
    Rule(
        "old-kurdish-font", message("Text of an old Kurdish font"),
        message("This text was typed for an old Kurdish font (Ali-K and the like); its letters stand for others. Convert it first."),
        message("With any other font it cannot be read, and no search finds a word of it."),
        ("ثةيامى سةرؤكى ريَكخراو", "پەیامی سەرۆکی ڕێکخراو"), InPassage(old_kurdish_font), "", safe=False, severity="warning",
        source="Mappings of the Ali-K fonts", languages=_LANGUAGES,
    ),
)  # fmt: skip
"""The rules of letters that another keyboard wrote."""
