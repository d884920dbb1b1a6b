"""`bayan check`: what is wrong with statements."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import click

from desktop_app.cli.codes import known_codes
from desktop_app.cli.documents import Given, given
from desktop_app.cli.folders import gathered, going, shows_bar
from desktop_app.cli.problems import Placed, as_line, described
from desktop_app.cli.speech import complain, language_option, say, spoken
from desktop_app.cli.streams import json_option, write_json
from desktop_app.formats.xml.lines import lines_of
from desktop_app.formats.xml.validate import found_in
from desktop_app.statement import Problem
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@json_option
@click.option("--schema-only", is_flag=True, help="The grammar and the rules of the format alone, not the language.")
@click.option("--rules", multiple=True, metavar="CODES", help="These rules alone: codes with commas between them.")
@language_option
def check(files: tuple[str, ...], *, as_json: bool, schema_only: bool, rules: tuple[str, ...]) -> int:
    """Check FILES, and all statements in folders among them. Exit 0: no errors (warnings there may be), 1: errors were found, 2: a file
    can't be read."""
    wanted = known_codes(rules)
    told: list[dict[str, object]] = []
    names, status = gathered(files)
    waiting: list[Callable[[], None]] = []
    tell = waiting.append if shows_bar(names) else lambda speak: speak()
    for name in going(names):
        try:
            opened = given(name)
        except Refusal as refusal:
            tell(partial(complain, refusal))
            status = 2
            continue
        found = [one for one in problems(opened, schema_only=schema_only) if not wanted or one.problem.code in wanted]
        status = max(status, int(any(one.problem.severity == "error" for one in found)))
        told += [{"file": name, **described(one, opened.statement, spoken())} for one in found] if as_json else []
        if not as_json:
            tell(partial(_print, name, found))
    for speak in waiting:
        speak()
    if as_json:
        write_json(told)
    return status


def problems(opened: Given, *, schema_only: bool = False) -> list[Placed]:
    """The problems of a file, each with its line: those of the format in order of the file, then those of the language."""
    found = [Placed(one.problem, one.line) for one in found_in(opened.data)]
    if not schema_only:
        from desktop_app.editing.house import house_here  # noqa: PLC0415 - the schema alone must come at once
        from desktop_app.language import RULES  # noqa: PLC0415
        from desktop_app.language import check as check_language  # noqa: PLC0415

        lines = lines_of(opened.data)
        found += [Placed(problem, _line(lines, problem)) for problem in check_language(opened.statement, RULES, house_here(complain))]
    return found


def _line(lines: dict[tuple[str, str], int], problem: Problem) -> int | None:
    return lines.get((problem.node, problem.field), lines.get((problem.node, "")))


def _print(name: str, found: list[Placed]) -> None:
    translate = spoken()
    for one in found:
        click.echo(as_line(name, one, translate))
    if not found:
        say(message("{file}: no problems"), file=name)
