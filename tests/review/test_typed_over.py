"""What is typed letter by letter is read in whole words: a word typed over another is one suggestion, whatever keys were used."""

from __future__ import annotations

from random import Random

import pytest

from desktop_app.review.decide import accept_all, reject_all
from desktop_app.review.listing import changes_listed
from desktop_app.review.track import tracked
from desktop_app.statement import Paragraph, Run, Statement
from desktop_app.statement.edits import typing
from desktop_app.statement.ids import fresh_ids
from desktop_app.statement.runs import plain
from desktop_app.statement.walking import node_ids
from tests.review.told import WHEN, content

OLD = Statement("st-1", body=(Paragraph("p-1", (Run("قرر المؤتمر مئة مادة"),)),))
LAYLA, KARIM = "ليلى", "كريم"


class Typist:
    """Types at a caret as the pane does: what is struck stays, and the caret is where the tracked edit says."""

    def __init__(self, value: Statement, author: str, caret: int) -> None:
        self.value, self.author, self.caret = value, author, caret
        self._random = Random(author)

    def puts(self, start: int, end: int, text: str) -> None:
        change = typing.replace(self.value, "p-1", start, end, text)
        if change is not None:
            done = tracked(self.value, change, self.author, WHEN, fresh_ids(self._random, node_ids(self.value)))
            assert done.caret is not None
            self.value, self.caret = done.statement, done.caret.offset

    def types(self, text: str) -> None:
        for letter in text:
            self.puts(self.caret, self.caret, letter)

    def types_over(self, end: int, text: str) -> None:
        self.puts(self.caret, end, text[0])
        self.types(text[1:])

    def backspaces(self, times: int) -> None:
        for _ in range(times):
            self.puts(self.caret - 1, self.caret, "")

    def deletes(self, times: int) -> None:
        for _ in range(times):
            self.puts(self.caret, self.caret + 1, "")
            self.caret += 1  # the key goes on behind what it struck


def told(value: Statement) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(part.before, part.after, row.authors) for row in changes_listed(value) for part in row.parts]


@pytest.mark.parametrize("word", ["خمسين", "مائة", "مئتي", "ثلاثمئة"])
@pytest.mark.parametrize("way", ["selected", "backspaced", "deleted", "typed before it is deleted"])
def test_a_word_typed_over_another_is_one_suggestion(word: str, way: str) -> None:
    typist = Typist(OLD, LAYLA, 15 if way == "backspaced" else 12)
    match way:
        case "selected":
            typist.types_over(15, word)
        case "backspaced":
            typist.backspaces(3)
            typist.types(word)
        case "deleted":
            typist.deletes(3)
            typist.types(word)
        case _:
            typist.types(word)
            typist.deletes(3)
    assert told(typist.value) == [("مئة", word, (LAYLA,))]
    assert plain(accept_all(typist.value).body[0].runs) == f"قرر المؤتمر {word} مادة"
    assert content(reject_all(typist.value)) == content(OLD)


def test_two_words_apart_are_two_suggestions() -> None:
    typist = Typist(OLD, LAYLA, 12)
    typist.types_over(15, "ألف")
    typist.caret = 0
    typist.types_over(3, "أقر")
    assert told(typist.value) == [("قرر", "أقر", (LAYLA,)), ("مئة", "ألف", (LAYLA,))]


@pytest.mark.parametrize(("start", "end", "text", "word"), [(0, 1, "ـ", "مـئة"), (1, 1, "ـ", "ماـئة"), (0, 1, "", "مئة")])
def test_a_letter_in_anothers_word_is_read_in_that_word(start: int, end: int, text: str, word: str) -> None:
    first = Typist(OLD, LAYLA, 13)
    first.types_over(15, "ائة")
    at = plain(first.value.body[0].runs).index("ا", 12)
    second = Typist(first.value, KARIM, at)
    second.puts(at + start, at + end, text)
    assert sorted(told(second.value)) == sorted([("مئة", "مائة", (LAYLA,)), ("مائة", word, (KARIM,))])
