"""Every sentence that a person reads has its Arabic, with the same places to fill."""

import ast
import re
import string
from collections import Counter
from pathlib import Path

import pytest
from babel.messages.mofile import read_mo

import translations
from tests.house.files import ROOT, modules, name, tree

FOLDER = ROOT / "resources" / "translations"
LANGUAGES = sorted(path.stem for path in FOLDER.glob("*.po"))
SOURCES = translations.sources(ROOT / "desktop_app")
BARE = {"Refusal": 0, "Message": 0}  # what takes a source text, and at which place


def places(text: str) -> Counter[str]:
    return Counter(field for _, field, _, _ in string.Formatter().parse(text) if field is not None)


def wordy(node: ast.expr) -> bool:
    """A bare literal with words of its own, more than places to fill."""
    return isinstance(node, ast.Constant) and any(letter.isalpha() for letter in re.sub(r"{.*?}", "", str(node.value)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_of_the_code_is_translated_and_no_other(language: str) -> None:
    known = translations.translations(FOLDER / f"{language}.po")
    assert {source for source, text in known.items() if text} == set(SOURCES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_places_of_its_source(language: str) -> None:
    known = translations.translations(FOLDER / f"{language}.po")
    assert [source for source, text in known.items() if text and set(places(text)) != set(places(source))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_is_that_of_the_source(language: str) -> None:
    with (FOLDER / f"{language}.mo").open("rb") as file:
        compiled = {str(entry.id): str(entry.string) for entry in read_mo(file) if entry.id}
    assert compiled == {source: text for source, text in translations.translations(FOLDER / f"{language}.po").items() if text}


@pytest.mark.parametrize("path", modules("desktop_app"), ids=name)
def test_a_refusal_s_sentence_is_marked_for_translation(path: Path) -> None:
    calls = [node for node in ast.walk(tree(path)) if isinstance(node, ast.Call) and translations.called(node) in BARE and node.args]
    assert [ast.unparse(call) for call in calls if isinstance(call.args[0], ast.JoinedStr) or wordy(call.args[0])] == []


def test_arabic_is_there() -> None:
    assert "ar" in LANGUAGES
