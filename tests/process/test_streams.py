"""Standard streams that are full, closed or unread."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.resource import resource

SAMPLE = str(resource("samples/congress-ar.txt"))
WAYS = [["--help"], ["--version"], ["formats"], ["commands", "--json"], ["import", SAMPLE], ["schema"]]


def shell(words: list[str], streams: str) -> subprocess.CompletedProcess[bytes]:
    """`bayan WORDS` with the redirections of a shell."""
    command = ["sh", "-c", f'exec "$0" -m desktop_app "$@" {streams}', sys.executable, *words]
    return subprocess.run(command, input=b"", capture_output=True, check=False, env={**os.environ, "BAYAN_LANGUAGE": "en"})


@pytest.mark.parametrize("words", WAYS)
@pytest.mark.parametrize("streams", [">/dev/full", ">&-"])
def test_an_output_that_takes_nothing_is_one_line(words: list[str], streams: str) -> None:
    done = shell(words, streams)
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1
    assert done.stderr.startswith(b"bayan: Standard output")


@pytest.mark.parametrize("words", WAYS)
def test_an_output_that_nobody_reads_ends_in_silence(words: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run([sys.executable, "-m", "desktop_app", *words], stdout=writing, stderr=subprocess.PIPE, check=False)
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (2, b"")


def test_a_closed_output_does_not_hinder_a_file(tmp_path: Path) -> None:
    assert shell(["import", SAMPLE, "--json", "-o", str(tmp_path / "a.bayan")], ">&-").returncode == 2
    done = shell(["fix", str(tmp_path / "a.bayan"), "-o", str(tmp_path / "b.bayan")], ">&-")
    assert (done.returncode, done.stderr) == (0, b"")
    assert (tmp_path / "b.bayan").read_bytes().startswith(b"<?xml")


@pytest.mark.parametrize("name", ["check", "show", "fix", "import"])
def test_a_closed_input_is_one_line(name: str) -> None:
    done = shell([name, "-"], "<&-")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.count(b"\n") == 1
    assert b"Standard input is closed" in done.stderr


@pytest.mark.parametrize("streams", ["2>&-", "2>/dev/full"])
def test_where_errors_can_t_be_told_the_status_tells(streams: str) -> None:
    assert shell(["show", "vanished.bayan"], streams).returncode == 2
