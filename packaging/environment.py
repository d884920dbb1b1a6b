"""The project's own environment: .venv beside pyproject.toml, filled from the lock, untouched while nothing changed."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterable
from pathlib import Path

OLDEST = (3, 11)
INPUTS = ("pyproject.toml", "packaging/lock.txt", "desktop_app/__init__.py")


class Stop(Exception):
    """The set-up cannot go on; the text says what is missing and what to type."""


def say(line: str) -> None:
    """Prints a line at once, so that it stands before what the next program prints."""
    print(line, flush=True)


def prepare(root: Path) -> None:
    """Makes .venv and installs the lock and the project; returns at once where that was done for the same inputs."""
    if sys.version_info < OLDEST:
        raise Stop(f"Python {'.'.join(map(str, OLDEST))} or newer is needed; this is {sys.version.split()[0]}.")
    stamp, wanted = root / ".venv" / "bayan-setup", fingerprint(root)
    made_from = stamp.read_text("ascii").split() if stamp.is_file() and python(root).exists() else []
    if made_from == wanted:
        return
    if made_from[:1] != wanted[:1]:
        make_venv(root)
    say("Installing what packaging/lock.txt names …")
    pip(root, "--require-hashes", "--no-deps", "-r", root / "packaging" / "lock.txt")
    pip(root, "--no-deps", "--no-build-isolation", "--editable", root)
    stamp.write_text("\n".join(wanted), "ascii")


def fingerprint(root: Path) -> list[str]:
    """What the environment is made from: the interpreter and its place; the files that say what to install."""
    interpreter = f"{sys.version} {sys.base_prefix} {root}".encode()
    files = b"\0".join((root / name).read_bytes() for name in INPUTS)
    return [hashlib.sha256(part).hexdigest() for part in (interpreter, files)]


def make_venv(root: Path) -> None:
    """A new, empty environment in place of an old one."""
    if importlib.util.find_spec("ensurepip") is None:
        system_packages(("python3-venv",), "Python's venv module")
        if importlib.util.find_spec("ensurepip") is None and not shutil.which("pip3"):
            raise Stop("this Python has no venv module (ensurepip): install the package of your system that brings it.")
    say("Making .venv …")
    venv.EnvBuilder(clear=True, with_pip=True, symlinks=os.name != "nt").create(root / ".venv")


def pip(root: Path, *arguments: object) -> None:
    """Installs quietly; what pip says on failure is shown."""
    if status(python(root), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input", *arguments):
        raise Stop("pip could not install the packages (its reason stands above). Is there a connection to a package index?")


def python(root: Path) -> Path:
    """The interpreter of the environment."""
    return scripts(root) / ("python.exe" if os.name == "nt" else "python")


def command(root: Path, name: str) -> Path:
    """A program that the environment brought."""
    return scripts(root) / (f"{name}.exe" if os.name == "nt" else name)


def scripts(root: Path) -> Path:
    """Where the environment keeps its programs."""
    return root / ".venv" / ("Scripts" if os.name == "nt" else "bin")


def status(*words: object, environment: dict[str, str] | None = None) -> int:
    """Runs a program on the terminal and gives its exit status."""
    given = {**os.environ, "PYTHONUTF8": "1", **(environment or {})}
    return subprocess.run([str(word) for word in words], env=given, check=False).returncode


def output(*words: object, environment: dict[str, str] | None = None) -> str:
    """What a program prints, errors included. Raises Stop with it where the program fails."""
    given = {**os.environ, **(environment or {})}
    done = subprocess.run(
        [str(word) for word in words], env=given, check=False, text=True, encoding="utf-8", errors="replace",
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    if done.returncode:
        raise Stop(f"{' '.join(map(str, words))} failed:\n{done.stdout.strip()}")
    return done.stdout


def system_packages(names: Iterable[str], purpose: str) -> None:
    """Installs Debian packages where that needs no password; else stops with the one command to type."""
    wanted = " ".join(names)
    install = f"apt-get install --yes --no-install-recommends {wanted}"
    if sys.platform != "linux" or not shutil.which("apt-get"):
        raise Stop(f"{purpose} is missing. On Debian and Ubuntu its packages are: {wanted}")
    prefix = privilege()
    if prefix is None:
        raise Stop(f"{purpose} is missing. Type: sudo {install}")
    say(f"Installing for {purpose}: {wanted} …")
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    status(*prefix, "apt-get", "update", "--quiet=2", environment=quiet)  # one source out of order is no reason to stop
    output(*prefix, *install.split(), environment=quiet)


def privilege() -> tuple[str, ...] | None:
    """The words before a command that changes the system: none for root, sudo where it asks nothing, None where neither."""
    if os.geteuid() == 0:
        return ()
    if shutil.which("sudo") and status("sudo", "--non-interactive", "true") == 0:
        return "sudo", "--non-interactive", "--preserve-env=DEBIAN_FRONTEND"
    return None
