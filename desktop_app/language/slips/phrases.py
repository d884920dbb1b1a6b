"""Slips in a phrase: إن شاء الله, the verb تم and its subject, the place of the tanween."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop_app.language.house import House
from desktop_app.language.passage import Passage
from desktop_app.language.rule import ByHouse, Hit, InPassage, Repair, Rule
from desktop_app.language.slips.letters import WRITE
from desktop_app.language.words import ARABIC, SIGNS
from desktop_app.text.message import message

_WILLING = re.compile(rf"(?<![{ARABIC}{SIGNS}])(?P<and>[وف]?)(?:[إاأ]نشاء|[اأ]ن شاء|إنشا ء)(?= الله(?![{ARABIC}{SIGNS}]))")
_DONE = re.compile(
    rf"(?<![{ARABIC}{SIGNS}])(?P<and>[وف]?)(?:(?P<has>تم)(?P<she>ت)?|(?P<when>س?)(?P<does>[يت])تم) (?P<noun>[{ARABIC}]{{4,}})"
    rf"(?![{ARABIC}{SIGNS}])"
)
_SHE = re.compile(
    r"(?:ال)?(?:مناقشة|قراءة|تلاوة|دراسة|مصادقة|موافقة|إقامة|كتابة|إضافة|صياغة|استعادة|مراجعة|متابعة|إعادة|إزالة|إحالة|إدانة|مطالبة|معالجة|"
    r"مشاركة|تهيئة|تعبئة|ترقية|تسمية|توعية|تنمية|تغطية|تصفية|تزكية|تسوية|إشادة|زيارة|إجابة|مقاطعة|محاسبة|معاقبة|مساءلة|إثارة|مساعدة)"
)
"""Verbal nouns that are feminine, whatever follows them."""
_HE = re.compile(
    r"(?:ال)?(?:ت[^اوي]{2}ي[^اةه]|ا[^ا]ت[^ا]{1,2}ا[^ة]|ان[^ا]{2}ا[^ة]|است[^ا]{2}ا[^ة]|إ(?!دا)[^ا]{2}ا[^ةت]|اتخاذ|اتفاق|عقد|عرض|فتح|بحث|نشر|طرح|دعم)"
)
"""Verbal nouns that are masculine: by their form."""
_HE_NOT = re.compile(r"إنسان|تأمين[اةات]|إحداث.+")
_ALEF_FIRST = re.compile(r"ا\u064b(?=$|[^\w\u0610-\u065f])")
_SIGN_FIRST = re.compile(r"\u064bا(?=$|[^\w\u0610-\u065f])")


def if_god_wills(passage: Passage) -> Iterator[Hit]:
    """The phrase written as one word, or without the hamza that it has."""
    if "الله" not in passage.text:
        return
    for found in _WILLING.finditer(passage.text):
        if not passage.is_protected(*found.span()) and "إن شاء" not in found[0]:
            right = found["and"] + "إن شاء"
            yield Hit(*found.span(), (Repair(WRITE, ((*found.span(), right),), safe=True, arguments=(("word", right),)),))


def gender_of_done(passage: Passage) -> Iterator[Hit]:
    """تم before a feminine verbal noun, تمت before a masculine one; the same of يتم and تتم."""
    if "تم" not in passage.text:
        return
    for found in _DONE.finditer(passage.text):
        noun = found["noun"]
        is_she = bool(_SHE.fullmatch(noun))
        is_he = not is_she and bool(_HE.fullmatch(noun)) and not _HE_NOT.fullmatch(noun)
        says_she = bool(found["she"]) if found["has"] else found["does"] == "ت"
        if passage.is_protected(*found.span()) or not (is_she or is_he) or is_she == says_she:
            continue
        verb = ("تمت" if is_she else "تم") if found["has"] else found["when"] + ("تتم" if is_she else "يتم")
        right, end = found["and"] + verb, found.start("noun") - 1
        repair = Repair(WRITE, ((found.start(), end, right),), safe=True, arguments=(("word", right),))
        yield Hit(found.start(), end, (repair,), (("noun", noun), ("right", right)))


def tanween(passage: Passage, house: House) -> Iterator[Hit]:
    """The sign of the accusative on the other side of its alef than the house writes it."""
    if house.tanween not in {"alef", "letter"} or "\u064b" not in passage.text:
        return
    wrong, right = (_SIGN_FIRST, "ا\u064b") if house.tanween == "alef" else (_ALEF_FIRST, "\u064bا")
    for found in wrong.finditer(passage.text):
        if not passage.is_protected(*found.span()):
            yield Hit(*found.span(), (Repair(_HOUSE_STYLE, ((*found.span(), right),), safe=True),))


_HOUSE_STYLE = message("Put it where the house writes it")

PHRASES = (
    Rule(
        "in-sha-allah", message("إن شاء الله as one word"), message("It is “إن شاء الله”, in three words: “إنشاء” means building."),
        message("Written together the phrase says something else."), ("إنشاء الله", "إن شاء الله"), InPassage(if_god_wills), WRITE,
        safe=True, severity="warning", source="Usage of Arabic print", languages=("ar",),
    ),
    Rule(
        "verb-gender", message("تم and its subject"), message("Before “{noun}” it is “{right}”: the verb takes the gender of its subject."),
        message("What was done is the subject of تم and decides its gender."), ("تم مناقشة التقرير", "تمت مناقشة التقرير"),
        InPassage(gender_of_done), WRITE, safe=True, severity="warning", source="Grammar of Arabic", languages=("ar",),
    ),
    Rule(
        "tanween-position", message("Place of the tanween"),
        message("The house writes the sign of the tanween on the other side of the alef."),
        message("Both ways are in use; one text should keep to one. Which, the settings say."),
        ("عضوًا", "عضواً"),
        ByHouse(tanween), _HOUSE_STYLE, safe=True, severity="hint", source="The settings", languages=("ar",),
    ),
)  # fmt: skip
"""The rules of phrases."""
