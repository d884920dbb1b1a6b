"""The report by reviewer as a web page that stands alone: to read, to print, to send to a reviewer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from html import escape

from desktop_app.editing.review_times import whole_time
from desktop_app.resource import resource
from desktop_app.review.listing import CommentRow, comments_listed, place_of, words_at
from desktop_app.review.report import Entry, Reviewer
from desktop_app.review.wording import place_name
from desktop_app.review.workflow import changed_since
from desktop_app.statement import Statement
from desktop_app.statement.directions import language_direction
from desktop_app.statement.names import STATUS_NAMES
from desktop_app.statement.walking import title
from desktop_app.text.isolating import isolated
from desktop_app.text.message import Message, Translate, filled, message

OUTCOMES = (
    ("accepted", message("Accepted suggestions")),
    ("rejected", message("Rejected suggestions")),
    ("open", message("Not decided yet")),
    ("overtaken", message("Gone with other edits, not decided")),
)
LISTED = 300
"""Longer passages are cut here."""


def page(statement: Statement, reviewers: tuple[Reviewer, ...], translate: Translate, language: str) -> bytes:
    """The report in the language of the interface, UTF-8. What people wrote keeps its own direction."""
    name = " ".join(title(statement).split()) or statement.id
    head = translate(message("Review report"))
    sheets = "\n".join(resource(f"theme/{each}.css").read_text("utf-8").strip() for each in ("statement", "report"))
    body = "".join(_body(statement, reviewers, translate, name))
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}" dir="{language_direction(language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{escape(f"{head} · {name}")}</title>\n'
        f'<style>\n{sheets}\n</style>\n</head>\n<body>\n<article class="report">\n'
        f"<h1>{escape(head)}</h1>\n{body}</article>\n</body>\n</html>\n"
    ).encode()


def _body(statement: Statement, reviewers: tuple[Reviewer, ...], translate: Translate, name: str) -> Iterator[str]:
    status = f"{translate(message('Status'))}: {translate(STATUS_NAMES[statement.metadata.status])}"
    yield f'<p class="under"><bdi>{escape(name)}</bdi><br>{escape(status)}</p>\n'
    if changed_since(statement):
        yield f'<p class="warning">{escape(translate(message("The content was changed after the approval.")))}</p>\n'
    if statement.milestones:
        yield _table(
            (translate(message("Step")), translate(message("By whom")), translate(message("When")), translate(message("Note"))),
            (
                (escape(translate(STATUS_NAMES[each.status])), _own(each.by), _time(each.at, translate), _own(each.note))
                for each in statement.milestones
            ),
            columns=("", "", "", "words"),
        )
    if not reviewers:
        yield f"<p>{escape(translate(message('Nobody has commented on it or suggested anything.')))}</p>\n"
        return
    yield _counts(reviewers, translate)
    for reviewer in reviewers:
        yield from _reviewer(reviewer, translate)
    lost = tuple(row for row in comments_listed(statement) if row.detached)
    if lost:
        yield f"<h2>{escape(translate(message('Comments whose passage is gone')))}</h2>\n"
        yield from (_comment(row, translate) for row in lost)


def _counts(reviewers: tuple[Reviewer, ...], translate: Translate) -> str:
    shown = [(key, words) for key, words in OUTCOMES if key != "overtaken" or any(each.overtaken for each in reviewers)]
    head = (translate(message("Reviewer")), *(translate(words) for _, words in shown), translate(message("Comments")))
    left = message("{count} ({open} not resolved)")
    rows = (
        (
            _own(each.name),
            *(str(len(getattr(each, key))) for key, _ in shown),
            escape(filled(translate, left, {"count": len(each.comments), "open": each.comments_open}))
            if each.comments_open
            else str(len(each.comments)),
        )
        for each in reviewers
    )
    return _table(head, rows, "counts")


def _reviewer(reviewer: Reviewer, translate: Translate) -> Iterator[str]:
    badge = f'<span class="initials" aria-hidden="true">{escape(reviewer.initials)}</span> ' if reviewer.initials else ""
    yield f"<h2>{badge}{_own(reviewer.name)}</h2>\n"
    for key, words in OUTCOMES:
        entries: list[Entry] = getattr(reviewer, key)
        if entries:
            yield f"<h3>{escape(translate(words))} ({len(entries)})</h3>\n"
            yield _entries(entries, translate, decided=key in ("accepted", "rejected"))
    kept = [row for row in reviewer.comments if not row.detached]
    if kept:
        yield f"<h3>{escape(translate(message('Comments')))} ({len(kept)})</h3>\n"
        yield from (_comment(row, translate) for row in kept)


def _entries(entries: list[Entry], translate: Translate, *, decided: bool) -> str:
    head = [translate(message("Suggestion")), translate(message("Where")), translate(message("When"))]
    rows = []
    for entry in entries:
        row = [
            escape(_sentence(entry.told, translate)),
            escape(translate(place_name(entry.section))),
            _time(entry.created, translate),
        ]
        rows.append((*row, _decided(entry, translate)) if decided else tuple(row))
    columns = ("words", "place", "when", "by") if decided else ("words", "place", "when")
    return _table((*head, translate(message("Decided by"))) if decided else head, rows, columns=columns)


def _decided(entry: Entry, translate: Translate) -> str:
    return "<br>".join(filter(None, (_own(entry.by), "" if entry.at is None else _time(entry.at, translate))))


def _comment(row: CommentRow, translate: Translate) -> str:
    comment = row.comment
    state = message("Resolved") if comment.resolved else message("Not resolved")
    words = Message(message("“{words}”"), (("words", words_at(row, LISTED)),)) if row.words.strip() else None
    place = "" if row.detached else f"{escape(_sentence(place_of(row), translate))} · "
    replies = "".join(
        f'<p class="reply"><span class="said">{_own(each.author)} · {_time(each.created, translate)}</span><br>{_own(each.text)}</p>\n'
        for each in comment.replies
    )
    when = _time(comment.created, translate)
    return (
        f'<blockquote>\n<p class="said place-said">{place}{"" if words is None else escape(_sentence(words, translate))}</p>\n'
        f"<p>{_own(comment.text)}</p>\n"
        f'<p class="said by-said">{_own(comment.author)} · {when} · {escape(translate(state))}</p>\n{replies}</blockquote>\n'
    )


def _table(head: Iterable[str], rows: Iterable[Iterable[str]], name: str = "", columns: Iterable[str] = ()) -> str:
    classes = [*columns]
    given = [f' class="{each}"' if each else "" for each in classes]
    top = "".join(f'<th scope="col"{given[at] if at < len(given) else ""}>{escape(each)}</th>' for at, each in enumerate(head))
    lines = ("".join(f"<td{given[at] if at < len(given) else ''}>{cell}</td>" for at, cell in enumerate(row)) for row in rows)
    body = "".join(f"<tr>{line}</tr>\n" for line in lines)
    kind = f' class="{name}"' if name else ""
    return f"<table{kind}>\n<thead><tr>{top}</tr></thead>\n<tbody>\n{body}</tbody>\n</table>\n"


def _sentence(told: Message, translate: Translate) -> str:
    whole = isolated(told)
    return filled(translate, whole.source, whole.arguments)


def _own(text: str) -> str:
    """What a person wrote: in its own direction, its lines as lines."""
    return f'<bdi dir="auto">{"<br>".join(map(escape, text.split(chr(0x2028))))}</bdi>' if text else ""


def _time(when: datetime, translate: Translate) -> str:
    told = whole_time(when)
    return f'<time datetime="{when.isoformat()}">{filled(translate, told.source, told.arguments)}</time>'
