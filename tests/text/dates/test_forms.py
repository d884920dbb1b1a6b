"""A day in the forms of a house, in four languages."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.text.dates import find_dates
from desktop_app.text.dates.forms import FORMS, written_day

DAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("language", "form", "wanted"),
    [
        ("ar", "long", "24 تشرين الثاني 2026"),
        ("ar", "weekday", "الثلاثاء 24 تشرين الثاني 2026"),
        ("ar", "hijri", "14 جمادى الآخرة 1448 هـ"),
        ("ar", "weekday-hijri", "الثلاثاء 24 تشرين الثاني 2026 (14 جمادى الآخرة 1448 هـ)"),
        ("ar", "hijri-first", "14 جمادى الآخرة 1448 هـ الموافق 24 تشرين الثاني 2026"),
        ("ar", "numbers", "24/11/2026"),
        ("ar", "?", "الثلاثاء 24 تشرين الثاني 2026"),
        ("ckb", "weekday", "سێشەممە، 24ی تشرینی دووەمی 2026"),
        ("kmr", "weekday", "Sêşem, 24'ê Mijdara 2026'an"),
        ("en", "weekday", "Tuesday, 24 November 2026"),
        ("en", "hijri-first", "14 Jumada al-Akhira 1448 AH (24 November 2026)"),
        ("de", "long", "24 November 2026"),
    ],
)
def test_forms(language: str, form: str, wanted: str) -> None:
    assert written_day(DAY, language, form) == wanted


def test_the_months_of_the_house() -> None:
    assert written_day(DAY, "ar", "long", "egypt") == "24 نوفمبر 2026"
    assert written_day(DAY, "ar", "long", "?") == "24 تشرين الثاني 2026"


def test_outside_the_hijri_table_the_day_is_said_without_it() -> None:
    old = date(1900, 1, 1)
    assert written_day(old, "ar", "hijri") == written_day(old, "ar", "long")
    assert "هـ" not in written_day(old, "ar", "weekday-hijri") + written_day(old, "ar", "hijri-first")


READ = [(language, form) for language in ("ar", "ckb", "kmr", "en") for form in FORMS if form != "hijri" or language in ("ar", "ckb")]
"""Hijri months in Latin letters are not read."""


@pytest.mark.parametrize(("language", "form"), READ)
def test_what_is_written_is_read_again_as_the_same_day(language: str, form: str) -> None:
    found = find_dates(written_day(DAY, language, form), language)
    assert {one.starts for one in found} == {DAY}
    assert not any(one.contradicts for one in found)
