"""`bayan` and `python -m desktop_app`."""

from __future__ import annotations

import sys
from importlib import import_module

from desktop_app.cli.main import bayan


def main() -> None:
    """Runs the command line and ends the process with its exit status."""
    bayan.main(prog_name="bayan")


if __name__ == "__main__":
    if getattr(sys, "frozen", False):
        import_module("multiprocessing").freeze_support()  # a frozen bundle starts itself anew for a child process
    main()
