"""What readers see: chains as one paragraph, suggestions accepted, fields only where the text is silent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given, settings

from desktop_app.formats.plain.write import text
from desktop_app.statement import AgendaItem, Mark, Paragraph, Presence, Run, Statement
from desktop_app.statement.accepted import chain_text, read_chains
from desktop_app.statement.marks import STYLE_MARKS
from desktop_app.statement.metadata import Metadata, Signatory
from desktop_app.statement.printing import printed
from tests.strategies import statements

FIELDS = Metadata(
    issuer="مكتب الإعلام",
    reference="ب/14",
    issued=date(2024, 3, 9),
    place="برج الياسمين",
    addressee="إلى أعضاء الاتحاد",
    signatories=(Signatory("s-1", "رباب الجندلي", "الرئيسة"),),
)


def said(words: str, *, role: str = "none", **fields: object) -> Paragraph:
    return Paragraph(f"p-{abs(hash(words)) % 10**6}", (Run(words),), role=role, **fields)


def lines(statement: Statement) -> list[tuple[str, str]]:
    return [(line.role, line.text.replace("\u2028", "|")) for line in printed(statement)]


def test_a_field_is_printed_where_the_text_does_not_say_it() -> None:
    statement = Statement("st-1", metadata=FIELDS, front=(said("بسم الله", role="religious-opening"), said("عنوان", role="headline")))
    assert lines(statement) == [
        ("religious-opening", "بسم الله"),
        ("letterhead", "مكتب الإعلام"),
        ("reference", "ب/14"),
        ("date-line", "برج الياسمين، 9 آذار 2024"),
        ("address", "إلى أعضاء الاتحاد"),
        ("headline", "عنوان"),
        ("signature", "رباب الجندلي|الرئيسة"),
    ]


def test_what_the_text_says_is_not_said_again() -> None:
    body = said("أصدر مَكتب الاعلام في 10 آذار 2024 البيان ب/14 إلى أعضاء الاتحاد، ووقّعته رباب الجندلي.")
    assert lines(Statement("st-1", metadata=FIELDS, body=(body,))) == [("none", body.runs[0].text)]


def test_a_paragraph_with_the_role_is_enough() -> None:
    own = (said("كتبوا", role="letterhead"), said("رقم", role="reference"), said("يوم", role="date-line"), said("إليكم", role="address"))
    statement = Statement("st-1", metadata=FIELDS, front=own, closing=(said("نحن", role="signature"),))
    assert [role for role, _ in lines(statement)] == ["letterhead", "reference", "date-line", "address", "signature"]


def test_an_empty_statement_prints_nothing() -> None:
    assert printed(Statement("st-1", metadata=FIELDS, body=(Paragraph("p-1"),))) == ()


def test_digits_are_those_of_the_statement() -> None:
    metadata = replace(FIELDS, digits="arabic-indic", place="", signatories=())
    statement = Statement("st-1", metadata=metadata, front=(said("عنوان", role="headline"),))
    assert ("date-line", "٩ آذار ٢٠٢٤") in lines(statement)


def test_a_chain_over_items_is_one_paragraph_with_the_ids_of_its_pieces() -> None:
    first = replace(said("انتخب المؤتمر الرئيس"), id="p-1", label="1- ")
    second = replace(said(" ثم أُقرّ التقرير"), id="p-2", run_in=True, label="2- ")
    gone = AgendaItem("i-3", paragraphs=(said("محذوف"),), presence=Presence(deleted="t-1"))
    statement = Statement("st-1", agenda=(AgendaItem("i-1", paragraphs=(first,)), AgendaItem("i-2", paragraphs=(second,)), gone))
    (line,) = printed(statement)
    assert line.text == "1- انتخب المؤتمر الرئيس2-  ثم أُقرّ التقرير"
    assert [piece.node for piece in line.pieces] == ["p-1", "p-2"]


def test_review_leaves_no_trace() -> None:
    runs = (Run("قرر "), Run("أقرّ ", (Mark("deleted", "t-1"),)), Run("المجلس", (Mark("inserted", "t-1"), Mark("strong"))))
    (line,) = printed(Statement("st-1", body=(Paragraph("p-1", runs),)))
    assert line.runs == (Run("قرر "), Run("المجلس", (Mark("strong"),)))


@settings(max_examples=60)
@given(statements())
def test_every_letter_that_is_read_is_printed_once(statement: Statement) -> None:
    gone = {p.id for item in statement.agenda if item.presence and item.presence.deleted for p in item.paragraphs}
    chains = [[piece for piece in chain if piece.id not in gone] for chain in read_chains(statement)]
    expected = [words for chain in chains if chain and (words := chain_text(chain, labels=True).text).strip()]
    result = printed(statement, wrappers=True, fields=False)
    assert [line.text for line in result] == expected
    assert all(mark.kind in STYLE_MARKS for line in result for run in line.runs for mark in run.marks)
    assert text(statement).endswith("\n") or not printed(statement)
