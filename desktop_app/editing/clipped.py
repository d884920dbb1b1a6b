"""Clipped: what a text of the clipboard is as paragraphs, without ids."""

from __future__ import annotations

from importlib import import_module

from desktop_app.statement import Lines, Paragraph

LONG = 250_000
"""Letters of HTML from where on it is read apart: below, reading takes about a tenth of a second at most (0.5 microseconds a letter,
a fifth of a millisecond a paragraph)."""


def pieces(lines: Lines) -> tuple[Paragraph, ...]:
    """The lines as paragraphs; blank ones are left out."""
    return tuple(Paragraph("", line.runs, line.style, line.level, line.label) for line in lines.lines if line.runs or line.label)


def pieces_of_html(html: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a web page, or of what a word processor copied. Raises Refusal as its reader does."""
    lines: Lines = import_module("desktop_app.formats.html.read").from_text(html)
    return pieces(lines)
