"""What recognition made of a pasted text, in a statement that is open."""

from __future__ import annotations

from random import Random

from desktop_app.editing.recognising import recognised
from desktop_app.editing.selection import Selection
from desktop_app.formats.plain.read import from_text
from desktop_app.recognition import recognise
from desktop_app.statement import AgendaItem, Paragraph, Run, Statement, fresh_ids
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import node_ids, paragraphs

TEXT = """بيان ختامي
عقد اتحاد الحرفيين مؤتمره العام الثالث يوم الأحد 10/3/2024 في قاعة البلدية.
استهل جدول الأعمال بانتخاب أعضاء الديوان.
ثم صوّت المؤتمر على النظام الداخلي وأقر بالإجماع.
وفي الختام نشكر كل من ساهم في إنجاح المؤتمر."""
IDS = fresh_ids(Random(5))
READ = recognise(from_text(TEXT), IDS)
OPEN = Statement(
    "st-1",
    body=(Paragraph("p-a", (Run("نص قائم"),)), Paragraph("p-b")),
    agenda=(AgendaItem("i-a", paragraphs=(Paragraph("p-c", (Run("بند قائم"),)),)), AgendaItem("i-b")),
)


def words(statement: Statement) -> list[str]:
    return [plain(each.runs) for each in paragraphs(statement)]


def test_behind_the_paragraph_with_roles_and_labels() -> None:
    change = recognised(OPEN, Selection("p-a", 2, "p-a", 2, pane="body"), READ, IDS)
    assert change is not None
    assert words(change.statement)[1:-2] == words(READ)
    assert [each.role for each in change.statement.body[1:-1]] == [each.role for each in paragraphs(READ)]
    assert change.label == "Paste and recognise"


def test_an_empty_paragraph_gives_way() -> None:
    change = recognised(OPEN, Selection("p-b", 0, "p-b", 0, pane="body"), READ, IDS)
    assert change is not None
    assert [plain(each.runs) for each in change.statement.body] == ["نص قائم", *words(READ)]


def test_in_the_agenda_steps_become_items() -> None:
    assert READ.agenda
    change = recognised(OPEN, Selection("p-c", 0, "p-c", 0, items=("i-a",), pane="agenda"), READ, IDS)
    assert change is not None
    items = [item.id for item in change.statement.agenda]
    assert items[0] == "i-a"
    assert items[-1] == "i-b"
    assert [item for item in READ.agenda if item.id in items] == list(READ.agenda)
    everything = [plain(each.runs) for item in change.statement.agenda[1:-1] for each in item.paragraphs]
    assert everything == words(READ)
    ids = list(node_ids(change.statement))
    assert len(ids) == len(set(ids))


def test_an_empty_statement_becomes_what_was_read() -> None:
    change = recognised(Statement("st-9", body=(Paragraph("p-x"),)), Selection("p-x", pane="body"), READ, IDS)
    assert change is not None
    assert change.statement.id == "st-9"
    assert change.statement.agenda == READ.agenda
    assert change.statement.metadata == READ.metadata
    assert all(source.node in set(node_ids(change.statement)) for source in change.statement.sources)


def test_nothing_is_nothing() -> None:
    assert recognised(OPEN, Selection("p-a"), Statement("st-2"), IDS) is None
