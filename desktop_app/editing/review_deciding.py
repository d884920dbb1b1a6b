"""What the buttons say that decide all that is listed. No Qt."""

from __future__ import annotations

from desktop_app.review.wording import place_name
from desktop_app.text.message import Message, message
from desktop_app.text.plural import plural


def accept_words(count: int, author: str = "", section: str = "") -> Message:
    """Accepts so many suggestions: all there are, or those of one author, in one section, or both."""
    if author and section:
        return _filled(message("Accept {count} of {name} in {section}"), count, author, section)
    if section:
        return _filled(message("Accept {count} in {section}"), count, author, section)
    if not author:
        return _filled(message("Accept all ({count})"), count, author, section)
    few, many = message("Accept {count:d} of {name}"), message("Accept {count} of {name}")
    return plural(count, message("Accept 1 of {name}"), message("Accept 2 of {name}"), few, many, name=f"\u2068{author}\u2069")


def reject_words(count: int, author: str = "", section: str = "") -> Message:
    """Rejects them."""
    if author and section:
        return _filled(message("Reject {count} of {name} in {section}"), count, author, section)
    if section:
        return _filled(message("Reject {count} in {section}"), count, author, section)
    if not author:
        return _filled(message("Reject all ({count})"), count, author, section)
    few, many = message("Reject {count:d} of {name}"), message("Reject {count} of {name}")
    return plural(count, message("Reject 1 of {name}"), message("Reject 2 of {name}"), few, many, name=f"\u2068{author}\u2069")


def _filled(source: str, count: int, author: str, section: str) -> Message:
    return Message(source, (("count", count), ("name", f"\u2068{author}\u2069"), ("section", Message(place_name(section)))))
