"""Metadata: data about a statement. Empty text and None mean that the statement does not say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from desktop_app.statement.presence import Presence

Kind = Literal[
    "communique", "announcement", "condolence", "denial", "condemnation", "decision",
    "clarification", "appeal", "invitation", "letter", "joint", "other",
]  # fmt: skip
KINDS: tuple[Kind, ...] = (
    "communique", "announcement", "condolence", "denial", "condemnation", "decision",
    "clarification", "appeal", "invitation", "letter", "joint", "other",
)  # fmt: skip

Status = Literal["draft", "in-review", "approved", "released"]
STATUSES: tuple[Status, ...] = ("draft", "in-review", "approved", "released")

Digits = Literal["european", "arabic-indic", "persian", "as-typed"]
DIGITS: tuple[Digits, ...] = ("european", "arabic-indic", "persian", "as-typed")

RelationKind = Literal["corrects", "withdraws", "revises", "translates"]
RELATION_KINDS: tuple[RelationKind, ...] = ("corrects", "withdraws", "revises", "translates")

LANGUAGES = ("ar", "ckb", "kmr", "en")
"""Languages that Bayan knows well; a statement or paragraph may carry any other BCP 47 tag."""


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Event:
    """What the statement reports of: a congress, a meeting. `Event()` says that there is none.

    `ends` is None for an event of one day whose end is not named. `time` is as typed.
    """

    name: str = ""
    honorary: str = ""
    ordinal: int | None = None
    starts: date | None = None
    ends: date | None = None
    time: str = ""
    venue: str = ""
    region: str = ""
    slogans: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Attendance:
    """A group that attended: `count` present `of` those entitled; both None where the text names no figure.

    `presence`: the whole row was inserted or deleted as a suggestion.
    """

    id: str
    role: str = ""
    body: str = ""
    count: int | None = None
    of: int | None = None
    presence: Presence | None = None


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Signatory:
    """Who signs: a person with an office, or a body. `presence`: the whole row was inserted or deleted as a suggestion."""

    id: str
    name: str = ""
    office: str = ""
    body: str = ""
    presence: Presence | None = None


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Relation:
    """Another statement that this one corrects, withdraws, revises or translates; `digest` is SHA-256 in hex."""

    kind: RelationKind
    id: str
    digest: str = ""


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Metadata:
    """The fields of a statement. `embargo` carries its time zone."""

    kind: Kind = "other"
    reference: str = ""
    issuer: str = ""
    issued: date | None = None
    place: str = ""
    embargo: datetime | None = None
    addressee: str = ""
    event: Event = Event()
    attendance: tuple[Attendance, ...] = ()
    signatories: tuple[Signatory, ...] = ()
    keywords: tuple[str, ...] = ()
    contact: str = ""
    digits: Digits = "as-typed"
    relations: tuple[Relation, ...] = ()
    status: Status = "draft"
