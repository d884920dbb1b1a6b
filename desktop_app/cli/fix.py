"""`bayan fix`: the safe fixes, without asking."""

from __future__ import annotations

from difflib import unified_diff

import click

from desktop_app.cli.codes import known_codes
from desktop_app.cli.comment import refuse_released
from desktop_app.cli.documents import tell_lost, to_change, write_statement
from desktop_app.cli.speech import complain, language_option
from desktop_app.cli.streams import ids_from, out_option
from desktop_app.editing.house import house_here
from desktop_app.formats.xml.validate import validate
from desktop_app.formats.xml.write import write
from desktop_app.language import RULES, check, fixed, safe_fixes
from desktop_app.statement import Ids, Statement

ROUNDS = 8
"""One fix can lay another open; more rounds than this would mean that two rules undo each other's work."""


@click.command()
@click.argument("file")
@click.option("--only", multiple=True, metavar="CODES", help="The fixes of these rules alone: codes with commas between them.")
@click.option("--dry-run", is_flag=True, help="Print the differences instead of writing the result.")
@out_option
@language_option
def fix(file: str, only: tuple[str, ...], output: str | None, *, dry_run: bool) -> None:
    """Apply to FILE every fix that needs no human eye, and write the result."""
    opened = to_change(file, None if dry_run else output)
    if not dry_run:
        refuse_released(opened.statement)
    wanted = known_codes(only)
    after = mended(opened.statement, ids_from(opened.data, opened.statement), wanted)
    if not dry_run:
        write_statement(output, after)
        tell_lost(file, opened.data)
        return
    old, new = (write(statement).decode().splitlines(keepends=True) for statement in (opened.statement, after))
    click.echo("".join(unified_diff(old, new, file, file)), nl=False)


def mended(statement: Statement, ids: Ids, wanted: set[str]) -> Statement:
    """The statement after all safe fixes of these rules (of every rule where none is named); itself where there are none."""
    house = house_here(complain)
    for _ in range(ROUNDS):
        found = (problem for problem in (*validate(statement), *check(statement, RULES, house)) if not wanted or problem.code in wanted)
        change = fixed(statement, safe_fixes(found), ids)
        if change is None:
            break
        statement = change.statement
    return statement
