"""A search while the document changes; and paragraphs by number and beginning."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.editing.document import Document
from desktop_app.editing.finding.paragraphs import lines, matching
from desktop_app.editing.finding.query import Query
from desktop_app.editing.finding.search import Search
from desktop_app.statement import Statement, fresh_ids
from desktop_app.statement.edits.breaks import split
from desktop_app.statement.edits.fields import set_field
from desktop_app.statement.edits.typing import replace as typed
from desktop_app.statement.metadata import Metadata
from desktop_app.statement.walking import paragraphs
from desktop_app.text.refusal import Refusal
from tests.editing.finding.test_hits import WHOLE, paragraph, said
from tests.strategies import ranges, statements

LONG = Statement("st-1", body=tuple(paragraph(f"p-{number}", "عقد المؤتمر") for number in range(40)))


def searching(statement: Statement, text: str) -> tuple[Document, Search]:
    document = Document(statement)
    search = Search(document)
    document.subscribe(search.follow)
    search.seek(Query(text))
    list(search.slices())
    return document, search


def test_hits_move_with_their_letters_and_go_with_them() -> None:
    document, search = searching(WHOLE, "المؤتمر")
    search.choose(search.ahead("p-5", "", 0))
    number = len(search.hits)
    document.apply(typed(document.value, "p-5", 0, 0, "ثم "), "body")
    assert not search.fresh
    assert (search.hit.start, search.hit.end) == (7, 14)
    document.apply(typed(document.value, "p-1", 0, 11, "x"), "body")
    assert len(search.hits) == number - 1
    assert search.hit.node == "p-5"
    document.apply(split(document.value, "p-5", 7, fresh_ids(Random(1))), "body")
    assert search.hit.node != "p-5"
    assert search.hit.start == 0
    list(search.slices())
    assert search.fresh
    assert said(document.value, search.hit) == "المؤتمر"


@given(statements(), st.data())
@settings(max_examples=60)
def test_after_an_edit_mapped_hits_are_within_the_text_and_a_new_search_finds_all(statement: Statement, data: st.DataObject) -> None:
    if not paragraphs(statement):
        return
    document, search = searching(statement, "ا")
    if search.hits:
        search.choose(data.draw(st.integers(0, len(search.hits) - 1)))
    node, start, end = data.draw(ranges(statement))
    document.apply(typed(statement, node, start, end, data.draw(st.sampled_from(["", "ا", "بيان"]))), "body")
    for hit in search.hits:
        assert said(document.value, hit) or hit.pieces
    list(search.slices())
    fresh = Search(document)
    fresh.seek(Query("ا"))
    list(fresh.slices())
    assert search.hits == fresh.hits
    assert search.current is None or search.current < len(search.hits)


def test_the_last_hit_gives_its_place_to_the_one_before() -> None:
    document, search = searching(replace(WHOLE, metadata=Metadata()), "المؤتمر")
    search.choose(len(search.hits) - 1)
    before = search.hits[-2]
    document.apply(typed(document.value, "p-5", 4, 11, ""), "body")
    assert search.hit == before


def test_the_hit_in_a_field_goes_with_its_words() -> None:
    document, search = searching(WHOLE, "لجنة")
    assert [hit.field for hit in search.hits] == ["issuer"]
    document.apply(set_field(document.value, "st-1", "issuer", "هيئة المؤتمر"), "metadata")
    assert search.hits == ()


def test_a_search_that_an_edit_overtook_says_nothing() -> None:
    document, search = searching(WHOLE, "المؤتمر")
    found = search.hits
    slices = search.slices()
    next(slices)
    document.apply(typed(document.value, "p-1", 4, 11, ""), "body")
    list(slices)
    assert not search.fresh
    assert len(search.hits) == len(found) - 1


def test_the_first_ahead_goes_round() -> None:
    _, search = searching(WHOLE, "مؤتمر")
    assert search.ahead("p-1", "", 6) == 5
    assert search.ahead("p-1", "", 7) == 6
    assert search.ahead("s-1", "name", 8) == 0
    assert search.ahead("nowhere", "", 0) == 0


def test_hits_grow_where_none_were_and_stay_where_some_were() -> None:
    document, search = searching(LONG, "المؤتمر")
    document.apply(typed(LONG, "p-0", 0, 0, "ثم "), "body")
    slices = search.slices()
    next(slices)
    assert not search.grows
    assert len(search.hits) == 40
    search.seek(Query("عقد"))
    slices = search.slices()
    next(slices)
    assert search.grows
    assert 0 < len(search.hits) < 40
    search.choose(1)
    assert search.hit.node == "p-1"
    document.apply(typed(document.value, "p-0", 0, 3, ""), "body")
    assert not search.grows
    list(slices)
    assert len(search.hits) < 40
    list(search.slices())
    assert (len(search.hits), search.hit.node) == (40, "p-1")


def test_a_wrong_expression_leaves_no_hits() -> None:
    _, search = searching(WHOLE, "مؤتمر")
    with pytest.raises(Refusal, match="pattern"):
        search.seek(Query("(", regular=True))
    assert not search.hits
    assert search.query.text == ""


def test_paragraphs_by_number_and_by_beginning() -> None:
    statement = replace(WHOLE, front=(replace(paragraph("p-0", "أعمال المؤتمر"), role="headline"), paragraph("p-00", "")))
    assert [line.node for line in matching(statement, "٤")] == [lines(statement)[3].node]
    assert [line.node for line in matching(statement, "اعمال")] == ["p-0", "p-2"]
    assert matching(statement, "مؤتمر-")[0].node == "p-2"
    assert [line.number for line in matching(statement, "")] == [1, 3, 4, 5, 6, 7]
    assert matching(statement, "2")[0].node == "p-00"
    assert not matching(statement, "لا شيء كهذا")
