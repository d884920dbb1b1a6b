"""Common slips of Arabic typing, each a rule with its cases."""

from __future__ import annotations

from desktop_app.language.slips.conjunction import CONJUNCTION
from desktop_app.language.slips.letters import LETTERS
from desktop_app.language.slips.phrases import PHRASES

SLIPS = (*LETTERS, *CONJUNCTION, *PHRASES)
"""The rules of common slips."""
