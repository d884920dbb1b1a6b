"""Typing aids in the window, by real keys: each is undone by one Ctrl+Z, which gives back what was typed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.statement import AgendaItem, Paragraph, Run, Statement
from desktop_app.statement.metadata import Digits, Metadata
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import paragraphs
from desktop_app.ui.text.editor import TextEditor
from tests.officer import Officer


def statement(digits: Digits = "as-typed") -> Statement:
    return Statement(
        "st-1",
        "ar",
        Metadata(digits=digits),
        body=(Paragraph("p-body22", (Run("قال الناطق "),)),),
        agenda=(AgendaItem("i-item22", paragraphs=(Paragraph("p-item22", (Run("بند "),)),)),),
        closing=(Paragraph("p-clos22", (Run("ختام "),)),),
    )


def text(officer: Officer, node: str) -> str:
    return next(plain(one.runs) for one in paragraphs(officer.statement) if one.id == node)


@pytest.mark.parametrize(("node", "before"), [("p-body22", "قال الناطق "), ("p-item22", "بند "), ("p-clos22", "ختام ")])
def test_quotation_marks_in_every_pane(officer: Officer, node: str, before: str) -> None:
    officer.works_on(statement())
    officer.goes_to(node, len(before))
    officer.types('"')
    assert text(officer, node) == f"{before}«"
    officer.undoes()
    assert text(officer, node) == f'{before}"'
    officer.types("نعم")
    assert text(officer, node) == f'{before}"نعم'


def test_what_is_typed_after_an_aid_stands_behind_it_and_is_undone_first(officer: Officer) -> None:
    officer.works_on(statement("arabic-indic"))
    officer.goes_to("p-body22", 11)
    officer.types('"نعم", عام 2026?')
    assert text(officer, "p-body22") == "قال الناطق «نعم»، عام ٢٠٢٦؟"
    seen = [text(officer, "p-body22")]
    while officer.window.document.history.done:
        officer.undoes()
        seen.append(text(officer, "p-body22"))
    assert seen[1] == "قال الناطق «نعم»، عام ٢٠٢٦?"
    assert "قال الناطق «نعم», " not in seen[0]
    assert seen[-1] == "قال الناطق "
    assert officer.statement == statement("arabic-indic")


def test_two_undos_take_a_year_back(officer: Officer) -> None:
    officer.works_on(statement("arabic-indic"))
    officer.goes_to("p-body22", 11)
    officer.types("2026")
    seen = [text(officer, "p-body22")]
    editor = officer.focus
    assert isinstance(editor, TextEditor)
    for _ in range(2):
        officer.undoes()
        assert editor.document().firstBlock().text() == text(officer, "p-body22")
        seen.append((text(officer, "p-body22"), editor.textCursor().position()))
    assert seen == ["قال الناطق ٢٠٢٦", ("قال الناطق 2026", 15), ("قال الناطق ", 11)]


def test_settings_switch_an_aid_off(officer: Officer) -> None:
    officer.works_on(statement())
    officer.window.change_settings(replace(officer.window.settings, aid_quotes=False, aid_commas=False))
    officer.goes_to("p-body22", 11)
    officer.types('"نعم",')
    assert text(officer, "p-body22") == 'قال الناطق "نعم",'


def test_the_marks_of_the_house(officer: Officer) -> None:
    officer.works_on(statement())
    officer.window.change_settings(replace(officer.window.settings, quotes={"ar": "“”«»"}))
    officer.goes_to("p-body22", 11)
    officer.types('"نعم"')
    assert text(officer, "p-body22") == "قال الناطق “نعم”"


def test_what_is_pasted_stays_as_it_is(officer: Officer) -> None:
    officer.works_on(statement())
    officer.goes_to("p-body22", 11)
    officer.pastes('"')
    assert text(officer, "p-body22") == 'قال الناطق "'


def test_a_composition_is_left_alone_until_it_is_committed(officer: Officer) -> None:
    officer.works_on(statement())
    officer.goes_to("p-body22", 11)
    officer.composes('"')
    assert text(officer, "p-body22") == "قال الناطق "
    officer.composes("", '"')
    assert text(officer, "p-body22") == "قال الناطق «"
    officer.undoes()
    assert text(officer, "p-body22") == 'قال الناطق "'


def test_a_selection_gives_way_to_a_mark(officer: Officer) -> None:
    officer.works_on(statement())
    officer.selects("p-body22", 4, 10)
    officer.types('"')
    assert text(officer, "p-body22") == "قال « "


def test_ctrl_with_such_a_key_alters_nothing(officer: Officer) -> None:
    officer.works_on(statement())
    officer.window.change_settings(replace(officer.window.settings, aid_commas=False))
    officer.goes_to("p-body22", 11)
    officer.types(",")
    officer.window.change_settings(replace(officer.window.settings, aid_commas=True))
    editor = officer.focus
    assert isinstance(editor, TextEditor)
    before = officer.statement
    officer.presses("Left")
    officer.presses("Right")
    assert officer.statement is before


@given(st.text(st.sampled_from('ابa"، ,?2 .'), max_size=8))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_window_shows_what_the_value_says_and_undo_leads_back(officer: Officer, keys: str) -> None:
    value = statement("arabic-indic")
    officer.works_on(value)
    officer.goes_to("p-body22", 11)
    officer.types(keys)
    editor = officer.focus
    assert isinstance(editor, TextEditor)
    assert editor.document().firstBlock().text() == text(officer, "p-body22")
    assert len(text(officer, "p-body22")) == 11 + len(keys)
    assert editor.textCursor().position() == 11 + len(keys)
    while officer.window.document.undo():
        assert editor.document().firstBlock().text() == text(officer, "p-body22")
    assert officer.statement is value
