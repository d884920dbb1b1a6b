"""`bayan shot` with standard input and output."""

from pathlib import Path

import pytest

from .conftest import Call

PICTURE = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """What was painted: the bytes of each file. Every picture is the same one."""
    seen: list[bytes] = []

    def paint(file: Path, output: Path, **_look: object) -> None:
        seen.append(file.read_bytes())
        output.write_bytes(PICTURE)

    monkeypatch.setattr("desktop_app.app.paint_window", paint)
    return seen


def test_the_picture_goes_to_standard_output(call: Call, document: Path, painted: list[bytes]) -> None:
    result = call("shot", document, "-o", "-")
    assert (result.exit_code, result.stdout_bytes) == (0, PICTURE)
    assert painted == [document.read_bytes()]
    assert not Path("-").exists()


def test_the_statement_comes_from_standard_input(call: Call, document: Path, tmp_path: Path, painted: list[bytes]) -> None:
    result = call("shot", "-", "-o", tmp_path / "x.png", stdin=document.read_bytes())
    assert (result.exit_code, result.stdout) == (0, "")
    assert (tmp_path / "x.png").read_bytes() == PICTURE
    assert painted == [document.read_bytes()]
