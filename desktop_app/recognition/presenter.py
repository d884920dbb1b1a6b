"""Who presents an agenda item, where the text says so beyond doubt: by title, office or a name in capitals."""

from __future__ import annotations

from desktop_app.recognition.cues import Cues
from desktop_app.recognition.phrases import matches, trimmed
from desktop_app.recognition.pieces import Piece
from desktop_app.recognition.reading import Found, Reading

LONGEST = 9
"""A name with its office has at most so many words."""


def presenter(reading: Reading, pieces: tuple[int, ...]) -> Found[str] | None:
    """The person behind "ألقاها", "presented by", "ji aliyê … ve hat xwendin" in the first of these pieces that names one."""
    for at in pieces:
        piece, cues = reading.pieces[at], reading.cues(at)
        for match in matches(piece, cues, "presented-by"):
            low, high = _name(piece, cues, *match.span("name"))
            if high > low:
                return Found(piece.text[low:high], at, low, high, 0.8, "presenter-phrase")
    return None


def _name(piece: Piece, cues: Cues, start: int, end: int) -> tuple[int, int]:
    """The person's name as code points of the piece's text; empty where it is no person, or goes on for too long."""
    text = piece.folded.text
    stop = cues.patterns.named("presenter-stop").search(text, start + 1, end)
    low, high = trimmed(piece.text, *piece.origin(start, stop.start() if stop else end))
    words = piece.text[low:high].split()
    titled = any(cues.patterns.named(name).match(text, start) for name in ("office", "person-title"))
    capital = cues.language in ("en", "kmr") and sum(word[:1].isupper() for word in words) > 1 and words[0][:1].isupper()
    if not words or len(words) > LONGEST or not (titled or capital) or (titled and len(words) < 2 and cues.language == "en"):
        return 0, 0
    return low, high
