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

Setting = dict[str, bool | int]
"""Options as arguments of a writer."""
LEAST = 200
"""A number smaller than this is no length for a text."""


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


def exported(name: str, place: str | None, target: Format, setting: Setting) -> None:
    """Writes a statement in one format. In Bayan's own, the file must be one that may be changed. Raises Refusal."""
    own = target.id == "xml"
    opened = to_change(name, place) if own else given(name)
    write_output(place, load(target.write)(opened.statement, **setting))
    if own:
        tell_lost(name, opened.data)
    elif not setting.get("review"):  # a copy for reviewers carries the whole statement
        tell_unsaid(name, opened.statement, target)
    if target.adds:
        tell_added(name, load(target.adds)(opened.statement, **setting))


def tell_unsaid(name: str, statement: Statement, target: Format) -> None:
    """Says on standard error what of a statement a format for others does not say; nothing where it says all."""
    translate = spoken()
    unsaid = [translate(source) for source in lost(statement, target)]
    if unsaid:
        told = message("{file}: {format} does not hold: {losses}")
        comma = "، " if language() == "ar" else ", "
        file = Message(STANDARD_INPUT) if name == STANDARD else name
        complain(filled(translate, told, (("file", file), ("format", Message(target.title)), ("losses", comma.join(unsaid)))))


def tell_added(name: str, added: tuple[Message, ...]) -> None:
    """Says on standard error what stands in the file that is no text of the statement; nothing where there is nothing."""
    if added:
        translate = spoken()
        comma = "، " if language() == "ar" else ", "
        listed = comma.join(filled(translate, each.source, each.arguments) for each in added)
        file = Message(STANDARD_INPUT) if name == STANDARD else name
        complain(filled(translate, message("{file}: added to the text: {added}"), (("file", file), ("added", listed))))


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


def accepted(target: Format, options: list[tuple[str, bool | str]]) -> Setting:
    """The options as arguments of the writer. Raises Refusal for one that the format does not have, and for a value that it does not
    take."""
    alien = next((name for name, _ in options if name not in target.options), None)
    if alien is not None:
        raise Refusal(
            message('The format "{format}" has no option "{option}". It has: {options}'),
            format=target.id, option=alien, options=", ".join(target.options) or "–",
        )  # fmt: skip
    return {name.replace("-", "_"): _value(target, name, value) for name, value in options}


def _value(target: Format, name: str, value: bool | str) -> bool | int:
    """What an option says: yes or no, or a number where it takes one."""
    if name in target.numbers and isinstance(value, str) and value.isdecimal() and int(value) >= LEAST:
        return int(value)
    if isinstance(value, bool) and (name not in target.numbers or not value):
        return value
    known = f"{LEAST}…, no" if name in target.numbers else "yes, no"
    said = value if isinstance(value, str) else "yes"
    raise Refusal(message('The option "{option}" can\'t be "{value}". It takes: {known}'), option=name, value=said, known=known)


def folder(output: str | None, results: int) -> Path | None:
    """The folder that the results go into; None for a single file. Raises Refusal for several results and no folder."""
    into = Path(output) if output not in (None, STANDARD) else None
    if into is not None and os.path.isdir(into):  # noqa: PTH112 - Path.is_dir raises in a locked folder
        return into
    if results > 1:
        raise Refusal(message("{count} files would be written. Name an existing folder with -o."), count=results)
    return None
