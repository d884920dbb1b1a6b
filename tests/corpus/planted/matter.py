"""Faults of matter: dates, numbers, names, words that no dictionary has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from tests.corpus.planted.planting import OFFICE, Fault, Place, swapped

AR = ("ar",)
MONTHS = (
    "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول",
)  # fmt: skip
_OTHERS = dict(
    zip(
        MONTHS, ("يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"), strict=True
    )
)
_DAYS = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
_ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_HIJRI = (
    "محرم",
    "صفر",
    "ربيع الأول",
    "ربيع الآخر",
    "جمادى الأولى",
    "جمادى الآخرة",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "ذو القعدة",
    "ذو الحجة",
)
_ORDINALS = ("الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع")
_DATE = rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)}) (20\d\d)\b"
_NAMES = (
    "نقابة عمال المخابز", "اتحاد أمناء المكتبات", "مؤسسة مياه الشفق", "مجلس المرأة", "ريف الجرمق", "ربيع القصب", "الأفق المدني",
    "صدى التلال", "نقابة المعلمين",
)  # fmt: skip


_NEXT = dict(zip((*_DAYS, *_ENGLISH), (*_DAYS[2:], *_DAYS[:2], *_ENGLISH[3:], *_ENGLISH[:3]), strict=True))


def _slashed(sign: str) -> object:
    return lambda found: f"{found[1]}{sign}{MONTHS.index(found[2]) + 1}{sign}{found[3]}"


def _impossible(found: re.Match[str]) -> str:
    return f"{32 + int(found[1]) % 7} {found[2]} {found[3]}"


def hijri(day: date) -> tuple[int, int, int]:
    """Day, month and year of the tabular calendar."""
    left = day.toordinal() + 1721425 - 1948440 + 10632
    cycle = (left - 1) // 10631
    left = left - 10631 * cycle + 354
    years = ((10985 - left) // 5316) * ((50 * left) // 17719) + (left // 5670) * ((43 * left) // 15238)
    left = left - ((30 - years) // 15) * ((17719 * years) // 50) - (years // 16) * ((15238 * years) // 43) + 29
    month = 24 * left // 709
    return left - 709 * month // 24, month, 30 * cycle + years - 30


def _hijri(shift: int) -> object:
    def written(found: re.Match[str]) -> str:
        day, month, year = hijri(date(int(found[3]), MONTHS.index(found[2]) + 1, int(found[1])) + timedelta(shift))
        return f"{found[0]}، الموافق لـ {day} {_HIJRI[month - 1]} {year} هـ"

    return written


def _typos(text: str) -> Iterator[Place]:
    """A letter dropped, doubled, or changed with its neighbour, where no word comes out of it."""
    chance = Random(text)
    for found in re.finditer(r"(?<!\S)(?:ال[ء-ي]{4,8}|[ء-ي]{6,9})(?=[ ،.])|(?<=[a-z,] )[a-z]{6,10}(?=[ ,.])", text):
        word = found[0]
        at = chance.randrange(2, len(word) - 1)
        wrong = chance.choice(
            (word[:at] + word[at + 1 :], word[:at] + word[at] + word[at:], word[:at] + word[at + 1] + word[at] + word[at + 2 :])
        )
        said = OFFICE.speller and OFFICE.speller(wrong, "en" if word.isascii() else "ar")
        if said is not None and not said.known:
            yield Place(*found.span(), word, wrong)


def _variants(text: str) -> Iterator[Place]:
    """A letter dropped from a name."""
    for name in _NAMES:
        for found in re.finditer(name, text):
            at = found.end() - 2
            yield Place(found.start(), found.end(), found[0], text[found.start() : at] + text[at + 1 : found.end()])


DATES = (
    Fault(
        "weekday-mismatch",
        swapped(rf"({'|'.join((*_DAYS, *_ENGLISH))})(?=,? \d{{1,2}} (?:{'|'.join(MONTHS)}|[A-Z]))", lambda found: _NEXT[found[0]]),
        ("ar", "en"),
    ),
    Fault("date-without-separators", swapped(_DATE, _slashed(""), _slashed("/")), AR),
    Fault("backslash-date", swapped(_DATE, _slashed("\\"), _slashed("/")), AR),
    Fault("date-impossible", swapped(_DATE, _impossible), AR),
    Fault("hijri-mismatch", swapped(rf"{_DATE}(?!، المو)", _hijri(6), _hijri(0)), AR),
    Fault(
        "mixed-month-names",
        swapped(_DATE, lambda found: found[0].replace(found[2], _OTHERS[found[2]])),
        AR,
        told="statement",
        among=_DATE,
        least=2,
    ),
)
FIGURES = (
    Fault("figures-exceed", swapped(r"\b\d{1,3}(?= (?:صوتاً|أصوات|ضد|دەنگ|دەنگی|dengên|votes|عضوة، وامتنع))", r"99\g<0>"), told="statement"),
    Fault(
        "ordinal-disagrees",
        swapped("(?<=المؤتمر العام )الرابع|(?<=ها العام )الرابع|(?<=كونفرانسه )الثاني|(?<=كونفرانسنا )الثاني", "السابع"),
        AR, told="statement",
    ),
    Fault("variant-name", _variants, AR, ("misspelling", "unknown-word"), told="statement"),
)  # fmt: skip
WORDS = (
    Fault("misspelling", _typos, ("ar", "en"), ("unknown-word", "hamza-spelling", "teh-marbuta", "final-yeh", "common-slip", "dad-zah")),
    Fault("unknown-word", swapped(r"(?<= )[ء-ي]{6,8}(?= )", lambda found: "غظ" + found[0][:0:-1]), AR, ("misspelling",), prose=True),
    Fault("template-hint", swapped(r"(?<= )\w{6,}(?= )", "{{اسم الجهة}}"), AR),
)
MATTER = (*DATES, *FIGURES, *WORDS)
