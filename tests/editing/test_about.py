"""What Bayan is made with: nothing that is handed out is missing from the list, and every licence has its name."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import requires
from pathlib import Path

import pytest

from desktop_app import __version__
from desktop_app.editing import about
from desktop_app.editing.about import KINDS, data_folders, parts, versions
from desktop_app.resource import resource

ROWS = tomllib.loads(resource("licences.toml").read_text("utf-8"))["part"]


def required(package: str) -> set[str]:
    """The packages that are installed with one, in small letters."""
    named = {re.split(r"[^\w.-]", each)[0].lower() for each in requires(package) or () if "extra ==" not in each}
    return named.union(*(required(each) for each in named))


def test_every_library_and_every_font_is_named_with_its_licence() -> None:
    assert {row["package"].lower() for row in ROWS if row["kind"] == "library"} >= required("bayan")
    fonts = {re.split("-", path.stem)[0] for path in resource("fonts").glob("*.ttf")}
    assert {row["name"].replace(" ", "") for row in ROWS if row["kind"] == "font"} == fonts
    assert {row["kind"] for row in ROWS} == set(KINDS)
    assert sum(row["kind"] == "dictionary" for row in ROWS) == len(list(resource("dictionaries").glob("*.dic")))


def test_the_texts_of_licences_are_there() -> None:
    for row in ROWS:
        assert re.fullmatch(r"[A-Z]+(-[A-Z]+)*-[\d.]+(-only|-or-later|-Clause)?|MIT|BSD-3-Clause|SCOWL", row["licence"]), row
        assert "file" not in row or resource(row["file"]).is_file(), row
    assert {row["file"] for row in ROWS if "file" in row} >= {f"fonts/{path.name}" for path in resource("fonts").glob("OFL-*.txt")}


def test_versions_are_told_a_line_each_also_where_a_package_says_none(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = versions().splitlines()
    assert lines[0] == f"Bayan {__version__}"
    assert any(re.fullmatch(r"Qt for Python \d+\.\d+\.\d+", line) for line in lines)

    def gone(name: str) -> str:
        raise about.PackageNotFoundError(name)

    monkeypatch.setattr(about, "version", gone)
    assert {part.version for part in parts()} == {""}
    assert len(versions().splitlines()) == 3


def test_a_folder_that_holds_everything_is_named_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert len({folder.path for folder in data_folders()}) == len(data_folders())
    monkeypatch.setattr(about, "settings_path", lambda: tmp_path / "settings.json")
    monkeypatch.setattr(about, "user_state_path", lambda *_names, **_more: tmp_path)
    (folder,) = data_folders()
    assert folder.titles == ("Settings", "Unsaved work and earlier values")
