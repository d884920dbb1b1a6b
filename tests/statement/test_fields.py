"""Fields, rows, marks, styles and fixes."""

from __future__ import annotations

from datetime import UTC, date, datetime
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.statement import (
    EMPHASIS,
    STRONG,
    AgendaItem,
    Attendance,
    Comment,
    Detached,
    Fix,
    Insert,
    Mark,
    Metadata,
    OnField,
    Paragraph,
    Relation,
    Remove,
    Replace,
    Run,
    SetField,
    Signatory,
    Source,
    Statement,
    Vote,
    fresh_ids,
)  # fmt: skip
from desktop_app.statement.edits.fields import (
    add_row,
    confirm_source,
    field_text,
    field_value,
    move_row,
    read_field,
    remove_row,
    set_field,
)  # fmt: skip
from desktop_app.statement.edits.fixing import apply_fix
from desktop_app.statement.edits.marking import put_on, take_off, toggle
from desktop_app.statement.edits.style import set_label, set_language, set_style
from desktop_app.statement.fields import fields_of
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import find, node_ids
from desktop_app.text.refusal import Refusal
from tests.strategies import statements

IDS = fresh_ids(Random(1))
MOMENT = datetime(2026, 1, 26, tzinfo=UTC)
HERE = Statement(
    "st", metadata=Metadata(attendance=(Attendance("g1"), Attendance("g2")), signatories=(Signatory("s1", "ليلى"),)),
    body=(Paragraph("p", (Run("abcd"),)), Paragraph("q", (Run("ef"),))), agenda=(AgendaItem("i", paragraphs=(Paragraph("x"),)),),
)  # fmt: skip

VALUES: tuple[tuple[str, str, object], ...] = (
    ("st", "language", "ckb"), ("st", "kind", "condolence"), ("st", "issuer", "نقابة  "), ("st", "issued", date(2026, 1, 26)),
    ("st", "embargo", MOMENT), ("st", "keywords", ("سلام", "مؤتمر")), ("st", "digits", "persian"), ("st", "status", "approved"),
    ("st", "relations", (Relation("corrects", "st-2", "ab"),)), ("st", "event.name", "المؤتمر"), ("st", "event.ordinal", 41),
    ("st", "event.starts", date(2026, 1, 24)), ("st", "event.slogans", ("معاً",)), ("i", "kind", "vote"), ("i", "title", "التصويت"),
    ("i", "outcome", "adopted"), ("i", "vote.method", "counted"), ("i", "vote.for", 0), ("i", "vote.abstained", 3),
    ("i", "decisions", ("x",)), ("g1", "role", "مندوبون"), ("g1", "count", 214), ("g2", "of", 230), ("s1", "office", "رئيسة"),
    ("p", "style", "quotation"), ("p", "role", "headline"), ("p", "label", "41- "), ("p", "direction", "ltr"), ("p", "language", "en"),
)  # fmt: skip


@pytest.mark.parametrize(("node", "field", "value"), VALUES)
def test_a_field_takes_its_value_once(node: str, field: str, value: object) -> None:
    change = set_field(HERE, node, field, value)
    assert change is not None
    assert field_value(change.statement, node, field) == value
    assert set_field(change.statement, node, field, value) is None
    assert read_field(change.statement, node, field, field_text(change.statement, node, field)) == value


@pytest.mark.parametrize(
    ("node", "field", "value"),
    [
        ("st", "kind", "poem"), ("st", "issued", MOMENT), ("st", "issued", "2026-01-26"), ("st", "embargo", datetime(2026, 1, 26)),  # noqa: DTZ001
        ("st", "keywords", ["a"]), ("st", "language", ""), ("st", "language", "عربي"), ("i", "vote.for", True), ("i", "vote.for", "3"),
        ("i", "decisions", ("p",)), ("st", "nothing", "x"), ("no", "title", "x"), ("st", "title", "x"), ("g1", "count", 1.5),
    ],
)  # fmt: skip
def test_a_value_of_another_type_or_an_unknown_field_changes_nothing(node: str, field: str, value: object) -> None:
    assert set_field(HERE, node, field, value) is None


@given(statements())
def test_every_field_of_every_node_is_written_and_read_back(statement: Statement) -> None:
    for owner in (statement.id, *(node for node in node_ids(statement) if find(statement, node) is not None)):
        node = find(statement, owner)
        assert node is not None
        for field in fields_of(node):
            value = field_value(statement, owner, field)
            assert set_field(statement, owner, field, value) is None
            if field != "event" and not (isinstance(value, tuple) and any("\u2028" in str(one) for one in value)):
                assert read_field(statement, owner, field, field_text(statement, owner, field)) == value


@pytest.mark.parametrize(
    ("field", "text"),
    [("kind", "poem"), ("issued", "26/1/2026"), ("embargo", "2026-01-26T10:00"), ("language", "?"), ("event.ordinal", "x")],
)
def test_a_text_that_is_no_value_is_refused_with_what_to_write(field: str, text: str) -> None:
    with pytest.raises(Refusal, match=text.replace("?", r"\?")):
        read_field(HERE, "st", field, text)


def test_an_unknown_node_or_field_is_refused_by_name() -> None:
    with pytest.raises(Refusal, match="no"):
        read_field(HERE, "no", "title", "")
    with pytest.raises(Refusal, match="presenter"):
        read_field(HERE, "i", "colour", "")


def test_a_figure_is_read_in_any_digits() -> None:
    assert read_field(HERE, "i", "vote.for", " ٢١٤ ") == 214


def test_a_field_set_by_hand_is_confirmed_and_an_emptied_one_has_no_source() -> None:
    statement = Statement("st", body=HERE.body, metadata=Metadata(issuer="x"), sources=(Source("st", "issuer", "p", 0, 2, 0.4),))
    change = set_field(statement, "st", "issuer", "y")
    assert change is not None
    assert (change.statement.sources[0].confirmed, change.statement.metadata.issuer) == (True, "y")
    emptied = set_field(statement, "st", "issuer", "")
    assert emptied is not None
    assert emptied.statement.sources == ()
    confirmed = confirm_source(statement, "st", "issuer")
    assert confirmed is not None
    assert confirmed.statement.metadata is statement.metadata
    assert confirm_source(confirmed.statement, "st", "issuer") is None


def test_typing_in_a_field_is_one_undo_step_and_choosing_is_not() -> None:
    typed, chosen = set_field(HERE, "st", "issuer", "ab"), set_field(HERE, "st", "kind", "letter")
    assert typed is not None
    assert chosen is not None
    assert (typed.merges_with, chosen.merges_with) == ("field:st/issuer", "")
    assert typed.caret is not None
    assert (typed.caret.field, typed.caret.offset) == ("issuer", 2)


def test_rows_are_added_moved_and_removed() -> None:
    added = add_row(HERE, "attendance", IDS, "g1")
    assert added is not None
    groups = added.statement.metadata.attendance
    assert [one.id for one in groups][::2] == ["g1", "g2"]
    assert len(groups) == 3
    moved = move_row(HERE, "g2", "g1")
    assert moved is not None
    assert [one.id for one in moved.statement.metadata.attendance] == ["g2", "g1"]
    assert move_row(HERE, "g1", "g2") is None
    assert move_row(HERE, "g1", "s1") is None
    anchored = Statement("st", metadata=HERE.metadata, comments=(Comment("c", "ليلى", MOMENT, "؟", anchor=OnField("s1", "name")),))
    removed = remove_row(anchored, "s1")
    assert removed is not None
    assert removed.statement.metadata.signatories == ()
    assert removed.statement.comments[0].anchor == Detached("ليلى")
    assert remove_row(HERE, "p") is None


def test_a_mark_is_put_on_all_and_taken_off_where_all_have_it() -> None:
    ranges = (("p", 2, 4), ("q", 0, 1))
    on = toggle(HERE, ranges, STRONG)
    assert on is not None
    assert on.statement.body[0].runs == (Run("ab"), Run("cd", (STRONG,)))
    assert on.statement.body[1].runs == (Run("e", (STRONG,)), Run("f"))
    more = toggle(on.statement, (("p", 0, 4),), STRONG)
    assert more is not None
    assert more.statement.body[0].runs == (Run("abcd", (STRONG,)),)
    off = toggle(on.statement, ranges, STRONG)
    assert off is not None
    assert off.statement == HERE


def test_a_new_name_takes_the_place_of_the_old_and_parts_may_overlap() -> None:
    named = put_on(HERE, (("p", 0, 4),), Mark("name", "person"))
    assert named is not None
    other = put_on(named.statement, (("p", 0, 2),), Mark("name", "place"))
    assert other is not None
    assert other.statement.body[0].runs == (Run("ab", (Mark("name", "place"),)), Run("cd", (Mark("name", "person"),)))
    cleared = take_off(other.statement, (("p", 0, 4),), frozenset({"name"}))
    assert cleared is not None
    assert cleared.statement == HERE


def test_marks_of_review_and_empty_ranges_are_not_toggled() -> None:
    assert toggle(HERE, (("p", 0, 4),), Mark("inserted", "t")) is None
    assert toggle(HERE, (("p", 1, 1),), EMPHASIS) is None
    assert toggle(HERE, (), EMPHASIS) is None


def test_styles_and_labels_of_several_paragraphs_are_one_change() -> None:
    heading = set_style(HERE, ("p", "q", "no"), "heading")
    assert heading is not None
    assert [(one.style, one.level) for one in heading.statement.body] == [("heading", 1)] * 2
    assert heading.statement.agenda is HERE.agenda
    back = set_style(heading.statement, ("p", "q"), "normal", 3)
    assert back is not None
    assert back.statement == HERE
    assert set_style(HERE, ("p",), "normal") is None
    labelled = set_label(HERE, ("q",), "•\t")
    assert labelled is not None
    assert labelled.statement.body[1].label == "•\t"
    assert set_language(HERE, ("p",), "") is None


def test_all_edits_of_a_fix_are_done_with_the_ranges_of_the_text_before() -> None:
    edits = (
        Replace("p", 0, 1, "XX"), Replace("p", 3, 4, ""), Replace("p", 2, 2, "-"), SetField("st", "issuer", "y"),
        Insert("p", "1"), Insert("p", "2"), Remove("q"), Remove("s1"),
    )  # fmt: skip
    change = apply_fix(HERE, Fix("Mend", True, edits), IDS)
    assert change is not None
    assert [plain(one.runs) for one in change.statement.body] == ["XXb-c", "1", "2"]
    assert (change.statement.metadata.issuer, change.statement.metadata.signatories) == ("y", ())
    assert change.label == "Mend"


@pytest.mark.parametrize(
    "edits",
    [
        (Replace("p", 0, 2, "x"), Replace("p", 1, 3, "y")), (Replace("p", 0, 9, "x"),), (Replace("no", 0, 0, "x"),),
        (Replace("p", 0, 1, "X"), Remove("no")), (), (Replace("p", 0, 1, "a"),),
    ],
)  # fmt: skip
def test_a_fix_that_does_not_fit_is_not_done_by_half(edits: tuple[Replace, ...]) -> None:
    assert apply_fix(HERE, Fix("Mend", True, edits), IDS) is None


def test_a_vote_is_kept_beside_its_changed_figure() -> None:
    statement = Statement("st", agenda=(AgendaItem("i", vote=Vote("counted", 3, 1, 0)),))
    change = set_field(statement, "i", "vote.against", None)
    assert change is not None
    assert change.statement.agenda[0].vote == Vote("counted", 3, None, 0)


@given(st.sampled_from(VALUES))
def test_setting_a_field_touches_no_other_node(case: tuple[str, str, object]) -> None:
    node, field, value = case
    change = set_field(HERE, node, field, value)
    assert change is not None
    for other in {"st", "p", "q", "i", "x", "g1", "g2", "s1"} - {node, "st"}:
        if not (other == "x" and node == "i"):
            assert find(change.statement, other) is find(HERE, other)


def test_a_level_is_never_nothing() -> None:
    assert [read_field(HERE, "p", "level", text) for text in ("", "٢", "-1")] == [0, 2, 0]
    assert set_field(HERE, "p", "level", read_field(HERE, "p", "level", "")) is None
    assert set_field(HERE, "p", "level", None) is None
