"""A statement as XML in its one canonical form: one paragraph a line, one field a line, attributes in fixed order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from desktop_app.formats.xml.escaping import attribute, escaped, filled_attribute
from desktop_app.formats.xml.layout import listed, moment
from desktop_app.formats.xml.paragraph_writing import paragraph_xml, presence_xml
from desktop_app.formats.xml.review_writing import review_lines
from desktop_app.formats.xml.vocabulary import NAMESPACE, VERSION
from desktop_app.statement.metadata import Attendance, Event, Metadata, Signatory
from desktop_app.statement.nodes import AgendaItem, Paragraph, Statement, Vote


def write(statement: Statement) -> bytes:
    """The file of a statement: UTF-8 with a declaration and a newline at the end. Equal statements give equal bytes."""
    return "\n".join(lines(statement)).encode()


def lines(statement: Statement) -> Iterator[str]:
    """The file line by line, without line breaks; the last line is empty, so that the file ends with one."""
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    root = attribute("version", VERSION) + attribute("xml:id", statement.id) + attribute("xml:lang", statement.language)
    yield f'<statement xmlns="{NAMESPACE}"{root}>'
    yield from _metadata(statement.metadata)
    for name, paragraphs in (("front", statement.front), ("lead", statement.lead), ("body", statement.body)):
        yield from _section(name, paragraphs)
    yield from listed("agenda", (line for item in statement.agenda for line in _item(item)))
    yield from _section("closing", statement.closing)
    yield from review_lines(statement)
    yield from listed("extensions", (f"    {extension}" for extension in statement.extensions))
    yield "</statement>"
    yield ""


def _field(name: str, value: str, indent: str = "    ") -> Iterator[str]:
    if value:
        yield f"{indent}<{name}>{escaped(value)}</{name}>"


def _day(value: date | None) -> str:
    return "" if value is None else value.isoformat()


def _figure(value: int | None) -> str | None:
    return None if value is None else str(value)


def _metadata(metadata: Metadata) -> Iterator[str]:
    yield "  <metadata>"
    yield from _field("kind", metadata.kind)
    yield from _field("status", metadata.status)
    yield from _field("reference", metadata.reference)
    yield from _field("issuer", metadata.issuer)
    yield from _field("issued", _day(metadata.issued))
    yield from _field("place", metadata.place)
    yield from _field("embargo", "" if metadata.embargo is None else moment(metadata.embargo))
    yield from _field("addressee", metadata.addressee)
    yield from listed("event", _event(metadata.event), "    ")
    yield from listed("attendance", map(_group, metadata.attendance), "    ")
    yield from listed("signatories", map(_signatory, metadata.signatories), "    ")
    yield from listed("keywords", (f"      <keyword>{escaped(keyword)}</keyword>" for keyword in metadata.keywords), "    ")
    yield from _field("contact", metadata.contact)
    yield from _field("digits", "" if metadata.digits == "as-typed" else metadata.digits)
    yield from listed("relations", (
        f"      <relation{attribute('kind', relation.kind)}{attribute('statement', relation.id)}"
        f"{filled_attribute('digest', relation.digest)}/>"
        for relation in metadata.relations
    ), "    ")  # fmt: skip
    yield "  </metadata>"


def _event(event: Event) -> Iterator[str]:
    indent = "      "
    yield from _field("event-name", event.name, indent)
    yield from _field("honorary", event.honorary, indent)
    yield from _field("ordinal", _figure(event.ordinal) or "", indent)
    yield from _field("starts", _day(event.starts), indent)
    yield from _field("ends", _day(event.ends), indent)
    yield from _field("time", event.time, indent)
    yield from _field("venue", event.venue, indent)
    yield from _field("region", event.region, indent)
    yield from (f"{indent}<slogan>{escaped(slogan)}</slogan>" for slogan in event.slogans)


def _group(group: Attendance) -> str:
    texts = attribute("xml:id", group.id) + filled_attribute("role", group.role) + filled_attribute("body", group.body)
    return (
        f"      <group{texts}{attribute('count', _figure(group.count))}{attribute('of', _figure(group.of))}{presence_xml(group.presence)}/>"
    )


def _signatory(signatory: Signatory) -> str:
    person = filled_attribute("name", signatory.name) + filled_attribute("office", signatory.office)
    body = filled_attribute("body", signatory.body)
    return f"      <signatory{attribute('xml:id', signatory.id)}{person}{body}{presence_xml(signatory.presence)}/>"


def _section(name: str, paragraphs: tuple[Paragraph, ...]) -> Iterator[str]:
    return listed(name, (f"    {paragraph_xml(paragraph)}" for paragraph in paragraphs))


def _item(item: AgendaItem) -> Iterator[str]:
    opened = attribute("xml:id", item.id) + attribute("kind", item.kind) + filled_attribute("outcome", item.outcome)
    yield f"    <item{opened}{filled_attribute('decisions', ' '.join(item.decisions))}{presence_xml(item.presence)}>"
    yield from _field("title", item.title, "      ")
    yield from _field("presenter", item.presenter, "      ")
    if item.vote != Vote():
        yield f"      <vote{_vote(item.vote)}/>"
    yield from (f"      {paragraph_xml(paragraph)}" for paragraph in item.paragraphs)
    yield "    </item>"


def _vote(vote: Vote) -> str:
    figures = (("for", vote.for_), ("against", vote.against), ("abstained", vote.abstained))
    return filled_attribute("method", vote.method) + "".join(attribute(name, _figure(value)) for name, value in figures)
