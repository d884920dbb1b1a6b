"""Features: what can be said of each line (cues, shapes, lists), and what that is worth for each state."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from desktop_app.recognition.cues import cues_of
from desktop_app.recognition.lists import Listing
from desktop_app.recognition.pieces import Piece
from desktop_app.recognition.surroundings import HEAD, surround
from desktop_app.recognition.topics import mark_topics
from desktop_app.text.dates import FoundDate

SHORT, LONG, HUGE, TINY = 16, 30, 60, 4
TAIL = 7
"""Signatures are looked for among so many lines of the tail."""

_END = re.compile(r"[.؟?!…۔]['\"»”’)\]]*\s*$")
_BARS = re.compile(r"\||^[^«»]*\s[»›>]\s[^«»]*$|\s[»›>]\s.*\s[»›>]\s")
_COUNTERS = re.compile(r"^\W*(?:\w+(?:\s\w+)?\s*[:：]\s*[\d,.٬]+\W*){2,}$")
_COUNTER = re.compile(r"^\W*\w+(?:\s\w+)?\s*[:：]\s*[\d,.٬]+\W*$")
_LINK = re.compile(r"https?://|www\.|\S+@\S+\.\w|\b[\w-]+\.(?:com|net|org|info)\b|(?:^|\s)#\w")
_ADDRESSES = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+|#\w+|[\w-]+\.(?:com|net|org|info)\S*")
_VERSE = re.compile(r"^\s*[﴿{].*[﴾}]|^\s*[(«\"]\s*(?:يا أيها الذين|ولا تحسبن|من المؤمنين|إنا لله|كل نفس)")


_HEMISTICHS = re.compile(r"\w\W*\s(?:\*{2,}|\.{3,}|…|={2,}|\s{4,}|\t)\s*\w")
"""A line of verse in two halves, set apart by stars, dots or a wide space."""
_DASHED = re.compile(r"\w\s*[-–—|/]+\s*\w|\w\s*\(")
_LABEL_LINE = re.compile(r"^\W*\w+(?:\s\w+){0,2}\s*[:：]\s*\S")
_LETTER_SIZE = re.compile(r"^\W*(?:(?:[Aaأاعآ]\s*[+\-−–]\s*){1,4}|(?:[Aa]\s*){2,4}|(?:[Aa]\s*[+\-−–]?\s*){2,4})\W*$")
"""The tools of a page that make its letters larger and smaller: "A+ A-", "Aa"."""
_CLOCK = re.compile(
    r"^\W*\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?|gmt|utc|م|ص|مساء|صباحا|ظهرا|پ\.?ن|د\.?ن|ئێوارە|بەیانی|نیوەڕۆ|êvarî|sibê|sibehê)?\W*$",
    re.IGNORECASE,
)
"""The hour at which a page appeared, alone on its line."""
SACRED = frozenset("\ufdfd\ufdfa\ufdf2")
"""Signs that stand for a whole formula: the basmala in one letter."""


def features(pieces: Sequence[Piece], lists: Sequence[Listing], dates: Sequence[tuple[FoundDate, ...]]) -> list[set[str]]:
    """The names that hold of each piece, as path.toml uses them."""
    named = [set(piece.names) for piece in pieces]
    end = _text_end(pieces)
    repeated = Counter(piece.folded.text.strip() for piece in pieces)
    for at, (piece, names) in enumerate(zip(pieces, named, strict=True)):
        names.update(_place(at, len(pieces), end), _shape(piece, dates[at]))
        names.update(_joint(piece, names))
        if repeated[piece.folded.text.strip()] > 1:
            names.add("repeated")
    surround(pieces, named)
    _listed(named, lists)
    mark_topics(pieces, named)
    return named


def _text_end(pieces: Sequence[Piece]) -> int:
    """Where the running text ends: behind the last line that is a sentence. Signatures, lists of them and page remains follow."""
    ends = [at for at, piece in enumerate(pieces) if piece.words > SHORT or (piece.words > TINY and _END.search(piece.text.rstrip()))]
    return ends[-1] + 1 if ends else len(pieces)


def _place(at: int, count: int, end: int) -> set[str]:
    """Where a line stands among `count` lines, of which the running text ends before `end`."""
    holds = {
        "early": at < min(HEAD, max(4, count * 2 // 3)),
        "before-middle": at < max(3, count * 2 // 5),
        "before-half": at < end / 2,
        "late": at >= end * 2 / 3,
        "tail": at > 0 and (at >= count - TAIL or at >= end),
        "last": at == count - 1,
    }
    return {name for name, true in holds.items() if true}


def _shape(piece: Piece, dates: tuple[FoundDate, ...]) -> set[str]:
    text = piece.text.strip()
    letters = [letter for letter in text if letter.isalpha()]
    shapes = {
        "tiny": piece.words <= TINY,
        "short": piece.words <= SHORT,
        "long": piece.words > LONG,
        "huge": piece.words > HUGE,
        "colon": text.endswith((":", "：", ":-", "ـ:")),
        "stop": bool(_END.search(text)),
        "exclaim": text.endswith("!"),
        "bars": bool(_BARS.search(text)),
        "no-letters": not letters,
        "sacred-sign": not SACRED.isdisjoint(text),
        "page-tool": bool(_LETTER_SIZE.match(text) or _CLOCK.match(text)),
        "single": piece.words == 1,
        "bracketed": text.startswith(("(", "[")) and text.endswith((")", "]")),
        "dashed": bool(_DASHED.search(text)),
        "hemistichs": bool(_HEMISTICHS.search(text)),
        "label-line": bool(_LABEL_LINE.match(text)),
        "colon-inside": ":" in text.rstrip(":"),
        "counters": bool(_COUNTERS.match(text)),
        "runs-on": text.endswith((",", "،", ";", "؛")),
        "counter": bool(_COUNTER.match(text)),
        "link": bool(_LINK.search(text)),
        "bare-link": bool(_LINK.search(text)) and not re.search(r"\w", _ADDRESSES.sub("", text)),
        "verse": bool(_VERSE.match(text)),
        "quoted": text.startswith(("«", "“", '"', "”")),
        "upper": len(letters) > 5 and all(letter.isupper() for letter in letters),
        "heading": piece.line.style == "heading",
        "labelled": piece.label is not None,
        "run-in": piece.run_in,
        "gap-before": piece.gap_before,
        "dated": bool(dates),
    }
    names = {name for name, holds in shapes.items() if holds}
    if dates:
        names |= _dated(text, piece, dates)
    return names


def _dated(text: str, piece: Piece, dates: tuple[FoundDate, ...]) -> set[str]:
    """A line that is a date alone; one of a place and a date; one whose date stands among few words."""
    spans = sum(date.end - date.start for date in dates)
    rest = piece.text
    for date in reversed(dates):
        rest = rest[: date.start] + rest[date.end :]
    left = [word for word in re.findall(r"\w+", rest) if not word.isdecimal()]
    names = set()
    if len(left) <= 1 or spans >= 0.75 * len(text):
        names.add("date-only")
    elif len(left) <= 5 and not piece.names & {"hold", "event", "verb-first", "closing"}:
        names.add("place-date")
    if len(left) <= 8:
        names.add("signed-date")
    return names


def _joint(piece: Piece, names: set[str]) -> set[str]:
    """Facts of where in the line a cue stands, and of cues together."""
    joint = set()
    head = 4
    for name in ("step", "attendance", "decided"):
        if any(hit.name == name and hit.word < head for hit in piece.hits):
            joint.add(f"{name}-at-start")
    if "short" in names and "stop" not in names and cues_of(piece.cues).patterns.named("body-noun").match(piece.folded.text.lstrip()):
        joint.add("body-noun")
    if "text-follows" in names and "issuance" not in names and piece.words <= 7 and "final-text" not in names:
        joint.add("bare-text-follows")
    return joint


def _listed(named: Sequence[set[str]], lists: Sequence[Listing]) -> None:
    for listing in lists:
        for at in listing.members:
            named[at].add(f"listed-as-{listing.kind}")
        if listing.opener is not None:
            named[listing.opener].add(f"opens-{listing.kind}")
        inside = set(range(listing.members[0], listing.members[-1])) - set(listing.members)
        if listing.kind in ("agenda", "decisions"):
            for at in inside:
                named[at].add("within-agenda")
    if any(listing.kind == "agenda" and len(listing.members) > 1 for listing in lists):
        for names in named:
            names.add("has-list-agenda")
