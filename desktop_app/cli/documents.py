"""Statements in and out of the command line."""

from __future__ import annotations

import os
from typing import NamedTuple

from desktop_app.cli.speech import complain, spoken
from desktop_app.cli.streams import STANDARD, read_input, write_output
from desktop_app.formats.xml.read import newer_minor, read
from desktop_app.statement import Statement
from desktop_app.text.message import Message, filled, message
from desktop_app.text.refusal import Refusal

STANDARD_INPUT = message("Standard input")


class Given(NamedTuple):
    """A statement together with the bytes that it was read from."""

    data: bytes
    statement: Statement


def given(name: str) -> Given:
    """The statement in a file or on standard input. Raises Refusal, which names the file."""
    data = read_input(name)
    try:
        return Given(data, read(data))
    except Refusal as refusal:
        raise named(name, refusal) from refusal


def to_change(name: str, output: str | None) -> Given:
    """The statement in a file that is changed and written to `output`. Raises Refusal also where a newer version wrote it, and where
    `output` is the file itself and parts of it could not be kept."""
    opened = given(name)
    refuse_newer(name, opened.data)
    if _same_file(name, output) and lost(opened.data):
        raise Refusal(
            message(
                "{file} is not written over, for it has parts that could not be kept: {count}. `bayan check` names them; correct them, "
                "or name another file with -o."
            ),
            file=name, count=lost(opened.data),
        )  # fmt: skip
    return opened


def refuse_newer(name: str, data: bytes) -> None:
    """Raises Refusal where the bytes come from a newer minor version: what Bayan does not know in them would be lost on writing."""
    if newer_minor(data):
        raise named(name, Refusal(message("It was written by a newer version of Bayan. Install the newest version to change it.")))


def lost(data: bytes) -> int:
    """How many parts of a file reading it leaves out: values of the wrong kind, and what the format does not have."""
    from desktop_app.formats.xml.validate import problems_of  # noqa: PLC0415 - reading alone does not need it

    return sum(problem.code in _lost_codes() for problem in problems_of(data))


def tell_lost(name: str, data: bytes) -> None:
    """Says on standard error how many parts of the input the written statement does not have; nothing where it has all."""
    count = lost(data)
    if count:
        told = message("{file}: parts that could not be kept: {count}. `bayan check` names them.")
        complain(filled(spoken(), told, (("file", Message(STANDARD_INPUT) if name == STANDARD else name), ("count", count))))


def _lost_codes() -> frozenset[str]:
    from desktop_app.formats.xml.fault_wording import VALUES  # noqa: PLC0415 - as above

    kinds = {*VALUES, "unknown-property", "unknown-part", "misplaced-part", "repeated-part"} - {"version"}  # Bayan writes its own
    return frozenset(f"schema/{kind}" for kind in kinds)


def _same_file(name: str, output: str | None) -> bool:
    if name == STANDARD or output in (None, STANDARD):
        return False
    try:
        return os.path.samefile(name, str(output))  # noqa: PTH121 - the paths are words of the command line
    except OSError:  # there is no such file yet
        return False


def named(name: str, refusal: Refusal) -> Refusal:
    """The refusal of some bytes together with the file that they came from."""
    reason = Message(refusal.source, refusal.arguments)
    return Refusal(message("{file}: {reason}"), refusal.detail, file=Message(STANDARD_INPUT) if name == STANDARD else name, reason=reason)


def write_statement(name: str | None, statement: Statement) -> None:
    """Writes a statement as XML to a file or to standard output."""
    from desktop_app.formats.xml.write import write  # noqa: PLC0415 - checking alone does not need it

    write_output(name, write(statement))
