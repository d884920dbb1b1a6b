"""The verbatim promise: the non-blank paragraphs stand in the statement, in order, and nothing else does."""

from __future__ import annotations

from pathlib import Path
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.recognition import recognise
from desktop_app.statement import EMPHASIS, STRONG, Line, Lines, Run, fresh_ids
from desktop_app.statement.runs import canonical, plain
from desktop_app.statement.walking import chains, node_ids, paragraphs
from tests.recognition.typed import lines, printed, recognised

CORPUS = sorted(path for path in (Path(__file__).parent.parent / "corpus").rglob("*.txt") if path.with_suffix(".gold.json").exists())
TYPED = [line for path in CORPUS for line in path.read_text("utf-8").splitlines()]
LETTERS = 'اأإبتثجحدرسشعفقكلمنهويىةءئ٠١٢٣0123456789 \u00a0\u200c\u2028\t.,،؛:؟!-–—()«»"“”|/ەێۆڕabcdêîûşçABC🙂\u0651\u064b\u200f'
TEXT = st.text(st.sampled_from(LETTERS), max_size=60)
WORDS = st.lists(st.sampled_from([word for line in TYPED for word in line.split()]), max_size=25).map(" ".join)
LINE = st.one_of(TEXT, WORDS, st.sampled_from(TYPED), st.just(""))


def nonblank(texts: list[str]) -> list[str]:
    return [text for text in texts if text.strip()]


@settings(max_examples=100, deadline=None)
@given(st.lists(LINE, max_size=25))
def test_any_lines_stand_verbatim_and_in_order(texts: list[str]) -> None:
    statement = recognise(Lines(tuple(Line((Run(text),) if text else ()) for text in texts)), fresh_ids(Random(1)))
    assert printed(statement) == nonblank(texts)
    ids = list(node_ids(statement))
    assert len(ids) == len(set(ids))


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(CORPUS), st.randoms(use_true_random=False))
def test_shuffled_statements_stand_verbatim(path: Path, random: Random) -> None:
    texts = path.read_text("utf-8").splitlines()
    random.shuffle(texts)
    assert printed(recognised("\n".join(texts))) == nonblank(texts)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(LINE, st.integers(0, 20), st.integers(0, 20)), min_size=1, max_size=12))
def test_marks_labels_and_styles_of_the_source_are_kept(drawn: list[tuple[str, int, int]]) -> None:
    typed = []
    for text, a, b in drawn:
        runs = canonical((Run(text[:a], (STRONG,)), Run(text[a : a + b], (EMPHASIS,)), Run(text[a + b :])))
        typed.append(Line(runs, "list-item", 2, "1.\t") if a % 3 == 0 and text.strip() else Line(runs))
    statement = recognise(Lines(tuple(typed)), fresh_ids(Random(2)))
    wanted = [line for line in typed if plain(line.runs).strip()]
    assert printed(statement) == [f"{line.label}{plain(line.runs)}" for line in wanted]
    for line, chain in zip(wanted, chains(statement), strict=True):
        kept = [(letter, STRONG in run.marks, EMPHASIS in run.marks) for piece in chain for run in piece.runs for letter in run.text]
        given_ = [(letter, STRONG in run.marks, EMPHASIS in run.marks) for run in line.runs for letter in run.text]
        assert kept == given_[len(given_) - len(kept) :]
        assert chain[0].level == line.level or line.level == 0


def test_a_piece_that_runs_in_keeps_its_leading_space_and_its_words() -> None:
    text = (CORPUS[0].parent / "01-beekeepers-congress.txt").read_text("utf-8")
    pieces = [piece for piece in paragraphs(recognised(text)) if piece.run_in]
    assert pieces
    assert all(plain(piece.runs)[0].isspace() for piece in pieces)


def test_no_lines_make_an_empty_statement() -> None:
    assert printed(recognised("")) == []
    assert printed(recognised(" \n\n\t\n")) == []
    assert lines("").lines == (Line(),)
