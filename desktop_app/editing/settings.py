"""Settings: what a person chose, in one small JSON file. A broken file is set aside, never an error."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from platformdirs import user_config_path

from desktop_app.storage.saving import save
from desktop_app.text.refusal import Refusal

RECENT = 12


@dataclass(frozen=True, slots=True)
class Settings:
    """`language`: "ar", "en". `theme`: "system", "light", "dark". `recent`: paths, the latest first. `zoom`: per cent of text."""

    language: str = "ar"
    theme: str = "system"
    recent: tuple[str, ...] = ()
    zoom: int = 100

    def opened(self, path: Path) -> Settings:
        """With this file first in the recent ones."""
        name = str(path.absolute())
        return replace(self, recent=(name, *(old for old in self.recent if old != name))[:RECENT])

    def forgotten(self, path: str) -> Settings:
        """Without this file in the recent ones."""
        return replace(self, recent=tuple(old for old in self.recent if old != path))


def settings_path() -> Path:
    """Where the settings are kept for this person."""
    return user_config_path("bayan", appauthor=False) / "settings.json"


def load_settings(path: Path) -> Settings:
    """The settings of a file; the presets for what it does not say. A file that can't be read is renamed to `….broken`."""
    try:
        said = json.loads(path.read_text("utf-8"))
        return _settled(said)
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError, TypeError, AttributeError):
        try:
            path.replace(path.with_suffix(".broken"))
        except OSError:
            return Settings()
        return Settings()


def save_settings(settings: Settings, path: Path) -> bool:
    """Writes the settings; False when that can't be done (it must never stand in the way of work)."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        save(path, json.dumps(asdict(settings), ensure_ascii=False, indent=1).encode())
    except (OSError, Refusal):
        return False
    return True


def _settled(said: dict[str, object]) -> Settings:
    presets = Settings()
    language, theme, zoom, recent = (said.get(name) for name in ("language", "theme", "zoom", "recent"))
    return Settings(
        language if isinstance(language, str) else presets.language,
        theme if isinstance(theme, str) else presets.theme,
        tuple(path for path in recent if isinstance(path, str))[:RECENT] if isinstance(recent, list) else (),
        zoom if isinstance(zoom, int) else presets.zoom,
    )
