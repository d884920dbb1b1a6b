"""Which suggestions `accept` and `reject` decide, and what is said of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, Literal, TypeVar

import click

from desktop_app.cli.comment import refuse_released
from desktop_app.cli.documents import tell_lost, to_change, write_statement
from desktop_app.cli.speech import complain, say, spoken
from desktop_app.cli.streams import STANDARD, out_option
from desktop_app.editing.settings import load_settings, settings_path
from desktop_app.review.bonds import contested_deletions, needed, rivals, together
from desktop_app.review.decisions import decided, decisions
from desktop_app.statement import Statement
from desktop_app.text.message import filled, message
from desktop_app.text.refusal import Refusal

Function = TypeVar("Function", bound=Callable[..., Any])
Outcome = Literal["accepted", "rejected"]
LEFT = 3
"""Exit status: rivals are left to decide."""
RIVALS = message("Left to decide, for they are rivals: {count}. Accept one of them with --id.")


def deciding_options(function: Function) -> Function:
    """Adds the options that both subcommands share."""
    for option in (
        out_option,
        click.option("--by", default="", metavar="NAME", help="Who decides; else the name in the settings."),
        click.option("--all", "everything", is_flag=True, help="All suggestions; rivals are not accepted unless named."),
        click.option("--id", "ids", multiple=True, metavar="ID", help="The suggestion of this id (see `bayan review`). May be repeated."),
        click.option("--author", "authors", multiple=True, metavar="NAME", help="The suggestions of this reviewer. May be repeated."),
    ):
        function = option(function)
    return function


def decide(file: str, output: str | None, chosen: tuple[tuple[str, ...], tuple[str, ...], bool], by: str, outcome: Outcome) -> int:
    """Accepts or rejects the suggestions of these authors and ids, or all, and writes the result; gives the exit status. Raises Refusal
    where none is named, or one that is not there, or nobody decides."""
    opened = to_change(file, output)
    refuse_released(opened.statement)
    changes = named(opened.statement, *chosen)
    who = by.strip() or load_settings(settings_path()).author
    if not who:
        raise Refusal(message("Say who decides: give --by NAME, or enter your name in the settings."))
    if outcome == "accepted":
        changes = undisputed(opened.statement, changes, named(opened.statement, *chosen[:2], everything=False) if any(chosen[:2]) else ())
    kinds = {"accepted": changes} if outcome == "accepted" else {"rejected": changes}
    done = decided(opened.statement, **kinds, by=who, when=datetime.now().astimezone())
    write_statement(output, done)
    tell_lost(file, opened.data)
    if output not in (None, STANDARD):
        told(opened.statement, done)
    left = sum(bool(rivals(done, each.id)) for each in done.changes) if chosen[2] and outcome == "accepted" else 0
    if left:
        complain(filled(spoken(), RIVALS, (("count", left),)))
    return LEFT if left else 0


def undisputed(statement: Statement, changes: tuple[str, ...], wanted: tuple[str, ...]) -> tuple[str, ...]:
    """These suggestions without those of which only one can come true, and what is decided with them; the wanted ones stay."""
    disputed = {*contested_deletions(statement), *(each for each in changes if rivals(statement, each))}
    return tuple(each for each in changes if each in wanted or disputed.isdisjoint(together(statement, each) | needed(statement, each)))


def named(statement: Statement, authors: tuple[str, ...], ids: tuple[str, ...], everything: bool) -> tuple[str, ...]:
    """The ids of the suggestions that are named, by whatever way. Raises Refusal."""
    if not (authors or ids or everything):
        raise Refusal(message("Say which suggestions: --author NAME, --id ID or --all."))
    known = {change.id: change.authors for change in statement.changes}
    missing = next((each for each in ids if each not in known), None)
    if missing is not None:
        raise Refusal(message("There is no open suggestion “{id}”. `bayan review` lists them."), id=missing)
    names = dict.fromkeys(name for several in known.values() for name in several)
    stranger = next((each for each in authors if each not in names), None)
    if stranger is not None and not names:
        raise Refusal(message("There are no open suggestions."))
    if stranger is not None:
        raise Refusal(message("“{name}” has no open suggestions. There are some of: {known}"), name=stranger, known=", ".join(names))
    return tuple(each for each, several in known.items() if everything or each in ids or not set(authors).isdisjoint(several))


def told(old: Statement, new: Statement) -> None:
    """Says how many suggestions were decided, rivals too, and how many are left."""
    before = {each.id for each in decisions(old)}
    fresh = [each.outcome for each in decisions(new) if each.id not in before]
    say(
        message("Accepted: {accepted}. Rejected: {rejected}. Still open: {open}."),
        accepted=fresh.count("accepted"), rejected=fresh.count("rejected"), open=len(new.changes),
    )  # fmt: skip
