"""Surroundings: what a line owes to those around it: titles and what is below them, blocks before the signature, lists of copies."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.recognition.pieces import Piece

HEAD = 10
"""Front matter is looked for among so many lines of the head."""
NO_TITLE = frozenset(
    {
        "date-only",
        "bars",
        "wrapper",
        "release",
        "religious",
        "verse",
        "verse-end",
        "no-letters",
        "page-tool",
        "reference",
        "agency-copy",
        "embargo",
        "section-label",
        "caption",
        "contact",
        "sacred-sign",
        "agency-end",
    }
)
"""Lines that may stand above a title: the first line that is none of these is the first that may be one."""


def surround(pieces: Sequence[Piece], named: Sequence[set[str]]) -> None:
    """Adds to the names of each line those that follow from its neighbours."""
    _around(pieces, named)
    _below_title(pieces, named)
    _before_signature(pieces, named)


def _around(pieces: Sequence[Piece], named: Sequence[set[str]]) -> None:
    """What a line owes to its neighbours."""
    titled = [at for at, names in enumerate(named[:HEAD]) if {"kind-word", "short"} <= names and not names & {"date-only", "stop"}]
    titled = [at for at in titled if pieces[at].cues == pieces[titled[0]].cues]  # another language: the title of a translation
    salutation = _before_salutation(named) if not titled else range(0)
    opening = [at for at, names in enumerate(named[:HEAD]) if not names & NO_TITLE][:2]
    for name, at in zip(("first", "second"), opening, strict=False):
        named[at].add(name)
    _mark_translation(pieces, named)
    letter = next((at for at, names in enumerate(named[:HEAD]) if _is_letter(names)), 0) if not titled else 0
    lonely = sum(_tells_a_step(names) for names in named) < 2
    behind: str | None = None
    for at in salutation:
        named[at].add("before-salutation")
    _letterhead(pieces, named, letter)
    for at, names in enumerate(named):
        if any(later > at for later in titled):
            names.add("titled")
        if at + 1 < len(named) and pieces[at + 1].gap_before:
            names.add("gap-after")
        if at:
            names.update(_behind(pieces[at], named[at - 1], names))
        behind = _still_behind(behind, pieces[at], names)
        if behind:
            names.add(f"after-{behind}")
        behind = behind or _opens_remains(names)
        if lonely and "agenda-start" not in names:
            names.add("lonely-step")


def _before_salutation(named: Sequence[set[str]]) -> range:
    """The lines that may name the addressee before a salutation: from the one that says so ("To Mr …") on, else all of them."""
    salutation = next((at for at, names in enumerate(named[:HEAD]) if "salutes" in names), 0)
    first = next((at for at in range(salutation) if {"address", "short"} <= named[at]), 0)
    return range(first, salutation)


def _letterhead(pieces: Sequence[Piece], named: Sequence[set[str]], letter: int) -> None:
    """Marks the lines above the first that shows a letter (before `letter`), and those of them that hang below the body's name."""
    for at, names in enumerate(named[:letter]):
        names.add("letter-layout")
        if at and _hangs_below_letterhead(pieces[at], named[at - 1], names):
            names.add("below-letterhead")


def _hangs_below_letterhead(piece: Piece, before: set[str], names: set[str]) -> bool:
    """A line of a letterhead below the body that it names: a street, a town, a number."""
    led = "below-letterhead" in before or {"first", "body-noun"} <= before
    barred = {"stop", "colon", "date-only", "place-date", "reference", "address", "salutes", "greeting", "kind-word", "runs-on", "subject"}
    return led and not piece.gap_before and "short" in names and not names & barred


def _mark_translation(pieces: Sequence[Piece], named: Sequence[set[str]]) -> None:
    """Marks the lines in another language behind a text: the translation's head is no head of the statement."""
    first = next((at for at, names in enumerate(named) if _is_text(names) and not names & NO_TITLE), len(named))
    for at in range(first + 1, len(named)):
        if pieces[at].language is not None and pieces[at].language != pieces[first].language:
            named[at].add("second-tongue")


def _opens_remains(names: set[str]) -> str | None:
    """What follows the text behind this line: "notes" to the editors (with whole sentences), or a list of "copies"."""
    if "short" not in names or "stop" in names or "before-middle" in names or "labelled" in names:
        return None
    return "notes" if "notes" in names else "copies" if "copies" in names and "colon" in names else None


def _still_behind(behind: str | None, piece: Piece, names: set[str]) -> str | None:
    """A list of copies ends with the first sentence, gap or date; notes go on to the end."""
    if behind == "copies" and (piece.gap_before or names & {"stop", "dated"} or "short" not in names):
        return None
    return behind


def _is_letter(names: set[str]) -> bool:
    """Whether a line shows that what stands above it is a letterhead."""
    return bool(names & {"salutes", "reference", "subject"}) or {"address", "short"} <= names or {"greeting", "short"} <= names


def _tells_a_step(names: set[str]) -> bool:
    return "agenda-start" in names or (
        "step" in names and "labelled" not in names and not names & {"first", "second"} and not {"hold", "dated"} <= names
    )


UNTITLED = frozenset(
    {
        "address", "address-end", "in-address", "greeting", "salutes", "public", "recital", "date-only", "place-date", "issue-line",
        "religious", "verse", "hemistichs", "sacred-sign", "reference", "subject", "body-noun", "wrapper", "agency", "agency-end",
        "agency-copy", "caption", "bars", "contact", "embargo", "release", "colon", "stop", "runs-on", "text-follows", "issuance", "notes",
        "label-line", "kind-word",
    }
)  # fmt: skip
"""Lines that are no subtitle, though they stand below a title."""


PLAIN = frozenset({"stop", "colon", "dated", "labelled", "body-noun", "office", "person", "signs-for", "stamp", "runs-on", "before-middle"})
"""A slogan is none of these, where only its place says that it is one."""


def _before_signature(pieces: Sequence[Piece], named: Sequence[set[str]]) -> None:
    """Marks the lines set apart behind the text: blocks with a slogan in them, and a line alone before the body that signs."""
    for start, end in _blocks(pieces):
        block = named[start:end]
        if not start or any("short" not in names or "tail" not in names for names in block):
            continue
        if any(names & {"slogan", "exclaim"} for names in block) and not any(names & PLAIN - {"stop"} for names in block):
            for names in block:
                names.add("slogan-block")
        follows = named[end] if end < len(named) else set()
        if end - start == 1 and not block[0] & PLAIN and {"body-noun", "short"} <= follows and _is_text(named[start - 1]):
            block[0].add("before-body")


def _blocks(pieces: Sequence[Piece]) -> list[tuple[int, int]]:
    """The lines between gaps, as ranges."""
    starts = [at for at, piece in enumerate(pieces) if piece.gap_before or not at]
    return list(zip(starts, [*starts[1:], len(pieces)][: len(starts)], strict=True))


def _is_text(names: set[str]) -> bool:
    return "short" not in names or "stop" in names


def _said_of_title(names: set[str]) -> bool:
    """Whether a line is short and no other part of the head: a body in quotation marks is a name of honour."""
    barred = names & UNTITLED - ({"body-noun"} if names & {"quoted", "bracketed"} else set())
    return "short" in names and not barred and not ("verb-first" in names and "labelled" not in names)


def _in_sentence(pieces: Sequence[Piece], named: Sequence[set[str]], at: int) -> bool:
    """Whether the lines that follow without a gap end as a short sentence: one that was typed line by line."""
    for piece, names in zip(pieces[at + 1 :], named[at + 1 :], strict=True):
        if piece.gap_before or "short" not in names:
            return False
        if "stop" in names:
            return True
    return False


def _below_title(pieces: Sequence[Piece], named: Sequence[set[str]]) -> None:
    """Marks the short lines between a title and the text: they are said of it, with stars or without."""
    kinds = (at for at, names in enumerate(named[:HEAD]) if {"kind-word", "short"} <= names and not names & {"stop", *NO_TITLE})
    title = next(kinds, None)
    if title is None:
        title = next((at for at, names in enumerate(named[:HEAD]) if "first" in names and {"short"} <= names), None)
    for at in range(title + 1, min(HEAD, len(named))) if title is not None else ():
        if not _said_of_title(named[at]) or _in_sentence(pieces, named, at) or not any(_is_text(names) for names in named[at + 1 :]):
            return
        named[at].add("below-title")


def _behind(piece: Piece, before: set[str], names: set[str]) -> set[str]:
    """What follows for a line from the one before it."""
    found = set()
    if {"short", "early"} <= names and _continues_title(piece, before, names):
        found.add("continues-title")
    if not piece.gap_before and before & {"slogan", "in-slogans"} and "short" in before & names:
        found.add("in-slogans")
    if _goes_on_addressing(piece, before, names):
        found.add("in-address")
    if "final-text" in before and before & {"text-follows", "colon"} and "early" not in names:
        found.add("after-final-text")
    return found


def _goes_on_addressing(piece: Piece, names_before: set[str], names: set[str]) -> bool:
    """A second line of address: short, unbroken, directly below one."""
    short = {"short"} <= names & names_before and not names & {"stop", "colon", "verb-first", "dated"}
    return short and bool(names_before & {"address", "in-address"}) and not piece.gap_before


def _continues_title(piece: Piece, names_before: set[str], names: set[str]) -> bool:
    """A title set in two lines: the first is bare ("FINAL COMMUNIQUÉ"), the second hangs on it ("of the …", "صادر عن …")."""
    if not names_before & {"kind-word", "continues-title"} or (piece.gap_before and "hangs" not in names):
        return False
    if names & {"address", "address-end", "recital", "greeting"} and (
        "public" not in names or ("tiny" not in names_before and piece.gap_before)
    ):
        return False
    return "short" in names_before and ("hangs" in names or ("upper" in names and "upper" in names_before))
