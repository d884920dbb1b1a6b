"""The JSON of show and import: its shape, and that what is absent is null."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from hypothesis import given, settings

from desktop_app.formats.json.write import outline, sources
from desktop_app.statement import (
    AgendaItem,
    Attendance,
    Event,
    Mark,
    Metadata,
    Paragraph,
    Run,
    Signatory,
    Source,
    Statement,
    Vote,
)
from desktop_app.statement.walking import paragraphs
from tests.strategies import statements


@settings(max_examples=60, deadline=None)
@given(statements())
def test_any_statement_has_its_paragraphs_in_order(statement: Statement) -> None:
    got = json.loads(json.dumps(outline(statement)))
    assert [one["id"] for one in got["paragraphs"]] == [one.id for one in paragraphs(statement)]
    assert [one["continues"] for one in got["paragraphs"]] == [one.run_in for one in paragraphs(statement)]
    assert [item["id"] for item in got["agenda"]] == [item.id for item in statement.agenda]
    json.dumps(sources(statement))


def test_an_empty_statement_is_null_all_over() -> None:
    got = outline(Statement("st-1"))
    assert {key for key, value in got.items() if value is not None} == {"kind", "language", "agenda", "paragraphs"}


def paragraph(name: str, text: str, **more: Any) -> Paragraph:
    return Paragraph(name, (Run(text),), **more)


STATEMENT = Statement(
    "st-1",
    metadata=Metadata(
        issued=date(2024, 5, 19),
        event=Event(name="مؤتمر", starts=date(2024, 5, 18)),
        attendance=(Attendance("g-1", "delegates", "of the branches", 148), Attendance("g-2", "ضيوف")),
        signatories=(Signatory("s-1", "Oriel Tamsin", "President"), Signatory("s-2", body="الرابطة")),
    ),
    front=(paragraph("p-1", "FINAL", role="headline"), paragraph("p-2", "OF THE LEAGUE", role="headline")),
    agenda=(
        AgendaItem(
            "i-1",
            "report",
            "Report",
            (Paragraph("p-3", (Run("It passed "), Run("by 9 votes", (Mark("part", "vote"),))), label="1. "),),
            outcome="adopted",
            vote=Vote("counted", 9),
        ),
    ),
    closing=(
        paragraph("p-4", "This is the text:", role="issuance"),
        Paragraph("p-5", (Run("We thank all", (Mark("part", "thanks"),)), Run("."))),
        paragraph("p-6", "Oriel Tamsin, President", role="signature"),
    ),
    sources=(Source("s-1", "name", "p-6", 0, 23, 0.8, "signature-line"), Source("st-1", "issued", "p-6", 0, 0, 0.5, "signature-date")),
)


def test_fields_are_given_as_they_are_printed() -> None:
    got = outline(STATEMENT)
    assert got["title"] == "FINAL\nOF THE LEAGUE"
    assert got["attendance"] == ["148 delegates of the branches", "ضيوف"]
    assert got["event"]["starts"] == got["event"]["ends"] == "2024-05-18"
    assert got["agenda"][0]["vote"] == {"method": "counted", "for": 9, "against": None, "abstained": None, "wording": "by 9 votes"}
    assert got["agenda"][0]["text"] == ["1. It passed by 9 votes"]
    assert got["closing"]["text"] == ["We thank all."]
    assert got["closing"]["thanks"] == ["We thank all"]
    assert got["closing"]["signatories"] == ["Oriel Tamsin, President", "الرابطة"]
    assert got["closing"]["date"] == "2024-05-19"


def test_recognition_names_fields_of_rows_by_their_owner() -> None:
    assert sources(STATEMENT) == {
        "s-1.name": {"confidence": 0.8, "reason": "signature-line"},
        "issued": {"confidence": 0.5, "reason": "signature-date"},
    }
