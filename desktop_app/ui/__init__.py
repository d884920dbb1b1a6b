"""The window. The only room, with `app.py`, that knows Qt."""

from __future__ import annotations

import builtins

_plain = builtins.__import__

import PySide6.QtCore  # noqa: E402, F401 - between the two lines around it

# PySide puts a function of its own in the place of the import statement, for its switch `from __feature__ import …`. That is not used
# here, and its function reads the source of each module that is imported from then on: a fifth of all imports of a start.
builtins.__import__ = _plain
