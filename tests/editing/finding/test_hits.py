"""A whole statement: chains, fields, order; and that an edit costs no new search."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.editing.finding import finder as module
from desktop_app.editing.finding.fields import field_texts
from desktop_app.editing.finding.finder import Finder, hits
from desktop_app.editing.finding.hits import Hit, place_of
from desktop_app.editing.finding.query import Query, found_in
from desktop_app.statement import AgendaItem, Attendance, Event, Mark, Metadata, Paragraph, Run, Signatory, Statement
from desktop_app.statement.accepted import chain_text, read_chains
from desktop_app.statement.arranging import paragraph_of
from desktop_app.statement.edits.fields import field_text
from desktop_app.statement.runs import cut, plain
from desktop_app.text.folding import folded
from tests.strategies import statements, words

DELETED = Mark("deleted", "t-1")


def paragraph(id_: str, *texts: str, run_in: bool = False, label: str = "") -> Paragraph:
    return Paragraph(id_, tuple(Run(text) for text in texts), run_in=run_in, label=label)


WHOLE = Statement(
    "st-1",
    metadata=Metadata(
        issuer="لجنة المؤتمر",
        event=Event("مؤتمر الحرفيين", slogans=("مؤتمر", "عمل ومؤتمر")),
        attendance=(Attendance("g-1", body="وفد المؤتمر"),),
        signatories=(Signatory("s-1", name="رئيس المؤتمر"),),
    ),
    body=(paragraph("p-1", "عقد المؤتمر"), paragraph("p-2", "أعماله", label="مؤتمر- ")),
    agenda=(
        AgendaItem("i-1", "report", "تقرير المؤتمر", (paragraph("p-3", "🕊 ثم المؤ"),), presenter="مقرر المؤتمر"),
        AgendaItem("i-2", "vote", "المؤتمر يصوّت", (paragraph("p-4", "تمر، والمؤتمر", run_in=True),)),
    ),
    closing=(paragraph("p-5", "شكر المؤتمر"),),
)


def test_everything_that_holds_text_is_searched_in_reading_order() -> None:
    found = [(hit.node, hit.field, hit.start, hit.end_node, hit.end) for hit in hits(WHOLE, Query("مؤتمر"))]
    assert found == [
        ("st-1", "issuer", 7, "st-1", 12),
        ("st-1", "event.name", 0, "st-1", 5),
        ("st-1", "event.slogans", 0, "st-1", 5),
        ("st-1", "event.slogans", 11, "st-1", 16),
        ("g-1", "body", 6, "g-1", 11),
        ("p-1", "", 6, "p-1", 11),
        ("p-2", "label", 0, "p-2", 5),
        ("i-1", "title", 8, "i-1", 13),
        ("i-1", "presenter", 7, "i-1", 12),
        ("p-3", "", 7, "p-4", 3),
        ("i-2", "title", 2, "i-2", 7),
        ("p-4", "", 8, "p-4", 13),
        ("p-5", "", 6, "p-5", 11),
        ("s-1", "name", 7, "s-1", 12),
    ]
    assert not [hit for hit in hits(WHOLE, Query("مؤتمر", fields=False)) if hit.field]


def test_what_is_suggested_for_deletion_is_read_over() -> None:
    runs = (Run("المؤ"), Run("س", (DELETED,)), Run("تمر"))
    (hit,) = hits(Statement("st-1", body=(Paragraph("p-1", runs),)), Query("المؤتمر"))
    assert [(piece.start, piece.end) for piece in hit.pieces] == [(0, 4), (5, 8)]
    assert not hits(Statement("st-1", body=(Paragraph("p-1", runs),)), Query("س"))


def said(statement: Statement, hit: Hit) -> str:
    if hit.field:
        return field_text(statement, hit.node, hit.field)[hit.start : hit.end]
    return "".join(plain(cut(paragraph_of(statement, piece.node).runs, piece.start, piece.end)) for piece in hit.pieces)


def sought(data: st.DataObject, statement: Statement) -> str:
    texts = [chain_text(chain).text for chain in read_chains(statement)] + [each.text for each in field_texts(statement)]
    text = data.draw(st.sampled_from([text for text in texts if text] or ["بيان"]))
    low = data.draw(st.integers(0, len(text) - 1))
    return data.draw(st.one_of(words(), st.just(text[low : low + data.draw(st.integers(1, 5))])))


@given(statements(), st.data())
@settings(max_examples=100)
def test_each_hit_says_what_is_sought_and_none_is_missing(statement: Statement, data: st.DataObject) -> None:
    query = Query(sought(data, statement), exact=data.draw(st.booleans()), whole_words=data.draw(st.booleans()))
    found = hits(statement, query)
    for hit in found:
        assert said(statement, hit) == hit.text
        assert query.exact or not folded(query.text) or folded(hit.text) == folded(query.text)
    chains = sum(len(found_in(query, chain_text(chain).text)) for chain in read_chains(statement))
    fields = sum(len(found_in(query, each.text)) for each in field_texts(statement))
    assert len(found) == chains + fields
    taken = [(piece.node, hit.field, offset) for hit in found for piece in hit.pieces for offset in range(piece.start, piece.end)]
    assert len(taken) == len(set(taken))
    places = [place_of(statement, hit.node, hit.field, hit.start) for hit in found]
    assert places == sorted(places)


def test_after_an_edit_only_what_changed_is_read_again(monkeypatch) -> None:
    statement = Statement("st-1", body=tuple(paragraph(f"p-{number}", "عقد المؤتمر") for number in range(200)))
    finder = Finder(Query("مؤتمر"))
    list(finder.slices(statement))
    asked = []
    monkeypatch.setattr(module, "found_in", lambda query, text, form=None: asked.append(text) or found_in(query, text, form))
    edited = replace(statement, body=(*statement.body[:-1], paragraph("p-199", "مؤتمر ومؤتمر")))
    list(finder.slices(edited))
    assert asked == ["مؤتمر ومؤتمر"]
    assert finder.hits == hits(edited, Query("مؤتمر"))


@given(statements(), st.data())
@settings(max_examples=60)
def test_while_it_is_sought_what_was_found_stays_and_more_comes_behind_it(statement: Statement, data: st.DataObject) -> None:
    finder = Finder(Query(sought(data, statement)))
    before: list[Hit] = []
    for _ in finder.slices(statement):
        assert finder.crop.hits[: len(before)] == before
        before = list(finder.crop.hits)
    assert finder.hits == tuple(before)
    seen = {(node, start, end) for node, ranges in finder.crop.ranges.items() for start, end, _ in ranges}
    assert seen == {(piece.node, piece.start, piece.end) for hit in finder.hits if not hit.field for piece in hit.pieces}
    assert finder.crop.labels == {hit.node for hit in finder.hits if hit.field == "label"}


def test_the_first_places_are_known_after_one_slice_however_long_the_statement() -> None:
    statement = Statement("st-1", body=tuple(paragraph(f"p-{number}", "عقد المؤتمر", label=f"{number}-") for number in range(2000)))
    finder = Finder(Query("مؤتمر"))
    slices = finder.slices(statement)
    next(slices)
    assert [hit.node for hit in finder.crop.hits] == [f"p-{number}" for number in range(module.SLICE - 1)]
