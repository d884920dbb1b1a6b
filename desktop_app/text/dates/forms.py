"""A day in the forms in which a house writes it into its statements."""

from __future__ import annotations

from datetime import date

from desktop_app.text.dates.writing import FAMILIES, hijri_text, long_date, weekday_name

FORMS = ("long", "weekday", "hijri", "weekday-hijri", "hijri-first", "numbers")
"""24 تشرين الثاني 2026; with the weekday; the Hijri day alone; weekday and Hijri in brackets; Hijri before; 24/11/2026."""

_COMMA = {"ckb": "، ", "kmr": ", ", "en": ", "}
_SAME_DAY = {"ar": "الموافق", "ckb": "بەرامبەر بە"}


def written_day(day: date, language: str, form: str, months: str = "levant") -> str:
    """The day in one of FORMS, in European digits. `months`: the family of Arabic names; an unknown one is that of the Levant.

    Outside the years of the Hijri calendar, and for an unknown form, without what cannot be said. Another language: as in English.
    """
    gregorian = long_date(day, language, months if months in FAMILIES else "levant")
    named = f"{weekday_name(day, language)}{_COMMA.get(language, ' ' if language == 'ar' else ', ')}{gregorian}"
    hijri = hijri_text(day, language)
    if form == "numbers":
        return f"{day.day}/{day.month}/{day.year}"
    if form == "long" or (form == "hijri" and not hijri):
        return gregorian
    if form == "hijri":
        return hijri
    if form == "weekday-hijri" and hijri:
        return f"{named} ({hijri})"
    if form == "hijri-first" and hijri:
        return f"{hijri} {_SAME_DAY[language]} {gregorian}" if language in _SAME_DAY else f"{hijri} ({gregorian})"
    return named
