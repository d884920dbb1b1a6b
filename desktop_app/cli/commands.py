"""`bayan commands`: the command table."""

from __future__ import annotations

import click

from desktop_app.cli.speech import language_option, spoken
from desktop_app.cli.streams import json_option, write_json
from desktop_app.editing.commands import COMMANDS, Command, Edit


@click.command()
@json_option
@language_option
def commands(*, as_json: bool) -> None:
    """List the editing commands; those marked with * can be given to `bayan run`."""
    translate = spoken()
    if as_json:
        write_json([
            {
                "id": known.id, "title": translate(known.title), "purpose": translate(known.purpose), "keys": list(known.keys),
                "place": known.place or None, "scope": known.scope, "needs": known.needs or None, "runs": _runs(known),
            }
            for known in COMMANDS
        ])  # fmt: skip
        return
    width = max(len(known.id) for known in COMMANDS)
    for known in COMMANDS:
        mark = "*" if _runs(known) else " "
        keys = f"  ({known.keys[0]})" if known.keys else ""
        click.echo(f"{mark} {known.id:{width}}  {translate(known.title)} – {translate(known.purpose)}{keys}")


def _runs(known: Command) -> bool:
    """Whether `bayan run` takes it."""
    return isinstance(known.act, Edit) or known.act.alone is not None
