"""Unprinted: fields that the statement holds and its text does not say.

Text stands once: a field is data about the paragraphs. It is printed only where no paragraph has its role and the text does not say
it in its own words; a text that names any date gets no second one, so that print never contradicts what was written.
"""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.statement.accepted import chain_text, read_chains
from desktop_app.statement.metadata import Signatory
from desktop_app.statement.nodes import Paragraph, Role, Section, Statement
from desktop_app.statement.runs import Run
from desktop_app.text.characters import SOFT_BREAK
from desktop_app.text.dates import find_dates, long_date
from desktop_app.text.digits import converted
from desktop_app.text.folding import folded


def unprinted(statement: Statement) -> Iterator[tuple[Section, Paragraph]]:
    """The lines that the fields would print, with their sections, in order; their paragraphs have no id."""
    texts = [chain_text(chain).text for chain in read_chains(statement) if chain[0].role != "wrapper"]
    if not any(text.strip() for text in texts):
        return
    said = folded("\n".join(texts))
    roles = {chain[0].role for chain in read_chains(statement)}
    metadata = statement.metadata
    candidates: tuple[tuple[Section, Role, str], ...] = (
        ("front", "letterhead", metadata.issuer),
        ("front", "reference", metadata.reference),
        ("front", "date-line", _date_line(statement, texts)),
        ("front", "address", metadata.addressee),
    )
    for section, role, text in candidates:
        if text and role not in roles and folded(text) not in said:
            yield section, Paragraph("", (Run(text),), role=role)
    if "signature" not in roles:
        for signatory in metadata.signatories:
            text = _signature(signatory)
            if text and not any(folded(part) in said for part in (signatory.name, signatory.body) if part):
                yield "closing", Paragraph("", (Run(text),), role="signature")


def _date_line(statement: Statement, texts: list[str]) -> str:
    """Place and day; empty where there is no day, or the text names one."""
    metadata = statement.metadata
    if metadata.issued is None or any(find_dates(text, statement.language) for text in texts):
        return ""
    day = long_date(metadata.issued, statement.language)
    if metadata.digits != "as-typed":
        day = converted(day, metadata.digits)
    comma = "، " if statement.language in ("ar", "ckb") else ", "
    return comma.join(part for part in (metadata.place, day) if part)


def _signature(signatory: Signatory) -> str:
    return SOFT_BREAK.join(part for part in (signatory.name, signatory.office, signatory.body) if part)
