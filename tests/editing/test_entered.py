"""What a person types into a field of days and moments."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from desktop_app.editing.entered import Reading, read_day, read_moment

DAY = date(2021, 11, 18)
MOMENT = datetime(2021, 11, 18, 18, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "text", ["18/11/2021", "في 18 تشرين الثاني 2021", "الخميس 18/11/2021", "18112021", "18/11/21", "on 18 November 2021"]
)
def test_a_day(text):
    assert read_day(text) == Reading(DAY)


@pytest.mark.parametrize("text", ["مطالب18 تشرين الثاني 2021", "18/11/2021 دمشق", "18/11/2021 18:00"])
def test_words_beside_a_day_are_not_lost(text):
    reading = read_day(text)
    assert (reading.value, reading.understood, reading.candidates) == (None, False, (DAY,))
    assert reading.rest


@pytest.mark.parametrize(
    "text", ["18/11/2021 18:00", "18/11/2021، 18:00", "18 تشرين الثاني 2021 الساعة 18:00", "18 November 2021 at 18:00"]
)
def test_a_moment(text):
    assert read_moment(text, UTC) == Reading(MOMENT)


def test_words_beside_a_moment_are_not_lost():
    reading = read_moment("مطالب18 تشرين الثاني 2021 18:00", UTC)
    assert (reading.value, reading.understood, reading.candidates, reading.rest) == (None, False, (MOMENT,), "مطالب")


def test_what_is_no_day():
    assert read_day("مطالب") == Reading(None, understood=False)
    assert read_day("  ") == Reading()
