"""Agenda items: what each is about, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.recognition.cues import Cues
from desktop_app.recognition.phrase_index import Hit
from desktop_app.recognition.pieces import Piece
from desktop_app.recognition.votes import Voted
from desktop_app.statement.nodes import ItemKind, Outcome

HEAD = 14
"""What an item is about stands among its first so many words."""
DECIDES = 3
"""A paragraph that decides says so in its first so many words."""
KINDS: tuple[ItemKind, ...] = (
    "election", "report", "reading", "adoption", "speech", "opening", "recommendation", "discussion", "vote", "decision",
)  # fmt: skip
"""In falling order: reading and discussing a report is a report, adopting one too."""


def item_kind(piece: Piece, cues: Cues, *, decided: bool) -> ItemKind:
    """What an item is about. `decided`: it stands in a list of decisions."""
    found = [hit for hit in cues.items.hits(piece.folded.text) if hit.name.startswith("kind-")]
    if decided:
        return "recommendation" if any(hit.name == "kind-recommendation" and hit.word < 2 for hit in found) else "decision"
    head = [hit for hit in found if hit.word < HEAD]
    strong = [kind for kind in KINDS if any(hit.name == f"kind-{kind}" for hit in head)]
    if strong[:1] == ["election"] and _late_election(head):
        strong.remove("election")
    if strong:
        return strong[0]
    return "adoption" if any(hit.name == "kind-document" for hit in head) else "other"


def _late_election(head: list[Hit]) -> bool:
    """Whether an election is only the matter of a report or a draft ("the draft of the election rules")."""
    first = min(hit.word for hit in head if hit.name == "kind-election")
    return any(hit.word < first and hit.name in ("kind-report", "kind-document", "kind-adoption") for hit in head) and not any(
        hit.name == "elected" for hit in head
    )


def topic_kind(pieces: Sequence[Piece], cues: Cues) -> tuple[ItemKind, int]:
    """What an item under a heading is about, and the number of the paragraph that says so: a discussion, unless the first paragraph
    says more or a later one begins with a decision."""
    for number, piece in enumerate(pieces):
        kind = item_kind(piece, cues, decided=False)
        decides = any(hit.name == "kind-decision" and hit.word < DECIDES for hit in cues.items.hits(piece.folded.text))
        if decides or (not number and kind not in ("other", "discussion", "decision")):
            return ("decision" if decides else kind), number
    return "discussion", 0


def outcome(piece: Piece, cues: Cues, kind: ItemKind, vote: Voted | None, *, decided: bool) -> Outcome:
    """What came of an item; empty where the text does not say. In a list of decisions each is adopted that is not refused."""
    found = {hit.name for hit in cues.items.hits(piece.folded.text)}
    if "not-rejected" in found:
        found.discard("rejected")
    if "rejected" in found and (kind != "election" or "elected" not in found):
        return "rejected"
    if "deferred" in found or ("deferred-act" in found and not decided):
        return "deferred"
    if kind == "election":
        return "elected"
    if "adopted" in found or decided:
        return "adopted"
    if vote is not None and vote.vote.method and (vote.vote.for_ or 1) > (vote.vote.against or 0):
        return "adopted"
    if "elected" in found:
        return "elected"
    return "noted" if "noted" in found else ""
