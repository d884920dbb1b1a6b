"""The kind of the statement: the title's words first, then two or three cues of the body."""

from __future__ import annotations

from collections import defaultdict

from desktop_app.recognition.reading import Found, Reading
from desktop_app.statement.metadata import KINDS, Kind

TITLE, FIRST, REST = 3.0, 1.6, 1.0
"""What a cue is worth in the title, in the first two paragraphs of text, elsewhere."""
STRONG = frozenset({"condolence", "denial", "clarification", "condemnation", "decision", "appeal", "invitation", "letter", "joint"})
"""Kinds that their weak cues alone don't make: families and victims are named in many statements."""
ENOUGH = 2.0
"""A kind needs cues of this worth."""


def kind(reading: Reading) -> Found[Kind] | None:
    """The kind; None where the cues do not tell ("other")."""
    worth: defaultdict[str, float] = defaultdict(float)
    best: dict[str, tuple[float, int]] = {}
    seen: set[tuple[str, str]] = set()
    strong: set[str] = set()
    texts = 0
    for at, (section, role) in enumerate(reading.places):
        if role == "wrapper" and "release" not in reading.names[at]:
            continue
        texts += section != "front"
        weight = TITLE if role in ("headline", "overline", "subtitle") else FIRST if section == "lead" or texts <= 2 else REST
        for hit in reading.cues(at).kinds.hits(reading.pieces[at].folded.text):
            name, _, share = hit.name.partition("-")
            part = weight * {"strong": 1.5, "weak": 0.4}.get(share, 1.0)
            words = reading.pieces[at].folded.text[hit.start : hit.end]
            if (name, words) in seen:
                continue
            seen.add((name, words))
            if share == "strong":
                strong.add(name)
            worth[name] += part
            if part > best.get(name, (0.0, 0))[0]:
                best[name] = part, at
    for name in [name for name in worth if name not in strong and name in STRONG]:
        worth[name] *= 0.4
    _from_shape(reading, worth)
    first = max(KINDS, key=lambda one: worth[one])
    if worth[first] < ENOUGH:
        return None
    second = max((worth[one] for one in KINDS if one != first), default=0.0)
    return Found(first, best.get(first, (0.0, 0))[1], 0, 0, round(min(0.95, 0.5 + (worth[first] - second) / 10), 2), "kind-words")


def _from_shape(reading: Reading, worth: defaultdict[str, float]) -> None:
    """What the layout says: articles make a decision, a list of signatories a joint statement, an event a communiqué."""
    for listing in reading.lists:
        if listing.kind == "signatories" and len(listing.members) > 2:
            worth["joint"] += 4.0
        if any((label := reading.pieces[at].label) is not None and label.family == "article" for at in listing.members):
            worth["decision"] += 3.0
    if any(state == "agenda.step" for state in reading.states):
        worth["communique"] += 1.0
    if any({"event", "hold", "dated"} <= reading.names[at] for at in reading.where("lead.text", "body.text")):
        worth["communique"] += 1.5
