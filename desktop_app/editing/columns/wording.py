"""Wording: what is said above the text of a row, and to those who hear the window."""

from __future__ import annotations

from desktop_app.editing.columns.row import Row
from desktop_app.text.isolating import isolated
from desktop_app.text.message import Message, Translate, filled, message

KINDS = {
    "added": message("Added here"), "removed": message("Removed here"), "divided": message("Divided into several paragraphs"),
    "joined": message("Joined into one paragraph"),
}  # fmt: skip
FORMAT, SPELLING = message("The format of words differs"), message("Spelling only")
HEARD = {**KINDS, "changed": message("Changed"), "restyled": message("Format or role changed"), "moved": message("Moved")}


def above(row: Row, side: str, *, spelling: bool = True) -> tuple[Message, ...]:
    """What stands above the "old" or the "new" side of a row: what it is, and what became of it."""
    own = row.old if side == "old" else row.new
    if own is None:
        return ()
    words = [KINDS[row.kind]] if row.kind in ("added", "removed") else []
    if side == "new":
        words += [KINDS[row.kind]] if row.kind in ("divided", "joined") else []
        words += [FORMAT] if row.kind == "restyled" and row.old is not None and row.old.said == own.said else []
        words += [SPELLING] if spelling and row.spelling else []
    return (*(isolated(each) for each in own.said), *map(Message, words))


def heard(row: Row, place: int, count: int, translate: Translate) -> str:
    """A difference for those who hear the window: which it is, what became of it, what stands there."""
    number = filled(translate, message("{number} of {total}"), {"number": place, "total": count})
    kind = translate(SPELLING if row.spelling else HEARD.get(row.kind, HEARD["changed"]))
    sides = [each for each in (row.old, row.new) if each is not None]
    told = dict.fromkeys(_spoken(each, translate) for side in sides for each in side.said)
    pairs = ((message("In the first: {words}"), row.old), (message("In the second: {words}"), row.new))
    texts = [_spoken(Message(words, (("words", each.told or each.text),)), translate) for words, each in pairs if each is not None]
    return " · ".join((number, kind, *told, *texts))


def _spoken(words: Message, translate: Translate) -> str:
    whole = isolated(words)
    return filled(translate, whole.source, whole.arguments)
