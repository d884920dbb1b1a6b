"""Formats: one package each, with read.py, write.py or both; this is their table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath
from pkgutil import resolve_name
from typing import Any

from desktop_app.text.message import message


@dataclass(frozen=True, slots=True)
class Format:
    """A file format.

    `read` and `write` name a function as "module:function", imported when used; empty where Bayan does not read or write it.
    The reader of "xml" gives a Statement from bytes; every other reader gives Lines from (bytes, origin, encoding).
    A writer gives bytes from a Statement and `options`. `suffixes` are in small letters, the one for new files first.
    `lay` names a function that gives, from (statement, bytes, Lines), the statement recognised in the Lines with what reviewers left
    in the bytes, and the notes that then hold; empty where the format knows no reviewers.
    `numbers`: those of the options that take a number; all others take yes or no.
    `adds` names a function that gives, from a Statement and `options`, what the writer adds to the text, as messages.
    `loses` names what the format cannot say: fields of the statement and kinds of marks.
    """

    id: str
    title: str
    suffixes: tuple[str, ...]
    media_type: str
    read: str = ""
    write: str = ""
    options: tuple[str, ...] = ()
    loses: tuple[str, ...] = ()
    lay: str = ""
    numbers: tuple[str, ...] = ()
    adds: str = ""


FORMATS: tuple[Format, ...] = (
    Format(
        "xml",
        message("Bayan statement"),
        (".bayan", ".xml"),
        "application/vnd.bayan.statement+xml",
        read="desktop_app.formats.xml.read:read",
        write="desktop_app.formats.xml.write:write",
    ),
    Format(
        "plain",
        message("Plain text"),
        (".txt", ".text", ".md"),
        "text/plain",
        read="desktop_app.formats.plain.read:read",
        write="desktop_app.formats.plain.write:write",
        options=("wrappers",),
        loses=("metadata", "marks", "roles", "agenda", "comments", "changes"),
    ),
    Format(
        "docx",
        message("Word document"),
        (".docx", ".docm"),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        read="desktop_app.formats.docx.read:read",
        write="desktop_app.formats.docx.write:write",
        lay="desktop_app.formats.docx.reviewers:with_reviewers",
        options=("wrappers", "review"),
        loses=("metadata", "agenda", "name", "part", "scripture", "comments", "changes"),
    ),
    Format(
        "html",
        message("Web page"),
        (".html", ".htm", ".xhtml"),
        "text/html",
        read="desktop_app.formats.html.read:read",
        write="desktop_app.formats.html.write:write",
        options=("wrappers",),
        loses=("metadata", "agenda", "comments", "changes"),
    ),
    Format(
        "chat",
        message("Text for a chat"),
        (".chat.txt",),
        "text/plain",
        write="desktop_app.formats.chat.write:write",
        options=("bold", "limit"),
        numbers=("limit",),
        adds="desktop_app.formats.chat.write:additions",
        loses=("metadata", "marks", "roles", "agenda", "comments", "changes"),
    ),
)
"""Every format, in the order in which dialogs offer them."""


def by_suffix(name: str) -> Format | None:
    """The format that goes with the end of a file's name, in letters of either size; None where none does."""
    suffix = PurePath(name).suffix.lower()
    return next((known for known in FORMATS if suffix in known.suffixes), None)


def reader_of(name: str) -> Format:
    """The format that reads the file of this name: by the name's end, plain text where that says nothing. What the file really
    is, its reader finds out."""
    known = by_suffix(name)
    return known if known is not None and known.read else next(plain for plain in FORMATS if plain.id == "plain")


def load(function: str) -> Callable[..., Any]:
    """The function of a "module:function"."""
    found: Callable[..., Any] = resolve_name(function)
    return found
