"""Recognition against gold files: what a careful reader finds in each statement of the corpus."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop_app.formats.json.write import outline
from tests.recognition.judging import Row, asked
from tests.recognition.typed import lines, printed, recognised

CORPUS = Path(__file__).parent.parent / "corpus"
TEXTS = sorted(path for path in CORPUS.rglob("*.txt") if path.with_suffix(".gold.json").exists())
SHARE = 0.95


def rows(path: Path) -> list[Row]:
    gold = json.loads(path.with_suffix(".gold.json").read_text("utf-8"))
    return list(asked(gold, outline(recognised(path.read_text("utf-8")))))


def test_a_careful_reader_agrees_with_nearly_everything() -> None:
    found = [(path.stem, row) for path in TEXTS for row in rows(path)]
    wrong = [(name, what, value) for name, (what, right, value) in found if not right]
    assert len(TEXTS) > 12
    assert 1 - len(wrong) / len(found) >= SHARE, wrong


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_each_statement_is_read_for_the_most_part(path: Path) -> None:
    found = rows(path)
    wrong = [row for row in found if not row[1]]
    assert len(wrong) <= max(1, len(found) // 5), wrong


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_nothing_is_lost_and_nothing_invented(path: Path) -> None:
    text = path.read_text("utf-8")
    typed = ["".join(run.text for run in line.runs) for line in lines(text).lines]
    assert printed(recognised(text)) == [line for line in typed if line.strip()]
