"""Spelling beside the window: the rules wait for nothing, the child's answers reach them, learnt words count."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.editing.checking import Checker
from desktop_app.editing.document import Document
from desktop_app.editing.house import house_of, same_house
from desktop_app.editing.learnt import keep_words, learnt_path, learnt_words
from desktop_app.editing.settings import Settings
from desktop_app.editing.spelling import Spelling
from desktop_app.language.spelling.learnt import FEMININE, NAME, NISBA, NOUN, PLURAL, Learnt, guessed
from desktop_app.language.verdict import Verdict
from desktop_app.statement import Paragraph, Run, Statement

TEXT = "ناقشت الجلسة زعبوطات كثيرة في الهيئة العامه"
WORD = Learnt("ar", "دشليبة", FEMININE)


def document(text: str, language: str = "ar") -> Document:
    return Document(Statement("st-1", language, body=(Paragraph("p-1", (Run(text),)),)))


@pytest.fixture(scope="module")
def spelling() -> Iterator[Spelling]:
    made = Spelling(("en",), (Learnt("en", "zorbling"),))
    yield made
    made.close()


def test_the_child_judges_what_is_asked_and_offers_what_may_be_meant(spelling: Spelling) -> None:
    open_ = document("the zorbling met and the commitee voted on a glorbix", "en")
    checker = Checker(open_, house=house_of(Settings(), spelling))
    assert {problem.code for problem in checker.finish()} == {"misspelling", "unknown-word"}
    spelling.wonder("glorbix", "en")
    assert spelling.offered("glorbix", "en", 30.0) is not None
    assert spelling("zorbling", "en") == Verdict(known=True)
    assert spelling("كلمة", "ar") is None
    checker.close()


def test_another_house_is_another_check() -> None:
    def judge(word: str, _language: str) -> Verdict:
        return Verdict(known=word != "زعبوطات")

    checker = Checker(document(TEXT))
    assert checker.finish() == ()
    checker.decide(house_of(Settings(), judge))
    assert not checker.idle
    assert "unknown-word" in {problem.code for problem in checker.finish()}
    checker.decide(house_of(Settings(silent=("unknown-word",)), judge))
    assert "unknown-word" not in {problem.code for problem in checker.finish()}


def test_a_child_that_is_gone_leaves_words_unjudged() -> None:
    made = Spelling(())
    made.close()
    made.ask((("word", "en"),))
    made.wonder("word", "en")
    assert (made("word", "en"), made.offered("word", "en"), made.ready()) == (None, None, False)


def test_only_what_a_house_is_made_of_makes_another(tmp_path: Path) -> None:
    assert same_house(Settings(), Settings(zoom=150))
    assert not same_house(Settings(), Settings(spelling=("ar",)))
    assert house_of(Settings(tanween="letter", quotes={"ar": "“”‘’"})).tanween == "letter"


def test_learnt_words_are_a_file_of_ones_own(tmp_path: Path) -> None:
    file = learnt_path(tmp_path / "settings.json")
    assert learnt_words(file) == ()
    assert keep_words((WORD, Learnt("en", "glorbix")), file)
    assert learnt_words(file) == (WORD, Learnt("en", "glorbix"))
    file.write_text(file.read_text("utf-8") + "# own remark\nnonsense\n\n", "utf-8")
    assert learnt_words(file) == (WORD, Learnt("en", "glorbix"))


@pytest.mark.parametrize(
    ("word", "stem", "model"),
    [
        ("المنسقية", "منسقية", FEMININE),
        ("والكومينات", "كومينات", PLURAL),
        ("الزعبوطي", "زعبوطي", NISBA),
        ("للزعبوط", "زعبوط", NOUN),
        ("قامشلو", "قامشلو", NAME),
    ],
)
def test_the_model_of_a_word_is_guessed_by_its_form(word: str, stem: str, model: str) -> None:
    assert guessed(word, "ar") == Learnt("ar", stem, model)
    assert guessed("Glorbix", "en") == Learnt("en", "Glorbix", "")
