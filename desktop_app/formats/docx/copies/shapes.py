"""Shapes: what a paragraph's style, role, level and direction look like in Word, and what they are when a reviewer changed them."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.formats.docx.copies.copy import Shape
from desktop_app.formats.docx.copies.tracking import DEEPEST_LEVEL
from desktop_app.formats.docx.paragraphs import DEEPEST, ROLE_STYLES
from desktop_app.statement.directions import direction
from desktop_app.statement.fields import fields_of, with_value
from desktop_app.statement.nodes import Paragraph, Role, Statement, Style
from desktop_app.text.refusal import Refusal

SHAPING = ("style", "level", "role", "direction")
_ROLES = {name.lower(): role for role, name in ROLE_STYLES.items()}
_STYLES: dict[str, Style] = {"quote": "quotation", "listparagraph": "list-item", "quotations": "quotation", "intensequote": "quotation"}


def shape_of(statement: Statement, paragraph: Paragraph) -> Shape:
    """How the paragraph looks."""
    level = min(max(paragraph.level, 1), DEEPEST_LEVEL) if paragraph.style == "list-item" else 0
    return Shape(_style(paragraph), direction(statement, paragraph), level)


def suggested(statement: Statement, paragraph: Paragraph) -> tuple[str, Shape] | None:
    """The change that suggests another shape first, with that shape; None where none does. Word shows one such suggestion alone."""
    change, done = None, paragraph
    for one in statement.proposals:
        if one.node != paragraph.id or one.field not in SHAPING or change not in (None, one.change):
            continue
        kind = fields_of(paragraph)[one.field]
        try:
            value = kind.clean(kind.read(one.new))
        except (Refusal, TypeError):
            continue
        if value is None and one.field == "level":
            continue
        new = with_value(done, one.field, value)
        done, change = (new if isinstance(new, Paragraph) else done), one.change
    old = shape_of(statement, paragraph)
    new_shape = replace(shape_of(statement, done), way=old.way) if done.direction == paragraph.direction else shape_of(statement, done)
    return None if change is None or new_shape == old else (change, new_shape)


def reshaped(paragraph: Paragraph, old: Shape, new: Shape) -> Paragraph:
    """The paragraph after its shape changed: only what the change says is set."""
    done = paragraph
    if new.style != old.style:
        done = _restyled(done, new)
    elif new.level != old.level and done.style == "list-item":
        done = replace(done, level=max(new.level, 1))
    return replace(done, direction=new.way) if new.way != old.way else done


def _restyled(paragraph: Paragraph, new: Shape) -> Paragraph:
    role: Role = _ROLES.get(new.style, "none" if paragraph.role in ROLE_STYLES else paragraph.role)
    if new.style in _ROLES:
        return replace(paragraph, role=role)
    heading = new.style.removeprefix("heading")
    if heading != new.style and heading.isdigit():
        return replace(paragraph, role=role, style="heading", level=min(max(int(heading), 1), DEEPEST))
    style = _STYLES.get(new.style, "normal")
    return replace(paragraph, role=role, style=style, level=max(new.level, 1) if style == "list-item" else 0)


def _style(paragraph: Paragraph) -> str:
    if paragraph.role in ROLE_STYLES:
        return ROLE_STYLES[paragraph.role].lower()
    match paragraph.style:
        case "heading":
            return f"heading{min(max(paragraph.level, 1), DEEPEST)}"
        case "quotation":
            return "quote"
        case "list-item":
            return "listparagraph"
        case _:
            return "normal"
