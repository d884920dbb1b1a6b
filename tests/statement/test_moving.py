"""Paragraphs and items moved, items put in, divided and joined."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.statement import AgendaItem, Gap, Ignored, Paragraph, Run, Source, Statement, TrackedChange, Vote, fresh_ids
from desktop_app.statement.edits.breaks import remove
from desktop_app.statement.edits.items import (
    add_item,
    delete_items,
    duplicate_items,
    item_from_paragraphs,
    merge_all,
    merge_items,
    set_items,
    split_item,
)
from desktop_app.statement.edits.moving import move_items, move_paragraphs
from desktop_app.statement.nodes import SECTIONS
from desktop_app.statement.references import dangling
from desktop_app.statement.runs import length, plain
from desktop_app.statement.walking import chains, paragraphs
from tests.strategies import ids_for, statements
from tests.strategies import paragraphs as drawn

IDS = fresh_ids(Random(1))
MOMENT = datetime(2026, 1, 26, tzinfo=UTC)


def _p(node: str, text: str = "", *, run_in: bool = False) -> Paragraph:
    return Paragraph(node, (Run(text or node),), run_in=run_in)


def _agenda() -> Statement:
    first = AgendaItem("i", "election", "انتخاب", (_p("a"), _p("b", run_in=True), _p("c")), outcome="elected", decisions=("a", "c"))
    second = AgendaItem("j", "vote", "", (_p("d", run_in=True),), "ليلى", "adopted", Vote("counted", 3, 1, 0), ("d",))
    return Statement("st", body=(_p("x"), _p("y", run_in=True)), agenda=(first, second), closing=(_p("z"),))


def _printed(statement: Statement) -> Counter[str]:
    return Counter(one.label + plain(one.runs) for one in paragraphs(statement))


@given(st.data(), statements())
def test_moving_all_paragraphs_prints_the_same(data: st.DataObject, statement: Statement) -> None:
    section = data.draw(st.sampled_from([section for section in SECTIONS if section != "agenda"]))
    change = move_paragraphs(statement, tuple(one.id for one in paragraphs(statement)), section)
    after = statement if change is None else change.statement
    nothing = Counter({"": sum(item.title != "" for item in after.agenda) + len(after.agenda)})
    assert _printed(statement) - _printed(after) == Counter()
    assert _printed(after) - _printed(statement) <= nothing
    assert [one.id for one in getattr(after, section)] == [one.id for one in paragraphs(statement)]


@given(st.data(), statements())
def test_an_item_divided_and_merged_is_the_item_again(data: st.DataObject, statement: Statement) -> None:
    item = AgendaItem("i-new", paragraphs=(data.draw(drawn()), replace(data.draw(drawn()), id="p-two", run_in=data.draw(st.booleans()))))
    statement = replace(statement, agenda=(*statement.agenda, item))
    offset = data.draw(st.integers(0, length(item.paragraphs[1].runs)))
    change = split_item(statement, "p-two", ids_for(statement), offset)
    assert change is not None
    assert change.caret is not None
    assert "".join(one.label + plain(one.runs) for one in paragraphs(change.statement)) == "".join(
        one.label + plain(one.runs) for one in paragraphs(statement)
    )
    second = next(item for item in change.statement.agenda if change.caret.node in {one.id for one in item.paragraphs})
    merged = merge_items(change.statement, second.id)
    assert merged is not None
    assert [item.id for item in merged.statement.agenda] == [item.id for item in statement.agenda]
    assert list(dangling(merged.statement)) == []


def test_a_moved_piece_loses_its_run_in_and_the_piece_behind_it_too() -> None:
    change = move_paragraphs(_agenda(), ("a",), "closing", before="z")
    assert change is not None
    assert [one.run_in for one in paragraphs(change.statement)] == [False, True, False, False, True, False, False]
    assert [one.id for one in change.statement.closing] == ["a", "z"]


def test_a_piece_that_moves_with_its_paragraph_still_runs_in() -> None:
    change = move_paragraphs(_agenda(), ("y", "x"), "closing")
    assert change is not None
    assert [[one.id for one in chain] for chain in chains(change.statement)][-1] == ["x", "y"]


def test_a_paragraph_moves_into_an_item_and_the_emptied_one_stays_for_what_it_says() -> None:
    change = move_paragraphs(_agenda(), ("d",), "agenda", "i", "b")
    assert change is not None
    first, second = change.statement.agenda
    assert [one.id for one in first.paragraphs] == ["a", "d", "b", "c"]
    assert (second.presenter, second.decisions, [one.runs for one in second.paragraphs]) == ("ليلى", (), [()])
    assert not any(one.run_in for one in first.paragraphs)


def test_a_move_to_where_they_stand_is_none() -> None:
    statement = _agenda()
    assert move_paragraphs(statement, ("x", "y"), "body") is None
    assert move_paragraphs(statement, ("x",), "body", before="x") is None
    assert move_paragraphs(statement, ("x",), "agenda") is None
    assert move_items(statement, ("i",), "j") is None
    assert move_items(statement, ("j",), "no") is None


def test_items_move_and_their_run_in_pieces_end() -> None:
    change = move_items(_agenda(), ("j",), "i")
    assert change is not None
    assert [item.id for item in change.statement.agenda] == ["j", "i"]
    assert not change.statement.agenda[0].paragraphs[0].run_in


def test_a_new_item_has_a_paragraph_to_type_in() -> None:
    change = add_item(_agenda(), IDS, "i", "decision")
    assert change is not None
    new = change.statement.agenda[1]
    assert (new.kind, len(new.paragraphs)) == ("decision", 1)
    assert change.caret is not None
    assert change.caret.node == new.paragraphs[0].id
    assert not change.statement.agenda[2].paragraphs[0].run_in
    assert add_item(_agenda(), IDS, "no") is None


def test_a_deleted_item_takes_with_it_what_refers_to_it() -> None:
    statement = _agenda()
    statement = Statement(
        "st", agenda=statement.agenda, sources=(Source("j", "outcome", "d"), Source("i", "kind", "a"), Source("i", "title", "d")),
        gaps=(Gap("v", "t", "j", "agenda", None, "i"),), changes=(TrackedChange("t", ("ليلى",), MOMENT, "move"),),
        ignored=(Ignored("latin-comma", "d"), Ignored("latin-comma"), Ignored("latin-comma", "a")),
    )  # fmt: skip
    change = delete_items(statement, ("j",))
    assert change is not None
    assert (change.statement.gaps, change.statement.changes) == ((), ())
    assert [one.node for one in change.statement.ignored] == ["", "a"]
    assert [one.field for one in change.statement.sources] == ["kind"]


def test_a_gap_behind_what_is_gone_is_behind_what_stood_before_that() -> None:
    gaps = (Gap("v", "t", "z", "agenda", "i", "c"), Gap("w", "u", "y", "agenda", "i", "a"))
    changes = tuple(TrackedChange(change, ("ليلى",), MOMENT, "move") for change in "tu")
    statement = Statement("st", body=_agenda().body, agenda=_agenda().agenda, closing=(_p("z"),), gaps=gaps, changes=changes)
    change = remove(statement, ("a", "c"))
    assert change is not None
    assert [gap.after for gap in change.statement.gaps] == ["b", None]
    assert change.statement.changes is changes


def test_an_item_that_takes_nothing_from_the_one_merged_into_it_is_the_same_object() -> None:
    statement = Statement("st", agenda=(_agenda().agenda[0], AgendaItem("k")))
    change = merge_items(statement, "k")
    assert change is not None
    assert change.statement.agenda[0] is statement.agenda[0]


def test_a_copy_has_ids_of_its_own() -> None:
    change = duplicate_items(_agenda(), ("i",), IDS)
    assert change is not None
    old, copy = change.statement.agenda[:2]
    assert copy.decisions == (copy.paragraphs[0].id, copy.paragraphs[2].id)
    assert [plain(one.runs) for one in copy.paragraphs] == [plain(one.runs) for one in old.paragraphs]
    assert [one.run_in for one in copy.paragraphs] == [False, True, False]


def test_two_steps_in_one_paragraph_become_two_items_of_one_printed_paragraph() -> None:
    step = AgendaItem("i", paragraphs=(_p("a", "استهل بالتقرير، تلاه الانتخاب"),), decisions=("a",))
    change = split_item(Statement("st", agenda=(step,)), "a", IDS, 15)
    assert change is not None
    first, second = change.statement.agenda
    assert [plain(one.runs) for one in (*first.paragraphs, *second.paragraphs)] == ["استهل بالتقرير،", " تلاه الانتخاب"]
    assert second.paragraphs[0].run_in
    assert len(list(chains(change.statement))) == 1
    assert (first.decisions, second.decisions) == (("a",), (second.paragraphs[0].id,))


def test_an_item_is_divided_before_a_paragraph_but_not_before_its_first() -> None:
    change = split_item(_agenda(), "c", IDS)
    assert change is not None
    assert [[one.id for one in item.paragraphs] for item in change.statement.agenda] == [["a", "b"], ["c"], ["d"]]
    assert change.statement.agenda[1].decisions == ("c",)
    assert split_item(_agenda(), "a", IDS) is None
    assert split_item(_agenda(), "x", IDS) is None


def test_a_merged_item_gives_what_the_first_does_not_say() -> None:
    statement = Statement(
        "st", agenda=_agenda().agenda, sources=(Source("j", "presenter", "d"), Source("j", "outcome", "d"), Source("i", "outcome", "a"))
    )
    change = merge_items(statement, "j")
    assert change is not None
    (item,) = change.statement.agenda
    assert (item.kind, item.title, item.presenter, item.outcome, item.vote.for_) == ("election", "انتخاب", "ليلى", "elected", 3)
    assert item.decisions == ("a", "c", "d")
    assert item.paragraphs[3].run_in
    assert [(one.owner, one.field, one.node) for one in change.statement.sources] == [("i", "presenter", "d"), ("i", "outcome", "a")]
    assert merge_items(statement, "i") is None


def test_paragraphs_become_an_item_where_they_stand_or_at_the_near_end() -> None:
    assert [item.paragraphs[0].id for item in _made("y")] == ["y", "a", "d"]
    assert [item.paragraphs[0].id for item in _made("z")] == ["a", "d", "z"]
    assert [[one.id for one in item.paragraphs] for item in _made("c")] == [["a", "b"], ["c"], ["d"]]
    assert _made("c")[1].decisions == ("c",)
    assert [item.paragraphs[0].id for item in _made("d")][1] == "d"


def _made(node: str) -> tuple[AgendaItem, ...]:
    change = item_from_paragraphs(_agenda(), (node,), IDS)
    assert change is not None
    return change.statement.agenda


@given(st.data(), statements())
def test_merging_loses_no_letter_and_no_name(data: st.DataObject, statement: Statement) -> None:
    order = [item.id for item in statement.agenda]
    some = tuple(data.draw(st.lists(st.sampled_from(order), unique=True))) if order else ()
    change = merge_all(statement, some)
    if len(some) < 2:
        assert change is None
        return
    assert change is not None
    first = next(item for item in change.statement.agenda if item.id in some)
    merged = [item for item in statement.agenda if item.id in some]
    assert [item.id for item in change.statement.agenda] == [node for node in order if node not in some or node == first.id]
    assert all(item.title in first.title and item.presenter in first.presenter for item in merged)
    assert [one.id for one in first.paragraphs] == [one.id for item in merged for one in item.paragraphs]
    assert _printed(statement) == _printed(change.statement)
    assert list(dangling(change.statement)) == []


def test_the_names_of_both_stay_behind_one_another() -> None:
    first, second = AgendaItem("i", title="انتخاب", presenter="ليلى"), AgendaItem("j", title="تقرير", presenter="ليلى")
    change = merge_all(Statement("st", agenda=(first, AgendaItem("k"), second)), ("i", "j"))
    assert change is not None
    assert [(item.id, item.title, item.presenter) for item in change.statement.agenda] == [("i", "انتخاب · تقرير", "ليلى"), ("k", "", "")]


def test_several_items_are_copied_behind_the_last_of_them() -> None:
    change = duplicate_items(_agenda(), ("j", "i"), IDS)
    assert change is not None
    assert [item.title for item in change.statement.agenda] == ["انتخاب", "", "انتخاب", ""]
    assert duplicate_items(_agenda(), ("no",), IDS) is None


def test_a_field_is_given_to_all_that_do_not_have_the_value() -> None:
    change = set_items(_agenda(), ("i", "j"), "outcome", "adopted")
    assert change is not None
    assert [item.outcome for item in change.statement.agenda] == ["adopted", "adopted"]
    assert set_items(change.statement, ("i", "j"), "outcome", "adopted") is None
    assert set_items(_agenda(), ("i",), "outcome", "sung") is None
