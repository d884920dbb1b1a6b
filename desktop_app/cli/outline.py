"""The outline of a statement in words, as `import` and `show` print it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from desktop_app.statement import AgendaItem, Event, Statement, Vote
from desktop_app.statement.names import ITEM_KIND_NAMES, KIND_NAMES, OUTCOME_NAMES, SECTION_NAMES, VOTE_METHOD_NAMES
from desktop_app.statement.nodes import SECTIONS
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import section_paragraphs, title
from desktop_app.text.message import Translate, filled, message

WIDTH = 72
"""Longer beginnings of texts are cut here."""


def told(statement: Statement, translate: Translate) -> Iterator[str]:
    """One line for each field that is known, for each section and for each item of the agenda."""
    metadata = statement.metadata
    fields = (
        (message("Headline"), title(statement).replace("\n", " / ")),
        (message("Kind"), translate(KIND_NAMES[metadata.kind])),
        (message("Language"), statement.language),
        (message("Issuer"), metadata.issuer),
        (message("Issued"), _day(metadata.issued)),
        (message("Place"), metadata.place),
        *_event(metadata.event),
        (message("Attendance"), "; ".join(_some((group.role, group.body, _of(group.count, group.of))) for group in metadata.attendance)),
        (message("Signatories"), "; ".join(_some((who.name, who.office, who.body)) for who in metadata.signatories)),
    )
    yield from (f"{translate(label)}: {value}" for label, value in fields if value)
    left = ((message("Suggestions"), statement.changes), (message("Comments"), statement.comments))
    yield from (f"{translate(label)}: {len(some)}" for label, some in left if some)
    for section in SECTIONS:
        count = len(section_paragraphs(statement, section))
        if count:
            words = message("one paragraph") if count == 1 else message("{count} paragraphs")
            yield f"{translate(SECTION_NAMES[section])}: {filled(translate, words, {'count': count})}"
        if section == "agenda":
            yield from (f"  {number}. {_item(item, translate)}" for number, item in enumerate(statement.agenda, 1))


def _event(event: Event) -> tuple[tuple[str, str], ...]:
    ordinal = "" if event.ordinal is None else str(event.ordinal)
    days = " – ".join(dict.fromkeys(day for day in (_day(event.starts), _day(event.ends)) if day))
    return (
        (message("Event"), _some((event.name, ordinal))),
        (message("Date of the event"), _some((days, event.time))),
        (message("Venue"), _some((event.venue, event.region))),
        (message("Slogan"), " / ".join(event.slogans)),
    )


def _item(item: AgendaItem, translate: Translate) -> str:
    text = " ".join(plain(piece.runs).strip() for piece in item.paragraphs)
    outcome = translate(OUTCOME_NAMES[item.outcome]) if item.outcome else ""
    head = _some((translate(ITEM_KIND_NAMES[item.kind]), outcome, _vote(item.vote, translate)))
    return f"{head}: {item.title or _cut(text)}"


def _vote(vote: Vote, translate: Translate) -> str:
    figures = [figure for figure in (vote.for_, vote.against, vote.abstained) if figure is not None]
    method = translate(VOTE_METHOD_NAMES[vote.method]) if vote.method else ""
    return " ".join(word for word in (method, " : ".join(map(str, figures))) if word)


def _some(words: Iterable[str]) -> str:
    return ", ".join(word for word in words if word)


def _of(count: int | None, whole: int | None) -> str:
    return " / ".join(str(number) for number in (count, whole) if number is not None)


def _day(day: object) -> str:
    return "" if day is None else str(day)


def _cut(text: str) -> str:
    return text if len(text) <= WIDTH else text[: WIDTH - 1].rstrip() + "…"
