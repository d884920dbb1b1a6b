"""Rails: what the margin says of a paragraph, a word and a colour."""

from __future__ import annotations

from desktop_app.statement import Paragraph, Statement
from desktop_app.statement.names import PART_NAMES, ROLE_NAMES, SECTION_NAMES
from desktop_app.statement.walking import places
from desktop_app.text.message import message

OPENING_ROLES = ("opening", "speech")
TITLE_ROLES = ("headline", "overline", "subtitle", "letterhead", "reference", "date-line", "religious-opening", "address")
CLOSING_TEXT = message("Closing text")


def rail(statement: Statement, paragraph: Paragraph) -> tuple[str, str]:
    """The word (a source text) and the colour token of a paragraph's rail."""
    place = places(statement).get(paragraph.id)
    section = place.section if place else "body"
    if paragraph.role == "wrapper":
        return ROLE_NAMES["wrapper"], "ink3"
    part = _part(paragraph)
    if section == "closing" and part:
        return PART_NAMES[part], "sec_opening" if part == "thanks" else "sec_lead"
    word = ROLE_NAMES[paragraph.role] if paragraph.role != "none" else CLOSING_TEXT if section == "closing" else SECTION_NAMES[section]
    if section in ("lead", "agenda", "closing"):
        return word, f"sec_{section}"
    if paragraph.role in OPENING_ROLES:
        return word, "sec_opening"
    return word, "sec_title" if section == "front" or paragraph.role in TITLE_ROLES else "sec_body"


def _part(paragraph: Paragraph) -> str:
    """The thanks or the pledge that fills most of the paragraph; empty where neither does."""
    total = sum(len(run.text) for run in paragraph.runs)
    for part in ("thanks", "pledge"):
        filled = sum(len(run.text) for run in paragraph.runs if any(m.kind == "part" and m.value == part for m in run.marks))
        if total and filled * 2 >= total:
            return part
    return ""


HINTS = {
    "headline": message("Headline of the statement"),
    "lead": message("Who did what, when and where"),
    "closing": message("Thanks, pledge, closing words"),
}
"""What stands faintly in an empty paragraph, by role or section."""


def hint(statement: Statement, paragraph: Paragraph) -> str:
    """The faint words (a source text) of an empty paragraph."""
    place = places(statement).get(paragraph.id)
    key = paragraph.role if paragraph.role in HINTS else place.section if place else ""
    return HINTS.get(key, message("Text of the statement"))
