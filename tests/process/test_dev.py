"""`packaging/dev.py`: what it does on machines that lack something, without touching this one."""

import sys
from pathlib import Path

import pytest

import dev
import environment
import qtlibraries
from environment import Stop

Words = list[list[str]]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project folder with the files that say what to install."""
    for name in environment.INPUTS:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, "utf-8")
    environment.scripts(tmp_path).mkdir(parents=True)
    environment.python(tmp_path).touch()
    return tmp_path


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> Words:
    """Every program that would have been run; all of them succeed."""
    words: Words = []

    def record(*given: object, environment: dict[str, str] | None = None) -> int:
        words.append([Path(str(word)).name if "/" in str(word) else str(word) for word in given])
        return 0

    for module in (dev, environment, qtlibraries):
        monkeypatch.setattr(module, "status", record)
    monkeypatch.setattr(environment, "make_venv", lambda _root: words.append(["make_venv"]))
    return words


def test_the_second_time_nothing_is_installed(project: Path, ran: Words) -> None:
    environment.prepare(project)
    assert [words[0] for words in ran] == ["make_venv", "python", "python"]
    ran.clear()
    environment.prepare(project)
    assert ran == []


@pytest.mark.parametrize("name", environment.INPUTS)
def test_a_changed_file_installs_again_into_the_same_environment(project: Path, ran: Words, name: str) -> None:
    environment.prepare(project)
    ran.clear()
    (project / name).write_text("changed", "utf-8")
    environment.prepare(project)
    assert [words[0] for words in ran] == ["python", "python"]


def test_only_hashed_versions_are_installed(project: Path, ran: Words) -> None:
    environment.prepare(project)
    assert {"--require-hashes", "--no-deps", "lock.txt"} <= set(ran[1])
    assert {"--no-deps", "--no-build-isolation"} <= set(ran[2])


def test_an_old_python_is_told(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "OLDEST", (99, 0))
    with pytest.raises(Stop, match=r"Python 99\.0"):
        environment.prepare(project)


def test_a_failed_installation_leaves_no_stamp(project: Path, ran: Words, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "status", lambda *_words, **_more: 1)
    with pytest.raises(Stop):
        environment.prepare(project)
    assert not (project / ".venv" / "bayan-setup").exists()


@pytest.fixture
def debian(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Debian machine on which Qt lacks two libraries and nobody is root."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(environment.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(environment.os, "geteuid", lambda: 1000, raising=False)
    listing = "\tlibEGL.so.1 => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x0)\n\tlibxcb-cursor.so.0 => not found\n"
    monkeypatch.setattr(qtlibraries, "output", lambda *_words, **_more: listing)


def test_without_a_password_the_one_command_is_told(debian: None, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "status", lambda *_words, **_more: 1)
    with pytest.raises(Stop, match=r"Type: sudo apt-get install --yes --no-install-recommends libegl1 libxcb-cursor0$"):
        qtlibraries.complete(project)


def test_with_sudo_they_are_installed_without_a_question(debian: None, project: Path, ran: Words, monkeypatch: pytest.MonkeyPatch) -> None:
    apt: Words = []
    monkeypatch.setattr(environment, "output", lambda *words, **_more: apt.append([str(word) for word in words]) or "")
    answers = iter([["libEGL.so.1"], []])
    monkeypatch.setattr(qtlibraries, "missing", lambda _root: next(answers))
    qtlibraries.complete(project)
    asked, updated = ran
    assert asked == ["sudo", "--non-interactive", "true"]
    assert updated[:5] == ["sudo", "--non-interactive", "--preserve-env=DEBIAN_FRONTEND", "apt-get", "update"]
    assert apt == [[*updated[:3], "apt-get", "install", "--yes", "--no-install-recommends", "libegl1"]]


def test_a_program_that_fails_says_why() -> None:
    with pytest.raises(Stop, match="no such package"):
        environment.output(sys.executable, "-c", "print('no such package'); raise SystemExit(1)")


def test_what_no_package_is_known_for_is_named(debian: None, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(qtlibraries, "output", lambda *_words, **_more: "\tlibstrange.so.9 => not found\n")
    with pytest.raises(Stop, match=r"libstrange\.so\.9"):
        qtlibraries.complete(project)


def test_without_a_display_a_picture_is_written(ran: Words, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(dev, "has_display", lambda _root: False)
    assert dev.run(Path(__file__)) == 0
    assert ran[0][:3] == ["bayan", "shot", "test_dev.py"]
    assert ran[0][-1] == "test_dev.png"
    told = capsys.readouterr().out
    assert "no display" in told
    assert "test_dev.png" in told


def test_without_a_file_the_sample_is_recognised_and_opened(ran: Words, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(dev, "has_display", lambda _root: True)
    monkeypatch.setattr(dev, "build_folder", lambda: tmp_path)
    assert dev.run(None) == 0
    assert ran == [["bayan", "import", "congress-ar.txt", "-o", "congress-ar.bayan"], ["bayan", "congress-ar.bayan"]]


def test_a_file_that_is_not_there(ran: Words, tmp_path: Path) -> None:
    with pytest.raises(Stop, match=r"missing\.bayan"):
        dev.run(tmp_path / "missing.bayan")


def test_every_check_runs_and_one_that_fails_is_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    ran: Words = []

    def fails_mypy(*words: object, environment: dict[str, str] | None = None) -> int:
        ran.append([Path(str(words[0])).name, *map(str, words[1:])])
        return int(ran[-1][0].startswith("mypy"))

    monkeypatch.setattr(dev, "status", fails_mypy)
    assert dev.test() == 1
    assert "failed before the tests: mypy" in capsys.readouterr().err
    assert {"ruff", "mypy", "lint-imports"} <= {words[0] for words in ran}
    assert ran[-1][1:3] == ["-m", "pytest"]


def test_what_is_measured_alone_fails_only_when_it_fails_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    ran: Words = []

    def fails_once(*words: object, environment: dict[str, str] | None = None) -> int:
        ran.append([*map(str, words[1:])])
        return int(ran[-1][:1] == ["tests/benchmarks"] and "--last-failed" not in ran[-1])

    monkeypatch.setattr(dev, "status", fails_once)
    assert dev.test() == 0
    assert [words[:1] for words in ran if "--last-failed" in words] == [["tests/benchmarks"]]
