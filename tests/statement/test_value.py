"""The value: its order, places, chains, title; what is remembered of it."""

from __future__ import annotations

import gc
import itertools
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.statement import AgendaItem, Attendance, Mark, Metadata, Paragraph, Run, Statement, fresh_ids
from desktop_app.statement.marks import ordered
from desktop_app.statement.memo import by_identity
from desktop_app.statement.runs import canonical, cut, length, marks_at, plain, remarked
from desktop_app.statement.walking import at, chains, find, item_of, node_ids, paragraphs, placed, places, section_paragraphs, title
from tests.strategies import STYLE_MARKS, runs, statements, words


def _paragraph(node: str, text: str = "", **fields: object) -> Paragraph:
    return Paragraph(node, (Run(text),) if text else (), **fields)


def _small() -> Statement:
    items = tuple(
        AgendaItem(f"i{number}", paragraphs=(_paragraph(f"x{number}", f" ثم {number}", run_in=number == 2),)) for number in (1, 2)
    )
    return Statement(
        "st", metadata=Metadata(attendance=(Attendance("g"),)), front=(_paragraph("h1", "بيان", role="headline"),),
        lead=(_paragraph("h2", "Communiqué", role="headline", language="en"),), body=(_paragraph("b", "نص"),), agenda=items,
        closing=(_paragraph("c", "، وختم", run_in=True),),
    )  # fmt: skip


def test_the_title_is_the_headlines_one_a_line() -> None:
    assert title(_small()) == "بيان\nCommuniqué"
    assert title(Statement("st")) == ""


def test_the_order_is_that_of_printing() -> None:
    assert [paragraph.id for paragraph in paragraphs(_small())] == ["h1", "h2", "b", "x1", "x2", "c"]


def test_a_chain_crosses_items_and_sections() -> None:
    assert [[piece.id for piece in chain] for chain in chains(_small())] == [["h1"], ["h2"], ["b"], ["x1", "x2", "c"]]


def test_every_node_is_found_by_its_id_and_no_other() -> None:
    statement = _small()
    assert find(statement, "st") is statement
    assert find(statement, "x2") is statement.agenda[1].paragraphs[0]
    assert find(statement, "i1") is statement.agenda[0]
    assert find(statement, "g") is statement.metadata.attendance[0]
    assert find(statement, "p") is None
    assert item_of(statement, "x2") is statement.agenda[1]
    assert item_of(statement, "b") is None


@given(statements())
def test_walking_agrees_with_itself(statement: Statement) -> None:
    order = paragraphs(statement)
    assert tuple(paragraph for _place, paragraph in placed(statement)) == order
    assert all(at(statement, places(statement)[paragraph.id]) is paragraph for paragraph in order)
    sections = ("front", "lead", "body", "agenda", "closing")
    assert tuple(one for section in sections for one in section_paragraphs(statement, section)) == order
    assert tuple(piece for chain in chains(statement) for piece in chain) == order
    assert all(piece.run_in == (index > 0) for chain in chains(statement) for index, piece in enumerate(chain))
    assert all(find(statement, paragraph.id) is paragraph for paragraph in order)


def test_what_is_remembered_goes_with_its_value_and_is_never_that_of_an_equal_one() -> None:
    asked: list[str] = []

    @by_identity
    def text(paragraph: Paragraph) -> str:
        asked.append(paragraph.id)
        return plain(paragraph.runs)

    one, twin = _paragraph("a", "x"), _paragraph("a", "x")
    assert [text(one), text(one), text(twin)] == ["x", "x", "x"]
    assert asked == ["a", "a"]
    del one, twin
    gc.collect()
    assert text(_paragraph("b", "y")) == "y"
    assert len(text._known) <= 1


def test_what_is_known_to_be_the_same_is_carried_over() -> None:
    asked: list[str] = []

    @by_identity
    def node(paragraph: Paragraph) -> str:
        asked.append(paragraph.id)
        return paragraph.id

    one, other, third = _paragraph("a", "x"), _paragraph("a", "y"), _paragraph("a", "z")
    node.carry(one, other)
    node(one)
    node.carry(one, third)
    assert node(third) == "a"
    assert asked == ["a"]


def test_ids_are_never_those_that_are_taken() -> None:
    first = [fresh_ids(Random(1))("p") for _ in range(1)]
    again = fresh_ids(Random(1), first)
    given_ids = [again("p") for _ in range(200)]
    assert first[0] not in given_ids
    assert len(set(given_ids)) == 200


@given(statements())
def test_ids_are_unique(statement: Statement) -> None:
    known = list(node_ids(statement))
    assert len(known) == len(set(known))


@given(st.lists(st.builds(Run, words() | st.just(""), st.lists(st.sampled_from(STYLE_MARKS), max_size=3).map(tuple))))
def test_canonical_runs_say_the_same_in_one_form(typed: list[Run]) -> None:
    done = canonical(typed)
    assert canonical(done) == done
    assert plain(done) == plain(typed)
    assert all(run.text and ordered(run.marks) == run.marks for run in done)
    assert all(one.marks != other.marks for one, other in itertools.pairwise(done))
    letters = [(letter, ordered(run.marks)) for run in typed for letter in run.text]
    assert [(letter, run.marks) for run in done for letter in run.text] == letters


@given(st.data(), runs(review=True))
def test_cutting_and_remarking(data: st.DataObject, typed: tuple[Run, ...]) -> None:
    start, end = sorted(data.draw(st.integers(0, length(typed))) for _ in range(2))
    assert plain(cut(typed, start, end)) == plain(typed)[start:end]
    assert canonical((*cut(typed, 0, start), *cut(typed, start, length(typed)))) == typed
    strong = remarked(typed, start, end, lambda marks: (*marks, Mark("strong")))
    assert plain(strong) == plain(typed)
    for offset in range(length(typed)):
        wanted = ordered((*marks_at(typed, offset), Mark("strong"))) if start <= offset < end else marks_at(typed, offset)
        assert marks_at(strong, offset) == wanted
