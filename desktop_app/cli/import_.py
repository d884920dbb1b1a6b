"""`bayan import`: from a text to a statement."""

from __future__ import annotations

from pathlib import Path

import click

from desktop_app.cli.documents import named, tell_lost, to_change, write_statement
from desktop_app.cli.outline import told
from desktop_app.cli.speech import complain, language_option, say, spoken
from desktop_app.cli.streams import STANDARD, ids_from, json_option, out_option, read_input, write_json
from desktop_app.editing.house import house_here
from desktop_app.formats import FORMATS, Format, load, reader_of
from desktop_app.formats.json.write import outline, sources
from desktop_app.formats.plain.wrapped import hard_wrapped, unwrapped
from desktop_app.formats.xml.validate import validate
from desktop_app.language import RULES, check
from desktop_app.recognition import recognise
from desktop_app.statement import Statement
from desktop_app.text.message import filled, message
from desktop_app.text.plural import plural
from desktop_app.text.refusal import Refusal

FOUND = (
    message("`bayan check` finds 1 problem."),
    message("`bayan check` finds 2 problems."),
    message("`bayan check` finds {count:d} problems."),
    message("`bayan check` finds {count} problems."),
)


@click.command(name="import")
@click.argument("source", metavar="IN")
@json_option
@click.option("--from", "format_id", metavar="FORMAT", help="The format of IN (see `bayan formats`); else by its name, for - plain text.")
@click.option("--encoding", metavar="NAME", help="The encoding of a plain text, where Bayan would guess another.")
@click.option("--unwrap", is_flag=True, help="Join the lines of a text that was broken at a fixed width.")
@out_option
@language_option
def import_(source: str, format_id: str | None, encoding: str | None, output: str | None, *, as_json: bool, unwrap: bool) -> None:
    """Recognise the text in IN as a statement and write it.

    Prints what was recognised, as JSON with --json; the statement itself goes to -o, or to standard output where there is neither.
    The same text always gives the same file.
    """
    if as_json and output == STANDARD:
        raise Refusal(message("Standard output can't take both the statement and JSON. Name a file with -o, or leave one of them out."))
    known, writes = format_of(source, format_id), output is not None or not as_json
    data = to_change(source, output).data if writes and known.id == "xml" else read_input(source)
    statement, notes = imported(source, data, known, encoding, unwrap=unwrap)
    if writes:
        write_statement(output, statement)
        if known.id == "xml":
            tell_lost(source, data)
    if as_json:
        write_json({**outline(statement), "recognition": sources(statement), "notes": notes})
    elif output not in (None, STANDARD):
        report(statement, notes)


def format_of(source: str, format_id: str | None) -> Format:
    """The format that was named, else the one that goes with the file's suffix, else plain text. Raises Refusal for one not read."""
    if format_id is None:
        return reader_of(source)
    readable = {known.id: known for known in FORMATS if known.read}
    if format_id not in readable:
        raise Refusal(message('Bayan reads no format "{format}". `bayan formats` lists those it reads.'), format=format_id)
    return readable[format_id]


def imported(source: str, data: bytes, known: Format, encoding: str | None, *, unwrap: bool) -> tuple[Statement, list[str]]:
    """The recognised statement, and sentences about what a person should look at. Raises Refusal, which names the file."""
    origin = "" if source == STANDARD else Path(source).name
    try:
        read = load(known.read)
        lines = read(data) if known.id == "xml" else read(data, origin, encoding)
    except Refusal as refusal:
        raise named(source, refusal) from refusal
    if isinstance(lines, Statement):
        return lines, []
    broken = not unwrap and hard_wrapped(lines)
    statement, told = recognise(unwrapped(lines) if unwrap else lines, ids_from(data)), lines.notes
    if known.lay:
        statement, told = load(known.lay)(statement, data, lines)
    notes = [filled(spoken(), text, arguments) for text, arguments in told]
    if broken:
        notes.append(spoken()(message("The lines seem to be broken at a fixed width. Run it again with --unwrap to join them.")))
    return statement, notes


def report(statement: Statement, notes: list[str]) -> None:
    """Prints what was recognised, what breaks the rules of the format, and how many problems of the language there are."""
    translate = spoken()
    click.echo("\n".join(told(statement, translate)))
    problems = tuple(validate(statement))
    for problem in problems:
        click.echo(f"! {filled(translate, problem.message, problem.arguments)}")
    for note in notes:
        complain(note)
    count = len(problems) + len(check(statement, RULES, house_here(complain)))
    if count:
        found = plural(count, *FOUND)
        say(found.source, **dict(found.arguments))
    else:
        say(message("`bayan check` finds no problems."))
