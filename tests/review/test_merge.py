"""Merging: nobody's word is lost, and it does not matter whose copy came first."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.review.bonds import contested_deletions, rivals, together
from desktop_app.review.commenting import comment, edit_text
from desktop_app.review.decide import accept, accept_all, decide, reject, reject_all
from desktop_app.review.merge import merge
from desktop_app.review.track import track, tracked
from desktop_app.statement import STRONG, Change, Mark, Paragraph, Run, Statement
from desktop_app.statement.accepted import accepted
from desktop_app.statement.edits import moving, typing
from desktop_app.statement.edits.breaks import insert_after, join
from desktop_app.statement.edits.marking import put_on
from desktop_app.statement.ids import fresh_ids
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import node_ids, paragraphs
from tests.review.told import WHEN, content, few, ids_of, whole
from tests.statement.drawn import changes
from tests.strategies import statements

AUTHORS = ("ليلى", "كريم", "A. B.")
Copies = list[tuple[str, Statement]]


@st.composite
def _returned(draw: st.DrawFn) -> tuple[Statement, Copies]:
    """A statement and copies of it that came back, edited with suggestions or without a word."""
    base = draw(statements(review=False))
    copies = []
    for author in AUTHORS[: draw(st.integers(1, 3))]:
        copy = base
        for _ in range(draw(st.integers(0, 3))):
            change = draw(changes(copy))
            if change is None:
                continue
            openly, ids = draw(st.booleans()), fresh_ids(Random(author), (*node_ids(copy), *node_ids(change.statement)))
            copy = tracked(copy, change, author, WHEN, ids).statement if openly else change.statement
        copies.append((author, copy))
    return base, copies


@few
@given(_returned(), st.randoms())
def test_the_order_of_copies_does_not_matter(returned: tuple[Statement, Copies], random: Random) -> None:
    base, copies = returned
    done = merge(base, copies, WHEN)
    whole(done.statement)
    shuffled = list(copies)
    random.shuffle(shuffled)
    assert merge(base, shuffled, WHEN) == done
    assert content(reject_all(done.statement)) == content(base)


@few
@given(_returned())
def test_an_unchanged_copy_adds_nothing(returned: tuple[Statement, Copies]) -> None:
    base, copies = returned
    assert merge(base, [("ليلى", base), ("كريم", base)], WHEN).statement is base
    assert merge(base, [*copies, ("Nobody", base)], WHEN) == merge(base, copies, WHEN)


@few
@given(_returned())
def test_each_copy_stands_in_it_whole(returned: tuple[Statement, Copies]) -> None:
    base, copies = returned
    merged = merge(base, copies, WHEN)
    if merged.conflicts or any(copy.proposals or copy.gaps for _author, copy in copies):
        return
    for author, copy in copies:
        mine = [change.id for change in merged.statement.changes if author in change.authors]
        others = [change.id for change in merged.statement.changes if author not in change.authors]
        bound = {other for change in mine for other in together(merged.statement, change)}
        if bound.isdisjoint(others):
            assert says(decide(merged.statement, accepted=mine, rejected=others)) == says(accept_all(copy))


def says(statement: Statement) -> list[str]:
    """The words of the statement, paragraph by paragraph."""
    return [accepted(paragraph.runs) for paragraph in paragraphs(statement)]


@few
@given(_returned())
def test_each_letter_and_each_remark_of_each_copy_stands_in_it(returned: tuple[Statement, Copies]) -> None:
    base, copies = returned
    merged = merge(base, copies, WHEN).statement
    stored = "\n".join(plain(paragraph.runs) for paragraph in paragraphs(merged))
    remarks = {(comment.id, comment.author, comment.text) for comment in merged.comments}
    for author, copy in copies:
        for paragraph in paragraphs(track(base, copy, author, WHEN, ids_of(base, copy))):
            for letters in inserted(paragraph):
                assert letters in stored
        assert {(comment.id, comment.author, comment.text) for comment in copy.comments} <= remarks
        assert {name for change in copy.changes for name in change.authors} <= names(merged)


def inserted(paragraph: Paragraph) -> list[str]:
    """What was put into the paragraph, or all of it where it is new."""
    if paragraph.presence is not None and paragraph.presence.inserted is not None:
        return [plain(paragraph.runs)]
    parts = (plain_ if any(mark.kind == "inserted" for mark in run.marks) else "\n" for run in paragraph.runs if (plain_ := run.text))
    return "".join(parts).split("\n")


def names(statement: Statement) -> set[str]:
    return {name for change in statement.changes for name in change.authors}


@few
@given(_returned())
def test_one_copy_alone_is_what_it_says(returned: tuple[Statement, Copies]) -> None:
    base, copies = returned
    author, copy = copies[0]
    done = merge(base, [(author, copy)], WHEN).statement
    if not any(rivals(done, change.id) for change in done.changes) and not copy.proposals:
        assert says(accept_all(done)) == says(accept_all(copy))


def _base() -> Statement:
    return Statement("st-1", body=(Paragraph("p-1", (Run("قرر المؤتمر مئة مادة"),)), Paragraph("p-2", (Run("ثم انتهى"),))))


def _by(author: str, base: Statement, change: Change | None) -> tuple[str, Statement]:
    assert change is not None
    return author, tracked(base, change, author, WHEN, fresh_ids(Random(author), node_ids(base))).statement


def test_the_same_by_two_is_one_with_both_names() -> None:
    base = _base()
    done = merge(base, [_by(name, base, typing.replace(base, "p-1", 12, 15, "مائة")) for name in ("ليلى", "كريم")], WHEN)
    assert {change.authors for change in done.statement.changes} == {("كريم", "ليلى")}
    assert done.conflicts == ()
    assert plain(accept_all(done.statement).body[0].runs) == "قرر المؤتمر مائة مادة"


def test_two_words_for_one_are_rivals() -> None:
    base = _base()
    done = merge(
        base,
        [_by("ليلى", base, typing.replace(base, "p-1", 12, 15, "ألف")), _by("كريم", base, typing.replace(base, "p-1", 12, 15, "خمسين"))],
        WHEN,
    )
    assert [conflict.kind for conflict in done.conflicts] == ["rivals"]
    layla = next(change for change in done.statement.changes if change.authors == ("ليلى",))
    assert plain(accept(done.statement, (layla.id,)).body[0].runs) == "قرر المؤتمر ألف مادة"


def test_a_second_move_of_one_paragraph_is_not_lost() -> None:
    base = _base()
    done = merge(
        base,
        [
            _by("ليلى", base, moving.move_paragraphs(base, ("p-2",), "closing")),
            _by("كريم", base, moving.move_paragraphs(base, ("p-2",), "lead")),
        ],
        WHEN,
    )
    assert [(conflict.kind, conflict.node) for conflict in done.conflicts] == [("moved", "p-2")]
    assert [comment.author for comment in done.statement.comments] == ["ليلى"]


def test_two_looks_of_the_same_letters_are_one_wish_of_both_and_what_excludes_it_is_said() -> None:
    base, place = _base(), (("p-1", 0, 3),)
    wishes = {"ليلى": STRONG, "كريم": Mark("name", "person"), "سعاد": Mark("name", "place")}
    copies = [_by(name, base, put_on(base, place, mark)) for name, mark in wishes.items()]
    done = merge(base, copies, WHEN)
    marks = {(mark.kind, mark.value) for mark in done.statement.body[0].runs[0].marks if mark.kind != "restyled"}
    assert marks == {("name", "place"), ("strong", "")}
    assert [change.authors for change in done.statement.changes] == [("سعاد", "ليلى")]
    assert [(conflict.kind, conflict.author) for conflict in done.conflicts] == [("restyled", "كريم")]
    assert [(comment.author, "قرر" in comment.text) for comment in done.statement.comments] == [("كريم", True)]
    assert content(reject_all(done.statement)) == content(base)


def test_a_join_to_a_new_paragraph_that_another_put_in_too_is_kept() -> None:
    base = _base()
    copies = [_by(name, base, insert_after(base, "p-1", (Paragraph("", (Run("جديد"),)),), ids_of(base))) for name in ("ليلى", "كريم")]
    author, copy = copies[0]
    joined = join(copy, "p-2")
    assert joined is not None
    copies[0] = author, tracked(copy, joined, author, WHEN, ids_of(copy)).statement
    done = merge(base, copies, WHEN).statement
    whole(done)
    assert says(accept_all(done)) == ["قرر المؤتمر مئة مادة", "جديدثم انتهى"]
    assert content(reject_all(done)) == content(base)


def test_a_new_paragraph_before_one_that_another_moves_stays_before_it() -> None:
    base = _base()
    put_in = insert_after(base, "p-1", (Paragraph("", (Run("جديد"),)),), ids_of(base))
    copies = [_by("ليلى", base, moving.move_paragraphs(base, ("p-2",), "front")), _by("كريم", base, put_in)]
    done = merge(base, copies, WHEN).statement
    move = next(change.id for change in done.changes if change.kind == "move")
    assert says(decide(done, rejected=(move,))) == ["قرر المؤتمر مئة مادة", "جديد", "ثم انتهى"]


def test_a_comment_that_its_author_edited_in_a_copy_stands_as_he_edited_it() -> None:
    base = _base()
    change = comment(base, (("p-1", 0, 3),), "ليلى", WHEN, "لماذا؟", ids_of(base))
    assert change is not None
    base = change.statement
    edited = edit_text(base, base.comments[0].id, "ليلى", "لماذا مئة؟")
    copies = [_by("كريم", base, typing.replace(base, "p-2", 0, 2, "وقد")), ("ليلى", edited.statement if edited else base)]
    done = merge(base, copies, WHEN)
    assert merge(base, copies[::-1], WHEN) == done
    assert [one.text for one in done.statement.comments] == ["لماذا مئة؟"]


def test_what_rivals_take_out_alike_is_decided_with_them() -> None:
    base = _base()
    words = {"ليلى": "ألف", "كريم": "خمسين"}
    done = merge(base, [_by(name, base, typing.replace(base, "p-1", 12, 15, word)) for name, word in words.items()], WHEN).statement
    (shared,) = (change.id for change in done.changes if len(change.authors) > 1)
    mine = {change.authors[0]: change.id for change in done.changes if change.id != shared}
    assert contested_deletions(done) == {shared: frozenset(mine.values())}
    assert accept(done, (shared,)) is done
    for name, word in words.items():
        chosen = accept(done, (mine[name],))
        assert chosen.changes == ()
        assert says(chosen)[0] == f"قرر المؤتمر {word} مادة"
        without = reject(done, (mine[name], shared))
        assert {change.id for change in without.changes} == {shared, *mine.values()} - {mine[name]}
        assert says(accept_all(without))[0] != says(chosen)[0]
    for refused in (tuple(mine.values()), (shared,)):
        assert content(reject(done, refused)) == content(base)
        assert reject(done, refused).changes == ()
    assert says(decide(done, accepted=(shared,), rejected=tuple(mine.values())))[0] == "قرر المؤتمر  مادة"
