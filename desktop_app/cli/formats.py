"""`bayan formats`: the table of formats."""

from __future__ import annotations

import click

from desktop_app.cli.speech import language_option, spoken
from desktop_app.cli.streams import json_option, write_json
from desktop_app.formats import FORMATS


@click.command()
@json_option
@language_option
def formats(*, as_json: bool) -> None:
    """List the formats: r is read by `bayan import`, w is written by `bayan export`."""
    translate = spoken()
    if as_json:
        write_json([
            {
                "id": known.id, "title": translate(known.title), "suffixes": list(known.suffixes), "media_type": known.media_type,
                "reads": bool(known.read), "writes": bool(known.write), "options": list(known.options), "loses": list(known.loses),
            }
            for known in FORMATS
        ])  # fmt: skip
        return
    for known in FORMATS:
        ways = ("r" if known.read else "-") + ("w" if known.write else "-")
        click.echo(f"{ways} {known.id:8} {translate(known.title)} ({', '.join(known.suffixes)})")
