"""What is wrong with the items: underlines by paragraph and counts by item, kept in step between two checks."""

from __future__ import annotations

from desktop_app.editing.document import Notice
from desktop_app.statement import AgendaItem, Problem, Statement
from desktop_app.statement.problems import SEVERITIES
from desktop_app.statement.walking import item_of
from desktop_app.ui.text.underlines import Range, Underlines, ranges_by_node


class Wrongs:
    """`problems` are those of the whole statement as last checked."""

    def __init__(self) -> None:
        self.problems: tuple[Problem, ...] = ()
        self._underlines = Underlines()
        self._counts: dict[str, tuple[int, str]] = {}

    def show(self, statement: Statement, problems: tuple[Problem, ...]) -> None:
        """These from now on."""
        self.problems = problems
        known = {item.id for item in statement.agenda}
        found: dict[str, list[str]] = {}
        own: list[Problem] = []
        for problem in problems:
            holder = item_of(statement, problem.node)
            item = holder.id if holder is not None else problem.node
            if item in known:
                found.setdefault(item, []).append(problem.severity)
                own.append(problem)
        self._underlines.show(ranges_by_node(own))
        self._counts = {item: (len(all_), min(all_, key=SEVERITIES.index)) for item, all_ in found.items()}

    def follow(self, notice: Notice) -> None:
        """The underlines move with their letters."""
        self._underlines.follow(notice)

    def of_item(self, item: str) -> tuple[int, str]:
        """How many problems an item has, and the worst severity, empty for none."""
        return self._counts.get(item, (0, ""))

    def ranges(self, item: AgendaItem) -> dict[str, tuple[Range, ...]]:
        """The stretches to underline in the text of an item, by paragraph."""
        return {paragraph.id: self._underlines.of(paragraph.id) for paragraph in item.paragraphs}
