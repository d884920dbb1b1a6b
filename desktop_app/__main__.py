"""`bayan` and `python -m desktop_app`."""

from __future__ import annotations

from multiprocessing import freeze_support

from desktop_app.cli.main import bayan


def main() -> None:
    """Runs the command line and ends the process with its exit status."""
    bayan.main(prog_name="bayan")


if __name__ == "__main__":
    freeze_support()  # a frozen bundle starts itself anew for a child process
    main()
