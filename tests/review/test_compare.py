"""Two statements compared: every difference is a suggestion, none of half a word."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.review.aligning import aligned
from desktop_app.review.bonds import rivals
from desktop_app.review.commenting import comment
from desktop_app.review.compare import compare
from desktop_app.review.decide import accept_all, reject_all
from desktop_app.review.renaming import renamed
from desktop_app.review.track import tracked
from desktop_app.statement import EMPHASIS, STRONG, Paragraph, Run, Statement
from desktop_app.statement.accepted import accepted
from desktop_app.statement.edits.marking import put_on
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import node_ids, paragraphs
from desktop_app.text.diff import tokens
from tests.review.told import WHEN, content, few, ids_of, whole
from tests.statement.drawn import changes
from tests.strategies import statements

TOLD = {"inserted", "deleted"}


@st.composite
def _versions(draw: st.DrawFn) -> tuple[Statement, Statement]:
    """A statement and a later version of it, which sometimes lost all ids."""
    old = new = draw(statements(review=False))
    for _ in range(draw(st.integers(0, 4))):
        change = draw(changes(new))
        new = new if change is None else change.statement
    if draw(st.booleans()):
        new = renamed(new, {node: f"{node}x" for node in node_ids(new)})
    return old, new


def says(statement: Statement) -> list[str]:
    """The words of the statement, paragraph by paragraph."""
    return [accepted(paragraph.runs) for paragraph in paragraphs(statement)]


@few
@given(_versions())
def test_nothing_is_lost_on_either_side(versions: tuple[Statement, Statement]) -> None:
    old, new = versions
    done = compare(old, new, "نسخة", WHEN, ids_of(old, new))
    whole(done)
    assert content(reject_all(done)) == content(old)
    if not any(rivals(done, change.id) for change in done.changes):
        assert says(accept_all(done)) == says(new)


@few
@given(statements(review=False))
def test_a_statement_is_what_it_is(statement: Statement) -> None:
    assert compare(statement, replace(statement), "نسخة", WHEN, ids_of(statement)) is statement
    other = renamed(statement, {node: f"{node}x" for node in node_ids(statement)})
    assert content(accept_all(compare(statement, other, "نسخة", WHEN, ids_of(statement, other)))) == content(statement)


@few
@given(_versions())
def test_whole_words_differ_everywhere(versions: tuple[Statement, Statement]) -> None:
    old, new = versions
    done = compare(old, new, "نسخة", WHEN, ids_of(old, new))
    for paragraph in paragraphs(done):
        kinds = [{mark.kind for mark in run.marks} for run in paragraph.runs]
        for gone in ("inserted", "deleted"):
            read = [(run.text, kind) for run, kind in zip(paragraph.runs, kinds, strict=True) if gone not in kind]
            pieces = ["".join(text for text, _ in group) for _, group in groupby(read, lambda each: bool(each[1] & TOLD))]
            assert [token for piece in pieces for token in tokens(piece)] == list(tokens("".join(pieces)))


@st.composite
def _suggested(draw: st.DrawFn) -> Statement:
    statement = draw(statements(review=False))
    for author in ("ليلى", "كريم"):
        change = draw(changes(statement))
        if change is not None:
            statement = tracked(statement, change, author, WHEN, ids_of(statement, change.statement)).statement
    return statement


@few
@given(_suggested(), st.data())
def test_what_is_suggested_already_is_compared_as_it_is(old: Statement, data: st.DataObject) -> None:
    change = data.draw(changes(old))
    new = old if change is None else tracked(old, change, "سعاد", WHEN, ids_of(old, change.statement)).statement
    done = compare(old, new, "نسخة", WHEN, ids_of(old, new))
    whole(done)
    known = {one.id for one in old.changes}
    fresh = [one for one in done.changes if one.id not in known]
    assert {one.authors for one in fresh} <= {one.authors for one in new.changes} | {("نسخة",)}
    assert content(reject_all(done)) == content(reject_all(old))
    if not any(rivals(one, change.id) for one in (done, new) for change in one.changes):
        assert content(accept_all(done)) == content(accept_all(new))


def _statement(*texts: str, prefix: str = "p") -> Statement:
    return Statement("st-1", body=tuple(Paragraph(f"{prefix}-{at}", (Run(text),)) for at, text in enumerate(texts)))


def _pieces(old: str, new: str) -> list[tuple[str, str]]:
    done = compare(_statement(old), _statement(new), "نسخة", WHEN, ids_of())
    return [(run.text, run.marks[0].kind if run.marks else "") for run in done.body[0].runs]


def test_whole_words_differ_never_a_lone_diacritic() -> None:
    assert _pieces("أقرّ المؤتمر", "أقر المؤتمر") == [("أقرّ", "deleted"), ("أقر", "inserted"), (" المؤتمر", "")]
    assert _pieces("كتاب جديد", "كتابة جديدة")[0] == ("كتاب", "deleted")


def test_a_paragraph_is_found_by_what_it_says_when_its_id_is_another() -> None:
    old = _statement("الأول باقٍ كما هو", "الثاني يتغير قليلا في آخره", "الثالث ينتقل")
    new = _statement("الثالث ينتقل", "الأول باقٍ كما هو", "الثاني يتغير كثيرا في آخره", prefix="q")
    done = compare(old, new, "نسخة", WHEN, ids_of(old, new))
    assert {change.kind for change in done.changes} == {"text", "move"}
    assert [plain(paragraph.runs) for paragraph in reject_all(done).body] == [plain(paragraph.runs) for paragraph in old.body]


def test_a_long_stretch_that_was_rewritten_is_found_paragraph_by_paragraph() -> None:
    old = _statement(*(f"الفقرة رقم{at} من نص{at} طويل" for at in range(60)))
    texts = [f"المادة رقم{at} من نص{at} قصير" for at in range(60)]
    new = _statement("جاءت هذه قبل كل شيء", *texts, prefix="q")
    pairs = aligned(old, new, ids_of(old, new))
    assert [pairs.get(f"q-{at}") for at in range(1, 61)] == [f"p-{at}" for at in range(60)]
    assert "q-0" not in pairs


def test_an_empty_paragraph_is_known_by_its_place_alone() -> None:
    first, *others = _statement("الأول", "الثاني", "الثالث").body
    old, empty = Statement("st-1", body=(first, Paragraph("p-old"), *others)), Paragraph("p-new")
    moved = replace(old, body=(first, *others, empty))
    done = compare(old, moved, "نسخة", WHEN, ids_of(old, moved))
    assert {change.kind for change in done.changes} == {"presence"}
    same = replace(old, body=(first, empty, *others))
    assert compare(old, same, "نسخة", WHEN, ids_of(old, same)) is old


def test_who_looked_over_anothers_suggestion_is_named_with_him_and_his_remark_stays() -> None:
    old = _statement("قرر المؤتمر")
    for author, mark in (("كريم", STRONG), ("سعاد", EMPHASIS)):
        change = put_on(old, (("p-0", 0, 3),), mark)
        assert change is not None
        base, old = old, tracked(old, change, author, WHEN, ids_of(old)).statement
    remarked = comment(old, (("p-0", 0, 3),), "سعاد", WHEN, "أهكذا؟", ids_of(old))
    assert remarked is not None
    done = compare(base, remarked.statement, "نسخة", WHEN, ids_of(base, remarked.statement))
    assert {one.authors for one in done.changes} == {("كريم", "سعاد")}
    assert [mark.kind for mark in done.body[0].runs[0].marks if mark.kind == "commented"] == ["commented"]
