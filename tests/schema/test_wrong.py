"""Every pattern of the grammar and every rule has a file that breaks it, and what is found there is said so that a person can act."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from desktop_app.formats.xml import schema
from desktop_app.formats.xml.read import read
from desktop_app.formats.xml.shapes import shapes
from desktop_app.formats.xml.validate import Found, found_in
from desktop_app.statement.walking import node_ids, paragraphs
from desktop_app.text.message import filled
from tests.schema.arabic import in_arabic

WRONG = Path(__file__).parent / "wrong"
CASES: dict[str, dict[str, Any]] = tomllib.loads((WRONG / "expected.toml").read_text(encoding="utf-8"))

ENGLISH_ACTIONS = re.compile(
    r"\b(Write|Choose|Enter|Remove|Delete|Correct|Save|Check|Keep|Mark|Accept|Resolve|Read|Reject|Decide|Add|Let|Set|Install)\b"
)
ARABIC_ACTIONS = re.compile(r"(?<!\w)[وف]?(اكتب|اختر|أدخل|احذف|صحّح|احفظ|راجع|أبقِ|حدّد|اقبل|عالِج|اقرأ|ارفض|قرّر|أضف|اجعل|ثبّت)ه?ا?(?!\w)")
PLAIN_WORDS = frozenset({
    "agenda", "author", "body", "change", "closing", "comment", "comments", "contact", "digits", "event", "front", "group", "issued",
    "issuer", "item", "kind", "lead", "link", "name", "part", "place", "problem", "reference", "region", "remark", "reply", "source",
    "starts", "ends", "statement", "status", "strong", "time", "title", "venue", "vote", "was", "signatories", "signatory", "attendance",
    "keyword", "keywords", "addressee", "embargo", "slogan", "presenter", "foreign", "proposal", "gap", "milestone", "ignored",
    "sources", "changes", "extensions", "relation", "metadata", "scripture", "honorary", "ordinal", "relations",
})  # fmt: skip
"""Names of elements that are English words in their plain meaning ("The vote on item 3 …"); no other name may stand in a message."""


def found(name: str) -> tuple[Found, ...]:
    return found_in((WRONG / f"{name}.bayan").read_bytes())


def test_every_pattern_and_rule_has_its_file() -> None:
    proved = {pattern for case in CASES.values() for pattern in case["proves"]}
    defines = {define.get("name") for define in schema.grammar_tree().getroot().iter("{http://relaxng.org/ns/structure/1.0}define")}
    asserts = {rule.get("id") for rule in etree.parse(str(schema.rules_source())).iter("{http://purl.oclc.org/dsdl/schematron}assert")}
    assert defines | asserts == proved
    assert {path.stem for path in WRONG.glob("*.bayan")} == set(CASES)


@pytest.mark.parametrize("name", CASES)
def test_the_problem_is_found_once_and_at_its_place(name: str) -> None:
    case, problems = CASES[name], found(name)
    assert [one.problem.code for one in problems] == [case["code"], *case.get("also", [])]
    problem = problems[0].problem
    statement = read((WRONG / f"{name}.bayan").read_bytes())
    assert problem.node == case["node"] or case["node"] == "*"
    assert problem.node in set(node_ids(statement)) | {paragraph.id for paragraph in paragraphs(statement)}
    assert problem.field == case["field"]
    assert problems[0].line == case["line"]


@pytest.mark.parametrize("name", CASES)
def test_the_message_says_in_english_what_to_do(name: str) -> None:
    for one in found(name):
        said = filled(str, one.problem.message, one.problem.arguments)
        assert ENGLISH_ACTIONS.search(said), said
        technical = (set(shapes()) | {"xml", "element", "attribute", "schema", "tag"}) - PLAIN_WORDS
        bare = re.sub("“[^”]*”", "", said)
        assert not re.search(rf"[<>{{}}]|\b({'|'.join(map(re.escape, sorted(technical)))})\b", bare), said


@pytest.mark.parametrize("name", CASES)
def test_the_message_says_in_arabic_what_to_do(name: str) -> None:
    for one in found(name):
        said = filled(in_arabic, one.problem.message, one.problem.arguments)
        assert ARABIC_ACTIONS.search(said), said
        bare = re.sub("“[^”]*”|«[^»]*»|2024-05-02T18:00:00\\+03:00|SHA-256|ar, ckb, kmr|true|false", "", said)
        assert not re.search("[A-Za-z<>{}]", re.sub(r"\ben\b", "", bare)), said
        for fix in one.problem.fixes:
            assert re.search("[ء-ي]", filled(in_arabic, fix.label, fix.arguments))
