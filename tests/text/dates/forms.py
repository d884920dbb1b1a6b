"""Every written form of a date that statements use, as functions of the day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from desktop_app.text.dates.calendars import to_hijri
from desktop_app.text.dates.names import EGYPT, ENGLISH, HIJRI, KURMANJI, LEVANT, MAGHREB, SORANI, TUNIS

ARABIC_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


def _hijri(day: date) -> str:
    year, month, number = to_hijri(day) or (0, 0, 0)
    return f"{number} {HIJRI[month - 1]} {year}هـ"


WESTERN_SORANI = (
    "جەنیوەری", "فێبرواری", "مارس", "ئەپریل", "مەی", "جوون", "جولای", "ئۆگۆست", "سێپتەمبەر", "ئۆکتۆبەر", "نۆڤەمبەر", "دیسەمبەر",
)  # fmt: skip
OLD_KURMANJI = {1: "Çileya Paşîn", 10: "Çirîya Pêşîn", 11: "Çirîya Paşîn", 12: "Kanûna Pêşîn"}
IN_WORDS = {1: "الأول", 5: "الخامس", 11: "الحادي عشر", 15: "الخامس عشر", 20: "العشرين", 21: "الحادي والعشرين", 31: "الحادي والثلاثين"}


FORMS: dict[str, Callable[[date], str]] = {
    "slashes": lambda d: f"{d.day}/{d.month}/{d.year}",
    "padded": lambda d: f"{d.day:02}/{d.month:02}/{d.year}",
    "dots": lambda d: f"{d.day}.{d.month}.{d.year}",
    "backslashes": lambda d: f"{d.day}\\{d.month}\\{d.year}",
    "hyphens": lambda d: f"{d.day}-{d.month}-{d.year}",
    "dashes": lambda d: f"{d.day} – {d.month} – {d.year}",
    "tatweel": lambda d: f"{d.day}ـ{d.month}ـ{d.year}",
    "iso": lambda d: d.isoformat(),
    "year first": lambda d: f"{d.year}/{d.month}/{d.day}",
    "spaces": lambda d: f"{d.day}/ {d.month}/ {d.year}م",
    "comma noise": lambda d: f"{d.day}/{d.month}/،{d.year}",
    "levant": lambda d: f"{d.day} {LEVANT[d.month - 1]} {d.year}",
    "egypt": lambda d: f"{d.day} {EGYPT[d.month - 1]} {d.year} م",
    "maghreb": lambda d: f"{d.day} {MAGHREB[d.month - 1]} {d.year}",
    "tunis": lambda d: f"{d.day} {TUNIS[d.month - 1]} {d.year}",
    "both families": lambda d: f"{d.day} {LEVANT[d.month - 1]}/{EGYPT[d.month - 1]} {d.year}م",
    "bracketed family": lambda d: f"{d.day} {LEVANT[d.month - 1]} ({EGYPT[d.month - 1]}) {d.year}",
    "number and names": lambda d: f"{d.day}/{d.month}{LEVANT[d.month - 1]}- {EGYPT[d.month - 1]}/{d.year}",
    "of the month": lambda d: f"{d.day} من شهر {LEVANT[d.month - 1]} عام {d.year}",
    "sorani": lambda d: f"{d.day}ی {SORANI[d.month - 1]}ی {d.year}",
    "sorani numbers": lambda d: f"{d.day}ى {d.month} ى {d.year}",
    "sorani, tatweel": lambda d: f"{d.day:02}ـی {SORANI[d.month - 1]}ی {d.year}",
    "sorani, western": lambda d: f"{d.day}ی {WESTERN_SORANI[d.month - 1]}ی {d.year}",
    "kurmanji, izafe apart": lambda d: f"{d.day}ê {OLD_KURMANJI.get(d.month, KURMANJI[d.month - 1])} a {d.year}an",
    "arabic, in words": lambda d: f"{IN_WORDS.get(d.day, d.day)} من {LEVANT[d.month - 1]} {d.year}",
    "kurmanji": lambda d: f"{d.day}'ê {KURMANJI[d.month - 1]}a {d.year}'an",
    "kurmanji, no apostrophe": lambda d: f"{d.day}ê {KURMANJI[d.month - 1]}a {d.year}an",
    "english": lambda d: f"{d.day} {ENGLISH[d.month - 1]} {d.year}",
    "english, ordinal": lambda d: f"{d.day}th of {ENGLISH[d.month - 1]} {d.year}",
    "american": lambda d: f"{ENGLISH[d.month - 1]} {d.day}, {d.year}",
    "short english": lambda d: f"{d.day} {ENGLISH[d.month - 1][:3]} {d.year}",
    "hijri": _hijri,
    "hijri and gregorian": lambda d: f"{_hijri(d)} الموافق {d.day} {LEVANT[d.month - 1]} {d.year}م",
    "gregorian and hijri": lambda d: f"{d.day}/{d.month}/{d.year}م، الموافق لـ {_hijri(d)}",
}
