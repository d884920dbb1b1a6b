"""The words of an item: its name, what it says of itself, and its counts."""

from __future__ import annotations

from desktop_app.statement import AgendaItem, Vote
from desktop_app.statement.names import ITEM_KIND_NAMES, OUTCOME_NAMES, VOTE_METHOD_NAMES
from desktop_app.statement.runs import plain
from desktop_app.text.message import message
from desktop_app.ui.words import counted, said, tr

UNTITLED = message("Item without a title")
BEGINNING = 9
"""Words of the text that stand for a missing title."""


def name_of(item: AgendaItem) -> str:
    """The item's title; else the beginning of its text; else that it has none."""
    if item.title:
        return item.title
    words: list[str] = []
    for paragraph in item.paragraphs:
        words += plain(paragraph.runs).split(maxsplit=BEGINNING + 1)[: BEGINNING + 1]
        if len(words) > BEGINNING:
            return " ".join(words[:BEGINNING]) + "…"
    return " ".join(words) if words else tr(UNTITLED)


def kind_words(item: AgendaItem) -> str:
    """The kind."""
    return said(ITEM_KIND_NAMES[item.kind])


def outcome_words(item: AgendaItem) -> str:
    """The outcome; empty where none is named."""
    return said(OUTCOME_NAMES[item.outcome]) if item.outcome else ""


def presenter_words(item: AgendaItem) -> str:
    """Who presented it; empty where nobody is named."""
    return said(message("Presenter: {name}"), name=f"\u2068{item.presenter}\u2069") if item.presenter else ""


def vote_words(vote: Vote) -> str:
    """Method and figures; empty where no vote is reported."""
    if vote == Vote():
        return ""
    method = said(VOTE_METHOD_NAMES[vote.method]) if vote.method else tr(message("Vote"))
    figures = (
        (message("{count} for"), vote.for_),
        (message("{count} against"), vote.against),
        (message("{count} abstained"), vote.abstained),
    )
    return " · ".join((method, *(said(words, count=figure) for words, figure in figures if figure is not None)))


def item_words(count: int) -> str:
    """So many items."""
    return counted(count, message("1 item"), message("2 items"), message("{count:d} items"), message("{count} items"))


def decision_words(count: int) -> str:
    """So many decisions."""
    return counted(count, message("1 decision"), message("2 decisions"), message("{count:d} decisions"), message("{count} decisions"))


def problem_words(count: int) -> str:
    """So many problems."""
    return counted(count, message("1 problem"), message("2 problems"), message("{count:d} problems"), message("{count} problems"))
