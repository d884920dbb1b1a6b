"""Replacing: one change, marks kept, seams kept, fields too; and undone as a whole."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.editing.document import Document
from desktop_app.editing.finding.finder import hits
from desktop_app.editing.finding.query import Query, found_in
from desktop_app.editing.finding.replacing import replaced
from desktop_app.statement import Mark, Paragraph, Run, Statement
from desktop_app.statement.accepted import accepted, chain_text, read_chains
from desktop_app.statement.edits.fields import field_value
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import node_ids, paragraphs
from desktop_app.text.characters import storable
from tests.editing.finding.test_hits import WHOLE, paragraph, sought
from tests.strategies import statements, texts

STRONG = Mark("strong")


def test_all_hits_are_one_step() -> None:
    document = Document(WHOLE)
    assert document.apply(replaced(WHOLE, hits(WHOLE, Query("المؤتمر")), "الملتقى"), "find")
    assert not hits(document.value, Query("المؤتمر"))
    assert len(document.history.done) == 1
    assert document.history.done[-1].label == "Replace all"
    document.undo()
    assert document.value is WHOLE


def test_fields_are_replaced_each_in_its_own_way() -> None:
    done = replaced(WHOLE, hits(WHOLE, Query("مؤتمر")), "ملتقى\nجديد").statement
    assert field_value(done, "st-1", "issuer") == "لجنة الملتقى جديد"
    assert field_value(done, "st-1", "event.slogans") == ("ملتقى جديد", "عمل وملتقى جديد")
    assert field_value(done, "p-2", "label") == "ملتقى جديد- "
    assert plain(done.body[0].runs) == "عقد الملتقى\u2028جديد"


def test_over_a_seam_the_first_piece_takes_the_text_and_the_seam_stays() -> None:
    done = replaced(WHOLE, hits(WHOLE, Query("ثم المؤتمر")), "تلا الملتقى").statement
    assert [plain(item.paragraphs[0].runs) for item in done.agenda] == ["🕊 تلا الملتقى", "، والمؤتمر"]
    assert done.agenda[1].paragraphs[0].run_in
    assert list(node_ids(done)) == list(node_ids(WHOLE))


def test_marks_of_the_letters_around_are_kept_and_suggested_deletions_stay() -> None:
    runs = (Run("عقد "), Run("المؤتمر", (STRONG,)), Run(" العام"), Run("ي", (Mark("deleted", "t-1"),)), Run(" اليوم"))
    statement = Statement("st-1", body=(Paragraph("p-1", runs),))
    done = replaced(statement, hits(statement, Query("المؤتمر")), "الملتقى").statement
    assert done.body[0].runs == (Run("عقد "), Run("الملتقى", (STRONG,)), *runs[2:])
    done = replaced(statement, hits(statement, Query("العام اليوم")), "أمس").statement
    assert accepted(done.body[0].runs) == "عقد المؤتمر أمس"
    assert "ي" in plain(done.body[0].runs)


def test_what_can_t_be_stored_becomes_visible_and_a_stale_hit_is_left_alone() -> None:
    statement = Statement("st-1", body=(paragraph("p-1", "نص"),))
    found = hits(statement, Query("نص"))
    assert plain(replaced(statement, found, "a\x00b").statement.body[0].runs) == "a\ufffdb"
    other = replace(statement, body=(paragraph("p-1", "غيره"),))
    assert replaced(other, found, "x") is None
    assert replaced(statement, found, "نص") is None
    assert replaced(statement, (), "x") is None


@given(statements(), st.data())
@settings(max_examples=100)
def test_the_accepted_text_is_what_a_plain_replacing_gives(statement: Statement, data: st.DataObject) -> None:
    query, text = Query(sought(data, statement), fields=False), data.draw(texts())
    expected = []
    for chain in read_chains(statement):
        shown = chain_text(chain).text
        for found in reversed(found_in(query, shown)):
            shown = shown[: found.start] + storable(text) + shown[found.end :]
        expected.append(shown)
    change = replaced(statement, hits(statement, query), text)
    done = statement if change is None else change.statement
    assert [chain_text(chain).text for chain in read_chains(done)] == expected
    assert [one.id for one in paragraphs(done)] == [one.id for one in paragraphs(statement)]
    document = Document(statement)
    if document.apply(change, "find"):
        document.undo()
        assert document.value is statement


def test_a_read_only_document_refuses() -> None:
    document = Document(WHOLE, read_only="newer")
    assert not document.apply(replaced(WHOLE, hits(WHOLE, Query("المؤتمر")), "x"), "find")


@pytest.mark.parametrize("text", ["", " "])
def test_an_empty_replacement_takes_the_letters_away(text: str) -> None:
    done = replaced(WHOLE, hits(WHOLE, Query("المؤتمر", fields=False)), text).statement
    assert plain(done.body[0].runs) == f"عقد {text}"
