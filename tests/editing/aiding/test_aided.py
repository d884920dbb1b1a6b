"""Typing aids: what is typed, letter by letter, becomes what is meant; one undo gives back what was typed."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.editing.aiding import TRIGGERS, Aids, aided
from desktop_app.editing.document import Document
from desktop_app.editing.reading import read_block
from desktop_app.statement import SCRIPTURE, Mark, Paragraph, Run, Statement, fresh_ids
from desktop_app.statement.arranging import paragraph_of
from desktop_app.statement.metadata import Digits
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import paragraphs
from tests.strategies import ranges, statements

ALL = Aids()
EUROPEAN = str.maketrans("٠١٢٣٤٥٦٧٨٩،؛", "0123456789,;")


def typed(text: str, language: str = "ar", digits: Digits = "as-typed", aids: Aids = ALL, before: str = "") -> str:
    """What stands in a paragraph after the text was typed at its end."""
    document = Document(blank(language, digits, before))
    for letter in text:
        types(document, letter, aids)
    return plain(document.value.body[0].runs)


def blank(language: str, digits: Digits, before: str = "") -> Statement:
    value = Statement("st-1", language, body=(Paragraph("p-1", (Run(before),) if before else ()),))
    return replace(value, metadata=replace(value.metadata, digits=digits))


def types(document: Document, letter: str, aids: Aids = ALL, at: int | None = None, node: str = "p-1") -> bool:
    """One letter as the window reads it; whether an aid followed."""
    paragraph = paragraph_of(document.value, node)
    assert paragraph is not None
    old = plain(paragraph.runs)
    place = len(old) if at is None else at
    document.apply(read_block(document.value, paragraph, old[:place] + letter + old[place:], place + 1), "body")
    return document.apply(aided(document.value, node, place + 1, letter, aids), "body")


QUOTES = (
    ("ar", 'قال: "نعم"', "قال: «نعم»"),
    ("ar", 'قال "سمعت "بيان" أمس" وذهب', "قال «سمعت “بيان” أمس» وذهب"),
    ("ar", '"أول" و"ثان"', "«أول» و«ثان»"),
    ("ar", 'ما يسمى الـ"حل"', "ما يسمى الـ«حل»"),
    ("ar", '("نص")', "(«نص»)"),
    ("ar", 'بعنوان:"نص".', "بعنوان:«نص»."),
    ("ckb", 'گوتی: "بەڵێ"', "گوتی: «بەڵێ»"),
    ("kmr", 'Got: "Erê "baş" e"', "Got: «Erê ‹baş› e»"),
    ("en", 'He said "yes "quoted" no".', "He said “yes ‘quoted’ no”."),
    ("en", "It's \"the members' hall\"", "It's “the members' hall”"),
    ("ar", 'He said "yes"', "He said “yes”"),
    ("ar", 'شاشة 5"', 'شاشة 5"'),
    ("ar", "لا علامات هنا", "لا علامات هنا"),
)


@pytest.mark.parametrize(("language", "keys", "wanted"), QUOTES)
def test_quotation_marks_go_by_level_and_by_what_stands_before(language: str, keys: str, wanted: str) -> None:
    assert typed(keys, language) == wanted


def test_the_house_says_which_marks() -> None:
    assert typed('قال "سمعت "بيان""', aids=Aids(styles={"ar": "“”«»"})) == "قال “سمعت «بيان»”"
    assert typed('قال "نعم"', aids=Aids(styles={"ar": "!"})) == "قال «نعم»"


def test_a_quotation_stands_never_in_its_own_marks() -> None:
    assert typed('"بيان"', before="قال “سمعت ") == "قال “سمعت «بيان»"
    assert typed('"بيان"', before='قال "سمعت ') == 'قال "سمعت “بيان”'


def test_what_the_paragraph_before_left_open_counts_in_its_chain_alone() -> None:
    first = Paragraph("p-0", (Run("قال «إننا"),))
    for run_in, wanted in ((True, "“"), (False, "«")):
        document = Document(Statement("st-1", body=(first, Paragraph("p-1", (Run(" و "),), run_in=run_in))))
        types(document, '"')
        assert plain(document.value.body[1].runs) == f" و {wanted}"


def test_a_suggested_deletion_opens_nothing() -> None:
    document = Document(Statement("st-1", body=(Paragraph("p-1", (Run("قال «", (Mark("deleted", "t-1"),)), Run(" ثم "))),)))
    types(document, '"')
    assert plain(document.value.body[0].runs) == "قال « ثم «"


COMMAS = (
    ("ar", "أهلاً, وسهلاً; كيف?", "أهلاً، وسهلاً؛ كيف؟"),
    ("ckb", "سڵاو, چۆنی?", "سڵاو، چۆنی؟"),
    ("ar", "في عام 2020, قال", "في عام 2020، قال"),
    ("ar", "ثمنه 12,000 ليرة", "ثمنه 12,000 ليرة"),
    ("ar", "كم 5?", "كم 5؟"),
    ("ar", "قالت BBC, CNN ذلك", "قالت BBC, CNN ذلك"),
    ("ar", "الرابط https://example.org/a?b=1,2", "الرابط https://example.org/a?b=1,2"),
    ("kmr", "Silav, çawa yî?", "Silav, çawa yî?"),
    ("en", "We, the delegates; yes?", "We, the delegates; yes?"),
    ("ar", ", ", ", "),
)


@pytest.mark.parametrize(("language", "keys", "wanted"), COMMAS)
def test_punctuation_is_that_of_the_letters_before(language: str, keys: str, wanted: str) -> None:
    assert typed(keys, language) == wanted


FIGURES: tuple[tuple[Digits, str, str, str], ...] = (
    ("arabic-indic", "ar", "عام 2026 و15", "عام ٢٠٢٦ و١٥"),
    ("persian", "ckb", "ساڵی 2026", "ساڵی ۲۰۲۶"),
    ("european", "ar", "عام ٢٠٢٦", "عام 2026"),
    ("as-typed", "ar", "عام 2026 ٢", "عام 2026 ٢"),
    ("arabic-indic", "ar", "فرقة G20 في", "فرقة G20 في"),
    ("arabic-indic", "en", "In 2026", "In 2026"),
    ("arabic-indic", "ar", "1. ", "١. "),
    ("arabic-indic", "ar", "بسعر 1.5", "بسعر ١.٥"),
    ("arabic-indic", "ar", "www.example.org/2026", "www.example.org/2026"),
)


@pytest.mark.parametrize(("digits", "language", "keys", "wanted"), FIGURES)
def test_digits_are_those_of_the_statement(digits: Digits, language: str, keys: str, wanted: str) -> None:
    assert typed(keys, language, digits) == wanted


@pytest.mark.parametrize(
    ("keys", "digits"), [('قال "', "as-typed"), ("قال,", "as-typed"), ("عام 2", "arabic-indic"), ("عام 2,  ", "as-typed")]
)
def test_each_aid_can_be_switched_off(keys: str, digits: Digits) -> None:
    assert typed(keys, "ar", digits, Aids(quotes=False, digits=False, commas=False)) == keys


@pytest.mark.parametrize("mark", [SCRIPTURE, Mark("link", "https://example.org")])
@pytest.mark.parametrize("letter", ['"', ",", "2"])
def test_scripture_and_links_are_left_alone(mark: Mark, letter: str) -> None:
    value = blank("ar", "arabic-indic")
    document = Document(replace(value, body=(Paragraph("p-1", (Run("قل هو", (mark,)),)),)))
    assert not types(document, letter, at=3)
    assert plain(document.value.body[0].runs) == f"قل {letter}هو"


@pytest.mark.parametrize(
    ("keys", "digits"), [('قال "', "as-typed"), ("قال,", "as-typed"), ("عام 2", "arabic-indic"), ("عام 2026, ", "as-typed")]
)
def test_one_undo_gives_back_what_was_typed_and_it_stays(keys: str, digits: Digits) -> None:
    document = Document(blank("ar", digits))
    for letter in keys:
        types(document, letter)
    assert plain(document.value.body[0].runs) != keys
    document.undo()
    assert plain(document.value.body[0].runs) == keys
    for letter in "بعد":
        types(document, letter)
    assert plain(document.value.body[0].runs) == keys + "بعد"


def test_a_number_whose_aid_was_undone_stays_in_its_digits() -> None:
    document = Document(blank("ar", "arabic-indic", "عام "))
    types(document, "2")
    document.undo()
    for letter in "026/3 ":
        types(document, letter)
    assert plain(document.value.body[0].runs) == "عام 2026/3 "
    types(document, "4")
    assert plain(document.value.body[0].runs) == "عام 2026/3 ٤"


NUMBERS = (
    ("2026", ["عام ٢٠٢٦", "عام 2026", "عام "]),
    ("1,250.5", ["عام ١,٢٥٠.٥", "عام 1,250.5", "عام "]),
    ("ص12", ["عام ص١٢", "عام ص12", "عام "]),
    ("20م", ["عام ٢٠م", "عام ٢٠", "عام 20", "عام "]),
    ("15 16", ["عام ١٥ ١٦", "عام ١٥ 16", "عام ١٥ ", "عام ١٥", "عام 15", "عام "]),
    ("15, 1", ["عام ١٥، ١", "عام ١٥، 1", "عام ١٥، ", "عام ١٥, ", "عام ١٥", "عام 15", "عام "]),
)


def undone(document: Document) -> list[str]:
    """What the last paragraph reads, undo by undo."""
    seen = [plain(document.value.body[-1].runs)]
    while document.undo():
        seen.append(plain(document.value.body[-1].runs))
    return seen


@pytest.mark.parametrize(("keys", "wanted"), NUMBERS)
def test_one_undo_gives_a_number_back_as_it_was_typed_the_next_takes_it_away(keys: str, wanted: list[str]) -> None:
    value = blank("ar", "arabic-indic", "عام ")
    document = Document(value, clock=lambda: 0.0)
    for letter in keys:
        types(document, letter)
    after = document.value
    assert undone(document) == wanted
    assert document.value is value
    while document.redo():
        pass
    assert document.value is after


def test_the_marks_of_a_number_come_back_with_it() -> None:
    bold = (Mark("strong"),)
    value = replace(blank("ar", "arabic-indic"), body=(Paragraph("p-1", (Run("عام "), Run("١", bold))),))
    document = Document(value, clock=lambda: 0.0)
    for letter in "26":
        types(document, letter)
    assert document.undo()
    assert document.value.body[0].runs == (Run("عام "), Run("١26", bold))


def test_digits_at_another_place_of_a_number_are_undone_by_themselves() -> None:
    document = Document(blank("ar", "arabic-indic", "عام "), clock=lambda: 0.0)
    types(document, "2")
    types(document, "1", at=4)
    assert undone(document) == ["عام ١٢", "عام 1٢", "عام ٢", "عام 2", "عام "]


def test_a_seal_between_digits_ends_the_number() -> None:
    document = Document(blank("ar", "arabic-indic", "عام "), clock=lambda: 0.0)
    types(document, "2")
    document.seal()
    types(document, "0")
    assert undone(document) == ["عام ٢٠", "عام ٢0", "عام ٢", "عام 2", "عام "]


@given(statements(), st.text(st.sampled_from("12,. "), min_size=1, max_size=6), st.data())
@settings(max_examples=80)
def test_undo_after_a_number_in_any_paragraph_leads_back_and_alters_no_letter_else(
    statement: Statement, keys: str, data: st.DataObject
) -> None:
    if not paragraphs(statement):
        return
    node, at, _ = data.draw(ranges(statement))
    value = replace(statement, metadata=replace(statement.metadata, digits="arabic-indic"))
    document = Document(value, ids=fresh_ids(Random(1)), clock=lambda: 0.0)
    for number, letter in enumerate(keys):
        types(document, letter, at=at + number, node=node)
    before, after = document.history.done, document.value
    for newer, older in zip(before[1:], before, strict=False):
        assert newer.before is older.after
    texts = {plain(paragraph_of(step.before, node).runs).translate(EUROPEAN) for step in before}
    typed_ = plain(paragraph_of(value, node).runs)
    whole = (typed_[:at] + keys + typed_[at:]).translate(EUROPEAN)
    assert all(len(text) <= len(whole) and text.startswith(whole[:at]) and text.endswith(whole[at + len(keys) :]) for text in texts)
    while document.undo():
        pass
    assert document.value is value
    while document.redo():
        pass
    assert document.value is after


@given(statements(), st.sampled_from(sorted(TRIGGERS)), st.sampled_from(("european", "arabic-indic", "persian", "as-typed")), st.data())
@settings(max_examples=100)
def test_an_aid_alters_one_letter_and_undo_gives_the_typed_text_back(
    statement: Statement, letter: str, digits: Digits, data: st.DataObject
) -> None:
    if not paragraphs(statement):
        return
    node, at, _ = data.draw(ranges(statement))
    statement = replace(statement, metadata=replace(statement.metadata, digits=digits))
    document = Document(statement, ids=fresh_ids(Random(1)))
    if not types(document, letter, at=at, node=node):
        return
    after = document.value
    document.undo()
    before = document.value
    was, now = (plain(paragraph_of(value, node).runs) for value in (before, after))
    assert was[at] == letter
    assert [len(was), sum(one != other for one, other in zip(was, now, strict=True))] == [len(now), 1]
    document.redo()
    assert document.value is after
