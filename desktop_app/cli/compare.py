"""`bayan compare`: what one file says otherwise than another, as suggestions, or as a page with both."""

from __future__ import annotations

from datetime import datetime
from pathlib import PurePath
from random import Random

import click

from desktop_app.cli.documents import named, write_statement
from desktop_app.cli.speech import language, language_option, say, spoken
from desktop_app.cli.streams import STANDARD, out_option, read_input, write_output
from desktop_app.editing.columns import columns
from desktop_app.editing.columns.page import page
from desktop_app.editing.merging import Came, came_back
from desktop_app.review.compare import compare as compared
from desktop_app.statement import Statement, fresh_ids
from desktop_app.statement.walking import node_ids
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal


@click.command()
@click.argument("old", metavar="A")
@click.argument("new", metavar="B")
@click.option("--author", default="", metavar="NAME", help="Whose suggestions they are; else the author that B names, or its file name.")
@click.option("--html", "as_html", is_flag=True, help="Write a web page with both texts side by side instead.")
@out_option
@language_option
def compare(old: str, new: str, author: str, *, as_html: bool, output: str | None) -> None:
    """Write A with what B says otherwise as suggestions. Rejecting them all gives A.

    Paragraphs are found by their ids, else by what they say. Suggestions that A or B hold already stay as they are.
    """
    when = datetime.now().astimezone()
    first = opened(old, when)
    second = opened(new, when, first.statement)
    if as_html:
        names = (PurePath(old).name, PurePath(new).name)
        write_output(output, page(columns(first.statement, second.statement), names, when, spoken(), language()))
        return
    ids = fresh_ids(Random(second.author), (*node_ids(first.statement), *node_ids(second.statement)))
    done = compared(first.statement, second.statement, author.strip() or second.author, when, ids)
    write_statement(output, done)
    if output in (None, STANDARD):
        return
    for name, came in ((old, first), (new, second)):
        if came.statement.changes:
            say(message("{file} holds suggestions already; they stay as they are."), file=name)
    say(message("Differences: {count}."), count=len(done.changes) - len(first.statement.changes))


def opened(name: str, when: datetime, mine: Statement | None = None) -> Came:
    """The statement in a file of any kind that Bayan reads. Raises Refusal, which names the file."""
    try:
        return came_back("" if name == STANDARD else name, read_input(name), when, mine)
    except Refusal as refusal:
        raise named(name, refusal) from refusal
