"""The base of a copy: what was sent out, carried by the copy itself, so that it can be merged on any machine and after any edit of the
original. It stands among the extensions, compressed: `<base xmlns="urn:bayan:base:1">` holds base 64 of zlib of the bytes of a file."""

from __future__ import annotations

import zlib
from base64 import b64decode, b64encode
from dataclasses import replace

from desktop_app.statement.nodes import Statement

LIMIT = 16 * 1024 * 1024
"""No file of a statement is larger; what unpacks to more is not unpacked."""

_HEAD, _TAIL = '<base xmlns="urn:bayan:base:1">', "</base>"


def with_base(statement: Statement, base: bytes) -> Statement:
    """The statement that carries these bytes as its base, in place of one that it had. The bytes are those of a statement without a
    base (`without_base`): a base never nests."""
    packed = b64encode(zlib.compress(base, 9)).decode("ascii")
    bare = without_base(statement)
    return replace(bare, extensions=(*bare.extensions, f"{_HEAD}{packed}{_TAIL}"))


def without_base(statement: Statement) -> Statement:
    """The statement without its base; itself where it carries none."""
    others = tuple(each for each in statement.extensions if not _is_base(each))
    return statement if len(others) == len(statement.extensions) else replace(statement, extensions=others)


def base_of(statement: Statement) -> bytes | None:
    """The bytes that the statement carries as its base. None: it carries none, or none that can be unpacked."""
    packed = next((each for each in statement.extensions if _is_base(each)), None)
    if packed is None:
        return None
    try:
        unpacking = zlib.decompressobj()
        data = unpacking.decompress(b64decode("".join(packed[len(_HEAD) : -len(_TAIL)].split()), validate=True), LIMIT)
    except (ValueError, zlib.error):
        return None
    return data if unpacking.eof else None


def _is_base(extension: str) -> bool:
    return extension.startswith(_HEAD) and extension.endswith(_TAIL)
