"""Labels are read, continued and numbered anew in the style that they have."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.text.labels import counts, first_label, next_label, numbered, readings

NEXT = (
    (["1-"], "2-"), (["9. "], "10. "), (["١. "], "٢. "), (["۹) "], "۱۰) "), (["(3) "], "(4) "), (["1.2. "], "1.3. "),
    (["أ) "], "ب) "), (["ب) "], "ج) "), (["أ) ", "ب) ", "ت) "], "ث) "), (["د) "], "هـ) "), (["هـ) "], "و) "),
    (["أولاً – "], "ثانياً – "), (["أولًا: "], "ثانيًا: "), (["اولا- "], "ثانيا- "), (["عاشراً – "], "حادي عشر – "),
    (["یەکەم: "], "دووەم: "), (["Yekem: "], "Duyem: "), (["First, "], "Second, "), (["المادة 2 – "], "المادة 3 – "),
    (["i) "], "ii) "), (["h) ", "i) "], "j) "), (["A. "], "B. "), (["• "], "• "), (["–\t"], "–\t"), ([""], ""), (["المادة الأولى – "], ""),
    (["ن) ", "هـ) ", "و) "], "ي) "), (["د) ", "هـ) ", "و) "], "ز) "),
)  # fmt: skip


@pytest.mark.parametrize(("labels", "wanted"), NEXT)
def test_the_next_label_goes_on_in_the_style_of_the_last(labels: list[str], wanted: str) -> None:
    assert next_label(labels) == wanted


@pytest.mark.parametrize(
    ("labels", "wanted"),
    [
        (["1-", "3-", "3-"], ["1-", "2-", "3-"]),
        (["٤. ", "", "• "], ["٤. ", "٥. ", "٦. "]),
        (["أولاً – ", "ثالثاً – "], ["أولاً – ", "ثانياً – "]),
        (["أ) ", "ب) ", "ب) "], ["أ) ", "ب) ", "ج) "]),
        (["أ) ", "ب) ", "ت) ", "ت) "], ["أ) ", "ب) ", "ت) ", "ث) "]),
        (["• ", "- "], ["• ", "• "]),
        (["المادة الأولى – ", "المادة الثانية – "], ["المادة الأولى – ", "المادة الثانية – "]),
        (["", "2. "], ["", "2. "]),
    ],
)
def test_a_list_is_numbered_on_from_its_first_label(labels: list[str], wanted: list[str]) -> None:
    assert list(numbered(labels)) == wanted


@given(st.integers(1, 3), st.sampled_from(("ar", "ckb", "kmr", "en")), st.sampled_from(("european", "arabic-indic", "persian", "as-typed")))
def test_a_list_that_is_made_here_goes_on_by_itself(level: int, language: str, digits: str) -> None:
    labels = [first_label(level, language, digits)]
    for _ in range(9):
        labels.append(next_label(labels))
    assert len(set(labels)) == 10
    assert numbered(labels) == tuple(labels)
    assert all(map(counts, labels))


@given(st.text(max_size=6))
def test_any_text_can_be_asked(text: str) -> None:
    assert all(isinstance(each.number, int) for each in readings(text))
    assert len(numbered([text, text])) == 2
    next_label([text, text])
