"""One text: folded or exact, whole words, letters that are not torn."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.editing.finding.query import Query, found_in
from desktop_app.text.folding import folded
from tests.strategies import texts, words


def places(query: Query, text: str) -> list[str]:
    return [text[found.start : found.end] for found in found_in(query, text)]


@pytest.mark.parametrize(
    ("sought", "text", "found"),
    [
        ("امانه", "الأمانة العامّة", ["أمانة"]),
        ("قرئت", "ثم قُرِئَتْ.", ["قُرِئَتْ"]),
        ("عام", "عـــام وعامٌ", ["عـــام", "عامٌ"]),
        ("2026", "عام ٢٠٢٦", ["٢٠٢٦"]),
        ("الله", "وﷲ أعلم", ["ﷲ"]),
        ("لل", "وﷲ أعلم", []),  # inside of one letter
        ("بيان", "🕊👨\u200d👩\u200d👧 البيان", ["بيان"]),
        ("👩", "👨\u200d👩\u200d👧 👩", ["👩"]),
        ("ABC", "\u2068abc\u2069 x", ["abc"]),  # the closing isolate stays outside
        ("می", "می\u200cخواهم", ["می"]),
        ("aa", "aaaaa", ["aa", "aa"]),
        ("ّ", "صوّت وقدّم", ["ّ", "ّ"]),  # a mark alone is sought as it is
        ("", "نص", []),
        ("لا  إله", "لا إله", []),
    ],
)
def test_what_a_reader_takes_for_the_same_is_found(sought: str, text: str, found: list[str]) -> None:
    assert places(Query(sought), text) == found


@pytest.mark.parametrize(
    ("sought", "text", "found"),
    [
        ("أمانة", "الأمانة الامانه", ["أمانة"]),
        ("Congress", "congress Congress", ["Congress"]),
        ("عام", "عامٌ عام", ["عام"]),  # marks count
        ("٢", "2٢", ["٢"]),
        ("لا", "ﻻ\u00a0", ["ﻻ"]),
    ],
)
def test_exact_is_exact_but_for_what_can_t_be_seen(sought: str, text: str, found: list[str]) -> None:
    assert places(Query(sought, exact=True), text) == found


@pytest.mark.parametrize(
    ("sought", "text", "count"),
    [
        ("بيان", "البيان بيان بيانُ، بيانات", 2),
        ("26", "26/1 2026 26.1 26.", 2),
        ("عام", "عـام", 1),
        ("می", "می\u200cخواهم می", 1),
        ("جدول الأعمال", "جدول الأعمال وجدول الأعمال", 1),
    ],
)
def test_whole_words_begin_and_end_where_words_do(sought: str, text: str, count: int) -> None:
    assert len(found_in(Query(sought, whole_words=True), text)) == count


def naive(sought: str, text: str) -> list[tuple[int, int]]:
    """The specification: from each letter on, the shortest stretch that folds to what is sought, then go on behind it."""
    needle, done, at = folded(sought), [], 0
    while at < len(text):
        ends = [end for end in range(at + 1, len(text) + 1) if folded(text[at:end]) == needle]
        if folded(text[at]) and ends:
            done.append((at, ends[0]))
            at = ends[0]
        else:
            at += 1
    return done


@given(st.data())
@settings(max_examples=300)
def test_it_finds_what_the_specification_finds(data: st.DataObject) -> None:
    text = data.draw(texts()) + data.draw(texts())
    low = data.draw(st.integers(0, len(text)))
    sought = data.draw(st.one_of(words(), st.just(text[low : low + data.draw(st.integers(1, 4))])))
    if not folded(sought):
        return
    found = found_in(Query(sought), text)
    expected = naive(sought, text)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(folded(text[one.start : one.end]) == folded(sought) for one in found)
    joined = any(letter in text for letter in "\u200d\U0001f3fd\U000e0041🇹")
    if not joined:  # a part of an emoji is no hit, and the naive way knows no emoji
        assert [one.start for one in found] == [start for start, _ in expected]
