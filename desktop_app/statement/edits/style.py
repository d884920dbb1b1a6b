"""Style: what paragraphs are, beside their letters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from desktop_app.statement.arranging import with_paragraphs
from desktop_app.statement.change import Caret, Change
from desktop_app.statement.directions import chained
from desktop_app.statement.nodes import Direction, Paragraph, Role, Statement, Style
from desktop_app.text.characters import storable
from desktop_app.text.message import message


def set_style(statement: Statement, nodes: tuple[str, ...], style: Style, level: int = 0) -> Change | None:
    """Gives paragraphs a style. `level` counts for headings and list items, where it is at least 1. None: all have it already."""
    deep = max(level, 1) if style in {"heading", "list-item"} else 0
    return _each(statement, nodes, lambda paragraph: replace(paragraph, style=style, level=deep), message("Change the style"))


def set_role(statement: Statement, nodes: tuple[str, ...], role: Role) -> Change | None:
    """Gives paragraphs a role. None: all have it already."""
    return _each(statement, nodes, lambda paragraph: replace(paragraph, role=role), message("Change the role"))


def set_label(statement: Statement, nodes: tuple[str, ...], label: str) -> Change | None:
    """Gives paragraphs a label, verbatim with the white space after it; empty takes it away. None: all have it already."""
    typed = storable(label)
    return _each(statement, nodes, lambda paragraph: replace(paragraph, label=typed), message("Change the label"))


def set_direction(statement: Statement, nodes: tuple[str, ...], direction: Direction) -> Change | None:
    """Gives paragraphs a direction, with all pieces of their run-in chains: they are one paragraph. None: all have it already."""
    nodes = tuple(piece for node in nodes for piece in _chain(statement, node))
    return _each(statement, nodes, lambda paragraph: replace(paragraph, direction=direction), message("Change the direction"))


def set_language(statement: Statement, nodes: tuple[str, ...], language: str | None) -> Change | None:
    """Gives paragraphs a language (BCP 47); None or empty: the statement's. None: all have it already."""
    tag = language or None
    return _each(statement, nodes, lambda paragraph: replace(paragraph, language=tag), message("Change the language"))


def _chain(statement: Statement, node: str) -> tuple[str, ...]:
    chain = chained(statement).get(node)
    return (node,) if chain is None else tuple(piece.id for piece in chain)


def _each(statement: Statement, nodes: tuple[str, ...], change: Callable[[Paragraph], Paragraph], label: str) -> Change | None:
    done = with_paragraphs(statement, nodes, change)
    return None if done is statement else Change(done, label, Caret(nodes[0]))
