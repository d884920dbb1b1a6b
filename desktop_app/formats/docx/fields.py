"""Fields of a Word document: an instruction that nobody sees, and its result, which is printed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from desktop_app.formats.docx.names import attribute, local

_LINK = re.compile(r'^\s*HYPERLINK\s+"(https?://[^"\s]+|mailto:[^"\s]+)"', re.IGNORECASE)


@dataclass(slots=True)
class _Field:
    instruction: str = ""
    result: bool = False


@dataclass(slots=True)
class Fields:
    """The fields that are open where the reader stands, the outermost first."""

    _open: list[_Field] = field(default_factory=list)

    @property
    def shown(self) -> bool:
        """Whether text here is printed: outside fields, or in the results of all open ones."""
        return all(one.result for one in self._open)

    @property
    def link(self) -> str | None:
        """The address that the open fields make a link to; None for none."""
        return next((found for one in self._open if one.result and (found := self.target(one.instruction))), None)

    def read(self, element: etree._Element) -> None:
        """Takes a w:fldChar or w:instrText; those without a beginning are ignored."""
        if local(element) == "instrText":
            if self._open and not self._open[-1].result:
                self._open[-1].instruction += element.text or ""
            return
        match attribute(element, "fldCharType"):
            case "begin":
                self._open.append(_Field())
            case "separate" if self._open:
                self._open[-1].result = True
            case "end" if self._open:
                self._open.pop()

    @staticmethod
    def target(instruction: str | None) -> str | None:
        """The address of a HYPERLINK instruction; None for any other."""
        found = _LINK.match(instruction or "")
        return found[1] if found else None
