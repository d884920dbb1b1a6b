"""What a reviewer changed without a suggestion."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Silent:
    """Words of a paragraph, or the value of a field ("ID/field"), that changed without a suggestion: as they were sent, and now, both
    without all suggestions. A line feed stands where paragraphs were joined or split."""

    node: str
    before: str
    after: str
