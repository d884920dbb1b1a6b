"""Who may know Qt, and who may speak Arabic. (The layers themselves are contracts of import-linter, in pyproject.toml.)"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.files import ROOT, modules, name, tree

WINDOW = (ROOT / "desktop_app" / "ui", ROOT / "desktop_app" / "app.py")
DATA = tuple(ROOT / "desktop_app" / room for room in ("text", "recognition", "language", "formats/plain"))
"""Rooms that read texts: letters, months and short cues are what they work with. The others only speak to people."""

ARABIC_WORD = re.compile("[\u0620-\u064a\u066e-\u06d3]{3,}")
OWN_NAMES = {"العربية", "بيان"}  # a language is always called by its own name; so is the product


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def literals(path: Path) -> Iterator[str]:
    code = tree(path)
    remarks = {id(node.value) for node in ast.walk(code) if isinstance(node, ast.Expr)}
    yield from (n.value for n in ast.walk(code) if isinstance(n, ast.Constant) and isinstance(n.value, str) and id(n) not in remarks)


@pytest.mark.parametrize("path", [p for p in modules("desktop_app") if not any(p.is_relative_to(w) for w in WINDOW)], ids=name)
def test_qt_stands_in_the_window_alone(path: Path) -> None:
    assert [module for module in imported(path) if module.split(".")[0] in ("PySide6", "shiboken6")] == []


@pytest.mark.parametrize("path", [p for p in modules("desktop_app") if not any(p.is_relative_to(room) for room in DATA)], ids=name)
def test_arabic_for_people_stands_in_the_catalogue(path: Path) -> None:
    assert [text for text in literals(path) if set(ARABIC_WORD.findall(text)) - OWN_NAMES] == []
