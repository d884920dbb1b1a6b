"""Where the paragraphs of a returned copy belong: the order of a document has no sections and no items."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace

from desktop_app.formats.docx.copies.weaving import Woven
from desktop_app.statement.arranging import Container, arrangement, with_section
from desktop_app.statement.nodes import SECTIONS, Paragraph, Statement
from desktop_app.statement.review import Gap


def placed(base: Statement, woven: Sequence[Woven], back: Mapping[str, Gap]) -> Statement:
    """The statement with these paragraphs: each stays in its section or item where the order of the document allows it; a new one, or
    one that was moved without a suggestion, stands where the one before it stands; those in `back` where they stood before."""
    homes = {p.id: (container, n) for n, (container, p) in enumerate((c, p) for c, row in arrangement(base).items() for p in row)}
    known = [one.paragraph.id for one in woven if one.known and one.paragraph.id not in back]
    steady = _rising([homes[node][1] for node in known])
    at_home = {known[index] for index in steady}
    rows: dict[Container, list[Paragraph]] = {container: [] for container in arrangement(base)}
    first = next((homes[node][0] for node in known if node in at_home), next(iter(rows)))
    current = first
    for one in woven:
        node = one.paragraph.id
        if node in at_home:
            current = homes[node][0]
        elif node in back:
            current = next((one for one in rows if (one.section, one.item) == (back[node].section, back[node].item)), current)
        rows[current].append(one.paragraph)
    return _filled(base, rows)


def _filled(base: Statement, rows: dict[Container, list[Paragraph]]) -> Statement:
    done = base
    for section in SECTIONS:
        if section != "agenda":
            row = tuple(rows[Container(section)])
            done = done if row == getattr(base, section) else with_section(done, section, row)
    items = tuple(
        item if (row := tuple(rows[Container("agenda", item.id)])) == item.paragraphs else replace(item, paragraphs=row)
        for item in base.agenda
    )
    return done if items == base.agenda else replace(done, agenda=items)


def _rising(numbers: Sequence[int]) -> list[int]:
    """The places of a longest rising series of these numbers."""
    tails: list[int] = []
    places: list[int] = []
    before: list[int] = []
    for index, number in enumerate(numbers):
        at = bisect_left(tails, number)
        before.append(places[at - 1] if at else -1)
        tails[at:] = [number, *tails[at + 1 :]]
        places[at:] = [index, *places[at + 1 :]]
    done: list[int] = []
    index = places[-1] if places else -1
    while index >= 0:
        done.append(index)
        index = before[index]
    return done[::-1]
