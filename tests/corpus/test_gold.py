"""The corpus: every text has its gold file, and what the gold file says stands in the text."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from desktop_app.statement.metadata import KINDS, LANGUAGES
from desktop_app.statement.nodes import ITEM_KINDS, OUTCOMES, VOTE_METHODS

HERE = Path(__file__).parent
TEXTS = sorted((*HERE.glob("*.txt"), *HERE.glob("samples/*.txt")))
OWN = sorted(HERE.glob("*.txt"))
VERBATIM = (
    "lead_starts",
    "closing_starts",
    "thanks_contains",
    "pledge_contains",
    "opening_contains",
    "slogans",
    "not_content",
    "must_not_flag",
)


def gold(path: Path) -> dict[str, Any]:
    return json.loads(path.with_suffix(".gold.json").read_text("utf-8"))


def flat(text: str) -> str:
    return " ".join(text.split())


def letters(text: str) -> str:
    return re.sub(r"[^\w]+", " ", text)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_what_the_gold_file_says_stands_in_the_text(path: Path) -> None:
    text, want = letters(path.read_text("utf-8")), gold(path)
    for key in VERBATIM:
        value = want.get(key) or []
        for phrase in [value] if isinstance(value, str) else value:
            assert letters(phrase).strip() in text, (key, phrase)
    for item in want.get("agenda") or []:
        assert flat(item["contains"]) in flat(path.read_text("utf-8"))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_the_gold_file_uses_the_words_of_the_value(path: Path) -> None:
    want = gold(path)
    assert want["language"] in LANGUAGES
    assert want["kind"] in (None, *KINDS)
    for item in want.get("agenda") or []:
        assert item["kind"] in ITEM_KINDS
        assert item.get("outcome", "") in OUTCOMES
        assert (item.get("vote") or {}).get("method", "") in VOTE_METHODS


def test_the_corpus_has_every_kind_and_language() -> None:
    assert {gold(path)["kind"] for path in OWN} == set(KINDS)
    assert {gold(path)["language"] for path in OWN} == set(LANGUAGES)
