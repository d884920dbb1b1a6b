"""Pasting in the window: clean, plain, recognised, from Bayan itself; each one step."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.statement import STRONG, Mark, Paragraph, Run, Statement
from desktop_app.statement.runs import plain
from desktop_app.ui.text.clipboard import MANY
from tests.officer import Officer
from tests.window.statements import CRAFTS

WEB = '<p style="font:40px x;color:red">خبر <b>مهم</b> <a href="https://example.org/">هنا</a><a href="javascript:x">لا</a></p><h2>فرع</h2>'


def test_a_clean_paste_keeps_marks_and_drops_styles(officer: Officer) -> None:
    officer.works_on(Statement("st-1", body=(Paragraph("p-1"),)))
    officer.goes_to("p-1")
    officer.pastes("x", WEB)
    first, second = officer.statement.body
    assert first.runs == (Run("خبر "), Run("مهم", (STRONG,)), Run(" "), Run("هنا", (Mark("link", "https://example.org/"),)), Run("لا"))
    assert (plain(second.runs), second.style) == ("فرع", "heading")
    officer.undoes()
    assert [plain(each.runs) for each in officer.statement.body] == [""]


def test_a_plain_paste_brings_letters_alone(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.goes_to("p-even22", 0)
    officer.copies("خبر مهم ", WEB)
    officer.presses("Ctrl+Shift+V")
    assert officer.statement.body[1].runs[0].text.startswith("خبر مهم عقد")


def test_what_is_copied_in_bayan_comes_with_all_its_marks(officer: Officer) -> None:
    marks = (Mark("name", "person"), STRONG)
    item = Paragraph("p-2", (Run("بند "), Run("سالم", marks)), "list-item", 2, "٤١- ", role="speech")
    officer.works_on(Statement("st-1", body=(Paragraph("p-1", (Run("أول"),)), item, Paragraph("p-3"))))
    officer.selects("p-2", 0, 8)
    officer.presses("Ctrl+C")
    officer.goes_to("p-3")
    officer.presses("Ctrl+V")
    pasted = officer.statement.body[2]
    assert (pasted.runs, pasted.style, pasted.level, pasted.label, pasted.role) == (item.runs, "list-item", 2, "٤١- ", "speech")
    assert pasted.id == "p-3"
    QApplication.clipboard().clear()


def test_a_long_text_is_seen_where_it_begins(officer: Officer) -> None:
    """Its end is written later, in slices: the caret must not ask for it."""
    officer.works_on(CRAFTS)
    officer.goes_to("p-even22", 3)
    officer.pastes("\n".join(f"فقرة {number}" for number in range(MANY + 1)))
    assert (officer.window.selection.node, officer.window.selection.start) == ("p-even22", 3)
    assert len(officer.statement.body) == len(CRAFTS.body) + MANY
    officer.undoes()
    assert officer.statement is CRAFTS


def test_recognised_steps_become_items(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.goes_to("p-repo22", 2)
    officer.copies("استهل جدول الأعمال بانتخاب لجنة الصياغة.\nثم صوّت المؤتمر على الموازنة وأقرّها بالإجماع.")
    assert officer.runs("edit.paste-recognised")
    assert [item.kind for item in officer.statement.agenda] == ["election", "report", "election", "vote", "vote"]
    assert [item.outcome for item in officer.statement.agenda[2:4]] == ["elected", "adopted"]
    assert len(officer.window.document.history.done) == 1
    officer.undoes()
    assert officer.statement is CRAFTS


def test_recognised_in_the_body_comes_behind_the_paragraph(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.goes_to("p-even22", 2)
    officer.copies("وأصدر المؤتمر بياناً ختامياً.")
    officer.presses("Ctrl+Alt+V")
    assert plain(officer.statement.body[2].runs) == "وأصدر المؤتمر بياناً ختامياً."
    assert plain(officer.statement.body[1].runs) == plain(CRAFTS.body[1].runs)


def test_an_empty_clipboard_brings_nothing(officer: Officer) -> None:
    officer.works_on(CRAFTS)
    officer.goes_to("p-lead22", 0)
    QApplication.clipboard().clear()
    for command in ("edit.paste", "edit.paste-plain", "edit.paste-recognised"):
        officer.runs(command)
    assert officer.statement is CRAFTS


def test_a_text_that_is_too_large_is_refused_in_a_sentence(officer: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr("desktop_app.ui.text.clipboard.tell", lambda _window, refusal: told.append(str(refusal)))
    officer.works_on(CRAFTS)
    officer.goes_to("p-lead22", 0)
    officer.copies("كلمة " * 2_000_000)
    officer.runs("edit.paste")
    assert officer.statement is CRAFTS
    assert len(told) == 1
