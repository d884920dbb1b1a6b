"""Resources: files that are not code, read alike from a checkout, an installed wheel and a frozen bundle."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path


def resource(name: str) -> Path:
    """The path of `resources/NAME` ("schema/statement-1.rng"). It need not exist."""
    return _root() / name


@cache
def _root() -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    beside = Path(__file__).resolve().parent
    places = [Path(frozen) / "resources"] if frozen else []
    places += [beside / "resources", beside.parent / "resources"]
    return next((place for place in places if place.is_dir()), places[-1])
