"""Labels of lists as people type them."""

from __future__ import annotations

import re

_ORDINALS = (
    "أوّ?ل|اول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|حادي عشر|یەکەم|دووەم|سێیەم|چوارەم|پێنجەم|شەشەم|حەوتەم"
    "|first|second|third|fourth|fifth"
)
TYPED_LABEL = re.compile(
    r"\s*(?:[-–—•●▪*·‣◦]|[(\[]?(?:[0-9٠-٩۰-۹]{1,3}|[^\W\d_]ـ?)\s*[-–.)\]/ـ:](?!\d)|[(\[]?[ivx]{1,4}[.)]"
    rf"|(?:{_ORDINALS})(?:اً|ًا|ا)?\s?[:–.-]|(?:ال)?مادة\s+\S+\s?[:–.-])",
    re.IGNORECASE,
)
"""Matches at the start of a line that begins an item: "41-", "أولاً –", "•", "(ب)", "المادة الثانية:". A guess, good enough to
keep such a line apart."""
