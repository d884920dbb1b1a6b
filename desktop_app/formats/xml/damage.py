"""Damage: what the parser says of broken XML, in the words of a person who has a file that does not open."""

from __future__ import annotations

from lxml import etree

from desktop_app.text.message import message
from desktop_app.text.refusal import Refusal

_Types = etree.ErrorTypes

_NESTING = frozenset({_Types.ERR_RESOURCE_LIMIT, _Types.ERR_INTERNAL_ERROR, _Types.ERR_NO_MEMORY})
_ENTITIES = frozenset({_Types.ERR_UNDECLARED_ENTITY, _Types.WAR_UNDECLARED_ENTITY, _Types.ERR_ENTITY_LOOP})
_AMPERSANDS = frozenset({
    _Types.ERR_NAME_REQUIRED, _Types.ERR_ENTITYREF_SEMICOL_MISSING, _Types.ERR_ENTITYREF_NO_NAME, _Types.ERR_INVALID_CHARREF,
})  # fmt: skip
_TAGS = frozenset({_Types.ERR_TAG_NAME_MISMATCH, _Types.ERR_LTSLASH_REQUIRED})


def damaged(error: etree.XMLSyntaxError, text: str) -> Refusal:
    """The refusal for a text that is not well-formed: where it breaks and why, as far as that can be said."""
    line, column = error.position
    code: int = getattr(error, "code", 0)
    return Refusal(_reason(code, _at_the_end(text, line, column)), detail=str(error), line=line, column=column)


def _reason(code: int, at_the_end: bool) -> str:
    if at_the_end and code not in _NESTING:
        return message(
            "The file breaks off at line {line}, column {column}: its end is missing. Copy it again from where it came from, "
            "or open the version before it."
        )
    if code in _NESTING:
        return message(
            "At line {line}, column {column} the file nests its parts too deep or holds one too long for a statement. "
            "Check that it is the right file."
        )
    if code in _ENTITIES:
        return message(
            "Line {line}, column {column} uses an abbreviation (&…;) that the file does not explain. "
            "Write the character itself in its place, or ask the sender for the file as Bayan saved it."
        )
    if code in _AMPERSANDS:
        return message("At line {line}, column {column} a bare “&” stands in the file. Write “&amp;” in its place, or open another copy.")
    if code in _TAGS:
        return message(
            "The file is damaged at line {line}, column {column}: what was begun there is not closed in order. "
            "Open another copy, or the version before it."
        )
    return message("The file is damaged at line {line}, column {column} and cannot be read. Open another copy, or the version before it.")


def _at_the_end(text: str, line: int, column: int) -> bool:
    """Whether the position is behind the last letter."""
    whole = text.rstrip()
    last = whole.count("\n") + 1
    return line > last or (line == last and column > len(whole) - (whole.rfind("\n") + 1))
