"""Bookmarks: the names by which blocks are known again. LibreOffice keeps names, and numbers anew everything else.

Word allows 40 letters, digits and underscores. In a name "_" is a hyphen, "Z2eZ" the character U+002E; an id that is too long for
that is named by its digest, and known again because the copy carries all ids.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from desktop_app.text.digest import hex_digest

PREFIX = "bayan_"
LONGEST = 40
_OTHER = re.compile(r"[^A-Ya-z0-9-]")


def bookmark(node: str, field: str = "") -> str:
    """The name for a node, or for a field of it."""
    said = f"{node}/{field}" if field else node
    spelled = _OTHER.sub(lambda found: f"Z{ord(found[0]):x}Z", said).replace("-", "_")
    if len(PREFIX) + len(spelled) > LONGEST or not spelled[:1].isalpha():
        spelled = "0" + hex_digest(said.encode())[: LONGEST - len(PREFIX) - 1]  # no id begins with a digit
    return PREFIX + spelled


def known(nodes: Iterable[str]) -> dict[str, str]:
    """The nodes by their bookmarks."""
    return {bookmark(node): node for node in nodes}
