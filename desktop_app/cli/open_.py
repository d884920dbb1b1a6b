"""`bayan open`, and `bayan FILE…`: the editor."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from desktop_app.cli.speech import language_option
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal


@click.command("open")
@click.argument("files", nargs=-1, metavar="[FILE…]")
@language_option
@click.pass_context
def open_(context: click.Context, files: tuple[str, ...]) -> int:
    """Open the editor, with FILES."""
    missing = next((name for name in files if not os.path.exists(name)), None)  # noqa: PTH110 - Path.exists raises in a locked folder
    if missing is not None:
        raise Refusal(
            message('There is no file and no subcommand "{name}". Check the spelling; `bayan --help` lists the subcommands.'), name=missing
        )
    if not display():
        raise Refusal(message("There is no display here to open a window on. `bayan shot FILE -o PICTURE.png` paints it into a file."))
    from desktop_app.app import open_files  # noqa: PLC0415 - the one way to the window: nothing else may load Qt

    return open_files([Path(name) for name in files], language=context.meta.get("bayan.language"))


def display() -> bool:
    """Whether a window can be shown: everywhere but on a Unix system that names no display (nor a platform that needs none)."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform in ("win32", "darwin") or any(os.environ.get(name) for name in named)
