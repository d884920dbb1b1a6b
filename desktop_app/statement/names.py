"""The words for the fixed values of a statement: kinds, sections, methods of voting … as source texts of `message()`."""

from __future__ import annotations

from desktop_app.statement.marks import Mark
from desktop_app.statement.metadata import Digits, Kind, RelationKind, Status
from desktop_app.statement.nodes import ItemKind, Outcome, Role, Section, VoteMethod
from desktop_app.text.message import message

KIND_NAMES: dict[Kind, str] = {
    "communique": message("Final communiqué"),
    "announcement": message("Announcement"),
    "condolence": message("Condolence"),
    "denial": message("Denial"),
    "condemnation": message("Condemnation"),
    "decision": message("Decision"),
    "clarification": message("Clarification"),
    "appeal": message("Appeal"),
    "invitation": message("Invitation"),
    "letter": message("Letter"),
    "joint": message("Joint statement"),
    "other": message("Other statement"),
}

SECTION_NAMES: dict[Section, str] = {
    "front": message("Front"),
    "lead": message("Lead"),
    "body": message("Body"),
    "agenda": message("Agenda"),
    "closing": message("Closing"),
}

ROLE_NAMES: dict[Role, str] = {
    "none": message("No role"),
    "headline": message("Headline"),
    "overline": message("Overline"),
    "subtitle": message("Subtitle"),
    "letterhead": message("Letterhead"),
    "religious-opening": message("Religious opening"),
    "reference": message("Reference line"),
    "date-line": message("Date line"),
    "address": message("Address"),
    "issuance": message("Issuance"),
    "event": message("Event held"),
    "attendance": message("Attendance"),
    "opening": message("Opening"),
    "speech": message("Speech"),
    "slogan": message("Slogan"),
    "signature": message("Signature"),
    "wrapper": message("Not part of the statement"),
}
"""The words for roles, in the order of the menu."""

STATUS_NAMES: dict[Status, str] = {
    "draft": message("Draft"),
    "in-review": message("In review"),
    "approved": message("Approved"),
    "released": message("Released"),
}

DIGITS_NAMES: dict[Digits, str] = {
    "as-typed": message("As typed"),
    "european": message("European (123)"),
    "arabic-indic": message("Arabic-Indic (١٢٣)"),
    "persian": message("Persian (۱۲۳)"),
}

LANGUAGE_NAMES: dict[str, str] = {
    "ar": message("Arabic"),
    "ckb": message("Kurdish (Sorani)"),
    "kmr": message("Kurdish (Kurmanji)"),
    "en": message("English"),
}
"""The languages that Bayan knows well. Any other is shown by its tag."""

RELATION_NAMES: dict[RelationKind, str] = {
    "corrects": message("Corrects"),
    "withdraws": message("Withdraws"),
    "revises": message("Revises"),
    "translates": message("Translates"),
}

ITEM_KIND_NAMES: dict[ItemKind, str] = {
    "opening": message("Opening"),
    "election": message("Election"),
    "report": message("Report"),
    "discussion": message("Discussion"),
    "speech": message("Speech"),
    "vote": message("Vote"),
    "adoption": message("Adoption"),
    "reading": message("Reading"),
    "decision": message("Decision"),
    "recommendation": message("Recommendation"),
    "other": message("Other item"),
}

OUTCOME_NAMES: dict[Outcome, str] = {
    "": message("No outcome named"),
    "noted": message("Noted"),
    "elected": message("Elected"),
    "adopted": message("Adopted"),
    "rejected": message("Rejected"),
    "deferred": message("Deferred"),
}

VOTE_METHOD_NAMES: dict[VoteMethod, str] = {
    "": message("No vote named"),
    "unanimous": message("Unanimously"),
    "majority": message("By majority"),
    "counted": message("Counted"),
    "show-of-hands": message("Show of hands"),
    "secret-ballot": message("Secret ballot"),
}

PART_NAMES: dict[str, str] = {
    "thanks": message("Thanks"),
    "pledge": message("Pledge"),
    "demand": message("Demand"),
    "pull-quote": message("Pull quote"),
    "vote": message("Wording of the vote"),
}


def part_name(mark: Mark) -> str:
    """The word for a mark of kind "part"; empty for another mark."""
    return PART_NAMES.get(mark.value, "") if mark.kind == "part" else ""
