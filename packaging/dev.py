#!/usr/bin/env python3
"""Bayan on a bare machine: `dev.py run [FILE]`, `dev.py test`, `dev.py lock`. Needs nothing but Python 3.11."""

from __future__ import annotations

import argparse
import io
import os
import sys
import tempfile
from pathlib import Path

from environment import Stop, command, prepare, python, say, status
from qtlibraries import complete, has_display

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "resources" / "samples" / "congress-ar.txt"
SUFFIX = ".bayan"

LINTERS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
    ("lint-imports",),
)
# Benchmarks compare times within one run, and a turn of the window is short or not: nothing may run beside them; everything else shares
# the cores. A machine that stutters once makes a figure worse, never better: what fails is measured once more.
ALONE = (("pytest", "tests/benchmarks"), ("pytest", "tests/window/turns"))
AGAIN = ("--last-failed", "--last-failed-no-failures=none")
TESTS = ("pytest", "--numprocesses=auto", "--ignore=tests/benchmarks", "--ignore=tests/window/turns", "-p", "no:benchmark", "-rs")


def main() -> int:
    """Runs one of the three tasks and gives its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")  # a Windows console may know no Arabic
    asked = arguments()
    try:
        if asked.task == "lock":
            return lock()
        prepare(ROOT)
        complete(ROOT)
        return run(asked.file) if asked.task == "run" else test()
    except Stop as reason:
        print(f"bayan: {reason}", file=sys.stderr)
        return 2


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description="Sets Bayan up in .venv and runs or tests it.")
    tasks = parser.add_subparsers(dest="task", required=True)
    start = tasks.add_parser("run", help="open FILE; without one: recognise a sample, write it as a document and open that")
    start.add_argument("file", nargs="?", type=Path)
    tasks.add_parser("test", help="linters, types, import contracts and all tests")
    tasks.add_parser("lock", help="write packaging/lock.txt anew from pyproject.toml")
    return parser.parse_args()


def run(file: Path | None) -> int:
    """Opens the file, or the recognised sample; where there is no display, writes a picture of the window instead."""
    if file is not None and not file.exists():
        raise Stop(f"there is no file {file}")
    document = recognised_sample() if file is None else file.resolve()
    if has_display(ROOT):
        return status(command(ROOT, "bayan"), document)
    picture = picture_path(document)
    say("There is no display, so no window can open.")
    code = status(command(ROOT, "bayan"), "shot", document, "-o", picture, environment={"QT_QPA_PLATFORM": "offscreen"})
    if code == 0:
        say(f"A picture of the window: {picture}")
    return code


def recognised_sample() -> Path:
    """The sample as a document in a new folder under build/; prints where it is and what was recognised."""
    folder = build_folder()
    document = folder / f"{SAMPLE.stem}{SUFFIX}"
    say(f"The sample {SAMPLE.relative_to(ROOT)}:")
    if status(command(ROOT, "bayan"), "import", SAMPLE, "-o", document):
        raise Stop("the sample could not be imported")
    say(f"The document: {document}")
    return document


def picture_path(document: Path) -> Path:
    """Where the picture of a document's window goes: beside a sample, else into build/, never beside the user's own files."""
    folder = document.parent if ROOT / "build" in document.parents else build_folder()
    return folder / f"{document.stem}.png"


def build_folder() -> Path:
    """A new folder under build/: an earlier run's document may have been worked on since."""
    build = ROOT / "build"
    build.mkdir(exist_ok=True)
    return Path(tempfile.mkdtemp(prefix="sample-", dir=build))


def test() -> int:
    """Linters, types, contracts, benchmarks, tests; pytest's closing line comes last. 0: all passed."""
    environment = {"QT_QPA_PLATFORM": "offscreen"} if sys.platform == "linux" else {}
    failed = [" ".join(step) for step in LINTERS if step_fails(step, environment)]
    failed += [
        " ".join(step)
        for step in ALONE
        if (ROOT / step[1]).is_dir() and step_fails(step, environment) and step_fails((*step, *AGAIN), environment)
    ]
    tests = status(python(ROOT), "-m", *TESTS, environment=environment)
    if failed:
        print(f"bayan: failed before the tests: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else tests


def step_fails(step: tuple[str, ...], environment: dict[str, str]) -> bool:
    """Runs one tool of the environment on the project."""
    say("$ " + " ".join(step))
    tool, *rest = step
    return status(command(ROOT, tool), *rest, environment=environment) != 0


def lock() -> int:
    """Writes the lock anew. The file names packages, versions and hashes only: no address of a registry."""
    prepare(ROOT)
    names = ("pip", "compile", "--universal", "--python-version=3.11", "--generate-hashes", "--no-emit-index-url", "--no-header", "--quiet")
    target = ROOT / "packaging" / "lock.txt"
    return status(command(ROOT, "uv"), *names, "--upgrade", "pyproject.toml", "--group", "dev", "--output-file", target)


if __name__ == "__main__":
    os.chdir(ROOT)
    raise SystemExit(main())
