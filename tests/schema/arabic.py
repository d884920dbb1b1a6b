"""The Arabic sentences, from the catalogue and from what was handed in for it."""

from __future__ import annotations

import tomllib
from functools import cache

from babel.messages.pofile import read_po

from desktop_app.resource import resource


@cache
def arabic() -> dict[str, str]:
    known: dict[str, str] = {}
    catalogue = resource("translations/ar.po")
    if catalogue.is_file():
        with catalogue.open("rb") as file:
            known = {str(entry.id): str(entry.string) for entry in read_po(file, locale="ar") if entry.id}
    for path in sorted(resource("translations/parts").glob("*.ar.toml")):
        known |= tomllib.loads(path.read_text(encoding="utf-8"))["messages"]
    return known


def in_arabic(source: str) -> str:
    return arabic()[source]
