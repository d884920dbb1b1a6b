"""The documentation of the format: what the grammar says of each element and attribute, and the rules beside it, as one page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from lxml import etree

from desktop_app.formats.xml.rule_wording import WORDINGS
from desktop_app.formats.xml.schema import grammar_tree
from desktop_app.formats.xml.shapes import RNG, Shape, shapes
from desktop_app.formats.xml.vocabulary import NAMESPACE, VERSION, XML
from desktop_app.text.message import Translate, message

DOCUMENTATION = "{http://relaxng.org/ns/compatibility/annotations/1.0}documentation"
EXAMPLE = "Example: "

TITLE = message("The file format of Bayan statements")
ELEMENTS = message("Elements")
ATTRIBUTES = message("Attributes")
CONTAINS = message("Contains")
RULES = message("Rules")
REQUIRED = message("required")
TEXT_INSIDE = message("text")
NOTHING = message("nothing")

STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:56rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}"
    "code,pre{font-family:ui-monospace,monospace;font-size:.875rem;unicode-bidi:plaintext}"
    "pre{background:#f4f4f2;padding:.75rem;white-space:pre-wrap;direction:ltr}"
    "section{border-top:1px solid #ddd;margin-top:1.5rem}dt{margin-top:.5rem}"
)


@dataclass(frozen=True, slots=True)
class AttributeEntry:
    """What the grammar says of an attribute."""

    name: str
    purpose: str
    example: str
    required: bool
    values: str


@dataclass(frozen=True, slots=True)
class Entry:
    """What the grammar says of an element."""

    name: str
    purpose: str
    example: str
    attributes: tuple[AttributeEntry, ...]
    shape: Shape


def entries() -> tuple[Entry, ...]:
    """Every element of the format in the order of the grammar."""
    return tuple(_entries())


def documentation_html(translate: Translate) -> str:
    """The page, complete in itself: headings and rules in the interface's language, the grammar's own words in English."""
    title = escape(translate(TITLE))
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="en"><head><meta charset="utf-8"><title>{title}</title><style>{STYLE}</style></head><body>',
        f"<h1>{title}</h1><p><code>{NAMESPACE}</code>, {VERSION}</p><h2>{escape(translate(ELEMENTS))}</h2>",
        *(_element_html(entry, translate) for entry in entries()),
        f"<h2>{escape(translate(RULES))}</h2><dl>",
        *(
            f'<dt><code>schema/{rule}</code></dt><dd dir="auto">{escape(translate(wording.message))}</dd>'
            for rule, wording in WORDINGS.items()
        ),
        "</dl></body></html>",
    ]
    return "\n".join(parts) + "\n"


def page() -> str:
    """The page in English, as `bayan schema --html` prints it."""
    return documentation_html(str)


def _element_html(entry: Entry, translate: Translate) -> str:
    rows = "".join(
        f"<dt><code>{escape(one.name)}</code>{f' ({escape(translate(REQUIRED))})' if one.required else ''}</dt>"
        f"<dd>{escape(one.purpose)} <code>{escape(one.values)}</code> <code>{escape(one.example)}</code></dd>"
        for one in entry.attributes
    )
    attributes = f"<h4>{escape(translate(ATTRIBUTES))}</h4><dl>{rows}</dl>" if rows else ""
    return (
        f'<section id="{entry.name}"><h3><code>{entry.name}</code></h3><p>{escape(entry.purpose)}</p>'
        f"<pre>{escape(entry.example)}</pre><p>{escape(translate(CONTAINS))}: {_content_html(entry.shape, translate)}</p>"
        f"{attributes}</section>"
    )


def _content_html(shape: Shape, translate: Translate) -> str:
    if shape.content == "value":
        return f"<code>{escape(_values(shape.type))}</code>" if shape.type != "text" else escape(translate(TEXT_INSIDE))
    inside = [" | ".join(f'<a href="#{name}"><code>{name}</code></a>' for name in sorted(part.names)) or "…" for part in shape.parts]
    if shape.content == "mixed":
        return f"{escape(translate(TEXT_INSIDE))} | {inside[0]}"
    marks = (("" if part.required else "*" if part.many else "?") for part in shape.parts)
    return ", ".join(f"{names}{mark}" for names, mark in zip(inside, marks, strict=True)) or escape(translate(NOTHING))


def _entries() -> Iterator[Entry]:
    for define in grammar_tree().getroot().iter(f"{RNG}define"):
        element = define.find(f"{RNG}element")
        name = None if element is None else element.findtext(f"{RNG}name")
        if element is None or name is None:
            continue
        purpose, example = _documented(define)
        yield Entry(name, purpose, example, tuple(_attributes(element, shapes()[name])), shapes()[name])


def _attributes(element: etree._Element, shape: Shape) -> Iterator[AttributeEntry]:
    for attribute in element.iter(f"{RNG}attribute"):
        name = attribute.find(f"{RNG}name")
        if name is not None:
            qualified = f"{{{name.get('ns')}}}{name.text}" if name.get("ns") else name.text or ""
            kind, required = shape.attributes[qualified]
            purpose, example = _documented(attribute)
            yield AttributeEntry(qualified.replace(XML, "xml:"), purpose, example, required, _values(kind))


def _documented(element: etree._Element) -> tuple[str, str]:
    """The purpose and the example of a documentation comment; empty where there is none."""
    lines = (element.findtext(DOCUMENTATION) or "").splitlines()
    purpose = " ".join(line for line in lines if not line.startswith(EXAMPLE))
    return purpose, next((line.removeprefix(EXAMPLE) for line in lines if line.startswith(EXAMPLE)), "")


def _values(kind: str) -> str:
    """The values of a type as a reader of the grammar knows them."""
    define = next((one for one in grammar_tree().getroot().iter(f"{RNG}define") if one.get("name") == kind), None)
    if define is None:
        return "text"
    values = [value.text or "" for value in define.iter(f"{RNG}value")]
    return " | ".join(values) or kind
