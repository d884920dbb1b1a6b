"""What reviewers left open, as a reader understands it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given

from desktop_app.review.listing import ChangeRow, CommentRow, changes_listed, comments_listed, listed, words_at
from desktop_app.statement import (
    AgendaItem,
    Attendance,
    Comment,
    Detached,
    Gap,
    Mark,
    Metadata,
    OnField,
    OnMarks,
    OnNode,
    Paragraph,
    Presence,
    Proposal,
    Reply,
    Run,
    Runs,
    Signatory,
    Statement,
    TrackedChange,
)
from desktop_app.statement.review import ChangeKind
from desktop_app.text.message import filled
from tests.strategies import statements

NOW = datetime(2026, 1, 26, 10, tzinfo=UTC)
IN, OUT = Mark("inserted", "t-1"), Mark("deleted", "t-1")
OTHER_IN, OTHER_OUT = Mark("inserted", "t-2"), Mark("deleted", "t-2")


def change(node: str = "t-1", kind: ChangeKind = "text", author: str = "ليلى") -> TrackedChange:
    return TrackedChange(node, (author,), NOW, kind)


def told(statement: Statement) -> list[str]:
    return [filled(str, row.told.source, row.told.arguments) for row in changes_listed(statement)]


def text(*runs: Run) -> Statement:
    names = dict.fromkeys(mark.value for run in runs for mark in run.marks if mark.kind != "commented")
    return Statement("st-1", body=(Paragraph("p-1", runs),), changes=tuple(map(change, names)))


@pytest.mark.parametrize(
    ("runs", "sentence"),
    [
        ((Run("المؤتمر "), Run("العام ", (IN,)), Run("الثالث")), "Added: “العام”"),
        ((Run("المؤتمر "), Run("العام ", (OUT,)), Run("الثالث")), "Deleted: “العام”"),
        ((Run("في "), Run("دمشق", (OUT,)), Run("حلب", (IN,)), Run(" اليوم")), "Replaced: “دمشق” → “حلب”"),
        ((Run("في "), Run("حلب", (IN,)), Run("دمشق", (OUT,)), Run(" اليوم")), "Replaced: “دمشق” → “حلب”"),
        ((Run("السيدة فاطم"), Run("ه", (OUT,)), Run("ة", (IN,)), Run(" هنا")), "Replaced: “فاطمه” → “فاطمة”"),
        ((Run("مؤتمر", ()), Run("ات", (IN,)), Run(" عامة")), "Replaced: “مؤتمر” → “مؤتمرات”"),
        ((Run("است"), Run("جديد ", (IN,)), Run("ُهل")), "Replaced: “استُهل” → “استجديد ُهل”"),
        ((Run("قر"), Run("ُ", (IN,)), Run("ئت")), "Spelling: “قرئت” → “قرُئت”"),
        ((Run("عام "), Run("٢٠٢٦", (OUT,)), Run("2026", (IN,))), "Spelling: “٢٠٢٦” → “2026”"),
        ((Run("أ"), Run(" ", (OUT,)), Run("ب")), "Replaced: “أ ب” → “أب”"),
        ((Run("أب"), Run(" ", (IN,)), Run("ج")), "Replaced: “أبج” → “أب ج”"),
        ((Run("انتهى"), Run("،", (IN,)), Run(" ثم")), "Added: “،”"),
        ((Run("انتهى. "), Run(" ", (OUT,)), Run(".")), "Deleted a space"),
    ],
)
def test_letters_as_whole_words(runs: Runs, sentence: str) -> None:
    assert told(text(*runs)) == [sentence]


def test_two_letters_of_one_word_are_one_place() -> None:
    statement = text(Run("ا"), Run("ل", (OUT,)), Run("لجن"), Run("ه", (OUT,)), Run("ة", (IN,)), Run(" الوطنية"))
    row = changes_listed(statement)[0]
    assert (len(row.parts), row.before, row.after, row.parts[0].start, row.parts[0].end) == (1, "اللجنه", "الجنة", 1, 7)


def test_another_author_s_words_are_no_part_of_it() -> None:
    statement = text(Run("في "), Run("دمشق", (OUT,)), Run("حلب", (OTHER_IN,)), Run(" اليوم"))
    assert told(statement) == ["Deleted: “دمشق”", "Added: “حلب”"]
    both = text(Run("في "), Run("حلب ", (IN, OTHER_OUT)), Run("اليوم"))
    assert told(both) == ["Added: “حلب”", "Deleted: “حلب”"]


def test_many_places_of_one_suggestion_are_one_row() -> None:
    where = tuple(Paragraph(f"p-{number}", (Run("هيئة", (OUT,)), Run("لجنة", (IN,)))) for number in range(3))
    statement = Statement("st-1", body=where, changes=(change(),))
    assert told(statement) == ["Replaced: “هيئة” → “لجنة”, and 2 more places"]
    assert [part.node for part in changes_listed(statement)[0].parts] == ["p-0", "p-1", "p-2"]


def test_paragraphs_and_breaks() -> None:
    body = (
        Paragraph("p-1", (Run("نص أول"),)),
        Paragraph("p-2", (Run("نص ثان"),), presence=Presence("t-1")),
        Paragraph("p-3", (Run("نص ثالث"),), presence=Presence(None, "t-2")),
        Paragraph("p-4", (Run("بقية"),), break_change=Presence("t-3", behind="p-1")),
        Paragraph("p-5", (Run("تتمة"),), break_change=Presence(None, "t-4", behind="p-4")),
        Paragraph("p-6", break_change=Presence("t-5")),
        Paragraph("p-7", presence=Presence("t-6")),
    )
    statement = Statement("st-1", body=body, changes=tuple(change(f"t-{number}", "presence") for number in range(1, 7)))
    assert told(statement) == [
        "Added a paragraph: “نص ثان”", "Deleted the paragraph: “نص ثالث”", "Started a new paragraph at “بقية”",
        "Joined the paragraphs “بقية” and “تتمة”", "Started an empty paragraph after “تتمة”", "Added an empty paragraph",
    ]  # fmt: skip


def test_items_rows_and_fields_come_in_reading_order() -> None:
    data = Metadata(
        attendance=(Attendance("g-1", "مندوب", count=86, presence=Presence("t-2")),),
        signatories=(Signatory("s-1", "ليلى الخطيب", presence=Presence(None, "t-3")),),
    )
    gone = AgendaItem(
        "i-2", "vote", "التصويت", (Paragraph("p-2", (Run("صُوّت"),), presence=Presence(None, "t-5")),), presence=Presence(None, "t-5")
    )
    items = (AgendaItem("i-1", "report", "تقرير الأمانة", (Paragraph("p-1", (Run("قُدّم"),)),), presence=Presence("t-4")), gone)
    proposals = (Proposal("t-6", "i-1", "outcome", "", "adopted"), Proposal("t-1", "st-1", "issuer", "نقابة", "اتحاد"))
    changes = tuple(change(f"t-{number}", "field") for number in (6, 5, 4, 3, 2, 1))
    statement = Statement("st-1", metadata=data, agenda=items, proposals=proposals, changes=changes)
    assert told(statement) == [
        "Issuer: نقابة → اتحاد", "Added a group that attended: “86, مندوب”", "Deleted the signatory: “ليلى الخطيب”",
        "Added an item: “تقرير الأمانة”", "Outcome of “تقرير الأمانة”: No outcome named → Adopted", "Deleted the item: “التصويت”",
    ]  # fmt: skip
    assert [row.section for row in listed(statement)] == ["metadata", "attendance", "signatories", "agenda", "agenda", "agenda"]


def test_what_follows_from_another_place_is_no_place() -> None:
    body = (Paragraph("p-1", (Run("أول"),), presence=Presence(None, "t-1")), Paragraph("p-2", (Run("ثان"),), run_in=False))
    follows = (
        Proposal("t-1", "p-2", "run-in", "true", ""),
        Proposal("t-2", "p-2", "style", "normal", "heading"),
        Proposal("t-2", "p-2", "level", "0", "1"),
    )
    statement = Statement("st-1", body=body, proposals=follows, changes=(change(kind="presence"), change("t-2", "field")))
    assert told(statement) == ["Deleted the paragraph: “أول”", "Style of “ثان”: Normal text → Heading"]
    alone = replace(statement, body=(replace(body[0], presence=None), body[1]), proposals=follows[:1], changes=statement.changes[:1])
    assert told(alone) == ["“ثان” is a paragraph of its own"]


def test_what_is_new_and_empty() -> None:
    data = Metadata(attendance=(Attendance("g-1", presence=Presence("t-1")),), signatories=(Signatory("s-1", presence=Presence("t-2")),))
    items = (AgendaItem("i-1", paragraphs=(Paragraph("p-1"),), presence=Presence("t-3")),)
    changes = tuple(change(f"t-{number}", "presence") for number in (1, 2, 3))
    assert told(Statement("st-1", metadata=data, agenda=items, changes=changes)) == [
        "Added an empty group to the attendance", "Added an empty line for a signatory", "Added an empty item",
    ]  # fmt: skip


def test_a_move_says_from_where_to_where() -> None:
    front, body = Paragraph("p-1", (Run("الأول"),)), (Paragraph("p-2", (Run("الثاني"),)), Paragraph("p-3", (Run("الثالث"),)))
    statement = Statement(
        "st-1", front=(front,), body=body, gaps=(Gap("v-1", "t-1", "p-3", "front", None, "p-1"),), changes=(change(kind="move"),)
    )
    assert told(statement) == ["Moved “الثالث”: from Front, after “الأول” to Body, after “الثاني”"]
    first = replace(statement, gaps=(Gap("v-1", "t-1", "p-2", "closing"),))
    assert told(first) == ["Moved “الثاني”: from the start of Closing to the start of Body"]


def test_formats() -> None:
    strong = Mark("strong")
    statement = text(Run("كلام "), Run("مهم", (Mark("restyled", "t-1", ()), strong)), Run(" جداً", (Mark("restyled", "t-2", (strong,)),)))
    assert told(statement) == ["Bold on “مهم”", "No more Bold on “جداً”"]
    with_comment = text(
        Run("مه", (Mark("restyled", "t-1", (strong,)), Mark("name", "person"))),
        Run("م", (Mark("commented", "c-1"), Mark("restyled", "t-1", (strong,)), Mark("name", "person"))),
    )
    assert told(with_comment) == ["Name of a person in place of Bold on “مهم”"]


def test_comments_stand_where_they_are_and_detached_ones_at_the_end() -> None:
    marked = Run("المؤتمر", (Mark("commented", "c-3"),))
    agenda = (AgendaItem("i-1", paragraphs=(Paragraph("p-2", (Run("نص"),)),)),)
    comments = (
        Comment("c-1", "ليلى", NOW, "؟", anchor=Detached("كلام ذهب")),
        Comment("c-2", "ليلى", NOW, "؟", (Reply("r-1", "كريم", NOW, "!"), Reply("r-2", "ليلى", NOW, "!")), anchor=OnNode("p-2")),
        Comment("c-3", "كريم", NOW, "؟", resolved=True),
        Comment("c-4", "كريم", NOW, "؟", anchor=OnField("st-1", "issuer")),
    )
    statement = Statement(
        "st-1", metadata=Metadata(issuer="نقابة"), body=(Paragraph("p-1", (Run("اختُتم "), marked)),), agenda=agenda, comments=comments
    )
    rows = comments_listed(statement)
    assert [(row.id, row.section, row.item, row.node, row.field, row.words) for row in rows] == [
        ("c-4", "metadata", "", "st-1", "issuer", "نقابة"), ("c-3", "body", "", "p-1", "", "المؤتمر"),
        ("c-2", "agenda", "i-1", "p-2", "", "نص"), ("c-1", "", "", "", "", "كلام ذهب"),
    ]  # fmt: skip
    assert rows[1].ranges == (("p-1", 7, 14),)
    assert rows[2].authors == ("ليلى", "كريم")
    assert [row.detached for row in rows] == [False, False, False, True]


def test_a_comment_at_a_value_of_a_closed_set_quotes_its_name() -> None:
    fields = {"status": "Draft", "reference": "abc…"}
    comments = tuple(Comment(f"c-{field}", "ليلى", NOW, "؟", anchor=OnField("st-1", field)) for field in fields)
    rows = comments_listed(Statement("st-1", metadata=Metadata(reference="abcdef"), comments=comments))
    assert {row.field: filled(str, words_at(row, 3).source, words_at(row, 3).arguments) for row in rows} == fields


@given(statements())
def test_every_suggestion_and_comment_has_one_row_and_says_something(statement: Statement) -> None:
    rows = listed(statement)
    assert sorted(row.id for row in rows if isinstance(row, ChangeRow)) == sorted(each.id for each in statement.changes)
    assert sorted(row.id for row in rows if isinstance(row, CommentRow)) == sorted(each.id for each in statement.comments)
    assert all(filled(str, row.told.source, row.told.arguments).strip() for row in rows if isinstance(row, ChangeRow))
    assert all(row.node and row.section for row in rows if isinstance(row, ChangeRow))
    assert all(isinstance(row.comment.anchor, OnMarks) == bool(row.ranges) for row in rows if isinstance(row, CommentRow))
