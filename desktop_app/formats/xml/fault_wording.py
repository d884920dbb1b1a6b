"""Fault wording: what the grammar finds, as problems that say what to do to a person who knows no XML."""

from __future__ import annotations

from desktop_app.formats.xml.faults import Fault, FaultKind
from desktop_app.formats.xml.part_names import OTHER_PART, OTHER_PROPERTY, PARTS, PROPERTIES
from desktop_app.formats.xml.vocabulary import attribute_name
from desktop_app.formats.xml.where import field_of, node_of, part_name, place_of, range_of
from desktop_app.statement.problems import Problem
from desktop_app.text.message import Message, message

_CHOOSE = message("In {place}, {part} reads “{words}”, which Bayan does not know there. Choose one of the values that it offers.")
_POINTER = message("In {place}, {part} names “{words}”, which cannot be an identifier. Remove it, and set it anew in Bayan.")

VALUES: dict[str, str] = {
    "version": message("In {place}, {part} reads “{words}”, which is no version. Save the statement again: Bayan enters its own."),
    "id": _POINTER,
    "ids": _POINTER,
    "day": message("In {place}, {part} reads “{words}”, which is no date. Write year, month and day, as in 2024-05-02."),
    "moment": message(
        "In {place}, {part} reads “{words}”, which is no moment with its time zone. Write it as in 2024-05-02T18:00:00+03:00."
    ),
    "count": message("In {place}, {part} reads “{words}”, which is no number from 0 on. Write it in digits, or leave it out."),
    "figure": message("In {place}, {part} reads “{words}”, which is no whole number. Write it in digits, or leave it out."),
    "yes-or-no": message("In {place}, {part} reads “{words}”. Write yes or no for it: true or false."),
    "language": message("In {place}, {part} reads “{words}”, which is no language. Choose one, such as ar, ckb, kmr or en."),
    "digest": message("In {place}, {part} reads “{words}”, which is no SHA-256 sum. Remove it, or enter it anew."),
    "share": message("In {place}, {part} reads “{words}”. Write a number from 0 to 1, such as 0.9."),
    **dict.fromkeys((
        "kinds", "states", "digit-forms", "relation-kinds", "styles", "roles", "directions", "item-kinds", "outcomes", "vote-methods",
        "name-kinds", "part-kinds", "change-kinds", "section-names",
    ), _CHOOSE),
}  # fmt: skip
"""By the grammar's pattern of values; the code of such a problem is "schema/" and the pattern's name."""

STRUCTURE: dict[FaultKind, str] = {
    "missing-property": message("In {place}, {part} is missing. Enter it."),
    "missing-part": message("In {place}, {part} is missing. Enter it."),
    "unknown-property": message("In {place} stands a detail that Bayan does not know: “{words}”. Save the statement again to remove it."),
    "unknown-part": message(
        "In {place} stands a part that Bayan does not know: “{words}”. Check the text that was kept of it, and save the statement again."
    ),
    "misplaced-part": message(
        "In {place}, {part} stands where it does not belong: “{words}”. Check the text that was kept of it, and save the statement again."
    ),
    "foreign-part": message(
        "In {place} stands a part of another program: “{words}”. Check the text around it, and save the statement again."
    ),
    "repeated-part": message("In {place}, {part} stands twice: “{words}”. Keep one, and delete the paragraph that was made of the other."),
    "part-order": message("In {place}, {part} does not stand in its order. Save the statement again with Bayan, which puts it right."),
    "stray-text": message("In {place}, words stand outside any paragraph: “{words}”. Check the paragraph that was made of them."),
    "other": message("The statement does not keep the rules of its file format. Save it again with Bayan, and check it once more."),
}

IDENTIFIER_MISSING = message("In {place}, {part} is missing. Save the statement again with Bayan, which gives it one.")
_LONGEST = 60


def fault_problem(fault: Fault) -> Problem:
    """The problem of a fault. The element's tree must have its ids; its place may since have changed."""
    attribute = fault.name if fault.kind in ("value", "missing-property", "unknown-property") else ""
    missing = fault.kind == "missing-part"
    source = VALUES[fault.type] if fault.kind == "value" else STRUCTURE[fault.kind]
    if fault.kind == "missing-property" and fault.type == "id":
        source = IDENTIFIER_MISSING
    start, end = range_of(fault.element) or (None, None)
    return Problem(
        code=f"schema/{fault.type if fault.kind == 'value' else fault.kind}",
        severity="error",
        node=node_of(fault.element),
        field=fault.name if missing else field_of(fault.element, attribute),
        start=start,
        end=end,
        message=source,
        arguments=(("place", place_of(fault.element)), ("part", _part(fault, attribute)), ("words", shortened(fault.words))),
    )


def shortened(words: str) -> str:
    """The words on one line, cut where they are many."""
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def _part(fault: Fault, attribute: str) -> Message:
    if fault.kind == "missing-part":
        return Message(PARTS.get(fault.name, OTHER_PART))
    if fault.kind == "missing-property":
        return Message(PROPERTIES.get(attribute_name(attribute), OTHER_PROPERTY))
    return part_name(fault.element, attribute)
