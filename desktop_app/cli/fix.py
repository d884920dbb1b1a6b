"""`bayan fix`: the safe fixes, without asking."""

from __future__ import annotations

from difflib import unified_diff

import click

from desktop_app.cli.check import found
from desktop_app.cli.documents import given, write_statement
from desktop_app.cli.speech import language_option
from desktop_app.cli.streams import ids_from, out_option
from desktop_app.statement import Fix, Ids, Statement
from desktop_app.statement.edits.fixing import apply_fix

ROUNDS = 8
"""Fixes can lay open others; more rounds than this would mean that two rules undo each other's work."""


@click.command()
@click.argument("file")
@click.option("--only", multiple=True, metavar="CODES", help="The fixes of these rules alone: codes with commas between them.")
@click.option("--dry-run", is_flag=True, help="Print the differences instead of writing the result.")
@out_option
@language_option
def fix(file: str, only: tuple[str, ...], output: str | None, *, dry_run: bool) -> None:
    """Apply to FILE every fix that needs no human eye, and write the result."""
    opened = given(file)
    wanted = {code for codes in only for code in codes.split(",")}
    fixed = mended(opened.statement, ids_from(opened.data, opened.statement), wanted)
    if not dry_run:
        write_statement(output, fixed)
        return
    from desktop_app.formats.xml.write import write  # noqa: PLC0415 - only a dry run compares texts

    old, new = (write(statement).decode().splitlines(keepends=True) for statement in (opened.statement, fixed))
    click.echo("".join(unified_diff(old, new, file, file)), nl=False)


def mended(statement: Statement, ids: Ids, wanted: set[str]) -> Statement:
    """The statement after all safe fixes of these rules (of every rule where none is named); itself where there are none."""
    for _ in range(ROUNDS):
        before = statement
        for repair in safe_fixes(statement, wanted):
            change = apply_fix(statement, repair, ids)
            statement = statement if change is None else change.statement
        if statement is before:
            break
    return statement


def safe_fixes(statement: Statement, wanted: set[str]) -> list[Fix]:
    """The first safe fix of each problem, the last place first: so the offsets of those to come stay right."""
    fixes = []
    for problem in reversed(found(statement)):
        safe = next((repair for repair in problem.fixes if repair.safe), None)
        if safe is not None and (not wanted or problem.code in wanted):
            fixes.append(safe)
    return fixes
