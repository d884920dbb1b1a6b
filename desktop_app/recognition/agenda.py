"""The agenda: paragraphs of its section as items, from lists and narratives alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.recognition.items import item_kind, outcome
from desktop_app.recognition.paragraphs import Built, Part
from desktop_app.recognition.presenter import presenter
from desktop_app.recognition.reading import Found, Reading
from desktop_app.recognition.titles import item_title
from desktop_app.recognition.votes import Voted, voted
from desktop_app.statement import AgendaItem, Ids, Source, Vote


@dataclass(frozen=True, slots=True)
class Step:
    """An item as read: its pieces, the one that says what it is, and its vote with the piece it stands in."""

    pieces: tuple[int, ...]
    main: int
    vote: Voted | None
    vote_at: int
    decided: bool


def steps(reading: Reading) -> list[Step]:
    """The items in order; paragraphs before the first step belong to it, headings and what opens a list to the step behind them."""
    groups: list[list[int]] = []
    for at in reading.where("agenda."):
        if reading.states[at] == "agenda.step" or not groups:
            groups.append([*_headings(reading, groups), at])
        else:
            groups[-1].append(at)
    decided = {at for listing in reading.lists if listing.kind == "decisions" for at in listing.members}
    mains = [next((at for at in group if reading.states[at] == "agenda.step"), group[0]) for group in groups]
    return [_step(reading, group, main, decided=main in decided) for group, main in zip(groups, mains, strict=True)]


def _headings(reading: Reading, groups: list[list[int]]) -> list[int]:
    """Takes the lines that lead on from the end of the item before: headings ("على الصعيد الاقتصادي:") and openings of lists."""
    taken: list[int] = []
    while groups and len(groups[-1]) > 1 and _leads_on(reading.names[groups[-1][-1]]):
        taken.insert(0, groups[-1].pop())
    return taken


def _leads_on(names: set[str]) -> bool:
    return bool(names & {"opens-agenda", "opens-decisions", "heading"}) or {"colon", "short"} <= names


def _step(reading: Reading, group: list[int], main: int, *, decided: bool) -> Step:
    for at in group:
        if at < main:
            continue
        if at != main and "within-agenda" not in reading.names[at]:
            break
        vote = voted(reading.pieces[at], reading.cues(at))
        if vote is not None:
            return Step(tuple(group), main, vote, at, decided)
    return Step(tuple(group), main, None, main, decided)


def vote_parts(made: Sequence[Step]) -> list[Part]:
    """The wordings of the votes as parts to mark."""
    return [(step.vote_at, step.vote.start, step.vote.end, "vote") for step in made if step.vote is not None]


def items(reading: Reading, made: Sequence[Step], built: Built, ids: Ids) -> tuple[tuple[AgendaItem, ...], list[Source]]:
    """The items with the sources of what was read of each."""
    done: list[AgendaItem] = []
    sources: list[Source] = []
    for step in made:
        piece, cues = reading.pieces[step.main], reading.cues(step.main)
        kind = item_kind(piece, cues, decided=step.decided)
        by = presenter(reading, step.pieces)
        result = outcome(piece, cues, kind, step.vote, decided=step.decided)
        item = AgendaItem(
            id=ids("i"),
            kind=kind,
            title=item_title(piece, cues, kind),
            paragraphs=tuple(built.paragraphs[at] for at in step.pieces),
            presenter=by.value if by else "",
            outcome=result,
            vote=step.vote.vote if step.vote else Vote(),
            decisions=(built.paragraphs[step.main].id,) if step.decided and result == "adopted" else (),
        )
        done.append(item)
        sources += _sources(item, step, built, by)
    return tuple(done), sources


def _sources(item: AgendaItem, step: Step, built: Built, by: Found[str] | None) -> list[Source]:
    node = built.paragraphs[step.main].id
    reason = "decided-list" if step.decided else "item-words"
    found = []
    if item.kind != "other":
        found.append(Source(item.id, "kind", node, 0, 0, 0.8, reason))
    if item.outcome:
        found.append(Source(item.id, "outcome", node, 0, 0, 0.8, reason))
    if by is not None:
        found.append(Source(item.id, "presenter", built.paragraphs[by.at].id, by.start, by.end, by.confidence, by.reason))
    if step.vote is None:
        return found
    place = built.paragraphs[step.vote_at].id, step.vote.start, step.vote.end
    vote = step.vote.vote
    if vote.method:
        found.append(Source(item.id, "vote.method", *place, 0.85, "vote-words"))
    for field, value in (("vote.for", vote.for_), ("vote.against", vote.against), ("vote.abstained", vote.abstained)):
        if value is not None:
            found.append(Source(item.id, field, *place, 0.9, "vote-figures"))
    return found
