"""`bayan --self-test`: whether this installation is whole."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from importlib import import_module
from pkgutil import walk_packages

import click

import desktop_app
from desktop_app.cli.speech import say
from desktop_app.cli.streams import ids_from
from desktop_app.resource import resource
from desktop_app.text.message import Message, message

FOLDERS = ("schema", "cues", "fonts", "icons", "translations", "samples")
SAMPLE = "samples/congress-ar.txt"
FONT_STARTS = (b"\x00\x01\x00\x00", b"OTTO", b"true")


class Fault(Exception):
    """A part is missing or broken."""


def self_test() -> int:
    """Tests each part, prints a line for each; 0: whole, 1: something is missing or broken."""
    broken = [title for title, test in TESTS if not _passes(title, test)]
    if broken:
        say(message("This installation is damaged. Install Bayan again."))
    return 1 if broken else 0


def modules() -> str:
    """Every module can be imported, those of the window too."""
    names = [found.name for found in walk_packages(desktop_app.__path__, "desktop_app.") if not found.name.endswith("__main__")]
    for name in names:
        import_module(name)
    return str(len(names))


def resources() -> str:
    """Every folder of resources has its files."""
    counts = {name: sum(path.is_file() for path in resource(name).rglob("*")) for name in FOLDERS}
    empty = [name for name, count in counts.items() if not count]
    if empty:
        raise Fault(", ".join(empty))
    return ", ".join(f"{name} {count}" for name, count in counts.items())


def schema() -> str:
    """The grammar can be read."""
    from lxml import etree  # noqa: PLC0415 - its absence is what is tested

    path = resource("schema/statement-1.rng")
    etree.RelaxNG(etree.parse(path))
    return path.name


def fonts() -> str:
    """Every font file is one."""
    files = sorted(resource("fonts").glob("*.ttf"))
    bad = [path.name for path in files if not path.read_bytes().startswith(FONT_STARTS)]
    if bad or not files:
        raise Fault(", ".join(bad))
    return str(len(files))


def round_trip() -> str:
    """The sample is recognised, written, read, and the same as before."""
    from desktop_app.formats.plain.read import read as read_text  # noqa: PLC0415 - as above
    from desktop_app.formats.xml.read import read  # noqa: PLC0415
    from desktop_app.formats.xml.validate import validate  # noqa: PLC0415
    from desktop_app.formats.xml.write import write  # noqa: PLC0415
    from desktop_app.recognition import recognise  # noqa: PLC0415

    data = resource(SAMPLE).read_bytes()
    statement = recognise(read_text(data), ids_from(data))
    written = write(statement)
    if read(written) != statement or any(problem.severity == "error" for problem in validate(statement)):
        raise Fault(SAMPLE)
    return f"{len(written)} B"


TESTS: tuple[tuple[str, Callable[[], str]], ...] = (
    (message("Resources"), resources),
    (message("Schema"), schema),
    (message("Fonts"), fonts),
    (message("Modules"), modules),
    (message("Round trip of a sample"), round_trip),
)


def _passes(title: str, test: Callable[[], str]) -> bool:
    try:
        say(message("ok: {part} ({detail})"), part=Message(title), detail=test())
    except Exception as fault:  # noqa: BLE001 - whatever is broken, the other parts are still tested
        say(message("FAILED: {part} ({detail})"), part=Message(title), detail=f"{type(fault).__name__}: {fault}")
        click.echo(traceback.format_exc(), err=True)
        return False
    return True
