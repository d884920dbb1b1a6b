"""Who I am: the name that stands on comments and suggestions, preset from the account of this machine."""

from __future__ import annotations

import getpass
import sys
from dataclasses import replace
from functools import cache

from desktop_app.editing.settings import Settings
from desktop_app.text.characters import storable
from desktop_app.text.initials import Person, initials

NOBODY = frozenset({"root", "administrator", "admin", "user", "bayan"})
"""Names of accounts, and the one where the machine tells none, that are no person's."""

_DISPLAY_NAME = 3
"""NameDisplay of Windows: the full name as the administrator wrote it."""


def me(settings: Settings) -> Person:
    """Who writes: as the person said, else as the account of this machine says. Never a name without letters."""
    name = settings.author or account_name()
    return Person(name, settings.author_initials or initials(name))


def preset(settings: Settings) -> Person:
    """Whom a person is offered to be: as `me`, but nobody where the account is named after no one."""
    person = me(settings)
    return Person("", "") if not settings.author and person.name.casefold() in NOBODY else person


def is_known(settings: Settings) -> bool:
    """Whether the person has said who he is; where not, he is asked before the first comment or suggestion, with `preset`."""
    return bool(settings.author)


def introduced(settings: Settings, name: str, short: str = "") -> Settings:
    """The settings of a person who says his name; `short`: his initials where he wants others than those of the name. A blank name
    is that of the account."""
    clean = " ".join(storable(name).split()) or account_name()
    own = " ".join(storable(short).split())[:4]
    return replace(settings, author=clean, author_initials="" if own == initials(clean) else own)


@cache
def account_name() -> str:
    """The full name of the person who is logged in, else the name of the account; "Bayan" where the machine tells neither.
    Asked once: where accounts come from a server, each answer takes its time."""
    full = _windows_name() if sys.platform == "win32" else _unix_name()
    if full:
        return full
    try:
        return _clean(getpass.getuser()) or "Bayan"
    except (OSError, KeyError, ImportError):  # a container may have no account at all
        return "Bayan"


def _unix_name() -> str:
    """What stands in the account's description before its first comma."""
    if sys.platform == "win32":
        return ""
    import os  # noqa: PLC0415 - with `pwd`, that Windows does not have
    import pwd  # noqa: PLC0415

    try:
        entry = pwd.getpwuid(os.getuid())
    except KeyError:
        return ""
    said = entry.pw_gecos.partition(",")[0].replace("&", entry.pw_name.capitalize())
    return _clean(said)


def _windows_name() -> str:
    if sys.platform != "win32":
        return ""
    import ctypes  # noqa: PLC0415 - nothing else needs it

    size = ctypes.c_ulong(256)
    buffer = ctypes.create_unicode_buffer(size.value)
    try:
        found = ctypes.windll.secur32.GetUserNameExW(_DISPLAY_NAME, buffer, ctypes.byref(size))
    except OSError:
        return ""
    return _clean(buffer.value) if found else ""


def _clean(name: str) -> str:
    """The name without what a file can't hold; empty where it has no letter."""
    clean = " ".join(storable(name).split())
    return clean if any(letter.isalpha() for letter in clean) else ""
