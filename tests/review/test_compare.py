"""Two statements compared: every difference is a suggestion, none of half a word."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.review.aligning import aligned
from desktop_app.review.bonds import rivals
from desktop_app.review.compare import compare
from desktop_app.review.decide import accept_all, reject_all
from desktop_app.review.renaming import renamed
from desktop_app.statement import Paragraph, Run, Statement
from desktop_app.statement.accepted import accepted
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import node_ids, paragraphs
from tests.review.told import WHEN, content, ids_of, whole
from tests.statement.drawn import changes
from tests.strategies import statements


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


@given(_versions())
def test_nothing_is_lost_on_either_side(versions: tuple[Statement, Statement]) -> None:
    old, new = versions
    done = compare(old, new, "نسخة", WHEN, ids_of(old, new))
    whole(done)
    assert content(reject_all(done)) == content(old)
    if not any(rivals(done, change.id) for change in done.changes):
        assert says(accept_all(done)) == says(new)


@given(statements(review=False))
def test_a_statement_is_what_it_is(statement: Statement) -> None:
    assert compare(statement, replace(statement), "نسخة", WHEN, ids_of(statement)) is statement
    other = renamed(statement, {node: f"{node}x" for node in node_ids(statement)})
    assert content(accept_all(compare(statement, other, "نسخة", WHEN, ids_of(statement, other)))) == content(statement)


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
