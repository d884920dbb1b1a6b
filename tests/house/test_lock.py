"""The lock: one file with hashes that a developer's environment and the installers use."""

import re
import tomllib

from tests.house.files import ROOT

LOCK = (ROOT / "packaging" / "lock.txt").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
ENTRY = re.compile(r"^([a-z0-9-]+)==(\S+)(.*?)(?=^[a-z0-9-]+==|\Z)", re.MULTILINE | re.DOTALL)


def distribution(requirement: str) -> str:
    return re.split(r"[\s<>=!~;\[]", requirement, maxsplit=1)[0].lower().replace("_", "-")


def test_every_dependency_is_locked_and_said_to_be_the_project_s_own() -> None:
    entries = {found[1]: found[3] for found in ENTRY.finditer(LOCK)}
    for requirement in PROJECT["project"]["dependencies"]:
        assert "bayan (pyproject.toml)" in entries[distribution(requirement)]
    for requirement in (*PROJECT["dependency-groups"]["dev"], *PROJECT["build-system"]["requires"]):
        assert "bayan (pyproject.toml:dev)" in entries[distribution(requirement)]


def test_every_locked_version_has_hashes() -> None:
    assert all("--hash=sha256:" in found[3] for found in ENTRY.finditer(LOCK))


def test_qt_stays_below_the_version_that_loses_references_of_none() -> None:
    version = next(found[2] for found in ENTRY.finditer(LOCK) if found[1] == "pyside6-essentials")
    assert (6, 10) <= tuple(map(int, version.split(".")[:2])) < (6, 12)
