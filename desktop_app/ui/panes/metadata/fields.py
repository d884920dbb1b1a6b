"""The form as data: which fields stand in which group, row and kind of editor."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from desktop_app.statement.metadata import KINDS
from desktop_app.statement.names import DIGITS_NAMES, KIND_NAMES, LANGUAGE_NAMES, RELATION_NAMES
from desktop_app.text.message import message

FieldKind = Literal["text", "title", "choice", "date", "moment", "ordinal", "lines", "words", "status"]


@dataclass(frozen=True, slots=True)
class FormField:
    """One field of the form.

    `name`: as edits and problems name it, of the statement's own node; "title" stands for the headline paragraphs.
    `row`: fields of a group with the same number stand side by side, each as wide as its `share`.
    `label`, `example`: source texts of `message()`. `choices`: value → source text, in order.
    """

    name: str
    group: str
    row: int
    kind: FieldKind
    label: str
    example: str = ""
    required: bool = False
    share: int = 1
    choices: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table of rows: the field of a row. `width` 0 takes what is left."""

    name: str
    label: str
    width: int = 0
    kind: Literal["text", "number", "choice"] = "text"
    choices: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A list of rows in the form: `rows` names the field of the metadata that holds them."""

    rows: Literal["attendance", "signatories", "relations"]
    group: str
    label: str
    add: str
    columns: tuple[Column, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The fields of a row, side by side."""
        return tuple(each.name for each in self.columns)


@dataclass(frozen=True, slots=True)
class Group:
    """A part of the form on one rail, in the colour of `section`."""

    id: str
    title: str
    section: str


def _choices(names: Mapping[str, str], order: tuple[str, ...] | None = None) -> tuple[tuple[str, str], ...]:
    return tuple((value, names[value]) for value in (order or tuple(names)))


GROUPS = (
    Group("statement", message("Basics"), "lead"),
    Group("issue", message("Issuer and date"), "body"),
    Group("event", message("Occasion"), "opening"),
    Group("attendance", message("Attendance"), "agenda"),
    Group("signatories", message("Signatories"), "closing"),
    Group("description", message("Description"), "title"),
)

FIELDS = (
    FormField("kind", "statement", 0, "choice", message("Kind"), choices=_choices(KIND_NAMES, KINDS)),
    FormField("reference", "statement", 0, "text", message("Reference"), message("For example: 12/2020")),
    FormField("title", "statement", 1, "title", message("Title"), message("One line for each headline"), required=True),
    FormField("issuer", "issue", 0, "text", message("Issuer"), required=True),
    FormField("issued", "issue", 1, "date", message("Date of issue"), message("For example: 26/1/2020"), required=True),
    FormField("place", "issue", 1, "text", message("Place of issue")),
    FormField("embargo", "issue", 2, "moment", message("Embargo until"), message("For example: 26/1/2020 18:00")),
    FormField("addressee", "issue", 2, "text", message("Addressed to")),
    FormField("contact", "issue", 3, "text", message("Contact"), message("Who answers questions, and how")),
    FormField("event.name", "event", 0, "text", message("Name of the occasion"), share=3),
    FormField("event.ordinal", "event", 0, "ordinal", message("Session")),
    FormField("event.starts", "event", 1, "date", message("First day"), message("For example: 26/1/2020")),
    FormField("event.ends", "event", 1, "date", message("Last day"), message("Only if it lasts several days")),
    FormField("event.venue", "event", 2, "text", message("Venue")),
    FormField("event.region", "event", 2, "text", message("Region")),
    FormField("event.time", "event", 3, "text", message("Time"), message("As the text says it")),
    FormField("event.honorary", "event", 3, "text", message("Honorary name"), message("For example: session of the martyrs")),
    FormField("event.slogans", "event", 4, "lines", message("Slogans"), message("One slogan a line")),
    FormField("keywords", "description", 0, "words", message("Keywords"), message("A keyword, then Enter")),
    FormField("language", "description", 1, "choice", message("Language of the statement"), choices=_choices(LANGUAGE_NAMES)),
    FormField("digits", "description", 1, "choice", message("Digits"), choices=_choices(DIGITS_NAMES)),
    FormField("status", "description", 2, "status", message("Status")),
)

SIGNATORIES = Table(
    "signatories",
    "signatories",
    message("Signatories"),
    message("Add a signatory"),
    (
        Column("name", message("Name")),
        Column("office", message("Office"), 180),
        Column("body", message("Body that signs")),
    ),
)

TABLES = (
    Table(
        "attendance",
        "attendance",
        message("Attendance"),
        message("Add a group"),
        (
            Column("role", message("Capacity")),
            Column("body", message("Body that attended")),
            Column("count", message("Present"), 72, "number"),
            Column("of", message("Out of"), 72, "number"),
        ),
    ),
    SIGNATORIES,
    Table(
        "relations",
        "description",
        message("Related statements"),
        message("Add a related statement"),
        (
            Column("kind", message("This statement"), 152, "choice", _choices(RELATION_NAMES)),
            Column("id", message("Identifier of the other statement")),
        ),
    ),
)
