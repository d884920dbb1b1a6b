"""No file grows without end: the text widget, the command collection and the main window are where editors swell."""

import ast
from pathlib import Path

import pytest

from tests.house.files import modules, name, tree

LINES, FUNCTION = 400, 40


@pytest.mark.parametrize("path", modules(), ids=name)
def test_a_module_has_at_most_400_lines_that_are_not_blank(path: Path) -> None:
    assert sum(bool(line.strip()) for line in path.read_text("utf-8").splitlines()) <= LINES


@pytest.mark.parametrize("path", [*modules("desktop_app"), *modules("packaging")], ids=name)
def test_a_function_has_at_most_40_lines(path: Path) -> None:
    functions = [node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    assert [(node.name, size) for node in functions if (size := (node.end_lineno or 0) - node.lineno + 1) > FUNCTION] == []


def test_the_window_is_at_most_45_per_cent_of_all_lines() -> None:
    def lines(folder: str) -> int:
        return sum(len(path.read_text("utf-8").splitlines()) for path in modules(folder))

    assert lines("desktop_app/ui") <= 0.45 * lines("desktop_app")
