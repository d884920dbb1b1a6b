"""A search of a long statement never keeps the window from answering, while the query is typed or when Enter is pressed at once."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.editing.document import Document
from desktop_app.statement import Paragraph, Run, Statement
from tests.officer import Officer
from tests.window.turns.conftest import Hired
from tests.window.turns.test_turns import at_best
from tests.window.turns.watchdog import Watchdog

TEXT = "عقد المؤتمر العام أعماله، وناقش المؤتمر تقرير المؤتمر، واعتمد المؤتمر قراراته، ثم اختتم المؤتمر دورته."
LONG = Statement("st-1", body=tuple(Paragraph(f"p-{number}", (Run(f"{number} {TEXT}"),)) for number in range(2000)))


@pytest.mark.parametrize("words", ["المؤتمر", r"المؤتمر\b"])
def test_no_turn_of_a_search_takes_long(hired: Hired, words: str) -> None:
    def seeks(officer: Officer) -> dict[str, float]:
        window = officer.window
        window.show_document(Document(LONG))
        officer.rests()
        finding, dog = window.finding, Watchdog(window)
        officer.presses("Ctrl+F")
        finding.bar.regular.setChecked("\\" in words)

        def enters() -> None:
            finding.bar.field.setText(words)
            officer.presses("Return")

        dog.sees("Enter", enters)
        while finding.seeking:
            dog.sees("seeking", QApplication.processEvents)
        dog.sees("the next one", lambda: officer.presses("Return"))
        dog.sees("the one before", lambda: officer.presses("Shift+Return"))
        dog.close()
        assert len(finding.search.hits) == 10_000
        assert finding.search.hits[0].node == window.selection.node
        return dog.worst

    assert at_best(hired, seeks) == {}
