"""The value: a statement and the nodes that it is made of. Frozen; equal content is equal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from desktop_app.statement.metadata import Metadata
from desktop_app.statement.presence import Presence
from desktop_app.statement.review import Comment, Gap, Ignored, Milestone, Proposal, TrackedChange
from desktop_app.statement.runs import Runs
from desktop_app.statement.sources import Source

Section = Literal["front", "lead", "body", "agenda", "closing"]
SECTIONS: tuple[Section, ...] = ("front", "lead", "body", "agenda", "closing")
"""The sections in printing order."""

Style = Literal["normal", "heading", "quotation", "list-item"]
STYLES: tuple[Style, ...] = ("normal", "heading", "quotation", "list-item")

Role = Literal[
    "none", "wrapper", "letterhead", "religious-opening", "reference", "date-line", "overline", "headline", "subtitle", "address",
    "issuance", "event", "attendance", "opening", "speech", "slogan", "signature",
]  # fmt: skip
ROLES: tuple[Role, ...] = (
    "none", "wrapper", "letterhead", "religious-opening", "reference", "date-line", "overline", "headline", "subtitle", "address",
    "issuance", "event", "attendance", "opening", "speech", "slogan", "signature",
)  # fmt: skip

Direction = Literal["auto", "rtl", "ltr"]
DIRECTIONS: tuple[Direction, ...] = ("auto", "rtl", "ltr")

ItemKind = Literal[
    "opening", "election", "report", "discussion", "speech", "vote", "adoption", "reading", "decision", "recommendation", "other"
]
ITEM_KINDS: tuple[ItemKind, ...] = (
    "opening", "election", "report", "discussion", "speech", "vote", "adoption", "reading", "decision", "recommendation", "other",
)  # fmt: skip

Outcome = Literal["", "noted", "elected", "adopted", "rejected", "deferred"]
OUTCOMES: tuple[Outcome, ...] = ("", "noted", "elected", "adopted", "rejected", "deferred")

VoteMethod = Literal["", "unanimous", "majority", "counted", "show-of-hands", "secret-ballot"]
VOTE_METHODS: tuple[VoteMethod, ...] = ("", "unanimous", "majority", "counted", "show-of-hands", "secret-ballot")


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Paragraph:
    """One printed paragraph, or a piece of one.

    `runs` are canonical (see `runs.canonical`). `label` is a typed number or bullet with the white space after it, verbatim;
    label + text is what is printed. `level` is 1… for headings and list items, 0 else.
    `language` None means the statement's. `direction` auto: by the script of most letters of the whole run-in chain.
    `run_in`: this piece continues the paragraph before it, keeping its leading space.
    `break_change`: the break *before* this paragraph was inserted (a split) or deleted (a join) as a suggestion.
    `presence`: the whole paragraph was inserted or deleted as a suggestion.
    """

    id: str
    runs: Runs = ()
    style: Style = "normal"
    level: int = 0
    label: str = ""
    role: Role = "none"
    language: str | None = None
    direction: Direction = "auto"
    run_in: bool = False
    break_change: Presence | None = None
    presence: Presence | None = None


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Vote:
    """How an item was voted on. `Vote()` says that no vote is reported; figures are None where the text gives none."""

    method: VoteMethod = ""
    for_: int | None = None
    against: int | None = None
    abstained: int | None = None


@dataclass(frozen=True, slots=True, weakref_slot=True)
class AgendaItem:
    """A step of the agenda. `title` is a name for it, never printed; `decisions` are ids of its own paragraphs."""

    id: str
    kind: ItemKind = "other"
    title: str = ""
    paragraphs: tuple[Paragraph, ...] = ()
    presenter: str = ""
    outcome: Outcome = ""
    vote: Vote = Vote()
    decisions: tuple[str, ...] = ()
    presence: Presence | None = None


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Statement:
    """An official statement: one immutable value. Everything else in Bayan is a function of it.

    `id` is the owner of the metadata fields: a problem of the issuer stands at node `id`, field "issuer".
    `extensions` are elements of foreign namespaces as canonical XML text.
    """

    id: str
    language: str = "ar"
    metadata: Metadata = Metadata()
    front: tuple[Paragraph, ...] = ()
    lead: tuple[Paragraph, ...] = ()
    body: tuple[Paragraph, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    closing: tuple[Paragraph, ...] = ()
    comments: tuple[Comment, ...] = ()
    changes: tuple[TrackedChange, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    gaps: tuple[Gap, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    sources: tuple[Source, ...] = ()
    extensions: tuple[str, ...] = ()
