"""A text that is a date and nothing else."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.text.dates import beside_dates, find_dates, long_date, weekday_name
from tests.text.dates.forms import FORMS

DAYS = st.dates(date(1990, 1, 1), date(2077, 10, 1))


@given(day=DAYS)
@pytest.mark.parametrize("form", FORMS)
def test_every_form_of_a_date_is_whole(form, day):
    assert beside_dates(f" {FORMS[form](day)} ") == ""


@given(day=DAYS, language=st.sampled_from(["ar", "ckb", "kmr", "en"]))
def test_a_long_form_with_its_weekday_is_whole(day, language):
    assert beside_dates(f"{weekday_name(day, language)} {long_date(day, language)}", language) == ""


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("مطالب18 تشرين الثاني 2021", "مطالب"), ("18 تشرين الثاني 2021مطالب", "مطالب"), ("x18/11/2021", "x"),
        ("دمشق، 18/11/2021", "دمشق"), ("18/11/2021 18:00", "18 00"), ("12 18/11/2021", "12"), ("صدر في 18/11/2021", "صدر"),
        ("في 18 تشرين الثاني 2021", ""), ("بتاريخ18/11/2021", ""), ("(18/11/2021)", ""), ("18/11/2021 (الخميس)", ""),
        ("يوم الخميس، 18 تشرين الثاني 2021م.", ""), ("18 تشرين الثاني 2021 / 13 ربيع الآخر 1443", ""), ("on 18 November 2021", ""),
        ("مطالب", ""), ("", ""),
    ],
)  # fmt: skip
def test_what_stands_beside(text, rest):
    assert beside_dates(text) == rest


def test_running_text_still_gives_the_date():
    (found,) = find_dates("مطالب18 تشرين الثاني 2021")
    assert found.starts == date(2021, 11, 18)
