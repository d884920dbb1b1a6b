"""Aids while typing: what a person typed, put right at once. Each is a step of its own, taken back by one undo."""

from desktop_app.editing.aiding.aided import TRIGGERS, aided
from desktop_app.editing.aiding.aids import Aids, aids_of, in_house_digits

__all__ = ["TRIGGERS", "Aids", "aided", "aids_of", "in_house_digits"]
