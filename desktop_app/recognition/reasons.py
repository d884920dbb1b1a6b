"""Reasons: why a field was recognised, as a sentence for the reader."""

from __future__ import annotations

from desktop_app.text.message import message

REASONS: dict[str, str] = {
    "letters": message("By the script and letters of the text"),
    "kind-words": message("By words that are typical of this kind"),
    "after-issuance-verb": message("Named before or behind the verb of issuing"),
    "in-title": message("Named in the title"),
    "letterhead": message("Stands in the letterhead"),
    "signature": message("Stands in the signature"),
    "subject-of-lead": message("Subject of the first sentence"),
    "held-event": message("Named where the text says what was held"),
    "ordinal-word": message("Read from the ordinal number in the name"),
    "date-of-event": message("The date in the sentence that says what was held"),
    "place-of-event": message("The place in the sentence that says what was held"),
    "labelled-line": message("Follows its own label"),
    "attendance-phrase": message("Named behind the words of attendance"),
    "attendance-list": message("A line of the list of those present"),
    "slogan-phrase": message("Quoted behind the word for slogan"),
    "slogan-line": message("A line of the list of slogans"),
    "dateline": message("Stands in the dateline that opens the text"),
    "issue-line": message("The date of the line of issue"),
    "signature-date": message("The date beside the signature"),
    "front-date": message("The date at the head of the statement"),
    "signature-line": message("A line of the signature"),
    "signatory-list": message("A line of the list of signatories"),
    "reference-line": message("Stands in the reference line"),
    "address-line": message("Stands in the line of address"),
    "contact-line": message("Stands in the line of contact"),
    "item-words": message("By the words of the item"),
    "decided-list": message("Stands in a list of decisions"),
    "presenter-phrase": message("Named behind the words of presenting"),
    "embargo-line": message("The day, the hour and the zone of the line of embargo"),
    "honorary-phrase": message("A name of honour beside the title"),
    "vote-words": message("By the words of the vote"),
    "vote-figures": message("Read from the figures of the vote"),
}
"""Reason codes of sources, each with the sentence that the reader sees."""
