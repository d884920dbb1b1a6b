"""What the form of somebody who suggests shows, and the way back from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.review.decide import reject_all
from desktop_app.review.proposing import NOT_SUGGESTED
from desktop_app.review.shown import returned, shown
from desktop_app.review.track import tracked
from desktop_app.statement import AgendaItem, Change, Event, Metadata, Signatory, Statement
from desktop_app.statement.edits.fields import field_text, field_value, set_field
from desktop_app.statement.fields import fields_of
from desktop_app.statement.references import rows_of
from tests.review.told import WHEN, content, few, ids_of, whole
from tests.statement.drawn import changes
from tests.strategies import statements

BASE = Statement(
    "st-1",
    metadata=Metadata(issuer="المكتب", event=Event(starts=date(2020, 1, 26)), signatories=(Signatory("s-1", "سامر", "رئيس"),)),
    agenda=(AgendaItem("i-1", title="الافتتاح"), AgendaItem("i-2", title="التقرير")),
)
LAYLA, KARIM = "ليلى", "كريم"


def suggested(statement: Statement, author: str, change: Change | None) -> Statement:
    """The statement after an edit that was made in the author's form."""
    back = returned(statement, author, change)
    if back is None:
        return statement
    return tracked(statement, back, author, WHEN, ids_of(statement, back.statement)).statement


def put(statement: Statement, author: str, node: str, field: str, value: object) -> Statement:
    """A field set in the author's form."""
    return suggested(statement, author, set_field(shown(statement, author), node, field, value))


def test_nothing_suggested_is_shown_as_it_stands() -> None:
    assert shown(BASE, LAYLA) is BASE
    assert shown(put(BASE, LAYLA, "st-1", "issuer", "الهيئة"), "").metadata.issuer == "المكتب"


def test_each_sees_what_he_suggests_himself() -> None:
    done = put(put(BASE, LAYLA, "st-1", "issuer", "الهيئة"), KARIM, "st-1", "issuer", "اللجنة")
    assert done.metadata.issuer == "المكتب"
    assert [shown(done, one).metadata.issuer for one in (LAYLA, KARIM, "سعاد")] == ["الهيئة", "اللجنة", "المكتب"]
    assert shown(done, LAYLA) is shown(done, LAYLA)


def test_letters_one_by_one_are_one_suggestion() -> None:
    done = BASE
    for text in ("الهيئة", "الهيئة ا", "الهيئة العامة"):
        done = put(done, LAYLA, "st-1", "issuer", text)
    assert [(one.old, one.new) for one in done.proposals] == [("المكتب", "الهيئة العامة")]
    assert len(done.changes) == 1


def test_who_goes_back_to_what_stands_suggests_nothing() -> None:
    done = put(put(BASE, LAYLA, "st-1", "issuer", "الهيئة"), LAYLA, "st-1", "issuer", "المكتب")
    assert (done.proposals, done.changes) == ((), ())
    assert content(done) == content(BASE)


def test_who_goes_back_leaves_what_others_suggest_and_his_other_fields() -> None:
    done = put(put(BASE, KARIM, "st-1", "issuer", "اللجنة"), LAYLA, "st-1", "issuer", "الهيئة")
    done = put(put(done, LAYLA, "s-1", "office", "أمين"), LAYLA, "st-1", "issuer", "المكتب")
    assert [(one.node, one.field, one.new) for one in done.proposals] == [("st-1", "issuer", "اللجنة"), ("s-1", "office", "أمين")]


def test_an_edit_elsewhere_leaves_the_suggestions_and_all_objects() -> None:
    done = put(put(BASE, LAYLA, "i-1", "title", "افتتاح"), LAYLA, "s-1", "office", "أمين")
    back = returned(done, LAYLA, set_field(shown(done, LAYLA), "i-2", "title", "تقرير"))
    assert back is not None
    assert back.statement.agenda[0] is done.agenda[0]
    assert back.statement.metadata is done.metadata
    assert back.statement.proposals == done.proposals


def test_items_and_rows_shown_are_the_same_objects_while_nothing_happens_to_them() -> None:
    done = put(put(BASE, LAYLA, "i-1", "title", "افتتاح"), LAYLA, "s-1", "office", "أمين")
    later = put(done, LAYLA, "st-1", "place", "حلب")
    assert shown(later, LAYLA).agenda[0] is shown(done, LAYLA).agenda[0]
    assert shown(later, LAYLA).metadata.signatories[0] is shown(done, LAYLA).metadata.signatories[0]


@st.composite
def _formed(draw: st.DrawFn) -> list[tuple[Statement, str, Change, Statement]]:
    """Edits that several people make in their forms one after the other."""
    statement, done = draw(statements(review=False)), []
    for _ in range(draw(st.integers(2, 5))):
        author = draw(st.sampled_from((LAYLA, KARIM)))
        seen = shown(statement, author)
        owners = (seen.id, *(item.id for item in seen.agenda), *(row.id for row in rows_of(seen)))
        mine = [one for one in statement.proposals if field_text(seen, one.node, one.field) == one.new and one.node in owners]
        if mine and draw(st.booleans()):
            one = draw(st.sampled_from(mine))
            change = set_field(seen, one.node, one.field, field_value(statement, one.node, one.field))
        else:
            change = draw(changes(seen))
        if change is None or {one.id for one in change.statement.comments} - {one.id for one in statement.comments}:
            continue
        after = suggested(statement, author, change)
        done.append((statement, author, change, after))
        statement = after
    return done


@few
@given(_formed())
def test_a_form_shows_what_was_put_into_it(steps: list[tuple[Statement, str, Change, Statement]]) -> None:
    for old, author, change, done in steps:
        whole(done)
        assert content(reject_all(done)) == content(reject_all(old))
        seen, wanted = shown(done, author), change.statement
        for node in (seen, *seen.agenda, *rows_of(seen)):
            for name in fields_of(node):
                if name not in NOT_SUGGESTED and any(one.id == node.id for one in (wanted, *wanted.agenda, *rows_of(wanted))):
                    assert field_text(seen, node.id, name) == field_text(wanted, node.id, name)


def test_a_row_that_is_taken_away_keeps_what_was_suggested_for_it() -> None:
    done = put(BASE, LAYLA, "s-1", "office", "أمين")
    seen = shown(done, LAYLA)
    gone = replace(seen, metadata=replace(seen.metadata, signatories=()), proposals=())
    after = suggested(done, LAYLA, Change(gone, ""))
    assert [one.new for one in after.proposals] == ["أمين"]
