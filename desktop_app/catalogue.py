"""The catalogue: sentences in the language of the interface, and which language that is."""

from __future__ import annotations

import gettext
import locale
import os
from collections.abc import Mapping
from functools import cache

from desktop_app.resource import resource
from desktop_app.text.message import Translate

SOURCE = "en"
"""The language that the code is written in: it needs no catalogue."""

VARIABLE = "BAYAN_LANGUAGE"


def interface_languages() -> tuple[str, ...]:
    """The languages that a person can choose: those with a catalogue, and English."""
    return tuple(sorted({SOURCE, *(path.stem for path in resource("translations").glob("*.mo"))}))


def interface_language(chosen: str | None = None, environment: Mapping[str, str] = os.environ) -> str:
    """The language to speak: the one that was chosen, else that of the variable BAYAN_LANGUAGE, else the system's, else English."""
    return next(filter(None, map(_spoken, (chosen, environment.get(VARIABLE), _system(environment)))), SOURCE)


def wished_language(environment: Mapping[str, str] = os.environ) -> str:
    """The language that the variable BAYAN_LANGUAGE names; empty where it names none that is spoken."""
    return _spoken(environment.get(VARIABLE))


def _spoken(wish: str | None) -> str:
    spoken = (wish or "").replace("-", "_").split("_")[0].split(".")[0].lower()
    return spoken if spoken == SOURCE or (spoken.isalpha() and resource(f"translations/{spoken}.mo").is_file()) else ""


@cache
def translator(language: str) -> Translate:
    """Gives each message in `language`; its English source where the catalogue has no such language or no such message."""
    path = resource(f"translations/{language}.mo")
    if language == SOURCE or not path.is_file():
        return gettext.NullTranslations().gettext
    with path.open("rb") as file:
        return gettext.GNUTranslations(file).gettext


def _system(environment: Mapping[str, str]) -> str | None:
    return environment.get("LC_ALL") or environment.get("LC_MESSAGES") or environment.get("LANG") or locale.getlocale()[0]
