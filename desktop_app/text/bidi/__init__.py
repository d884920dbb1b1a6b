"""The order in which a line of mixed directions is displayed: Unicode Standard Annex 9. Pure, and of no library.

Own code, because a library that only turns strings cannot say which letter went where, and the one that was tried leaves brackets
unmirrored and some lines wrong; the tests hold both against Unicode's own data.
"""

from __future__ import annotations

from desktop_app.text.bidi.display import Base, Line, displayed, lines

__all__ = ["Base", "Line", "displayed", "lines"]
