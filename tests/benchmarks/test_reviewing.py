"""Comparing and merging cost a small multiple of the bare word differences; a suggestion at the key costs less than Qt's own layout."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from difflib import SequenceMatcher
from random import Random
from statistics import median
from time import thread_time

from desktop_app.review.compare import compare
from desktop_app.review.merge import merge
from desktop_app.review.track import tracked
from desktop_app.statement import Paragraph, Run, Statement, fresh_ids
from desktop_app.statement.edits.typing import replace
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import node_ids
from desktop_app.text.diff import tokens

TEXT = "قرر المؤتمر أن يعقد جلسة عامة في المدينة بحضور الأعضاء والضيوف ثم ناقش التقرير المالي والتنظيمي وأكد على ضرورة العمل"
WORDS = tuple(TEXT.split())
WHEN = datetime(2026, 1, 1, tzinfo=UTC)
COMPARING, MERGING = 12, 40
"""Multiples of a bare difference by paragraphs and words; measured about 3 and, for three copies, 19."""
AT_A_KEY = 12
"""A multiple of the edit itself, which is a twentieth of a millisecond; measured about 4."""


def draft(count: int) -> Statement:
    random = Random(1)
    texts = (" ".join(random.choices(WORDS, k=random.randint(20, 60))) for _ in range(count))
    return Statement("st-1", body=tuple(Paragraph(f"p-{at}", (Run(text),)) for at, text in enumerate(texts)))


def revised(statement: Statement, seed: int, prefix: str = "") -> Statement:
    """A copy in which a fifth of the paragraphs has another word, some are gone and some are new."""
    random, done = Random(seed), []
    for paragraph in statement.body:
        if random.random() < 0.02:
            done.append(Paragraph(f"{prefix or seed}-{paragraph.id}-new", (Run(" ".join(random.choices(WORDS, k=30))),)))
        if random.random() < 0.01:
            continue
        words = plain(paragraph.runs).split()
        if random.random() < 0.22:
            words[random.randrange(len(words))] = "كلمة"
        done.append(Paragraph(prefix + paragraph.id, (Run(" ".join(words)),)))
    return Statement("st-1", body=tuple(done))


def bare(old: Statement, new: Statement) -> None:
    """Aligned paragraphs, and the words of those that stand for one another: what no comparison can do without."""
    before, after = ([plain(paragraph.runs) for paragraph in each.body] for each in (old, new))
    for tag, low, high, new_low, new_high in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "replace":
            for one, other in zip(before[low:high], after[new_low:new_high], strict=False):
                SequenceMatcher(None, tokens(one), tokens(other), autojunk=False).get_opcodes()


def cost(function: Callable[[], object]) -> float:
    start = thread_time()
    function()
    return thread_time() - start


def test_comparing_a_thousand_paragraphs() -> None:
    old = draft(1000)
    for prefix in ("", "x"):
        new = revised(old, 2, prefix)
        ids = fresh_ids(Random(0), (*node_ids(old), *node_ids(new)))
        ours = median(cost(lambda new=new, ids=ids: compare(old, new, "نسخة", WHEN, ids)) for _ in range(3))
        theirs = median(cost(lambda: bare(old, revised(old, 2))) for _ in range(3))
        assert ours <= COMPARING * theirs, (ours, theirs)


def test_merging_three_copies() -> None:
    old = draft(1000)
    copies = [(name, revised(old, seed)) for seed, name in enumerate("abc", 2)]
    ours = cost(lambda: merge(old, copies, WHEN))
    theirs = median(cost(lambda: bare(old, copies[0][1])) for _ in range(3))
    assert ours <= MERGING * theirs, (ours, theirs)


def test_a_key_with_suggestions() -> None:
    value = draft(5000)
    ids = fresh_ids(Random(0), node_ids(value))
    edits, tracks, offset = [], [], 20
    for _ in range(60):
        start = thread_time()
        change = replace(value, "p-2500", offset, offset, "س")
        middle = thread_time()
        assert change is not None
        change = tracked(value, change, "ليلى", WHEN, ids)
        edits.append(middle - start)
        tracks.append(thread_time() - middle)
        assert change.caret is not None
        value, offset = change.statement, change.caret.offset
    assert median(tracks) <= AT_A_KEY * median(edits), (median(tracks), median(edits))
    assert len(value.changes) == 1
