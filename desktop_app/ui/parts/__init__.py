"""Small widgets and builders that every part of the window is made of."""

from desktop_app.ui.parts.answering import Answering
from desktop_app.ui.parts.boxes import Column, Row, column, panel, repolished, row
from desktop_app.ui.parts.buttons import Button, ElidedButton, Tool, button, keys_words, tool, with_keys
from desktop_app.ui.parts.card import Card, DropZone, EmptyState, InfoBar
from desktop_app.ui.parts.chip import STATUS_CHIPS, Chip, FilterChip, chip_size, paint_chip
from desktop_app.ui.parts.entries import Choice, Entry
from desktop_app.ui.parts.field import Field
from desktop_app.ui.parts.labels import ElidedLabel, FittingLabel, Glyph, Label, Quotation, quotation_font
from desktop_app.ui.parts.lines import ToolSeparator, line
from desktop_app.ui.parts.meter import Bar
from desktop_app.ui.parts.painting import Pen, along, badge_width, paint_badge, paint_box, paint_quotation, paint_ring, paint_words
from desktop_app.ui.parts.rail import RailGroup, paint_rail, rail_token
from desktop_app.ui.parts.tab import Tab

__all__ = [
    "STATUS_CHIPS", "Answering", "Bar", "Button", "Card", "Chip", "Choice", "Column", "DropZone", "ElidedButton", "ElidedLabel",
    "EmptyState", "Entry", "Field", "FilterChip", "FittingLabel", "Glyph", "InfoBar", "Label", "Pen", "Quotation", "RailGroup", "Row",
    "Tab", "Tool", "ToolSeparator", "along", "badge_width", "button", "chip_size", "column", "keys_words", "line", "paint_badge",
    "paint_box", "paint_chip", "paint_quotation", "paint_rail", "paint_ring", "paint_words", "panel", "quotation_font", "rail_token",
    "repolished", "row", "tool", "with_keys",
]  # fmt: skip
