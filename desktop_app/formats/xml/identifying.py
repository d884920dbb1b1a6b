"""Ids of a file: every node has one, and none stands twice."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from lxml import etree

from desktop_app.formats.xml.vocabulary import ID, ID_PREFIXES, local
from desktop_app.statement.ids import fresh_ids


def identify(root: etree._Element, seed: int) -> None:
    """Gives the nodes without a usable id, and those whose id stands before them already, a new one, in place.

    The same tree and seed give the same ids: what is said of a file and what is read from it agree.
    """
    carrying = tuple(nodes(root))
    fresh = fresh_ids(Random(seed), (node.get(ID, "") for node in carrying))
    seen: set[str] = set()
    for node in carrying:
        name = node.get(ID, "")
        if not name or name in seen or any(letter.isspace() for letter in name):
            name = fresh(ID_PREFIXES[local(node.tag)])
            node.set(ID, name)
        seen.add(name)


def nodes(root: etree._Element) -> Iterator[etree._Element]:
    """The elements that carry an id, in document order, the root first."""
    yield root
    for part in root:
        if local(part.tag) not in ("", "extensions"):
            yield from (node for node in part.iter() if local(node.tag) in ID_PREFIXES)
