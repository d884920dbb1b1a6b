"""What reviewers leave in a statement: comments, tracked changes, milestones."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from desktop_app.statement.metadata import Status

ChangeKind = Literal["text", "style", "break", "move", "presence", "field"]
GapSection = Literal["front", "lead", "body", "agenda", "closing", "attendance", "signatories"]
GAP_SECTIONS: tuple[GapSection, ...] = ("front", "lead", "body", "agenda", "closing", "attendance", "signatories")
CHANGE_KINDS: tuple[ChangeKind, ...] = ("text", "style", "break", "move", "presence", "field")


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Reply:
    """An answer in the thread of a comment. `created` carries its time zone."""

    id: str
    author: str
    created: datetime
    text: str


@dataclass(frozen=True, slots=True, weakref_slot=True)
class OnMarks:
    """Anchored by the `commented` marks of the text."""


@dataclass(frozen=True, slots=True, weakref_slot=True)
class OnNode:
    """Anchored to a whole paragraph or agenda item."""

    node: str


@dataclass(frozen=True, slots=True, weakref_slot=True)
class OnField:
    """Anchored to a field of a node."""

    node: str
    field: str


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Detached:
    """The commented text is gone; these were its words."""

    words: str


Anchor = OnMarks | OnNode | OnField | Detached


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Comment:
    """A remark of a reviewer with its thread. `created` carries its time zone; replies are in order of writing."""

    id: str
    author: str
    created: datetime
    text: str
    replies: tuple[Reply, ...] = ()
    resolved: bool = False
    anchor: Anchor = OnMarks()


@dataclass(frozen=True, slots=True, weakref_slot=True)
class TrackedChange:
    """A suggestion: who, when, of what kind. Its places are the marks, presences, gaps and proposals that name its id."""

    id: str
    authors: tuple[str, ...]
    created: datetime
    kind: ChangeKind


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Proposal:
    """A suggested value of a field; `old` and `new` are in the lexical form of the XML, empty for none."""

    change: str
    node: str
    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Gap:
    """Where a moved node stood: in `section` (of item `item`, None outside items), behind `after` (None: first). Of rows the section is
    the name of their table.

    The node itself stands once, at its new place. Gaps behind the same node are in the order in which their nodes stood.
    """

    id: str
    change: str
    node: str
    section: GapSection
    item: str | None = None
    after: str | None = None


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Milestone:
    """A step of the workflow. `digest`: SHA-256 of the content in hex; `at` carries its time zone."""

    status: Status
    by: str
    at: datetime
    note: str = ""
    digest: str = ""


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Ignored:
    """A problem that a person chose to ignore: its code, its node (empty: everywhere) and the words it stood at."""

    code: str
    node: str = ""
    words: str = ""
