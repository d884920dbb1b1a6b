"""Cue files: every phrase compiles, folds as texts do, and is found by its index wherever a plain search would find it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from desktop_app.recognition.cues import cues_of
from desktop_app.recognition.lists import HOLDS, OPENS
from desktop_app.recognition.phrase_index import PhraseIndex, pattern
from desktop_app.recognition.table import table
from desktop_app.resource import resource
from desktop_app.text.folding import folded

LANGUAGES = ("ar", "ckb", "kmr", "en")
CORPUS = sorted(path for path in (Path(__file__).parent.parent / "corpus").rglob("*.txt") if path.with_suffix(".gold.json").exists())


def data(language: str) -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(resource(f"cues/{language}.toml").read_text("utf-8"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_compiles(language: str) -> None:
    for section in ("lines", "items", "kinds"):
        for sources in data(language)[section].values():
            for source in sources:
                pattern(source.removeprefix("^"))
                PhraseIndex({"x": [source]})
    for name in data(language)["patterns"]:
        assert cues_of(language).patterns.named(name) is not None


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_index_finds_what_a_plain_search_finds(language: str) -> None:
    sources = [(name, source) for name, all_ in data(language)["lines"].items() for source in all_ if not source.startswith("^")]
    texts = [folded(line) for path in CORPUS[::3] for line in path.read_text("utf-8").splitlines() if line.strip()]
    for text in texts:
        found = {hit.name for hit in cues_of(language).lines.hits(text)}
        for name, source in sources:
            if re.search(rf"(?<!\w)(?:{pattern(source.strip()).pattern})(?!\w)", text):
                assert name in found, (name, source, text)


def test_a_phrase_is_found_behind_a_conjunction_and_in_any_spelling() -> None:
    index = PhraseIndex({"thanks": ["الشكر"], "first": ["^الأمانة"]})
    assert [hit.name for hit in index.hits(folded("والشُّكـــر"))] == ["thanks"]
    assert [hit.name for hit in index.hits(folded("الامانه العامه"))] == ["first"]
    assert not list(index.hits(folded("إلى الأمانة")))
    assert not list(index.hits(folded("الشكرية")))


def test_the_features_of_the_lists_are_cues_of_some_language() -> None:
    known = {name for language in LANGUAGES for name in data(language)["lines"]}
    assert set(OPENS) <= known
    assert set(HOLDS) - {"article"} <= known


def test_every_language_knows_the_same_fields() -> None:
    for language in LANGUAGES:
        assert set(data("ar")["items"]) == set(data(language)["items"])
    needed = {
        "name-stop",
        "event-name",
        "event-stop",
        "venue",
        "venue-stop",
        "present",
        "present-stop",
        "present-joint",
        "out-of",
        "place-stop",
    }
    for language in LANGUAGES:
        assert needed <= set(data(language)["patterns"])


def test_weights_name_states_that_exist() -> None:
    weights = tomllib.loads(resource("cues/path.toml").read_text("utf-8"))["weights"]
    states = table().states
    for joined, worth in weights.items():
        for name in worth:
            assert any(re.fullmatch(name.replace(".", r"\.").replace("*", ".*"), state) for state in states), (joined, name)
