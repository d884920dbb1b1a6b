"""Places as `--at` names them: NODE, NODE.FIELD, NODE:START-END."""

from __future__ import annotations

import re

from desktop_app.editing.selection import Selection
from desktop_app.statement import Statement
from desktop_app.statement.walking import find
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal

_PLACE = re.compile(r"(?P<node>[^.:]+)(?:\.(?P<field>[^:]+)|:(?P<start>\d{1,9})(?:-(?P<end>\d{1,9}))?)?")


def placed(words: str, statement: Statement) -> Selection:
    """The place that `--at` names. Raises Refusal where the statement has no such place."""
    parts = _PLACE.fullmatch(words)
    if parts is None:
        raise Refusal(
            message('"{place}" is no place. Write NODE, NODE.FIELD or NODE:START-END; `bayan show --json` lists nodes.'), place=words
        )
    node = parts["node"]
    if find(statement, node) is None:
        raise Refusal(message('The statement has no node "{node}". `bayan show --json` lists them.'), node=node)
    start = int(parts["start"] or 0)
    end = int(parts["end"]) if parts["end"] else start
    if end < start:
        raise Refusal(message('"{place}" ends before it starts. Write the smaller number first.'), place=words)
    items = (node,) if any(item.id == node for item in statement.agenda) else ()
    return Selection(node, start, "", end, parts["field"] or "", items)
