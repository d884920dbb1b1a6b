"""`bayan reject`: the text stays as it was."""

from __future__ import annotations

import click

from desktop_app.cli.deciding import decide, deciding_options
from desktop_app.cli.speech import language_option


@click.command()
@click.argument("file")
@deciding_options
@language_option
def reject(file: str, authors: tuple[str, ...], ids: tuple[str, ...], by: str, output: str | None, *, everything: bool) -> int:
    """Reject suggestions in FILE, and write the result. What hangs together is decided together. The decisions are remembered for the
    report of `bayan review`."""
    return decide(file, output, (authors, ids, everything), by, "rejected")
