"""Dates are found in every form in which statements write them, with their exact range and day."""

from __future__ import annotations

from datetime import date, timedelta
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.text.dates import FoundDate, find_dates
from desktop_app.text.dates.calendars import from_hijri, from_solar, to_hijri
from desktop_app.text.dates.names import WEEKDAYS
from tests.text.dates.forms import ARABIC_INDIC, FORMS, PERSIAN

DAYS = st.dates(date(1990, 1, 1), date(2077, 10, 1))
BEFORE = st.sampled_from(
    ["", "🎉 ", "👨‍👩‍👧 ثم في ", "عُقد المؤتمرُ بتاريخ ", "عدد الحضور 214 من أصل 230، في ", "\u200fفي ", "Held ", "(", "لە ڕۆژی ", "ﻻ في "]
)
AFTER = st.sampled_from(["", ".", "، في مدرج دار المعلّمين", " 214 مندوباً", ")", " , at the hall", "\u2028الرقة", "؛ وبعد", " li Kobanê"])


def only(text: str, language: str | None = None) -> FoundDate:
    (found,) = find_dates(text, language)
    return found


@settings(max_examples=60)
@given(day=DAYS, before=BEFORE, after=AFTER, digits=st.sampled_from([None, ARABIC_INDIC, PERSIAN]))
@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_found_with_its_range_and_day(form, day, before, after, digits):
    written = FORMS[form](day)
    written = written.translate(digits) if digits else written
    found = only(before + written + after)
    assert (before + written + after)[found.start : found.end] == written
    assert (found.starts, found.ends, found.complete, found.candidates) == (day, None, True, ())


@given(day=DAYS, language=st.sampled_from(sorted(WEEKDAYS)), off=st.integers(0, 6))
def test_a_weekday_fits_or_contradicts(day, language, off):
    named = day + timedelta(days=off)
    text = f"- {WEEKDAYS[language][named.weekday()]}, {day.day}/{day.month}/{day.year}"
    found = only(text)
    assert found.weekday == named.weekday()
    assert found.contradicts == (off != 0)
    assert text[found.weekdays[0].start : found.weekdays[0].end] == WEEKDAYS[language][named.weekday()]
    assert found.weekdays[0].of == found.starts == day


@given(day=DAYS, length=st.integers(1, 3), joint=st.sampled_from(["-", "–", " - ", " إلى ", " حتى "]))
def test_a_range_of_days(day, length, joint):
    last = day + timedelta(days=length)
    if last.month != day.month:
        return
    for text in (f"{day.day}{joint}{last.day}/{day.month}/{day.year}", FORMS["levant"](day).replace(" ", f"{joint}{last.day} ", 1)):
        found = only(f"في {text}")
        assert (found.starts, found.ends) == (day, last), text


@given(text=st.text(max_size=60) | st.text("0123٤٥۶ /\\.-،,:هـمeêی'أإالاحدثنين آذار رمضان Adar May 2020 1445 2718\n\u2028ﻻ", max_size=80))
def test_random_text_never_raises_and_ranges_are_in_order(text):
    at = 0
    for found in find_dates(text):
        assert at <= found.start < found.end <= len(text)
        assert found.start <= found.written[0] < found.written[1] <= found.end
        assert all(text[day.start : day.end].strip() for day in found.weekdays)
        at = found.end


@given(day=st.dates(date(1960, 1, 1), date(2077, 10, 1)))
def test_hijri_days_come_back(day):
    assert from_hijri(*to_hijri(day)) == day


def test_solar_years_follow_one_another():
    for year in range(1300, 1460):
        last = from_solar(year, 12, 30) or from_solar(year, 12, 29)
        assert from_solar(year + 1, 1, 1) == last + timedelta(days=1)
    assert [from_solar(year, 1, 1) for year in (1357, 1399, 1404)] == [date(1978, 3, 21), date(2020, 3, 20), date(2025, 3, 21)]


@pytest.mark.parametrize(
    ("text", "starts", "ends"),
    [
        ("from Saturday 11 to Monday 13 October 2025", date(2025, 10, 11), date(2025, 10, 13)),
        ("Landing, 11–13 October 2025", date(2025, 10, 11), date(2025, 10, 13)),
        ("October 11-13, 2025", date(2025, 10, 11), date(2025, 10, 13)),
        ("16- 18 / 10 / 2015", date(2015, 10, 16), date(2015, 10, 18)),
        ("يومي 22و23/2/2018", date(2018, 2, 22), date(2018, 2, 23)),
        ("على مدى يومين 10 و11 حزيران 2023 عُقد", date(2023, 6, 10), date(2023, 6, 11)),
        ("لە ڕۆژانی ٢٥ و ٢٦ی نیسانی ٢٠٢٥", date(2025, 4, 25), date(2025, 4, 26)),
        ("بتاريخ 11-12/8/2023في", date(2023, 8, 11), date(2023, 8, 12)),
        ("من 28 شباط إلى 2 آذار 2020", date(2020, 2, 28), date(2020, 3, 2)),
        ("من 30 كانون الأول حتى 2 كانون الثاني 2021", date(2020, 12, 30), date(2021, 1, 2)),
        ("30/9 - 2/10/2023", date(2023, 9, 30), date(2023, 10, 2)),
        ("1/10/2020 – 3/10/2020", date(2020, 10, 1), date(2020, 10, 3)),
        ("10، 11 و12 حزيران 2023", date(2023, 6, 10), date(2023, 6, 12)),
        ("roja Înê 3'ê Mijdara 2023'yan", date(2023, 11, 3), None),
        ("Şemî, 29ê Mijdara 2025ê", date(2025, 11, 29), None),
        ("10 جۆزەردان 2718", date(2018, 5, 31), None),
        ("ڕۆژی یەکشەممە ٢١ی سەرماوەزی ١٤٠٠ی هەتاوی", date(2021, 12, 12), None),
        ("٢٦ی مانگی نیسانی ساڵی ٢٠٢٥", date(2025, 4, 26), None),
        ("الأربعاء : 3 رمضان 1445هـ / الموافق: 13 مارس/آذار 2024م", date(2024, 3, 13), None),
        ("الخميس ٣ شعبان ١٤٤٤هـ، ٢٣ شباط ٢٠٢٣م", date(2023, 2, 23), None),
        ("3 رمضان 1445هـ الموافق 13 مارس", date(2024, 3, 13), None),
        ("دمشق في31 /7 / 2015", date(2015, 7, 31), None),
        ("القانون رقم 12 تاريخ 5/3/2020", date(2020, 3, 5), None),
        ("3- 26/1/2020", date(2020, 1, 26), None),
        ("16 - 18/10/2015", date(2015, 10, 16), date(2015, 10, 18)),
        ("3/4/2020", date(2020, 4, 3), None),
        ("on 10/13/2025 they met", date(2025, 10, 13), None),
        ("يومَ الأحدِ 26 كانونَ الثاني 2020", date(2020, 1, 26), None),
    ],
)
def test_seen_in_statements(text, starts, ends):
    found = only(text)
    assert (found.starts, found.ends, found.contradicts) == (starts, ends, False)


@pytest.mark.parametrize(
    ("text", "starts", "candidates"),
    [
        ("يوم الأحد 2612020  في قاعة", date(2020, 1, 26), ()),
        ("بتاريخ 7112021", date(2021, 11, 7), ()),
        ("بتاريخ 1112021", None, (date(2021, 1, 11), date(2021, 11, 1))),
        ("الاثنين 1112021", None, (date(2021, 1, 11), date(2021, 11, 1))),
        ("يوم الخميس 1112024", date(2024, 1, 11), ()),
        ("بتاريخ 26012020", date(2020, 1, 26), ()),
        ("بتاريخ 1012020", date(2020, 1, 10), ()),
        ("بتاريخ 0112020", date(2020, 1, 1), ()),
        ("بتاريخ 20200126", date(2020, 1, 26), ()),
        ("on 2612020", date(2020, 1, 26), ()),
        ("roja Yekşemê 2612020", date(2020, 1, 26), ()),
        ("لە ڕۆژی ٢٦١٢٠٢٠", date(2020, 1, 26), ()),
    ],
)
def test_lost_separators(text, starts, candidates):
    found = only(text)
    assert (found.starts, found.candidates, found.compact) == (starts, candidates, True)


def test_a_weekday_that_fits_no_reading_contradicts():
    found = only("السبت 2612020")
    assert (found.starts, found.candidates, found.contradicts) == (None, (date(2020, 1, 26),), True)


@pytest.mark.parametrize(
    "text",
    [
        "وردنا 2612020 اتصالاً", "هاتف 0944-12-3-2011", "+963 11 2222020", "بمبلغ 12,000 ليرة", "رقم 12/2020", "رقم 5/12/2020",
        "المادة 3/4",
        "version 1.2.2020.5", "الأعوام 2018-2020", "للعام الدراسي 2019/2020", "بأغلبية 187 صوتاً مقابل 19", "3/4 الأعضاء",
        "12 و 13 من الشهر الجاري",
        "شباط 2020", "بتاريخ 9999999", "بتاريخ 1113020", "12.500.2000 ليرة", "العدد: ١١٨/ص", "5 May", "تعادل 3 صفر", "October 2025 , at",
        "الساعة 10:30", "يوم 711", "IP 10.0.0.1", "no. 3/4/2020", "عن عمر ناهز /73/ عاماً", "1-2-3", "99/99/2000",
    ],
)  # fmt: skip
def test_not_a_date(text):
    assert find_dates(text) == ()


@pytest.mark.parametrize(
    ("text", "written"),
    [("فجر الأربعاء 6 أيلول، وأدى", "6 أيلول"), ("الثلاثاء 21 شتنبر الجاري", "21 شتنبر"), ("يوم 26/1 في", "26/1"),
     ("on Friday, 5 May", "5 May"),
     ("٤ رمضان", "٤ رمضان"), ("roja 6 Gulanê", "6 Gulanê"), ("۴ و ۵ من ایار", "۴ و ۵ من ایار")],
)  # fmt: skip
def test_without_a_year_nothing_is_decided(text, written):
    found = only(text)
    assert (text[found.start : found.end], found.complete, found.starts, found.candidates) == (written, False, None, ())


@pytest.mark.parametrize(
    "text", ["32/1/2020", "30 شباط 2021", "29/2/2021", "31 June 2024", "بتاريخ 31.4.2020", "31ی نیسانی 2020", "0/1/2020"]
)
def test_a_day_that_does_not_exist(text):
    found = only(text)
    assert (found.starts, found.candidates, found.complete) == (None, (), True)


def test_month_first_in_other_languages_is_only_offered():
    found = only("دمشق في 1/26/2020")
    assert (found.starts, found.candidates) == (None, (date(2020, 1, 26),))


def test_two_days_apart_joined_by_and_are_no_range():
    assert only("10 و20 آذار 2020").candidates == (date(2020, 3, 10), date(2020, 3, 20))
    assert [one.starts for one in find_dates("في 28/2/2020 و15/3/2020")] == [date(2020, 2, 28), date(2020, 3, 15)]


@pytest.mark.parametrize(
    "name", ["الاثنين", "الإثنين", "الأثنين", "دووشەممە", "دوو شەممە", "Duşem", "Duşemê", "Duşemiyê", "Mon", "monday", "الإثـنين"]
)
def test_spellings_of_monday(name):
    found = only(f"{name} 27/1/2020")
    assert (found.weekday, found.contradicts) == (0, False)


def test_weekdays_of_a_range_are_said_of_its_days():
    found = only("يومي السبت والأحد 11 و12 حزيران 2023")
    assert [(day.weekday, day.of) for day in found.weekdays] == [(5, date(2023, 6, 11)), (6, date(2023, 6, 12))]
    assert found.contradicts
    assert not only("من السبت 10 إلى الاثنين 12 حزيران 2023").contradicts
    assert only("من السبت 10 إلى الثلاثاء 12 حزيران 2023").contradicts


def test_a_weekday_behind_the_date():
    assert only("26/1/2020 (الأحد)").weekday == 6
    assert only("26/1/2020 يوم السبت").contradicts
    assert [one.weekday for one in find_dates("26/1/2020 ويوم الاثنين 27/1/2020")] == [None, 0]


def test_a_hijri_date_yields_to_its_weekday_by_one_day():
    near = only("الخميس 3 رمضان 1445هـ")
    assert (near.starts, near.contradicts) == (date(2024, 3, 14), False)
    assert only("السبت 3 رمضان 1445هـ").contradicts


@pytest.mark.parametrize("unit", ["1/2/", "1-2-3-", "12 ", "1 و ", "الأحد 1", "1((", "، 1", "1 آذار/", "3 رمضان 1445 "])
def test_time_grows_with_length_alone(unit):
    def seconds(text: str) -> float:
        started = process_time()
        find_dates(text)
        return process_time() - started

    short, long = unit * 2_000, unit * 16_000
    assert min(seconds(long) for _ in range(2)) < 30 * min(seconds(short) for _ in range(3)) + 0.02
