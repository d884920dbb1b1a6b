"""The files of the project that the tests of the house read."""

from __future__ import annotations

import ast
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


@cache
def tracked() -> tuple[Path, ...]:
    """Every file that belongs to the project."""
    names = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout.decode().split("\0")
    return tuple(path for path in (ROOT / name for name in names if name) if path.is_file())


def modules(folder: str = "") -> tuple[Path, ...]:
    """The Python files below a folder of the project."""
    return tuple(path for path in tracked() if path.suffix == ".py" and path.is_relative_to(ROOT / folder))


def tree(path: Path) -> ast.Module:
    """A module's syntax tree."""
    return ast.parse(path.read_text("utf-8"), str(path))


def name(path: Path) -> str:
    """A path as the project says it."""
    return path.relative_to(ROOT).as_posix()
