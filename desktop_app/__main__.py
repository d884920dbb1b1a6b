"""`bayan` and `python -m desktop_app`."""

from __future__ import annotations

from desktop_app.cli.main import bayan


def main() -> None:
    """Runs the command line and ends the process with its exit status."""
    bayan.main(prog_name="bayan")


if __name__ == "__main__":
    main()
