"""Validation of values: a whole statement breaks no rule of structure, every fix mends its problem, every problem has a line."""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given

from desktop_app.formats.xml.documentation import documentation_html, entries
from desktop_app.formats.xml.lines import line_of, lines_of
from desktop_app.formats.xml.read import read
from desktop_app.formats.xml.validate import found_in, problems_of, validate
from desktop_app.formats.xml.write import write
from desktop_app.statement import Metadata, Paragraph, Run, Statement, fresh_ids
from desktop_app.statement.edits.fixing import apply_fix
from desktop_app.statement.fields import fields_of
from desktop_app.statement.metadata import Event, Signatory
from desktop_app.statement.nodes import AgendaItem, Vote
from desktop_app.statement.walking import find, node_ids, paragraphs
from tests.schema.arabic import in_arabic
from tests.strategies import statements

WRONG = Path(__file__).parents[2] / "schema" / "wrong"
CASES: dict[str, dict[str, Any]] = tomllib.loads((WRONG / "expected.toml").read_text(encoding="utf-8"))
OF_THE_CONTENT = (
    "event-", "issued-", "embargo-", "attendance-", "vote-", "release-", "count",
)  # fmt: skip
"""What may be wrong in a statement whose nodes all fit together."""


@given(statements())
def test_a_whole_statement_breaks_only_rules_of_its_content(statement: Statement) -> None:
    for problem in validate(statement):
        assert problem.code.removeprefix("schema/").startswith(OF_THE_CONTENT), problem


@given(statements())
def test_problems_stand_at_nodes_and_fields_that_are_there(statement: Statement) -> None:
    for found in found_in(write(statement)):
        problem = found.problem
        assert problem.node in set(node_ids(statement))
        node = find(statement, problem.node)
        if problem.field and node is not None:
            assert problem.field in {*fields_of(node), "attendance", "signatories"}
        assert line_of(statement, problem.node, problem.field) is not None


@pytest.mark.parametrize("name", [name for name in CASES if problems_of((WRONG / f"{name}.bayan").read_bytes())[0].fixes])
def test_every_fix_mends_its_problem(name: str) -> None:
    data = (WRONG / f"{name}.bayan").read_bytes()
    statement = read(data)
    problem = problems_of(data)[0]
    for fix in problem.fixes:
        change = apply_fix(statement, fix, fresh_ids(Random(1), node_ids(statement)))
        assert change is not None
        assert problem.code not in {left.code for left in validate(change.statement)}


def test_a_statement_of_several_faults_gives_them_all() -> None:
    vote = Vote("counted", 3, 10, -1)
    item = AgendaItem("i-1", "vote", outcome="adopted", vote=vote, paragraphs=(Paragraph("p-1", (Run("صُوّت"),), run_in=True),))
    event = Event(starts=datetime(2024, 5, 2, tzinfo=UTC).date(), ends=datetime(2024, 5, 1, tzinfo=UTC).date())
    statement = Statement("st-1", metadata=Metadata("joint", event=event, status="released"), agenda=(item,))
    assert {problem.code.removeprefix("schema/") for problem in validate(statement)} == {
        "event-order", "release-issued", "release-signatories", "release-title", "vote-adopted", "vote-abstained-negative", "run-in-first",
    }  # fmt: skip


def test_what_a_kind_does_not_need_is_not_asked_for() -> None:
    text = (Paragraph("p-1", (Run("نتقدم بالعزاء."),)),)
    day = datetime(2024, 5, 2, tzinfo=UTC).date()
    condolence = Statement("st-1", metadata=Metadata("condolence", issuer="المجلس", issued=day, status="released"), body=text)
    assert validate(condolence) == ()
    signed = (Signatory("s-1", body="أ"), Signatory("s-2", name="ب"))
    headline = (Paragraph("p-2", (Run("بيان"),), "heading", 1, role="headline"),)
    joint = Statement("st-1", metadata=Metadata("joint", issued=day, signatories=signed, status="released"), front=headline, body=text)
    assert validate(joint) == ()


def test_an_announcement_may_come_before_its_event() -> None:
    days = {"issued": datetime(2024, 5, 1, tzinfo=UTC).date(), "event": Event(starts=datetime(2024, 5, 2, tzinfo=UTC).date())}
    codes = {kind: [one.code for one in validate(Statement("st-1", metadata=Metadata(kind, **days)))] for kind in ("appeal", "decision")}
    assert codes == {"appeal": [], "decision": ["schema/issued-before-event"]}


@given(statements())
def test_lines_are_those_of_the_written_file(statement: Statement) -> None:
    written = write(statement).decode().split("\n")
    for paragraph in paragraphs(statement):
        line = line_of(statement, paragraph.id)
        assert line is not None
        assert f'<p xml:id="{paragraph.id}"' in written[line - 1]
        assert line_of(write(statement), paragraph.id, "role") == line
    if statement.metadata.issuer:
        line = line_of(statement, statement.id, "issuer")
        assert line is not None
        assert "<issuer>" in written[line - 1]
    assert line_of(statement, "p-nowhere") is None


def test_lines_beyond_sixteen_bits() -> None:
    body = tuple(Paragraph(f"p-{number}", (Run("ا"),)) for number in range(70_000))
    assert lines_of(write(Statement("st-1", body=body)))["p-69999", ""] == 7 + 69_999 + 1


def test_the_documentation_holds_every_name_and_rule() -> None:
    html = documentation_html(in_arabic)
    for entry in entries():
        assert f'<section id="{entry.name}">' in html
        assert all(f"<dt><code>{attribute.name}</code>" in html for attribute in entry.attributes)
    assert "schema/vote-adopted" in html
    assert "العناصر" in html
