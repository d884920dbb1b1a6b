"""What an element of a page says about its text: bold, italic, links, lists, headings, whether it is shown at all."""

from __future__ import annotations

import re

from lxml import etree

from desktop_app.formats.plain.addresses import web_address
from desktop_app.statement.marks import EMPHASIS, STRONG, Mark
from desktop_app.text.numerals import Numbering, numeral

BLOCKS = frozenset(
    tag
    for tags in (
        "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer",
        "form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th",
        "thead tr ul",
    )
    for tag in tags.split()
)
SENTENCE_BLOCKS = frozenset(tag for tags in ("p li dd dt h1 h2 h3 h4 h5 h6 caption figcaption summary",) for tag in tags.split())
"""Blocks in which <br> is a soft break. Elsewhere people type it at the end of each paragraph."""

_DROPPED = frozenset(
    tag
    for tags in (
        "head script style title template noscript iframe object embed svg math canvas audio video map select button textarea",
        "input option datalist progress meter xml del rp",
    )
    for tag in tags.split()
)
_WORDY = frozenset(("noscript", "svg", "math", "textarea"))
"""Those among them in which people may have written words of the text."""

_WORDLESS = frozenset(("script", "style", "title", "template"))
_STRONG = frozenset(("b", "strong"))
_EMPHASIS = frozenset(("i", "em", "cite"))
_TITLES = {"msotitle": 1, "msosubtitle": 2}
_QUOTATIONS = ("msoquote", "msointensequote")
_ORDERED: dict[str, Numbering] = {
    "1": "decimal", "a": "lower-letter", "A": "upper-letter", "i": "lower-roman", "I": "upper-roman", "decimal": "decimal",
    "decimal-leading-zero": "decimal-zero", "arabic-indic": "arabic-indic", "persian": "persian", "lower-alpha": "lower-letter",
    "lower-latin": "lower-letter", "upper-alpha": "upper-letter", "upper-latin": "upper-letter", "lower-roman": "lower-roman",
    "upper-roman": "upper-roman",
}  # fmt: skip
_BULLETS = {"disc": "•", "circle": "◦", "square": "▪"}
_WORD_LEVEL = re.compile(r"\blevel(\d)")


def style_of(element: etree._Element) -> dict[str, str]:
    """The declarations of the element's style attribute, in lower case."""
    pairs = (part.partition(":") for part in (element.get("style") or "").lower().split(";"))
    return {name.strip(): value.replace("!important", "").strip() for name, _, value in pairs if value}


def is_shown(element: etree._Element, style: dict[str, str]) -> bool:
    """Whether a reader of the page sees the element's text."""
    tag = str(element.tag)
    comment = style.get("mso-element") == "comment-list" or style.get("mso-special-character") == "comment"
    return not comment and not _is_hidden(element, style) and tag not in _DROPPED and not tag.startswith("v:")


def hides_words(element: etree._Element, style: dict[str, str]) -> bool:
    """Whether an element that is not shown holds words that a reader of the source would take for words of the text."""
    if element.tag not in _WORDY and (element.tag in _DROPPED or not _is_hidden(element, style)):
        return False
    return any(
        (one.tag not in _WORDLESS and isinstance(one.tag, str) and (one.text or "").strip())
        or (one is not element and (one.tail or "").strip())
        for one in element.iter()
    )


def marks_of(element: etree._Element, style: dict[str, str], outer: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """The marks of the text directly in the element, which stands in text with the marks `outer`."""
    tag = element.tag
    marks = set(outer)
    for mark, tags, given in (
        (STRONG, _STRONG, _weight(style.get("font-weight", ""))),
        (EMPHASIS, _EMPHASIS, _slant(style.get("font-style", ""))),
    ):
        if given or (given is None and tag in tags):
            marks.add(mark)
        elif given is False:
            marks.discard(mark)
    if tag == "a" and (address := web_address(element.get("href"))):
        marks = {mark for mark in marks if mark.kind != "link"} | {Mark("link", address)}
    return tuple(marks)


def heading_of(element: etree._Element) -> int:
    """The heading level of the element, 1 for Word's title; 0 for none."""
    tag = str(element.tag)
    if len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
        return int(tag[1])
    return next((_TITLES[name] for name in _classes(element) if name in _TITLES), 0)


def is_quotation(element: etree._Element) -> bool:
    """Whether the element is a quotation set apart."""
    return element.tag == "blockquote" or any(name in _QUOTATIONS for name in _classes(element))


def word_list_level(style: dict[str, str]) -> int:
    """The level of a list item that Word writes as a paragraph; 0 for none."""
    found = _WORD_LEVEL.search(style.get("mso-list", ""))
    return int(found[1]) if found else 0


def item_label(item: etree._Element, number: int) -> str:
    """The label that a browser prints before list item `number`, with a space after it; empty for none."""
    parent = item.getparent()
    places = (item, parent) if parent is not None and parent.tag in ("ol", "ul", "menu", "dir") else (item,)
    styles = [style_of(one) for one in places]
    named = [style.get("list-style-type") or (style.get("list-style") or "").split(" ")[0] for style in styles]
    kind = next((name for name in (*named, *((one.get("type") or "") for one in places)) if name), "")
    if kind == "none":
        return ""
    if kind in _BULLETS:
        return f"{_BULLETS[kind]} "
    if kind in _ORDERED or (parent is not None and parent.tag == "ol"):
        return f"{numeral(number, _ORDERED.get(kind, 'decimal'))}. "
    return "• "


def keeps_space(element: etree._Element, style: dict[str, str], *, outer: bool) -> bool:
    """Whether spaces and line ends in the element's text are printed as they stand."""
    given = style.get("white-space")
    if given is not None:
        return given in ("pre", "pre-wrap", "pre-line", "break-spaces")
    return outer or element.tag == "pre"


def _is_hidden(element: etree._Element, style: dict[str, str]) -> bool:
    return (
        element.get("hidden") is not None
        or style.get("display") == "none"
        or style.get("visibility") in ("hidden", "collapse")
        or style.get("mso-hide") == "all"
    )


def _weight(given: str) -> bool | None:
    if given.isdigit():
        return int(given) >= 600
    return {"bold": True, "bolder": True, "normal": False, "lighter": False}.get(given)


def _slant(given: str) -> bool | None:
    return {"italic": True, "oblique": True, "normal": False}.get(given.split(" ", maxsplit=1)[0])


def _classes(element: etree._Element) -> list[str]:
    return (element.get("class") or "").lower().split()
