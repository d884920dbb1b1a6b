"""The one change that a drop makes."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.editing.document import Document
from desktop_app.editing.dragging import dropped, is_whole, read, written
from desktop_app.editing.selection import Selection
from desktop_app.statement import STRONG, AgendaItem, Caret, Paragraph, Run, Statement, Vote, fresh_ids
from desktop_app.statement.runs import length, plain
from desktop_app.statement.walking import node_ids, paragraphs

VALUE = Statement(
    "st-1",
    body=(
        Paragraph("p-1", (Run("واحد "), Run("اثنان", (STRONG,)), Run(" ثلاثة"))),
        Paragraph("p-2", (Run("أربعة"),), "list-item", 1, "١. "),
        Paragraph("p-3", (Run("خمسة"),)),
    ),
)


def texts(statement: Statement) -> list[str]:
    return [plain(each.runs) for each in statement.body]


def test_inside_a_paragraph_the_letters_keep_their_marks() -> None:
    change = dropped(VALUE, Selection("p-1", 5, "p-1", 10), "p-1", 16, fresh_ids(Random(1)))
    assert change is not None
    assert change.statement.body[0].runs == (Run("واحد  ثلاثة "), Run("اثنان", (STRONG,)))
    assert change.caret == Caret("p-1", 17, "", "p-1", 12)
    back = dropped(VALUE, Selection("p-1", 5, "p-1", 10), "p-1", 0, fresh_ids(Random(1)))
    assert back is not None
    assert texts(back.statement)[0] == "اثنان واحد  ثلاثة"


def test_over_paragraphs_and_into_another() -> None:
    change = dropped(VALUE, Selection("p-1", 11, "p-2", 2), "p-3", 2, fresh_ids(Random(1)))
    assert change is not None
    assert texts(change.statement) == ["واحد اثنان بعة", "خمثلاثة", "أرسة"]
    copied = dropped(VALUE, Selection("p-2", 0, "p-2", 5), "p-3", 4, fresh_ids(Random(1)), copies=True)
    assert copied is not None
    assert texts(copied.statement) == ["واحد اثنان ثلاثة", "أربعة", "خمسة ١. أربعة"]


def test_a_label_stays_with_what_is_left_of_its_paragraph() -> None:
    change = dropped(VALUE, Selection("p-2", 0, "p-2", 5), "p-1", 4, fresh_ids(Random(1)))
    assert change is not None
    assert [each.label + plain(each.runs) for each in change.statement.body] == ["واحد أربعة اثنان ثلاثة", "١. ", "خمسة"]


def test_a_drop_on_itself_is_nothing() -> None:
    ids = fresh_ids(Random(1))
    for offset in (5, 7, 10):
        assert dropped(VALUE, Selection("p-1", 5, "p-1", 10), "p-1", offset, ids) is None
    assert dropped(VALUE, Selection("p-1", 5, "p-3", 2), "p-2", 1, ids) is None
    assert dropped(VALUE, Selection("p-1", 5, "p-1", 5), "p-2", 1, ids) is None


@given(st.data())
@settings(max_examples=60)
def test_no_letter_is_lost_or_doubled(data: st.DataObject) -> None:
    order = paragraphs(VALUE)
    first = data.draw(st.integers(0, 2))
    last = data.draw(st.integers(first, 2))
    target = data.draw(st.integers(0, 2))
    start = data.draw(st.integers(0, length(order[first].runs)))
    end = data.draw(st.integers(start if first == last else 0, length(order[last].runs)))
    at = data.draw(st.integers(0, length(order[target].runs)))
    change = dropped(VALUE, Selection(order[first].id, start, order[last].id, end), order[target].id, at, fresh_ids(Random(1)))
    if change is None:
        return
    said = "".join(each.label + plain(each.runs) for each in paragraphs(change.statement))
    before = "".join(each.label + plain(each.runs) for each in order)
    assert sorted(said.replace(" ", "")) == sorted(before.replace(" ", ""))
    assert 0 <= said.count(" ") - before.count(" ") <= 2
    ids = list(node_ids(change.statement))
    assert len(ids) == len(set(ids))


def test_what_comes_from_elsewhere_is_not_known() -> None:
    selection = Selection("p-1", 1, "p-2", 3)
    assert read(written(selection, "7:1"), "7:1") == selection
    assert read(written(selection, "7:1"), "7:2") is None
    for data in (b"", b"[]", b"{}", b'["7:1", 1, 2, 3, 4]', b"\xff"):
        assert read(data, "7:1") is None


def test_whole_paragraphs() -> None:
    assert is_whole(VALUE, Selection("p-1", 0, "p-2", 5))
    assert not is_whole(VALUE, Selection("p-1", 1, "p-2", 5))
    assert not is_whole(VALUE, Selection("p-1", 0, "p-2", 4))


def labelled(**fields: object) -> Statement:
    """An agenda of two labelled items; the second has these fields."""
    first = AgendaItem("i-1", paragraphs=(Paragraph("p-1", (Run("افتتاح"),), label="41- "),))
    second = AgendaItem("i-2", paragraphs=(Paragraph("p-2", (Run("انتخاب"),), label="42- "),))
    return Statement("st-1", agenda=(first, replace(second, **fields)))


def moved(value: Statement, *, copies: bool = False) -> Statement:
    """The whole text of the paragraph p-2 goes behind that of p-1."""
    change = dropped(value, Selection("p-2", 0, "p-2", 6), "p-1", 6, fresh_ids(Random(1)), copies=copies)
    assert change is not None
    if not copies:
        assert change.caret == Caret("p-1", 13, "", "p-1", 7)
        assert plain(change.statement.agenda[0].paragraphs[0].runs) == "افتتاح انتخاب"
    return change.statement


def test_an_item_of_which_only_the_label_is_left_goes_with_its_text() -> None:
    assert [item.id for item in moved(labelled()).agenda] == ["i-1"]
    assert [item.id for item in moved(labelled(), copies=True).agenda] == ["i-1", "i-2"]


def test_an_item_that_says_something_else_stays() -> None:
    assert [item.id for item in moved(labelled(title="انتخاب الديوان")).agenda] == ["i-1", "i-2"]
    assert [item.id for item in moved(labelled(vote=Vote("majority"))).agenda] == ["i-1", "i-2"]


def test_a_bare_label_beside_other_text_goes_alone() -> None:
    other = Paragraph("p-3", (Run("نقاش"),))
    value = labelled(paragraphs=(Paragraph("p-2", (Run("انتخاب"),), label="42- "), other))
    assert [paragraph.id for paragraph in moved(value).agenda[1].paragraphs] == ["p-3"]
    unlabelled = labelled(paragraphs=(Paragraph("p-2", (Run("انتخاب"),)), other))
    assert [paragraph.id for paragraph in moved(unlabelled).agenda[1].paragraphs] == ["p-2", "p-3"]


def test_words_dragged_behind_a_text_get_a_space_and_undo_gives_back_all() -> None:
    items = tuple(
        AgendaItem(f"i-{n}", paragraphs=(Paragraph(f"p-{n}", (Run(text),)),)) for n, text in enumerate(("العلم به.", "مناقشة مشروع القرار"))
    )
    document = Document(Statement("st-1", agenda=items))
    change = dropped(document.value, Selection("p-1", 0, "p-1", 12), "p-0", 9, document.ids)
    assert change is not None
    assert plain(change.statement.agenda[0].paragraphs[0].runs) == "العلم به. مناقشة مشروع"
    assert change.caret == Caret("p-0", 22, "", "p-0", 10)
    document.apply(change, "test")
    document.undo()
    assert document.value.agenda == items
