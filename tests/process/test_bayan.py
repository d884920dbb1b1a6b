"""`bayan` as a program: exit statuses, streams, and what it does not load."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.resource import resource

SAMPLE = resource("samples/congress-ar.txt")
TRACE = """
import sys
from desktop_app.cli.main import bayan
try:
    bayan.main(sys.argv[1:])
finally:
    print(*sorted(sys.modules), file=sys.stderr)
"""
ENVIRONMENT = {**os.environ, "BAYAN_LANGUAGE": "en"}


def bayan(*words: object, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "desktop_app", *map(str, words)]
    return subprocess.run(command, input=stdin, capture_output=True, check=False, env=ENVIRONMENT)


def loaded(*words: object) -> set[str]:
    """The modules that a process has loaded after `bayan WORDS`."""
    done = subprocess.run([sys.executable, "-c", TRACE, *map(str, words)], capture_output=True, check=False, env=ENVIRONMENT)
    assert done.returncode in (0, 1), done.stderr.decode()[-2000:]
    return set(done.stderr.decode().splitlines()[-1].split())


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("documents") / "sample.bayan"
    assert bayan("import", SAMPLE, "-o", path).returncode == 0
    return path


def test_exit_statuses(document: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.bayan"
    wrong.write_bytes(document.read_bytes().replace(b'against="19"', b'against="1900"'))
    statuses = [bayan("check", "--schema-only", path).returncode for path in (document, wrong, tmp_path / "vanished.bayan")]
    assert statuses == [0, 1, 2]


def test_an_error_is_one_line_on_standard_error(tmp_path: Path) -> None:
    done = bayan("show", tmp_path / "vanished.bayan")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.count(b"\n") == 1
    assert b"vanished.bayan" in done.stderr


def test_a_pipeline(document: Path) -> None:
    text = SAMPLE.read_bytes()
    imported = bayan("import", "-", stdin=text)
    assert imported.stdout == document.read_bytes()
    assert bayan("check", "-", "--schema-only", stdin=imported.stdout).returncode == 0


def test_output_is_utf_8_whatever_the_console_s_code_page(document: Path) -> None:
    western = {**ENVIRONMENT, "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}
    done = subprocess.run([sys.executable, "-m", "desktop_app", "show", str(document)], capture_output=True, check=True, env=western)
    assert "مؤتمر" in done.stdout.decode("utf-8")


def test_a_reader_that_goes_away_is_no_error(document: Path) -> None:
    command = [sys.executable, "-m", "desktop_app", "show", str(document), "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENVIRONMENT) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.parametrize("words", [["check"], ["check", "--json"], ["show", "--json"], ["export", "--to", "plain"], ["fix"]])
def test_no_window_no_qt(document: Path, words: list[str]) -> None:
    assert not {name for name in loaded(words[0], document, *words[1:]) if name.split(".")[0] == "PySide6"}


def test_importing_needs_no_qt() -> None:
    assert "PySide6" not in loaded("import", SAMPLE, "--json")


def test_the_schema_alone_loads_no_other_room(document: Path) -> None:
    rooms = {".".join(name.split(".")[:2]) for name in loaded("check", "--schema-only", document) if name.startswith("desktop_app.")}
    assert not rooms & {f"desktop_app.{room}" for room in ("editing", "recognition", "language", "review", "ui", "app")}
