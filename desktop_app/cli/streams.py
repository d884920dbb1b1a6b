"""Bytes in and out: files, or standard input and output under the name "-"."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any, TextIO, TypeVar

import click

from desktop_app.statement import Ids, Statement, fresh_ids
from desktop_app.statement.walking import node_ids
from desktop_app.storage.reading import LIMIT, read_bytes
from desktop_app.storage.saving import save
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal

Function = TypeVar("Function", bound=Callable[..., Any])

STANDARD = "-"


def out_option(function: Function) -> Function:
    """Adds `-o`, the file to write; None: standard output."""
    return click.option("-o", "--output", metavar="FILE", help='The file to write; "-" or none: standard output.')(function)


def json_option(function: Function) -> Function:
    """Adds `--json`."""
    return click.option("--json", "as_json", is_flag=True, help="Give the result as JSON.")(function)


def read_input(name: str) -> bytes:
    """The bytes of a file or of standard input. Raises Refusal where there are none to be had, or too many."""
    if name != STANDARD:
        return read_bytes(Path(name))
    source: TextIO | None = sys.stdin
    try:
        data = source.buffer.read(LIMIT + 1) if source else None
    except OSError:
        data = None
    if data is None:
        raise Refusal(message("Standard input is closed or can't be read. Name a file, or send the text through a pipe."))
    if len(data) > LIMIT:
        raise Refusal(
            message("Standard input is longer than {limit} MB; Bayan reads no statement of that size. Give a shorter text."),
            limit=LIMIT >> 20,
        )
    return data


def write_output(name: str | None, data: bytes) -> None:
    """Writes the bytes to a file (whole or not at all), or to standard output."""
    if name is None or name == STANDARD:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    else:
        save(Path(name), data)


def write_json(value: object) -> None:
    """Prints a value as JSON, letters as they are."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def ids_from(data: bytes, statement: Statement | None = None) -> Ids:
    """Ids that depend on the input alone, so that two runs give the same file; none that the statement has already."""
    return fresh_ids(Random(sha256(data).digest()), node_ids(statement) if statement else ())
