"""SHA-256 of bytes, without the weight of a library for the whole of cryptography."""

from __future__ import annotations

from importlib import import_module
from typing import Any


def _lean() -> Any:
    # `hashlib` maps OpenSSL into the process (4 MB) to compute what the interpreter can itself; the standard `random` does the same
    for name in ("_sha256", "_sha2"):
        try:
            return import_module(name).sha256
        except ImportError:
            continue
    return import_module("hashlib").sha256


_sha256 = _lean()


def quick_hex_digest(data: bytes) -> str:
    """The same for bytes that are many, when somebody waits: with OpenSSL, whose loading the first call pays for."""
    return str(import_module("hashlib").sha256(data).hexdigest())


def hex_digest(data: bytes) -> str:
    """The SHA-256 of these bytes, in 64 hexadecimal digits."""
    return str(_sha256(data).hexdigest())
