"""The agenda: paragraphs of its section as items, from lists and narratives alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop_app.recognition.cues import REACH
from desktop_app.recognition.items import item_kind, outcome, topic_kind
from desktop_app.recognition.paragraphs import Built, Part
from desktop_app.recognition.presenter import presenter
from desktop_app.recognition.reading import Found, Reading
from desktop_app.recognition.titles import item_title
from desktop_app.recognition.votes import Voted, voted
from desktop_app.statement import AgendaItem, Ids, Source, Vote
from desktop_app.statement.nodes import ItemKind, Outcome


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
    made = [_step(reading, group, main, decided=main in decided) for group, main in zip(groups, mains, strict=True)]
    return _voted_whole(reading, made, max(decided, default=0))


def _voted_whole(reading: Reading, made: list[Step], last: int) -> list[Step]:
    """The steps with the vote on all of them, where a line behind the last decision says it: "Adopted by fourteen votes to three"."""
    for at in range(last + 1, min(last + 1 + BELOW, len(reading.pieces))) if last else ():
        piece, cues = reading.pieces[at], reading.cues(at)
        adopts = any(hit.name in ADOPTS and (hit.word < HEADS or cues.reach > REACH) for hit in cues.items.hits(piece.folded.text))
        vote = voted(piece, cues) if adopts and {"short", "stop"} <= reading.names[at] and "labelled" not in reading.names[at] else None
        if vote is not None:
            return [replace(one, vote=vote, vote_at=at) if one.decided and one.vote is None else one for one in made]
    return made


BELOW, HEADS = 2, 3
"""The vote on the whole stands in one of so many lines behind the decisions, and begins within so many words, but in the languages
whose verb is the last word."""
ADOPTS = frozenset({"adopted", "unanimous", "majority"})


def _headings(reading: Reading, groups: list[list[int]]) -> list[int]:
    """Takes the lines that lead on from the end of the item before: headings ("على الصعيد الاقتصادي:") and openings of lists."""
    taken: list[int] = []
    while groups and len(groups[-1]) > 1 and _leads_on(reading.names[groups[-1][-1]]):
        taken.insert(0, groups[-1].pop())
    return taken


def _leads_on(names: set[str]) -> bool:
    return bool(names & {"opens-agenda", "opens-decisions", "heading"}) or {"colon", "short"} <= names


def _step(reading: Reading, group: list[int], main: int, *, decided: bool) -> Step:
    headed = "topic-heading" in reading.names[main]
    for at in group:
        if at < main:
            continue
        if at != main and not headed and "within-agenda" not in reading.names[at]:
            break
        vote = voted(reading.pieces[at], reading.cues(at))
        if vote is not None:
            return Step(tuple(group), main, vote, at, decided)
    return Step(tuple(group), main, None, main, decided)


def vote_parts(made: Sequence[Step]) -> list[Part]:
    """The wordings of the votes as parts to mark."""
    return list(dict.fromkeys((step.vote_at, step.vote.start, step.vote.end, "vote") for step in made if step.vote is not None))


def items(reading: Reading, made: Sequence[Step], built: Built, ids: Ids) -> tuple[tuple[AgendaItem, ...], list[Source]]:
    """The items with the sources of what was read of each."""
    done: list[AgendaItem] = []
    sources: list[Source] = []
    for step in made:
        piece, cues = reading.pieces[step.main], reading.cues(step.main)
        kind, result = _kind_and_outcome(reading, step)
        by = presenter(reading, step.pieces)
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


def _kind_and_outcome(reading: Reading, step: Step) -> tuple[ItemKind, Outcome]:
    """What the item's main piece says; under a heading, what the paragraphs below it say."""
    piece, cues = reading.pieces[step.main], reading.cues(step.main)
    below = [reading.pieces[at] for at in step.pieces if at > step.main]
    if "topic-heading" not in reading.names[step.main] or not below:
        kind = item_kind(piece, cues, decided=step.decided)
        return kind, outcome(piece, cues, kind, step.vote, decided=step.decided)
    kind, number = topic_kind(below, cues)
    return kind, "" if kind == "discussion" else outcome(below[number], cues, kind, step.vote, decided=False)


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
