"""Escaping: any text of a statement as the inside of an element or attribute, on one line."""

from __future__ import annotations

import re

from desktop_app.text.characters import SOFT_BREAK, UNSTORABLE, storable

_IN_TEXT = re.compile(f"[&<>{SOFT_BREAK}{UNSTORABLE}]")
_IN_VALUE = re.compile(f'[&<>"\t{SOFT_BREAK}{UNSTORABLE}]')
_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", SOFT_BREAK: "&#8232;"})
_VALUE = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", SOFT_BREAK: "&#8232;"})


def escaped(text: str) -> str:
    """The text as the content of an element. What XML cannot hold becomes U+FFFD: a file that was written can be read."""
    return storable(text).translate(_TEXT) if _IN_TEXT.search(text) else text


def attribute(name: str, value: str | None) -> str:
    """` name="value"`; nothing for None. Tabs survive: a reader of XML would make plain spaces of them."""
    if value is None:
        return ""
    return f' {name}="{storable(value).translate(_VALUE) if _IN_VALUE.search(value) else value}"'


def filled_attribute(name: str, value: str, default: str = "") -> str:
    """` name="value"`; nothing where the value is the default."""
    return "" if value == default else attribute(name, value)
