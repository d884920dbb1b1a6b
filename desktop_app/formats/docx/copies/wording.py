"""Values of fields in the words of the statement's language, and the values that such words mean."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop_app.catalogue import translator
from desktop_app.statement.lexical import Choice, Day, FieldType, Texts
from desktop_app.statement.names import ITEM_KIND_NAMES, KIND_NAMES, OUTCOME_NAMES, VOTE_METHOD_NAMES
from desktop_app.text.characters import SOFT_BREAK
from desktop_app.text.dates import find_dates, long_date
from desktop_app.text.folding import folded
from desktop_app.text.message import Translate
from desktop_app.text.refusal import Refusal


def worded(language: str, kind: FieldType, field: str, of_item: bool, value: str) -> str:
    """The value, given in its lexical form, as a reader of the statement would write it."""
    if isinstance(kind, Choice):
        return _choices(language, field, of_item).get(value, value) if value else ""
    if isinstance(kind, Day) and value:
        try:
            day = kind.read(value)
        except Refusal:
            return value
        said = long_date(day, language)  # type: ignore[arg-type]
        return said if _day(said, language) == value else value
    return value


def meant(language: str, kind: FieldType, field: str, of_item: bool, text: str) -> object:
    """The value that a reviewer's words mean; raises Refusal where they are none of the field's values."""
    said = text.strip(f" \t{SOFT_BREAK}")
    if isinstance(kind, Choice):
        names = {folded(word): value for value, word in _choices(language, field, of_item).items()}
        return kind.read(names.get(folded(said), said)) if said else kind.read(_nothing(kind))
    if isinstance(kind, Day):
        return kind.read(_day(said, language) or said)
    if isinstance(kind, Texts):
        return kind.read(said)
    return kind.clean(kind.read(said))


def speaker(language: str) -> Translate:
    """Says the words of the table in the statement's language: Arabic to readers of its script, English where there is no catalogue."""
    return translator("ar" if language in ("ckb", "fa", "ur") else language)


def _choices(language: str, field: str, of_item: bool) -> dict[str, str]:
    say = speaker(language)
    tables: dict[str, Mapping[Any, str]] = {"kind": ITEM_KIND_NAMES if of_item else KIND_NAMES, "outcome": OUTCOME_NAMES}
    return {value: say(word) for value, word in tables.get(field, VOTE_METHOD_NAMES).items() if value}


def _nothing(kind: Choice) -> str:
    return "" if "" in kind.words else "other"


def _day(text: str, language: str) -> str:
    """The one day that a text names, as ISO 8601 has it; empty for none or several."""
    found = [one for one in find_dates(text, language) if one.starts is not None]
    return found[0].starts.isoformat() if len(found) == 1 and found[0].starts and found[0].ends is None else ""
