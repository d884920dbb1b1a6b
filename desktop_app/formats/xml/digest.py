"""The digest of a statement: the same content, the same digest."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.formats.xml.write import write
from desktop_app.statement.nodes import Statement
from desktop_app.text.digest import hex_digest


def content_digest(statement: Statement) -> str:
    """SHA-256, in hex, of the written statement without its milestones: they hold digests of it themselves."""
    return hex_digest(write(replace(statement, milestones=())))
