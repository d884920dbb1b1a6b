"""README and CONTRIBUTING say what is true: the commands, options and files that they name exist."""

import re
import shlex

import click
import pytest

from desktop_app.cli.main import SUBCOMMANDS, bayan, subcommand
from desktop_app.editing.commands import COMMANDS
from tests.house.files import ROOT

README = (ROOT / "README.md").read_text("utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
PATH = re.compile(r"`((?:desktop_app|resources|packaging|tests|\.ci)/[\w./*-]*|[A-Z]+\.md|pyproject\.toml)`")


def shown(text: str) -> list[list[str]]:
    """The words of every line in a code block that calls `bayan`; what follows a # is a remark."""
    blocks = re.findall(r"```\w*\n(.*?)```", text, re.DOTALL)
    lines = [line.split(" #")[0].strip() for block in blocks for line in block.splitlines()]
    return [
        shlex.split(line.replace("…", "").replace("|", " ").replace("[", " ").replace("]", " "))
        for line in lines
        if line.startswith("bayan ")
    ]


def options(command: click.Command) -> set[str]:
    return {name for parameter in command.params for name in (*parameter.opts, *parameter.secondary_opts)} | {"--help"}


@pytest.mark.parametrize("words", shown(README), ids=" ".join)
def test_a_command_of_the_readme_exists_with_its_options(words: list[str]) -> None:
    named = words[1] if words[1] in SUBCOMMANDS else None
    command = subcommand(named) if named else bayan
    assert {word for word in words[1:] if re.match("--?[a-z]", word)} <= options(command)


@pytest.mark.parametrize(("keys", "title"), re.findall(r"^\| ((?:Ctrl|Alt|Shift|F\d)\S*) \| (.+) \|$", README, re.MULTILINE))
def test_keys_of_the_readme_are_those_of_the_command(keys: str, title: str) -> None:
    assert keys in next(row.keys for row in COMMANDS if row.title == title)


def test_the_readme_shows_every_subcommand() -> None:
    assert set(SUBCOMMANDS) - {"open"} <= {words[1] for words in shown(README)}


@pytest.mark.parametrize("path", sorted({*PATH.findall(README), *PATH.findall(CONTRIBUTING)}))
def test_a_file_that_is_named_exists(path: str) -> None:
    assert list(ROOT.glob(path.rstrip("/")))


def test_pictures_of_the_readme_are_there_and_small() -> None:
    pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", README)
    assert all((ROOT / picture).stat().st_size < 300_000 for picture in pictures)
