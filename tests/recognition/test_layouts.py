"""Whole statements of other layouts: narratives in Kurdish and English, datelines, lists of signatories, letters, resolutions."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from desktop_app.statement import Statement
from desktop_app.statement.walking import title
from tests.recognition.typed import recognised


def layout(name: str) -> Statement:
    return recognised((Path(__file__).parent / "layouts" / f"{name}.txt").read_text("utf-8"))


def steps(statement: Statement) -> list[tuple[str, str, str]]:
    return [(item.kind, item.outcome, item.vote.method) for item in statement.agenda]


def test_a_kurmanji_narrative_names_the_deed_at_the_end_of_the_sentence() -> None:
    statement = layout("kurmanji-narrative")
    assert steps(statement) == [
        ("report", "adopted", "counted"),
        ("adoption", "adopted", "unanimous"),
        ("election", "elected", "secret-ballot"),
    ]
    assert statement.metadata.event.ordinal == 5
    assert [(group.count, group.of) for group in statement.metadata.attendance] == [(35, 40)]


def test_a_sorani_narrative_has_its_place_of_issue_in_the_signature() -> None:
    statement = layout("sorani-narrative")
    assert steps(statement) == [("report", "adopted", "unanimous"), ("adoption", "adopted", "counted")]
    assert (statement.agenda[1].vote.for_, statement.agenda[1].vote.against) == (18, 5)
    assert (statement.metadata.place, statement.metadata.issued) == ("گوڵان", date(2025, 2, 7))


def test_an_english_narrative_is_items_of_one_paragraph() -> None:
    statement = layout("english-narrative")
    assert steps(statement)[1:] == [("adoption", "adopted", "counted"), ("other", "rejected", ""), ("election", "elected", "secret-ballot")]
    assert statement.metadata.issuer == "The National Council of the Saltmarsh Workers' Party"
    assert statement.metadata.event.venue == "Party headquarters in Greywater"


def test_a_dateline_gives_place_and_date_of_issue() -> None:
    statement = layout("dateline")
    assert (statement.metadata.place, statement.metadata.issued) == ("Northbank", date(2024, 5, 12))
    assert statement.metadata.kind == "condemnation"
    assert statement.agenda == ()
    assert statement.closing[-1].role == "wrapper"


def test_signatories_without_numbers_are_one_a_line_and_none_is_the_issuer() -> None:
    statement = layout("signatories")
    assert [row.body for row in statement.metadata.signatories][::4] == ["جمعية نساء الحوض", "منتدى الياسمين"]
    assert (statement.metadata.kind, statement.metadata.issuer, statement.agenda) == ("joint", "", ())


def test_positions_in_ordinals_are_no_agenda() -> None:
    statement = layout("positions")
    assert title(statement) == "بيان\nصادر عن الأمانة العامة لاتحاد كتّاب الضفة"
    assert statement.agenda == ()
    assert [paragraph.label for paragraph in statement.body if paragraph.label] == ["أولاً – ", "ثانياً – ", "ثالثاً – "]
    assert (statement.metadata.place, statement.metadata.issued) == ("الرباط", date(2019, 8, 27))


def test_articles_of_a_decision_are_items_and_its_recitals_are_not() -> None:
    statement = layout("articles")
    assert [item.kind for item in statement.agenda] == ["decision"] * 3
    assert (statement.metadata.reference, statement.metadata.kind) == ("14/م", "decision")
    assert statement.metadata.event.name == ""
    assert [(row.name, row.office) for row in statement.metadata.signatories] == [("المهندس فواز العلي", "رئيس مجلس الإدارة")]


def test_an_agenda_and_decisions_behind_it_are_all_items() -> None:
    statement = layout("agenda-and-decisions")
    assert [item.kind for item in statement.agenda] == ["election", "adoption", "election", "decision", "decision", "decision"]
    assert [item.outcome for item in statement.agenda[3:]] == ["adopted", "adopted", "rejected"]
    assert statement.metadata.event.slogans == ("يد تعمل، يد تبني",)


def test_a_closing_that_is_quoted_and_never_closes_starts_at_its_quotation_mark() -> None:
    statement = layout("quoted-closing")
    texts = [paragraph.runs[0].text for paragraph in statement.closing if paragraph.role == "none"]
    assert texts[0].startswith('"إن المجلس العام')
    assert [item.outcome for item in statement.agenda] == ["adopted", "noted", "elected", "deferred"]
