"""What Bayan can't keep of a file is not lost in silence."""

from pathlib import Path

import pytest

from desktop_app.formats.xml.read import read

from .conftest import Call

WAYS = [["fix", "FILE"], ["run", "FILE", "edit.split"], ["import", "FILE"], ["export", "FILE", "--to", "xml"]]
"""The commands that write a statement which they have read."""


def words(way: list[str], path: Path) -> list[object]:
    """The way for this file; `run` splits its first paragraph."""
    at = ["--at", f"{read(path.read_bytes()).front[0].id}:3"] if way[0] == "run" else []
    return [path if word == "FILE" else word for word in way] + at


@pytest.fixture
def ill_typed(document: Path) -> Path:
    """A document with a figure that is none and a property that the format does not have."""
    data = document.read_bytes().replace(b'against="19"', b'against="many" mood="calm"')
    assert data != document.read_bytes()
    path = document.with_name("ill.bayan")
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("version", ["1.7", "1.99999"])
def test_a_file_of_a_newer_version_is_not_written(call: Call, document: Path, way: list[str], version: str) -> None:
    line = words(way, document)
    document.write_bytes(document.read_bytes().replace(b' version="1.0" xml:id', f' version="{version}" xml:id'.encode()))
    before = document.read_bytes()
    for more in ([], ["-o", document], ["-o", document.with_name("out.bayan")]):
        result = call(*line, *more)
        assert (result.exit_code, result.stdout) == (2, "")
        assert document.name in result.stderr
        assert "Install the newest version" in result.stderr
    assert document.read_bytes() == before
    assert not document.with_name("out.bayan").exists()
    assert call("show", document).exit_code == call("import", document, "--json").exit_code == 0


@pytest.mark.parametrize("version", ["2", "2.0", "99999.0", "9" * 5000 + ".0", "002.1"])
def test_a_file_of_a_newer_major_version_is_not_read(call: Call, document: Path, version: str) -> None:
    document.write_bytes(document.read_bytes().replace(b' version="1.0" xml:id', f' version="{version}" xml:id'.encode()))
    result = call("show", document)
    assert result.exit_code == 2
    assert "newer version" in result.stderr


@pytest.mark.parametrize("version", ["1", "1.0", "01.00", "0.9"])
def test_a_file_of_this_version_or_an_older_one_is_changed(call: Call, document: Path, version: str) -> None:
    document.write_bytes(document.read_bytes().replace(b' version="1.0" xml:id', f' version="{version}" xml:id'.encode()))
    assert call("fix", document, "-o", document).exit_code == 0


@pytest.mark.parametrize("way", WAYS)
def test_parts_that_could_not_be_kept_are_counted(call: Call, ill_typed: Path, way: list[str]) -> None:
    result = call(*words(way, ill_typed))
    assert result.exit_code == 0
    assert "could not be kept: 2." in result.stderr
    assert "bayan check" in result.stderr
    assert b"mood" not in result.stdout_bytes


@pytest.mark.parametrize("way", WAYS)
def test_such_a_file_is_not_written_over(call: Call, ill_typed: Path, way: list[str]) -> None:
    before = ill_typed.read_bytes()
    link = ill_typed.with_name("link.bayan")
    link.symlink_to(ill_typed)
    for output in (ill_typed, link):
        result = call(*words(way, ill_typed), "-o", output)
        assert (result.exit_code, result.stdout) == (2, "")
        assert "could not be kept: 2." in result.stderr
    assert ill_typed.read_bytes() == before


@pytest.mark.parametrize("way", WAYS)
def test_a_whole_file_is_written_over_without_a_word(call: Call, document: Path, way: list[str]) -> None:
    result = call(*words(way, document), "-o", document)
    assert (result.exit_code, result.stderr) == (0, "")
