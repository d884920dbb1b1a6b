"""Long lines of a journal, a whole value or many paragraphs that came at once: spelt piece by piece while nobody waits for them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from desktop_app.editing.codec import encoded, said_fields
from desktop_app.statement import Paragraph, Statement

PARAGRAPHS, OTHERS = 64, 4
"""So many members of a tuple are one piece: less than two milliseconds."""
MANY = 256
"""More members than these are spelt later: up to here they cost a few milliseconds."""

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False)


class _Spelling:
    """Spells a line piece by piece, in as many steps as somebody has time for."""

    def __init__(self, rest: Iterator[bytes]) -> None:
        self._pieces: list[bytes] = []
        self._rest = rest

    def step(self) -> bool:
        """Spells one piece more; False when there is none left."""
        piece = next(self._rest, None)
        if piece is None:
            return False
        self._pieces.append(piece)
        return True

    def payload(self) -> bytes:
        """The whole line."""
        self._pieces += self._rest
        return b"".join(self._pieces)


class Base(_Spelling):
    """The line of `value`, equal to `spelt({"base": encoded(value)})`."""

    def __init__(self, value: Statement) -> None:
        super().__init__(_pieces(value))
        self.value = value


@dataclass(frozen=True, slots=True)
class Later:
    """Members that are spelt when their piece of the line is wanted."""

    members: tuple[object, ...]


def later(value: object) -> Any:
    """The value as plain JSON; many members as `Later`."""
    return Later(value) if isinstance(value, tuple) and len(value) > MANY else encoded(value)


class Long(_Spelling):
    """A line that has `Later` in it, equal to `spelt` of it with everything `encoded`."""

    def __init__(self, line: Mapping[str, Any]) -> None:
        super().__init__(_walked(line))


def has_later(said: object) -> bool:
    """Whether a part of what a line says is to be spelt later."""
    if isinstance(said, dict):
        return any(map(has_later, said.values()))
    return isinstance(said, Later) or (isinstance(said, list) and any(map(has_later, said)))


def spelt(line: Mapping[str, Any]) -> bytes:
    """A line of the journal as bytes without a newline."""
    return _bytes(_ENCODER.encode(line))


def _walked(said: object) -> Iterator[bytes]:
    if isinstance(said, Later):
        yield from _members(said.members)
    elif isinstance(said, dict) and has_later(said):
        for number, (name, each) in enumerate(said.items()):
            yield _bytes(f"{',' if number else '{'}{_ENCODER.encode(name)}:")
            yield from _walked(each)
        yield b"}"
    elif isinstance(said, list) and has_later(said):
        for number, each in enumerate(said):
            yield b"," if number else b"["
            yield from _walked(each)
        yield b"]"
    else:
        yield _bytes(_ENCODER.encode(said))


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _pieces(value: Statement) -> Iterator[bytes]:
    yield b'{"base":{"Statement":{'
    comma = ""
    for name, said in said_fields(value):
        yield _bytes(f'{comma}"{name}":')
        if isinstance(said, tuple) and said:
            yield from _members(said)
        else:
            yield _bytes(_ENCODER.encode(encoded(said)))
        comma = ","
    yield b"}}}"


def _members(members: tuple[object, ...]) -> Iterator[bytes]:
    many = PARAGRAPHS if isinstance(members[0], Paragraph) else OTHERS
    for first in range(0, len(members), many):
        piece = _ENCODER.encode(encoded(members[first : first + many]))
        yield _bytes(("," if first else "[") + piece[1:-1])
    yield b"]"
