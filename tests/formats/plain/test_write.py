"""Plain text as it is published."""

from __future__ import annotations

from typing import Any

from desktop_app.formats.plain.read import read
from desktop_app.formats.plain.write import text, write
from desktop_app.statement import AgendaItem, Mark, Paragraph, Presence, Run, Statement
from desktop_app.statement.runs import plain


def paragraph(name: str, words: str, **fields: Any) -> Paragraph:
    return Paragraph(name, (Run(words),) if words else (), **fields)


STATEMENT = Statement(
    "st-1",
    front=(paragraph("p-1", "وكالة الأنباء", role="wrapper"), paragraph("p-2", "بيان", role="headline")),
    body=(paragraph("p-3", "اجتمع المجلس."), paragraph("p-4", "")),
    agenda=(
        AgendaItem("i-1", paragraphs=(paragraph("p-5", "انتخاب الرئيس", label="أولاً – "),)),
        AgendaItem("i-2", paragraphs=(paragraph("p-6", " ثم أُقرّ التقرير.", run_in=True),)),
    ),
    closing=(paragraph("p-7", "المجلس\u2028كروم الفستق", role="signature"),),
)


def test_labels_chains_and_soft_breaks_are_printed_and_wrappers_are_not() -> None:
    assert text(STATEMENT) == "بيان\n\nاجتمع المجلس.\n\nأولاً – انتخاب الرئيس ثم أُقرّ التقرير.\n\nالمجلس\nكروم الفستق\n"
    assert text(STATEMENT, wrappers=True).startswith("وكالة الأنباء\n\nبيان\n")


def test_suggestions_are_read_as_accepted() -> None:
    runs = (Run("قرر "), Run("أقرّ ", (Mark("deleted", "t-1"),)), Run("المجلس", (Mark("inserted", "t-1"),)))
    statement = Statement(
        "st-1",
        body=(Paragraph("p-1", runs), paragraph("p-2", " بالإجماع", break_change=Presence(deleted="t-2"))),
        agenda=(AgendaItem("i-1", presence=Presence(deleted="t-3"), paragraphs=(paragraph("p-3", "بند محذوف"),)),),
        closing=(paragraph("p-4", "محذوف", presence=Presence(deleted="t-4")),),
    )
    assert text(statement) == "قرر المجلس بالإجماع\n"


def test_the_bytes_are_read_back_as_the_same_paragraphs() -> None:
    lines = read(write(STATEMENT))
    assert lines.encoding == "utf-8"
    assert [plain(line.runs) for line in lines.lines if line.runs] == [*text(STATEMENT).split("\n\n")[:3], "المجلس", "كروم الفستق"]
    assert write(Statement("st-1")) == b""
