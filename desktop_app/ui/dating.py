"""Today's date in the menu: each form as it would stand in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.editing.commands.insert import FORM_TITLES, today
from desktop_app.statement import Paragraph
from desktop_app.statement.walking import find
from desktop_app.ui.words import tr

if TYPE_CHECKING:
    from desktop_app.ui.window import MainWindow


def date_titles(window: MainWindow) -> dict[str, str]:
    """The entries of the menu of dates: what each would insert now; what it is called where there is no text to insert it in."""
    context = window.runner.context() if may_date(window) else None
    months = window.settings.months
    return {
        f"insert.date.{form}": f"\u2068{today(context, form, months)}\u2069" if context else tr(title)
        for form, title in FORM_TITLES.items()
    }


def may_date(window: MainWindow) -> bool:
    """Whether the caret stands in a text."""
    document, selection = window.document, window.selection
    return document is not None and not selection.field and isinstance(find(document.value, selection.node), Paragraph)
