"""The rows beside the text: what was found, how sure, what is missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop_app.editing.findings import LOOKED, Finding, doubtful, summary, tally
from desktop_app.statement import Event, Metadata, Paragraph, Run, Source, Statement
from tests.window.statements import CRAFTS


def rows(statement: Statement) -> dict[str, Finding]:
    return {row.label: row for card in summary(statement, str, "en") for row in card.rows}


def test_a_value_carries_its_passage_and_how_sure_it_is() -> None:
    row = rows(CRAFTS)["Issuer"]
    assert (row.value, row.confidence) == ("اللجنة التحضيرية لمؤتمر الحرفيين", 0.92)
    assert row.places == CRAFTS.sources


def test_a_value_of_several_sources_is_as_sure_as_its_weakest() -> None:
    sources = (Source("i-first2", "kind", "p-elec22", confidence=0.9), Source("i-secnd2", "kind", "p-repo22", confidence=0.6))
    row = rows(replace(CRAFTS, sources=sources))["Items"]
    assert row.confidence == 0.6
    assert doubtful(row)


def test_a_date_that_lost_its_separators_shows_how_it_was_written() -> None:
    text = Paragraph("p-date22", (Run("يوم الأحد 2612020"),))
    statement = Statement(
        "st-x",
        metadata=Metadata(event=Event("مؤتمر", starts=date(2020, 1, 26))),
        body=(text,),
        sources=(Source("st-x", "event.starts", "p-date22", 10, 17, 0.9),),
    )
    assert rows(statement)["Held on"].value == "26 January 2020, written “2612020”"


def test_several_days_are_shown_as_a_range() -> None:
    event = Event("مؤتمر", starts=date(2020, 1, 26), ends=date(2020, 1, 28))
    assert rows(replace(CRAFTS, metadata=Metadata(event=event)))["Held on"].value == "26 January 2020 – 28 January 2020"


def test_days_that_the_text_leaves_open_are_offered() -> None:
    statement = Statement("st-x", body=(Paragraph("p-x", (Run("صدر بتاريخ 1112020"),)),))
    assert date(2020, 1, 11) in rows(statement)["Date"].candidates


def test_what_is_needed_and_missing_is_counted() -> None:
    found, look, missing = tally(summary(CRAFTS, str, "en"))
    assert missing == 0
    assert look == 0
    bare = replace(CRAFTS, metadata=replace(CRAFTS.metadata, issuer="", issued=None), sources=())
    assert tally(summary(bare, str, "en")) == (found - 2, 0, 2)


def test_a_joint_statement_needs_no_issuer() -> None:
    joint = replace(CRAFTS, metadata=replace(CRAFTS.metadata, kind="joint", issuer=""))
    assert tally(summary(joint, str, "en"))[2] == 0


def test_without_an_occasion_its_details_are_not_asked_for() -> None:
    bare = replace(CRAFTS, metadata=replace(CRAFTS.metadata, event=Event()))
    assert "Venue" in rows(CRAFTS)
    assert "Venue" not in rows(bare)


def test_many_items_are_counted_by_their_kind() -> None:
    first = CRAFTS.agenda[0]
    few = tuple(replace(first, id=f"i-{number}", kind="report" if number < 2 else "election") for number in range(6))
    assert rows(replace(CRAFTS, agenda=few))["Items"].value == " · ".join(["Report"] * 2 + ["Election"] * 4)
    many = tuple(replace(first, id=f"i-{number}", kind="report" if number < 40 else "election") for number in range(1_125))
    assert rows(replace(CRAFTS, agenda=many))["Items"].value == "Election (1085) · Report (40)"


def test_thanks_are_found_by_their_mark() -> None:
    row = rows(CRAFTS)["Thanks and pledge"]
    assert row.value == "Thanks"
    assert row.places[0].node == "p-than22"


def test_of_a_long_text_the_ends_are_looked_through_for_days() -> None:
    def named(at: int) -> Statement:
        body = [Paragraph(f"p-{number}", (Run("نص"),)) for number in range(3 * LOOKED)]
        body[at] = Paragraph("p-day", (Run("صدر بتاريخ 1112020"),))
        return Statement("st-1", body=tuple(body))

    offered = rows(named(1))["Date"].candidates
    assert offered
    assert rows(named(-1))["Date"].candidates == offered
