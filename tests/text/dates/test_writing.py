"""Dates in writing, and the dates that a person types into a field."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.text.dates import find_dates, hijri_of, hijri_text, long_date, parse_date, weekday_name
from desktop_app.text.dates.writing import FAMILIES
from tests.text.dates.forms import FORMS

DAYS = st.dates(date(1990, 1, 1), date(2077, 10, 1))
SUNDAY = date(2020, 1, 26)


@pytest.mark.parametrize(
    ("language", "months", "written"),
    [
        ("ar", "levant", "26 كانون الثاني 2020"), ("ar", "egypt", "26 يناير 2020"), ("ar", "maghreb", "26 يناير 2020"),
        ("ar", "tunis", "26 جانفي 2020"),
        ("en", "levant", "26 January 2020"), ("ckb", "levant", "26ی کانوونی دووەمی 2020"), ("kmr", "levant", "26'ê Çileya 2020'an"),
        ("fr", "levant", "26 January 2020"),
    ],
)  # fmt: skip
def test_long_date(language, months, written):
    assert long_date(SUNDAY, language, months) == written


def test_weekday_names():
    names = [weekday_name(SUNDAY, language) for language in ("ar", "ckb", "kmr", "en", "fr")]
    assert names == ["الأحد", "یەکشەممە", "Yekşem", "Sunday", "Sunday"]


def test_hijri():
    assert hijri_of(SUNDAY) == (1441, 6, 1)
    assert hijri_text(SUNDAY, "ar") == "1 جمادى الآخرة 1441 هـ"
    assert hijri_text(SUNDAY, "en") == "1 Jumada al-Akhira 1441 AH"
    assert hijri_of(date(1900, 1, 1)) is None
    assert hijri_text(date(2079, 1, 1), "ar") == ""


@given(day=DAYS, language=st.sampled_from(["ar", "ckb", "kmr", "en"]), months=st.sampled_from(sorted(FAMILIES)))
def test_what_is_written_is_found(day, language, months):
    text = f"{weekday_name(day, language)} {long_date(day, language, months)}"
    (found,) = find_dates(text, language)
    assert (found.starts, found.contradicts, found.end) == (day, False, len(text))
    assert parse_date(text, language) == day


@given(day=DAYS)
@pytest.mark.parametrize("form", FORMS)
def test_a_field_takes_every_form(form, day):
    assert parse_date(f" {FORMS[form](day)} ") == day


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("26/1/20", SUNDAY), ("٢٦/١/٢٠", SUNDAY), ("2612020", SUNDAY), ("20200126", SUNDAY), ("1112021", None), ("", None), ("آذار", None),
        ("31/2/20", None), ("11-12/8/2023", None), ("26/1/2020 27/1/2020", None), ("السبت 26/1/2020", None), ("32/1/2020", None),
        ("🎉", None),
    ],
)  # fmt: skip
def test_typed_by_a_person(typed, day):
    assert parse_date(typed, "ar") == day
