"""What a dictionary says of a word."""

from __future__ import annotations

from typing import NamedTuple


class Verdict(NamedTuple):
    """`known`: the dictionary or the lists of names have it. Of an unknown word: `alike`, the known words that differ from it only as
    slips of the pen do, with the fewest slips; `close`, the one frequent word of statements that is one letter away, or nothing."""

    known: bool
    alike: tuple[str, ...] = ()
    close: str = ""


KNOWN = Verdict(known=True)
