"""The project names no place that only one machine or one network has."""

from pathlib import Path

import pytest

from tests.house.files import name, tracked

# Written in halves: this file is read too.
PLACES = tuple(
    "".join(halves)
    for halves in (
        ("py", "pi.org"),
        ("python", "hosted.org"),
        ("npm", "js.org"),
        ("deb.", "debian.org"),
        ("crates", ".io"),
        ("proxy.go", "lang.org"),
        ("/wo", "rk/main"),
        ("/wo", "rk/shared"),
        ("/tmp", "/bayan"),
    )
)


@pytest.mark.parametrize("path", tracked(), ids=name)
def test_no_registry_and_no_path_of_a_machine(path: Path) -> None:
    text = path.read_bytes().decode("utf-8", "ignore").lower()
    assert [place for place in PLACES if place in text] == []
