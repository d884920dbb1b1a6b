"""Every rule of the table does what its file of cases says."""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random

import pytest

from desktop_app.language import RULES, Rule, check, fixed
from desktop_app.language.consistency import CONSISTENCY
from desktop_app.language.glossary import GLOSSARY
from desktop_app.language.house import PLAIN, House
from desktop_app.language.slips import SLIPS
from desktop_app.language.spelling.speller import Dictionaries
from desktop_app.language.spelling.unknown import UNKNOWN
from desktop_app.language.terms import Term
from desktop_app.statement import (
    SCRIPTURE,
    AgendaItem,
    Attendance,
    Fix,
    Metadata,
    Paragraph,
    Problem,
    Run,
    Signatory,
    Source,
    Statement,
    fresh_ids,
)
from desktop_app.statement.accepted import chain_text
from desktop_app.statement.edits.fields import field_text, read_field, set_field
from desktop_app.statement.walking import paragraphs
from tests.rules.cases import FOLDER, Case, cases

SPELT = House(speller=Dictionaries(("ar", "en")), tanween="alef")
"""The house of the cases of spelling: what opens a dictionary is slow to load, so there is one for all."""
BY_CODE = {rule.code: rule for rule in RULES}


OFFICE = House(
    glossary=(
        Term((("ar", "الكونفرانس"), ("kmr", "konferans")), (("ar", "الكونفراس"), ("ar", "المؤتمر العام")), "event", safe=True),
        Term((("ar", "قوى الأمن الداخلي"), ("en", "Internal Security Forces")), (("ar", "الأمن الداخلي"), ("en", "Asayish Forces"))),
        Term((("ar", "ليلى القنواتي"), ("ckb", "لەیلا قەنەواتی"), ("kmr", "Leyla Qenawatî")), (("ckb", "لەیلا قنواتی"),), "person"),
        Term((("ar", "تشرين"), ("kmr", "Cotmeh")), (("kmr", "Çiriya Pêşîn"),), "other"),
    )
)
"""The house of the cases of names: it has a glossary."""


def statement_of(case: Case) -> Statement:
    texts = re.split("( [|/] )", case.text)
    parts = [re.fullmatch("(?:<(\\w+[-\\w]*)>)?(?:<<(.*)>>)?(.*)", text).groups() for text in texts[::2]]
    pieces = tuple(
        Paragraph(f"p-{number}", _runs(text), label=label or "", role=role or "none", run_in=number > 0 and texts[2 * number - 1] == " | ")
        for number, (role, label, text) in enumerate(parts)
    )
    rows = Metadata(attendance=(Attendance("g-1"),), signatories=(Signatory("s-1"),))
    own = tuple(replace(piece, role="none") for piece in pieces if piece.role == "item")
    pieces = tuple(piece for piece in pieces if piece.role != "item")
    statement = Statement("st-1", case.language, rows, body=pieces, agenda=(AgendaItem("i-1", paragraphs=own),))
    for said in filter(None, case.field.split(" ; ")):
        statement = _with_field(statement, said)
    return statement


def _runs(text: str) -> tuple[Run, ...]:
    parts = re.split(r"\[\[|\]\]", text)
    return tuple(Run(part, (SCRIPTURE,) if number % 2 else ()) for number, part in enumerate(parts) if part)


def _with_field(statement: Statement, said: str) -> Statement:
    field, value, words = re.fullmatch(r"(\S+) = (.*?)(?: from (.*))?", said).groups()
    owner = owner_of(field)
    done = set_field(statement, owner, field, read_field(statement, owner, field, value)).statement
    if words is None:
        return done
    piece, start = next((piece, at) for piece in done.body if (at := chain_text((piece,)).text.find(words)) >= 0)
    return replace(done, sources=(*done.sources, Source(owner, field, piece.id, start, start + len(words))))


def owner_of(field: str) -> str:
    owners = {"count": "g-1", "of": "g-1", "role": "g-1", "name": "s-1", "presenter": "i-1", "title": "i-1", "outcome": "i-1"}
    return "i-1" if field.startswith("vote.") else owners.get(field, "st-1")


def text_of(statement: Statement) -> str:
    done = ""
    for number, piece in enumerate(paragraphs(statement)):
        done += (" | " if piece.run_in else " / ") if number else ""
        done += (f"<{piece.role}>" if piece.role != "none" else "") + (f"<<{piece.label}>>" if piece.label else "")
        done += "".join(f"[[{run.text}]]" if run.marks else run.text for run in piece.runs)
    return done


def after(statement: Statement, fixes: list[Fix], case: Case, right: str) -> str:
    change = fixed(statement, fixes, fresh_ids(Random(1)))
    assert change is not None, case
    if case.field and re.match(r"[\w.]+ = ", right):
        field = right.split(" = ", maxsplit=1)[0]
        return f"{field} = {field_text(change.statement, owner_of(field), field)}"
    return text_of(change.statement)


def problems(statement: Statement, rule: Rule) -> tuple[Problem, ...]:
    found = check(statement, (rule,), SPELT if rule in (*SLIPS, *UNKNOWN) else OFFICE if rule in (*GLOSSARY, *CONSISTENCY) else PLAIN)
    assert all(problem.code == rule.code for problem in found)
    return found


@pytest.mark.parametrize("code", BY_CODE)
def test_the_cases_of_the_rule(code):
    rule = BY_CODE[code]
    for case in cases(code):
        statement = statement_of(case)
        found = problems(statement, rule)
        if not case.wrong:
            assert found == (), case
            continue
        assert found, case
        if case.right == ["-"]:
            assert not any(problem.fixes for problem in found), case
        elif len(found) > 1:
            assert [after(statement, [problem.fixes[0] for problem in found], case, case.right[0])] == case.right, case
        else:
            assert [after(statement, [fix], case, right) for fix, right in zip(found[0].fixes, case.right, strict=True)] == case.right, case


@pytest.mark.parametrize("code", BY_CODE)
def test_a_rule_has_enough_cases_of_both_kinds_and_languages(code):
    told = cases(code)
    assert len(told) >= 6
    assert {case.wrong for case in told} == {True, False}
    languages = set(BY_CODE[code].languages) or {"ar", "ckb", "kmr", "en"}
    assert (
        {case.language for case in told} >= languages - {"en"}
        if code == "hijri-mismatch"
        else languages <= {case.language for case in told}
    )


@pytest.mark.parametrize("code", BY_CODE)
def test_what_a_repair_leaves_is_right(code):
    for case in cases(code):
        for right in case.right:
            if right != "-" and not case.field:
                assert problems(statement_of(replace(case, text=right)), BY_CODE[code]) == (), case


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_table_keeps_its_word(rule):
    found = [problem for case in cases(rule.code) for problem in problems(statement_of(case), rule)]
    assert rule.safe == any(fix.safe for problem in found for fix in problem.fixes)
    assert all(problem.severity == rule.severity for problem in found)
    assert [said[-1] for said in (rule.why, rule.message)] == [".", "."]


def test_no_file_is_of_a_rule_that_is_gone():
    assert {path.stem for path in FOLDER.glob("*.txt")} == set(BY_CODE)
    assert len(BY_CODE) == len(RULES)
