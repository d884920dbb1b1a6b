"""Lists of a Word document: the labels that Word generates and no text holds."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from desktop_app.formats.docx.names import attribute, child, local, number_of, value_of
from desktop_app.formats.plain.bullets import bullet
from desktop_app.text.numerals import Numbering, numeral

_FORMATS: dict[str, Numbering] = {
    "decimalZero": "decimal-zero", "lowerLetter": "lower-letter", "upperLetter": "upper-letter", "lowerRoman": "lower-roman",
    "upperRoman": "upper-roman", "arabicAlpha": "arabic-letter", "arabicAbjad": "abjad", "hindiNumbers": "arabic-indic",
}  # fmt: skip
_SUFFIXES = {"nothing": "", "space": " "}
_PLACE = re.compile(r"%([1-9])")


@dataclass(slots=True)
class Counters:
    """The numbers reached in each list while a document is read from its start; `label` moves them on."""

    lists: dict[str, etree._Element]
    overrides: dict[str, dict[int, etree._Element]]
    families: dict[str, str]
    reached: dict[str, dict[int, int]] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)

    def label(self, number: str, level: int) -> str:
        """The label of the next item of list `number` (numId) at `level` (0 …), with the space after it; empty for none."""
        definition = self._level(number, level)
        if definition is None:
            return ""
        pattern = value_of(definition, "lvlText") or ""
        suffix = _SUFFIXES.get(value_of(definition, "suff") or "tab", " ")
        if value_of(definition, "numFmt") == "bullet":
            return bullet(pattern) + suffix if pattern.strip() else ""
        self._advance(number, level)
        legal = child(definition, "isLgl") is not None
        label = _PLACE.sub(lambda found: self._numeral(number, int(found[1]) - 1, legal=legal), pattern)
        return label + suffix if label.strip() else ""

    def _advance(self, number: str, level: int) -> None:
        counts = self.reached.setdefault(self.families[number], {})
        override = child(self.overrides[number].get(level), "startOverride")
        if override is not None and (number, level) not in self.begun:
            counts.pop(level, None)
        self.begun.add((number, level))
        counts[level] = counts[level] + 1 if level in counts else self._start(number, level)
        for deeper in [one for one in counts if one > level]:
            del counts[deeper]

    def _start(self, number: str, level: int) -> int:
        start = number_of(self.overrides[number].get(level), "startOverride")
        if start is None:
            start = number_of(self._level(number, level), "start")
        return 1 if start is None else start

    def _numeral(self, number: str, level: int, *, legal: bool) -> str:
        kind = value_of(self._level(number, level), "numFmt") or "decimal"
        if kind == "none":
            return ""
        counts = self.reached[self.families[number]]
        return numeral(counts.get(level, self._start(number, level)), "decimal" if legal else _FORMATS.get(kind, "decimal"))

    def _level(self, number: str, level: int) -> etree._Element | None:
        override = child(self.overrides.get(number, {}).get(level), "lvl")
        if override is not None:
            return override
        family = self.lists.get(self.families.get(number, ""))
        levels = () if family is None else (one for one in family if local(one) == "lvl")
        return next((one for one in levels if attribute(one, "ilvl") == str(level)), None)


def counters(part: etree._Element | None) -> Counters:
    """The lists of the part word/numbering.xml, none counted yet."""
    lists: dict[str, etree._Element] = {}
    overrides: dict[str, dict[int, etree._Element]] = {}
    families: dict[str, str] = {}
    for one in () if part is None else part:
        if local(one) == "abstractNum":
            lists[attribute(one, "abstractNumId") or ""] = one
        elif local(one) == "num":
            number = attribute(one, "numId") or ""
            families[number] = value_of(one, "abstractNumId") or ""
            changed = ((attribute(change, "ilvl") or "", change) for change in one if local(change) == "lvlOverride")
            overrides[number] = {int(level): change for level, change in changed if level.isdigit()}
    return Counters(lists, overrides, families)
