"""Values of fields in words, as their fields say them. No Qt."""

from __future__ import annotations

from datetime import date, datetime

from desktop_app.editing.entered import shown_day, shown_moment, shown_ordinal
from desktop_app.statement.field_names import Owner, value_words
from desktop_app.text.message import Message, Translate, filled

DAYS = ("issued", "event.starts", "event.ends")


def field_words(of: Owner, field: str, lexical: str, translate: Translate, language: str) -> Message | str:
    """A value, given in lexical form, as its field shows it in a language; "(empty)" where it says nothing."""
    try:
        if of == "statement" and lexical:
            return _of_statement(field, lexical, translate, language) or value_words(of, field, lexical)
    except ValueError:
        return lexical
    return value_words(of, field, lexical)


def field_text(of: Owner, field: str, lexical: str, translate: Translate, language: str) -> str:
    """The same in the words of the language."""
    found = field_words(of, field, lexical, translate, language)
    return filled(translate, found.source, found.arguments) if isinstance(found, Message) else found


def _of_statement(field: str, lexical: str, translate: Translate, language: str) -> str:
    if field in DAYS:
        return shown_day(date.fromisoformat(lexical), language)
    if field == "embargo":
        moment = datetime.fromisoformat(lexical)
        zone = moment.astimezone().tzinfo
        return shown_moment(moment, language, zone) if zone is not None else ""
    return shown_ordinal(int(lexical), translate) if field == "event.ordinal" else ""
