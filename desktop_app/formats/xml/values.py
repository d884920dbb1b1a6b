"""Values: from the lexical forms of the XML to those of the statement. What cannot be read becomes the default, never an error."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, date, datetime
from typing import TypeVar, cast

from lxml import etree

from desktop_app.statement.presence import Presence
from desktop_app.text.characters import storable

Choice = TypeVar("Choice", bound=str)

WRAPPED = re.compile("[ \t]*[\r\n][ \t\r\n]*")
"""A line end inside a text with the blanks around it: layout of the file, one space to the reader."""

_FIGURE = re.compile(r"[+-]?\d{1,18}")
NEVER = datetime(1970, 1, 1, tzinfo=UTC)
"""Stands for a moment that a file does not say although it must."""


def unwrapped(text: str) -> str:
    """The text of a value. A line end of the file is layout: with the white space around it, it becomes one space, at the ends none.

    Bayan writes none; a file that was laid out by hand or another program may.
    """
    if "\n" not in text and "\r" not in text:
        return storable(text)
    whole = WRAPPED.sub("\n", text).strip("\n")
    return storable(whole.replace("\n", " "))


def content(element: etree._Element | None) -> str:
    """The text inside an element, of its parts too; empty where there is no element."""
    if element is None:
        return ""
    return unwrapped(str(element.xpath("string()")) if len(element) else element.text or "")


def value(element: etree._Element, name: str, default: str = "") -> str:
    """An attribute's text; the default where it is missing."""
    return storable(element.get(name, default))


def optional(element: etree._Element, name: str) -> str | None:
    """An attribute's text; None where it is missing."""
    found = element.get(name)
    return None if found is None else storable(found)


def figure(text: str | None) -> int | None:
    """A whole number in any digits; None where there is none."""
    written = (text or "").strip()
    return int(written) if _FIGURE.fullmatch(written) else None


def share(text: str | None) -> float:
    """A confidence; 1 where there is none."""
    with suppress(ValueError):
        return float(text or "1")
    return 1.0


def day(text: str) -> date | None:
    """A date; None where the text is none. A time or zone behind it is left out."""
    with suppress(ValueError):
        return date.fromisoformat(text.strip()[:10])
    return None


def moment(text: str | None) -> datetime | None:
    """A moment; None where the text is none. One without a zone is taken as UTC."""
    with suppress(ValueError):
        read = datetime.fromisoformat((text or "").strip())
        return read if read.tzinfo else read.replace(tzinfo=UTC)
    return None


def yes(text: str | None) -> bool:
    """Whether an attribute says yes."""
    return (text or "").strip() in ("true", "1")


def choice(text: str, choices: Sequence[Choice], default: Choice) -> Choice:
    """One of the choices; the default where the text is none of them."""
    written = text.strip()
    return cast("Choice", written) if written in choices else default


def presence(element: etree._Element, prefix: str = "") -> Presence | None:
    """A suggested insertion or deletion; None where the attributes name none."""
    inserted, deleted = optional(element, f"{prefix}inserted"), optional(element, f"{prefix}deleted")
    behind = optional(element, f"{prefix}behind") if prefix else None
    return None if inserted is None and deleted is None else Presence(inserted, deleted, behind)
