"""`bayan shot`: the window as a picture, without a screen."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from desktop_app.cli.speech import language, language_option
from desktop_app.cli.streams import STANDARD, read_input, write_output
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal

PANES = ("metadata", "body", "agenda", "closing")
THEMES = ("light", "dark", "contrast")


@click.command()
@click.argument("file")
@click.option("-o", "--output", required=True, metavar="OUT.png", help='The picture to write; "-": standard output.')
@click.option("--pane", type=click.Choice(PANES), default="body", show_default=True, help="The pane in front.")
@click.option("--theme", type=click.Choice(THEMES), default="light", show_default=True)
@click.option("--size", default="1366x768", show_default=True, metavar="WxH", help="Size of the window in pixels.")
@language_option
@click.pass_context
def shot(context: click.Context, file: str, output: str, pane: str, theme: str, size: str) -> None:
    """Paint the editor's window with FILE in it. Without --language it speaks Arabic, as the editor does."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")  # the offscreen platform warns of what it need not do
    from desktop_app.app import paint_window  # noqa: PLC0415 - the one way to the window: nothing else may load Qt

    spoken = language() if context.meta.get("bayan.language") else "ar"
    pixels = measured(size)
    with TemporaryDirectory() as folder:
        source, picture = (Path(folder, name) for name in ("statement.bayan", "window.png"))
        if file == STANDARD:
            source.write_bytes(read_input(file))
        paint_window(
            source if file == STANDARD else Path(file), picture if output == STANDARD else Path(output),
            pane=pane, language=spoken, theme=theme, size=pixels,
        )  # fmt: skip
        if output == STANDARD:
            write_output(output, picture.read_bytes())


def measured(size: str) -> tuple[int, int]:
    """Width and height of "WxH". Raises Refusal where it is something else or out of measure."""
    width, _, height = size.lower().partition("x")
    numbers = [int(side) if side.isascii() and side.isdigit() else 0 for side in (width, height)]
    if all(200 <= number <= 8000 for number in numbers):
        return numbers[0], numbers[1]
    raise Refusal(message('"{size}" is no size. Write for example 1366x768 (200 to 8000 pixels each).'), size=size)
