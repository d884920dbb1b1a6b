"""The verdict of the schema on a file: what the grammar and the rules, which are C, say of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from desktop_app.formats.xml.schema import grammar, rules

SVRL = "{http://purl.oclc.org/dsdl/svrl}"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A tree, whether the grammar accepts it, and the report (SVRL) of the rules on it."""

    root: etree._Element
    accepted: bool
    report: etree._Element


def judged(root: etree._Element) -> Verdict:
    """The verdict on a tree. Nearly all of it runs without the interpreter lock: fit for a thread."""
    return Verdict(root, bool(grammar().validate(root)), rules()(root).getroot())


def judged_as_written(data: bytes) -> Verdict:
    """The verdict on what `write` gave: that needs none of the caution with which a file of others is taken in. Fit for a thread."""
    return judged(etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, collect_ids=False)))


def failures(verdict: Verdict) -> Iterator[tuple[str, etree._Element]]:
    """The rules that the tree breaks, each with the element where it does; looked up one by one."""
    for failed in verdict.report.iter(f"{SVRL}failed-assert"):
        place = verdict.root.xpath(failed.get("location", ""))
        if isinstance(place, list) and place and etree.iselement(place[0]):
            yield failed.get("id", ""), place[0]
