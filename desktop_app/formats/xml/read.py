"""A statement from its XML. Only a file that cannot be read is refused: what is wrong inside is left at its default, and no text is
lost; `validate.problems_of` says what was wrong."""

from __future__ import annotations

from collections.abc import Iterator
from zlib import crc32

from lxml import etree

from desktop_app.formats.xml.identifying import identify
from desktop_app.formats.xml.intake import parsed
from desktop_app.formats.xml.metadata_reading import metadata
from desktop_app.formats.xml.paragraph_reading import paragraph
from desktop_app.formats.xml.repair import repair
from desktop_app.formats.xml.review_reading import changes, comments, gaps, ignored, milestones, proposals, sources
from desktop_app.formats.xml.schema import grammar
from desktop_app.formats.xml.values import choice, content, figure, presence, value
from desktop_app.formats.xml.version import newer_minor
from desktop_app.formats.xml.vocabulary import ID, LANG, own
from desktop_app.statement.nodes import ITEM_KINDS, OUTCOMES, VOTE_METHODS, AgendaItem, Paragraph, Statement, Vote

__all__ = ["newer_minor", "prepare", "read", "statement_of"]


def read(data: bytes) -> Statement:
    """The statement in a file. `read(write(s)) == s`. Raises Refusal where the bytes are no statement that can be read."""
    root = parsed(data)
    prepare(root, data)
    return statement_of(root)


def prepare(root: etree._Element, data: bytes) -> None:
    """Makes the tree of a file readable in place: everything at a place where it is read, every node with an id of its own."""
    identify(root, crc32(data))
    if not grammar().validate(root):
        repair(root)
        identify(root, crc32(data))


def statement_of(root: etree._Element) -> Statement:
    """The statement in a prepared tree."""
    return Statement(
        id=value(root, ID),
        language=value(root, LANG, "ar"),
        metadata=metadata(root.find(own("metadata"))),
        front=_section(root, "front"),
        lead=_section(root, "lead"),
        body=_section(root, "body"),
        agenda=tuple(_item(item) for part in root.iterfind(own("agenda")) for item in part.iterfind(own("item"))),
        closing=_section(root, "closing"),
        comments=comments(root),
        changes=changes(root),
        proposals=proposals(root),
        gaps=gaps(root),
        milestones=milestones(root),
        ignored=ignored(root),
        sources=sources(root),
        extensions=tuple(_extensions(root.find(own("extensions")))),
    )


def _section(root: etree._Element, name: str) -> tuple[Paragraph, ...]:
    return tuple(paragraph(element) for part in root.iterfind(own(name)) for element in part.iterfind(own("p")))


def _item(element: etree._Element) -> AgendaItem:
    return AgendaItem(
        id=value(element, ID),
        kind=choice(element.get("kind", ""), ITEM_KINDS, "other"),
        title=content(element.find(own("title"))),
        paragraphs=tuple(paragraph(child) for child in element.iterfind(own("p"))),
        presenter=content(element.find(own("presenter"))),
        outcome=choice(element.get("outcome", ""), OUTCOMES, ""),
        vote=_vote(element.find(own("vote"))),
        decisions=tuple(value(element, "decisions").split()),
        presence=presence(element),
    )


def _vote(element: etree._Element | None) -> Vote:
    if element is None:
        return Vote()
    figures = (figure(element.get(name)) for name in ("for", "against", "abstained"))
    return Vote(choice(element.get("method", ""), VOTE_METHODS, ""), *figures)


def _extensions(element: etree._Element | None) -> Iterator[str]:
    """Each as canonical XML, complete in itself, with the prefixes declared around it: a value may use them."""
    for child in () if element is None else element:
        if not isinstance(child.tag, str):
            continue
        prefixes = {prefix for node in child.iter(etree.Element) for prefix, _space in node.nsmap.items() if prefix and prefix != "xml"}
        text = etree.tostring(child, method="c14n", exclusive=True, inclusive_ns_prefixes=sorted(prefixes), with_tail=False).decode()
        yield text if etree.QName(child).namespace else _without_namespace(text)


def _without_namespace(text: str) -> str:
    """Canonical XML of an element without namespace says so, lest it fall into Bayan's."""
    end = next(at for at, letter in enumerate(text) if letter in " />\t\n")
    return text if ' xmlns=""' in text[: text.index(">")] else f'{text[:end]} xmlns=""{text[end:]}'
