"""The face of a paragraph: block and character formats from its style, role and marks."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextBlockFormat, QTextCharFormat

from desktop_app.editing.inline import PLAIN, Ink, Inks
from desktop_app.statement import Mark, Paragraph, Statement
from desktop_app.statement.directions import direction
from desktop_app.ui.parts.author import author_ink
from desktop_app.ui.theme import colour, line_height, look, text_font

MARKS = QTextCharFormat.Property.UserProperty + 1
"""The property of a character format that holds the index of its marks in Face.known."""

INDENT = 28
LATIN, HEADING = 0.85, 1.14
"""A Latin letter is set smaller than an Arabic one of the same weight; a heading larger than its text."""
ARABIC_LINE, LATIN_LINE = 1.9, 1.76
"""The distance of lines over the size of the letters, where the size is not that of a role."""
LINE_DISTANCE = QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value


@dataclass
class Face:
    """Makes formats, and remembers them for one theme, zoom and size. `px` overrules the size of plain text (agenda cards)."""

    zoom: int = 100
    px: int | None = None
    ink: str = "ink"
    theme: str = field(default_factory=look)
    known: list[tuple[Mark, ...]] = field(default_factory=list)
    chars: dict[tuple[str, bool, tuple[Mark, ...], Ink], QTextCharFormat] = field(default_factory=dict)
    blocks: dict[tuple[str, bool, float], QTextBlockFormat] = field(default_factory=dict)
    metrics: dict[tuple[str, bool], float] = field(default_factory=dict)
    inks: Inks = field(default_factory=Inks)

    def block(self, statement: Statement, paragraph: Paragraph) -> QTextBlockFormat:
        """The block format: direction, air, line distance, indent."""
        rtl = direction(statement, paragraph) == "rtl"
        role = text_role(paragraph)
        steps = paragraph.level if paragraph.style == "list-item" else 1 if paragraph.style == "quotation" else 0
        inset = INDENT * max(steps, 1 if paragraph.label or paragraph.style == "list-item" else steps)
        if paragraph.label:
            inset = max(inset, QFontMetricsF(self.font(role, rtl)).horizontalAdvance(paragraph.label.strip()) + 12)
        key = (role, rtl, inset)
        made = self.blocks.get(key)
        if made is None:
            made = self.blocks[key] = self._block(*key)
        return made

    def _block(self, role: str, rtl: bool, inset: float) -> QTextBlockFormat:
        result = QTextBlockFormat()
        result.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        result.setBottomMargin({"headline": 8, "lead": 18}.get(role, 14) if self.px is None else 6)
        result.setLineHeight(self._distance(role, rtl), LINE_DISTANCE)
        (result.setRightMargin if rtl else result.setLeftMargin)(inset)
        return result

    def char(self, statement: Statement, paragraph: Paragraph, marks: tuple[Mark, ...] = ()) -> QTextCharFormat:
        """The character format of a run."""
        rtl = direction(statement, paragraph) == "rtl"
        ink = self.inks.ink(statement, paragraph, marks) if marks or paragraph.presence is not None else PLAIN
        key = (text_role(paragraph), rtl, marks, ink)
        made = self.chars.get(key)
        if made is None:
            made = self.chars[key] = self._made(*key)
        return made

    def marks(self, format_: QTextCharFormat) -> tuple[Mark, ...]:
        """The marks that a character format stands for."""
        index = format_.property(MARKS)
        return self.known[index] if isinstance(index, int) and index < len(self.known) else ()

    def font(self, role: str, rtl: bool) -> QFont:
        """The font of a text role."""
        heading = role in ("heading-1", "heading-2")
        px = self.px and round(self.px * (1 if rtl else LATIN))
        font = text_font("text" if heading else role, rtl, px=px, zoom=round(self.zoom * (HEADING if role == "heading-1" else 1)))
        if heading:
            font.setWeight(QFont.Weight.Bold)
        return font

    def _distance(self, role: str, rtl: bool) -> float:
        key = (role, rtl)
        if key not in self.metrics:
            wanted = line_height(role if role in ("text", "lead", "headline") else "text", rtl, zoom=self.zoom)
            if self.px is not None:
                wanted = self.px * (ARABIC_LINE if rtl else LATIN * LATIN_LINE) * self.zoom / 100
            self.metrics[key] = max(0.0, wanted - QFontMetricsF(self.font(role, rtl)).height())
        return self.metrics[key]

    def _made(self, role: str, rtl: bool, marks: tuple[Mark, ...], ink: Ink) -> QTextCharFormat:
        font = self.font(role, rtl)
        result = QTextCharFormat()
        kinds = {mark.kind for mark in marks}
        if "strong" in kinds:
            font.setWeight(QFont.Weight.Bold if font.weight() < QFont.Weight.Bold else QFont.Weight.Black)
        if "emphasis" in kinds and not rtl:
            font.setItalic(True)
        font.setStrikeOut(ink.struck)
        result.setFont(font)
        result.setForeground(colour(author_ink(ink.author) if ink.author else "accent" if "link" in kinds else self.ink))
        if "link" in kinds or ("emphasis" in kinds and rtl):
            result.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            result.setUnderlineColor(colour("accent"))
        if marks not in self.known:
            self.known.append(marks)
        result.setProperty(MARKS, self.known.index(marks))
        return result


def text_role(paragraph: Paragraph) -> str:
    """The role of the type scale in which a paragraph is set."""
    if paragraph.role == "headline":
        return "headline"
    if paragraph.style == "heading" or paragraph.role in ("overline", "subtitle"):
        return "heading-1" if paragraph.level <= 1 and paragraph.style == "heading" else "heading-2"
    return "text"
