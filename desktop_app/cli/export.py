"""`bayan export`: a statement in other formats."""

from __future__ import annotations

import os
from pathlib import Path, PurePath

import click

from desktop_app.cli.documents import STANDARD_INPUT, given, tell_lost, to_change
from desktop_app.cli.speech import complain, language, language_option, spoken
from desktop_app.cli.streams import STANDARD, write_output
from desktop_app.editing.exporting import lost
from desktop_app.formats import FORMATS, Format, load
from desktop_app.statement import Statement
from desktop_app.text.message import Message, filled, message
from desktop_app.text.refusal import Refusal


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option("--to", "format_ids", multiple=True, required=True, metavar="FORMATS", help="Ids of `bayan formats`, commas between them.")
@click.option("-o", "--output", metavar="OUT|DIR", help='The file to write, or a folder; "-" or none: standard output.')
@click.option("--option", "options", multiple=True, metavar="NAME=VALUE", help="An option of the format.")
@language_option
def export(files: tuple[str, ...], format_ids: tuple[str, ...], output: str | None, options: tuple[str, ...]) -> None:
    """Write FILES in other formats. Several files or several formats go into a folder, each under its own name."""
    targets = [writable(name) for names in format_ids for name in names.split(",")]
    chosen = [pair(option) for option in options]
    settings = [accepted(target, chosen) for target in targets]
    into = folder(output, len(files) * len(targets))
    for name in files:
        for target, setting in zip(targets, settings, strict=True):
            stem = "statement" if name == STANDARD else PurePath(name).stem
            place = output if into is None else str(into / f"{stem}{target.suffixes[0]}")
            exported(name, place, target, setting)


def exported(name: str, place: str | None, target: Format, setting: dict[str, bool | str]) -> None:
    """Writes a statement in one format. In Bayan's own, the file must be one that may be changed. Raises Refusal."""
    own = target.id == "xml"
    opened = to_change(name, place) if own else given(name)
    write_output(place, load(target.write)(opened.statement, **setting))
    if own:
        tell_lost(name, opened.data)
    elif not setting.get("review"):  # a copy for reviewers carries the whole statement
        tell_unsaid(name, opened.statement, target)


def tell_unsaid(name: str, statement: Statement, target: Format) -> None:
    """Says on standard error what of a statement a format for others does not say; nothing where it says all."""
    translate = spoken()
    unsaid = [translate(source) for source in lost(statement, target)]
    if unsaid:
        told = message("{file}: {format} does not hold: {losses}")
        comma = "، " if language() == "ar" else ", "
        file = Message(STANDARD_INPUT) if name == STANDARD else name
        complain(filled(translate, told, (("file", file), ("format", Message(target.title)), ("losses", comma.join(unsaid)))))


def writable(format_id: str) -> Format:
    """The format of this id. Raises Refusal where Bayan writes no such thing."""
    found = next((known for known in FORMATS if known.id == format_id and known.write), None)
    if found is None:
        raise Refusal(message('Bayan writes no format "{format}". `bayan formats` lists those it writes.'), format=format_id)
    return found


def pair(words: str) -> tuple[str, bool | str]:
    """An option's name and value, "yes" and "no" as truth values. Raises Refusal where there is no equals sign."""
    name, equals, value = words.partition("=")
    if not equals:
        raise Refusal(message('"{option}" is no option. Write NAME=VALUE.'), option=words)
    return name, {"yes": True, "no": False}.get(value, value)


def accepted(target: Format, options: list[tuple[str, bool | str]]) -> dict[str, bool | str]:
    """The options as arguments of the writer. Raises Refusal for one that the format does not have, and for a value that is neither
    yes nor no."""
    alien = next((name for name, _ in options if name not in target.options), None)
    if alien is not None:
        raise Refusal(
            message('The format "{format}" has no option "{option}". It has: {options}'),
            format=target.id, option=alien, options=", ".join(target.options) or "–",
        )  # fmt: skip
    unclear = next(((name, value) for name, value in options if isinstance(value, str)), None)
    if unclear is not None:
        raise Refusal(
            message('The option "{option}" can\'t be "{value}". It takes: {known}'), option=unclear[0], value=unclear[1], known="yes, no"
        )
    return {name.replace("-", "_"): value for name, value in options}


def folder(output: str | None, results: int) -> Path | None:
    """The folder that the results go into; None for a single file. Raises Refusal for several results and no folder."""
    into = Path(output) if output not in (None, STANDARD) else None
    if into is not None and os.path.isdir(into):  # noqa: PTH112 - Path.is_dir raises in a locked folder
        return into
    if results > 1:
        raise Refusal(message("{count} files would be written. Name an existing folder with -o."), count=results)
    return None
