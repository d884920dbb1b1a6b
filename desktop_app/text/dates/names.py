"""The names of months and weekdays: the one place where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from desktop_app.text.dates.matching import matching

LEVANT = (
    "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول",
)  # fmt: skip
"""Months of Syria, Lebanon, Iraq, Jordan, Palestine."""
EGYPT = ("يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر")
"""Months of Egypt, Sudan, the Gulf, Yemen, Libya."""
MAGHREB = ("يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر")
"""Months of Morocco."""
TUNIS = ("جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية", "أوت", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر")
"""Months of Tunisia and Algeria."""
HIJRI = (
    "محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة", "رجب", "شعبان", "رمضان", "شوال", "ذو القعدة", "ذو الحجة",
)  # fmt: skip
SORANI = (
    "کانوونی دووەم", "شوبات", "ئازار", "نیسان", "ئایار", "حوزەیران", "تەممووز", "ئاب", "ئەیلوول", "تشرینی یەکەم", "تشرینی دووەم",
    "کانوونی یەکەم",
)  # fmt: skip
KURMANJI = ("Çile", "Sibat", "Adar", "Nîsan", "Gulan", "Hezîran", "Tîrmeh", "Tebax", "Îlon", "Cotmeh", "Mijdar", "Kanûn")
ENGLISH = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SOLAR = (
    "خاکەلێوە", "گوڵان", "جۆزەردان", "پووشپەڕ", "گەلاوێژ", "خەرمانان", "ڕەزبەر", "گەڵاڕێزان", "سەرماوەز", "بەفرانبار", "ڕێبەندان", "ڕەشەمە",
)  # fmt: skip
"""Months of the Kurdish and the Iranian solar year; the first begins on the day of spring."""

WEEKDAYS = {
    "ar": ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
    "ckb": ("دووشەممە", "سێشەممە", "چوارشەممە", "پێنجشەممە", "هەینی", "شەممە", "یەکشەممە"),
    "kmr": ("Duşem", "Sêşem", "Çarşem", "Pêncşem", "În", "Şemî", "Yekşem"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
"""The names in writing, Monday first."""

_MONTH_SPELLINGS: dict[str, tuple[tuple[str, ...], ...]] = {
    "gregorian": (
        ("كانون ثاني", "كانون ثان", "جانفييه", "کانونی دووەم", "کانوونی دوەم", "کانونی دوەم", "کانوونا دووێ", "Rêbendan", "Rebendan",
         "جەنیوەری", "جانیوەری", "جەنوەری", "يەنايەر",
         "Kanûna paşîn", "Kanûna duyem", "Kanûna duyemîn", "Çileya paşîn", "Cile", "Jan"),
        ("فبراير", "فيبراير", "شوباط", "شباتێ", "فێبرواری", "فێبریوەری", "فێبروەری", "فەبرایەر", "Sibat", "Şubat", "Reşemî", "Resemi",
         "Feb"),
        ("اذار", "ئادار", "آدار", "مارت", "مارچ", "Avdar", "Mar"),
        ("ابريل", "إبريل", "نیسانێ", "ئاپریل", "ئەپریل", "ئەپرێل", "ئاپرێل", "ئاوریل", "Nisan", "Avrêl", "Avrel", "Apr"),
        ("ايار", "مايس", "ئەیار", "مایس", "مەی", "مایۆ", "گولان", "گوڵان", "Gûlan"),
        ("جوان", "حوزەیران", "حەزیران", "خزیران", "خزیرانێ", "جوون", "جون", "ژوون", "Hezîran", "Heziran", "Pûşper", "Pusper", "Jun"),
        ("تمّوز", "جولاي", "تەموز", "تەمموز", "تەمووز", "تیرمەه", "جوولای", "جولای", "Tirmeh", "Temûz", "Temmûz", "Tîrmehê", "Jul"),
        ("اب", "اغسطس", "أغسطوس", "طباخ", "تەباخ", "تەباخێ", "ئۆگست", "ئۆگۆست", "ئۆگەست", "ئاگۆست", "ئاگست", "Gelawêj", "Ab", "Aug"),
        ("ايلول", "سيبتمبر", "ئەیلول", "ئیلۆن", "ئیلونێ", "سێپتەمبەر", "سێپتێمبەر", "سەپتەمبەر", "سێبتەمبەر", "Ilon", "Eylûl", "Rezber",
         "Sep", "Sept"),
        ("تشرين أول", "اكتوبر", "تشرینی یەک", "تشرینا ئێکێ", "چریا ئێکێ", "ئۆکتۆبەر", "ئۆکتوبەر", "ئۆکتۆبر", "Çiriya pêşîn", "Çirîya pêşîn",
         "Teşrîna pêşîn", "Teşrîna yekem", "Çiriya yekem", "Kewçêr", "Kewçer", "Oct"),
        ("تشرين ثاني", "تشرين ثان", "تشرینی دوەم", "تشرینی دوو", "تشرینا دووێ", "چریا دووێ", "نۆڤەمبەر", "نۆڤێمبەر", "نۆڤمبەر", "نۆفەمبەر",
         "Çiriya paşîn", "Çirîya paşîn",
         "Teşrîna paşîn", "Teşrîna duyem", "Çiriya duyem", "Sermawez", "Nov"),
        ("كانون أول", "کانونی یەکەم", "کانوونا ئێکێ", "دیسەمبەر", "دیسێمبەر", "دێسەمبەر", "Çileya pêşîn", "Kanûna pêşîn", "Kanûna yekem",
         "Kanûna yekemîn", "Kanun",
         "Berfanbar", "Befranbar", "Dec"),
    ),
    "hijri": (
        ("المحرم", "محرم الحرام", "موحەڕەم", "Muharram"),
        ("صفر الخير", "سەفەر", "Safar"),
        ("ربيع أول", "ربيع الاول", "ڕەبیعی یەکەم", "Rabi al-Awwal"),
        ("ربيع الثاني", "ربيع آخر", "ربيع ثاني", "ڕەبیعی دووەم"),
        ("جمادى الأول", "جماد الأول", "جماد أول", "جماد الأولى", "جمادي الأولى"),
        ("جمادى الثانية", "جمادى الآخر", "جماد الآخر", "جمادى الثاني", "جماد الثاني", "جمادي الآخرة", "جماد الآخرة"),
        ("رجب المرجب", "رجب الفرد", "ڕەجەب", "Rajab"),
        ("شعبان المعظم", "شەعبان", "Shaban"),
        ("رمضان المبارك", "ڕەمەزان", "Remezan", "Ramadan"),
        ("شوّال", "شەووال", "Shawwal"),
        ("ذي القعدة", "ذوالقعدة", "ذيالقعدة", "ذى القعدة", "زیلقەعدە"),
        ("ذي الحجة", "ذوالحجة", "ذيالحجة", "ذى الحجة", "زیلحیججە"),
    ),
    "solar": (
        ("خاكەلیوە", "نەورۆز", "فروردين", "Xakelêwe"),
        ("بانەمەڕ", "گوڵان", "ارديبهشت", "Gulan", "Banemer"), ("جوزەردان", "خرداد", "Cozerdan"),
        ("پوشپەڕ", "تير", "Pûşper"), ("گەلاوێژ", "مرداد", "Gelawêj"), ("خەرمانان", "شهريور", "Xermanan"), ("مهر", "Rezber"),
        ("خەزەڵوەر", "گەڵارێزان", "آبان", "Gelarêzan", "Xezelwer"), ("سەرماوەز", "آذر", "Sermawez"), ("دى", "Befranbar", "Berfanbar"),
        ("بهمن", "Rêbendan"), ("ڕەشەمێ", "اسفند", "Reşemî", "Reşeme"),
    ),
}  # fmt: skip
_WEEKDAY_SPELLINGS = (
    ("الإثنين", "الأثنين", "الإتنين", "الاثنيين", "دوشەممە", "دوو شەممە", "دووشەمە", "دوشەمە", "دووشەم", "دووشەمب",
     "Dusem", "Duşemb", "Dûşem", "Duşembe", "Mon"),
    ("الثلثاء", "الثلاثا", "التلاتاء", "ثلاثاء", "سێ شەممە", "سێشەمە", "سێشەم", "سێشەمب", "Sesem", "Sêşemb", "Seşem", "Tue", "Tues"),
    ("الاربعاء", "الأربعا", "اربعاء", "چوار شەممە", "چوارشەمە", "چارشەم", "چارشەمب", "Carsem", "Çarşemb", "Wed"),
    ("خميس", "پێنج شەممە", "پێنجشەمە", "پێنجشەم", "پێنجشەمب", "Pencsem", "Pêncşemb", "Pencşem", "Thu", "Thur", "Thurs"),
    ("الجمعه", "جمعة", "جومعە", "ئەینی", "هەینێ", "Înî", "Fri"),
    ("سبت", "شەمە", "شەمبی", "شەمی", "Şemî", "Şem", "Şemb", "Sat"),
    ("الاحد", "یەک شەممە", "یەکشەمە", "ئێکشەم", "یەکشەم", "ئێکشەمب", "Yeksem", "Yekşemb", "Êkşem", "Sun"),
)  # fmt: skip

SORANI_ENDINGS = ("", "ی", "ێ", "دا", "یدا", "ەی", "ەدا")
KURMANJI_ENDINGS = ("", "a", "ê", "an", "ya", "yê", "yan", "iya", "iyê", "eya", "eyê")
_WEAK = (
    "صفر", "رجب", "شعبان", "ئازار", "May", "March", "Mar", "Ab", "Sibat", "تير", "مهر", "دى", "مارت", "مارچ", "نەورۆز", "مەی",
    "جوون", "جون",
)  # fmt: skip
WEAK = frozenset(matching(name) for name in _WEAK)
"""Names that are common words or names of people too: without a year they count only behind a weekday or a date word."""


def _inflected(name: str) -> Iterator[str]:
    yield name
    latin = name[0] < "\u0600"
    endings = KURMANJI_ENDINGS if latin else SORANI_ENDINGS
    stem = name[:-1] if latin and name[-1] in "îe" else name
    for ending in endings[1:]:
        yield name + ending
        yield stem + ending


@cache
def month_of() -> dict[str, dict[str, int]]:
    """Matching form of a month's name → its number by calendar. Some thousand forms, which many a run never needs."""
    table: dict[str, dict[str, int]] = {}
    spellings: list[tuple[str, int, str]] = []
    for family in (LEVANT, EGYPT, MAGHREB, TUNIS, SORANI, KURMANJI, ENGLISH):
        spellings += [("gregorian", number, name) for number, name in enumerate(family, 1)]
    spellings += [("hijri", number, name) for number, name in enumerate(HIJRI, 1)]
    spellings += [("solar", number, name) for number, name in enumerate(SOLAR, 1)]
    for calendar, months in _MONTH_SPELLINGS.items():
        spellings += [(calendar, number, name) for number, names in enumerate(months, 1) for name in names]
    for calendar, number, name in spellings:
        for form in _inflected(name):
            table.setdefault(matching(form), {}).setdefault(calendar, number)
    return table


@cache
def weekday_of() -> dict[str, int]:
    """Matching form of a weekday's name → Monday 0 … Sunday 6."""
    table: dict[str, int] = {}
    names = [(number, name) for family in WEEKDAYS.values() for number, name in enumerate(family)]
    names += [(number, name) for number, spellings in enumerate(_WEEKDAY_SPELLINGS) for name in spellings]
    for number, name in names:
        for form in _inflected(name):
            table.setdefault(matching(form), number)
    return table


def _days() -> dict[str, int]:
    units = ("الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع")
    table = {matching(word): day for day, word in enumerate((*units, "العاشر"), 1)}
    eleven = ("الحادي", *units[1:])
    for day, word in enumerate(eleven, 1):
        table[matching(f"{word} عشر")] = 10 + day
        for twenty in ("والعشرين", "والعشرون"):
            table[matching(f"{word} {twenty}")] = 20 + day
    table |= {matching(word): 20 for word in ("العشرين", "العشرون")} | {matching(word): 30 for word in ("الثلاثين", "الثلاثون")}
    return table | {matching(f"الحادي {word}"): 31 for word in ("والثلاثين", "والثلاثون")}


DAY_OF = _days()
"""Matching form of an Arabic ordinal → the day of the month."""
