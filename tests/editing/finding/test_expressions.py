"""Regular expressions: folded or exact, groups, mistakes, and one that never ends."""

from __future__ import annotations

import sys
import time

import pytest

from desktop_app.editing.finding.aside import Aside, Stopped
from desktop_app.editing.finding.expressions import compiled, expanded, found_by, matches, tried_on
from desktop_app.editing.finding.finder import hits
from desktop_app.editing.finding.query import Query
from desktop_app.editing.finding.replacing import replaced
from desktop_app.statement import Paragraph, Run, Statement
from desktop_app.statement.runs import plain
from desktop_app.text.refusal import Refusal


def found(expression: str, text: str, **options: bool) -> list[str]:
    query = Query(expression, regular=True, **options)
    pattern = compiled(query)
    tried = matches(pattern, tried_on(query, text))
    return [text[one.start : one.end] for one in found_by(query, dict(pattern.groupindex), text, tried)]


@pytest.mark.parametrize(
    ("expression", "text", "expected"),
    [
        (r"أمان[ةه]", "الأمانة والامانه", ["أمانة", "امانه"]),
        (r"[أإآ]ل\w+", "إلى آلاف", ["إلى", "آلاف"]),
        (r"\d+/\d+", "يوم ٢٦/١ و10/3", ["٢٦/١", "10/3"]),
        (r"قُ?رئت", "قُرِئَتْ", ["قُرِئَتْ"]),
        (r"قرئتّ+", "قُرِئَتْ", ["قُرِئَتْ"]),  # a mark that is folded away can't spoil what stands before it
        (r"congress|REUTERS", "Congress Reuters", ["Congress", "Reuters"]),
        (r"x*", "axxb", ["xx"]),  # no hit without a letter, and no loop
        (r"لل", "ﷲ", []),
        (r"\Wو", "a و", [" و"]),
        (r"^عقد|اليوم$", "عقد مؤتمره اليوم", ["عقد", "اليوم"]),
    ],
)
def test_folded(expression: str, text: str, expected: list[str]) -> None:
    assert found(expression, text) == expected


def test_exact() -> None:
    assert found(r"[أإ]\w+", "أمانة امانة A", exact=True) == ["أمانة"]
    assert found(r"A", "aA", exact=True) == ["A"]
    assert found(r"\u200f", "a\u200fb", exact=True) == ["\u200f"]
    assert found(r"بيان\w?", "البيان بيان", exact=True, whole_words=True) == ["بيان"]


def test_groups_are_the_letters_of_the_text_not_of_its_form() -> None:
    statement = Statement("st-1", body=(Paragraph("p-1", (Run("الأمانةُ العامّة، 26/1"),)),))
    found = hits(statement, Query(r"(?P<one>\w+) (\w+)", regular=True))
    assert dict(found[0].groups) == {"0": "الأمانةُ العامّة", "1": "الأمانةُ", "2": "العامّة", "one": "الأمانةُ"}
    done = replaced(statement, found, r"\2\t\g<one>\\").statement
    assert plain(done.body[0].runs) == "العامّة\tالأمانةُ\\، 26/1"
    with pytest.raises(Refusal, match="group 3"):
        replaced(statement, found, r"\3")


def test_a_plain_hit_takes_a_replacement_as_it_is() -> None:
    statement = Statement("st-1", body=(Paragraph("p-1", (Run("نص"),)),))
    assert plain(replaced(statement, hits(statement, Query("نص")), r"\1\n").statement.body[0].runs) == r"\1\n"
    assert expanded(r"\n\d", ()) == "\u2028\\d"


@pytest.mark.parametrize("expression", ["(", "a)", "[", "*", "a**", "\\", r"\q", "[9-0]", "(?P<>a)", "(?<=a+)b", "a{99999999999}"])
def test_a_mistake_is_told_in_a_sentence(expression: str) -> None:
    with pytest.raises(Refusal) as told:
        compiled(Query(expression, regular=True))
    assert str(told.value).endswith(".")


def test_an_expression_that_runs_wild_is_ended_and_the_next_one_works() -> None:
    aside = Aside()
    began = time.monotonic()
    with pytest.raises(Refusal, match="too long"):
        aside.matches(compiled(Query("(a+)+c", regular=True)), ["a" * 50], patience=0.3)
    assert time.monotonic() - began < 20
    assert aside.matches(compiled(Query("b", regular=True)), ["abb", ""]) == [(((1, 2),), ((2, 3),)), ()]
    aside.stop()


def test_it_can_be_stopped_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    aside = Aside()
    aside.matches(compiled(Query("b", regular=True)), ["b"])
    child, line = aside._child
    monkeypatch.setattr(type(line), "poll", lambda *_: aside.stop() or True)
    with pytest.raises(Stopped):
        aside.matches(compiled(Query("(a+)+c", regular=True)), ["a" * 50])
    child.join()


def test_a_process_that_never_begins_is_told_as_one_that_was_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_app.editing.finding.aside._work", sys.exit)
    with pytest.raises(Stopped):
        Aside().matches(compiled(Query("b", regular=True)), ["b"])
