"""The outline's rows."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from desktop_app.statement import AgendaItem, Mark, Paragraph, Run, Statement
from desktop_app.statement.contents import contents, owners
from desktop_app.statement.nodes import Role, Style
from desktop_app.statement.walking import paragraphs
from tests.strategies import statements


def line(id_: str, role: Role = "none", style: Style = "normal", text: str = "words") -> Paragraph:
    return Paragraph(id_, (Run(text),), style=style, role=role)


def names(statement: Statement) -> list[str]:
    return [
        entry.text or ("part" if entry.part else entry.role if entry.role != "none" else entry.section) for entry in contents(statement)
    ]


def test_an_empty_statement_has_the_heads_of_its_sections() -> None:
    assert names(Statement("st")) == ["body", "agenda", "closing"]
    assert all(entry.head and not entry.node for entry in contents(Statement("st")))


def test_neighbours_of_one_role_are_one_row() -> None:
    statement = Statement("st", body=(line("a", "event"), line("b", "event"), line("c", "opening"), line("d", "event")))
    assert names(statement) == ["body", "event", "opening", "event", "agenda", "closing"]
    assert contents(statement)[1].nodes == ("a", "b")


def test_a_piece_that_runs_in_belongs_to_the_row_before() -> None:
    statement = Statement("st", body=(line("a", "event"), replace(line("b", "opening"), run_in=True)))
    assert contents(statement)[1].nodes == ("a", "b")


def test_a_heading_begins_a_row_and_takes_what_follows() -> None:
    statement = Statement(
        "st", body=(line("a", style="heading", text="First part"), line("b"), line("c", style="heading", text="Second"), line("d"))
    )
    assert names(statement) == ["body", "First part", "Second", "agenda", "closing"]
    assert [entry.nodes for entry in contents(statement)[1:3]] == [("a", "b"), ("c", "d")]


def test_text_without_a_role_is_called_by_its_first_words() -> None:
    statement = Statement("st", body=(line("a", text="word " * 30),))
    assert contents(statement)[1].text.endswith("…")
    assert len(contents(statement)[1].text) <= 49


def test_items_are_numbered_and_lead_to_their_text() -> None:
    statement = Statement("st", agenda=(AgendaItem("i-1", title="Report", paragraphs=(line("a"),)), AgendaItem("i-2")))
    rows = [entry for entry in contents(statement) if entry.number]
    assert [(entry.number, entry.text, entry.node) for entry in rows] == [(1, "Report", "a"), (2, "", "i-2")]


def test_thanks_in_the_closing_have_a_row() -> None:
    thanks = Paragraph("a", (Run("thanks", (Mark("part", "thanks"),)),))
    assert names(Statement("st", closing=(line("b"), thanks, line("c", "signature")))) == [
        "body",
        "agenda",
        "closing",
        "closing",
        "part",
        "signature",
    ]


@given(statements())
def test_every_paragraph_stands_in_exactly_one_row(statement: Statement) -> None:
    covered = [node for entry in contents(statement) for node in entry.nodes]
    assert len(covered) == len(set(covered))
    assert {paragraph.id for paragraph in paragraphs(statement)} <= set(covered)
    assert len({entry.key for entry in contents(statement)}) == len(contents(statement))


@given(statements())
def test_the_row_of_a_paragraph_is_known(statement: Statement) -> None:
    rows = {entry.key: entry for entry in contents(statement)}
    for paragraph in paragraphs(statement):
        assert paragraph.id in rows[owners(statement)[paragraph.id]].nodes
