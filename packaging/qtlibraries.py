"""The system libraries that Qt's windows need on Linux: which are missing, which package brings them."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from environment import Stop, output, python, say, status, system_packages

PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libgl1",
    "libOpenGL.so.0": "libopengl0",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xinput.so.0": "libxcb-xinput0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libz.so.1": "zlib1g",
}
"""Names of Debian and Ubuntu; newer releases answer to them too."""

MODULES = ("QtCore", "QtGui", "QtWidgets", "QtPrintSupport", "QtSvg", "QtNetwork")
PLUGINS = ("platforms/libqxcb.so", "platforms/libqoffscreen.so", "platforms/libqwayland.so")
OPENS_DISPLAY = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"


def complete(root: Path) -> None:
    """Sees to it that Qt finds its libraries: installs what is missing, or stops with the command to type."""
    if sys.platform != "linux":
        return
    lacking = missing(root)
    if not lacking:
        return
    known = sorted({PACKAGES[name] for name in lacking if name in PACKAGES})
    if known:
        system_packages(known, "Qt's window libraries")
    left = missing(root)
    if left:
        raise Stop(f"Qt still lacks these system libraries: {' '.join(left)}")


def missing(root: Path) -> list[str]:
    """The libraries that the dynamic linker does not find for the modules and platforms that Bayan uses."""
    if not shutil.which("ldd"):
        return []
    places = sorted((root / ".venv" / "lib").glob("python3*/site-packages/PySide6"))
    files = [place / f"{module}.abi3.so" for place in places for module in MODULES]
    files += [place / "Qt" / "plugins" / plugin for place in places for plugin in PLUGINS]
    listing = output("ldd", *(file for file in files if file.exists()), environment={"LC_ALL": "C"})
    return sorted({line.split()[0] for line in listing.splitlines() if line.endswith("=> not found")})


def has_display(root: Path) -> bool:
    """Whether a window can open: on Linux a display is named and answers."""
    if sys.platform != "linux":
        return True
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return False
    return answers(root)


def answers(root: Path) -> bool:
    """Whether Qt reaches the display. A program of its own asks: Qt ends the whole process where it cannot."""
    if status(python(root), "-c", OPENS_DISPLAY) == 0:
        return True
    say("The display that the environment names does not answer.")
    return False
