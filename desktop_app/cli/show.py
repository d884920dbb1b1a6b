"""`bayan show`: what a statement says."""

from __future__ import annotations

import click

from desktop_app.cli.documents import given
from desktop_app.cli.outline import told
from desktop_app.cli.reviewing import changes_told, comments_told
from desktop_app.cli.speech import language_option, spoken
from desktop_app.cli.streams import json_option, write_json
from desktop_app.formats.json.write import outline
from desktop_app.statement import Statement


@click.command()
@click.argument("file")
@json_option
@language_option
def show(file: str, *, as_json: bool) -> None:
    """Show the outline of FILE: its fields, its agenda with votes, its sections."""
    statement = given(file).statement
    if as_json:
        write_json(described(statement))
    else:
        click.echo("\n".join(told(statement, spoken())))


def described(statement: Statement) -> dict[str, object]:
    """The outline with the comments and the suggestions."""
    return {**outline(statement), "comments": comments_told(statement), "changes": changes_told(statement, spoken())}
