"""Settings: what a person chose, in one small JSON file. A broken file is set aside, never an error."""

from __future__ import annotations

import json
from collections.abc import Callable, Container, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from platformdirs import user_config_path

from desktop_app.storage.saving import save
from desktop_app.text.refusal import Refusal

RECENT = 12
SENSIBLE: dict[str, Container[object]] = {"language": ("ar", "en"), "zoom": range(50, 401)}
"""What a window can be shown with; for anything else in a file the preset counts."""


@dataclass(frozen=True, slots=True)
class Settings:
    """`language`: "ar", "en". `theme`: "system", "light", "dark". `recent`: paths, the latest first. `zoom`: per cent of text.

    A field is text, a truth, a whole number, texts in order, or texts by name: then it is written and read without more ado.
    `shortcuts`: keys that the person chose, separated by spaces, by command. `layout`: states of windows in base 64, by name.
    `face`: of Arabic text, "amiri" or "naskh". `aid_…`: aids while typing; `quotes`: quotation marks of the house by language, where
    they are not the preset ones. `digits`: of new statements. `date_form`, `months`: how today's date is inserted (text/dates/forms).
    `author`, `author_initials`: who this person is to others (see `identity`), empty: not asked yet.
    `template_language`: of the template chosen last, empty: of the interface. `remember`: earlier values are kept and offered.
    `fix_imports`: what is safe to fix in an imported text is fixed when the statement is created.
    `spelling`: languages whose spelling is checked. `silent`: codes of rules that are switched off. `at_once`: codes of rules whose safe
    fixes are made while typing. `tanween`: where its sign stands,
    "alef", "letter" or "as-typed" (see `language.House`).
    `glossary_file`: the path of the glossary that the office shares, empty: none.
    `chat_bold`, `chat_limit`: how text is copied for a chat, bold between asterisks or not, in parts of at most so many characters.
    """

    language: str = "ar"
    theme: str = "system"
    recent: tuple[str, ...] = ()
    zoom: int = 100
    shortcuts: Mapping[str, str] = field(default_factory=dict)
    layout: Mapping[str, str] = field(default_factory=dict)
    agenda_compact: bool = False
    invisibles: bool = False
    commands_used: tuple[str, ...] = ()
    face: str = "amiri"
    aid_quotes: bool = True
    aid_digits: bool = True
    aid_commas: bool = True
    quotes: Mapping[str, str] = field(default_factory=dict)
    digits: str = "as-typed"
    date_form: str = "weekday"
    months: str = "levant"
    template_language: str = ""
    remember: bool = True
    author: str = ""
    author_initials: str = ""
    fix_imports: bool = True
    spelling: tuple[str, ...] = ("ar", "en")
    silent: tuple[str, ...] = ()
    at_once: tuple[str, ...] = ()
    glossary_file: str = ""
    tanween: str = "as-typed"
    chat_bold: bool = True
    chat_limit: int = 4096

    def opened(self, path: Path) -> Settings:
        """With this file first in the recent ones, of which there are at most RECENT."""
        name = str(path.absolute())
        return replace(self, recent=(name, *(old for old in self.recent if old != name))[:RECENT])

    def forgotten(self, path: str) -> Settings:
        """Without this file in the recent ones."""
        return replace(self, recent=tuple(old for old in self.recent if old != path))


def settings_path() -> Path:
    """Where the settings are kept for this person."""
    return user_config_path("bayan", appauthor=False) / "settings.json"


def load_settings(path: Path, aside: Callable[[Path], object] = lambda _path: None, language: str = "") -> Settings:
    """The settings of a file; the presets for what it does not say, `language` for the one of the interface. A file that can't be read
    is renamed to `….broken`, and `aside` is told of that name."""
    presets = Settings(language=language) if language in SENSIBLE["language"] else Settings()
    try:
        said = json.loads(path.read_text("utf-8"))
        return _settled(said, presets)
    except FileNotFoundError:
        return presets
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        with suppress(OSError):
            aside(path.replace(path.with_suffix(".broken")))
        return presets


def save_settings(settings: Settings, path: Path) -> bool:
    """Writes the settings; False when that can't be done (it must never stand in the way of work)."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        save(path, json.dumps(asdict(settings), ensure_ascii=False, indent=1).encode())
    except (OSError, Refusal):
        return False
    return True


def _settled(said: dict[str, object], presets: Settings) -> Settings:
    """The settings of what a file says; the presets for what is missing or of another kind than the preset."""
    read = {each.name: _like(getattr(presets, each.name), said.get(each.name)) for each in fields(Settings)}
    known = {name: value for name, value in read.items() if value is not None and value in SENSIBLE.get(name, (value,))}
    return replace(presets, **known)


def _like(preset: object, said: object) -> Any:
    """What a file says, as a value of the preset's kind; None where it is of another kind."""
    if isinstance(preset, tuple):
        return tuple(each for each in said if isinstance(each, str)) if isinstance(said, list) else None
    if isinstance(preset, dict):
        return {name: each for name, each in said.items() if isinstance(each, str)} if isinstance(said, dict) else None
    return said if type(said) is type(preset) else None
