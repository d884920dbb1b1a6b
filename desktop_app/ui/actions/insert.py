"""Inserting today's date as the house writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.editing.commands.insert import FORM_TITLES, insert_today
from desktop_app.ui.dating import may_date

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow


def insert_date(window: MainWindow, form: str = "") -> bool:
    """Today's date in one of the forms; empty: the one that the settings say."""
    if window.document is None:
        return False
    settings = window.settings
    return window.apply(insert_today(window.runner.context(), form or settings.date_form, settings.months), "command")


INSERT_ACTS = {"insert.today": insert_date} | {
    f"insert.date.{form}": (lambda window, form=form: insert_date(window, form)) for form in FORM_TITLES
}
INSERT_READY = dict.fromkeys(INSERT_ACTS, lambda window: may_date(window) and not window.document.read_only)
