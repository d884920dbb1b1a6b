"""Replacing by keys: one after the other, all at once, and back."""

from __future__ import annotations

import pytest

from desktop_app.statement.runs import plain
from tests.officer import Officer
from tests.window.statements import CRAFTS


@pytest.fixture
def replacing(officer: Officer) -> Officer:
    officer.works_on(CRAFTS)
    officer.goes_to("p-head22")
    officer.presses("Ctrl+H")
    officer.types("المؤتمر")
    officer.rests()
    officer.waits_until(lambda: not officer.window.finding.seeking)
    officer.presses("Tab")
    assert officer.focus is officer.window.finding.bar.replacement
    officer.types("الملتقى")
    return officer


def test_all_are_replaced_in_one_step_in_fields_too(replacing: Officer) -> None:
    bar = replacing.window.finding.bar
    assert bar.all.text() == "استبدال الكل (5)"
    replacing.clicks(bar.all)
    replacing.waits_until(lambda: not replacing.window.finding.seeking)
    assert bar.count.text() == "استُبدلت 5 مواضع"
    assert replacing.statement.metadata.event.name == "الملتقى العام الثالث للحرفيين"
    assert not [text for text in replacing.texts if "المؤتمر" in text]
    assert len(replacing.window.document.history.done) == 1
    replacing.undoes()
    assert replacing.statement is CRAFTS


def test_one_after_the_other_and_the_next_is_shown(replacing: Officer) -> None:
    bar = replacing.window.finding.bar
    assert replacing.window.selection.node == "p-issu22"
    replacing.presses("Return")
    assert "الملتقى" in plain(replacing.statement.body[0].runs)
    assert replacing.window.selection.node == "p-open22"
    assert bar.count.text() == "2 من 4"
    replacing.clicks(bar.next)
    replacing.presses("Return")
    assert replacing.focus is bar.replacement or replacing.focus is bar.next


def test_what_holds_the_query_again_is_not_replaced_again(replacing: Officer) -> None:
    replacing.window.finding.bar.replacement.setText("المؤتمر والمؤتمر")
    replacing.presses("Return")
    assert replacing.window.selection.node == "p-open22"
    assert plain(replacing.statement.body[0].runs).count("المؤتمر") == 2


def test_groups_of_a_pattern(replacing: Officer) -> None:
    finding = replacing.window.finding
    finding.bar.regular.setChecked(True)
    finding.bar.field.setText(r"(\d+)/(\d+)/(\d+)")
    finding.bar.replacement.setText(r"\3-\2-\1")
    replacing.clicks(finding.bar.all)
    replacing.waits_until(lambda: "2024-3-10" in plain(replacing.statement.body[1].runs))
    finding.bar.field.setText(r"(\d+)-")
    finding.bar.replacement.setText(r"\7")
    replacing.waits_until(finding.bar.all.isEnabled)
    replacing.clicks(finding.bar.all)
    replacing.waits_until(lambda: finding.bar.count.text() == "ليس في النمط مجموعة 7.")
    assert len(replacing.window.document.history.done) == 1


def test_all_are_replaced_by_keys_alone(replacing: Officer) -> None:
    replacing.presses("Tab")
    replacing.presses("Tab")
    assert replacing.focus is replacing.window.finding.bar.all
    replacing.presses("Space")
    replacing.rests()
    assert not [text for text in replacing.texts if "المؤتمر" in text]
