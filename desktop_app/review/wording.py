"""Wording: what a suggestion does, as one sentence for a person. Source texts; who shows them translates."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from desktop_app.review.parts import CONTINUES, Part, PartKind
from desktop_app.review.places import passage
from desktop_app.statement.field_names import FIELD_NAMES, value_words
from desktop_app.statement.names import PART_NAMES, SECTION_NAMES
from desktop_app.text.message import Message, message
from desktop_app.text.plural import plural

PLACE_NAMES: Mapping[str, str] = {
    **{name: words for name, words in SECTION_NAMES.items()},  # noqa: C416 - a key of another type
    "metadata": message("Metadata"),
    "attendance": message("Attendance"),
    "signatories": message("Signatories"),
}
"""The words for where a row of the list stands."""

MARK_NAMES: Mapping[str, str] = {
    "strong": message("Bold"),
    "emphasis": message("Emphasis"),
    "scripture": message("Scripture"),
    "link": message("Link"),
    "foreign": message("Foreign words"),
    "name": message("Name"),
    "name:person": message("Name of a person"),
    "name:organisation": message("Name of a body"),
    "name:place": message("Name of a place"),
    "name:event": message("Name of an event"),
    **{f"part:{value}": name for value, name in PART_NAMES.items()},
}

_SIMPLE: Mapping[PartKind, str] = {
    "insert": message("Added: “{after}”"),
    "delete": message("Deleted: “{before}”"),
    "replace": message("Replaced: “{before}” → “{after}”"),
    "paragraph-in": message("Added a paragraph: “{after}”"),
    "paragraph-out": message("Deleted the paragraph: “{before}”"),
    "item-in": message("Added an item: “{after}”"),
    "item-out": message("Deleted the item: “{before}”"),
}
_EMPTY: Mapping[PartKind, str] = {
    "insert": message("Added a space"),
    "delete": message("Deleted a space"),
    "paragraph-in": message("Added an empty paragraph"),
    "paragraph-out": message("Deleted an empty paragraph"),
    "item-in": message("Added an empty item"),
    "item-out": message("Deleted an empty item"),
}
_ROWS: Mapping[tuple[str, str], str] = {
    ("row-in", "attendance"): message("Added a group that attended: “{after}”"),
    ("row-out", "attendance"): message("Deleted the group that attended: “{before}”"),
    ("row-in", "signatory"): message("Added a signatory: “{after}”"),
    ("row-out", "signatory"): message("Deleted the signatory: “{before}”"),
}

_EMPTY_ROWS: Mapping[tuple[str, str], str] = {
    ("row-in", "attendance"): message("Added an empty group to the attendance"),
    ("row-out", "attendance"): message("Deleted an empty group of the attendance"),
    ("row-in", "signatory"): message("Added an empty line for a signatory"),
    ("row-out", "signatory"): message("Deleted an empty line for a signatory"),
}


def told(part: Part, more: int = 0) -> Message:
    """What this place of a suggestion does; `more`: how many other places the suggestion has."""
    if more > 0:
        return plural(
            more, message("{first}, and 1 more place"), message("{first}, and 2 more places"),
            message("{first}, and {count:d} more places"), message("{first}, and {count} more places"), first=told(part),
        )  # fmt: skip
    before, after = passage(part.before), passage(part.after)
    arguments = (("before", before), ("after", after))
    if part.kind in _OWN:
        return _OWN[part.kind](part)
    if part.kind in ("row-in", "row-out"):
        rows = _ROWS if before or after else _EMPTY_ROWS
        return Message(rows[part.kind, "attendance" if part.of == "attendance" else "signatory"], arguments)
    if part.kind == "replace" and part.spelling:
        return Message(message("Spelling: “{before}” → “{after}”"), arguments)
    empty = _EMPTY.get(part.kind, "") if not before and not after else ""
    return Message(empty or _SIMPLE[part.kind], arguments)


def place_name(section: str) -> str:
    """The word for a section, a table or the metadata; for none of them that for the statement."""
    return PLACE_NAMES.get(section, message("Statement"))


def field_name(part_of: str, field: str) -> str:
    """The word for a field of such a node; the field itself where there is none."""
    return FIELD_NAMES.get((part_of, field), field)


def _split(part: Part) -> Message:
    before, after = passage(part.before), passage(part.after)
    if not after:
        return Message(message("Started an empty paragraph after “{before}”"), (("before", before),))
    return Message(message("Started a new paragraph at “{after}”"), (("after", after),))


def _joined(part: Part) -> Message:
    before, after = passage(part.before), passage(part.after)
    if not before:
        return Message(message("Joined “{after}” to the paragraph before it"), (("after", after),))
    return Message(message("Joined the paragraphs “{before}” and “{after}”"), (("before", before), ("after", after)))


def _moved(part: Part) -> Message:
    there, here = _standing(part.origin, part.before), _standing(part.section, part.after)
    return Message(message("Moved “{words}”: from {there} to {here}"), (("words", passage(part.words)), ("there", there), ("here", here)))


def _standing(section: str, after: str) -> Message:
    name = Message(place_name(section))
    if not after:
        return Message(message("the start of {section}"), (("section", name),))
    return Message(message("{section}, after “{words}”"), (("section", name), ("words", passage(after, 40))))


def _field(part: Part) -> Message:
    if part.field == CONTINUES:
        going = message("“{words}” continues the paragraph before it") if part.after else message("“{words}” is a paragraph of its own")
        return Message(going, (("words", passage(part.words)),))
    name, field = field_name(part.of, part.field), part.field
    old, new = (value_words(part.of, field, passage(value)) for value in (part.before, part.after))
    arguments = (("field", Message(name)), ("old", old), ("new", new), ("words", passage(part.words, 40)))
    if part.words:
        return Message(message("{field} of “{words}”: {old} → {new}"), arguments)
    return Message(message("{field}: {old} → {new}"), arguments)


def _style(part: Part) -> Message:
    arguments = (("words", passage(part.words)), ("off", _marks(part.before)), ("on", _marks(part.after)))
    if not part.before and not part.after:
        return Message(message("Same format as before on “{words}”"), arguments)
    if not part.before:
        return Message(message("{on} on “{words}”"), arguments)
    if not part.after:
        return Message(message("No more {off} on “{words}”"), arguments)
    return Message(message("{on} in place of {off} on “{words}”"), arguments)


def _marks(kinds: str) -> Message | str:
    """The names of marks, divided by "+": it belongs to no language."""
    names = [MARK_NAMES.get(kind, MARK_NAMES.get(kind.partition(":")[0], kind)) for kind in kinds.split()]
    if not names:
        return ""  # not a message: a catalogue has its own head under the empty text
    done = Message(names[0])
    for name in names[1:]:
        done = Message("{first} + {other}", (("first", done), ("other", Message(name))))
    return done


_OWN: Mapping[PartKind, Callable[[Part], Message]] = {"split": _split, "join": _joined, "move": _moved, "field": _field, "style": _style}
