"""How the rules read a statement: chains, suggestions, what is remembered, what is ignored."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.language import PLAIN, RULES, ByHouse, Hit, House, InPassage, InStatement, Rule, check, check_chains, fixed, safe_fixes
from desktop_app.language.checking import SLICE, Memory, check_with
from desktop_app.language.passage import Passage, passage
from desktop_app.language.repetition import REPETITION
from desktop_app.language.slips import SLIPS
from desktop_app.statement import (
    SCRIPTURE,
    Caret,
    Fix,
    Ignored,
    Mark,
    Metadata,
    Paragraph,
    Presence,
    Problem,
    Replace,
    Run,
    Source,
    Statement,
    fresh_ids,
)
from desktop_app.statement.runs import plain
from desktop_app.text.characters import TATWEEL
from desktop_app.text.digits import european

DELETED = Mark("deleted", "t-1")


def paragraph(text: str, number: int = 0, **fields: object) -> Paragraph:
    return Paragraph(f"p-{number}", (Run(text),) if text else (), **fields)


def statement(*pieces: Paragraph, **fields: object) -> Statement:
    return Statement("st-1", body=pieces, **fields)


def counting(reads: list[str]) -> Rule:
    """A rule that tells what it reads and objects to every x."""

    def hits(text):
        reads.append(text.text)
        return [Hit(at, at + 1) for at, letter in enumerate(text.text) if letter == "x"]

    return Rule("x", "x", "x", "x", ("x", ""), InPassage(hits), "", False, "hint", "")


@pytest.mark.parametrize(("at", "then"), [(0, 0), (3, 2), (4, 2), (5, 3), (7, 6), (9, 8)])
def test_the_caret_stays_at_its_letters_between_repairs(at: int, then: int) -> None:
    edits = (Fix("x", True, (Replace("p-0", 2, 4, ""),)), Fix("x", True, (Replace("p-0", 6, 7, "yy"),)))
    change = fixed(statement(paragraph("0123456789")), edits, fresh_ids(Random(0)), Caret("p-0", at, "", "p-0", 1))
    assert change is not None
    assert change.caret == Caret("p-0", then, "", "p-0", 1)
    assert change.back == Caret("p-0", 8)


def test_a_place_is_given_in_stored_letters_and_counts_on_through_the_chain():
    runs = (Run("ab"), Run("xx", (DELETED,)), Run("cx"))
    chain = (Paragraph("p-0", runs), replace(paragraph("dxe", 1), run_in=True))
    found = check(statement(*chain), (counting([]),))
    assert [(one.node, one.start, one.end) for one in found] == [("p-0", 5, 6), ("p-1", 1, 2)]
    text = passage(chain, "ar")
    assert text.text == "abcxdxe"
    assert text.address(1, 5) == ("p-0", 1, 7)
    assert text.replaced(1, 5, "Q") == (Replace("p-0", 1, 2, "Q"), Replace("p-0", 4, 6, ""), Replace("p-1", 0, 1, ""))


@given(texts=st.lists(st.text("abx ", max_size=6), min_size=1, max_size=4), data=st.data())
def test_replacing_a_range_of_a_chain_replaces_it_in_what_is_read(texts, data):
    chain = tuple(replace(paragraph(text, number), run_in=number > 0) for number, text in enumerate(texts))
    text = passage(chain, "ar")
    start = data.draw(st.integers(0, len(text.text)))
    end = data.draw(st.integers(start, len(text.text)))
    change = fixed(statement(*chain), (Fix("x", True, text.replaced(start, end, "QQ")),), fresh_ids(Random(0)))
    assert change is not None
    assert "".join(plain(piece.runs) for piece in change.statement.body) == text.text[:start] + "QQ" + text.text[end:]


def test_a_paragraph_suggested_for_deletion_is_not_read():
    reads: list[str] = []
    check(statement(paragraph("x"), replace(paragraph("x", 1), presence=Presence(deleted="t-1"))), (counting(reads),))
    assert reads == ["x"]


def test_each_chain_is_read_once_for_as_long_as_it_is_the_same():
    reads: list[str] = []
    rules, memory = (counting(reads),), Memory()

    def found(value: Statement) -> int:
        return sum(len(part) for part in check_with(value, rules, memory=memory))

    value = statement(*(paragraph(f"{number}x", number) for number in range(5)))
    assert (found(value), found(value), len(reads)) == (5, 5, 5)
    other = replace(value, body=(*value.body[:4], paragraph("xx", 4)))
    assert (found(other), reads[5:]) == (6, ["xx"])
    joined = replace(value, body=(value.body[0], replace(value.body[1], run_in=True)))
    assert (found(joined), reads[6:]) == (2, ["0x1x"])
    assert (found(replace(value, language="en")), len(reads)) == (5, 12)


def test_what_the_house_decides_is_read_afresh_for_another_house():
    reads: list[str] = []

    def hits(text: Passage, house: House) -> list[Hit]:
        reads.append(house.quotes_of("ar"))
        return [Hit(0, 1)]

    rule, memory, value = replace(counting([]), check=ByHouse(hits)), Memory(), statement(paragraph("x"))
    english = House(quotes=(("ar", "“”‘’"),))
    for house in (PLAIN, PLAIN, english, english, PLAIN):
        assert sum(len(part) for part in check_with(value, (rule,), house, memory)) == 1
    assert reads == ["«»“”", "“”‘’", "«»“”"]
    silent = House(silent=frozenset({rule.code}))
    assert not any(check_with(value, (rule,), silent, memory))


def test_a_check_of_the_whole_statement_may_rest():
    one = Problem("x", "hint", "p-0", "m")
    rule = replace(counting([]), check=InStatement(lambda _statement, _house: (one, None, None, one)))
    assert [len(part) for part in check_with(statement(paragraph("x")), (rule,))] == [1, 0, 1, 0]


def test_memory_ends_with_the_paragraph():
    memory = Memory()
    value = statement(paragraph("x"))
    list(check_with(value, (counting([]),), memory=memory))
    assert len(memory._known) == 1
    del value
    assert len(memory._known) == 0


def test_what_is_ignored_is_left_out():
    value = statement(paragraph("انعقد  في", 0), paragraph("ثم  قال ، و", 1))

    def codes(*ignored: Ignored) -> list[tuple[str, str]]:
        return [(one.code, one.node) for one in check(replace(value, ignored=ignored))]

    everything = [("double-space", "p-0"), ("space-before-punctuation", "p-1"), ("double-space", "p-1")]
    assert sorted(codes()) == sorted(everything)
    assert ("double-space", "p-0") not in codes(Ignored("double-space", "p-0", "  "))
    assert ("double-space", "p-1") in codes(Ignored("double-space", "p-0", "  "))
    assert codes(Ignored("double-space")) == [("space-before-punctuation", "p-1")]
    assert sorted(codes(Ignored("double-space", "p-0", "other"))) == sorted(everything)


def test_slices_are_short_and_together_everything():
    value = statement(*(paragraph("انعقد  في", number) for number in range(100)))
    parts = list(check_chains(value))
    assert sum(map(len, parts)) == 100
    assert max(map(len, parts)) <= SLICE // 20
    assert tuple(one for part in parts for one in part) == check(value)


def test_a_rule_of_other_languages_is_silent():
    rule = replace(counting([]), languages=("ckb",))
    value = statement(paragraph("x"), paragraph("x", 1, language="ckb"))
    assert [one.node for one in check(value, (rule,))] == ["p-1"]


OF_FORM = tuple(rule for rule in RULES if rule not in (*SLIPS, *REPETITION))
"""The rules that mend no spelling."""


@given(text=st.text('ابد، .,:12/٢ \u00a0\u202f«»"()-هـيوم الأحد2020\u2028\tax', max_size=60), cuts=st.lists(st.integers(0, 60), max_size=2))
def test_safe_fixes_end_and_touch_no_letter(text, cuts):
    places = sorted({0, *(min(cut, len(text)) for cut in cuts), len(text)})
    pieces = [text[low:high] for low, high in pairwise(places)]
    value = statement(*(replace(paragraph(piece, number), run_in=number > 0) for number, piece in enumerate(pieces)))
    ids = fresh_ids(Random(0))
    for _ in range(8):
        change = fixed(value, safe_fixes(check(value, OF_FORM)), ids)
        if change is None:
            break
        value = change.statement
    assert safe_fixes(check(value, OF_FORM)) == ()
    assert letters_of("".join(plain(piece.runs) for piece in value.body)) == letters_of(text)


def letters_of(text: str) -> str:
    """The letters and digits alone, whatever the system of digits; the tatweel is none."""
    return "".join(letter for letter in european(text) if letter.isalnum() and letter != TATWEEL)


def test_of_two_fixes_at_one_place_the_first_counts():
    value = statement(paragraph("abc"))
    fixes = (
        Fix("x", True, (Replace("p-0", 0, 2, "Q"),)),
        Fix("y", True, (Replace("p-0", 1, 3, "R"),)),
        Fix("z", True, (Replace("p-0", 2, 3, "S"),)),
    )
    change = fixed(value, fixes, fresh_ids(Random(0)))
    assert plain(change.statement.body[0].runs) == "QS"
    assert fixed(value, (), fresh_ids(Random(0))) is None


def test_scripture_and_suggested_letters_keep_their_marks_through_a_fix():
    runs = (Run("قال  "), Run("الحمد  لله", (SCRIPTURE,)), Run(" "), Run("ثم", (DELETED,)), Run(" مضى"))
    change = fixed(statement(Paragraph("p-0", runs)), safe_fixes(check(statement(Paragraph("p-0", runs)))), fresh_ids(Random(0)))
    done = change.statement.body[0].runs
    assert plain(done) == "قال الحمد  لله ثممضى"
    assert Run("الحمد  لله", (SCRIPTURE,)) in done
    assert Run("ثم", (DELETED,)) in done


def test_a_date_is_only_written_unasked_where_the_weekday_decides():
    texts = ("يوم الأحد 2612020", "بتاريخ 7112021", "السبت 2612020", "الخميس 1112024")
    found = check(statement(*(paragraph(text, number) for number, text in enumerate(texts))))
    assert [[fix.safe for fix in one.fixes] for one in found if one.code == "date-without-separators"] == [[True], [False], [False], [True]]


def test_a_passage_that_is_suggested_for_deletion_says_nothing():
    metadata = Metadata(issued=date(2020, 1, 26))
    source = Source("st-1", "issued", "p-0", 0, 9)
    value = statement(paragraph("27/1/2020"), metadata=metadata, sources=(source,))
    assert [(one.code, one.node, one.field) for one in check(value)] == [("field-disagrees", "st-1", "issued")]
    assert check(replace(value, body=(replace(value.body[0], presence=Presence(deleted="t-1")),))) == ()
    assert check(replace(value, ignored=(Ignored("field-disagrees", "st-1"),))) == ()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_place_of_a_message_is_filled(rule):
    text = "الأحد 27/1/2020 و32/1/2020 وبتاريخ 7112021 و5 رمضان 1445هـ الموافق 13 مارس 2024م في 7\\11\\2021  ثم , قال, وأكد"
    for problem in check(statement(paragraph(text)), (rule,)):
        assert problem.message.format(**dict(problem.arguments))
        assert all(fix.label.format(**dict(fix.arguments)) for fix in problem.fixes)
        assert hash(problem) is not None


def test_a_sentence_repeats_only_the_first_words_of_a_long_value() -> None:
    name = "Preparatory Committee of the Third General Congress of Craft Workers and Allied Trades"
    source = Source("st-1", "issuer", "p-0", 0, 9, 0.9, "label")
    value = statement(paragraph("The union met."), metadata=Metadata(issuer=name), sources=(source,))
    (problem,) = check(value)
    assert dict(problem.arguments)["value"] == "Preparatory Committee of the Third General Congress of Craft…"
    assert [dict(fix.arguments)["text"] for fix in problem.fixes] == [
        "The union",
        "Preparatory Committee of the Third General Congress of Craft…",
    ]
