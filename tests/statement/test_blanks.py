"""Blanks: found in order, walked round, filled in wherever the same is asked for."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.statement import AgendaItem, Caret, Metadata, Paragraph, Run, Signatory, Statement
from desktop_app.statement.blanks import blank, blank_ranges, blanks, filled, has_blanks, neighbour
from desktop_app.statement.marks import STRONG
from desktop_app.statement.metadata import Event
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import paragraphs
from tests import strategies


def line(node: str, *texts: str) -> Paragraph:
    return Paragraph(node, tuple(Run(text) for text in texts))


ASKING = Statement(
    "st-1",
    metadata=Metadata(issuer="{{اسم}}", event=Event(slogans=("أول", "ثم {{شعار}}")), signatories=(Signatory("s-1", body="{{اسم}}"),)),
    front=(line("p-1", "بيان {{اسم}} عن {{موضوع}}"),),
    body=(line("p-2", "لا شيء"), line("p-3", "{{مكان}}")),
    agenda=(AgendaItem("i-1", paragraphs=(line("p-4", "و{{اسم}}"),)),),
)


def test_they_stand_in_the_order_of_print_and_then_of_the_fields():
    assert [(each.node, each.field, each.words) for each in blanks(ASKING)] == [
        ("p-1", "", "اسم"), ("p-1", "", "موضوع"), ("p-3", "", "مكان"), ("p-4", "", "اسم"),
        ("st-1", "issuer", "اسم"), ("st-1", "event.slogans", "شعار"), ("s-1", "body", "اسم"),
    ]  # fmt: skip


def test_the_walk_comes_to_each_and_round_again():
    for by in (1, -1):
        caret, seen = Caret("p-2"), []
        for _ in blanks(ASKING):
            found = neighbour(ASKING, caret, by)
            caret = found.caret
            seen.append(found)
        assert set(seen) == set(blanks(ASKING))
        assert neighbour(ASKING, caret, by) == seen[0]


def test_from_a_caret_before_between_and_behind():
    assert neighbour(ASKING, Caret("p-1", 0), 1).words == "اسم"
    assert neighbour(ASKING, Caret("p-1", 14), 1).words == "موضوع"
    assert neighbour(ASKING, Caret("p-1", 14), -1).words == "اسم"
    assert neighbour(ASKING, Caret("p-1", 0), -1) == blanks(ASKING)[-1]
    assert neighbour(ASKING, Caret("nobody"), 1) == blanks(ASKING)[0]
    assert neighbour(Statement("st-1"), Caret("st-1"), 1) is None


def test_what_is_asked_several_times_is_filled_in_everywhere_in_one_step():
    change = filled(ASKING, "اسم", "  جمعية\u2028الحرفيين ")
    new = change.statement
    assert plain(new.front[0].runs) == "بيان جمعية الحرفيين عن {{موضوع}}"
    assert new.metadata.issuer == new.metadata.signatories[0].body == "جمعية الحرفيين"
    assert "اسم" not in {each.words for each in blanks(new)}
    assert filled(ASKING, "شعار", "حق").statement.metadata.event.slogans == ("أول", "ثم حق")


def test_nothing_and_another_blank_fill_nothing():
    for text in ("", " ", "{{غيره}}", "{{اسم}}"):
        assert filled(ASKING, "اسم", text) is None
    assert filled(ASKING, "غير موجود", "نص") is None


def test_single_braces_and_empty_ones_are_text():
    assert blank_ranges("{يا أيها} {{}} {{a}b}} {{ a\u2028b }}") == ()
    assert blank_ranges(f"x{blank('a')}{blank('b')}") == ((1, 6, "a"), (6, 11, "b"))


def test_the_text_keeps_the_marks_of_the_blank():
    strong = replace(ASKING, body=(Paragraph("p-9", (Run("{{اسم}}", (STRONG,)),)),))
    assert filled(strong, "اسم", "نور").statement.body[0].runs == (Run("نور", (STRONG,)),)


@settings(max_examples=40)
@given(strategies.statements(), st.sampled_from(("نور", "x", "a b")))
def test_filled_in_is_no_longer_asked_for(statement: Statement, text: str):
    asked = replace(
        statement, body=(*statement.body, line("p-new", "{{اسم}} ثم {{اسم}}")), metadata=replace(statement.metadata, issuer="{{اسم}}")
    )
    new = filled(asked, "اسم", text).statement
    assert not has_blanks(new)
    assert [each.id for each in paragraphs(new)] == [each.id for each in paragraphs(asked)]
