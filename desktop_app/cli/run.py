"""`bayan run`: editing commands of the table, without a window."""

from __future__ import annotations

import json
from datetime import datetime
from typing import NamedTuple

import click

from desktop_app.cli.documents import tell_lost, to_change, write_statement
from desktop_app.cli.placing import placed
from desktop_app.cli.speech import language_option
from desktop_app.cli.streams import ids_from, out_option
from desktop_app.editing.commands import COMMANDS, Context, Edit
from desktop_app.editing.selection import Selection
from desktop_app.review.workflow import read_only
from desktop_app.statement import Ids, Statement
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal


class Step(NamedTuple):
    """A command of the table with its arguments."""

    command: str
    arguments: dict[str, object]


@click.command()
@click.argument("file")
@click.argument("steps", nargs=-1, required=True, metavar="'COMMAND[:JSON]'…")
@click.option("--at", "places", multiple=True, metavar="NODE[.FIELD | :START-END]", help="Where it works; once for each command, in order.")
@click.option("--author", default="", metavar="NAME", help="Who makes the change.")
@out_option
@language_option
def run(file: str, steps: tuple[str, ...], places: tuple[str, ...], author: str, output: str | None) -> None:
    """Apply commands of the table (see `bayan commands`) to FILE, one after the other, and write the result.

    START and END count code points of a paragraph's text. A command without an --at of its own works where the one before it ended.
    A command that does not apply there is an error (exit 2); nothing is written then.
    """
    if len(places) > len(steps):
        raise Refusal(message("There are more --at than commands. Give each command one at most, in the same order."))
    opened = to_change(file, output)
    ids = ids_from(opened.data, opened.statement)
    statement, selection = opened.statement, Selection()
    for number, words in enumerate(steps):
        step = parsed(words)
        if number < len(places):
            selection = placed(places[number], statement)
        statement, selection = applied(step, statement, selection, ids, author)
    write_statement(output, statement)
    tell_lost(file, opened.data)


def parsed(words: str) -> Step:
    """A command and its JSON arguments. Raises Refusal where the JSON is none, or no object."""
    name, colon, text = words.partition(":")
    try:
        arguments = json.loads(text) if colon else {}
    except (ValueError, RecursionError):
        arguments = None
    if not isinstance(arguments, dict):
        raise Refusal(message('The arguments of {command} are no JSON object. Write for example: {command}:{{"text": "…"}}'), command=name)
    return Step(name, arguments)


def applied(step: Step, statement: Statement, selection: Selection, ids: Ids, author: str) -> tuple[Statement, Selection]:
    """The statement after a command, and where the caret stands then. Raises Refusal where the command does not apply."""
    act = next((known.act for known in COMMANDS if known.id == step.command), None)
    if act is None:
        raise Refusal(message('There is no command "{command}". `bayan commands` lists them.'), command=step.command)
    edit = act.function if isinstance(act, Edit) else act.alone
    if edit is None:
        raise Refusal(
            message('"{command}" belongs to the window; `bayan run` takes the commands that change a statement.'), command=step.command
        )
    if why := read_only(statement):
        raise Refusal(why)
    change = edit(Context(statement, selection, ids, datetime.now().astimezone(), author, step.arguments))
    if change is None:
        raise Refusal(message('"{command}" does not apply here, or would change nothing. Name its place with --at.'), command=step.command)
    caret = change.caret
    return change.statement, selection if caret is None else Selection(caret.node, caret.offset, "", caret.offset, caret.field)
