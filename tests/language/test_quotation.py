"""Quotations that go on over several paragraphs."""

from __future__ import annotations

from random import Random

import pytest

from desktop_app.language import House, check, fixed
from desktop_app.language.quotation import QUOTATION
from desktop_app.statement import Paragraph, Run, Statement, fresh_ids
from desktop_app.statement.runs import plain


def statement(*texts: str, language: str = "ar", first: str = "none") -> Statement:
    pieces = (Paragraph(f"p-{number}", (Run(text),), role="none" if number else first) for number, text in enumerate(texts))
    return Statement("st-1", language, body=tuple(pieces))


def told(value: Statement) -> list[tuple[str, str, int | None]]:
    return [(one.code, one.node, one.start) for one in check(value, QUOTATION) if one.code != "quote-style"]


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (("جاء فيه:", "«عقدنا مؤتمرنا.", "ونشكر كل من «حضر».", "ونعاهدكم»."), [("same-kind-nesting", "p-2", 12)]),
        (("جاء فيه:", '«عقدنا "مؤتمرنا".', "ونشكركم.", "ونعاهدكم»."), []),
        (("“We met.", "“We voted.", "“We left.”", "And so on."), []),
        (("جاء فيه:", '"عقدنا المؤتمر.', "وصدر بيان جاء فيه:", '"نحن المجتمعين نعلن.', 'ونعاهدكم".'), [("unclosed-quote", "p-1", 0)]),
        (("«عقدنا المؤتمر.", "ونعاهدكم»»."), [("unopened-quote", "p-1", 9)]),
    ],
)
def test_a_quotation_may_span_paragraphs(texts: tuple[str, ...], found: list[tuple[str, str, int]]) -> None:
    assert told(statement(*texts)) == found


def test_a_headline_leaves_nothing_open():
    value = statement("بيان «عن الماء", "قال «نعم» ومضى.", first="headline")
    assert told(value) == [("unclosed-quote", "p-0", 5)]


def test_a_quoted_statement_may_end_with_the_text():
    value = statement("جاء فيه:", "«عقدنا مؤتمرنا، وقلنا نعم.", "ونعاهدكم.")
    (problem,) = check(value, QUOTATION)
    change = fixed(value, problem.fixes[:1], fresh_ids(Random(1)))
    assert change is not None
    assert [plain(piece.runs) for piece in change.statement.body][1:] == ["«عقدنا مؤتمرنا، وقلنا نعم.", "ونعاهدكم»."]
    assert not any(fix.safe for fix in problem.fixes)


def test_the_marks_that_the_office_chose_are_written_without_asking():
    value = statement("قال «إن “الماء” حقّ» ومضى.")
    assert check(value, QUOTATION) == ()
    house = House(quotes=(("ar", "“”‘’"),))
    found = check(value, QUOTATION, house)
    change = fixed(value, [one.fixes[0] for one in found], fresh_ids(Random(1)))
    assert change is not None
    assert plain(change.statement.body[0].runs) == "قال “إن ‘الماء’ حقّ” ومضى."
    assert all(fix.safe for one in found for fix in one.fixes)
