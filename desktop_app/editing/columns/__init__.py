"""Two statements in two columns: rows, the words that differ in them, what is folded, and the page that is saved of them."""

from desktop_app.editing.columns.bits import Bit, Bits, bits
from desktop_app.editing.columns.building import columns
from desktop_app.editing.columns.row import BREAK, Columns, Piece, Row, Side

__all__ = ["BREAK", "Bit", "Bits", "Columns", "Piece", "Row", "Side", "bits", "columns"]
