"""Settings never stand in the way."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

import pytest

from desktop_app.catalogue import wished_language
from desktop_app.editing.settings import RECENT, Settings, load_settings, save_settings


def test_round_trip(tmp_path: Path) -> None:
    settings = Settings("en", "dark", ("/a.bayan",), 120)
    assert save_settings(settings, tmp_path / "deep" / "settings.json")
    assert load_settings(tmp_path / "deep" / "settings.json") == settings


@pytest.mark.parametrize("name", [each.name for each in fields(Settings)])
def test_every_setting_comes_back(tmp_path: Path, name: str) -> None:
    preset = getattr(Settings(), name)
    other = {"language": "en", "zoom": 70}.get(name) or {bool: not preset, int: 7, str: "x", tuple: ("x",), dict: {"x": "y"}}[type(preset)]
    settings = replace(Settings(), **{name: other})
    assert save_settings(settings, tmp_path / "settings.json")
    assert load_settings(tmp_path / "settings.json") == settings


def test_no_file_is_no_trouble(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none.json") == Settings()


def test_the_language_that_the_variable_names_counts_until_the_settings_say_one(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    assert load_settings(path, language=wished_language({"BAYAN_LANGUAGE": "en_US.UTF-8"})).language == "en"
    assert load_settings(path, language=wished_language({"BAYAN_LANGUAGE": "tlh"})).language == Settings().language
    save_settings(Settings("ar"), path)
    assert load_settings(path, language="en").language == "ar"


def test_a_broken_file_is_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    for broken in (b"{", b"[1]", b"\xff\xfe"):
        path.write_bytes(broken)
        assert load_settings(path) == Settings()
        assert path.with_suffix(".broken").read_bytes() == broken


def test_values_of_a_wrong_kind_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"language": 3, "recent": ["/a", 4], "zoom": true, "theme": "dark", "layout": {"a": "b", "c": 1}, "shortcuts": []}')
    assert load_settings(path) == Settings(theme="dark", recent=("/a",), layout={"a": "b"})


def test_recent_files_are_few_and_the_latest_is_first() -> None:
    settings = Settings()
    for number in range(RECENT + 3):
        settings = settings.opened(Path(f"/{number}.bayan"))
    assert len(settings.recent) == RECENT
    assert Path(settings.recent[0]).name == f"{RECENT + 2}.bayan"
    assert settings.opened(Path(settings.recent[4])).recent[0] == settings.recent[4]
    assert settings.recent[4] not in settings.forgotten(settings.recent[4]).recent


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert not save_settings(Settings(), tmp_path / "file" / "settings.json")


def test_what_no_window_can_be_shown_with_is_not_taken(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"language": "zz", "zoom": 99999999999, "remember": false}', "utf-8")
    assert load_settings(file) == Settings(remember=False)


def test_a_file_nested_beyond_reason_is_set_aside(tmp_path: Path) -> None:
    file, asides = tmp_path / "settings.json", []
    file.write_text("[" * 100_000, "utf-8")
    assert load_settings(file, asides.append) == Settings()
    assert [path.name for path in asides] == ["settings.broken"]
