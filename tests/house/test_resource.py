"""One function finds a resource in a checkout, an installed wheel and a frozen bundle."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.resource import resource
from tests.house.files import ROOT

ASK = "from desktop_app.resource import resource; print(resource('schema/statement-1.rng'))"


def asked(folder: Path, before: str = "") -> Path:
    """What a fresh process of its own, with the package in `folder`, answers."""
    done = subprocess.run(
        [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(folder)!r}); {before}{ASK}"], capture_output=True, check=True
    )
    return Path(done.stdout.decode().strip())


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """The package alone, as a wheel lays it."""
    (tmp_path / "desktop_app").mkdir()
    for file in ("__init__.py", "resource.py"):
        shutil.copy(ROOT / "desktop_app" / file, tmp_path / "desktop_app")
    return tmp_path


def test_in_a_checkout() -> None:
    assert resource("samples/congress-ar.txt").read_text("utf-8")
    assert resource("samples").parent == ROOT / "resources"


def test_in_an_installed_wheel(package: Path) -> None:
    (package / "desktop_app" / "resources").mkdir()
    assert asked(package) == package / "desktop_app" / "resources" / "schema" / "statement-1.rng"


def test_in_a_frozen_bundle(package: Path, tmp_path: Path) -> None:
    bundle = tmp_path / "bundle"
    (bundle / "resources").mkdir(parents=True)
    assert asked(package, f"sys._MEIPASS = {str(bundle)!r}; ") == bundle / "resources" / "schema" / "statement-1.rng"


def test_a_name_that_does_not_exist_is_no_error() -> None:
    assert not resource("no/such/thing").exists()
