"""The command line in this process, and documents to give it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from desktop_app.cli.main import bayan
from desktop_app.resource import resource

Call = Callable[..., Result]


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch) -> Call:
    """Runs `bayan WORDS` in English; fails on an exception that no user should see."""
    monkeypatch.setenv("BAYAN_LANGUAGE", "en")

    def run(*words: object, stdin: bytes = b"") -> Result:
        result = CliRunner().invoke(bayan, [str(word) for word in words], input=stdin, catch_exceptions=False)
        assert len(result.stderr.splitlines()) <= 1, result.stderr
        return result

    return run


@pytest.fixture
def sample() -> Path:
    """A text in Arabic."""
    return resource("samples/congress-ar.txt")


@pytest.fixture
def document(call: Call, sample: Path, tmp_path: Path) -> Path:
    """The sample as a document."""
    path = tmp_path / "sample.bayan"
    assert call("import", sample, "-o", path).exit_code == 0
    return path
