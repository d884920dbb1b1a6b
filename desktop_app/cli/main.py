"""`bayan`: the group of subcommands, and the editor for words that are none of them."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any, NoReturn

import click

from desktop_app import __version__
from desktop_app.cli.output import NoReader, ready_streams, written_out
from desktop_app.cli.speech import complain, language_option
from desktop_app.text.refusal import Refusal

SUBCOMMANDS = {
    "import": "import_", "check": "check", "fix": "fix", "export": "export", "show": "show", "run": "run", "formats": "formats",
    "compare": "compare", "merge": "merge", "review": "review", "comment": "comment", "accept": "accept", "reject": "reject",
    "rules": "rules", "commands": "commands", "schema": "schema", "shot": "shot", "open": "open_",
}  # fmt: skip
"""Subcommand → module of this package, and the function in it."""

CLEAN, FOUND, UNUSABLE, INTERRUPTED = 0, 1, 2, 130
"""Exit statuses: nothing to say; errors were found; the input can't be used; Ctrl+C."""


class Bayan(click.Group):
    """Subcommands by table; words that name none are files to open. Every error is one line on standard error."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The subcommands in the order of the table."""
        return list(SUBCOMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Imports one subcommand; None for a word that names none."""
        return subcommand(cmd_name) if cmd_name in SUBCOMMANDS else None

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """The subcommand that the first word names, else `open` with all words."""
        return super().resolve_command(ctx, args if args[0] in SUBCOMMANDS else ["open", *args])

    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        """Takes what click's own takes. Help and version are printed here already."""
        with written_out():
            return super().make_context(*args, **extra)

    def invoke(self, ctx: click.Context) -> object:
        """Runs the subcommand; a refusal is told in the language that was asked for."""
        try:
            with written_out():
                return super().invoke(ctx)
        except Refusal as refusal:
            complain(refusal)
            return UNUSABLE

    def main(self, *args: Any, **extra: Any) -> NoReturn:
        """Takes what click's own takes; runs the words of the command line and exits; the number that a subcommand returns is the
        exit status."""
        ready_streams()
        try:
            result = super().main(*args, **{"prog_name": "bayan", **extra, "standalone_mode": False})
        except Refusal as refusal:
            complain(refusal)
            sys.exit(UNUSABLE)
        except NoReader:
            sys.exit(UNUSABLE)
        except click.ClickException as error:
            complain(error.format_message())
            sys.exit(UNUSABLE)
        except click.Abort:
            sys.exit(INTERRUPTED)
        sys.exit(result if isinstance(result, int) else CLEAN)


def subcommand(name: str) -> click.Command:
    """Imports the subcommand of this name."""
    module = SUBCOMMANDS[name]
    found: click.Command = getattr(import_module(f"desktop_app.cli.{module}"), module)
    return found


def tested(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:
    """Runs the self-test and exits where `--self-test` was given."""
    if wanted:
        from desktop_app.cli.self_test import self_test  # noqa: PLC0415 - it imports every room

        ctx.exit(self_test())


@click.group(cls=Bayan, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="bayan %(version)s")
@click.option("--self-test", is_flag=True, expose_value=False, callback=tested, help="Check that this installation is whole: exit 0 or 1.")
@language_option
@click.pass_context
def bayan(context: click.Context) -> object:
    """Bayan: official statements, right-to-left first.

    Words that name no subcommand are files: the editor opens them. A file named "-" is standard input or output; without -o, results
    go to standard output. Errors go to standard error, one line each. Exit status: 0 clean, 1 errors were found, 2 unusable input.
    """
    return context.invoke(subcommand("open"), files=()) if context.invoked_subcommand is None else None
