"""`bayan check`: what is wrong with statements."""

from __future__ import annotations

import click

from desktop_app.cli.documents import Given, given
from desktop_app.cli.problems import as_json as described
from desktop_app.cli.problems import as_line, lines_of
from desktop_app.cli.speech import complain, language_option, say, spoken
from desktop_app.cli.streams import json_option, write_json
from desktop_app.formats.xml.validate import validate
from desktop_app.statement import Problem, Statement
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@json_option
@click.option("--schema-only", is_flag=True, help="The grammar and the rules of the format alone, not the language.")
@click.option("--rules", multiple=True, metavar="CODES", help="These rules alone: codes with commas between them.")
@language_option
def check(files: tuple[str, ...], *, as_json: bool, schema_only: bool, rules: tuple[str, ...]) -> int:
    """Check FILES. Exit 0: no errors (warnings there may be), 1: errors were found, 2: a file can't be read."""
    wanted = {code for codes in rules for code in codes.split(",")}
    told: list[dict[str, object]] = []
    status = 0
    for name in files:
        try:
            opened = given(name)
        except Refusal as refusal:
            complain(refusal)
            status = 2
            continue
        problems = [problem for problem in found(opened.statement, schema_only=schema_only) if not wanted or problem.code in wanted]
        status = max(status, int(any(problem.severity == "error" for problem in problems)))
        if as_json:
            told += _described(name, opened, problems)
        else:
            _print(name, opened, problems)
    if as_json:
        write_json(told)
    return status


def found(statement: Statement, *, schema_only: bool = False) -> tuple[Problem, ...]:
    """The problems of a statement in the order of its text; those of the format's own rules alone, or all."""
    if schema_only:
        return tuple(validate(statement))
    from desktop_app.editing.checking import CHECKS, in_order  # noqa: PLC0415 - the schema alone must come at once

    return in_order(statement, [problem for every in CHECKS for part in every(statement) for problem in part])


def _described(name: str, opened: Given, problems: list[Problem]) -> list[dict[str, object]]:
    lines, translate = lines_of(opened.data), spoken()
    return [{"file": name, **described(problem, opened.statement, lines, translate)} for problem in problems]


def _print(name: str, opened: Given, problems: list[Problem]) -> None:
    lines, translate = lines_of(opened.data), spoken()
    for problem in problems:
        click.echo(as_line(name, problem, lines, translate))
    if not problems:
        say(message("{file}: no problems"), file=name)
