"""Lines: at which line of the file a node or a field of it stands."""

from __future__ import annotations

from lxml import etree

from desktop_app.formats.xml.intake import parsed
from desktop_app.formats.xml.read import prepare
from desktop_app.formats.xml.vocabulary import ID, ID_PREFIXES, local
from desktop_app.formats.xml.where import field_of, line_in_file, owner_of
from desktop_app.formats.xml.write import write
from desktop_app.statement.memo import by_identity
from desktop_app.statement.nodes import Statement


def line_of(source: Statement | bytes, node: str, field: str = "") -> int | None:
    """The line, counted from 1, at which the field of the node stands in the file; the node's own where the field has none; None
    for a node that does not stand in it. A statement stands for the file that writing it gives."""
    lines = _written(source) if isinstance(source, Statement) else lines_of(source)
    return lines.get((node, field), lines.get((node, "")))


def lines_of(data: bytes) -> dict[tuple[str, str], int]:
    """The line of each (node, field); the empty field is the node itself. Raises Refusal as reading does."""
    root = parsed(data)
    prepare(root, data)
    lines: dict[tuple[str, str], int] = {}
    for element in root.iter(etree.Element):
        name = local(element.tag)
        if name in ID_PREFIXES:
            lines.setdefault((element.get(ID, ""), ""), line_in_file(element))
        elif name and (field := field_of(element)):
            lines.setdefault((owner_of(element).get(ID, ""), field), line_in_file(element))
    return lines


@by_identity
def _written(statement: Statement) -> dict[tuple[str, str], int]:
    return lines_of(write(statement))
