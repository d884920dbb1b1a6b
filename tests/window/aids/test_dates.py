"""Today's date, in the form of the house and in the others."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from desktop_app.statement import Paragraph, Run, Statement
from desktop_app.statement.metadata import Metadata
from desktop_app.statement.runs import plain
from desktop_app.text.dates import hijri_text, long_date, weekday_name
from tests.officer import Officer


def value(digits: str = "as-typed") -> Statement:
    return Statement(
        "st-1",
        metadata=Metadata(digits=digits),
        body=(Paragraph("p-arab22", (Run("صدر في "),)), Paragraph("p-engl22", (Run("Issued on "),))),
    )


def test_alt_shift_d_writes_the_form_of_the_house(officer: Officer) -> None:
    officer.works_on(value())
    officer.goes_to("p-arab22", 7)
    officer.presses("Alt+Shift+D")
    day = datetime.now().astimezone().date()
    assert plain(officer.statement.body[0].runs) == f"صدر في {weekday_name(day, 'ar')} {long_date(day, 'ar')}"
    officer.undoes()
    assert officer.statement == value()
    officer.window.change_settings(replace(officer.window.settings, date_form="long", months="egypt"))
    officer.goes_to("p-arab22", 7)
    officer.presses("Alt+Shift+D")
    assert plain(officer.statement.body[0].runs) == f"صدر في {long_date(day, 'ar', 'egypt')}"


def test_the_language_is_that_of_the_paragraph_and_the_digits_those_of_the_statement(officer: Officer) -> None:
    officer.works_on(value("arabic-indic"))
    day = datetime.now().astimezone().date()
    officer.goes_to("p-engl22", 10)
    assert officer.runs("insert.date.long")
    assert plain(officer.statement.body[1].runs) == f"Issued on {long_date(day, 'en')}"
    officer.goes_to("p-arab22", 7)
    assert officer.runs("insert.date.numbers")
    assert plain(officer.statement.body[0].runs).isascii() is False
    assert not any("0" <= letter <= "9" for letter in plain(officer.statement.body[0].runs))


@pytest.mark.parametrize("spoken", ["ar", "en"])
def test_the_menu_shows_what_each_form_would_write(officer: Officer, spoken: str) -> None:
    officer.speaks(spoken)
    officer.works_on(value())
    officer.goes_to("p-arab22", 7)
    day = datetime.now().astimezone().date()
    menu = next(each.menu() for each in officer.window.menus.bar.actions() if each.text() in ("إدراج", "Insert"))
    below = next(each.menu() for each in menu.actions() if each.menu() is not None)
    below.aboutToShow.emit()
    shown = [action.text().strip("\u2068\u2069") for action in below.actions()]
    assert shown[0] == long_date(day, "ar")
    assert shown[2] == hijri_text(day, "ar")
    below.aboutToHide.emit()
    officer.goes_to("metadata")
    below.aboutToShow.emit()
    assert not any(action.isEnabled() for action in below.actions())
    below.aboutToHide.emit()
