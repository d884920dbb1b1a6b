"""Standard output: made ready, and what happens where it can't take what it is given."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from errno import EBADF, EINVAL, EPIPE
from io import BytesIO, StringIO, TextIOWrapper
from os import strerror
from typing import TextIO

from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal


def ready_streams() -> None:
    """Makes both output streams UTF-8: the text of a statement must come out whole whatever the console's code page is. In place of
    a closed standard output stands one that says so when it is written to."""
    output: TextIO | None = sys.stdout
    if output is None:
        sys.stdout = TextIOWrapper(Closed(), encoding="utf-8", write_through=True)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


@contextmanager
def written_out() -> Iterator[None]:
    """Everything printed within has left the process at the end. Raises Refusal where standard output can't take it, and NoReader
    where nobody reads it any more."""
    try:
        yield
        sys.stdout.flush()
    except OSError as error:
        if error.filename is not None:  # it is about a file
            raise
        sys.stdout = StringIO()  # what is left in the stream can't be written at the end of the process either
        if error.errno in (EPIPE, EINVAL):  # Windows says EINVAL of a broken pipe
            raise NoReader from error
        raise Refusal(
            message("Standard output can't be written. Check that it is open and its disk has room, or name a file with -o."),
            detail=str(error),
        ) from error


class NoReader(Exception):
    """The reader of standard output has gone: there is nobody to tell."""


class Closed(BytesIO):
    """A standard output that is closed: it takes nothing."""

    def write(self, _data: object) -> int:
        """Raises OSError."""
        raise OSError(EBADF, strerror(EBADF))
