"""What the command line says: in which language, and on which stream."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeVar

import click

from desktop_app.catalogue import interface_language, interface_languages, translator
from desktop_app.text.message import Translate, filled, message
from desktop_app.text.refusal import Refusal

Function = TypeVar("Function", bound=Callable[..., Any])

_KEY = "bayan.language"


def language_option(function: Function) -> Function:
    """Adds `--language`, which may stand before or behind the name of the subcommand."""
    return click.option(
        "--language", metavar="CODE", expose_value=False, callback=_remember, is_eager=True,
        help="Language of the sentences: ar, en … (else that of BAYAN_LANGUAGE, else the system's).",
    )(function)  # fmt: skip


def language() -> str:
    """The language to speak."""
    context = click.get_current_context(silent=True)
    return interface_language(context.meta.get(_KEY) if context else None)


def spoken() -> Translate:
    """The translator into that language."""
    return translator(language())


def say(source: str, **arguments: object) -> None:
    """Prints a sentence on standard output. `source` is a source text of `message()`."""
    click.echo(filled(spoken(), source, arguments))


def complain(what: Refusal | str) -> None:
    """Prints one line on standard error."""
    sentence = what.sentence(spoken()) if isinstance(what, Refusal) else what
    with suppress(OSError):  # where standard error can't be written either, the exit status alone speaks
        click.echo(f"bayan: {' '.join(sentence.split())}", err=True)


def _remember(context: click.Context, _option: click.Parameter, chosen: str | None) -> None:
    if chosen is None:
        return
    known = interface_languages()
    if chosen.replace("-", "_").split("_")[0].split(".")[0].lower() not in known:
        raise Refusal(message('Bayan does not speak "{code}". It speaks: {known}'), code=chosen, known=", ".join(known))
    context.meta[_KEY] = chosen
