"""Versions of the format: what a file says of itself."""

from __future__ import annotations

from desktop_app.formats.xml.intake import parsed, version_of
from desktop_app.formats.xml.vocabulary import MAJOR, MINOR


def newer_minor(data: bytes) -> bool:
    """Whether the file was written in a newer minor version: it can be read, but what Bayan does not know in it would be lost on
    saving, so it opens read-only. Raises Refusal as reading does."""
    return version_of(parsed(data)) > (MAJOR, MINOR)
