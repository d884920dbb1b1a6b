"""`bayan merge`: reviewers' copies in one statement."""

from __future__ import annotations

from datetime import datetime

import click

from desktop_app.cli.compare import opened
from desktop_app.cli.documents import named, write_statement
from desktop_app.cli.speech import complain, language_option, say, spoken
from desktop_app.cli.streams import STANDARD, out_option
from desktop_app.editing.identity import me
from desktop_app.editing.merging import together
from desktop_app.editing.settings import load_settings, settings_path
from desktop_app.review.workflow import read_only
from desktop_app.text.message import filled, message
from desktop_app.text.refusal import Refusal

CONFLICTS = 3
"""Exit status: merged, and something is left to decide."""


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="[BASE] COPY…")
@out_option
@language_option
def merge(files: tuple[str, ...], output: str | None) -> int:
    """Merge the copies of reviewers into one statement: what each suggests, and what he changed without a word, under his name.

    BASE is the statement as it is now, where the copies do not say what was sent out, or where it was changed since. What several
    suggest alike is one suggestion; what contradicts stands side by side: then the exit status is 3.
    """
    when = datetime.now().astimezone()
    first_one = opened(files[0], when)
    if why := read_only(first_one.statement):
        raise named(files[0], Refusal(why))
    came = [first_one, *(opened(name, when, first_one.statement if first_one.base is None else None) for name in files[1:])]
    first, copies = (came[0].statement, came[1:]) if came[0].base is None else (None, came)
    if not copies:
        raise Refusal(message("Name at least one copy beside the statement; {file} does not carry what was sent out."), file=files[0])
    done = together(first, copies, when, me(load_settings(settings_path())).name)
    write_statement(output, done.statement)
    for text, arguments in done.notes:
        complain(filled(spoken(), text, arguments))
    if output not in (None, STANDARD):
        say(
            message("Suggestions: {changes}. Comments: {comments}. To be decided between rivals: {conflicts}."),
            changes=len(done.statement.changes), comments=len(done.statement.comments), conflicts=len(done.conflicts),
        )  # fmt: skip
    return CONFLICTS if done.conflicts else 0
