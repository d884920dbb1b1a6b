"""Scope: which paragraphs a text pane shows."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.statement import AgendaItem, Change, Ids, Paragraph, Statement
from desktop_app.statement.edits.breaks import insert_after
from desktop_app.statement.nodes import Section
from desktop_app.statement.walking import find, section_paragraphs


@dataclass(frozen=True, slots=True)
class Scope:
    """Whole sections in order, or the text of one agenda item."""

    sections: tuple[Section, ...] = ()
    item: str = ""

    def paragraphs(self, statement: Statement) -> tuple[Paragraph, ...]:
        """The paragraphs of this scope in printing order; none where the item is gone."""
        if self.item:
            node = find(statement, self.item)
            return node.paragraphs if isinstance(node, AgendaItem) else ()
        if len(self.sections) == 1:
            return section_paragraphs(statement, self.sections[0])
        rows = [row for section in self.sections if (row := section_paragraphs(statement, section))]
        return rows[0] if len(rows) == 1 else sum(rows, ())

    def begun(self, statement: Statement, pieces: tuple[Paragraph, ...], ids: Ids) -> Change | None:
        """The first paragraphs of a scope that had none."""
        return insert_after(statement, self.item or self.sections[-1], pieces, ids)


BODY = Scope(("front", "lead", "body"))
CLOSING = Scope(("closing",))
