"""From lines of text to a structured statement."""

from desktop_app.recognition.assemble import recognise
from desktop_app.recognition.reasons import REASONS

__all__ = ["REASONS", "recognise"]
