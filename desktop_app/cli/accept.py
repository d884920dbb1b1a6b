"""`bayan accept`: suggestions become the text."""

from __future__ import annotations

import click

from desktop_app.cli.deciding import decide, deciding_options
from desktop_app.cli.speech import language_option


@click.command()
@click.argument("file")
@deciding_options
@language_option
def accept(file: str, authors: tuple[str, ...], ids: tuple[str, ...], by: str, output: str | None, *, everything: bool) -> int:
    """Accept suggestions in FILE, and write the result. What hangs together is decided together; rivals of what is accepted are rejected.
    With --all, rivals that are not named besides are left to decide: then the exit status is 3. The decisions are remembered for the
    report of `bayan review`."""
    return decide(file, output, (authors, ids, everything), by, "accepted")
