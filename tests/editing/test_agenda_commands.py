"""Commands on agenda items, on one, several and none."""

from __future__ import annotations

from datetime import UTC, datetime
from random import Random

from desktop_app.editing.commands import Context, Edit, command
from desktop_app.editing.selection import Selection
from desktop_app.statement import AgendaItem, Change, Paragraph, Run, Statement, fresh_ids
from desktop_app.statement.runs import plain

VALUE = Statement(
    "st-1",
    agenda=tuple(AgendaItem(f"i-{n}", "report", str(n), (Paragraph(f"p-{n}", (Run("نص البند"),)), Paragraph(f"q-{n}"))) for n in range(4)),
)


def run(id_: str, selection: Selection, value: Statement = VALUE) -> Change | None:
    row = command(id_)
    assert row is not None
    assert isinstance(row.act, Edit)
    return row.act.function(Context(value, selection, fresh_ids(Random(1)), datetime(2026, 1, 1, tzinfo=UTC)))


def titles(change: Change | None) -> list[str]:
    assert change is not None
    return [item.title for item in change.statement.agenda]


HEADS = Selection("i-1", items=("i-1", "i-3"), pane="agenda")


def test_several_items_are_deleted_copied_moved_and_merged() -> None:
    assert titles(run("agenda.delete", HEADS)) == ["0", "2"]
    assert titles(run("agenda.duplicate", HEADS)) == ["0", "1", "2", "3", "1", "3"]
    assert titles(run("agenda.up", HEADS)) == ["1", "3", "0", "2"]
    assert titles(run("agenda.merge", HEADS)) == ["0", "1 · 3", "2"]
    assert run("agenda.down", HEADS) is None


def test_the_eye_stays_at_the_heads_while_items_are_selected_as_a_whole() -> None:
    for id_ in ("agenda.delete", "agenda.duplicate", "agenda.up", "agenda.merge", "agenda.kind.vote"):
        change = run(id_, HEADS)
        assert change is not None
        assert change.caret is not None
        assert change.caret.node in {item.id for item in change.statement.agenda}, id_


def test_a_single_item_joins_the_one_before() -> None:
    assert titles(run("agenda.merge", Selection("p-2", 3, pane="agenda"))) == ["0", "1 · 2", "3"]
    assert run("agenda.merge", Selection("p-0")) is None


def test_an_item_is_split_before_inside_and_behind_the_paragraph_at_the_caret() -> None:
    inside = run("agenda.split", Selection("p-1", 3, "p-1", 3))
    assert inside is not None
    assert [plain(one.runs) for one in inside.statement.agenda[1].paragraphs] == ["نص "]
    behind = run("agenda.split", Selection("p-1", 8, "p-1", 8))
    assert behind is not None
    assert [[one.id for one in item.paragraphs] for item in behind.statement.agenda[1:3]] == [["p-1"], ["q-1"]]
    assert run("agenda.split", Selection("p-1")) is None
    assert run("agenda.split", HEADS) is None
    before = run("agenda.split", Selection("q-1"))
    assert before is not None
    assert len(before.statement.agenda) == 5


def test_a_choice_is_on_where_all_have_it_and_does_nothing_there() -> None:
    report, vote = command("agenda.kind.report"), command("agenda.vote.counted")
    assert report is not None
    assert vote is not None
    context = Context(VALUE, HEADS, fresh_ids(Random(1)), datetime(2026, 1, 1, tzinfo=UTC))
    assert report.checked is not None
    assert report.checked(context)
    assert run("agenda.kind.report", HEADS) is None
    change = run("agenda.vote.counted", HEADS)
    assert change is not None
    assert [item.vote.method for item in change.statement.agenda] == ["", "counted", "", "counted"]
    assert run("agenda.outcome.adopted", Selection("p-x")) is None
