"""Lists: runs of labelled lines of one family, and what each list is: agenda, decisions, demands, attendance …"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.recognition.pieces import Piece

KINDS = ("agenda", "decisions", "demands", "attendance", "slogans", "signatories", "text")

OPENS: dict[str, dict[str, float]] = {
    "leads-agenda": {"agenda": 5.0},
    "agenda-heading": {"agenda": 5.0},
    "decisions-heading": {"decisions": 4.0},
    "agenda-word": {"agenda": 1.5},
    "leads-decisions": {"decisions": 4.0},
    "leads-demands": {"demands": 5.0},
    "leads-attendance": {"attendance": 5.0},
    "leads-slogans": {"slogans": 5.0},
    "leads-signatories": {"signatories": 6.0},
    "leads-text": {"text": 7.0},
    "notes": {"text": 8.0},
    "copies": {"text": 8.0},
}
"""What a cue in the line before a list says of the list."""

HOLDS: dict[str, dict[str, float]] = {
    "step": {"agenda": 2.0, "decisions": 0.5},
    "decided": {"decisions": 1.5, "agenda": 0.5},
    "result": {"agenda": 1.0, "decisions": 0.5},
    "position": {"demands": 1.5, "text": 1.0},
    "topic": {"text": 2.0},
    "body-noun": {"signatories": 1.0, "attendance": 0.5},
    "group": {"attendance": 1.5},
    "slogan": {"slogans": 2.0},
    "person": {"signatories": 0.3, "attendance": 0.3},
    "article": {"decisions": 2.5},
}
"""What a cue in a member says of the list, for the share of members that have it."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list: the numbers of its member pieces, of the piece that introduces it (None: nothing does), and what it is."""

    members: tuple[int, ...]
    opener: int | None
    kind: str


def listings(pieces: Sequence[Piece]) -> tuple[Listing, ...]:
    """The lists of a text, in order of their first members. A lone doubtful label ("A. Smith") makes none."""
    runs = [run for run in _runs(pieces) if len(run) > 1 or _sure(pieces[run[0]])]
    members = {at for run in runs for at in run}
    return tuple(_listing(pieces, run, members) for run in sorted(runs))


def _sure(piece: Piece) -> bool:
    return piece.label is not None and piece.label.sure


def _runs(pieces: Sequence[Piece]) -> list[list[int]]:
    """Members of one list: the same family, values that go on by one; bullets while nothing but their own text stands between."""
    runs: list[list[int]] = []
    open_runs: list[list[int]] = []
    for at, piece in enumerate(pieces):
        if piece.label is None:
            continue
        run = next((run for run in reversed(open_runs) if _goes_on(pieces, run, at)), None)
        if run is None:
            run = []
            runs.append(run)
            open_runs.append(run)
        else:
            del open_runs[open_runs.index(run) + 1 :]
        run.append(at)
    return runs


def _goes_on(pieces: Sequence[Piece], run: list[int], at: int) -> bool:
    last, label = pieces[run[-1]].label, pieces[at].label
    if last is None or label is None or last.family != label.family:
        return False
    if label.value is None or last.value is None:
        between = [piece for piece in pieces[run[-1] + 1 : at] if piece.label is None and not piece.run_in]
        return not between or label.family == "made" or (len(between) == 1 and not between[0].text.rstrip().endswith(":"))
    if label.family == "letter":
        return 0 < label.value - last.value <= 2
    return label.value == last.value + 1 or (label.value == last.value and label.family == "word")


def _listing(pieces: Sequence[Piece], run: list[int], members: set[int]) -> Listing:
    first = run[0]
    opener = first - 1 if first and (first - 1 not in members or pieces[first - 1].label) and (first - 1) not in run else None
    if opener is not None and not _introduces(pieces[opener]):
        opener = None
    worth = dict.fromkeys(KINDS, 0.0)
    worth["text"] = 1.0
    if opener is not None:
        for name in _of_opener(pieces[opener]):
            for kind, value in OPENS.get(name, {}).items():
                worth[kind] += value
    counted = [_holds(pieces[at]) for at in run]
    for name, values in HOLDS.items():
        share = sum(name in names for names in counted) / len(run)
        for kind, value in values.items():
            worth[kind] += value * share
    if opener is None:
        worth["text"] += 0.5
        if len(run) == 1:
            worth["text"] += 2.0
    long = sum(pieces[at].words > 40 for at in run) / len(run)
    worth["attendance"] -= 3 * long
    worth["slogans"] -= 3 * long
    worth["signatories"] -= 6 * sum(pieces[at].words > 12 for at in run) / len(run)
    if run[-1] < len(pieces) - 4 or first < len(pieces) // 3:
        worth["signatories"] -= 0.5
    return Listing(tuple(run), opener, max(KINDS, key=lambda kind: worth[kind]))


HEADING = 8
"""A heading that opens a list of signatories stands alone: "we, the undersigned, demand:" is a sentence."""


def _of_opener(piece: Piece) -> frozenset[str]:
    return piece.names if piece.words <= HEADING else piece.names - {"leads-signatories"}


def _introduces(piece: Piece) -> bool:
    return piece.text.rstrip().endswith((":", "：", "؛", ":-")) or any(name in OPENS for name in piece.names)


def _holds(piece: Piece) -> set[str]:
    names = {hit.name for hit in piece.hits if hit.word < 12 or hit.name == "result"}
    if piece.label is not None and piece.label.family == "article":
        names.add("article")
    return names
