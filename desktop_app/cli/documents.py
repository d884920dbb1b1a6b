"""Statements in and out of the command line."""

from __future__ import annotations

from typing import NamedTuple

from desktop_app.cli.streams import STANDARD, read_input, write_output
from desktop_app.formats.xml.read import read
from desktop_app.statement import Statement
from desktop_app.text.message import Message, message
from desktop_app.text.refusal import Refusal


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


def named(name: str, refusal: Refusal) -> Refusal:
    """The refusal of some bytes together with the file that they came from."""
    place = message("Standard input") if name == STANDARD else name
    reason = Message(refusal.source, refusal.arguments)
    return Refusal(message("{file}: {reason}"), refusal.detail, file=Message(place) if name == STANDARD else name, reason=reason)


def write_statement(name: str | None, statement: Statement) -> None:
    """Writes a statement as XML to a file or to standard output."""
    from desktop_app.formats.xml.write import write  # noqa: PLC0415 - checking alone does not need it

    write_output(name, write(statement))
