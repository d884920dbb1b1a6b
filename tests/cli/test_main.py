"""The group: version, help, words that are no subcommand, one line for each error."""

from pathlib import Path

import pytest

from desktop_app import __version__
from desktop_app.cli.main import SUBCOMMANDS, subcommand

from .conftest import Call


def test_version(call: Call) -> None:
    assert call("--version").stdout == f"bayan {__version__}\n"


def test_help_lists_every_subcommand(call: Call) -> None:
    text = call("--help").stdout
    assert all(f"  {name} " in text for name in SUBCOMMANDS)


@pytest.mark.parametrize("name", SUBCOMMANDS)
def test_every_subcommand_has_its_name_and_explains_itself(call: Call, name: str) -> None:
    assert subcommand(name).name == name
    assert subcommand(name).help
    assert call(name, "--help").exit_code == 0


@pytest.mark.parametrize(
    "words", [["--nonsense"], ["check"], ["check", "--nonsense", "x"], ["shot", "x"], ["shot", "x", "-o", "y", "--pane", "z"]]
)
def test_wrong_usage_is_one_line_and_exit_2(call: Call, words: list[str]) -> None:
    result = call(*words)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("bayan: ")


def test_a_word_that_is_neither_file_nor_subcommand(call: Call) -> None:
    result = call("chekc")
    assert result.exit_code == 2
    assert '"chekc"' in result.stderr


def test_a_file_needs_a_display(call: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    (tmp_path / "a.bayan").touch()
    result = call(tmp_path / "a.bayan")
    assert result.exit_code == 2
    assert "bayan shot" in result.stderr


@pytest.mark.parametrize("words", [["--language", "xx", "rules"], ["rules", "--language", "../ar"], ["rules", "--language", ""]])
def test_a_language_that_is_not_spoken_is_refused_with_those_that_are(call: Call, words: list[str]) -> None:
    result = call(*words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "ar, en" in result.stderr


@pytest.mark.parametrize("code", ["ar", "AR", "ar-EG", "ar_SA.UTF-8"])
def test_a_language_may_name_its_country(call: Call, code: str) -> None:
    assert call("rules", "--language", code).stdout == call("rules", "--language", "ar").stdout


def test_a_file_in_a_folder_that_may_not_be_searched(call: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "a.bayan").touch()

    def denied(*_arguments: object, **_options: object) -> None:
        raise PermissionError(13, "denied")

    monkeypatch.setattr(Path, "stat", denied)  # permission bits do not stop an administrator
    monkeypatch.setattr(Path, "open", denied)
    monkeypatch.setattr("os.stat", denied)
    result = call("show", tmp_path / "a.bayan")
    assert result.exit_code == 2
    assert "may not be read" in result.stderr
    assert call(tmp_path / "a.bayan").exit_code == 2


@pytest.mark.parametrize("words", [["--language", "ar", "show", "missing"], ["show", "missing", "--language", "ar"]])
def test_errors_speak_the_language_that_was_asked_for(call: Call, words: list[str]) -> None:
    english, arabic = call("show", "missing"), call(*words)
    assert "missing" in arabic.stderr
    assert any("\u0600" <= letter <= "\u06ff" for letter in arabic.stderr)
    assert english.stderr != arabic.stderr
