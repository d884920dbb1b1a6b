"""Modules are named after what they are about."""

from pathlib import Path

import pytest

from tests.house.files import modules, name

EMPTY_WORDS = {"utils", "util", "helpers", "helper", "misc", "manager", "managers", "common", "tools", "stuff"}


@pytest.mark.parametrize("path", modules(), ids=name)
def test_no_name_says_nothing(path: Path) -> None:
    words = {word for part in Path(name(path)).with_suffix("").parts for word in part.lower().split("_")}
    assert not words & EMPTY_WORDS


@pytest.mark.parametrize("path", modules("desktop_app"), ids=name)
def test_a_name_can_be_imported(path: Path) -> None:
    assert all(part.isidentifier() for part in Path(name(path)).with_suffix("").parts)
