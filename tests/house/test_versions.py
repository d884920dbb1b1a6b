"""One version, said in one place and told everywhere."""

import re
from importlib.metadata import version

from desktop_app import __version__
from tests.house.files import ROOT


def test_the_changelog_begins_with_this_version_or_the_next() -> None:
    headings = re.findall(r"^## \[?([^\]\s]+)", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert headings[0] in ("Unreleased", __version__)
    assert __version__ in headings[:2]


def test_the_installed_distribution_has_it() -> None:
    assert version("bayan") == __version__
