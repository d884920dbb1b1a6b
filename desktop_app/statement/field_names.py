"""The words for fields and for what stands in them, as source texts of `message()`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop_app.statement.names import (
    DIGITS_NAMES,
    ITEM_KIND_NAMES,
    KIND_NAMES,
    LANGUAGE_NAMES,
    OUTCOME_NAMES,
    ROLE_NAMES,
    STATUS_NAMES,
    VOTE_METHOD_NAMES,
)
from desktop_app.text.message import Message, message

Owner = str
"""The kind of node that a field belongs to: "statement", "item", "attendance", "signatory", "paragraph"."""

STYLE_NAMES: Mapping[str, str] = {
    "normal": message("Normal text"),
    "heading": message("Heading"),
    "quotation": message("Quotation"),
    "list-item": message("List item"),
}
DIRECTION_NAMES: Mapping[str, str] = {
    "auto": message("Direction by the text"),
    "rtl": message("Right to left"),
    "ltr": message("Left to right"),
}

FIELD_NAMES: Mapping[tuple[Owner, str], str] = {
    ("statement", "kind"): message("Kind"),
    ("statement", "reference"): message("Reference"),
    ("statement", "issuer"): message("Issuer"),
    ("statement", "issued"): message("Date of issue"),
    ("statement", "place"): message("Place of issue"),
    ("statement", "embargo"): message("Embargo until"),
    ("statement", "addressee"): message("Addressed to"),
    ("statement", "contact"): message("Contact"),
    ("statement", "event"): message("Event"),
    ("statement", "event.name"): message("Name of the occasion"),
    ("statement", "event.ordinal"): message("Session"),
    ("statement", "event.starts"): message("First day"),
    ("statement", "event.ends"): message("Last day"),
    ("statement", "event.venue"): message("Venue"),
    ("statement", "event.region"): message("Region"),
    ("statement", "event.time"): message("Time"),
    ("statement", "event.honorary"): message("Honorary name"),
    ("statement", "event.slogans"): message("Slogans"),
    ("statement", "keywords"): message("Keywords"),
    ("statement", "language"): message("Language of the statement"),
    ("statement", "digits"): message("Digits"),
    ("statement", "status"): message("Status"),
    ("statement", "relations"): message("Related statements"),
    ("item", "kind"): message("Kind of item"),
    ("item", "title"): message("Title"),
    ("item", "presenter"): message("Presenter"),
    ("item", "outcome"): message("Outcome"),
    ("item", "vote.method"): message("Vote"),
    ("item", "vote.for"): message("For"),
    ("item", "vote.against"): message("Against"),
    ("item", "vote.abstained"): message("Abstained"),
    ("item", "decisions"): message("Decisions"),
    ("attendance", "role"): message("Capacity"),
    ("attendance", "body"): message("Body that attended"),
    ("attendance", "count"): message("Present"),
    ("attendance", "of"): message("Out of"),
    ("signatory", "name"): message("Name"),
    ("signatory", "office"): message("Office"),
    ("signatory", "body"): message("Body"),
    ("paragraph", "style"): message("Style"),
    ("paragraph", "level"): message("Level"),
    ("paragraph", "role"): message("Role"),
    ("paragraph", "label"): message("Number or bullet"),
    ("paragraph", "direction"): message("Direction"),
    ("paragraph", "language"): message("Language of the paragraph"),
}

VALUE_NAMES: Mapping[tuple[Owner, str], Mapping[Any, str]] = {
    ("statement", "kind"): KIND_NAMES,
    ("statement", "language"): LANGUAGE_NAMES,
    ("statement", "digits"): DIGITS_NAMES,
    ("statement", "status"): STATUS_NAMES,
    ("item", "kind"): ITEM_KIND_NAMES,
    ("item", "outcome"): OUTCOME_NAMES,
    ("item", "vote.method"): VOTE_METHOD_NAMES,
    ("paragraph", "style"): STYLE_NAMES,
    ("paragraph", "role"): ROLE_NAMES,
    ("paragraph", "direction"): DIRECTION_NAMES,
    ("paragraph", "language"): LANGUAGE_NAMES,
}


def value_words(of: Owner, field: str, lexical: str) -> str | Message:
    """A value in its lexical form as a person reads it; "nothing" where it says nothing."""
    names = VALUE_NAMES.get((of, field), {})
    if lexical in names:
        return Message(names[lexical])
    return " / ".join(lexical.split("\u2028")) if lexical else Message(message("(empty)"))
