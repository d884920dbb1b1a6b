"""Templates: what a kind of statement begins with. Each is a statement file, KIND.LANGUAGE.bayan, with blanks to fill in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from importlib import import_module
from pathlib import Path

from desktop_app.editing.renewing import renewed
from desktop_app.formats.xml.read import read
from desktop_app.resource import resource
from desktop_app.statement import Ids, Statement
from desktop_app.statement.blanks import filled
from desktop_app.statement.directions import language_direction
from desktop_app.statement.metadata import KINDS, LANGUAGES, Kind
from desktop_app.storage.reading import read_bytes
from desktop_app.text.dates import long_date
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal
from desktop_app.text.script import direction

FOLDER = "templates"
KNOWN = ("issuer", "place", "contact")
"""Fields that a new statement takes over from the ones before it."""


@cache
def blanks_of_fields() -> Mapping[str, Mapping[str, str]]:
    """What the blanks of fields are called, by language and field: so that the program can fill them in itself, or put them where a
    value went."""
    said: dict[str, dict[str, str]] = import_module("tomllib").loads(resource(f"{FOLDER}/blanks.toml").read_text("utf-8"))
    return said


def template_kinds(language: str) -> tuple[Kind, ...]:
    """The kinds that have a template in this language, in the order of the table of kinds."""
    return tuple(kind for kind in KINDS if _path(kind, language).is_file())


def template_languages() -> tuple[str, ...]:
    """The languages in which there are templates."""
    return tuple(each for each in LANGUAGES if template_kinds(each))


def template(kind: str, language: str) -> Statement:
    """The template itself. Raises Refusal where there is none, or where it can't be read."""
    path = _path(kind, language)
    if kind not in KINDS or not path.is_file():
        raise Refusal(message("There is no template of this kind in this language. Begin with an empty statement."))
    return read(read_bytes(path))


def begun(kind: str, language: str, ids: Ids, today: date, known: Mapping[str, str]) -> Statement:
    """A new statement from a template, issued today. `known`: values of KNOWN; one in another script than the language's stays out.

    Raises Refusal where there is no such template.
    """
    done = renewed(template(kind, language), ids)
    done = replace(done, metadata=replace(done.metadata, issued=today))
    texts = {name: known[name] for name in KNOWN if name in known and _fits(known[name], language)}
    for name, text in {**texts, "issued": long_date(today, language)}.items():
        change = filled(done, blanks_of_fields()[language][name], text)
        done = change.statement if change is not None else done
    return done


def blank_words(name: str, language: str) -> str:
    """What the blank of a field is called in this language; in an unknown one as in Arabic or English, by its direction."""
    fallback = "ar" if language_direction(language) == "rtl" else "en"
    known = blanks_of_fields()
    return known.get(language, known[fallback])[name]


def _path(kind: str, language: str) -> Path:
    return resource(f"{FOLDER}/{kind}.{language}.bayan")


def _fits(text: str, language: str) -> bool:
    return direction(text) in ("", None, language_direction(language))
