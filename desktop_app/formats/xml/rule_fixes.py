"""Rule fixes: repairs that suggest themselves. Only where nothing else can be meant is one safe."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from desktop_app.formats.xml.values import content, day, figure
from desktop_app.formats.xml.vocabulary import ID, own
from desktop_app.formats.xml.where import node_of, owner_of
from desktop_app.statement.problems import Fix, SetField
from desktop_app.text.message import message


def event_days(event: etree._Element) -> tuple[Fix, ...]:
    """First and last day change places."""
    node, starts, ends = node_of(event), day(content(event.find(own("starts")))), day(content(event.find(own("ends"))))
    return (Fix(message("Swap the two dates"), False, (SetField(node, "event.starts", ends), SetField(node, "event.ends", starts))),)


def no_embargo(metadata: etree._Element) -> tuple[Fix, ...]:
    """The embargo goes."""
    return (Fix(message("Remove the embargo"), False, (SetField(node_of(metadata), "embargo", None),)),)


def attendance(group: etree._Element) -> tuple[Fix, ...]:
    """The two figures change places."""
    node, count, of = node_of(group), figure(group.get("count")), figure(group.get("of"))
    return (Fix(message("Swap the two figures"), False, (SetField(node, "count", of), SetField(node, "of", count))),)


def positive(name: str) -> Callable[[etree._Element], tuple[Fix, ...]]:
    """The figure of this name loses its minus."""

    def without_minus(vote: etree._Element) -> tuple[Fix, ...]:
        votes = abs(figure(vote.get(name)) or 0)
        return (Fix(message("Enter {votes} instead"), False, (SetField(node_of(vote), f"vote.{name}", votes),), (("votes", votes),)),)

    return without_minus


def outcome(vote: etree._Element) -> tuple[Fix, ...]:
    """The item was rejected, or the figures were exchanged."""
    node, in_favour, against = node_of(vote), figure(vote.get("for")), figure(vote.get("against"))
    rejected = Fix(message("Mark the item as rejected"), False, (SetField(node, "outcome", "rejected"),))
    if in_favour == against:
        return (rejected,)
    swapped = (SetField(node, "vote.for", against), SetField(node, "vote.against", in_favour))
    return rejected, Fix(message("Swap the two figures"), False, swapped)


def method(vote: etree._Element) -> tuple[Fix, ...]:
    """Not unanimous: by majority."""
    return (Fix(message("Mark the vote as by majority"), False, (SetField(node_of(vote), "vote.method", "majority"),)),)


def decisions(item: etree._Element) -> tuple[Fix, ...]:
    """The list names paragraphs of the item alone."""
    own_ids = {paragraph.get(ID) for paragraph in item.iterfind(own("p"))}
    kept = tuple(name for name in item.get("decisions", "").split() if name in own_ids)
    return (Fix(message("Remove what is no paragraph of the item"), True, (SetField(node_of(item), "decisions", kept),)),)


def level(paragraph: etree._Element) -> tuple[Fix, ...]:
    """Level 1 for what needs one, none for what has none."""
    needed = 1 if paragraph.get("style") in ("heading", "list-item") else 0
    return (Fix(message("Set the level that fits the style"), True, (SetField(owner_of(paragraph).get(ID, ""), "level", needed),)),)
