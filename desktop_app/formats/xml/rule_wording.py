"""Rule wording: what the rules beside the grammar find, as problems that say what to do, with a fix where one suggests itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lxml import etree

from desktop_app.formats.xml import rule_fixes as fixes
from desktop_app.formats.xml.values import content, value
from desktop_app.formats.xml.vocabulary import local, own
from desktop_app.formats.xml.where import field_of, node_of, number_of, place_of, range_of
from desktop_app.statement.problems import Fix, Problem, Severity
from desktop_app.text.message import Arguments, message


def _none(_element: etree._Element) -> tuple[Fix, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Wording:
    """How a rule speaks. `field` None: the field that the element itself is. The places of `message` are filled by `arguments_of`."""

    message: str
    field: str | None = None
    severity: Severity = "error"
    fixes: Callable[[etree._Element], tuple[Fix, ...]] = _none


_LOST_CHANGE = message(
    "In {place} stands a suggestion whose author and time are missing. Decide on it now: accept it or reject it."
)  # fmt: skip
_OPEN = message("In {place} a suggestion is still open. Accept or reject it before the release.")
_NEGATIVE = message("The vote on item {item} counts less than no votes. Enter a figure from 0 on, or leave it empty.")

VOTE_TIED = message(
    "The vote on item {item} counts as many votes against as for ({for_votes}), yet it is marked adopted. "
    "Correct the figures, or choose another outcome."
)

WORDINGS: dict[str, Wording] = {
    "id-unique": Wording(
        message("In {place}, the identifier is one that stands elsewhere already. Save the statement again: Bayan gives it a new one."), ""
    ),
    "event-order": Wording(
        message("The event ends on {ends}, before it starts on {starts}. Correct one of the two dates."),
        "event.ends",
        fixes=fixes.event_days,
    ),
    "issued-before-event": Wording(
        message("The statement is issued on {issued}, before the event starts on {starts}. Correct one of the two dates."), "issued"
    ),
    "embargo-before-issue": Wording(
        message("The embargo ends on {embargo}, before the issue date {issued}. Correct one of them, or remove the embargo."),
        "embargo", fixes=fixes.no_embargo,
    ),
    "attendance-figures": Wording(
        message("Attendance group {number} counts {count} present of only {of} entitled. Correct one of the two figures."),
        "count", fixes=fixes.attendance,
    ),
    "vote-for-negative": Wording(_NEGATIVE, "vote.for", fixes=fixes.positive("for")),
    "vote-against-negative": Wording(_NEGATIVE, "vote.against", fixes=fixes.positive("against")),
    "vote-abstained-negative": Wording(_NEGATIVE, "vote.abstained", fixes=fixes.positive("abstained")),
    "vote-adopted": Wording(
        message(
            "The vote on item {item} counts more votes against ({against_votes}) than for ({for_votes}), yet it is marked adopted. "
            "Correct the figures, or choose another outcome."
        ),
        "outcome", fixes=fixes.outcome,
    ),
    "vote-unanimous": Wording(
        message(
            "The vote on item {item} is called unanimous, yet counts {against_votes} votes against. "
            "Correct the figure, or choose another way of voting."
        ),
        "vote.method", "warning", fixes.method,
    ),
    "decision-own": Wording(
        message("Item {number} lists a decision that is none of its paragraphs. Remove it from the list."),
        "decisions", "warning", fixes.decisions,
    ),
    "item-change": Wording(_LOST_CHANGE, ""),
    "paragraph-change": Wording(_LOST_CHANGE, ""),
    "group-change": Wording(_LOST_CHANGE, ""),
    "signatory-change": Wording(_LOST_CHANGE, ""),
    "mark-change": Wording(_LOST_CHANGE, ""),
    "proposal-change": Wording(_LOST_CHANGE),
    "gap-change": Wording(_LOST_CHANGE, ""),
    "change-place": Wording(
        message("Suggestion {number} by {authors} has no place in the statement any more. Delete it."), "", "warning"
    ),
    "proposal-node": Wording(message("A value “{new}” is suggested for a place that is gone. Reject the suggestion."), ""),
    "gap-node": Wording(message("A move is suggested for a paragraph or item that is gone. Reject the suggestion."), ""),
    "run-in-first": Wording(
        message("In {place} the text continues a paragraph, but none stands before it. Let it begin a paragraph of its own."), ""
    ),
    "level-style": Wording(
        message(
            "In {place}, style and level do not go together: headings and list items have a level from 1 on, other paragraphs none. "
            "Choose the style again."
        ),
        "level", "warning", fixes.level,
    ),
    "range-comment": Wording(
        message("In {place}, words are marked for a comment that is missing. Remove the mark, or write a new comment."), ""
    ),
    "range-closes": Wording(message("In {place}, it is not clear where the words of a comment begin and end. Mark them again."), ""),
    "comment-node": Wording(
        message("Comment {number} by {author} is about something that is gone. Read it, then resolve or delete it."), ""
    ),
    "comment-place": Wording(
        message("Comment {number} by {author} has no place in the text. Read it, then resolve or delete it."), "", "warning"
    ),
    "source-node": Wording(
        message("The passage that a field was read from is gone. Check the field, and confirm it."), severity="warning"
    ),
    "source-range": Wording(
        message("The passage that a field was read from ends before it begins. Check the field, and confirm it."), severity="warning"
    ),
    "release-issuer": Wording(message("The statement is released without an issuer. Enter who issues it."), "issuer"),
    "release-signatories": Wording(
        message("The joint statement is released with fewer than two signatories. Add all who sign it."), "signatories"
    ),
    "release-issued": Wording(message("The statement is released without an issue date. Enter the day of issue."), "issued"),
    "release-title": Wording(
        message("The statement is released without a headline. Write one, or give a paragraph the role headline."), ""
    ),
    "release-text": Wording(message("The statement is released without a text. Write the text of the body."), ""),
    "release-closing": Wording(
        message("The communiqué is released without a closing text. Write it, or move the last paragraphs to the closing."), ""
    ),
    "release-addressee": Wording(message("The letter is released without an addressee. Enter whom it addresses."), "addressee"),
    "release-event-date": Wording(
        message("The invitation is released without a day for the event. Enter the first day of the event."), "event.starts"
    ),
    "release-suggestion": Wording(_OPEN, ""),
    "release-proposal": Wording(_OPEN),
    "release-gap": Wording(_OPEN, ""),
    "release-comment": Wording(
        message("Comment {number} by {author} is not resolved. Resolve or delete it before the release."), ""
    ),
}  # fmt: skip
"""By the id of the assertion in the Schematron; the code of the problem is "schema/" and that id."""


def rule_problem(rule: str, element: etree._Element) -> Problem:
    """The problem of a broken rule at an element of a tree in which every node has its id."""
    wording = WORDINGS[rule]
    start, end = range_of(element) or (None, None)
    return Problem(
        code=f"schema/{rule}",
        severity=wording.severity,
        node=node_of(element),
        field=field_of(element) if wording.field is None else wording.field,
        start=start,
        end=end,
        message=VOTE_TIED if rule == "vote-adopted" and element.get("for") == element.get("against") else wording.message,
        arguments=arguments_of(element),
        fixes=wording.fixes(element),
    )


def arguments_of(element: etree._Element) -> Arguments:
    """What the sentences of the rules need to know of an element, by name."""
    name = local(element.tag)
    common: Arguments = (("place", place_of(element)), ("number", number_of(element)))
    match name:
        case "vote":
            item = element.getparent()
            figures = (("for_votes", value(element, "for")), ("against_votes", value(element, "against")))
            return (*common, ("item", 1 if item is None else number_of(item)), *figures)
        case "group":
            return (*common, ("count", value(element, "count")), ("of", value(element, "of")))
        case "event":
            return (*common, *((day, content(element.find(own(day)))) for day in ("starts", "ends")))
        case "metadata":
            starts = content(element.find(f"{own('event')}/{own('starts')}"))
            return (
                *common,
                ("issued", content(element.find(own("issued")))),
                ("embargo", content(element.find(own("embargo")))[:16].replace("T", " ")),
                ("starts", starts),
            )
        case "comment":
            return (*common, ("author", value(element, "author")))
        case "change":
            return (*common, ("authors", ", ".join(map(content, element.iterfind(own("author"))))))
        case "proposal":
            return (*common, ("new", value(element, "new")))
        case _:
            return common
