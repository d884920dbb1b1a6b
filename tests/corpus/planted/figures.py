"""Precision and recall of the rules: `python -m tests.corpus.planted.figures` writes the table of the README."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from desktop_app.language import RULES, check
from tests.corpus.planted.faults import FAULTS
from tests.corpus.planted.matter import MATTER
from tests.corpus.planted.planting import OFFICE, Planted, plant, statements

README = Path(__file__).parents[3] / "README.md"
_BEGIN, _END = "<!-- rules: measured -->", "<!-- rules: end -->"


@dataclass(frozen=True)
class Row:
    """What a rule did: with the faults planted for it, and in the clean corpus."""

    planted: tuple[Planted, ...]
    alarms: int

    @property
    def found(self) -> float:
        return sum(bool(one.found) for one in self.planted) / len(self.planted)

    @property
    def repaired(self) -> float | None:
        """Of the faults that got a repair without a human eye, how many were right again; None where there is none."""
        mended = [one for one in self.planted if one.repaired is not None]
        return sum(one.repaired == one.right for one in mended) / len(mended) if mended else None


@cache
def alarms() -> Counter[tuple[str, str]]:
    """What the rules say of the clean corpus, by severity and code."""
    return Counter((one.severity, one.code) for statement in statements().values() for one in check(statement, RULES, OFFICE))


@cache
def measured() -> dict[str, Row]:
    wrong = Counter(code for (_severity, code), count in alarms().items() for _ in range(count))
    return {fault.code: Row(tuple(plant(fault)), wrong[fault.code]) for fault in (*FAULTS, *MATTER)}


def words() -> int:
    return sum(len(text.split()) for text in statements())


def table() -> str:
    """The table of the README, with its frame."""
    lines = [_BEGIN, "| rule | planted | found | repaired | alarms in the clean corpus | precision |", "|---|---|---|---|---|---|"]
    for code, row in measured().items():
        hits = sum(bool(one.found) for one in row.planted)
        mended = sum(one.repaired is not None for one in row.planted)
        right = "–" if row.repaired is None else f"{row.repaired:.0%} of {mended}"
        lines.append(f"| {code} | {len(row.planted)} | {row.found:.0%} | {right} | {row.alarms} | {hits / max(hits + row.alarms, 1):.0%} |")
    return "\n".join((*lines, _END))


if __name__ == "__main__":
    text = README.read_text("utf-8")
    README.write_text(re.sub(f"{_BEGIN}.*?{_END}", lambda _found: table(), text, flags=re.DOTALL), "utf-8")
