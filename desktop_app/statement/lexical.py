"""Field types: which values a field takes, and how they are written as text (in proposals, on the command line).

Empty text is "nothing said". Several values of one field are divided by soft breaks (U+2028).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from desktop_app.statement.metadata import RELATION_KINDS, Event, Relation
from desktop_app.text.characters import SOFT_BREAK, storable
from desktop_app.text.digits import european
from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal

Value = TypeVar("Value")

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_LINES = re.compile(f"[{SOFT_BREAK}\n]")


@dataclass(frozen=True, slots=True)
class FieldType:
    """A type of field values: text. The others extend it."""

    def clean(self, value: object) -> object:
        """The value as it is stored; raises TypeError for one that the field cannot have."""
        return storable(_a(value, str))

    def write(self, value: object) -> str:
        """The value as text."""
        return str(value)

    def read(self, text: str) -> object:
        """The value that the text is; raises Refusal where it is none."""
        return storable(text)


@dataclass(frozen=True, slots=True)
class Choice(FieldType):
    """One of a fixed set of words."""

    words: tuple[str, ...]

    def clean(self, value: object) -> object:
        """The word itself; TypeError for another."""
        if value not in self.words:
            raise TypeError(value)
        return value

    def read(self, text: str) -> object:
        """The word that the text is."""
        if text.strip() not in self.words:
            known = ", ".join(word for word in self.words if word)
            raise Refusal(message("“{text}” is not possible here; choose one of: {known}."), text=text, known=known)
        return text.strip()


@dataclass(frozen=True, slots=True)
class Number(FieldType):
    """A whole number, or None."""

    def clean(self, value: object) -> object:
        """The number itself."""
        return None if value is None else _a(value, int, but=bool)

    def write(self, value: object) -> str:
        """The number in European digits."""
        return "" if value is None else str(value)

    def read(self, text: str) -> object:
        """The number that the text is, in digits of any system."""
        digits = european(text.strip())
        if digits and not re.fullmatch(r"-?[0-9]{1,9}", digits):
            raise Refusal(message("“{text}” is not a number; write it in digits."), text=text)
        return int(digits) if digits else None


@dataclass(frozen=True, slots=True)
class Depth(Number):
    """A whole number from 0 on, never None."""

    def clean(self, value: object) -> object:
        """The number itself; TypeError for one below 0."""
        if (number := _a(value, int, but=bool)) < 0:
            raise TypeError(value)
        return number

    def read(self, text: str) -> object:
        """The number that the text is, in digits of any system; 0 where it says nothing, or less."""
        number = Number.read(self, text)
        return max(number, 0) if isinstance(number, int) else 0


@dataclass(frozen=True, slots=True)
class Day(FieldType):
    """A date, or None."""

    def clean(self, value: object) -> object:
        """The date itself."""
        return None if value is None else _a(value, date, but=datetime)

    def write(self, value: object) -> str:
        """The date as ISO 8601 has it."""
        return value.isoformat() if isinstance(value, date) else ""

    def read(self, text: str) -> object:
        """The date that the text is."""
        try:
            return date.fromisoformat(european(text.strip())) if text.strip() else None
        except ValueError:
            raise Refusal(message("“{text}” is not a date; write it like 2026-01-31."), text=text) from None


@dataclass(frozen=True, slots=True)
class Moment(FieldType):
    """A moment with its time zone, or None."""

    def clean(self, value: object) -> object:
        """The moment itself; TypeError without a zone."""
        if value is not None and _a(value, datetime).tzinfo is None:
            raise TypeError(value)
        return value

    def write(self, value: object) -> str:
        """The moment as ISO 8601 has it."""
        return value.isoformat() if isinstance(value, datetime) else ""

    def read(self, text: str) -> object:
        """The moment that the text is."""
        try:
            moment = datetime.fromisoformat(european(text.strip())) if text.strip() else None
        except ValueError:
            moment = datetime.min  # noqa: DTZ901 - it stands for a moment without a zone, refused below
        if moment is not None and moment.tzinfo is None:
            raise Refusal(message("“{text}” is not a moment with its time zone; write it like 2026-01-31T18:00+03:00."), text=text)
        return moment


@dataclass(frozen=True, slots=True)
class Tag(FieldType):
    """A language (BCP 47). `optional`: None where nothing is said."""

    optional: bool = False

    def clean(self, value: object) -> object:
        """The tag itself; TypeError for what is no tag."""
        if self.optional and not value:
            return None
        if not _LANGUAGE.fullmatch(_a(value, str)):
            raise TypeError(value)
        return value

    def write(self, value: object) -> str:
        """The tag."""
        return "" if value is None else str(value)

    def read(self, text: str) -> object:
        """The tag that the text is."""
        try:
            return self.clean(text.strip())
        except TypeError:
            raise Refusal(message("“{text}” is not a language tag; write it like ar, ckb or en."), text=text) from None


@dataclass(frozen=True, slots=True)
class Texts(FieldType):
    """Several texts in order; none of them is empty."""

    def clean(self, value: object) -> object:
        """The texts that are not empty."""
        return tuple(text for text in (storable(_a(one, str)) for one in _a(value, tuple)) if text)

    def write(self, value: object) -> str:
        """The texts, divided by soft breaks."""
        return SOFT_BREAK.join(value) if isinstance(value, tuple) else ""

    def read(self, text: str) -> object:
        """The texts, divided by soft breaks or line feeds."""
        return tuple(storable(line) for line in _LINES.split(text) if line)


@dataclass(frozen=True, slots=True)
class Relations(FieldType):
    """Relations to other statements."""

    def clean(self, value: object) -> object:
        """The relations themselves."""
        return tuple(_a(one, Relation) for one in _a(value, tuple))

    def write(self, value: object) -> str:
        """Kind, id and digest of each, divided by spaces; the relations by soft breaks."""
        relations = value if isinstance(value, tuple) else ()
        return SOFT_BREAK.join(f"{one.kind} {one.id} {one.digest}".strip() for one in relations)

    def read(self, text: str) -> object:
        """The relations that the text names."""
        done = []
        for line in filter(None, _LINES.split(text)):
            parts = (*line.split(), "")
            kind = next((known for known in RELATION_KINDS if known == parts[0]), None)
            if kind is None or not 3 <= len(parts) <= 4:
                raise Refusal(message("“{text}” does not name another statement; write it like: corrects st-7f3k2a."), text=line)
            done.append(Relation(kind, parts[1], parts[2]))
        return tuple(done)


@dataclass(frozen=True, slots=True)
class Whole(FieldType):
    """A whole event, set at once."""

    def clean(self, value: object) -> object:
        """The event itself."""
        return _a(value, Event)

    def read(self, text: str) -> object:
        """An event can't be written as one text."""
        raise Refusal(message("“{text}” is no event; set its fields one by one, like event.name."), text=text)


def _a(value: object, kind: type[Value], but: type | None = None) -> Value:
    """The value, which has to be of this type and not of that; TypeError else."""
    if not isinstance(value, kind) or (but is not None and isinstance(value, but)):
        raise TypeError(value)
    return value
