"""About Bayan: what it is made with and under which licences, its versions for a report, and where it keeps what is a person's own."""

from __future__ import annotations

import platform
import tomllib
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from platformdirs import user_state_path

from desktop_app import __version__
from desktop_app.editing.settings import settings_path
from desktop_app.resource import resource
from desktop_app.text.message import message

KINDS = {"font": message("Fonts"), "icons": message("Icons"), "dictionary": message("Dictionaries"), "library": message("Libraries")}
"""Kinds of parts in the order in which they are shown."""


@dataclass(frozen=True, slots=True)
class Part:
    """Something that Bayan is made with. `licence`: its SPDX name; `version`: empty where there is none to ask for."""

    kind: str
    name: str
    licence: str
    version: str = ""


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of a person's own data. `titles`: what stands there, source texts of `message()`."""

    path: Path
    titles: tuple[str, ...]


def parts() -> tuple[Part, ...]:
    """Everything that is handed out with Bayan, as resources/licences.toml lists it."""
    rows: list[dict[str, str]] = tomllib.loads(resource("licences.toml").read_text("utf-8"))["part"]
    return tuple(Part(row["kind"], row["name"], row["licence"], _version(row.get("package", ""))) for row in rows)


def versions() -> str:
    """The versions of Bayan, of the system and of the libraries, a line each, as a report of a fault needs them."""
    rows = [("Bayan", __version__), ("Python", platform.python_version()), ("System", platform.platform())]
    rows += [(part.name, part.version) for part in parts() if part.version]
    return "".join(f"{name} {number}\n" for name, number in rows)


def data_folders() -> tuple[Folder, ...]:
    """The folders, each once: some systems keep all in one."""
    known: dict[Path, tuple[str, ...]] = {}
    for path, title in (
        (settings_path().parent, message("Settings")),
        (user_state_path("bayan", appauthor=False), message("Unsaved work and earlier values")),
    ):
        known[path] = (*known.get(path, ()), title)
    return tuple(Folder(path, titles) for path, titles in known.items())


def _version(package: str) -> str:
    try:
        return version(package) if package else ""
    except PackageNotFoundError:  # a bundle need not hold what the packages say of themselves
        return ""
