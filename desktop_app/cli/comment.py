"""`bayan comment`: a remark on a statement."""

from __future__ import annotations

from datetime import datetime

import click

from desktop_app.cli.documents import tell_lost, to_change, write_statement
from desktop_app.cli.placing import placed
from desktop_app.cli.speech import language_option
from desktop_app.cli.streams import ids_from, out_option
from desktop_app.editing.selection import Selection
from desktop_app.review import commenting, workflow
from desktop_app.statement import OnField, OnNode, Paragraph, Statement
from desktop_app.statement.fields import fields_of
from desktop_app.statement.runs import length
from desktop_app.statement.walking import find
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal


@click.command()
@click.argument("file")
@click.option("--at", "place", required=True, metavar="NODE[.FIELD | :START-END]", help="What it is about; ids are in `bayan show --json`.")
@click.option("--text", required=True, metavar="TEXT", help="What it says.")
@click.option("--author", required=True, metavar="NAME", help="Who says it.")
@out_option
@language_option
def comment(file: str, place: str, text: str, author: str, output: str | None) -> None:
    """Add a comment to FILE: at a paragraph, an item, a field, or words of a paragraph. START and END count code points of its text."""
    opened = to_change(file, output)
    refuse_released(opened.statement)
    if not text.strip() or not author.strip():
        raise Refusal(message("A comment needs words and an author. Give both, as --text and --author."))
    where = aimed(placed(place, opened.statement), opened.statement)
    ids = ids_from(opened.data, opened.statement)
    change = commenting.comment(opened.statement, where, author.strip(), datetime.now().astimezone(), text, ids)
    if change is None:
        raise Refusal(message("There is nothing to comment on at {place}."), place=place)
    write_statement(output, change.statement)
    tell_lost(file, opened.data)


def aimed(selection: Selection, statement: Statement) -> commenting.Where:
    """The place of a comment. Raises Refusal for a field or for letters that the node does not have."""
    node, found = selection.node, find(statement, selection.node)
    if found is None:
        return OnNode(node)
    if selection.field:
        if selection.field not in fields_of(found):
            raise Refusal(
                message("“{node}” has no field “{field}”; it has: {known}."),
                node=node, field=selection.field, known=", ".join(fields_of(found)),
            )  # fmt: skip
        return OnField(node, selection.field)
    if selection.empty:
        return OnNode(node)
    size = length(found.runs) if isinstance(found, Paragraph) else 0
    if selection.end > size:
        raise Refusal(message("“{node}” has {count} letters; {start}-{end} is not among them."), node=node, count=size,
                      start=selection.start, end=selection.end)  # fmt: skip
    return ((node, selection.start, selection.end),)


def refuse_released(statement: Statement) -> None:
    """Raises Refusal where the statement may not be changed any more."""
    reason = workflow.read_only(statement)
    if reason:
        raise Refusal(reason)
