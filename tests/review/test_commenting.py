"""Comments: where they stand, whose they are, and that none is lost."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.review import commenting
from desktop_app.review.decide import accept_all, reject_all
from desktop_app.review.track import tracked
from desktop_app.statement import Change, Comment, Detached, OnField, OnMarks, OnNode, Paragraph, Run, Statement
from desktop_app.statement.cleaning import marked_words
from desktop_app.statement.edits import breaks, typing
from desktop_app.statement.references import dangling, marked_comments
from desktop_app.statement.walking import paragraphs
from tests.review.told import few, ids_of
from tests.statement.drawn import changes
from tests.strategies import ids_for, ranges, statements

NOW = datetime(2026, 1, 26, 10, tzinfo=UTC)
PLAIN = Statement(
    "st-1", body=(Paragraph("p-1", (Run("اختُتم المؤتمر العام"),)), Paragraph("p-2", (Run("في يوم الأحد"),)), Paragraph("p-3", label="• "))
)


def said(statement: Statement, where: commenting.Where, author: str = "ليلى", text: str = "راجعوا هذا") -> Change | None:
    return commenting.comment(statement, where, author, NOW, text, ids_for(statement))


def done(change: Change | None) -> Statement:
    assert change is not None
    return change.statement


def the(statement: Statement) -> Comment:
    return statement.comments[-1]


@st.composite
def wheres(draw: st.DrawFn, statement: Statement) -> commenting.Where:
    if not paragraphs(statement):
        return OnNode(statement.id)
    node = draw(st.sampled_from(paragraphs(statement))).id
    return draw(
        st.one_of(st.just(OnNode(node)), st.just(OnField(node, "role")), st.lists(ranges(statement), min_size=1, max_size=3).map(tuple))
    )


@st.composite
def commented(draw: st.DrawFn) -> tuple[Statement, Statement]:
    statement = draw(statements())
    return statement, done(said(statement, draw(wheres(statement))))


@st.composite
def commented_plainly(draw: st.DrawFn) -> Statement:
    statement = draw(statements(review=False))
    return done(said(statement, draw(wheres(statement))))


@few
@given(commented())
def test_adding_and_deleting_gives_the_same_content(pair: tuple[Statement, Statement]) -> None:
    before, after = pair
    assert len(after.comments) == len(before.comments) + 1
    assert list(dangling(after)) == []
    assert done(commenting.delete(after, the(after).id, "ليلى")) == before


@few
@given(commented(), st.data())
def test_no_edit_loses_a_comment(pair: tuple[Statement, Statement], data: st.DataObject) -> None:
    statement = pair[1]
    change = data.draw(changes(statement))
    if change is None:
        return
    marked, left = marked_comments(change.statement), {each.id: each for each in change.statement.comments}
    assert left.keys() == {each.id for each in statement.comments}
    for old in statement.comments:
        new = left[old.id]
        assert (new.author, new.text, new.replies) == (old.author, old.text, old.replies)
        if isinstance(new.anchor, OnMarks):
            assert new.id in marked
        elif isinstance(new.anchor, Detached) and isinstance(old.anchor, OnMarks):
            assert new.anchor.words == marked_words(statement, old.id)


@few
@given(commented_plainly(), st.data())
def test_a_suggestion_and_its_decision_lose_no_comment(statement: Statement, data: st.DataObject) -> None:
    change = data.draw(changes(statement))
    if change is None:
        return
    suggested = tracked(statement, change, "كريم", NOW, ids_of(statement, change.statement)).statement
    for after in (suggested, accept_all(suggested), reject_all(suggested)):
        assert list(dangling(after)) == []
        assert {each.id for each in after.comments} >= {each.id for each in statement.comments}
    (old,) = statement.comments
    kept = next(each for each in reject_all(suggested).comments if each.id == old.id)
    assert kept == old
    assert commenting.commented(reject_all(suggested), old.id) == commenting.commented(statement, old.id)


def test_a_range_over_paragraphs_is_marked_in_each() -> None:
    new = done(said(PLAIN, (("p-1", 15, 20), ("p-2", 0, 6))))
    assert commenting.commented(new, the(new).id) == (("p-1", 15, 20), ("p-2", 0, 6))
    assert marked_words(new, the(new).id) == "العام في يوم"


def test_ranges_overlap_and_each_keeps_its_own() -> None:
    one = done(said(PLAIN, (("p-1", 0, 14),)))
    two = done(said(one, (("p-1", 7, 20),), "كريم"))
    first, second = (each.id for each in two.comments)
    assert commenting.commented(two, first) == (("p-1", 0, 14),)
    assert commenting.commented(two, second) == (("p-1", 7, 20),)
    rest = done(commenting.delete(two, first, "ليلى"))
    assert commenting.commented(rest, second) == (("p-1", 7, 20),)


@pytest.mark.parametrize("where", [(("p-3", 0, 0),), (("p-3", 0, 9),), (("p-1", 3, 3),)])
def test_a_place_without_letters_is_the_whole_paragraph(where: tuple[commenting.Range, ...]) -> None:
    assert the(done(said(PLAIN, where))).anchor == OnNode(where[0][0])


@pytest.mark.parametrize("where", [(("p-9", 0, 3),), (), OnNode("p-9"), OnField("p-1", "issuer"), OnField("p-9", "role")])
def test_a_place_that_is_not_there(where: commenting.Where) -> None:
    assert said(PLAIN, where) is None


def test_a_field_of_the_statement() -> None:
    assert the(done(said(PLAIN, OnField("st-1", "event.venue")))).anchor == OnField("st-1", "event.venue")


def test_blank_words_are_no_comment() -> None:
    assert said(PLAIN, OnNode("p-1"), text=" \n ") is None


def test_lines_of_a_comment_stay_lines() -> None:
    assert the(done(said(PLAIN, OnNode("p-1"), text="أولاً\nثانياً"))).text == "أولاً\u2028ثانياً"


def test_words_that_are_gone_are_kept_with_the_comment() -> None:
    new = done(said(PLAIN, (("p-1", 7, 14),)))
    after = done(breaks.remove(new, ("p-1",)))
    assert the(after).anchor == Detached("المؤتمر")
    assert commenting.detached(after) == after.comments


def test_typing_inside_keeps_it() -> None:
    new = done(typing.replace(done(said(PLAIN, (("p-1", 7, 14),))), "p-1", 10, 10, "ااا"))
    assert marked_words(new, the(new).id) == "الماااؤتمر"


class TestThread:
    def thread(self) -> tuple[Statement, str, str]:
        one = done(said(PLAIN, (("p-1", 0, 5),)))
        two = done(commenting.reply(one, the(one).id, "كريم", NOW, "نعم", ids_for(one)))
        return two, the(two).id, the(two).replies[0].id

    def test_replies_follow_each_other(self) -> None:
        statement, comment, _ = self.thread()
        after = done(commenting.reply(statement, comment, "ليلى", NOW, "شكراً", ids_for(statement)))
        assert [(each.author, each.text) for each in the(after).replies] == [("كريم", "نعم"), ("ليلى", "شكراً")]
        assert commenting.reply(statement, comment, "ليلى", NOW, "  ", ids_for(statement)) is None
        assert commenting.reply(statement, "c-9", "ليلى", NOW, "نعم", ids_for(statement)) is None

    def test_resolved_and_open_again(self) -> None:
        statement, comment, _ = self.thread()
        resolved = done(commenting.resolve(statement, comment))
        assert the(resolved).resolved
        assert commenting.resolve(resolved, comment) is None
        assert done(commenting.reopen(resolved, comment)) == statement
        assert commenting.reopen(statement, comment) is None
        assert not the(done(commenting.reply(resolved, comment, "ليلى", NOW, "لا", ids_for(resolved)))).resolved

    def test_one_edits_one_s_own_words_alone(self) -> None:
        statement, comment, answer = self.thread()
        assert the(done(commenting.edit_text(statement, comment, "ليلى", "غيّروه"))).text == "غيّروه"
        assert the(done(commenting.edit_text(statement, answer, "كريم", "لا"))).replies[0].text == "لا"
        for node, author in ((comment, "كريم"), (answer, "ليلى"), ("c-9", "ليلى")):
            assert commenting.edit_text(statement, node, author, "غيره") is None
        assert commenting.edit_text(statement, comment, "ليلى", "راجعوا هذا") is None

    def test_one_deletes_one_s_own_words_and_nobody_else_s(self) -> None:
        statement, comment, answer = self.thread()
        assert commenting.delete(statement, comment, "ليلى") is None  # somebody has answered
        assert commenting.delete(statement, answer, "ليلى") is None
        alone = done(commenting.delete(statement, answer, "كريم"))
        assert the(alone).replies == ()
        assert commenting.delete(alone, comment, "كريم") is None
        assert done(commenting.delete(alone, comment, "ليلى")) == PLAIN
